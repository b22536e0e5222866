import { checkDigit } from './check-digit.ts'

/** Digits of an SSCC before its check digit: extension, company prefix and serial reference. */
const digitsBefore = 17

/**
 * How many SSCCs a company prefix has: ten extension digits, each with as many serial references
 * as the prefix leaves room for.
 *
 * Shape    `prefix`: 6 to 12 digits.
 * Source   GS1 General Specifications 3.2.1: N18, extension digit, company prefix and serial
 *          reference, check digit.
 */
export const ssccsOf = (prefix: string): bigint =>
  10n * 10n ** BigInt(digitsBefore - 1 - prefix.length)

/**
 * The SSCC at a place of a company prefix, from 0 on; the extension digit changes last.
 *
 * Shape    18 digits; null beyond the last.
 */
export const ssccAt = (prefix: string, place: bigint): string | null => {
  if (place < 0n || place >= ssccsOf(prefix)) return null
  const width = digitsBefore - 1 - prefix.length
  const perExtension = 10n ** BigInt(width)
  const extension = place / perExtension
  const serial = (place % perExtension).toString().padStart(width, '0')
  const digits = `${extension}${prefix}${serial}`
  return `${digits}${checkDigit(digits)}`
}

/** The place of an SSCC of a company prefix; null where it is another's. */
export const placeOfSscc = (prefix: string, sscc: string): bigint | null => {
  if (!/^\d{18}$/.test(sscc) || sscc.slice(1, 1 + prefix.length) !== prefix) return null
  const width = digitsBefore - 1 - prefix.length
  const serial = sscc.slice(1 + prefix.length, digitsBefore)
  return BigInt(sscc.charAt(0)) * 10n ** BigInt(width) + BigInt(serial)
}

import { no, ok, type Result } from './result.ts'

/** One reason why a tag cannot be read or written, as a sentence, and where it applies. */
export interface TagProblem {
  readonly code: string
  readonly message: string
  /** bit 11 (from 0 at the header), character 5 of the text, (10), or the name of a field. */
  readonly where: string
}

// The length bits before the EPC count words of 16 bits, and have five digits.
// Source: EPC Tag Data Standard, PC bits.
export const TAG_BITS_MAX = 496

/**
 * The bits of a hexadecimal text, as a text of 0 and 1.
 *
 * Shape    Spaces between groups of digits do not count.
 * Refuses  hex, empty, over-long.
 */
export const bitsOfHex = (hex: string): Result<string, readonly TagProblem[]> => {
  const stranger = hex.search(/[^0-9A-Fa-f ]/)
  if (stranger >= 0) {
    const where = `character ${stranger + 1}`
    const message = `"${hex[stranger]}", ${where}, is not a hexadecimal digit.`
    return no([{ code: 'hex', message, where }])
  }
  const digits = hex.replaceAll(' ', '')
  if (digits === '')
    return no([{ code: 'empty', message: 'There is nothing to read.', where: 'bit 0' }])
  if (digits.length * 4 > TAG_BITS_MAX)
    return no([overLong(`The text has ${digits.length * 4} bits`, `bit ${TAG_BITS_MAX}`)])
  return ok([...digits].map((digit) => bitsOf(Number.parseInt(digit, 16), 4)).join(''))
}

/** The refusal of what is longer than the EPC memory of a tag. */
export const overLong = (what: string, where: string): TagProblem => ({
  code: 'over-long',
  message: `${what}; the EPC memory of a tag has room for ${TAG_BITS_MAX} at most.`,
  where,
})

/** The bits as hexadecimal digits, filled up with zeros to whole words of 16 bits. */
export const hexOfBits = (bits: string): string => {
  const filled = bits.padEnd(Math.ceil(bits.length / 16) * 16, '0')
  let hex = ''
  for (let at = 0; at < filled.length; at += 4)
    hex += Number.parseInt(filled.slice(at, at + 4), 2).toString(16)
  return hex.toUpperCase()
}

/** The number these bits are. No bits are 0. */
export const numberOf = (bits: string): bigint => BigInt(`0b0${bits}`)

/** A number as so many bits. It fits. */
export const bitsOf = (number: bigint | number, width: number): string =>
  width === 0 ? '' : number.toString(2).padStart(width, '0')

/** How many bits every number of so many digits fits in. */
export const widthOfDigits = (digits: number): number =>
  digits === 0 ? 0 : (10n ** BigInt(digits) - 1n).toString(2).length

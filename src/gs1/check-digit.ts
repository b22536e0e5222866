/**
 * The GS1 check digit of the digits before it.
 *
 * Shape    `digits` are ASCII digits, of any length, without the check digit.
 * Source   GS1 General Specifications 7.9: modulo 10, weights 3 and 1 from the right.
 */
export const checkDigit = (digits: string): string => checkDigitOfFirst(digits, digits.length)

/** Whether the last of these digits is the check digit of those before it. */
export const hasValidCheckDigit = (digits: string): boolean => {
  if (digits.length < 2) return false
  for (let at = 0; at < digits.length; at++) if (!isDigitAt(digits, at)) return false
  return checkDigitOfFirst(digits, digits.length - 1) === digits[digits.length - 1]
}

/** The check digit of the first `count` of these digits. */
export const checkDigitOfFirst = (digits: string, count: number): string => {
  let sum = 0
  for (let at = count - 1, weight = 3; at >= 0; at--, weight = 4 - weight)
    sum += weight * (digits.charCodeAt(at) - 48)
  return String.fromCharCode(48 + ((10 - (sum % 10)) % 10))
}

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

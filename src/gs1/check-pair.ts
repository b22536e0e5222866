const values = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`
const shown = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const isPrime = (number: number): boolean => {
  for (let divisor = 2; divisor * divisor <= number; divisor++)
    if (number % divisor === 0) return false
  return true
}
// The value is at most 25 characters long, its pair included.
const weights: readonly number[] = Array.from({ length: 100 }, (_, at) => at)
  .filter((number) => number > 1 && isPrime(number))
  .slice(0, 23)

/**
 * The two check characters of what a value begins with, as global model numbers have them.
 *
 * Shape    Two of the 32 characters that nobody mistakes for another, or null where the text is
 *          empty, longer than 23, or holds what is not in CSET 82.
 * Source   GS1 General Specifications 7.9.5: modulo 1021, weights the primes from the right.
 */
export const checkPairOf = (text: string): string | null => {
  if (text === '' || text.length > weights.length) return null
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const value = values.indexOf(text[at] ?? '')
    if (value < 0) return null
    sum += value * (weights[text.length - 1 - at] ?? 0)
  }
  const check = sum % 1021
  return `${shown[Math.floor(check / 32)]}${shown[check % 32]}`
}

import { exitCodes, Leave } from './door.ts'

/** The largest number that is said to be read exactly. */
const largest = 999_999_999_999_999

/**
 * A whole number from 1 on, as typed.
 *
 * Refuses  Leaves with a sentence where the text is anything else.
 */
export const wholeNumber = (what: string, text: string): number => {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= largest) return number
  throw new Leave(exitCodes.wrongUse, `${what} is a whole number from 1 on, not ${text}.`)
}

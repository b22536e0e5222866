/** A day as six digits of a label tell it: a month alone where its day is 00. */
export interface ShortDate {
  readonly year: number
  readonly month: number
  readonly day: number | null
}

/**
 * The year that two digits mean: of those ending in them, the nearest to this year.
 *
 * Shape    From 49 years back to 50 years ahead.
 * Source   GS1 General Specifications 7.12.
 */
export const yearOf = (twoDigits: number, thisYear: number): number => {
  const ahead = twoDigits - (thisYear % 100)
  const century = thisYear - (thisYear % 100)
  if (ahead >= 51) return century - 100 + twoDigits
  if (ahead <= -50) return century + 100 + twoDigits
  return century + twoDigits
}

/** How many days a month has. */
export const daysIn = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
  return isLeap ? 29 : 28
}

/** The day six digits YYMMDD tell, whether or not there is such a day. */
export const readShortDate = (digits: string, thisYear: number): ShortDate => {
  const day = Number(digits.slice(4, 6))
  return {
    year: yearOf(Number(digits.slice(0, 2)), thisYear),
    month: Number(digits.slice(2, 4)),
    day: day === 0 ? null : day,
  }
}

/** The date as people and events write it: 2026-12-31. A month alone ends with its last day. */
export const endOf = ({ year, month, day }: ShortDate): string =>
  [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day ?? daysIn(year, month)).padStart(2, '0'),
  ].join('-')

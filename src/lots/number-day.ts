import { Temporal } from 'temporal-polyfill'
import type { DayPart, ExpiryForm, Reset } from './number-template.ts'

const twoDigits = (number: number): string => String(number % 100).padStart(2, '0')
const monthsWithI = 'ABCDEFGHIJKL'
const monthsWithoutI = 'ABCDEFGHJKLM'

/** Reads a day written `YYYY-MM-DD`; null where there is no such day. */
export const readDay = (date: string): Temporal.PlainDate | null => {
  const [, year, month] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  if (year === undefined) return null
  // What is beyond its month is drawn back into it, and so is not what was said.
  const day = Temporal.PlainDate.from({
    year: Number(year),
    month: Math.max(1, Number(month)),
    day: Math.max(1, Number(date.slice(8))),
  })
  return day.toString() === date ? day : null
}

/** The day that a caller has made sure is one. */
export const assertDay = (date: string): Temporal.PlainDate => {
  const day = readDay(date)
  if (day === null) throw new Error(`${date} is no day`)
  return day
}

// A table without leap years has no number for 29 February: it gets 366, so that it has one of
// its own.
const ordinalOf = (day: Temporal.PlainDate, perpetual: boolean): number => {
  if (!perpetual || !day.inLeapYear) return day.dayOfYear
  if (day.month === 2 && day.day === 29) return 366
  return day.month > 2 ? day.dayOfYear - 1 : day.dayOfYear
}

/** A part of a number that a day gives. */
export const dayPartOf = (
  name: DayPart,
  day: Temporal.PlainDate,
  { perpetual, skipsI }: { readonly perpetual: boolean; readonly skipsI: boolean },
): string => {
  switch (name) {
    case 'Y':
      return String(day.year % 10)
    case 'YY':
      return twoDigits(day.year)
    case 'YYYY':
      return String(day.year).padStart(4, '0')
    case 'DDD':
      return String(ordinalOf(day, perpetual)).padStart(3, '0')
    case 'MM':
      return twoDigits(day.month)
    case 'M':
      return (skipsI ? monthsWithoutI : monthsWithI)[day.month - 1] ?? ''
    case 'DD':
      return twoDigits(day.day)
    case 'GG':
      return twoDigits(day.yearOfWeek ?? day.year)
    case 'GGGG':
      return String(day.yearOfWeek ?? day.year).padStart(4, '0')
    case 'WW':
      return twoDigits(day.weekOfYear ?? 0)
    case 'D':
      return String(day.dayOfWeek)
  }
}

/** An expiry as a number writes it. */
export const expiryOf = (form: ExpiryForm, day: Temporal.PlainDate): string => {
  const [yy, mm, dd] = [twoDigits(day.year), twoDigits(day.month), twoDigits(day.day)]
  switch (form) {
    case 'YYMMDD':
      return yy + mm + dd
    case 'YYYYMMDD':
      return `${day.year}${mm}${dd}`
    case 'YYMM':
      return yy + mm
    case 'YYDDD':
      return yy + String(day.dayOfYear).padStart(3, '0')
    case 'DDMMYY':
      return dd + mm + yy
  }
}

/** The period a day is in, by name: a sequence that begins anew counts within it. */
export const periodOf = (reset: Reset, day: Temporal.PlainDate): string => {
  switch (reset) {
    case 'day':
      return day.toString()
    case 'week':
      return `${day.yearOfWeek}-W${twoDigits(day.weekOfYear ?? 0)}`
    case 'month':
      return day.toString().slice(0, 7)
    case 'year':
      return day.toString().slice(0, 4)
    case 'never':
      return ''
  }
}

/** A part of a template that a day gives. */
type DayPartOf = { readonly name: DayPart; readonly skipsI: boolean }

/**
 * The days that day parts tell, by those parts joined by spaces; the latest first.
 *
 * Shape    A text may tell several days: one digit of a year comes again after ten years. null
 *          where the parts do not tell which day of which year.
 */
export const daysByParts = (
  parts: readonly DayPartOf[],
  perpetual: boolean,
  [first, last]: readonly [Temporal.PlainDate, Temporal.PlainDate],
): ReadonlyMap<string, readonly string[]> | null => {
  const said = new Set(parts.map(({ name }) => name))
  const has = (...names: readonly DayPart[]): boolean => names.some((name) => said.has(name))
  const isDayTold = has('DDD') || (has('MM', 'M') && has('DD')) || (has('WW') && has('D'))
  if (!isDayTold || !has('Y', 'YY', 'YYYY', 'GG', 'GGGG')) return null
  const days = new Map<string, string[]>()
  let day = last
  while (Temporal.PlainDate.compare(day, first) >= 0) {
    const told = day
    const key = parts.map((part) => dayPartOf(part.name, told, { ...part, perpetual })).join(' ')
    const same = days.get(key) ?? []
    same.push(day.toString())
    days.set(key, same)
    day = day.subtract({ days: 1 })
  }
  return days
}

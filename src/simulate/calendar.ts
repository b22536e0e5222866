export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/**
 * The instant at which a UTC day begins.
 *
 * Source   Days from a civil date by Howard Hinnant, "chrono-compatible low-level date algorithms".
 */
export const dayStartMs = (date: string): number => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) * DAY_MS
}

let lastDay = Number.NaN
let lastDate = ''

/** The UTC date of an instant, as 2026-06-01. */
export const dateOf = (atMs: number): string => {
  const days = Math.floor(atMs / DAY_MS)
  // Events come by the thousand from the same day.
  if (days === lastDay) return lastDate
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  lastDay = days
  lastDate = `${year}-${two(month)}-${two(day)}`
  return lastDate
}

/**
 * An instant as EPCIS writes it, in the local time of an offset.
 *
 * Shape    `offset` is '+02:00' or 'Z'; the answer ends in it.
 */
export const timeOf = (atMs: number, offset: string): string => {
  const localMs = atMs + offsetMs(offset)
  const inDay = localMs - Math.floor(localMs / DAY_MS) * DAY_MS
  const hour = Math.floor(inDay / HOUR_MS)
  const minute = Math.floor(inDay / MINUTE_MS) % 60
  const second = Math.floor(inDay / SECOND_MS) % 60
  const milli = `${inDay % SECOND_MS}`.padStart(3, '0')
  return `${dateOf(localMs)}T${two(hour)}:${two(minute)}:${two(second)}.${milli}${offset}`
}

/** How far local time is ahead of UTC at an offset such as '+02:00'. */
export const offsetMs = (offset: string): number => {
  if (offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return (offset.startsWith('-') ? -minutes : minutes) * MINUTE_MS
}

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (atMs: number): number => ((Math.floor(atMs / DAY_MS) + 3) % 7) + 1

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/i

const OFFSET = /^[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)$/

/** Days before each month of a year that is not a leap year. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 86_400_000
const DAYS_TO_1970 = 719_162
const DAYS_TO_10000 = 2_932_897

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days from 1970-01-01 in the proleptic Gregorian calendar. */
const dayNumber = (year: number, month: number, day: number): number => {
  const past = year - 1
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const thisYear = (DAYS_BEFORE[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0)
  return past * 365 + leaps - DAYS_TO_1970 + thisYear + day - 1
}

/** Milliseconds of a decimal fraction of a second; the fourth digit rounds half up. */
const fractionMs = (digits: string): number =>
  Number(digits.slice(0, 3).padEnd(3, '0')) + ((digits[3] ?? '0') >= '5' ? 1 : 0)

/**
 * The instant a date and time with its offset names, in milliseconds since 1970 UTC.
 *
 * Units    Fractions of a millisecond are rounded half up (the fourth decimal place of the second).
 * Refuses  A missing offset, a day that is not in the calendar, an hour that is not in the day, an
 *          offset beyond 14 hours, and what is in UTC no longer one of the years 1 to 9999, which
 *          could not be written again: null. A leap second is taken where one may be, at 23:59:60
 *          UTC.
 * Source   XML Schema 1.1 dateTimeStamp; RFC 3339 §5.6; CBV 2.0 §8.9 for the rounding.
 */
export const readInstant = (text: string): number | null => {
  const read = TIME.exec(text)
  if (!read) return null
  const [, year, month, day, hour, minute, second, fraction, sign, offsetHour, offsetMinute] = read
  const [y, mo, d] = [Number(year), Number(month), Number(day)]
  const [h, mi, s] = [Number(hour), Number(minute), Number(second)]
  if (y === 0 || mo < 1 || mo > 12 || d < 1) return null
  if (d > (DAYS[mo - 1] ?? 0) + (mo === 2 && isLeap(y) ? 1 : 0)) return null
  const offset = Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0)
  if (h > 23 || mi > 59 || s > 60 || Number(offsetMinute ?? 0) > 59 || offset > 840) return null
  const minutes = h * 60 + mi - (sign === '-' ? -offset : offset)
  if (s === 60 && (minutes + 1440) % 1440 !== 1439) return null
  const ms =
    dayNumber(y, mo, d) * MS_PER_DAY +
    minutes * MS_PER_MINUTE +
    s * 1000 +
    (fraction === undefined ? 0 : fractionMs(fraction))
  return ms < -DAYS_TO_1970 * MS_PER_DAY || ms >= DAYS_TO_10000 * MS_PER_DAY ? null : ms
}

/**
 * Whether a text is the offset of a time zone as EPCIS writes it: a sign, hours and minutes.
 *
 * Source   EPCIS 2.0, eventTimeZoneOffset: -14:00 to +14:00.
 */
export const isZoneOffset = (text: string): boolean => OFFSET.test(text)

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')

/** An instant in UTC with exactly three decimal places, as the event hash writes times. */
export const instantText = (ms: number): string => {
  const days = Math.floor(ms / MS_PER_DAY)
  const { year, month, day } = dateOf(days)
  const rest = ms - days * MS_PER_DAY
  const [h, m] = [Math.floor(rest / 3_600_000), Math.floor(rest / MS_PER_MINUTE) % 60]
  const time = `${pad(h, 2)}:${pad(m, 2)}:${pad(Math.floor(rest / 1000) % 60, 2)}`
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${time}.${pad(rest % 1000, 3)}Z`
}

/** The calendar day a number of days after 1970-01-01. Years begin in March here, leap day last. */
const dateOf = (days: number) => {
  const fromMarch = days + 719_468
  const era = Math.floor(fromMarch / 146_097)
  const dayOfEra = fromMarch - era * 146_097
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

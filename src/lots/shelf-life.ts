import { Temporal } from 'temporal-polyfill'
import { isObject, type Json, type JsonObject } from '../epcis/json.ts'
import type { LastUsable } from './stock-fold.ts'

/**
 * A date on a label, only as precise as the label is.
 *
 * Shape    month `2027-02`; day `2027-02-28`; minute `2027-02-28T14:30`, local to the site;
 *          instant `2027-02-28T14:30:00Z`.
 */
export interface LabelDate {
  readonly precision: 'month' | 'day' | 'minute' | 'instant'
  readonly date: string
}

const forms: readonly (readonly [LabelDate['precision'], RegExp])[] = [
  ['month', /^(\d{4}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/],
  // A date that names a zone is still a day: whoever wrote it meant the one on the label.
  ['day', /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/],
  ['minute', /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/],
  ['instant', /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))$/],
]

/** Reads a date as master data writes it (xsd date, dateTime, gYearMonth); null where none. */
export const readLabelDate = (text: string): LabelDate | null => {
  for (const [precision, form] of forms) {
    const date = form.exec(text.trim())?.[1]
    if (date !== undefined) return isReal(date) ? { precision, date } : null
  }
  return null
}

const isReal = (date: string): boolean => {
  const day = Number(date.slice(8, 10) || '1')
  const [hour, minute, second] = [date.slice(11, 13), date.slice(14, 16), date.slice(17, 19)]
  if (Number(hour) > 23 || Number(minute) > 59) return false
  if (date[16] === ':' && Number(second) > 59) return false
  return day >= 1 && day <= daysInMonth(date)
}

// The day before the first of the next month; none in a month that is not there.
const daysInMonth = (date: string): number => {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  if (month < 1 || month > 12) return 0
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * Reads the six digits of a GS1 date (AI 11, 12, 13, 15, 16, 17), or the ten of AI 7003.
 *
 * Shape    Day 00 leaves the day open: the month is what is known.
 * Source   GS1 General Specifications 7.12 (century): more than 50 years ahead is the last
 *          century, 50 or more behind is the next.
 */
export const readGs1Date = (digits: string, thisYear: number): LabelDate | null => {
  const [, yy, mm, dd, hh, min] = /^(\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d))?$/.exec(digits) ?? []
  if (yy === undefined) return null
  const month = `${String(fullYear(Number(yy), thisYear)).padStart(4, '0')}-${mm}`
  if (hh !== undefined) return readLabelDate(`${month}-${dd}T${hh}:${min}`)
  return readLabelDate(dd === '00' ? month : `${month}-${dd}`)
}

/** The year that two digits on a label mean in a given year. */
export const fullYear = (yy: number, thisYear: number): number => {
  const century = thisYear - (thisYear % 100)
  const ahead = yy - (thisYear % 100)
  return century + yy + (ahead >= 51 ? -100 : ahead <= -50 ? 100 : 0)
}

/** The last day a date may mean: a month's is its last, an instant's the one it has in the zone. */
export const lastDayOf = ({ precision, date }: LabelDate, timeZone: string): string => {
  if (precision === 'month') return `${date}-${daysInMonth(date)}`
  if (precision !== 'instant') return date.slice(0, 10)
  return Temporal.Instant.from(date).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/**
 * The last millisecond at which something may be used: the end of its day at the site.
 *
 * Units    A day ends where the next begins in `timeZone`, however long it is: 23 or 25 hours when
 *          clocks change. A time on a label is itself the last usable minute's beginning.
 */
export const lastUsableInstant = (expiry: LabelDate, timeZone: string): number => {
  const { precision, date } = expiry
  if (precision === 'instant') return Temporal.Instant.from(date).epochMilliseconds
  if (precision === 'minute')
    return Temporal.PlainDateTime.from(date).toZonedDateTime(timeZone).epochMilliseconds
  const next = Temporal.PlainDate.from(lastDayOf(expiry, timeZone)).add({ days: 1 })
  return next.toZonedDateTime(timeZone).epochMilliseconds - 1
}

/** Days that a unit may still be used after the local day of an instant: 0 on its last day. */
export const remainingDays = (expiry: LabelDate, atMs: number, timeZone: string): number => {
  const today = Temporal.Instant.fromEpochMilliseconds(atMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
  return today.until(Temporal.PlainDate.from(lastDayOf(expiry, timeZone))).days
}

/**
 * The expiry of what is made: so many days after it was made, and, where the item says so, no
 * later than that of anything that went in.
 *
 * Shape    `shelfLifeDays` null: the item keeps as long as its inputs. null where nothing limits.
 */
export const outputExpiry = (
  production: string,
  shelfLifeDays: number | null,
  inputs: readonly LabelDate[],
  { capByInputs, timeZone }: { readonly capByInputs: boolean; readonly timeZone: string },
): LabelDate | null => {
  const own: LabelDate | null =
    shelfLifeDays === null
      ? null
      : {
          precision: 'day',
          date: Temporal.PlainDate.from(production).add({ days: shelfLifeDays }).toString(),
        }
  let earliest = own
  for (const input of capByInputs ? inputs : [])
    if (
      earliest === null ||
      lastUsableInstant(input, timeZone) < lastUsableInstant(earliest, timeZone)
    )
      earliest = input
  return earliest
}

const namespaces = [
  'urn:epcglobal:cbv:mda:',
  'urn:epcglobal:cbv:mda#',
  'https://ref.gs1.org/cbv/mda/',
  'https://gs1.org/voc/',
  'https://ref.gs1.org/voc/',
]

/** The dates a lot may carry in its master data, as CBV names them. */
export type DateName =
  | 'itemExpirationDate'
  | 'bestBeforeDate'
  | 'sellByDate'
  | 'productionDate'
  | 'packagingDate'
  | 'harvestStartDate'
  | 'firstFreezeDate'

// What the GS1 Web vocabulary calls the same date.
const otherNames: Readonly<Partial<Record<DateName, string>>> = {
  itemExpirationDate: 'expirationDate',
}

/** One of the dates in a lot's master data; null where it is not there or is no date. */
export const dateIn = (attributes: JsonObject, name: DateName): LabelDate | null => {
  for (const namespace of namespaces)
    for (const local of [name, otherNames[name] ?? name]) {
      const text = textOf(attributes[namespace + local])
      const date = text === null ? null : readLabelDate(text)
      if (date !== null) return date
    }
  return null
}

const textOf = (json: Json | undefined): string | null => {
  if (typeof json === 'string') return json
  return isObject(json) ? textOf(json['@value']) : null
}

/** After which date a lot must not be used. A best-before date forbids nothing. */
export const expiryOf = (attributes: JsonObject): LabelDate | null =>
  dateIn(attributes, 'itemExpirationDate')

/**
 * Tells the last usable instant of units at sites in a time zone.
 *
 * Limits   Remembers its answers as long as the attributes live: a life is judged at each use.
 */
export const lastUsableIn = (timeZone: string): LastUsable => {
  const known = new WeakMap<JsonObject, number | null>()
  return (attributes) => {
    let ms = known.get(attributes)
    if (ms === undefined) {
      const expiry = expiryOf(attributes)
      ms = expiry && lastUsableInstant(expiry, timeZone)
      known.set(attributes, ms)
    }
    return ms
  }
}

import { Temporal } from 'temporal-polyfill'
import { instantText, isZoneOffset, readInstant } from '../epcis/time.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Judgement } from './judgement.ts'
import type { Refusal } from './refusal.ts'

/** How far a clock that tells the time of a command may be ahead of ours. */
export const clockDriftMsMax = 5 * 60_000

/** Nobody records by commands what happened before; a year such as 0026 is a slip. */
const firstYear = 1900

/** A moment, as an event says it. */
export interface Moment {
  readonly ms: number
  readonly eventTime: string
  readonly eventTimeZoneOffset: string
}

const localTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/
const offsetAtEnd = /(?:Z|[+-]\d\d:\d\d)$/i

/** A moment in the time of a site. */
export const momentAt = (ms: number, timeZone: string): Moment => {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone)
  // Before standard time offsets had seconds, which an event cannot say.
  if (!isZoneOffset(local.offset))
    return { ms, eventTime: instantText(ms), eventTimeZoneOffset: '+00:00' }
  const eventTime = local.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })
  return { ms, eventTime, eventTimeZoneOffset: local.offset }
}

/** The local day of a moment, as `2026-11-23`. */
export const dayAt = (ms: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/**
 * When a command happens: now, or at the time it says.
 *
 * Shape    `2026-11-23T14:00` is local time at the site; with an offset it is kept as it is said.
 * Refuses  bad-date, also where clocks leave that hour out, or have it twice, and before 1900;
 *          time-in-future, but for what clocks differ.
 */
export const momentOf = (
  at: string | undefined,
  { now, timeZone }: Pick<Judgement, 'now' | 'timeZone'>,
): Result<Moment, Refusal> => {
  if (at === undefined) return ok(momentAt(now, timeZone))
  const moment = readMoment(at.trim(), timeZone)
  if (typeof moment === 'string') {
    const message = `${at} is not a time${moment}.`
    return no({ kind: 'bad-date', field: 'at', value: at, message })
  }
  if (moment.ms > now + clockDriftMsMax) return no({ kind: 'time-in-future', field: 'at', at })
  return ok(moment)
}

const howTo = '. Write 2026-11-23T14:00, or add an offset such as +01:00'
const tooEarly = ` of this record: it is before the year ${firstYear}`
const firstMs = Date.UTC(firstYear, 0, 1)

/** The moment, or what is said of a text that is none. */
const readMoment = (text: string, timeZone: string): Moment | string => {
  if (localTime.test(text)) return readLocal(text.replace(' ', 'T'), timeZone)
  // A person leaves the seconds out; an event's time has them.
  const eventTime = text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?=Z$|[+-]\d\d:\d\d$)/i, '$1:00')
  const ms = readInstant(eventTime)
  if (ms === null) return howTo
  if (ms < firstMs) return tooEarly
  const said = offsetAtEnd.exec(text)?.[0].toUpperCase() ?? 'Z'
  const offset = said === 'Z' ? '+00:00' : said
  return isZoneOffset(offset) ? { ms, eventTime, eventTimeZoneOffset: offset } : howTo
}

const readLocal = (local: string, timeZone: string): Moment | string => {
  const seconds = /T\d\d:\d\d$/.test(local) ? `${local}:00` : local
  // What is a time in Greenwich is a time anywhere: Temporal will not have to say no.
  const inGreenwich = readInstant(`${seconds}Z`)
  if (inGreenwich === null) return howTo
  if (inGreenwich < firstMs) return tooEarly
  const there = Temporal.PlainDateTime.from(seconds)
  const first = there.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const last = there.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (first.epochMilliseconds === last.epochMilliseconds)
    return momentAt(first.epochMilliseconds, timeZone)
  const isLeftOut = !first.toPlainDateTime().equals(there)
  const offsets = `${first.offset} or ${last.offset}`
  return isLeftOut
    ? ` in ${timeZone}: clocks were put forward over it`
    : ` by itself in ${timeZone}, where clocks were put back and it came twice: add ${offsets}`
}

import { Temporal } from 'temporal-polyfill'
import { instantText, isZoneOffset, readInstant } from '../epcis/time.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Judgement } from './judgement.ts'
import type { Refusal } from './refusal.ts'

/** How far a clock that tells the time of a command may be ahead of ours. */
export const clockDriftMsMax = 5 * 60_000

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
 * Refuses  bad-date; time-in-future, but for what clocks differ.
 */
export const momentOf = (
  at: string | undefined,
  { now, timeZone }: Pick<Judgement, 'now' | 'timeZone'>,
): Result<Moment, Refusal> => {
  if (at === undefined) return ok(momentAt(now, timeZone))
  const moment = readMoment(at.trim(), timeZone)
  if (!moment) {
    const message = `${at} is not a time. Write 2026-11-23T14:00, or add an offset such as +01:00.`
    return no({ kind: 'bad-date', field: 'at', value: at, message })
  }
  if (moment.ms > now + clockDriftMsMax) return no({ kind: 'time-in-future', field: 'at', at })
  return ok(moment)
}

const readMoment = (text: string, timeZone: string): Moment | null => {
  if (localTime.test(text)) {
    const local = text.replace(' ', 'T')
    const seconds = /T\d\d:\d\d$/.test(local) ? `${local}:00` : local
    // What is a time in Greenwich is a time anywhere: Temporal will not have to say no.
    if (readInstant(`${seconds}Z`) === null) return null
    const there = Temporal.PlainDateTime.from(seconds).toZonedDateTime(timeZone)
    return momentAt(there.epochMilliseconds, timeZone)
  }
  // A person leaves the seconds out; an event's time has them.
  const eventTime = text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?=Z$|[+-]\d\d:\d\d$)/i, '$1:00')
  const ms = readInstant(eventTime)
  if (ms === null) return null
  const said = offsetAtEnd.exec(text)?.[0].toUpperCase() ?? 'Z'
  const offset = said === 'Z' ? '+00:00' : said
  return isZoneOffset(offset) ? { ms, eventTime, eventTimeZoneOffset: offset } : null
}

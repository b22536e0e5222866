import { Temporal } from 'temporal-polyfill'
import { exitCodes, Leave } from './door.ts'

/**
 * A moment as typed: with an offset, a local date and time, or a day, which begins or ends at the
 * ledger's local midnight.
 *
 * Refuses  anything else, naming the option.
 */
export const readMoment = (
  option: string,
  text: string | undefined,
  timeZone: string,
  ofDay: 'start' | 'end',
): number | undefined => {
  if (text === undefined) return undefined
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = tried(() => Temporal.PlainDate.from(text))
    if (day) {
      const next = ofDay === 'start' ? day : day.add({ days: 1 })
      const midnight = next.toZonedDateTime(timeZone).epochMilliseconds
      return ofDay === 'start' ? midnight : midnight - 1
    }
  }
  const moment =
    tried(() => Temporal.Instant.from(text).epochMilliseconds) ??
    tried(() => Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds)
  if (moment === undefined)
    throw new Leave(
      exitCodes.wrongUse,
      `${option} ${text} is not a time. Write 2026-08-31, 2026-08-31T14:00 or 2026-08-31T14:00:00Z.`,
    )
  return moment
}

/** Temporal says no by throwing; here that is an answer. */
const tried = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

import { Temporal } from 'temporal-polyfill'
import { no, ok, type Result } from '../gs1/result.ts'
import { exitCodes, Leave } from './door.ts'

/**
 * A moment as typed: with an offset, a local date and time, or a day, which begins or ends at the
 * ledger's local midnight.
 *
 * Refuses  anything else, with a sentence that names the option.
 */
export const readMoment = (
  option: string,
  text: string | undefined,
  timeZone: string,
  ofDay: 'start' | 'end',
): Result<number | undefined, string> => {
  if (text === undefined) return ok(undefined)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = tried(() => Temporal.PlainDate.from(text))
    if (day) {
      const next = ofDay === 'start' ? day : day.add({ days: 1 })
      const midnight = next.toZonedDateTime(timeZone).epochMilliseconds
      return ok(ofDay === 'start' ? midnight : midnight - 1)
    }
  }
  const moment =
    tried(() => Temporal.Instant.from(text).epochMilliseconds) ??
    tried(() => Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds)
  return moment === undefined
    ? no(
        `${option} ${text} is not a time. ` +
          'Write 2026-08-31, 2026-08-31T14:00 or 2026-08-31T14:00:00Z.',
      )
    : ok(moment)
}

/** The moments typed, or a leave with a sentence for each that is none, after those given. */
export const momentsOr = (
  moments: readonly Result<number | undefined, string>[],
  others: readonly string[] = [],
): readonly (number | undefined)[] => {
  const wrong = [...others, ...moments.flatMap((one) => (one.ok ? [] : [one.error]))]
  if (wrong.length > 0) throw new Leave(exitCodes.wrongUse, wrong.join('\n'))
  return moments.map((one) => (one.ok ? one.value : undefined))
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

import { Temporal } from 'temporal-polyfill'

/**
 * A shift of a site: it begins at a local time and goes on until the next begins.
 *
 * Shape    `from`: `HH:MM`. `days`: the days of the week on which it begins, 1 Monday to 7 Sunday.
 */
export interface Shift {
  readonly name: string
  readonly from: string
  readonly days: readonly number[]
}

/**
 * When a site works.
 *
 * Shape    `dayFrom`, `HH:MM`: when its business day begins. Until then it is still the day before.
 */
export interface WorkingDay {
  readonly timeZone: string
  readonly dayFrom: string
  readonly shifts: readonly Shift[]
}

/** What a site's clocks say at a moment. */
export interface SiteTime {
  /** The business day. */
  readonly date: string
  readonly time: string
  readonly shift: {
    readonly name: string
    readonly startMs: number
    /** When the next begins; null where none ever does. */
    readonly endMs: number | null
  } | null
}

/**
 * The business day, local time and shift of a site at a moment.
 *
 * Shape    The business day of a shift is that of its beginning, to its very end: a night shift is
 *          one day's. Where clocks change, a shift is an hour shorter or longer; one that begins
 *          in an hour that is left out begins as much later, and in one that comes twice, the
 *          first time.
 */
export const siteTime = (site: WorkingDay, atMs: number): SiteTime => {
  const at = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(site.timeZone)
  const starts = startsAround(site, at)
  const begun = starts.findLast(({ startMs }) => startMs <= atMs)
  const next = starts.find(({ startMs }) => startMs > atMs)
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  const day = begun ? begun.day : at
  return {
    date: businessDay(site, day).toString(),
    time,
    shift: begun
      ? { name: begun.name, startMs: begun.startMs, endMs: next ? next.startMs : null }
      : null,
  }
}

const businessDay = ({ dayFrom }: WorkingDay, at: Temporal.ZonedDateTime): Temporal.PlainDate =>
  Temporal.PlainTime.compare(at.toPlainTime(), Temporal.PlainTime.from(dayFrom)) < 0
    ? at.toPlainDate().subtract({ days: 1 })
    : at.toPlainDate()

interface Start {
  readonly name: string
  readonly startMs: number
  readonly day: Temporal.ZonedDateTime
}

// A shift may have begun up to a week ago, where there is one a week.
const startsAround = (
  { shifts, timeZone }: WorkingDay,
  at: Temporal.ZonedDateTime,
): readonly Start[] => {
  const starts: Start[] = []
  for (let away = -8; away <= 8; away++) {
    const date = at.toPlainDate().add({ days: away })
    for (const { name, from, days } of shifts)
      if (days.includes(date.dayOfWeek)) {
        const day = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(from) })
        starts.push({ name, startMs: day.epochMilliseconds, day })
      }
  }
  return starts.sort((a, b) => a.startMs - b.startMs)
}

/** What may end a lot by itself. */
export const lotEnds = ['shift', 'clean', 'input', 'duration', 'quantity'] as const
export type LotEnd = (typeof lotEnds)[number]

/**
 * When the lot of a line ends by itself.
 *
 * Shape    `minutes` with 'duration', counted from the lot's first output; `quantity` with
 *          'quantity', a whole number of the unit it is counted in.
 */
export interface LotRules {
  readonly endsAt: readonly LotEnd[]
  readonly minutes?: number
  readonly quantity?: number
}

/**
 * The lot that a line is making.
 *
 * Shape    `inputs` are the lots that went into it, by URI. `cleanedMs`: the last clean-down of the
 *          line known; null where there is none.
 */
export interface RunningLot {
  readonly startedMs: number
  readonly made: number
  readonly inputs: readonly string[]
  readonly cleanedMs: number | null
}

/** What is about to be made. */
export interface NextOutput {
  readonly atMs: number
  readonly inputs: readonly string[]
}

/**
 * Why the lot of a line has ended before what is about to be made; null where it goes on.
 *
 * Shape    The first of `lotEnds` that applies. A lot goes on over an input that runs out and
 *          another lot of the same that is added only where 'input' is not among its ends.
 */
export const endedBy = (
  site: WorkingDay,
  { endsAt, minutes, quantity }: LotRules,
  running: RunningLot,
  next: NextOutput,
): LotEnd | null => {
  const isEnded: Readonly<Record<LotEnd, () => boolean>> = {
    shift: () =>
      siteTime(site, running.startedMs).shift?.startMs !== siteTime(site, next.atMs).shift?.startMs,
    clean: () => running.cleanedMs !== null && running.cleanedMs > running.startedMs,
    input: () => next.inputs.some((uri) => !running.inputs.includes(uri)),
    duration: () => minutes !== undefined && next.atMs - running.startedMs >= minutes * 60_000,
    quantity: () => quantity !== undefined && running.made >= quantity,
  }
  return lotEnds.find((one) => endsAt.includes(one) && isEnded[one]()) ?? null
}

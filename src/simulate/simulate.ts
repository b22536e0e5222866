import { DAY_MS, dayStartMs, MINUTE_MS, weekdayOf } from './calendar.ts'
import { type Random, randomOf } from './random.ts'
import { type Mess, record, type SimulatedEvent, tidy } from './recording.ts'
import { type Script, workDay } from './working-day.ts'
import { type Bookkeeping, type Draft, emptyWorld, type World } from './world.ts'

/**
 * What to simulate.
 *
 * Shape    `seed` decides everything. `days` counts calendar days from `start` (Sundays are free).
 *          `scale` is the number of production lines, each about 60 events a working day. `mess`
 *          and `books` say how the record is kept; what is left out is kept tidily. `script` is
 *          what a story lets happen besides.
 */
export interface Simulation {
  readonly seed: number
  readonly days: number
  readonly scale?: number
  readonly start?: string
  readonly mess?: Partial<Mess>
  readonly books?: Partial<Bookkeeping>
  readonly script?: Script
}

/** Careful books, in which the usual small liberties are taken. */
export const usualBooks: Bookkeeping = {
  quantitiesMissing: 0,
  unitsMixed: 0.1,
  staged: 0.7,
  sharedTimes: 0,
  partnerEvents: true,
  mixings: ['perfect', 'perfect', 'uneven'],
}

/** The first day of simulated time, unless another is asked for. */
export const firstDay = '2026-06-01'

/**
 * Months of a food company's life, as EPCIS events in the order of their recording.
 *
 * Limits   Lazy: memory holds the goods in the plant and the events not yet recorded, whatever the
 *          number of days.
 */
export const simulate = (simulation: Simulation): Iterable<SimulatedEvent> => ({
  [Symbol.iterator]: () => {
    const mess = { ...tidy, ...simulation.mess }
    // Mishaps have their own stream: the same things happen however badly they are recorded.
    return record(happenings(simulation), mess, randomOf(simulation.seed + 2 ** 32))
  },
})

function* happenings(simulation: Simulation): Generator<Draft> {
  const world = worldOf(simulation, randomOf(simulation.seed))
  const startMs = dayStartMs(simulation.start ?? firstDay)
  for (let day = 0; day < simulation.days; day += 1) {
    const todayMs = startMs + day * DAY_MS
    if (weekdayOf(todayMs) === 7) continue
    workDay(world, todayMs, simulation.scale ?? 1, simulation.script)
    yield* world.outbox.splice(0)
  }
}

/** The world a simulation begins with. */
export const worldOf = (simulation: Simulation, random: Random): World =>
  emptyWorld(
    random,
    { ...usualBooks, ...simulation.books },
    dayStartMs(simulation.start ?? firstDay),
    Math.ceil((3 * MINUTE_MS) / (simulation.scale ?? 1)),
  )

import type { Database } from '../src/db/open.ts'
import type { JsonObject } from '../src/epcis/json.ts'
import { createLedger } from '../src/flow/open-ledger.ts'
import { createRecorder, type Recorder } from '../src/flow/recorder.ts'
import type { Ledger } from '../src/flow/world.ts'
import { realWorld } from '../src/main/world.ts'
import { documentOf } from '../src/simulate/document.ts'
import { type Random, randomOf } from '../src/simulate/random.ts'
import type { Mess, SimulatedEvent } from '../src/simulate/recording.ts'
import { type SmallWorld, smallWorld } from '../src/simulate/small-world.ts'
import type { Bookkeeping } from '../src/simulate/world.ts'
import { recordAll } from './recording.ts'

/** How many histories each property is tried on, on each kind of database. */
export const historiesTried = Number(process.env.LOTLINE_HISTORIES ?? 4)

/** Every mishap there is, far more often than anybody would put up with. */
export const messy: Mess = {
  late: 0.1,
  outOfOrder: 0.15,
  repeated: 0.1,
  twin: 0.05,
  corrected: 0.15,
  phantom: 0.06,
  declaredFirst: 0.4,
}

/** Books in which now and then nobody wrote down how much. */
export const careless: Partial<Bookkeeping> = { quantitiesMissing: 0.08, unitsMixed: 0.2 }

/** A small company's messy history, in the order of recording, with emptyings that name nobody. */
export const messyHistory = (seed: number, asked: SmallWorld = {}): readonly SimulatedEvent[] => {
  // What is told of one happening, however often, is told in one way.
  const isHurried = (order: number): boolean => randomOf(seed * 1_000 + order).chance(0.5)
  return smallWorld(seed, { mess: messy, books: careless, ...asked }).map((event) =>
    isHurried(event.order) ? { ...event, body: emptying(event.body) } : event,
  )
}

/** An unpacking as a hurried person records it: the container is empty, and that is that. */
const emptying = (body: JsonObject): JsonObject => {
  if (body.type !== 'AggregationEvent' || body.action !== 'DELETE') return body
  const { childEPCs: _, childQuantityList: __, ...rest } = body
  return rest
}

/** What the small company calls things, and how their units of measure convert. */
export const tellMasterData = (recorder: Recorder): Promise<unknown> =>
  recordAll(recorder, [documentOf([])])

/** A clock that stands still until it is told to go on. */
export interface Clock {
  ms: number
}

/** After everything that any simulated world records. */
export const afterwards = Date.UTC(2027, 0, 1)

/** A new company's history, whose clock is the test's. */
export const beginHistory = async (
  db: Database,
  clock: Clock = { ms: afterwards },
): Promise<{ readonly ledger: Ledger; readonly recorder: Recorder; readonly clock: Clock }> => {
  const world = { ...realWorld, now: () => clock.ms }
  const settings = { name: 'A small company', base: 'urn:example:small', timeZone: 'Europe/Oslo' }
  const ledger = await createLedger(db, world, settings)
  return { ledger, recorder: createRecorder(ledger), clock }
}

/** Cuts a list into pieces of random sizes. */
export const inPieces = <T>(list: readonly T[], random: Random, most = 9): readonly T[][] => {
  const pieces: T[][] = []
  for (let at = 0; at < list.length; ) {
    const end = at + random.int(1, most)
    pieces.push(list.slice(at, end))
    at = end
  }
  return pieces
}

/** Records events in pieces of random sizes, some of which arrive while others are recorded. */
export const recordInPieces = async (
  recorder: Recorder,
  events: readonly SimulatedEvent[],
  seed: number,
): Promise<void> => {
  const random = randomOf(seed + 2 ** 34)
  let waiting: Promise<unknown>[] = []
  for (const piece of inPieces(events, random)) {
    const bodies = piece.map(({ body }) => body)
    waiting.push(recordAll(recorder, bodies))
    if (random.chance(0.6)) {
      await Promise.all(waiting)
      waiting = []
    }
  }
  await Promise.all(waiting)
}

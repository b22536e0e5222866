import { wholeAccess } from '../src/access/access.ts'
import type { Database } from '../src/db/open.ts'
import { act } from '../src/flow/act.ts'
import { importEvents } from '../src/flow/import-events.ts'
import { createLedger } from '../src/flow/open-ledger.ts'
import { createRecorder, type Recorder } from '../src/flow/recorder.ts'
import type { Ledger } from '../src/flow/world.ts'
import { realWorld } from '../src/main/world.ts'
import { factoryLine } from '../src/simulate/factory-line.ts'

/** Events are captured, and inserted into the bare table, so many in one durable transaction. */
export const eventsPerTransaction = 100

/** One round: the same events into a bare table, and through the flow with all projections. */
interface Round {
  readonly barePerSecond: number
  readonly onePerSecond: number
  readonly streamPerSecond: number
}

/** What capture measures. Rates are events a second, medians of the rounds. */
export interface CaptureMeasured {
  readonly rounds: readonly Round[]
  readonly eventsPerRound: number
  readonly barePerSecond: number
  /** One client that sends a hundred events and waits until they are durable. */
  readonly onePerSecond: number
  /** One file of all events: what comes next is read while the database works. */
  readonly streamPerSecond: number
  readonly oneOfBare: number
  readonly streamOfBare: number
}

/** Whichever comes in the middle. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** A new company on this database. */
export const newLedger = (db: Database): Promise<Ledger> =>
  createLedger(db, realWorld, { name: 'Bench', base: null, timeZone: 'Europe/Oslo' })

/** Takes the next so many lines of one factory's events: it goes on where it left off. */
export const factoryLines = (eventsMax: number): ((count: number) => readonly string[]) => {
  const line = factoryLine({ seed: 1, events: eventsMax })
  return (count) =>
    Array.from({ length: count }, () => {
      const { value, done } = line.next()
      if (done) throw new Error(`The factory made only ${eventsMax} events`)
      return JSON.stringify(value.body)
    })
}

const chunked = (lines: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(lines.length / eventsPerTransaction) }, (_, i) =>
    lines.slice(i * eventsPerTransaction, (i + 1) * eventsPerTransaction),
  )

const perSecond = async (events: number, work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return Math.round((events / (performance.now() - begun)) * 1000)
}

/** Records lines as a person's import of a file does; all of them must be new. */
export const captureLines = async (recorder: Recorder, lines: readonly string[]): Promise<void> => {
  const counts = await importEvents(
    recorder,
    [{ name: 'bench.jsonl', isLines: true, bytes: bytesOf(lines) }],
    {
      allOrNothing: false,
      door: 'bench',
      access: wholeAccess(null),
      onOutcome: () => undefined,
      onBytes: () => undefined,
    },
  )
  if (counts.recorded !== lines.length)
    throw new Error(`Recorded ${counts.recorded} of ${lines.length} events`)
}

async function* bytesOf(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunked(lines)) yield new TextEncoder().encode(`${chunk.join('\n')}\n`)
}

const insertBare = async (db: Database, lines: readonly string[]): Promise<void> => {
  for (const chunk of chunked(lines))
    await db.transaction(
      (tx) =>
        tx.query({
          name: 'insert_bare',
          text: 'insert into bare (body) select * from unnest($1::json[])',
          values: [chunk],
        }),
      { role: 'owner' },
    )
}

const emptyBare = (db: Database): Promise<unknown> =>
  db.transaction(
    async (tx) => {
      await tx.query({ text: 'drop table if exists bare' })
      await tx.query({ text: 'create table bare (body json not null)' })
    },
    { role: 'owner' },
  )

/**
 * How fast events are captured through the flow, beside the least that could be done with them:
 * the same texts, inserted durably into a table of one column, on the same connection.
 */
export const measureCapture = async (
  db: Database,
  eventsPerRound: number,
  roundCount: number,
): Promise<CaptureMeasured> => {
  const recorder = createRecorder(await newLedger(db))
  const next = factoryLines(eventsPerRound * (2 * roundCount + 1))
  await captureLines(recorder, next(Math.min(eventsPerRound, 2000)))
  const rounds: Round[] = []
  for (let round = 0; round < roundCount; round += 1) {
    await emptyBare(db)
    const one = next(eventsPerRound)
    const stream = next(eventsPerRound)
    rounds.push({
      barePerSecond: await perSecond(eventsPerRound, () => insertBare(db, one)),
      onePerSecond: await perSecond(eventsPerRound, async () => {
        for (const chunk of chunked(one)) await captureLines(recorder, chunk)
      }),
      streamPerSecond: await perSecond(eventsPerRound, () => captureLines(recorder, stream)),
    })
  }
  const of = (read: (round: Round) => number): number => median(rounds.map(read))
  const ratio = (read: (round: Round) => number): number =>
    Math.round(of((round) => read(round) / round.barePerSecond) * 1000) / 1000
  return {
    rounds,
    eventsPerRound,
    barePerSecond: of((round) => round.barePerSecond),
    onePerSecond: of((round) => round.onePerSecond),
    streamPerSecond: of((round) => round.streamPerSecond),
    oneOfBare: ratio((round) => round.onePerSecond),
    streamOfBare: ratio((round) => round.streamPerSecond),
  }
}

/** How long single commands of many clients at once take. Times in milliseconds. */
export interface CommandsMeasured {
  readonly clients: number
  readonly commands: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Clients that each send one command after the other, and wait for each to be durable. */
export const measureCommands = async (
  db: Database,
  clients: number,
  commandsEach: number,
): Promise<CommandsMeasured> => {
  const recorder = createRecorder(await newLedger(db))
  const tookMs: number[] = []
  const receive = async (client: number, turn: number): Promise<void> => {
    const begun = performance.now()
    const acted = await act(
      recorder,
      {
        verb: 'receive',
        place: 'https://id.gs1.org/414/9521234000013',
        lines: [{ item: '09520123456788', lot: `L${client}-${turn}`, quantity: '40 KGM' }],
      },
      { door: 'bench', access: wholeAccess(null), operationId: null },
    )
    if (!acted.ok) throw new Error(`Refused: ${JSON.stringify(acted.error)}`)
    tookMs.push(performance.now() - begun)
  }
  const client = async (_: unknown, number: number): Promise<void> => {
    for (let turn = 0; turn < commandsEach; turn += 1) await receive(number, turn)
  }
  const rate = await perSecond(clients * commandsEach, () =>
    Promise.all(Array.from({ length: clients }, client)),
  )
  tookMs.sort((a, b) => a - b)
  const at = (share: number): number =>
    Math.round((tookMs[Math.floor(tookMs.length * share)] ?? Number.NaN) * 10) / 10
  return {
    clients,
    commands: tookMs.length,
    perSecond: rate,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  }
}

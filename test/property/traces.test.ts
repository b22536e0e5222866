import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGraphs } from '../../src/flow/graphs.ts'
import type { Ledger } from '../../src/flow/world.ts'
import { randomOf } from '../../src/simulate/random.ts'
import type { SimulatedEvent } from '../../src/simulate/recording.ts'
import { traced, unitsIn } from '../answers.ts'
import { describeDatabases } from '../databases.ts'
import {
  beginHistory,
  careless,
  historiesTried,
  inPieces,
  messyHistory,
  recordInPieces,
} from '../history.ts'
import { recordAll } from '../recording.ts'
import { reachedBySql } from '../sql-walk.ts'

const isContainer = (uri: string): boolean => uri.startsWith('https://id.gs1.org/00/')

/** What each unit's trace comes to, in one direction; containers are ways, not goods. */
const reachOf = async (
  ledger: Ledger,
  direction: 'forward' | 'backward',
  graphs = createGraphs(),
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const reach = new Map<string, ReadonlySet<string>>()
  for (const uri of await unitsIn(ledger)) {
    const { units } = await traced(ledger, uri, direction, {}, graphs)
    reach.set(uri, new Set(units.map((unit) => unit.uri).filter((one) => !isContainer(one))))
  }
  return reach
}

const isTaking = ({ body }: SimulatedEvent): boolean => body.action === 'DELETE'
const tidily = { mess: {}, books: careless } as const

describeDatabases('a trace', (open) => {
  test('forward from A comes to B exactly when backward from B comes to A', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { ledger, recorder } = await beginHistory(db)
        await recordInPieces(recorder, messyHistory(seed), seed)
        const [to, from] = [await reachOf(ledger, 'forward'), await reachOf(ledger, 'backward')]
        const goods = [...to.keys()].filter((uri) => !isContainer(uri))
        // Whatever little is known of a unit, it is in its own trace.
        for (const a of goods) expect([a, to.get(a)?.has(a)]).toEqual([a, true])
        for (const a of goods)
          for (const b of goods)
            expect([a, b, to.get(a)?.has(b)]).toEqual([a, b, from.get(b)?.has(a)])
      }),
      { numRuns: 2 * historiesTried },
    )
  })

  test('never gets smaller by one more event that takes nothing out', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { ledger, recorder } = await beginHistory(db)
        const random = randomOf(seed)
        // What is taken out of a container ends a way, wherever in time it is told.
        const events = random.shuffled(messyHistory(seed, tidily).filter((one) => !isTaking(one)))
        await onlyGrows(ledger, inPieces(events, random, 12), (piece) =>
          recordAll(
            recorder,
            piece.map(({ body }) => body),
          ),
        )
      }),
      { numRuns: historiesTried },
    )
  })

  test('never gets smaller as things go on happening', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { ledger, recorder } = await beginHistory(db)
        const pieces = inPieces(messyHistory(seed, tidily), randomOf(seed), 12)
        await onlyGrows(ledger, pieces, (piece) =>
          recordAll(
            recorder,
            piece.map(({ body }) => body),
          ),
        )
      }),
      { numRuns: historiesTried },
    )
  })

  test('comes to what one recursive query comes to, and at the same moments', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { ledger, recorder } = await beginHistory(db)
        // Containers are not in the genealogy that SQL reads.
        const events = messyHistory(seed).filter(({ body }) => body.type !== 'AggregationEvent')
        await recordInPieces(recorder, events, seed)
        await likeSql(ledger, 'minds time')
      }),
      { numRuns: 2 * historiesTried },
    )
  })

  test('where all happens at one moment it is what a query that ignores time finds', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { ledger, recorder } = await beginHistory(db)
        const at = { eventTime: '2026-06-01T12:00:00.000Z', eventTimeZoneOffset: '+00:00' }
        const events = messyHistory(seed)
          .filter(({ body }) => body.type !== 'AggregationEvent')
          .map((event) => ({ ...event, body: { ...event.body, ...at } }))
        await recordInPieces(recorder, events, seed)
        await likeSql(ledger, 'ignores time')
      }),
      { numRuns: historiesTried },
    )
  })
})

const onlyGrows = async (
  ledger: Ledger,
  pieces: readonly (readonly SimulatedEvent[])[],
  record: (piece: readonly SimulatedEvent[]) => Promise<unknown>,
): Promise<void> => {
  // The genealogy in memory is brought up to date, as in a program that runs for long.
  const graphs = createGraphs()
  let before: readonly ReadonlyMap<string, ReadonlySet<string>>[] = []
  for (const piece of pieces) {
    await record(piece)
    const after = [
      await reachOf(ledger, 'forward', graphs),
      await reachOf(ledger, 'backward', graphs),
    ]
    before.forEach((reach, i) => {
      for (const [uri, found] of reach)
        expect([uri, [...found].filter((one) => !after[i]?.get(uri)?.has(one))]).toEqual([uri, []])
    })
    before = after
  }
}

const likeSql = async (ledger: Ledger, time: 'minds time' | 'ignores time'): Promise<void> => {
  const graphs = createGraphs()
  for (const uri of await unitsIn(ledger))
    for (const direction of ['forward', 'backward'] as const) {
      const { units } = await traced(ledger, uri, direction, {}, graphs)
      const walked = units.map((unit) => [
        unit.uri,
        time === 'ignores time' ? null : unit.exposedAtMs,
      ])
      const found = await reachedBySql(ledger, uri, direction, time)
      expect([uri, direction, ...walked.toSorted()]).toEqual([uri, direction, ...found.toSorted()])
    }
}

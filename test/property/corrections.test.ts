import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomOf } from '../../src/simulate/random.ts'
import type { SimulatedEvent } from '../../src/simulate/recording.ts'
import { answersOf } from '../answers.ts'
import { describeDatabases } from '../databases.ts'
import { beginHistory, careless, historiesTried, messyHistory, recordInPieces } from '../history.ts'

const declared = (event: SimulatedEvent): SimulatedEvent => ({
  ...event,
  kind: 'declaration',
  body: {
    ...event.body,
    errorDeclaration: { declarationTime: '2026-12-01T00:00:00Z', reason: 'did_not_occur' },
  },
})

describeDatabases('a correction', (open) => {
  test('leaves what there would be had the mistake never been recorded', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const random = randomOf(seed + 3)
        const events = messyHistory(seed, { mess: {}, books: careless, eventsLeast: 15 })
        const isMistake = new Map(events.map((event) => [event, random.chance(0.25)]))
        const mistakes = events.filter((event) => isMistake.get(event))
        const [corrected, without] = [await beginHistory(db), await beginHistory(db)]
        const told = random.shuffled([...events, ...mistakes.map(declared)])
        await recordInPieces(corrected.recorder, told, seed)
        await recordInPieces(
          without.recorder,
          events.filter((event) => !isMistake.get(event)),
          seed,
        )
        expect(await answersOf(corrected.ledger)).toEqual(await answersOf(without.ledger))
      }),
      { numRuns: 2 * historiesTried },
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '../../src/db/open.ts'
import { randomOf } from '../../src/simulate/random.ts'
import type { SimulatedEvent } from '../../src/simulate/recording.ts'
import { type Answers, answersOf } from '../answers.ts'
import { describeDatabases } from '../databases.ts'
import { beginHistory, historiesTried, messyHistory, recordInPieces } from '../history.ts'

const answersTo = async (
  db: Database,
  events: readonly SimulatedEvent[],
  seed: number,
): Promise<Answers> => {
  const { ledger, recorder } = await beginHistory(db)
  await recordInPieces(recorder, events, seed)
  return answersOf(ledger)
}

describeDatabases('the order of recording', (open) => {
  test('changes no answer: neither stock, nor states, nor findings, nor traces', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const events = messyHistory(seed, {
          eventsLeast: 15,
        })
        const otherwise = randomOf(seed + 1).shuffled(events)
        const [one, other] = [
          await answersTo(db, events, seed),
          await answersTo(db, otherwise, seed + 1),
        ]
        expect(other).toEqual(one)
      }),
      { numRuns: 2 * historiesTried },
    )
  })
})

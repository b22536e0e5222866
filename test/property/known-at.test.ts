import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGraphs } from '../../src/flow/graphs.ts'
import type { TraceAnswer } from '../../src/flow/trace-answer.ts'
import { randomOf } from '../../src/simulate/random.ts'
import { traced, unitsIn } from '../answers.ts'
import { describeDatabases } from '../databases.ts'
import { beginHistory, historiesTried, inPieces, messyHistory } from '../history.ts'
import { recordAll } from '../recording.ts'

/**
 * An answer but for when it was asked, how long it took, and how much there was to look through.
 */
const timeless = ({ asKnownAtMs: _, certificate, ...answer }: TraceAnswer): unknown => {
  const { elapsedMs: __, head: ___, lines: ____, ...rest } = certificate
  return { ...answer, certificate: rest }
}

describeDatabases('what was known at a moment', (open) => {
  test('is answered later as it was then', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { ledger, recorder, clock } = await beginHistory(db)
        const random = randomOf(seed)
        const given: {
          readonly atMs: number
          readonly uri: string
          readonly direction: 'forward' | 'backward'
          readonly answer: TraceAnswer
        }[] = []
        const asked = { exposure: 'quantity' } as const
        for (const piece of inPieces(messyHistory(seed), random, 12)) {
          clock.ms += 1_000
          await recordAll(
            recorder,
            piece.map(({ body }) => body),
          )
          // Asked anew, so that nothing in memory has a part in it.
          const graphs = createGraphs()
          for (const uri of random.shuffled(await unitsIn(ledger)).slice(0, 4)) {
            const direction = random.pick(['forward', 'backward'] as const)
            const answer = await traced(ledger, uri, direction, asked, graphs)
            given.push({ atMs: clock.ms, uri, direction, answer })
          }
        }
        const graphs = createGraphs()
        for (const { atMs, uri, direction, answer } of given) {
          const again = await traced(
            ledger,
            uri,
            direction,
            { ...asked, asKnownAtMs: atMs },
            graphs,
          )
          expect(timeless(again)).toEqual(timeless(answer))
        }
      }),
      { numRuns: 2 * historiesTried },
    )
  })
})

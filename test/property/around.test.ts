import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGraphs, graphBytesMax } from '../../src/flow/graphs.ts'
import type { TraceAnswer } from '../../src/flow/trace-answer.ts'
import { randomOf } from '../../src/simulate/random.ts'
import { traced, unitsIn } from '../answers.ts'
import { describeDatabases } from '../databases.ts'
import { beginHistory, historiesTried, messyHistory } from '../history.ts'
import { recordAll } from '../recording.ts'

/** An answer but for how long it took. */
const timeless = ({ certificate: { elapsedMs: _, ...certificate }, ...rest }: TraceAnswer) => ({
  ...rest,
  certificate,
})

describeDatabases('a record too large to be held', (open) => {
  test('is answered as one that is held, to the last row', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { ledger, recorder } = await beginHistory(db)
        await recordAll(
          recorder,
          messyHistory(seed).map(({ body }) => body),
        )
        const random = randomOf(seed)
        const held = createGraphs()
        const nothingHeld = createGraphs(graphBytesMax, 0)
        for (const uri of random.shuffled(await unitsIn(ledger)).slice(0, 12))
          for (const direction of ['forward', 'backward'] as const) {
            const asked = { exposure: 'quantity' } as const
            const whole = await traced(ledger, uri, direction, asked, held)
            const around = await traced(ledger, uri, direction, asked, nothingHeld)
            expect(timeless(around)).toEqual(timeless(whole))
          }
      }),
      { numRuns: historiesTried },
    )
  })
})

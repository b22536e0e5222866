import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebuild } from '../../src/flow/rebuild.ts'
import { verify } from '../../src/flow/verify.ts'
import { describeDatabases } from '../databases.ts'
import { beginHistory, historiesTried, messyHistory, recordInPieces } from '../history.ts'

describeDatabases('rebuilding', (open) => {
  test('what was derived while events came in is what the whole record says', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { ledger, recorder } = await beginHistory(db)
        await recordInPieces(recorder, messyHistory(seed), seed)
        const { first, differing } = await rebuild(ledger, false)
        expect(first).toEqual([])
        expect(differing).toBe(0)
      }),
      // Seed 12: what came out of a container follows, no longer follows, and follows again.
      { numRuns: 4 * historiesTried, examples: [[12]] },
    )
  })

  test('and a verification finds nothing', async () => {
    const db = await open()
    const { ledger, recorder } = await beginHistory(db)
    const events = messyHistory(7)
    await recordInPieces(recorder, events, 7)
    const { fault, rebuilt, entries } = await verify(ledger)
    expect(fault).toBeNull()
    expect(rebuilt).toEqual({ entries, differing: 0, first: [] })
    expect(entries).toBeGreaterThan(events.length / 2)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '../../src/epcis/json.ts'
import type { ImportOutcome } from '../../src/flow/import-events.ts'
import type { Recorder } from '../../src/flow/recorder.ts'
import { documentOf } from '../../src/simulate/document.ts'
import { randomOf } from '../../src/simulate/random.ts'
import { answersOf } from '../answers.ts'
import { describeDatabases } from '../databases.ts'
import {
  beginHistory,
  historiesTried,
  inPieces,
  messyHistory,
  recordInPieces,
  tellMasterData,
} from '../history.ts'
import { exported, recordAll } from '../recording.ts'

const outcomesOf = async (
  recorder: Recorder,
  bodies: readonly JsonObject[],
): Promise<readonly ImportOutcome[]> => {
  const outcomes: ImportOutcome[] = []
  await recordAll(recorder, bodies, 'ada', (outcome) => outcomes.push(outcome))
  return outcomes
}

describeDatabases('importing again', (open) => {
  test('changes nothing, and every event is answered as known', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { ledger, recorder, clock } = await beginHistory(db)
        const random = randomOf(seed)
        const events = messyHistory(seed)
        await tellMasterData(recorder)
        await recordInPieces(recorder, events, seed)
        const [entries, answers] = [await exported(ledger), await answersOf(ledger)]
        clock.ms += 60_000
        await tellMasterData(recorder)
        for (const piece of inPieces(random.shuffled(events), random, 20)) {
          const bodies = piece.map(({ body }) => body)
          for (const { outcome } of await outcomesOf(recorder, bodies))
            expect(outcome.kind).toBe('known')
        }
        expect(await exported(ledger)).toEqual(entries)
        expect(await answersOf(ledger)).toEqual(answers)
      }),
      { numRuns: historiesTried },
    )
  })

  test('one event, however often and however it is wrapped, is one entry', async () => {
    const { ledger, recorder } = await beginHistory(await open())
    const [event] = messyHistory(1)
    const body = event?.body ?? {}
    const document = documentOf(event ? [event, event] : [], false)
    const kinds = (await outcomesOf(recorder, [body, body, document, body])).map(
      ({ outcome }) => outcome.kind,
    )
    expect(kinds).toEqual(['recorded', 'known', 'known', 'known', 'known'])
    expect((await exported(ledger)).filter((entry) => entry.includes('"seq":'))).toHaveLength(1)
  })
})

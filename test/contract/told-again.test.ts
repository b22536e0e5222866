import { expect, test } from 'vitest'
import { wholeAccess } from '../../src/access/access.ts'
import type { JsonObject } from '../../src/epcis/json.ts'
import { correct } from '../../src/flow/correct.ts'
import { findings, findingsUpTo } from '../../src/flow/findings.ts'
import type { ImportOutcome } from '../../src/flow/import-events.ts'
import type { Recorder } from '../../src/flow/recorder.ts'
import { stock } from '../../src/flow/stock.ts'
import { verify } from '../../src/flow/verify.ts'
import type { Ledger } from '../../src/flow/world.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger, received, recordAll } from '../recording.ts'

const told = (eventID: string): JsonObject => ({ ...received('WHEAT-1', 6), eventID })
const [first, second] = [told('urn:example:first'), told('urn:example:second')]
const declared = (event: JsonObject): JsonObject => ({
  ...event,
  errorDeclaration: { declarationTime: '2026-06-02T00:00:00Z', reason: 'did_not_occur' },
})

const kindsOf = async (
  recorder: Recorder,
  events: readonly JsonObject[],
): Promise<readonly string[]> => {
  const outcomes: ImportOutcome[] = []
  await recordAll(recorder, events, null, (outcome) => outcomes.push(outcome))
  return outcomes.map(({ outcome }) => outcome.kind)
}

const quantities = async (ledger: Ledger): Promise<readonly (string | null)[]> =>
  (await stock(ledger, {})).map(({ quantity }) => quantity)

describeDatabases('a fact told under two ids', (open) => {
  test('counts once, and is known from then on under both', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    expect(await kindsOf(recorder, [first, second, second])).toEqual(['recorded', 'known', 'known'])
    expect(await quantities(ledger)).toEqual(['100'])
    expect(await kindsOf(recorder, [second, first])).toEqual(['known', 'known'])
    expect(await verify(ledger)).toMatchObject({ entries: 2, rebuilt: { differing: 0 } })
  })

  // Whoever sends an event twice by mistake may declare the second one wrong: the first is not.
  test.each([
    ['told, told again, declared', [first, second, declared(second)]],
    ['told again, told, declared', [second, first, declared(second)]],
    ['told, declared, told again', [first, declared(second), second]],
    ['told again, declared, told', [second, declared(second), first]],
    ['declared, told, told again', [declared(second), first, second]],
    ['declared, told again, told', [declared(second), second, first]],
  ])('stands by the one when the other is declared wrong (%s)', async (_order, events) => {
    const db = await open()
    // One after the other, and all in one go.
    for (const pieces of [events.map((event) => [event]), [events]]) {
      const { ledger, recorder } = await beginLedger(db)
      for (const piece of pieces) await kindsOf(recorder, piece)
      expect(await quantities(ledger)).toEqual(['100'])
      expect(await kindsOf(recorder, events)).toEqual(['known', 'known', 'known'])
      expect((await verify(ledger)).rebuilt).toMatchObject({ differing: 0 })
      await kindsOf(recorder, [declared(first)])
      expect(await quantities(ledger)).toEqual([])
      expect((await verify(ledger)).rebuilt).toMatchObject({ differing: 0 })
    }
  })

  test.each([
    ['in this order', [first, second, declared(second)]],
    ['the other way round', [declared(second), second, first]],
  ])(
    'that stands by the one though the other was declared wrong is found odd (%s)',
    async (_, events) => {
      const { ledger, recorder } = await beginLedger(await open())
      for (const event of events) await kindsOf(recorder, [event])
      const oddities = async () =>
        (await findings(ledger)).filter(({ kind }) => kind === 'stands-otherwise')
      expect(await oddities()).toMatchObject([
        {
          eventId: 'urn:example:second',
          severity: 'warning',
          detail: { otherIds: ['urn:example:first'] },
        },
      ])
      const { count } = await findingsUpTo(ledger, 'warning', 1)
      expect(count).toBe((await findings(ledger, 'warning')).length)
      await kindsOf(recorder, [declared(first)])
      expect(await oddities()).toEqual([])
    },
  )

  test('is corrected under both at once by whoever corrects it here', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await kindsOf(recorder, [first, second])
    const right = JSON.stringify(received('WHEAT-1', 6, 90))
    const corrected = await correct(
      recorder,
      { event: 'urn:example:first', reason: 'incorrect_data', corrective: right },
      { door: 'test', access: wholeAccess(null), operationId: null },
    )
    expect(corrected).toMatchObject({
      ok: true,
      value: {
        outcomes: [
          { kind: 'recorded', eventId: 'urn:example:first' },
          { kind: 'recorded', eventId: 'urn:example:second' },
          { kind: 'recorded' },
        ],
      },
    })
    expect(await quantities(ledger)).toEqual(['90'])
  })
})

import { expect, test } from 'vitest'
import { wholeAccess } from '../../src/access/access.ts'
import { act } from '../../src/flow/act.ts'
import { auditTrail } from '../../src/flow/audit-trail.ts'
import {
  captureRules,
  changeCaptureRules,
  rulesToTry,
  setCaptureRules,
} from '../../src/flow/capture-rules.ts'
import { describe } from '../../src/flow/describe.ts'
import { uncapturedCounts, uncapturedPage } from '../../src/flow/rules-check.ts'
import type { Command } from '../../src/lots/command.ts'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'
import { beginLedger, received, recordAll } from '../recording.ts'

const access = wholeAccess('ada')
const flour = '09520123456788'

const receive = (more: Partial<Extract<Command, { verb: 'receive' }>> = {}): Command => ({
  verb: 'receive',
  place: 'Dock',
  lines: [{ item: flour, lot: 'L1', quantity: '9 KGM' }],
  ...more,
})

const supplierLot = {
  ...{ id: 'own/supplier-lot', steps: ['receive'], needs: ['supplierLot'] },
  ...{ need: "the supplier's lot", citation: 'Manual 4.2' },
}
const general = { profile: 'general', from: '2026-01-01', parts: ['receiving'] }

describeDatabases('what a company wants captured', (open) => {
  const begin = async () => {
    const { ledger, recorder } = await beginLedger(await open())
    const set = (json: object) => setCaptureRules(recorder, access, json as never, null)
    const ask = async (command: Command) => {
      const acted = await act(recorder, command, { door: 'test', access, operationId: null })
      return acted.ok ? acted.value : acted.error
    }
    const refusals = async (command: Command) =>
      (await ask(command)).map((one) => ('field' in one ? `${one.kind} ${one.field}` : one.kind))
    return { ledger, recorder, set, ask, refusals }
  }

  test('a command that does not say what a rule asks for is refused, with the rule', async () => {
    const { set, ask, refusals, ledger } = await begin()
    expect((await set({ profiles: [general], own: [supplierLot] })).ok).toBe(true)
    const [first] = await ask(receive())
    expect(first).toEqual({
      ...{ kind: 'field-needed', field: 'from', thing: null, anyOf: ['from', 'fromPlace'] },
      ...{ rule: 'general/receiving/from', need: 'whom or where it comes from' },
      citation: 'GS1 EPCIS 2.0, dimension why (source)',
    })
    expect(await refusals(receive())).toEqual([
      'field-needed from',
      'field-needed lines/0/supplierLot',
    ])
    const { entries } = await uncapturedPage(ledger, null, 0, 10)
    expect(entries).toEqual([])
    const line = { item: flour, lot: 'L1', quantity: '9 KGM', supplierLot: 'S-1' }
    expect(await refusals(receive({ from: 'Mill', lines: [line] }))).toEqual(['recorded'])
  })

  test('all that is wrong is told at once, in the pinned order', async () => {
    const { set, refusals } = await begin()
    await set({ own: [supplierLot] })
    const lines = [
      { item: flour, lot: 'L1' },
      { lot: 'L2', quantity: 'much' },
    ]
    expect(await refusals(receive({ at: '2126-01-01T00:00', lines }))).toEqual([
      'bad-quantity lines/1/quantity',
      'missing-field lines/0/quantity',
      'missing-field lines/1/item',
      'field-needed lines/0/supplierLot',
      'field-needed lines/1/supplierLot',
      'time-in-future at',
    ])
  })

  test('what was said of a lot before counts when it leaves', async () => {
    const { set, refusals, recorder } = await begin()
    const use = { profile: 'fsma-204', from: '2026-01-01', parts: ['shipping'] }
    await set({ profiles: [use] })
    const source = { attributes: { tlcSource: 'Farm 7' } }
    await refusals(
      receive({
        lines: [
          { item: flour, lot: 'L1', quantity: '9 KGM', ...source },
          { item: flour, lot: 'L2', quantity: '9 KGM' },
        ],
      }),
    )
    const ship = (lot: string): Command => ({
      ...{ verb: 'ship', place: 'Dock', to: 'Kiosk', documents: ['bol:1'] },
      lines: [{ lot, quantity: '1 KGM' }],
    })
    expect(await refusals(ship('L1'))).toEqual(['field-needed lines/0/item'])
    const named = { what: 'item', name: flour, called: 'Rye flour' } as const
    await describe(recorder, named, { door: 'test', access, operationId: null })
    expect(await refusals(ship('L1'))).toEqual(['recorded'])
    expect(await refusals(ship('L2'))).toEqual(['field-needed lines/0/attributes/tlcSource'])
    const make: Command = {
      ...{ verb: 'produce', place: 'Dock', inputs: [{ lot: 'L2', quantity: '1 KGM' }] },
      outputs: [{ item: flour, lot: 'M1', quantity: '1 KGM' }],
    }
    expect(await refusals(make)).toEqual(['recorded'])
    expect(await refusals(ship('M1'))).toEqual(['recorded'])
  })

  test('a rule holds at its sites and for its items, by any of their names', async () => {
    const { set, refusals, ledger, recorder } = await begin()
    await set({
      own: [
        { ...supplierLot, sites: ['Dock'] },
        { ...supplierLot, id: 'own/2', needs: ['from'], items: ['RYE'] },
      ],
    })
    const { rules } = await captureRules(ledger)
    expect(rules[0]?.sites?.[0]).toMatch(/:place:Dock$/)
    expect(await refusals(receive({ place: 'Store' }))).toEqual(['recorded'])
    expect(await refusals(receive())).toEqual(['field-needed lines/0/supplierLot'])
    const rye = [{ item: 'RYE', lot: 'R1', quantity: '1 KGM' }]
    expect(await refusals(receive({ place: 'Store', lines: rye }))).toEqual(['field-needed from'])
    const grouped = { what: 'item', name: 'OATS', attributes: { group: 'ftl, grain' } } as const
    await describe(recorder, grouped, { door: 'test', access, operationId: null })
    await set({ own: [{ ...supplierLot, groups: ['grain'] }] })
    const oats = [{ item: 'OATS', lot: 'O1', quantity: '1 KGM' }]
    expect(await refusals(receive({ lines: oats }))).toEqual(['field-needed lines/0/supplierLot'])
    expect(await refusals(receive({ lines: rye }))).toEqual(['recorded'])
  })

  test('a rule asks of what happened on its days, told early or late', async () => {
    const { set, refusals } = await begin()
    await set({ own: [{ ...supplierLot, from: '2026-11-10', until: '2026-11-20' }] })
    const at = (day: string) => refusals(receive({ at: `2026-11-${day}T12:00` }))
    expect(await at('09')).toEqual(['recorded'])
    expect(await at('10')).toEqual(['field-needed lines/0/supplierLot'])
    expect(await at('20')).toEqual(['field-needed lines/0/supplierLot'])
    expect(await at('21')).toEqual(['recorded'])
  })

  test('what only warns refuses nothing, and is found in the record', async () => {
    const { set, ask, ledger } = await begin()
    const warned = [{ rule: 'own', reason: 'from spring on' }]
    await set({ own: [supplierLot], warned })
    const missing = [{ rule: 'own/supplier-lot', strictness: 'warn', thing: 'L1' }]
    expect(await ask(receive())).toMatchObject([{ kind: 'recorded', missing }])
    const { entries } = await uncapturedPage(ledger, null, 0, 10)
    expect(entries).toMatchObject([{ step: 'receive', missing }])
  })

  test('events are recorded whatever they lack, and what they lack is found', async () => {
    const { set, recorder, ledger } = await begin()
    await recordAll(recorder, [received('WHEAT-1', 6), received('WHEAT-2', 7)])
    expect(await uncapturedCounts(ledger, null)).toEqual({ checked: 0, entries: 0, rules: [] })
    await set({ profiles: [general] })
    const counts = await uncapturedCounts(ledger, null)
    expect(counts).toMatchObject({
      ...{ checked: 2, entries: 2 },
      rules: [{ rule: 'general/receiving/from', count: 2 }],
    })
    await set({ profiles: [{ ...general, from: '2026-06-02' }] })
    expect((await uncapturedCounts(ledger, null)).entries).toBe(0)
    const tried = rulesToTry('general', null)
    expect(tried.ok && (await uncapturedCounts(ledger, tried.value)).entries).toBe(2)
  })

  test('who may see some sites only is told of what was there', async () => {
    const { set, recorder, ledger } = await begin()
    await recordAll(recorder, [received('WHEAT-1', 6), received('WHEAT-2', 7)])
    await set({ profiles: [general] })
    const at = (site: string) => ({ ...ledger, access: { ...access, sites: [site] } })
    expect((await uncapturedCounts(at('urn:example:mill'), null)).entries).toBe(2)
    expect(await uncapturedCounts(at('urn:example:other'), null)).toMatchObject({
      ...{ checked: 0, entries: 0 },
    })
  })

  test('pages leave nothing out, however small they are', async () => {
    const { set, recorder, ledger } = await begin()
    await recordAll(
      recorder,
      Array.from({ length: 7 }, (_, i) => received(`W-${i}`, i)),
    )
    await set({ profiles: [general] })
    const seqs: number[] = []
    let [after, checked]: [number | null, number] = [0, 0]
    while (after !== null) {
      const page = await uncapturedPage(ledger, null, after, 2)
      expect(page.entries.length).toBeLessThanOrEqual(2)
      seqs.push(...page.entries.map(({ seq }) => seq))
      checked += page.checked
      after = page.upTo
    }
    expect([seqs.length, new Set(seqs).size, checked]).toEqual([7, 7, 7])
  })

  test('faults are told, changes are noted, and need the permission', async () => {
    const { set, recorder, ledger } = await begin()
    expect(await set({ profiles: [{ profile: 'general' }], own: [{}] })).toMatchObject({
      ok: false,
    })
    const nobody = { ...access, permissions: new Set<never>() }
    const denied = await changeCaptureRules(recorder, nobody, (now) => now)
    expect(denied).toMatchObject({ ok: false, error: [{ kind: 'not-permitted' }] })
    const old = await captureRules(ledger)
    await set({ own: [supplierLot] })
    const late = await setCaptureRules(recorder, access, {}, old.tag)
    expect(late).toMatchObject({ ok: false, error: [{ kind: 'changed-since' }] })
    const [noted] = await auditTrail(ledger, {}, null, 1)
    expect(noted).toMatchObject({ what: 'changed', subject: 'company:captureRules' })
  })

  test('over HTTP, rules are seen, replaced as seen, and the record checked', async () => {
    const { app, ask, recorder } = await serveCompany(await open())
    await recordAll(recorder, [received('WHEAT-1', 6), received('WHEAT-2', 7)])
    const before = await ask('GET', '/api/v1/rules')
    expect(before.json()).toEqual({ policy: { profiles: [], own: [], warned: [] }, rules: [] })
    const put = (body: object, match?: string) =>
      ask('PUT', '/api/v1/rules', body, match === undefined ? {} : { 'if-match': match })
    expect((await put({})).statusCode).toBe(428)
    const bad = await put({ profiles: [{ profile: 'none', from: 'x' }] }, '*')
    expect([
      bad.statusCode,
      bad.json().errors.map((one: { pointer: string }) => one.pointer),
    ]).toEqual([422, ['/profiles/0/from', '/profiles/0/profile']])
    const tag = String(before.headers.etag)
    expect((await put({ profiles: [general] }, tag)).json().rules).toHaveLength(4)
    expect((await put({}, tag)).statusCode).toBe(412)
    const refused = await ask('POST', '/api/v1/commands/receive', receive() as never)
    expect([refused.statusCode, refused.json().errors]).toMatchObject([
      422,
      [{ kind: 'field-needed', pointer: '/from', rule: 'general/receiving/from' }],
    ])
    const first = (await ask('GET', '/api/v1/rules/check?limit=1')).json()
    expect(first.entries).toMatchObject([{ step: 'receive', missing: [{ field: 'from' }] }])
    const next = await ask('GET', `/api/v1/rules/check?limit=1&cursor=${first.next}`)
    expect(next.json().entries).toHaveLength(1)
    const counts = await ask('GET', '/api/v1/rules/check/by-rule?profile=fsma-204&parts=receiving')
    expect(counts.json()).toMatchObject({ checked: 2, entries: 2 })
    expect((await ask('GET', '/api/v1/rules/check?profile=none')).statusCode).toBe(404)
    const lines = await ask('GET', '/api/v1/rules/check', undefined, {
      accept: 'application/x-ndjson',
    })
    expect(lines.body.trimEnd().split('\n').at(-1)).toBe('{"part":"end","entries":2,"checked":2}')
    const { profiles } = (await ask('GET', '/api/v1/rules/profiles')).json()
    expect(profiles).toHaveLength(5)
    await app.close()
  })
})

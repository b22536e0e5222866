import { expect, test } from 'vitest'
import { rebuild } from '../../src/flow/rebuild.ts'
import { verify } from '../../src/flow/verify.ts'
import type { Ledger } from '../../src/flow/world.ts'
import { describeDatabases } from '../databases.ts'
import { asOwner, beginLedger, recordDay } from '../recording.ts'

/** What somebody with the owner's password might do to entry 3 of six, and what must be noticed. */
const tamperings = [
  [
    'a body was changed',
    `update event set body = replace(body::text, 'KGM', 'GRM')::json`,
    3,
    'changed',
  ],
  [
    'a body was only spelled otherwise',
    `update event set body = (body::text || ' ')::json`,
    3,
    'changed',
  ],
  ['an envelope was changed', `update event set envelope = '{"door":"scanner"}'`, 3, 'changed'],
  ['a type was changed', `update event set type = 'ObjectEvent'`, 3, 'changed'],
  ['a leaf was changed', `update event set leaf = decode(repeat('00', 32), 'hex')`, 3, 'changed'],
  ['a salt was changed', `update event set salt = decode(repeat('00', 32), 'hex')`, 3, 'changed'],
  [
    'a moment of recording was changed',
    `update event set record_time = record_time + interval '1 millisecond'`,
    3,
    'changed',
  ],
  ['a commitment to personal data was dropped', 'update event set personal = null', 3, 'changed'],
  [
    'personal data was changed',
    `update personal set content = '{"who":"eve"}'`,
    3,
    'personal-changed',
  ],
] as const

const tamper = (ledger: Ledger, ...texts: readonly string[]): Promise<void> =>
  asOwner(ledger, async (tx) => {
    for (const text of texts) await tx.query({ text, values: [ledger.ledgerId] })
  })

describeDatabases('tampering', (open) => {
  test.each(tamperings)('%s: the entry is named', async (_what, change, seq, kind) => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordDay(recorder)
    await tamper(ledger, `${change} where ledger_id = $1 and seq = 3`)
    expect(await verify(ledger)).toMatchObject({ fault: { seq, kind }, rebuilt: null })
  })

  test('an entry was taken out of the middle: the first that is missing is named', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordDay(recorder)
    await tamper(
      ledger,
      'delete from personal where ledger_id = $1 and seq = 3',
      'delete from event where ledger_id = $1 and seq = 3',
    )
    expect((await verify(ledger)).fault).toMatchObject({ seq: 3, kind: 'missing' })
  })

  test('the last entry was taken away: it is missing', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordDay(recorder)
    await tamper(
      ledger,
      'delete from personal where ledger_id = $1 and seq = 6',
      'delete from event where ledger_id = $1 and seq = 6',
    )
    expect((await verify(ledger)).fault).toMatchObject({ seq: 6, kind: 'missing' })
  })

  test('an entry was added past the head: it is named', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordDay(recorder)
    await tamper(ledger, 'update head set seq = 5 where ledger_id = $1')
    expect((await verify(ledger)).fault).toMatchObject({ seq: 6, kind: 'beyond-head' })
  })

  test('two entries changed places: the first of them is named', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordDay(recorder)
    await tamper(
      ledger,
      'delete from personal where ledger_id = $1',
      'update event set seq = 99 where ledger_id = $1 and seq = 3',
      'update event set seq = 3 where ledger_id = $1 and seq = 4',
      'update event set seq = 4 where ledger_id = $1 and seq = 99',
    )
    expect((await verify(ledger)).fault).toMatchObject({ seq: 3, kind: 'changed' })
  })

  test.each([
    ['holding', 'update holding set quantity = quantity + 1 where ledger_id = $1', 8],
    ['movement', 'delete from movement where ledger_id = $1 and seq = 3', 2],
    ['unit', `update unit set code = 'X' where ledger_id = $1 and unit_no = 1`, 2],
    ['alias', 'delete from alias where ledger_id = $1 and unit_no = 1', 1],
    ['voided', 'insert into voided (ledger_id, seq, by_seq) values ($1, 1, 2)', 1],
  ])(
    'what is derived was changed (%s): a rebuild finds it, and mends it',
    async (table, change, least) => {
      const { ledger, recorder } = await beginLedger(await open())
      await recordDay(recorder)
      await tamper(ledger, change)
      const found = await verify(ledger)
      expect(found.fault).toBeNull()
      expect(found.rebuilt?.differing).toBeGreaterThanOrEqual(least)
      expect(found.rebuilt?.first.every((difference) => difference.table === table)).toBe(true)
      expect((await rebuild(ledger, true)).differing).toBe(found.rebuilt?.differing)
      expect(await rebuild(ledger, false)).toMatchObject({ entries: 6, differing: 0 })
    },
  )
})

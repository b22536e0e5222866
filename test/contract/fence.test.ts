import { expect, test } from 'vitest'
import type { Ledger } from '../../src/flow/world.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger, recordDay } from '../recording.ts'

const inside = ({ db, ledgerId }: Ledger, text: string, values: readonly unknown[] = []) =>
  db.transaction((tx) => tx.query<{ seq: number; n: number }>({ text, values }), {
    ledger: ledgerId,
  })

/** Every table with rows of a ledger, as the migrations have them. */
const fenced = [
  'head',
  'event',
  'personal',
  'operation',
  'unit',
  'alias',
  'process',
  'movement',
  'holding',
  'voided',
  'master_data',
  'finding',
]

describeDatabases('the fences', (open) => {
  test.each([
    'update event set body = body where ledger_id = $1',
    'delete from event where ledger_id = $1',
    'update personal set content = content where ledger_id = $1',
    'delete from personal where ledger_id = $1',
    'update operation set outcome = outcome where ledger_id = $1',
    'delete from operation where ledger_id = $1',
    'update ledger set name = name where ledger_id = $1',
    'delete from ledger where ledger_id = $1',
    'delete from head where ledger_id = $1',
  ])('the program may not %s', async (text) => {
    const { ledger } = await beginLedger(await open())
    await expect(inside(ledger, text, [ledger.ledgerId])).rejects.toMatchObject({ code: '42501' })
  })

  test('nor empty a table', async () => {
    const { ledger } = await beginLedger(await open())
    for (const table of [...fenced, 'ledger'])
      await expect(inside(ledger, `truncate ${table} cascade`)).rejects.toMatchObject({
        code: '42501',
      })
  })

  test('nor may a rebuild or an erasure touch the record', async () => {
    const { ledger } = await beginLedger(await open())
    for (const role of ['lotline_rebuild', 'lotline_eraser'] as const)
      for (const verb of ['delete from event', 'update event set body = body'])
        await expect(
          ledger.db.transaction((tx) => tx.query({ text: verb }), {
            role,
            ledger: ledger.ledgerId,
          }),
        ).rejects.toMatchObject({ code: '42501' })
  })

  test('a transaction sees the rows of the ledger it names, and no others', async () => {
    const db = await open()
    const [mine, other] = [await beginLedger(db, 'mine'), await beginLedger(db, 'other')]
    await recordDay(mine.recorder)
    await recordDay(other.recorder)
    for (const table of fenced) {
      const { rows } = await inside(
        mine.ledger,
        `select count(*) filter (where ledger_id <> $1) as n from ${table}`,
        [mine.ledger.ledgerId],
      )
      expect(rows).toEqual([{ n: 0 }])
    }
    const seen = await inside(mine.ledger, 'select count(*) as n from event')
    expect(seen.rows).toEqual([{ n: 6 }])
    const links = await inside(
      mine.ledger,
      'select count(*) as n from link where ledger_id <> $1',
      [mine.ledger.ledgerId],
    )
    expect(links.rows).toEqual([{ n: 0 }])
  })

  test('nothing can be written into a ledger that the transaction does not name', async () => {
    const db = await open()
    const [mine, other] = [await beginLedger(db, 'mine'), await beginLedger(db, 'other')]
    const write = inside(
      mine.ledger,
      'insert into voided (ledger_id, seq, by_seq) values ($1, 1, 2)',
      [other.ledger.ledgerId],
    )
    await expect(write).rejects.toMatchObject({ code: '42501' })
  })

  test.each(fenced)('without a ledger named, %s answers with an error', async (table) => {
    const db = await open()
    const ask = db.transaction((tx) => tx.query({ text: `select * from ${table}` }))
    await expect(ask).rejects.toMatchObject({ code: expect.stringMatching(/^(42704|22P02)$/) })
  })

  test('a role and a ledger last for their transaction only', async () => {
    const { ledger } = await beginLedger(await open())
    await inside(ledger, 'select 1')
    const { rows } = await ledger.db.transaction(
      (tx) =>
        tx.query<{ ledger: string | null; same: boolean }>({
          text: `select nullif(current_setting('lotline.ledger', true), '') as ledger,
            current_user = session_user as same`,
        }),
      { role: 'owner' },
    )
    expect(rows).toEqual([{ ledger: null, same: true }])
  })

  test('only the id of a ledger can stand where one is named', async () => {
    const db = await open()
    await expect(
      db.transaction(() => Promise.resolve(), { ledger: "x'; drop table event; --" }),
    ).rejects.toThrow("is not a ledger's id")
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '../../src/db/open.ts'
import { describeDatabases } from '../databases.ts'

const there = async (db: Database, type: string, value: unknown): Promise<unknown> => {
  const { rows } = await db.transaction((tx) =>
    tx.query<{ back: unknown }>({ text: `select $1::${type} as back`, values: [value] }),
  )
  return rows[0]?.back
}

describeDatabases('a value', (open) => {
  test.each([
    ['bigint', 9007199254740991],
    ['bigint', -5],
    ['integer', 7],
    ['boolean', true],
    ['text', 'Grüße 👋 \\ "\''],
    ['numeric', '123456789012345678901234567890.0100'],
    ['date', '2026-02-28'],
    ['json', '{"b": 1,  "a":1.50, "a":"\\u00fc"}'],
    ['uuid', '01a206e2-1127-7949-9961-15eefd087ee8'],
    ['text[]', ['a,b', '{"x"}', null, '']],
    ['bigint[]', [1, null, 2]],
    ['numeric[]', ['0.10', '12345678901234567890']],
    ['date[]', ['2026-02-28']],
    ['json[]', ['{"a": 1.0}']],
    ['integer[]', [1, 2]],
    ['text', null],
  ])('of type %s comes back as it went: %j', async (type, value) => {
    expect(await there(await open(), type, value)).toEqual(value)
  })

  test.each([
    ['0001-12-31 10:00:00+00 BC', -62135647200000],
    ['0001-01-01 00:00:00+00', -62135596800000],
    ['9999-12-31 23:59:59.999+00', 253402300799999],
    ['10000-01-01 11:00:00+00', 253402340400000],
  ])('that is the moment %s can be read, whatever year it is of', async (moment, ms) => {
    expect(await there(await open(), 'timestamptz', moment)).toBe(ms)
  })

  test('that is a whole number too large to be exact is an error, not another number', async () => {
    await expect(there(await open(), 'bigint', '9007199254740993')).rejects.toThrow(
      '9007199254740993 is beyond exact whole numbers',
    )
  })

  test('that is a moment comes back as its millisecond', async () => {
    const db = await open()
    const { rows } = await db.transaction((tx) =>
      tx.query<{ at: number }>({
        text: `select to_timestamp(ms / 1000.0) as at from unnest($1::bigint[]) as ms`,
        values: [[0, 1, 999, 1782000000123, -2840140800001, 4102444799999]],
      }),
    )
    expect(rows.map(({ at }) => at)).toEqual([
      0, 1, 999, 1782000000123, -2840140800001, 4102444799999,
    ])
  })

  test('of any bytes, and any text without NUL, comes back whole', async () => {
    const db = await open()
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'))
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), text, async (bytes, words) => {
        expect(await there(db, 'bytea', Buffer.from(bytes))).toEqual(Buffer.from(bytes))
        expect(await there(db, 'text', words)).toBe(words)
        const json = JSON.stringify({ words })
        expect(await there(db, 'json', json)).toBe(json)
      }),
      { numRuns: 60 },
    )
  })
})

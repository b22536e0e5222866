import { expect, test } from 'vitest'
import { cursorAfter, keyIn, pageOf } from './cursor.ts'

const boundTo = (url: string, ledgerId = 'a', secret = 'long enough') =>
  ({ house: { settings: { secret } }, ledger: { ledgerId }, request: { url } }) as never

const reply = { header: () => reply } as never

test('a cursor leads back to its key for the same question, whatever the size of the page', () => {
  const cursor = cursorAfter(boundTo('/stock?item=A&limit=5'), reply, ['k', 1])
  expect(keyIn(boundTo(`/stock?limit=9&item=A&cursor=${cursor}`), cursor ?? '')).toEqual({
    ok: true,
    value: ['k', 1],
  })
})

test('a cursor is good for its own question, company and server only', () => {
  const cursor = cursorAfter(boundTo('/stock?item=A'), reply, 'k') ?? ''
  const [body] = cursor.split('.')
  for (const [bound, shown] of [
    [boundTo('/stock?item=B'), cursor],
    [boundTo('/findings?item=A'), cursor],
    [boundTo('/stock?item=A', 'b'), cursor],
    [boundTo('/stock?item=A', 'a', 'another'), cursor],
    [boundTo('/stock?item=A'), `${body}x.${cursor.split('.')[1]}`],
    [boundTo('/stock?item=A'), ''],
    [boundTo('/stock?item=A'), '.'],
  ] as const)
    expect(keyIn(bound, shown)).toMatchObject({ ok: false, error: { status: 400 } })
})

test('a page has no more than asked for, and goes on only where there is more', () => {
  expect(pageOf([1, 2, 3], 2, (row) => row)).toEqual({ rows: [1, 2], last: 2 })
  expect(pageOf([1, 2], 2, (row) => row)).toEqual({ rows: [1, 2], last: null })
  expect(pageOf([], 2, (row) => row)).toEqual({ rows: [], last: null })
})

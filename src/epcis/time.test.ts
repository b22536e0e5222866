import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantText, isZoneOffset, readInstant } from './time.ts'

test('an instant is the same in every offset', () => {
  const instant = Date.UTC(2005, 3, 5, 2, 33, 31, 116)
  for (const text of [
    '2005-04-05T02:33:31.116Z',
    '2005-04-04T20:33:31.116-06:00',
    '2005-04-05T16:33:31.116000+14:00',
    '2005-04-05t02:33:31.116z',
  ])
    expect(readInstant(text)).toBe(instant)
})

test('fractions of a millisecond are rounded half up', () => {
  const at = Date.UTC(2023, 1, 2, 11, 4, 3)
  expect(readInstant('2023-02-02T11:04:03.1415Z')).toBe(at + 142)
  expect(readInstant('2023-02-02T11:04:03.1414999Z')).toBe(at + 141)
  expect(readInstant('2023-02-02T11:04:03.9995Z')).toBe(at + 1000)
  expect(readInstant('2023-02-02T11:04:03.5Z')).toBe(at + 500)
})

test.each([
  '2023-02-30T00:00:00Z',
  '2023-02-29T00:00:00Z',
  '1900-02-29T00:00:00Z',
  '2023-13-01T00:00:00Z',
  '2023-00-01T00:00:00Z',
  '2023-01-00T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '2023-01-01T24:00:00Z',
  '2023-01-01T25:00:00Z',
  '2023-01-01T00:60:00Z',
  '2023-01-01T00:00:61Z',
  '2023-01-01T00:00:60Z',
  '2023-01-01T00:00:00',
  '2023-01-01 00:00:00Z',
  '2023-01-01T00:00:00+14:01',
  '2023-01-01T00:00:00+0100',
  '2023-01-01T00:00Z',
  '2023-01-01',
  '22-07-2026',
  '',
])('%s names no instant', (text) => expect(readInstant(text)).toBe(null))

test('a leap day and a leap second are where they may be', () => {
  expect(readInstant('2024-02-29T00:00:00Z')).toBe(Date.UTC(2024, 1, 29))
  expect(readInstant('2000-02-29T00:00:00Z')).toBe(Date.UTC(2000, 1, 29))
  expect(readInstant('2016-12-31T23:59:60Z')).toBe(Date.UTC(2017, 0, 1))
  expect(readInstant('2017-01-01T00:59:60+01:00')).toBe(Date.UTC(2017, 0, 1))
})

test('an offset has a sign, hours and minutes, and is at most 14 hours', () => {
  expect(['+02:00', '-06:00', '+14:00', '-14:00', '+13:59'].every(isZoneOffset)).toBe(true)
  expect(['02:00', '+2:00', '+14:01', '+15:00', 'Z', '+02:60', ''].some(isZoneOffset)).toBe(false)
})

const instant = fc.integer({
  min: Date.UTC(1, 0, 1) - 6e13,
  max: Date.UTC(9999, 11, 31, 23, 59, 59, 999),
})

test('an instant is written in UTC as the platform writes it, and read back', () => {
  fc.assert(
    fc.property(instant, (ms) => {
      fc.pre(new Date(ms).getUTCFullYear() > 0)
      expect(instantText(ms)).toBe(new Date(ms).toISOString())
      expect(readInstant(instantText(ms))).toBe(ms)
    }),
    { numRuns: 1000 },
  )
})

test('an instant is in the years 1 to 9999 of UTC, and else cannot be written again', () => {
  expect(readInstant('0001-01-01T00:00:00+00:01')).toBeNull()
  expect(readInstant('9999-12-31T23:59:59-00:01')).toBeNull()
  expect(readInstant('9999-12-31T23:59:59.9996Z')).toBeNull()
  for (const text of ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])
    expect(instantText(readInstant(text) ?? 0)).toBe(text)
})

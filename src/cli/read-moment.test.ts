import { expect, test } from 'vitest'
import { Leave } from './door.ts'
import { momentsOr, readMoment } from './read-moment.ts'

const oslo = (text: string, ofDay: 'start' | 'end' = 'start') =>
  readMoment('--since', text, 'Europe/Oslo', ofDay)
const at = (iso: string) => ({ ok: true, value: Date.parse(iso) })

test('a day begins and ends at local midnight', () => {
  expect(oslo('2026-08-31', 'start')).toEqual(at('2026-08-30T22:00:00Z'))
  expect(oslo('2026-08-31', 'end')).toEqual(at('2026-08-31T21:59:59.999Z'))
})

test('the day the clocks change is as long as it is', () => {
  expect(oslo('2026-10-25', 'start')).toEqual(at('2026-10-24T22:00:00Z'))
  expect(oslo('2026-10-25', 'end')).toEqual(at('2026-10-25T22:59:59.999Z'))
})

test('a time with an offset is that moment, one without is local', () => {
  expect(oslo('2026-08-31T14:00:00Z')).toEqual(at('2026-08-31T14:00:00Z'))
  expect(oslo('2026-08-31T14:00+05:30')).toEqual(at('2026-08-31T08:30:00Z'))
  expect(oslo('2026-08-31T14:00')).toEqual(at('2026-08-31T12:00:00Z'))
})

test.each(['', 'yesterday', '2026-02-30', '2026-13-01', '2026-08-31T25:00', '31.08.2026'])(
  '%j is no time, and the sentence names the option',
  (text) => {
    expect(oslo(text)).toEqual({
      ok: false,
      error: expect.stringMatching(/^--since .*is not a time/),
    })
  },
)

test('what was not typed is no moment', () => {
  expect(readMoment('--since', undefined, 'UTC', 'start')).toEqual({ ok: true, value: undefined })
})

test('every wrong moment is said at once, after the other reasons', () => {
  const leave = (): unknown => momentsOr([oslo('a'), oslo('2026-08-31'), oslo('b')], ['First.'])
  expect(leave).toThrow(Leave)
  expect(leave).toThrow(/^First\.\n--since a .*\n--since b .*$/)
})

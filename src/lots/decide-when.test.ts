import { expect, test } from 'vitest'
import { noon, timeZone } from '../../test/shop.ts'
import { clockDriftMsMax, dayAt, momentAt, momentOf } from './decide-when.ts'

const context = { now: noon, timeZone }
const read = (at: string) => {
  const moment = momentOf(at, context)
  return moment.ok ? moment.value : moment.error.kind
}

test('without a time it happens now, in the time of the site', () => {
  expect(momentOf(undefined, context)).toEqual({
    ok: true,
    value: {
      ms: noon,
      eventTime: '2026-11-23T12:00:00.000+01:00',
      eventTimeZoneOffset: '+01:00',
    },
  })
})

test('a time without an offset is local, in summer and in winter', () => {
  expect(read('2026-11-23T11:30')).toMatchObject({ eventTimeZoneOffset: '+01:00' })
  expect(read('2026-07-01 08:15:30')).toMatchObject({
    eventTime: '2026-07-01T08:15:30.000+02:00',
    ms: Date.UTC(2026, 6, 1, 6, 15, 30),
  })
})

test('a time with an offset is kept as it was said', () => {
  expect(read('2026-11-23T06:00:00.5-05:00')).toEqual({
    ms: noon + 500,
    eventTime: '2026-11-23T06:00:00.5-05:00',
    eventTimeZoneOffset: '-05:00',
  })
  expect(read('2026-11-23T10:00:00Z')).toMatchObject({ eventTimeZoneOffset: '+00:00' })
  expect(read('2026-11-23T10:00Z')).toMatchObject({ eventTime: '2026-11-23T10:00:00Z' })
  expect(read('2026-11-23T11:00+01:00')).toMatchObject({ eventTimeZoneOffset: '+01:00' })
})

test('what is no time is refused, and so is what has not come yet', () => {
  for (const at of ['soon', '2026-02-30T10:00', '2026-11-23', '2026-11-23T25:00', ''])
    expect(read(at)).toBe('bad-date')
  expect(read('2026-11-23T12:06')).toBe('time-in-future')
  expect(read('2026-11-23T12:05')).toMatchObject({ ms: noon + clockDriftMsMax })
})

test('an hour that clocks leave out, or have twice, is not guessed', () => {
  expect(read('2026-03-29T02:30')).toBe('bad-date')
  expect(read('2026-10-25T02:30')).toBe('bad-date')
  expect(read('2026-10-25T02:30+02:00')).toMatchObject({ ms: Date.UTC(2026, 9, 25, 0, 30) })
  expect(read('2026-10-25T02:30+01:00')).toMatchObject({ ms: Date.UTC(2026, 9, 25, 1, 30) })
})

test('what is before anybody kept such a record is a slip', () => {
  for (const at of [
    '1899-12-31T23:59',
    '0026-11-23T11:00',
    '0001-01-01T00:00',
    '0001-01-01T00:00Z',
  ])
    expect(read(at)).toBe('bad-date')
  expect(read('1900-01-02T00:00Z')).toMatchObject({ ms: Date.UTC(1900, 0, 2) })
})

test('an offset that has seconds, as before standard time, is told in UTC', () => {
  const then = Date.UTC(1880, 0, 1)
  expect(momentAt(then, 'Europe/Amsterdam')).toEqual({
    ms: then,
    eventTime: '1880-01-01T00:00:00.000Z',
    eventTimeZoneOffset: '+00:00',
  })
})

test('a day is that of the site', () => {
  expect(dayAt(Date.UTC(2026, 10, 22, 23, 30), timeZone)).toBe('2026-11-23')
})

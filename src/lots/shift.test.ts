import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endedBy, type RunningLot, siteTime, type WorkingDay } from './shift.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const site: WorkingDay = {
  timeZone: 'Europe/Oslo',
  dayFrom: '06:00',
  shifts: [
    { name: 'early', from: '06:00', days: everyDay },
    { name: 'late', from: '14:00', days: everyDay },
    { name: 'night', from: '22:00', days: everyDay },
  ],
}
const at = (iso: string) => siteTime(site, Date.parse(iso))
const hours = ({ shift }: ReturnType<typeof siteTime>) =>
  shift?.endMs == null ? null : (shift.endMs - shift.startMs) / 3_600_000

test('a night shift belongs to the day it began on, to its very end', () => {
  expect(at('2026-11-23T22:30:00+01:00')).toMatchObject({
    date: '2026-11-23',
    time: '22:30',
    shift: { name: 'night' },
  })
  expect(at('2026-11-24T05:59:00+01:00')).toMatchObject({
    date: '2026-11-23',
    shift: { name: 'night' },
  })
  expect(at('2026-11-24T06:00:00+01:00')).toMatchObject({
    date: '2026-11-24',
    shift: { name: 'early' },
  })
})

test('where clocks change, a night has seven hours or nine', () => {
  expect(hours(at('2026-03-29T01:00:00+01:00'))).toBe(7)
  expect(hours(at('2026-10-25T01:00:00+02:00'))).toBe(9)
  expect(hours(at('2026-11-24T01:00:00+01:00'))).toBe(8)
  // Half past two comes twice: both are the same night.
  const first = at('2026-10-25T02:30:00+02:00')
  const second = at('2026-10-25T02:30:00+01:00')
  expect(first.shift).toEqual(second.shift)
})

test('a shift of weekdays alone goes on until the next one begins', () => {
  const weekdays = { ...site, shifts: [{ name: 'day', from: '07:00', days: [1, 2, 3, 4, 5] }] }
  const sunday = siteTime(weekdays, Date.parse('2026-11-22T12:00:00+01:00'))
  expect(sunday).toMatchObject({ date: '2026-11-20', shift: { name: 'day' } })
  expect(hours(sunday)).toBe(72)
})

test('a site without shifts has its business day all the same', () => {
  const none = { ...site, shifts: [] }
  expect(siteTime(none, Date.parse('2026-11-24T05:00:00+01:00'))).toEqual({
    date: '2026-11-23',
    time: '05:00',
    shift: null,
  })
})

test('at any moment exactly one shift is on, and it holds that moment', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2020), max: Date.UTC(2030) }), (moment) => {
      const { shift } = siteTime(site, moment)
      expect(shift?.startMs).toBeLessThanOrEqual(moment)
      expect(shift?.endMs).toBeGreaterThan(moment)
    }),
  )
})

const started = Date.parse('2026-11-23T08:00:00+01:00')
const running: RunningLot = { startedMs: started, made: 100, inputs: ['F1', 'S1'], cleanedMs: null }
const later = (minutes: number, ...inputs: readonly string[]) => ({
  atMs: started + minutes * 60_000,
  inputs: inputs.length > 0 ? inputs : ['F1'],
})

test('a lot ends by itself at what its rules say, and at nothing else', () => {
  const shift = { endsAt: ['shift'] } as const
  expect(endedBy(site, shift, running, later(300))).toBeNull()
  expect(endedBy(site, shift, running, later(360))).toBe('shift')
  expect(endedBy(site, { endsAt: ['input'] }, running, later(1, 'S1'))).toBeNull()
  expect(endedBy(site, { endsAt: ['input'] }, running, later(1, 'S1', 'F2'))).toBe('input')
  const slice = { endsAt: ['duration'], minutes: 60 } as const
  expect([59, 60].map((minutes) => endedBy(site, slice, running, later(minutes)))).toEqual([
    null,
    'duration',
  ])
  const full = (quantity: number) => ({ endsAt: ['quantity'], quantity }) as const
  expect(endedBy(site, full(101), running, later(1))).toBeNull()
  expect(endedBy(site, full(100), running, later(1))).toBe('quantity')
  const clean = { endsAt: ['clean'] } as const
  const cleaned = (minutes: number) => ({ ...running, cleanedMs: started + minutes * 60_000 })
  expect(endedBy(site, clean, cleaned(-5), later(1))).toBeNull()
  expect(endedBy(site, clean, cleaned(30), later(31))).toBe('clean')
  expect(endedBy(site, { endsAt: [] }, cleaned(30), later(9999, 'F9'))).toBeNull()
})

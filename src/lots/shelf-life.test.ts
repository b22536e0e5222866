import { expect, test } from 'vitest'
import {
  expiryOf,
  fullYear,
  lastDayOf,
  lastUsableIn,
  lastUsableInstant,
  outputExpiry,
  readGs1Date,
  readLabelDate,
  remainingDays,
} from './shelf-life.ts'

const day = (date: string) => ({ precision: 'day', date }) as const
const iso = (ms: number): string => new Date(ms).toISOString()

test.each([
  [77, 2026, 1977],
  [76, 2026, 2076],
  [0, 2026, 2000],
  [9, 2060, 2109],
  [10, 2060, 2110],
  [11, 2060, 2011],
])('the two digits %i on a label in %i mean %i', (yy, thisYear, year) => {
  expect(fullYear(yy, thisYear)).toBe(year)
})

test.each([
  ['270200', '2027-02-28'],
  ['280200', '2028-02-29'],
  ['261231', '2026-12-31'],
])('the GS1 date %s may mean as late as %s', (digits, last) => {
  const read = readGs1Date(digits, 2026)
  expect(read && lastDayOf(read, 'UTC')).toBe(last)
})

test('AI 7003 tells the minute, and its day may not be left open', () => {
  expect(readGs1Date('2612311430', 2026)).toEqual({
    precision: 'minute',
    date: '2026-12-31T14:30',
  })
  expect(readGs1Date('2612001430', 2026)).toBeNull()
})

test.each(['261301', '260230', '26023', 'yymmdd', '2612312460'])('%s is no date', (digits) => {
  expect(readGs1Date(digits, 2026)).toBeNull()
})

test.each([
  ['2027-02', 'month', '2027-02'],
  ['2027-02-28', 'day', '2027-02-28'],
  ['2027-02-28+02:00', 'day', '2027-02-28'],
  ['2022-02-03T03:00:00.0000000+00:00', 'instant', '2022-02-03T03:00:00.0000000+00:00'],
  ['2022-02-03T03:00', 'minute', '2022-02-03T03:00'],
])('master data may write %s', (text, precision, date) => {
  expect(readLabelDate(text)).toEqual({ precision, date })
})

test.each(['2027-02-29', '2027-13', '2027-02-28T25:00', 'soon', ''])('%s is not a date', (text) => {
  expect(readLabelDate(text)).toBeNull()
})

test('a lot may be used through the end of its day at the site', () => {
  expect(iso(lastUsableInstant(day('2026-12-31'), 'Europe/Oslo'))).toBe('2026-12-31T22:59:59.999Z')
  expect(iso(lastUsableInstant(day('2026-12-31'), 'America/New_York'))).toBe(
    '2027-01-01T04:59:59.999Z',
  )
})

test('the days on which clocks change end when the next one begins', () => {
  // Oslo: 23 hours on 29 March 2026, 25 on 25 October.
  expect(iso(lastUsableInstant(day('2026-03-29'), 'Europe/Oslo'))).toBe('2026-03-29T21:59:59.999Z')
  expect(iso(lastUsableInstant(day('2026-10-25'), 'Europe/Oslo'))).toBe('2026-10-25T22:59:59.999Z')
  // In Santiago midnight itself is skipped on 6 September 2026: the day begins at one.
  expect(iso(lastUsableInstant(day('2026-09-05'), 'America/Santiago'))).toBe(
    '2026-09-06T03:59:59.999Z',
  )
})

test('a month lasts to its end, and a time is the time itself', () => {
  expect(iso(lastUsableInstant({ precision: 'month', date: '2028-02' }, 'UTC'))).toBe(
    '2028-02-29T23:59:59.999Z',
  )
  expect(
    iso(lastUsableInstant({ precision: 'minute', date: '2026-06-01T14:30' }, 'Europe/Oslo')),
  ).toBe('2026-06-01T12:30:00.000Z')
})

test('on its last day a lot has nothing remaining but the day', () => {
  const expiry = day('2026-06-10')
  const at = (text: string) => remainingDays(expiry, Date.parse(text), 'Europe/Oslo')
  expect(at('2026-06-10T21:59:00Z')).toBe(0)
  expect(at('2026-06-10T22:00:00Z')).toBe(-1)
  expect(at('2026-06-01T12:00:00Z')).toBe(9)
  expect(at('2025-06-10T12:00:00Z')).toBe(365)
})

test('what is made keeps no longer than what went in, where the item says so', () => {
  const inputs = [day('2026-06-30'), day('2026-06-05')]
  const capped = { capByInputs: true, timeZone: 'UTC' }
  expect(outputExpiry('2026-06-01', 14, inputs, capped)).toEqual(day('2026-06-05'))
  expect(outputExpiry('2026-06-01', 14, inputs, { ...capped, capByInputs: false })).toEqual(
    day('2026-06-15'),
  )
  expect(outputExpiry('2026-06-01', 2, inputs, capped)).toEqual(day('2026-06-03'))
  expect(outputExpiry('2026-06-01', null, inputs, capped)).toEqual(day('2026-06-05'))
  expect(outputExpiry('2026-06-01', null, [], capped)).toBeNull()
})

test('expiry is found under each name that standards give it; best before forbids nothing', () => {
  for (const key of [
    'urn:epcglobal:cbv:mda:itemExpirationDate',
    'urn:epcglobal:cbv:mda#itemExpirationDate',
    'https://gs1.org/voc/expirationDate',
  ])
    expect(expiryOf({ [key]: '2026-06-01' })).toEqual(day('2026-06-01'))
  expect(expiryOf({ 'https://gs1.org/voc/expirationDate': { '@value': '2026-06-01' } })).toEqual(
    day('2026-06-01'),
  )
  expect(expiryOf({ 'urn:epcglobal:cbv:mda:bestBeforeDate': '2026-06-01' })).toBeNull()
})

test('the last usable instant is judged in the zone of the site', () => {
  const attributes = { 'urn:epcglobal:cbv:mda:itemExpirationDate': '2026-06-01' }
  const lastUsable = lastUsableIn('Europe/Oslo')
  expect(lastUsable(attributes)).toBe(Date.parse('2026-06-01T21:59:59.999Z'))
  expect(lastUsable(attributes)).toBe(Date.parse('2026-06-01T21:59:59.999Z'))
  expect(lastUsable({})).toBeNull()
})

import { expect, test } from 'vitest'
import { daysIn, endOf, readShortDate, yearOf } from './short-date.ts'

test.each([
  [77, 2026, 1977],
  [76, 2026, 2076],
  [0, 2026, 2000],
  [9, 2060, 2109],
  [10, 2060, 2110],
  [11, 2060, 2011],
])('%i read in %i is the year %i', (digits, thisYear, year) => {
  expect(yearOf(digits, thisYear)).toBe(year)
})

test('every two digits mean a year that ends in them, at most fifty years away', () => {
  for (let thisYear = 1990; thisYear < 2200; thisYear++)
    for (let digits = 0; digits < 100; digits++) {
      const year = yearOf(digits, thisYear)
      expect(year % 100).toBe(digits)
      expect(year - thisYear).toBeGreaterThanOrEqual(-49)
      expect(year - thisYear).toBeLessThanOrEqual(50)
    }
})

test.each([
  ['270200', '2027-02-28'],
  ['280200', '2028-02-29'],
  ['261100', '2026-11-30'],
  ['261231', '2026-12-31'],
])('%s ends on %s', (digits, date) => {
  expect(endOf(readShortDate(digits, 2026))).toBe(date)
})

test('centuries are leap years every fourth time', () => {
  expect([1900, 2000, 2100, 2400].map((year) => daysIn(year, 2))).toEqual([28, 29, 28, 29])
})

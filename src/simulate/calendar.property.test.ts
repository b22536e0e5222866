import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dayStartMs, timeOf, weekdayOf } from './calendar.ts'

test('times are written as the platform writes them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (atMs) => {
      expect(timeOf(atMs, 'Z')).toBe(new Date(atMs).toISOString())
      expect(Date.parse(timeOf(atMs, '+02:00'))).toBe(atMs)
      expect(Date.parse(timeOf(atMs, '-05:30'))).toBe(atMs)
      expect(dayStartMs(dateOf(atMs))).toBe(Date.parse(dateOf(atMs)))
      expect(weekdayOf(atMs) % 7).toBe(new Date(atMs).getUTCDay())
    }),
  )
})

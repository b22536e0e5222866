import { expect, test } from 'vitest'
import { nextAfter, patternFault } from './tasks.ts'

test('a pattern is read by the clocks of the company, over the change of summer time', () => {
  const six = '0 6 * * *'
  const of = (iso: string): string =>
    new Date(nextAfter(six, 'Europe/Oslo', Date.parse(iso)) ?? 0).toISOString()
  expect(of('2026-10-24T12:00:00Z')).toBe('2026-10-25T05:00:00.000Z')
  expect(of('2026-07-01T00:00:00Z')).toBe('2026-07-01T04:00:00.000Z')
})

test('a pattern that cannot be read says why, and one that never comes is none', () => {
  expect(patternFault('0 3 * * *')).toBeNull()
  expect(patternFault('often')).not.toBeNull()
  expect(patternFault('* * * * * *')).not.toBeNull()
  expect(nextAfter('0 0 30 2 *', 'UTC', 0)).toBeNull()
})

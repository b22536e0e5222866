import { expect, test } from 'vitest'
import { wholeNumber } from './whole-number.ts'

test('a whole number is read as it is typed, and nothing else is', () => {
  expect(wholeNumber('--limit', '1')).toBe(1)
  expect(wholeNumber('--limit', '0012')).toBe(12)
  for (const text of ['0', '-1', '1.5', '1e3', '', ' 3', 'all', '9'.repeat(16)])
    expect(() => wholeNumber('--limit', text)).toThrow(
      `--limit is a whole number from 1 on, not ${text}.`,
    )
})

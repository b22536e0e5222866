import { expect, test } from 'vitest'
import { prefixLengthOf } from './company-prefix.ts'

test('the longest prefix that fits is meant', () => {
  expect(prefixLengthOf('061414112345', ['061414', '0614141', '4012345'])).toBe(7)
})

test('without a prefix that fits, the length is not guessed', () => {
  expect(prefixLengthOf('061414112345', ['4012345'])).toBe(null)
  expect(prefixLengthOf('061414112345', [])).toBe(null)
})

test('prefixes that no EPC URN can have are not looked at', () => {
  expect(prefixLengthOf('0614141123456', ['0614', '', '0614141123456'])).toBe(null)
})

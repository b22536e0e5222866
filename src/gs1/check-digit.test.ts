import { expect, test } from 'vitest'
import { checkDigit, checkDigitOfFirst, hasValidCheckDigit } from './check-digit.ts'

test.each([
  ['10614141123456789', '7', 'an SSCC'],
  ['8061414112345', '8', 'a GTIN-14'],
  ['061414100000', '5', 'a GLN'],
  ['629104150021', '3', 'a GTIN-13'],
  ['0952012345678', '8', 'the standard’s own GTIN'],
  ['', '0', 'nothing'],
])('%s has check digit %s (%s)', (digits, check) => {
  expect(checkDigit(digits)).toBe(check)
})

test('a number is told from the same number with another check digit', () => {
  expect(hasValidCheckDigit('80614141123458')).toBe(true)
  expect(hasValidCheckDigit('80614141123459')).toBe(false)
})

test('what is not all digits has no check digit', () => {
  expect(hasValidCheckDigit('8061414112345A')).toBe(false)
  expect(hasValidCheckDigit('0')).toBe(false)
  expect(hasValidCheckDigit('')).toBe(false)
})

test('what follows the counted digits does not matter', () => {
  expect(checkDigitOfFirst('8061414112345XYZ', 13)).toBe('8')
})

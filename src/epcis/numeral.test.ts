import { expect, test } from 'vitest'
import { jsonOfNumeral, NUMERAL_DIGITS_MAX, numeralOf, plainDecimal } from './numeral.ts'

test('numerals are written out exactly', () => {
  expect(['1e3', '-1.50', '0.10e-3', '000', '-0', '12e0', '.5', 'x'].map(plainDecimal)).toEqual([
    '1000',
    '-1.5',
    '0.0001',
    '0',
    '0',
    '12',
    null,
    null,
  ])
  expect(plainDecimal(`1e${NUMERAL_DIGITS_MAX}`)).toBe(null)
  expect(numeralOf(1e-7)).toBe('0.0000001')
  expect(numeralOf(2 ** 53 + 2)).toBe('9007199254740994')
  expect(numeralOf('1')).toBe(null)
  expect(JSON.stringify([jsonOfNumeral('1.20'), jsonOfNumeral('0.1234567890123456789')])).toBe(
    '[1.2,0.1234567890123456789]',
  )
})

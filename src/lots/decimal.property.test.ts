import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compare,
  dividedBy,
  isNegative,
  isZero,
  minus,
  normalDecimal,
  plus,
  times,
} from './decimal.ts'

// Around the length at which arithmetic leaves doubles, where a slip would lie.
const whole = fc.oneof(
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  fc.bigInt({ min: 10n ** 14n, max: 10n ** 16n }),
  fc.bigInt({ min: -50n, max: 50n }),
)
const decimal = fc
  .tuple(whole, fc.integer({ min: 0, max: 12 }))
  .map(([digits, scale]) => normalDecimal(scaled(digits, scale)))

const scaled = (digits: bigint, scale: number): string => {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  const point = text.length - scale
  const fraction = scale === 0 ? '' : `.${text.slice(point)}`
  return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${fraction}`
}

test('whole numbers of any size add, subtract, multiply and compare as they should', () => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expect(plus(String(a), String(b))).toBe(String(a + b))
      expect(minus(String(a), String(b))).toBe(String(a - b))
      expect(times(String(a), String(b))).toBe(String(a * b))
      expect(Math.sign(compare(String(a), String(b)))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }),
  )
})

test('what is added and taken away again leaves what was there', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(minus(plus(a, b), b)).toBe(a)
    }),
  )
})

test('a decimal is written in one way only', () => {
  fc.assert(
    fc.property(decimal, (text) => {
      expect(normalDecimal(text)).toBe(text)
      expect(text).toMatch(/^(?:0|-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?)$/)
      expect(isZero(text)).toBe(text === '0')
      expect(isNegative(text)).toBe(text.startsWith('-'))
    }),
  )
})

test('a quotient is off by half of its last decimal at most', () => {
  fc.assert(
    fc.property(
      whole,
      whole.filter((b) => b !== 0n),
      (a, b) => {
        const scaledUp = 10n ** 12n
        const quotient = dividedBy(String(a), String(b), 12)
        const [head = '0', fraction = ''] = quotient.replace('-', '').split('.')
        const magnitude = BigInt(head + fraction.padEnd(12, '0'))
        const rounded = quotient.startsWith('-') ? -magnitude : magnitude
        const off = 2n * (rounded * b - a * scaledUp)
        const size = b < 0n ? -b : b
        expect(off <= size && off >= -size).toBe(true)
      },
    ),
  )
})

test.each([
  ['1', '8', 2, '0.12'],
  ['3', '8', 2, '0.38'],
  ['-1', '8', 2, '-0.12'],
  ['1', '3', 12, '0.333333333333'],
  ['2', '3', 3, '0.667'],
  ['0.00000000000250000000000000000001', '1', 12, '0.000000000003'],
])('%s / %s to %i decimals is %s: half goes to even', (a, b, decimals, quotient) => {
  expect(dividedBy(a, b, decimals)).toBe(quotient)
})

test.each([
  ['0012.500', '12.5'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['.5', '0.5'],
  ['123456789012345678901234567890.10', '123456789012345678901234567890.1'],
])('%s is written %s', (text, normal) => {
  expect(normalDecimal(text)).toBe(normal)
})

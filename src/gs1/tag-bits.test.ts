import { expect, test } from 'vitest'
import { bitsOf, bitsOfHex, hexOfBits, numberOf, TAG_BITS_MAX, widthOfDigits } from './tag-bits.ts'

test('hexadecimal digits become bits, whatever their case and spacing', () => {
  expect(bitsOfHex('3f A0')).toEqual({ ok: true, value: '0011111110100000' })
})

test('bits become whole words', () => {
  expect(hexOfBits('00111111101')).toBe('3FA0')
  expect(hexOfBits('')).toBe('')
  expect(hexOfBits('1'.repeat(17))).toBe('FFFF8000')
})

test('a stranger among the digits is shown with its place', () => {
  expect(bitsOfHex('30G4')).toEqual({
    ok: false,
    error: [
      {
        code: 'hex',
        message: '"G", character 3, is not a hexadecimal digit.',
        where: 'character 3',
      },
    ],
  })
  expect(bitsOfHex('0x30')).toMatchObject({ error: [{ where: 'character 2' }] })
})

test('nothing, and more than a tag can say the length of, are refused', () => {
  expect(bitsOfHex('  ')).toMatchObject({ ok: false, error: [{ code: 'empty' }] })
  expect(bitsOfHex('0'.repeat(TAG_BITS_MAX / 4))).toMatchObject({ ok: true })
  expect(bitsOfHex('0'.repeat(TAG_BITS_MAX / 4 + 1))).toMatchObject({
    ok: false,
    error: [{ code: 'over-long', where: 'bit 496' }],
  })
})

test('numbers and bits are each other', () => {
  expect(numberOf('')).toBe(0n)
  expect(numberOf(bitsOf(274_877_906_943n, 38))).toBe(274_877_906_943n)
  expect(bitsOf(5, 8)).toBe('00000101')
  expect(bitsOf(0, 0)).toBe('')
})

test('the width of so many digits is that of the standard', () => {
  const published = [
    0, 4, 7, 10, 14, 17, 20, 24, 27, 30, 34, 37, 40, 44, 47, 50, 54, 57, 60, 64, 67,
  ]
  expect(published.map((_, digits) => widthOfDigits(digits))).toEqual(published)
  expect([40, 70, 90].map(widthOfDigits)).toEqual([133, 233, 299])
})

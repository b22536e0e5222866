import { expect, test } from 'vitest'
import type { Field } from './tag-field.ts'
import { digitsPartition, numberPartition, partPartition, textPartition } from './tag-partition.ts'

const gtin = digitsPartition(13, 44)
const lengthOf = (field: Field, text: string): number => {
  const written = field.write(text)
  if (!written.ok) throw new Error(written.error.message)
  expect(field.read(written.value, 0)).toEqual({
    ok: true,
    value: { text, end: written.value.length },
  })
  return written.value.length
}

test('prefix and reference share a fixed number of bits, whatever their lengths', () => {
  const texts = [
    ...['061414.1812345', '0614141.812345', '06141411.81234', '061414112.8123'],
    ...['0614141123.812', '06141411234.81', '061414112345.8'],
  ]
  expect(texts.map((text) => lengthOf(gtin, text))).toEqual(texts.map(() => 47))
  expect(lengthOf(digitsPartition(12, 41), '061414112345.')).toBe(44)
  expect(lengthOf(numberPartition(25, 82), '0614141.0')).toBe(85)
  expect(lengthOf(textPartition(188), '0614141.32a/b')).toBe(191)
  expect(lengthOf(partPartition, '0614141.5PQ7/Z43')).toBe(3 + 24 + 9 * 6)
})

test('a partition of 7 and a prefix of too many digits are refused', () => {
  expect(gtin.read(`111${'0'.repeat(44)}`, 0)).toMatchObject({
    error: {
      code: 'partition',
      at: 0,
      message: 'The partition at bit 0 is 7; it should be 0 to 6.',
    },
  })
  expect(gtin.read(`101${'1'.repeat(24)}${'0'.repeat(20)}`, 0)).toMatchObject({
    error: { code: 'prefix', at: 3 },
  })
  expect(gtin.read(`101${'0'.repeat(24)}${'1'.repeat(20)}`, 0)).toMatchObject({
    error: { code: 'digits', at: 27 },
  })
})

test('a tag that ends within it is refused', () => {
  for (const end of [2, 20, 46])
    expect(gtin.read('0'.repeat(end), 0)).toMatchObject({ error: { code: 'short' } })
})

test('what does not fit is not written', () => {
  for (const text of ['06141.812345', '0614141123456.8', '0614141.81234', '0614141.8123456'])
    expect([text, gtin.write(text).ok]).toEqual([text, false])
  expect(numberPartition(25, 82).write('0614141.01').ok).toBe(false)
  expect(numberPartition(25, 82).write(`0614141.${2n ** 58n}`).ok).toBe(false)
  expect(numberPartition(15, 51).write('061414112345.999').ok).toBe(true)
  expect(numberPartition(15, 51).write('061414112345.1000').ok).toBe(false)
  expect(textPartition(188).write(`061414112345.${'x'.repeat(19)}`).ok).toBe(false)
  expect(partPartition.write(`061414112345.${'X'.repeat(19)}`).ok).toBe(false)
})

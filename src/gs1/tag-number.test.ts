import { expect, test } from 'vitest'
import type { Field } from './tag-field.ts'
import {
  countedField,
  digitsField,
  flagField,
  guardedField,
  integerField,
  minusField,
  numberField,
  sequenceField,
} from './tag-number.ts'

const both = (field: Field, text: string, bits: string): void => {
  expect(field.write(text)).toEqual({ ok: true, value: bits })
  expect(field.read(`11${bits}10`, 2)).toEqual({
    ok: true,
    value: { text, end: 2 + bits.length },
  })
}
const refused = (field: Field, ...texts: readonly string[]): void => {
  for (const text of texts) expect([text, field.write(text).ok]).toEqual([text, false])
}

test('digits stand for themselves', () => {
  both(digitsField(3), '095', '000010010101')
  refused(digitsField(3), '95', '0955', '09a', '')
  expect(digitsField(2).read('00011010', 0)).toMatchObject({
    error: { code: 'digits', message: 'Among 2 digits stands 10.' },
  })
})

test('a number keeps its leading zeros and does not grow beyond its digits', () => {
  both(numberField(2), '07', '0000111')
  both(numberField(0, 4), '', '0000')
  both(numberField(6), '001250', '00000000010011100010')
  refused(numberField(2), '7', '100', 'x1')
  expect(numberField(2).read('1100100', 0).ok).toBe(false)
  expect(numberField(0, 4).read('0001', 0).ok).toBe(false)
})

test('a number without leading zeros fits its bits', () => {
  both(integerField(4), '15', '1111')
  both(integerField(4), '0', '0000')
  refused(integerField(4), '16', '015', '', '1a', '-1')
  // As many bits as 999 needs hold more than 999.
  refused(integerField(10, 3), '1000')
  expect(integerField(10, 3).read('1111101000', 0)).toMatchObject({ error: { code: 'number' } })
})

test('a 1 in front keeps leading zeros', () => {
  // The coupon of the standard's example: 04711 is written as 104711.
  both(guardedField(41, 12), '04711', '00000000000000000000000011001100100000111')
  refused(guardedField(41, 12), '', '1234567890123', 'a')
  expect(guardedField(41, 12).read('0'.repeat(41), 0).ok).toBe(false)
  expect(guardedField(5, 12).read('00001', 0).ok).toBe(false)
})

test('a count stands before digits of no fixed number', () => {
  both(countedField(12), '12345', '010100011000000111001')
  both(countedField(12), '00', '00100000000')
  both(countedField(12, 0), '', '0000')
  refused(countedField(12), '', '1234567890123', '12a')
  expect(countedField(12).read('0000', 0)).toMatchObject({ error: { code: 'length' } })
  expect(countedField(12).read(`1101${'0'.repeat(60)}`, 0)).toMatchObject({
    error: { message: '13 characters are announced; there should be 1 to 12.' },
  })
  expect(countedField(12).read('000', 0)).toMatchObject({ error: { code: 'short' } })
  expect(countedField(12).read('0101000', 0)).toMatchObject({ error: { code: 'short' } })
})

test('flags, signs and places in a sequence are what they can be', () => {
  both(flagField, '1', '1')
  both(minusField, '-', '1')
  both(minusField, '', '0')
  both(sequenceField, '1/3', '00010011')
  refused(flagField, '2', '', 'true')
  refused(minusField, '+')
  refused(sequenceField, '0/3', '1-3', '10/3')
  expect(sequenceField.read('00000011', 0).ok).toBe(false)
  expect(sequenceField.read('00011010', 0).ok).toBe(false)
})

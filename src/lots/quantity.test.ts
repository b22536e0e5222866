import { expect, test } from 'vitest'
import {
  addQuantities,
  compareQuantities,
  formatQuantity,
  parseQuantity,
  subtractQuantities,
} from './quantity.ts'
import { convertUom } from './uom.ts'

test('a power of ten is to be written out', () => {
  const read = parseQuantity('1e999 KGM')
  expect(read.ok ? '' : read.error.message).toBe('Write "1e999 KGM" out in digits, like 12.5 KGM.')
})

test.each([
  ['40 KGM', '40 KGM'],
  ['12.5kg', '12.5 KGM'],
  [' 3  cases ', '3 CS'],
  ['7', '7 EA'],
  ['.50 l', '0.5 LTR'],
  ['-3 g', '-3 GRM'],
  ['+3 fl oz', '3 OZA'],
  ['0012.500 t', '12.5 TNE'],
])('"%s" is %s', (text, quantity) => {
  const read = parseQuantity(text)
  expect(read.ok && formatQuantity(read.value)).toBe(quantity)
})

test.each([
  ['1,500 kg', 'ambiguous-comma'],
  ['kg', 'not-a-quantity'],
  ['', 'not-a-quantity'],
  ['1.2.3 kg', 'not-a-quantity'],
  ['4 furlongs', 'unknown-uom'],
  ['1e9 kg', 'unknown-uom'],
  [`${'9'.repeat(25)} kg`, 'too-many-digits'],
  [`0.${'3'.repeat(13)} kg`, 'too-many-digits'],
])('"%s" is refused: %s', (text, kind) => {
  const read = parseQuantity(text)
  expect(read.ok ? null : read.error.kind).toBe(kind)
})

const kg = (value: string) => ({ value, uom: 'KGM' })
const g = (value: string) => ({ value, uom: 'GRM' })

test('quantities meet in the unit of measure of the first', () => {
  expect(addQuantities(kg('1'), g('500'), convertUom, 0)).toEqual(kg('1.5'))
  expect(subtractQuantities(g('1'), kg('1'), convertUom, 0)).toEqual(g('-999'))
  expect(compareQuantities(kg('1'), g('1000'), convertUom, 0)).toBe(0)
  expect(compareQuantities(kg('1'), g('1001'), convertUom, 0)).toBeLessThan(0)
})

test('what does not convert does not add up', () => {
  const litre = { value: '1', uom: 'LTR' }
  expect(addQuantities(kg('1'), litre, convertUom, 0)).toBeNull()
  expect(subtractQuantities(kg('1'), litre, convertUom, 0)).toBeNull()
  expect(compareQuantities(kg('1'), litre, convertUom, 0)).toBeNull()
})

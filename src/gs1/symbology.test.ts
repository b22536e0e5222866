import { expect, test } from 'vitest'
import { symbologyOf } from './symbology.ts'

test.each([
  [']C1', 'GS1-128', 'elements'],
  [']d2', 'GS1 DataMatrix', 'elements'],
  [']E4', 'EAN-8', 'digits'],
  [']C0', 'Code 128', 'text'],
  [']Q1', 'QR Code', 'text'],
])('%s in front says %s, which holds %s', (id, name, holds) => {
  expect(symbologyOf(`${id}1`)).toEqual({ symbology: { name, holds }, end: 3 })
})

test.each(['1', ']', ']9', ']#1', 'C1', ''])('%j says nothing', (text) => {
  expect(symbologyOf(text)).toBeNull()
})

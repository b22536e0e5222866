import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, minus, normalDecimal } from './decimal.ts'
import { convertUom, measureOf, readUom, uomOf } from './uom.ts'
import { unitsOfMeasure } from './uom-table.ts'

test.each([
  ['1', 'LBR', 'GRM', '453.59237'],
  ['1', 'LBR', 'ONZ', '16'],
  ['1', 'TNE', 'KGM', '1000'],
  ['1', 'GLL', 'INQ', '231'],
  ['1', 'GLL', 'OZA', '128'],
  ['1', 'GLI', 'PTI', '8'],
  ['1', 'BLL', 'GLL', '42'],
  ['1', 'SMI', 'FOT', '5280'],
  ['1', 'ACR', 'FTK', '43560'],
  ['1', 'GRO', 'DZN', '12'],
  ['1', 'STN', 'LBR', '2000'],
  ['1', 'LTN', 'LBR', '2240'],
  ['1', 'LBR', 'GRN', '7000'],
  ['1', 'G21', 'G24', '16'],
  ['1', 'G24', 'G25', '3'],
  ['1', 'YDQ', 'FTQ', '27'],
  ['2', 'WEE', 'HUR', '336'],
  ['3', 'XCS', 'CS', '3'],
  ['1', 'GRM', 'LBR', '0.002204622622'],
])('%s %s is %s in %s', (value, from, to, converted) => {
  expect(convertUom(value, from, to)).toBe(converted)
})

test.each([
  ['KGM', 'LTR'],
  ['CEL', 'FAH'],
  ['CS', 'EA'],
  ['CS', 'CT'],
  ['KGM', 'ZZZ'],
  ['ZZZ', 'YYY'],
])('%s does not convert to %s', (from, to) => {
  expect(convertUom('1', from, to)).toBeNull()
})

test('there and back again loses no more than rounding can', () => {
  const sized = unitsOfMeasure.filter(({ factor }) => factor !== null)
  const pair = fc
    .constantFrom(...sized)
    .chain((from) =>
      fc.tuple(
        fc.constant(from),
        fc.constantFrom(...sized.filter(({ dimension }) => dimension === from.dimension)),
      ),
    )
  fc.assert(
    fc.property(pair, fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), ([from, to], n) => {
      const value = String(n)
      const back = convertUom(convertUom(value, from.code, to.code) ?? '', to.code, from.code)
      const off = minus(back ?? '', value).replace('-', '')
      // Half a unit of the twelfth decimal there, seen at the size of home, and half one here.
      const share = Number(to.factor) / Number(from.factor)
      expect(Number(off)).toBeLessThanOrEqual(0.51e-12 * (share + 1) * 1.000001)
    }),
  )
})

test('every code, name and alias is read as its own unit, and none is claimed twice', () => {
  const codes = unitsOfMeasure.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const { code, name, aliases } of unitsOfMeasure)
    for (const spelling of [code, ...aliases, name]) expect(readUom(spelling)).toBe(code)
})

test('case helps to tell apart, and does not matter otherwise', () => {
  expect(readUom('Mg')).toBe('TNE')
  expect(readUom('mg')).toBe('MGM')
  expect(readUom('KG')).toBe('KGM')
  expect(readUom(' Pieces ')).toBe('H87')
  expect(readUom('stoup')).toBeNull()
})

test('every factor is written as an exact decimal above nothing', () => {
  for (const { factor } of unitsOfMeasure) {
    if (factor === null) continue
    expect(normalDecimal(factor)).toBe(factor)
    expect(compare(factor, '0')).toBeGreaterThan(0)
  }
})

test('what has no fixed size is measured only by itself', () => {
  expect(measureOf('LBR')).toEqual({ dimension: 'mass', factor: 0.45359237 })
  expect(measureOf('CEL').dimension).not.toBe(measureOf('FAH').dimension)
  expect(measureOf('XTK')).toEqual({ dimension: 'uom XTK', factor: 1 })
  expect(uomOf('ZZZ')).toBeNull()
})

import { expect, test } from 'vitest'
import { conversionsIn, converterOf } from './item-conversion.ts'

const convert = converterOf(conversionsIn('1 CS = 12 EA = 9.6 KGM'))

test.each([
  ['1', 'CS', 'EA', '12'],
  ['6', 'EA', 'CS', '0.5'],
  ['2', 'CS', 'KGM', '19.2'],
  ['1', 'TNE', 'CS', '104.166666666667'],
  ['9.6', 'KGM', 'EA', '12'],
  ['1', 'DZN', 'XCS', '1'],
  ['0', 'CS', 'KGM', '0'],
  ['-1', 'CS', 'GRM', '-9600'],
])('%s %s of the item, in %s, is %s', (value, from, to, expected) => {
  expect(convert(value, from, to, 0)).toBe(expected)
})

test('what the item does not say, nobody guesses', () => {
  expect(convert('1', 'CS', 'LTR', 0)).toBeNull()
  expect(convert('1', 'CT', 'EA', 0)).toBeNull()
  expect(converterOf([])('1', 'CS', 'EA', 0)).toBeNull()
  expect(converterOf([])('1', 'KGM', 'GRM', 0)).toBe('1000')
})

test('statements chain, whichever way they are written', () => {
  const chained = converterOf(conversionsIn('1 PF = 40 CS; 1 CS = 12 EA; 1 EA = 0.8 KGM'))
  expect(chained('1', 'PF', 'KGM', 0)).toBe('384')
  expect(chained('384', 'KGM', 'PF', 0)).toBe('1')
  const listed = converterOf(conversionsIn(['1 PF = 40 CS', { equal: '1 CS = 12 EA' }]))
  expect(listed('1', 'PF', 'EA', 0)).toBe('480')
})

test('a conversion holds from its first instant until before its last', () => {
  const changed = converterOf(
    conversionsIn([
      { equal: '1 CS = 12 EA', until: '2026-01-01T00:00:00Z' },
      { equal: '1 CS = 10 EA', from: '2026-01-01T00:00:00Z' },
    ]),
  )
  const at = (text: string) => changed('1', 'CS', 'EA', Date.parse(text))
  expect(at('2025-12-31T23:59:59.999Z')).toBe('12')
  expect(at('2026-01-01T00:00:00Z')).toBe('10')
})

test('a conversion through a third unit rounds once', () => {
  // Rounding thirds on the way would leave 0.999999999999.
  const thirds = converterOf(conversionsIn('3 CS = 1 PF; 3 EA = 1 CS'))
  expect(thirds('9', 'EA', 'PF', 0)).toBe('1')
})

test.each([
  '1 CS',
  '1 CS = twelve',
  '1 CS = 0 EA',
  '1 CS = -1 EA',
  42,
  { equal: '1 CS = 12 EA', from: 'then' },
])('%j is no conversion', (json) => {
  expect(conversionsIn(json)).toEqual([])
})

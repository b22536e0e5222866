import { expect, test } from 'vitest'
import { worldForTest } from '../../test/simulated-world.ts'
import { items } from './company.ts'
import { newLot } from './inbound.ts'
import { bulkOf, massAt, shift, stepOf } from './stock.ts'

test('a place cannot give more than it has, and is forgotten when empty', () => {
  const lot = newLot(worldForTest(), items.flourKvern, 'A1')
  shift(lot, 'here', 10)
  expect(() => shift(lot, 'here', -11)).toThrow('short by 1')
  shift(lot, 'here', -10)
  expect(massAt(lot, 'here')).toBe(0)
  expect(lot.places.size).toBe(0)
})

test('a holder has one bulk of a unit', () => {
  const lot = newLot(worldForTest(), items.flourKvern, 'A1')
  bulkOf(lot, 'stock').set('A1', 5)
  expect(bulkOf(lot, 'stock').get('A1')).toBe(5)
  expect(bulkOf(lot, 'party:x').size).toBe(0)
})

test('weighed things go by the gram, counted things by the piece', () => {
  expect(stepOf(items.flourKvern)).toBe(100_000)
  expect(stepOf(items.loaf)).toBe(750 * 100_000)
})

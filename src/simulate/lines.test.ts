import { expect, test } from 'vitest'
import { worldForTest } from '../../test/simulated-world.ts'
import { items, parties, us } from './company.ts'
import { KILOGRAM, POUND } from './content.ts'
import { newLot } from './inbound.ts'
import { gathered, handOver, named, quantityIn } from './lines.ts'

test.each([
  ['flourKvern', 1_234_500 * 100, 'KGM', 1.2345],
  ['flourKvern', 2 * KILOGRAM, 'GRM', 2_000],
  ['spice', 3 * POUND, 'LBR', 3],
  ['spice', 3 * POUND, 'KGM', 1.36077711],
  ['loaf', 24 * 0.75 * KILOGRAM, 'EA', 24],
  ['loaf', 24 * 0.75 * KILOGRAM, 'CS', 2],
  ['loaf', 25 * 0.75 * KILOGRAM, 'CS', null],
  ['flourKvern', KILOGRAM, 'EA', null],
  ['flourKvern', KILOGRAM, 'LTR', null],
] as const)('%s: %d in %s is %s', (item, mass, uom, quantity) => {
  expect(quantityIn(items[item], mass, uom)).toBe(quantity)
})

test('a quantity that is left out leaves its unit of measure out too', () => {
  const world = worldForTest({ quantitiesMissing: 1 })
  const stock = newLot(world, items.flourKvern, 'A1')
  expect(named(world, 'urn', [{ stock, mass: KILOGRAM }])).toEqual({
    epcs: undefined,
    quantities: [{ epcClass: 'urn:epc:class:lgtin:9525001.010001.A1' }],
  })
})

test('a lot is named once, however many places it came from', () => {
  const stock = newLot(worldForTest(), items.flourKvern, 'A1')
  const lines = [
    { stock, mass: 2 },
    { stock, mass: 3 },
  ]
  expect(gathered(lines)).toEqual([{ stock, mass: 5 }])
})

test('goods are handed over from one party to the other', () => {
  const { sourceList, destinationList } = handOver(us, parties.torvet, 'urn')
  expect(sourceList[0]?.source).toBe('urn:epc:id:pgln:9521234.00000')
  expect(destinationList[0]?.destination).toBe('urn:epc:id:pgln:9527001.00000')
})

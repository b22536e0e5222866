import { expect, test } from 'vitest'
import { delivered, latest, told, worldForTest } from '../../test/simulated-world.ts'
import { items, parties, places } from './company.ts'
import { KILOGRAM, POUND } from './content.ts'
import { declareWater, moveLots, putAway } from './inbound.ts'
import { bulkOf, massAt } from './stock.ts'

test('a supplier with events tells that the lot began and left, and we that it came', () => {
  const world = worldForTest()
  const flour = delivered(world, items.flourKvern, 500 * KILOGRAM)
  expect(told(world)).toEqual([
    'ObjectEvent ADD commissioning',
    'ObjectEvent OBSERVE shipping',
    'ObjectEvent OBSERVE receiving',
  ])
  expect(massAt(flour, places.dock.key.link)).toBe(500 * KILOGRAM)
  expect(massAt(flour, parties.kvernfoss.place.key.link)).toBe(0)
  expect(bulkOf(flour, 'stock')).toEqual(new Map([[flour.key.link, 500 * KILOGRAM]]))
})

test('a lot of a supplier without events begins with our receipt, which keeps their code', () => {
  const world = worldForTest()
  delivered(world, items.yeast, 20 * KILOGRAM, 'Y1')
  expect(told(world)).toEqual(['ObjectEvent ADD receiving'])
  expect(latest(world).ilmd).toMatchObject({
    'cbvmda:lotNumber': 'Y1',
    'lotline:supplierLot': 'Y1-S',
  })
})

test('who sells in pounds delivers in pounds', () => {
  const world = worldForTest()
  delivered(world, items.spice, 7 * POUND)
  expect(latest(world).quantityList).toMatchObject([{ quantity: 7, uom: 'LBR' }])
})

test('what is put away is no longer at the dock', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, 9 * KILOGRAM)
  putAway(world, [salt], places.rawStore)
  moveLots(world, [{ stock: salt, mass: KILOGRAM }], places.rawStore, places.mixing)
  expect(massAt(salt, places.dock.key.link)).toBe(0)
  expect(massAt(salt, places.rawStore.key.link)).toBe(8 * KILOGRAM)
  expect(massAt(salt, places.mixing.key.link)).toBe(KILOGRAM)
})

test('water is declared once a day', () => {
  const world = worldForTest()
  declareWater(world, items.water, KILOGRAM)
  declareWater(world, items.water, KILOGRAM)
  expect(told(world)).toEqual(['ObjectEvent ADD commissioning'])
})

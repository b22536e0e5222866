import { expect, test } from 'vitest'
import { delivered, latest, told, worldForTest } from '../../test/simulated-world.ts'
import { items, parties, places } from './company.ts'
import { KILOGRAM } from './content.ts'
import { returnLoose, returnPallet, ship, stillThere } from './outbound.ts'
import { packPallet } from './packing.ts'
import { bulkOf, massAt } from './stock.ts'
import { holderOf } from './world.ts'

test('what is shipped is the customer’s, on pallets and loose', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, 10 * KILOGRAM)
  const pallet = packPallet(world, places.dock, [{ stock: salt, mass: 6 * KILOGRAM }])
  ship(world, parties.bryggen, [pallet], [{ stock: salt, mass: 3 * KILOGRAM }])
  expect(latest(world)).toMatchObject({ bizStep: 'shipping', epcList: [pallet.key.link] })
  expect(bulkOf(salt, holderOf(parties.bryggen)).get(salt.key.link)).toBe(9 * KILOGRAM)
  expect(bulkOf(salt, 'stock').get(salt.key.link)).toBe(KILOGRAM)
})

test('a customer with events tells that it came', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, 10 * KILOGRAM)
  ship(world, parties.torvet, [], [{ stock: salt, mass: 3 * KILOGRAM }])
  expect(told(world).slice(-2)).toEqual([
    'ObjectEvent OBSERVE shipping',
    'ObjectEvent OBSERVE receiving',
  ])
  expect(latest(world).quantityList).toMatchObject([
    { epcClass: salt.key.urn, quantity: 3, uom: 'KGM' },
  ])
})

test('a return comes back to the dock, and may go out and come back again', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, 10 * KILOGRAM)
  const line = { stock: salt, mass: 3 * KILOGRAM }
  for (let time = 0; time < 2; time += 1) {
    ship(world, parties.bryggen, [], [line])
    expect(stillThere(parties.bryggen, line)).toBe(3 * KILOGRAM)
    returnLoose(world, parties.bryggen, [line])
    expect(stillThere(parties.bryggen, line)).toBe(0)
  }
  expect(latest(world)).toMatchObject({ bizStep: 'receiving', disposition: 'returned' })
  expect(massAt(salt, places.dock.key.link)).toBe(10 * KILOGRAM)
})

test('a pallet comes back with all that is on it', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, 10 * KILOGRAM)
  const pallet = packPallet(world, places.dock, [{ stock: salt, mass: 6 * KILOGRAM }])
  ship(world, parties.bryggen, [pallet], [])
  returnPallet(world, parties.bryggen, pallet)
  expect(bulkOf(salt, 'stock').get(salt.key.link)).toBe(10 * KILOGRAM)
  expect(world.pallets.has(pallet)).toBe(true)
})

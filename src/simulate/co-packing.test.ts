import { expect, test } from 'vitest'
import { delivered, told, worldForTest } from '../../test/simulated-world.ts'
import { coPack } from './co-packing.ts'
import { items, parties, places } from './company.ts'
import { KILOGRAM } from './content.ts'
import { bulkOf, massAt } from './stock.ts'
import { holderOf } from './world.ts'

test('a lot goes out to the co-packer and comes back as another lot of the same origin', () => {
  const world = worldForTest()
  const flour = delivered(world, items.flourKvern, 50 * KILOGRAM)
  const before = told(world).length
  const made = coPack(world, [{ stock: flour, mass: 20 * KILOGRAM }])
  expect(told(world).slice(before)).toEqual([
    'ObjectEvent OBSERVE shipping',
    'ObjectEvent OBSERVE receiving',
    'TransformationEvent commissioning',
    'ObjectEvent OBSERVE shipping',
    'ObjectEvent OBSERVE receiving',
    'ObjectEvent OBSERVE storing',
  ])
  expect(made && [...bulkOf(made, 'stock').keys()]).toEqual([flour.key.link])
  expect(made && massAt(made, places.coldStore.key.link)).toBeGreaterThan(0)
  expect(bulkOf(flour, holderOf(parties.snittkroken)).size).toBe(0)
})

test('nothing is sent to a co-packer whose events we would not get', () => {
  const world = worldForTest({ partnerEvents: false })
  const salt = delivered(world, items.salt, 50 * KILOGRAM)
  expect(coPack(world, [{ stock: salt, mass: KILOGRAM }])).toBeNull()
  expect(massAt(salt, places.dock.key.link)).toBe(50 * KILOGRAM)
})

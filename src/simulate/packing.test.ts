import { expect, test } from 'vitest'
import { delivered, latest, worldForTest } from '../../test/simulated-world.ts'
import { items, places } from './company.ts'
import { KILOGRAM } from './content.ts'
import {
  allLinesOn,
  casesAt,
  linesOn,
  mayLeave,
  movePallet,
  nest,
  packOnto,
  packPallet,
  placeCalled,
  unnest,
  unpack,
} from './packing.ts'
import { massAt } from './stock.ts'

const palletOf = (mass: number, code = 'A1') => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, 10 * KILOGRAM, code)
  const pallet = packPallet(world, places.dock, [{ stock: salt, mass }])
  return { world, salt, pallet }
}

test('what is packed is on the pallet, and what is unpacked where the pallet stands', () => {
  const { world, salt, pallet } = palletOf(6 * KILOGRAM)
  packOnto(world, pallet, [{ stock: salt, mass: KILOGRAM }])
  movePallet(world, pallet, places.coldStore)
  unpack(world, pallet, [{ stock: salt, mass: 2 * KILOGRAM }])
  expect(massAt(salt, places.dock.key.link)).toBe(3 * KILOGRAM)
  expect(massAt(salt, places.coldStore.key.link)).toBe(2 * KILOGRAM)
  expect(linesOn(pallet)).toEqual([{ stock: salt, mass: 5 * KILOGRAM }])
  expect(latest(world)).toMatchObject({ action: 'DELETE', parentID: pallet.key.link })
})

test('a pallet on a pallet goes where the outer one goes', () => {
  const { world, salt, pallet } = palletOf(6 * KILOGRAM)
  const outer = packPallet(world, places.dock, [{ stock: salt, mass: KILOGRAM }])
  nest(world, outer, pallet)
  expect(latest(world).childEPCs).toEqual([pallet.key.link])
  expect(allLinesOn(outer).map(({ mass }) => mass / KILOGRAM)).toEqual([1, 6])
  movePallet(world, outer, places.coldStore)
  unnest(world, outer, pallet)
  expect(placeCalled(pallet.place)).toBe(places.coldStore)
})

test('a pallet with something on hold deep inside may not leave', () => {
  const { world, salt, pallet } = palletOf(6 * KILOGRAM)
  const loaves = delivered(world, items.film, KILOGRAM, 'F1')
  const outer = packPallet(world, places.dock, [{ stock: loaves, mass: KILOGRAM }])
  nest(world, outer, pallet)
  expect(mayLeave(outer)).toBe(true)
  salt.held = true
  expect(mayLeave(outer)).toBe(false)
})

test('weighed goods are taken whole, and what comes in pieces by the piece', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, 10 * KILOGRAM)
  const film = delivered(world, items.film, KILOGRAM, 'F1')
  const each = items.film.eachMass ?? 0
  expect(casesAt([salt, film], places.dock, 3)).toEqual([
    { stock: salt, mass: 10 * KILOGRAM },
    { stock: film, mass: 3 * each },
  ])
})

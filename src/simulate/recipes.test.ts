import { expect, test } from 'vitest'
import { delivered, latest, told, worldForTest } from '../../test/simulated-world.ts'
import { items, places } from './company.ts'
import { KILOGRAM } from './content.ts'
import { declareWater } from './inbound.ts'
import {
  bake,
  cookSauce,
  fillJars,
  fillSilo,
  makeDough,
  makeGiftBoxes,
  mergeLots,
  splitLot,
} from './recipes.ts'
import { massAt, type Stock } from './stock.ts'
import { stocksOf, type World } from './world.ts'

const stocked = (): World => {
  const world = worldForTest()
  const bought = [items.salt, items.yeast, items.film, items.oil, items.tomato, items.spice]
  for (const item of [...bought, items.jar, items.lid, items.carton])
    delivered(world, item, 300 * KILOGRAM)
  declareWater(world, items.water, 900 * KILOGRAM)
  fillSilo(world, delivered(world, items.flourKvern, 900 * KILOGRAM), true)
  return world
}

const massAnywhere = (stock: Stock | undefined): number =>
  [...(stock?.places.values() ?? [])].reduce((sum, mass) => sum + mass, 0)

test('a second delivery tops up the lot in the silo, unless the silo was cleaned', () => {
  const world = stocked()
  fillSilo(world, delivered(world, items.flourElvemo, 100 * KILOGRAM), false)
  expect(stocksOf(world, items.siloFlour).map(massAnywhere)).toEqual([1_000 * KILOGRAM])
  fillSilo(world, delivered(world, items.flourElvemo, 100 * KILOGRAM, 'A2'), true)
  expect(stocksOf(world, items.siloFlour).length).toBe(2)
})

test('dough is not made when something is missing', () => {
  const world = worldForTest()
  expect(makeDough(world, 100, 1)).toBeNull()
  expect(told(world)).toEqual([])
})

test('bread, crumbs and rework come out of one dough, and the rework goes into the next', () => {
  const world = stocked()
  const dough = makeDough(world, 200, 3)
  const made = dough ? bake(world, dough) : []
  expect(made.map(({ item }) => item.name)).toEqual(['loaf', 'rolls', 'crumbs', 'rework'])
  makeDough(world, 200, 1)
  const rework = made.find(({ item }) => item === items.rework)
  expect(JSON.stringify(latest(world).inputQuantityList)).toContain(rework?.key.link)
})

test('a second run tops up a lot of jars', () => {
  const world = stocked()
  const sauce = cookSauce(world, 100)
  const first = sauce && fillJars(world, sauce, 'T1', 50)
  const again = sauce && fillJars(world, sauce, 'T1', 1_000)
  expect(again).toBe(first)
  expect(massAnywhere(first ?? undefined)).toBeGreaterThan(50 * (items.sauceJar.eachMass ?? 0))
})

test('gift boxes have serials of their own and one lot', () => {
  const world = stocked()
  const dough = makeDough(world, 200, 1)
  if (dough) bake(world, dough)
  const sauce = cookSauce(world, 100)
  if (sauce) fillJars(world, sauce, 'T1', 50)
  const boxes = makeGiftBoxes(world, 4)
  expect(new Set(boxes.map(({ key }) => key.link)).size).toBe(4)
  expect(new Set(boxes.map(({ code }) => code)).size).toBe(1)
  expect(latest(world).outputEPCList).toEqual(boxes.map(({ key }) => key.link))
})

test('what is split and merged keeps its mass', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, 10 * KILOGRAM)
  const parts = splitLot(world, salt, places.dock)
  expect(parts.map(({ code }) => code)).toEqual(['A1-1', 'A1-2'])
  expect(massAnywhere(salt)).toBe(0)
  const merged = mergeLots(world, parts, places.dock)
  expect(merged && massAt(merged, places.dock.key.link)).toBe(10 * KILOGRAM)
})

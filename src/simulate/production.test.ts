import { expect, test } from 'vitest'
import { delivered, latest, told, worldForTest } from '../../test/simulated-world.ts'
import { isOwnPlace, items, places } from './company.ts'
import { KILOGRAM } from './content.ts'
import { newLot } from './inbound.ts'
import { allAt, beginRun, gatherMass, kept, runPart, stage } from './production.ts'
import { bulkOf } from './stock.ts'

const dock = places.dock.key.link

test('what goes into a run comes out of it or is its loss', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, 10 * KILOGRAM)
  const dough = kept(world, newLot(world, items.dough, 'D1'))
  runPart(
    world,
    beginRun(world, places.mixing),
    [allAt(salt, places.dock)],
    [{ stock: dough, mass: 9 * KILOGRAM }],
  )
  const flows = world.outbox.at(-1)?.flows ?? []
  expect(flows.map(({ to, mass }) => [to.split(':')[0], mass / KILOGRAM])).toEqual([
    ['process', 10],
    ['stock', 9],
    ['gone', 1],
  ])
  expect(bulkOf(dough, 'stock')).toEqual(new Map([[salt.key.link, 9 * KILOGRAM]]))
})

test('the parts of a long run have one transformationID, and only the last has a loss', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, 10 * KILOGRAM)
  const dough = kept(world, newLot(world, items.dough, 'D1'))
  const run = beginRun(world, places.mixing, true)
  const some = { stock: salt, mass: 4 * KILOGRAM, place: dock }
  runPart(world, run, [some], [], false)
  runPart(world, run, [some], [{ stock: dough, mass: 7 * KILOGRAM }])
  const [first, second] = world.outbox.slice(-2)
  expect(first?.body.transformationID).toBe(run.id)
  expect(second?.body.transformationID).toBe(run.id)
  expect(first?.body.outputQuantityList).toBeUndefined()
  expect(first?.flows.some(({ to }) => to === 'gone:lost')).toBe(false)
  expect(second?.flows.find(({ to }) => to === 'gone:lost')?.mass).toBe(KILOGRAM)
})

test('lots are gathered oldest first, and never those on hold', () => {
  const world = worldForTest()
  const [first, held, last] = ['A1', 'A2', 'A3'].map((code) =>
    delivered(world, items.salt, 5 * KILOGRAM, code),
  )
  if (held) held.held = true
  expect(gatherMass(world, items.salt, 7 * KILOGRAM, isOwnPlace)).toEqual([
    { stock: first, mass: 5 * KILOGRAM, place: dock },
    { stock: last, mass: 2 * KILOGRAM, place: dock },
  ])
  expect(gatherMass(world, items.salt, 11 * KILOGRAM, isOwnPlace)).toBeNull()
})

test('what a run needs is moved to it first', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, KILOGRAM)
  const moved = stage(world, [allAt(salt, places.dock)], [places.dock], places.mixing)
  expect(told(world).at(-1)).toBe('ObjectEvent OBSERVE picking')
  expect(moved).toEqual([{ stock: salt, mass: KILOGRAM, place: places.mixing.key.link }])
})

test('a run tells what it made: code and day', () => {
  const world = worldForTest()
  const salt = delivered(world, items.salt, KILOGRAM)
  const dough = kept(world, newLot(world, items.dough, 'D7'))
  runPart(
    world,
    beginRun(world, places.mixing),
    [allAt(salt, places.dock)],
    [{ stock: dough, mass: KILOGRAM }],
  )
  expect(latest(world).ilmd).toMatchObject({
    'cbvmda:lotNumber': 'D7',
    'cbvmda:productionDate': '2026-06-01',
  })
})

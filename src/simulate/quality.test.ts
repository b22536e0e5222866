import { expect, test } from 'vitest'
import { delivered, latest, told, worldForTest } from '../../test/simulated-world.ts'
import { items, places } from './company.ts'
import { KILOGRAM } from './content.ts'
import {
  count,
  hold,
  isOwnOrigin,
  mainPlace,
  measure,
  measureRoom,
  plausibleDifference,
  release,
  remove,
} from './quality.ts'
import { massAt } from './stock.ts'

const lotAtDock = () => {
  const world = worldForTest()
  return { world, salt: delivered(world, items.salt, 10 * KILOGRAM) }
}

test('a hold sets what its release unsets', () => {
  const { world, salt } = lotAtDock()
  hold(world, salt, places.dock)
  expect(salt.held).toBe(true)
  expect(latest(world).persistentDisposition).toEqual({ set: ['unavailable'] })
  release(world, salt, places.dock)
  expect(salt.held).toBe(false)
  expect(latest(world).persistentDisposition).toEqual({ unset: ['unavailable'] })
})

test('a sample is gone', () => {
  const { world, salt } = lotAtDock()
  remove(world, { stock: salt, mass: KILOGRAM }, places.dock, 'sampling')
  expect(massAt(salt, places.dock.key.link)).toBe(9 * KILOGRAM)
  expect(world.outbox.at(-1)?.flows[0]?.to).toBe('gone:sampling')
})

test.each([
  [-1, 'DELETE', 9],
  [0, 'OBSERVE', 10],
  [1, 'ADD', 11],
] as const)('a count that is off by %d kg ends with %s', (difference, action, left) => {
  const { world, salt } = lotAtDock()
  count(world, salt, places.dock, difference * KILOGRAM)
  expect(told(world).at(-1)).toBe(`ObjectEvent ${action} cycle_counting`)
  expect(massAt(salt, places.dock.key.link)).toBe(left * KILOGRAM)
})

test('a plausible difference is small, and more only of a lot that nobody made', () => {
  const { world, salt } = lotAtDock()
  expect(isOwnOrigin(salt)).toBe(true)
  for (let time = 0; time < 50; time += 1) {
    const difference = plausibleDifference(world, salt, places.dock)
    expect(difference).not.toBe(0)
    expect(Math.abs(difference)).toBeLessThan(KILOGRAM)
  }
})

test('readings name the lot, or only the room', () => {
  const { world, salt } = lotAtDock()
  measure(world, salt, places.dock, 21)
  expect(latest(world)).toMatchObject({
    quantityList: [{ quantity: 10 }],
    sensorElementList: [{ sensorReport: [{ type: 'Temperature', value: 21, uom: 'CEL' }] }],
  })
  measureRoom(world, places.coldStore, 4)
  expect(latest(world).quantityList).toBeUndefined()
})

test('the main place of a lot is where most of it is', () => {
  const { salt } = lotAtDock()
  expect(mainPlace(salt)).toBe(places.dock)
})

import { expect, test } from 'vitest'
import { delivered, worldForTest } from '../../test/simulated-world.ts'
import { items, parties, places } from './company.ts'
import { KILOGRAM } from './content.ts'
import { remove } from './quality.ts'
import { emit, newDocument, newPalletKey, numberIn, stocksOf, tidyUp } from './world.ts'

const nothing = { type: 'ObjectEvent', spelling: 'link', offset: '+02:00', fields: {} } as const

test('no two events have the same time, unless that is asked for', () => {
  const apart = worldForTest()
  const together = worldForTest({ sharedTimes: 1 })
  for (let time = 0; time < 30; time += 1) {
    emit(apart, nothing)
    emit(together, nothing)
  }
  expect(new Set(apart.outbox.map(({ atMs }) => atMs)).size).toBe(30)
  expect(new Set(together.outbox.map(({ atMs }) => atMs)).size).toBe(1)
})

test('what was used up is forgotten, unless a story still needs it', () => {
  const world = worldForTest()
  const [one, other] = ['A1', 'A2'].map((code) => delivered(world, items.salt, KILOGRAM, code))
  if (!one || !other) throw new Error('Two lots were delivered')
  for (const stock of [one, other])
    remove(world, { stock, mass: KILOGRAM }, places.dock, 'destroying')
  other.reserved = true
  tidyUp(world)
  expect(stocksOf(world, items.salt)).toEqual([other])
})

test('numbers, documents and pallets are never the same twice', () => {
  const world = worldForTest()
  expect([numberIn(world, 'a'), numberIn(world, 'a'), numberIn(world, 'b')]).toEqual([1, 2, 1])
  const document = () => newDocument(world, 'po', parties.torvet).bizTransaction
  expect(document()).not.toBe(document())
  expect(newPalletKey(world).link).not.toBe(newPalletKey(world).link)
})

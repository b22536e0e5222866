import { expect, test } from 'vitest'
import { told, worldForTest } from '../../test/simulated-world.ts'
import { DAY_MS, dayStartMs } from './calendar.ts'
import { items, offers } from './company.ts'
import { deliverOffer, workDay } from './working-day.ts'
import { stocksOf } from './world.ts'

const monday = dayStartMs('2026-06-01')

test('a day has deliveries, production, packing and shipments, and ends before the next', () => {
  const world = worldForTest()
  workDay(world, monday, 1)
  const words = new Set(told(world).map((line) => line.split(' ').at(-1)))
  for (const word of ['receiving', 'commissioning', 'packing', 'shipping', 'inspecting'])
    expect(words).toContain(word)
  expect(world.clockMs).toBeLessThan(monday + DAY_MS)
})

test('a story is told in the morning and in the afternoon', () => {
  const world = worldForTest()
  const moments: string[] = []
  workDay(world, monday, 1, (_, __, moment) => moments.push(moment))
  expect(moments).toEqual(['morning', 'afternoon'])
})

test('both mills number their lots alike', () => {
  const world = worldForTest()
  for (const offer of offers.slice(0, 2)) deliverOffer(world, offer)
  const [one] = stocksOf(world, items.flourKvern)
  const [other] = stocksOf(world, items.flourElvemo)
  expect(one?.code).toBe(other?.code)
  expect(one?.key.link).not.toBe(other?.key.link)
})

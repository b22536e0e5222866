import { expect, test } from 'vitest'
import { factoryLine } from './factory-line.ts'

test('the steady line never uses or ships more than it has', () => {
  const stock = new Map<string, number>()
  const add = (lines: unknown, sign: number): void => {
    for (const { epcClass, quantity } of (lines ?? []) as {
      readonly epcClass: string
      readonly quantity: number
    }[])
      stock.set(epcClass, (stock.get(epcClass) ?? 0) + sign * quantity)
  }
  for (const { body } of factoryLine({ seed: 5, events: 5_000 })) {
    add(body.quantityList, 1)
    add(body.outputQuantityList, 1)
    add(body.inputQuantityList, -1)
    add(body.childQuantityList, -1)
    expect([...stock.values()].every((quantity) => quantity >= 0)).toBe(true)
    for (const [lot, quantity] of stock) if (quantity === 0) stock.delete(lot)
  }
})

test('the steady line makes as many events as it is asked for, the same for the same seed', () => {
  const events = [...factoryLine({ seed: 9, events: 1_234 })]
  expect(events.length).toBe(1_234)
  expect(new Set(events.map(({ body }) => body.eventID)).size).toBe(1_234)
  expect([...factoryLine({ seed: 9, events: 1_234 })]).toEqual(events)
})

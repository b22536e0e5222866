import { expect, test } from 'vitest'
import { sampleCompany, story } from './sample-company.ts'
import { heldMass, originIn, truthOf } from './truth.ts'

const events = [...sampleCompany()]
const truth = truthOf(events)
const flour = story.supplierLot.uri

test('the sample company has a summer of events, all recorded by the time of the story', () => {
  expect(events.length).toBeGreaterThan(3_000)
  expect(events.length).toBeLessThan(5_500)
  expect(events.at(-1)?.recordedAtMs).toBeLessThan(Date.parse(story.asOf))
})

test('the flour came in two deliveries, and some of it is still in the store', () => {
  const deliveries = truth.flows.filter(({ unit, to }) => unit === flour && to === 'stock')
  expect(deliveries.length).toBe(2)
  expect(heldMass(truth, flour, 'stock')).toBeGreaterThan(0)
})

test('both products of the batch and its rework really contain the flour', () => {
  for (const { uri } of [story.shippedLot, story.siblingLot, story.reworkLot])
    expect(originIn(truth, uri, flour)).toBeGreaterThan(0)
})

test('the batch went to five customers, and some of both products is still here', () => {
  const holders = [story.shippedLot, story.siblingLot].flatMap(({ uri }) => [
    ...(truth.units.get(uri)?.held.keys() ?? []),
  ])
  const customers = new Set(holders.filter((holder) => holder.startsWith('party:')))
  expect(customers).toEqual(new Set(story.customers.map(({ uri }) => `party:${uri}`)))
  expect(heldMass(truth, story.shippedLot.uri, 'stock')).toBeGreaterThan(0)
  expect(heldMass(truth, story.siblingLot.uri, 'stock')).toBeGreaterThan(0)
})

test('a loaf was sampled, some came back, and the rolls that are left are on hold', () => {
  const told = events.map(({ body }) => JSON.stringify(body))
  const about = (lot: string, pattern: RegExp): boolean =>
    told.some((text) => text.includes(lot) && pattern.test(text))
  expect(about(story.shippedLot.uri, /"sampling"/)).toBe(true)
  expect(about(story.shippedLot.uri, /"disposition":"returned"/)).toBe(true)
  expect(about(story.siblingLot.uri, /"set":\["unavailable"\]/)).toBe(true)
  expect(about(story.siblingLot.uri, /"unset":/)).toBe(false)
  expect(about(story.container.uri, /"shipping"/)).toBe(true)
})

test('its rework is in later dough', () => {
  const rework = story.reworkLot.uri
  expect(truth.flows.some(({ unit, to }) => unit === rework && to.startsWith('process:'))).toBe(
    true,
  )
})

import { expect, test } from 'vitest'
import { smallWorld } from './small-world.ts'
import { truthOf } from './truth.ts'

const worlds = Array.from({ length: 150 }, (_, seed) => smallWorld(seed))

test('small worlds are small', () => {
  for (const events of worlds) {
    expect(events.length).toBeGreaterThanOrEqual(18)
    expect(events.length).toBeLessThan(65)
  }
})

const kinds = [
  ['a lot that came twice', /"receiving"/],
  ['a run in parts', /"transformationID"/],
  ['serials made', /"outputEPCList"/],
  ['a serial used', /"inputEPCList"/],
  ['a pallet on a pallet', /"ADD","bizStep":"packing".*"childEPCs":\["https:\/\/id.gs1.org\/00/],
  ['a pallet taken off a pallet', /"unpacking".*"childEPCs":\["https:\/\/id.gs1.org\/00/],
  ['a pallet unpacked whole', /"unpacking"(?!.*"child)/],
  ['goods that came back', /"returned"/],
  ['a hold', /"set":\["unavailable"\]/],
  ['a release', /"unset":\["unavailable"\]/],
  ['a sample', /"sampling"/],
  ['scrap', /"destroying"/],
  ['a count that differs', /"(DELETE|ADD)","bizStep":"cycle_counting"/],
  ['a reading', /"sensorElementList"/],
  ['pounds', /"LBR"/],
  ['cases', /"CS"/],
  ["a co-packer's own event", /"TransformationEvent".*urn:epc:id:sgln:9526001/],
  ["a customer's own event", /"receiving".*"readPoint":\{"id":"urn:epc:id:sgln:9527/],
  ["the supplier's code for a lot of ours", /"lotline:supplierLot"/],
] as const

test.each(kinds)('among them there is %s', (_, pattern) => {
  const texts = worlds.flat().map(({ body }) => JSON.stringify(body))
  expect(texts.some((text) => pattern.test(text))).toBe(true)
})

test('among them there are lots that come round to be their own ancestor', () => {
  const looped = worlds.filter((events) => {
    const makes = new Map<string, Set<string>>()
    const { flows } = truthOf(events)
    const used = flows.filter(({ to }) => to.startsWith('process:'))
    for (const made of flows.filter(({ from }) => from.startsWith('process:')))
      for (const { unit, to } of used)
        if (to === made.from) makes.set(unit, (makes.get(unit) ?? new Set()).add(made.unit))
    return [...makes.keys()].some((unit) => reaches(makes, unit, unit))
  })
  expect(looped.length).toBeGreaterThan(0)
})

const reaches = (
  makes: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  wanted: string,
): boolean => {
  const seen = new Set<string>()
  const open = [...(makes.get(from) ?? [])]
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    if (unit === wanted) return true
    if (seen.has(unit)) continue
    seen.add(unit)
    open.push(...(makes.get(unit) ?? []))
  }
  return false
}

test('among them there are two suppliers with the same lot code', () => {
  const codes = worlds.map((events) => {
    const { units } = truthOf(events)
    const origins = [...units.values()].filter(({ unit, entered }) => entered.has(unit))
    return origins.map(({ unit }) => unit.split('/10/')[1])
  })
  expect(codes.some((list) => new Set(list).size < list.length)).toBe(true)
})

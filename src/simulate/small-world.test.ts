import { expect, test } from 'vitest'
import { factoryLine } from './factory-line.ts'
import { smallWorld } from './small-world.ts'
import { originIn, truthOf } from './truth.ts'

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

test('an origin consists of itself alone, and what is made of nothing but origins', () => {
  for (const events of worlds) {
    const truth = truthOf(events)
    for (const { unit, entered } of truth.units.values()) {
      if (!entered.has(unit)) continue
      expect(originIn(truth, unit, unit)).toBe(
        [...entered.values()].reduce((sum, mass) => sum + mass, 0),
      )
    }
  }
})

test('out of a process comes no more of an origin than has gone in so far', () => {
  for (const events of worlds) {
    const inside = new Map<string, number>()
    for (const { from, to, content } of truthOf(events).flows)
      for (const [origin, mass] of content) {
        if (to.startsWith('process:'))
          inside.set(`${to} ${origin}`, (inside.get(`${to} ${origin}`) ?? 0) + mass)
        if (!from.startsWith('process:')) continue
        const left = (inside.get(`${from} ${origin}`) ?? 0) - mass
        expect(left).toBeGreaterThanOrEqual(0)
        inside.set(`${from} ${origin}`, left)
      }
    for (const left of inside.values()) expect(left).toBe(0)
  }
})

test('each mishap is there when it is asked for, and only then', () => {
  const kindsOf = (mess: object): ReadonlySet<string> =>
    new Set(
      Array.from({ length: 20 }, (_, seed) => smallWorld(seed, { mess }))
        .flat()
        .map(({ kind }) => kind),
    )
  expect(kindsOf({})).toEqual(new Set(['plain']))
  expect(kindsOf({ repeated: 0.3 })).toEqual(new Set(['plain', 'repeat']))
  expect(kindsOf({ twin: 0.3 })).toEqual(new Set(['plain', 'twin']))
  expect(kindsOf({ phantom: 0.3 })).toEqual(new Set(['plain', 'mistake', 'declaration']))
  expect(kindsOf({ corrected: 0.3 })).toEqual(
    new Set(['plain', 'mistake', 'declaration', 'correction']),
  )
})

test('a declaration may be recorded before what it declares wrong', () => {
  const firsts = Array.from({ length: 20 }, (_, seed) =>
    smallWorld(seed, { mess: { corrected: 0.2, declaredFirst: 1 } }),
  ).flatMap((events) =>
    events
      .filter(({ kind }) => kind === 'declaration')
      .map(({ body, recordedAtMs }) => {
        const mistake = events.find(
          (one) => one.kind === 'mistake' && one.body.eventID === body.eventID,
        )
        return recordedAtMs < (mistake?.recordedAtMs ?? 0)
      }),
  )
  expect(firsts.length).toBeGreaterThan(0)
  expect(firsts.every(Boolean)).toBe(true)
})

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

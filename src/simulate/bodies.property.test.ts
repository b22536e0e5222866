import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standardContext } from '../epcis/context.ts'
import type { EpcisEvent } from '../epcis/event.ts'
import type { Json } from '../epcis/json.ts'
import { readEvent } from '../epcis/read-event.ts'
import { items } from './company.ts'
import { factoryLine } from './factory-line.ts'
import { type SimulatedEvent, usualMess } from './recording.ts'
import { simulate } from './simulate.ts'
import { smallWorld } from './small-world.ts'
import { truthOf } from './truth.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const everyMess = {
  ...usualMess,
  late: 0.2,
  outOfOrder: 0.2,
  repeated: 0.1,
  twin: 0.1,
  corrected: 0.1,
  phantom: 0.1,
}
const everyLiberty = { quantitiesMissing: 0.1, unitsMixed: 0.3, sharedTimes: 0.2 }

const read = ({ body }: SimulatedEvent): EpcisEvent => {
  // As a partner would send it: as text.
  const answer = readEvent(JSON.parse(JSON.stringify(body)) as Json, standardContext, '')
  if (!answer.ok) throw new Error(`${JSON.stringify(answer.error)} in ${JSON.stringify(body)}`)
  return answer.value
}

test('the reader accepts every event of a small world, whatever the mess', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const events = smallWorld(seed, { mess: everyMess, books: everyLiberty })
      expect(events.map(read).length).toBe(events.length)
    }),
    { numRuns: 60 },
  )
})

test('the reader accepts every event of a working week and of the steady line', () => {
  const week = simulate({ seed: 11, days: 7, mess: everyMess, books: everyLiberty })
  for (const event of week) read(event)
  for (const event of factoryLine({ seed: 11, events: 500 })) read(event)
})

test('the truth knows every lot and serial that the record names, by its canonical key', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const events = smallWorld(seed)
      const { units } = truthOf(events)
      for (const event of events.map(read)) {
        const lines = [
          ...event.quantityList,
          ...event.childQuantityList,
          ...event.inputQuantityList,
          ...event.outputQuantityList,
        ]
        for (const { epcClass } of lines) expect(units.has(epcClass.uri)).toBe(true)
        const pieces = [...event.epcList, ...event.childEPCs, ...event.inputEPCList]
        for (const { uri } of pieces) if (uri.includes('/21/')) expect(units.has(uri)).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

const unitMasses: Readonly<Record<string, number>> = { KGM: 1e8, GRM: 1e5, LBR: 45_359_237 }

const massOfLine = (uri: string, quantity: string, uom: string): number => {
  const item = Object.values(items).find(({ key }) => uri.startsWith(key.link))
  const each = item?.eachMass ?? 0
  const unit = unitMasses[uom] ?? (uom === 'EA' ? each : each * (item?.caseEach ?? 0))
  return Math.round(Number(quantity) * unit)
}

test('what a tidy record says came out of its processes is what really came out of them', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const events = smallWorld(seed, { books: { unitsMixed: 0.4 } })
      for (const event of events) {
        const told = new Map<string, number>()
        for (const { epcClass, quantity, uom } of read(event).outputQuantityList)
          told.set(epcClass.uri, massOfLine(epcClass.uri, quantity ?? '', uom ?? ''))
        const flowed = event.flows.filter(
          ({ unit, from, to }) =>
            from.startsWith('process:') && to !== 'gone:lost' && !unit.includes('/21/'),
        )
        expect(new Map(flowed.map(({ unit, mass }) => [unit, mass]))).toEqual(told)
      }
    }),
    { numRuns: 40 },
  )
})

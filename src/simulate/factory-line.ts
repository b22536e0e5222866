import type { Json, JsonObject } from '../epcis/json.ts'
import { dayStartMs, SECOND_MS, timeOf } from './calendar.ts'
import { customers, items, type Party, type Place, parties, places, us } from './company.ts'
import { type Key, logisticUnitKey, lotKey } from './key.ts'
import { randomOf } from './random.ts'
import type { SimulatedEvent } from './recording.ts'
import { firstDay } from './simulate.ts'
import { standardContext } from './world.ts'

/** How much to make: whatever the number, the memory needed is that of a few events. */
export interface FactoryLine {
  readonly seed: number
  readonly events: number
}

/** A batch uses flour of so many deliveries, its own and those before. */
const DELIVERIES_MIXED = 4
const FLOUR_DELIVERED = 1_000
const FLOUR_TAKEN = FLOUR_DELIVERED / DELIVERIES_MIXED
const REWORK = 12
const BATCHES_PER_PACKAGING = 10

interface Line {
  readonly seed: number
  readonly emit: (type: string, place: Place, fields: JsonObject) => SimulatedEvent
  readonly customer: () => string
}

/**
 * A steady line that cannot go wrong, for benches: per batch one delivery, a mix of five or six
 * lots with yesterday's rework in it, a packing run, a pallet and a shipment.
 *
 * Limits   No mess, and no truth beside the record (`flows` is empty): in return it is fast. Stock
 *          never goes below zero.
 */
export function* factoryLine({ seed, events }: FactoryLine): Generator<SimulatedEvent> {
  const line = lineOf(seed)
  let made = 0
  for (let batch = 0; ; batch += 1)
    for (const event of batchEvents(line, batch)) {
      if (made === events) return
      made += 1
      yield event
    }
}

const lineOf = (seed: number): Line => {
  const random = randomOf(seed)
  const prefix = random.hex(8)
  let order = 0
  let clockMs = dayStartMs(firstDay)
  return {
    seed,
    customer: () => random.pick(customers).key.link,
    emit: (type, place, fields) => {
      clockMs += Math.ceil(random.next() * 60) * SECOND_MS
      const serial = order.toString(16).padStart(12, '0')
      const body: Record<string, Json> = {
        '@context': standardContext,
        type,
        eventID: `urn:uuid:${prefix}-0000-4000-8000-${serial}`,
        eventTime: timeOf(clockMs, place.offset),
        eventTimeZoneOffset: place.offset,
        ...fields,
        readPoint: { id: place.key.link },
        bizLocation: { id: place.key.link },
      }
      const event = { body, recordedAtMs: clockMs + SECOND_MS, order, flows: [] }
      order += 1
      return { ...event, kind: 'plain' }
    },
  }
}

const some = (key: Key, quantity: number, uom: string): JsonObject => ({
  epcClass: key.link,
  quantity,
  uom,
})

const codeOf = (letter: string, batch: number): string => `${letter}${100_000 + batch}`

const flourLot = (batch: number): Key => lotKey(items.flourKvern.key, codeOf('F', batch))
const doughLot = (batch: number): Key => lotKey(items.dough.key, codeOf('D', batch))
const reworkLot = (batch: number): Key => lotKey(items.rework.key, codeOf('R', batch))
const loafLot = (batch: number): Key => lotKey(items.loaf.key, codeOf('L', batch))
const filmLot = (batch: number): Key =>
  lotKey(items.film.key, codeOf('P', Math.floor(batch / BATCHES_PER_PACKAGING)))

const documentCalled = (type: string, number: string): JsonObject => ({
  type,
  bizTransaction: `urn:epcglobal:cbv:bt:${us.key.link.slice(-13)}:${number}`,
})

const handedOver = (from: string, to: string): JsonObject => ({
  sourceList: [{ type: 'possessing_party', source: from }],
  destinationList: [{ type: 'possessing_party', destination: to }],
})

const delivery = (line: Line, batch: number, supplier: Party, goods: JsonObject): SimulatedEvent =>
  line.emit('ObjectEvent', places.dock, {
    action: 'ADD',
    bizStep: 'receiving',
    disposition: 'in_progress',
    bizTransactionList: [
      documentCalled('po', `PO-${batch}`),
      documentCalled('desadv', `DES-${batch}`),
    ],
    quantityList: [goods],
    ...handedOver(supplier.key.link, us.key.link),
    ilmd: { 'cbvmda:itemExpirationDate': '2027-06-30' },
  })

const flourDelivery = (line: Line, batch: number): SimulatedEvent =>
  delivery(line, batch, parties.kvernfoss, some(flourLot(batch), FLOUR_DELIVERED, 'KGM'))

function* batchEvents(line: Line, batch: number): Generator<SimulatedEvent> {
  // From the first batch on there is flour of three deliveries before it.
  if (batch === 0)
    for (let before = 1 - DELIVERIES_MIXED; before < 0; before += 1)
      yield flourDelivery(line, before)
  if (batch % BATCHES_PER_PACKAGING === 0)
    yield delivery(line, batch, parties.emballasje, some(filmLot(batch), 20_000, 'EA'))
  yield flourDelivery(line, batch)
  yield mix(line, batch)
  yield bake(line, batch)
  const pallet = logisticUnitKey('9521234', Math.abs(line.seed % 100) * 10_000_000 + batch).link
  yield line.emit('AggregationEvent', places.packingLine, {
    parentID: pallet,
    action: 'ADD',
    bizStep: 'packing',
    disposition: 'in_progress',
    childQuantityList: [some(loafLot(batch), LOAVES, 'EA')],
  })
  yield line.emit('ObjectEvent', places.dock, {
    action: 'OBSERVE',
    bizStep: 'shipping',
    disposition: 'in_transit',
    bizTransactionList: [documentCalled('desadv', `OUT-${batch}`)],
    epcList: [pallet],
    ...handedOver(us.key.link, line.customer()),
  })
}

const LOAVES = 1_280

const mix = (line: Line, batch: number): SimulatedEvent => {
  const flour = Array.from({ length: DELIVERIES_MIXED }, (_, back) =>
    some(flourLot(batch - back), FLOUR_TAKEN, 'KGM'),
  )
  const rework = batch === 0 ? [] : [some(reworkLot(batch - 1), REWORK, 'KGM')]
  return line.emit('TransformationEvent', places.mixing, {
    bizStep: 'commissioning',
    disposition: 'active',
    bizTransactionList: [documentCalled('prodorder', `MIX-${batch}`)],
    inputQuantityList: [...flour, ...rework],
    outputQuantityList: [some(doughLot(batch), FLOUR_DELIVERED, 'KGM')],
  })
}

const bake = (line: Line, batch: number): SimulatedEvent =>
  line.emit('TransformationEvent', places.packingLine, {
    bizStep: 'commissioning',
    disposition: 'active',
    bizTransactionList: [documentCalled('prodorder', `BAKE-${batch}`)],
    inputQuantityList: [
      some(doughLot(batch), FLOUR_DELIVERED, 'KGM'),
      some(filmLot(batch), LOAVES, 'EA'),
    ],
    outputQuantityList: [some(loafLot(batch), LOAVES, 'EA'), some(reworkLot(batch), REWORK, 'KGM')],
    ilmd: { 'cbvmda:productionDate': '2026-06-01' },
  })

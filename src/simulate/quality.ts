import type { JsonObject } from '../epcis/json.ts'
import { timeOf } from './calendar.ts'
import { type Place, places } from './company.ts'
import { massOf } from './content.ts'
import { named } from './lines.ts'
import { allAt } from './production.ts'
import { bulkOf, massAt, type Stock, shift, stepOf } from './stock.ts'
import {
  bringIn,
  carry,
  emit,
  type Fields,
  type Flow,
  type Line,
  located,
  type World,
} from './world.ts'

const tell = (
  world: World,
  place: Place,
  fields: Fields,
  lines: readonly Line[],
  flows: readonly Flow[] = [],
): void => {
  const { epcs, quantities } = named(world, 'link', lines)
  const all = {
    ...fields,
    readPoint: located(place, 'link'),
    bizLocation: located(place, 'link'),
    epcList: epcs,
    quantityList: quantities,
  }
  emit(world, { type: 'ObjectEvent', spelling: 'link', offset: place.offset, fields: all }, flows)
}

/** Puts a lot on hold, at each place where some of it is. */
export const hold = (world: World, stock: Stock, place: Place): void => {
  stock.held = true
  const fields = {
    action: 'OBSERVE',
    bizStep: 'holding',
    disposition: 'unavailable',
    persistentDisposition: { set: ['unavailable'] },
  }
  tell(world, place, fields, [allAt(stock, place)])
}

/** Releases a lot that was held. */
export const release = (world: World, stock: Stock, place: Place): void => {
  stock.held = false
  const fields = {
    action: 'OBSERVE',
    bizStep: 'inspecting',
    disposition: 'available',
    persistentDisposition: { unset: ['unavailable'] },
  }
  tell(world, place, fields, [allAt(stock, place)])
}

/** Takes some of a lot away for good: a sample, scrap. */
export const remove = (
  world: World,
  { stock, mass }: Line,
  place: Place,
  bizStep: 'sampling' | 'destroying' | 'cycle_counting',
): void => {
  shift(stock, place.key.link, -mass)
  const flow = carry(world, stock, mass, 'stock', `gone:${bizStep}`)
  const disposition = bizStep === 'destroying' ? 'destroyed' : undefined
  tell(world, place, { action: 'DELETE', bizStep, disposition }, [{ stock, mass }], [flow])
}

/**
 * Counts a lot at a place. What is missing had gone unseen; what is over, came with the lot unseen,
 * so that only a lot which is its own origin can be found to be more.
 */
export const count = (world: World, stock: Stock, place: Place, difference: number): void => {
  const counted = massAt(stock, place.key.link) + difference
  const observed = { action: 'OBSERVE', bizStep: 'cycle_counting' }
  tell(world, place, observed, [{ stock, mass: counted }])
  if (difference < 0) remove(world, { stock, mass: -difference }, place, 'cycle_counting')
  if (difference <= 0) return
  shift(stock, place.key.link, difference)
  const found = new Map([[stock.key.link, difference]])
  const flow = bringIn(stock, found, 'outside', 'stock')
  const added = { action: 'ADD', bizStep: 'cycle_counting' }
  tell(world, place, added, [{ stock, mass: difference }], [flow])
}

/** Whether a lot consists of nothing but itself: nobody in this record made it. */
export const isOwnOrigin = (stock: Stock): boolean => {
  const bulk = bulkOf(stock, 'stock')
  return bulk.size === 1 && massOf(bulk) === bulk.get(stock.key.link)
}

/** Takes the temperature of a lot. */
export const measure = (world: World, stock: Stock, place: Place, celsius: number): void => {
  const time = timeOf(world.clockMs, place.offset)
  const element: JsonObject = {
    sensorMetadata: { time, deviceID: `${'https://id.gs1.org/8004/9521234'}T${place.name}` },
    sensorReport: [{ type: 'Temperature', value: celsius, uom: 'CEL' }],
  }
  const fields = { action: 'OBSERVE', bizStep: 'inspecting', sensorElementList: [element] }
  tell(world, place, fields, [allAt(stock, place)])
}

/** Takes the temperature of a room: an event about no goods at all. */
export const measureRoom = (world: World, place: Place, celsius: number): void => {
  const time = timeOf(world.clockMs, place.offset)
  const fields = {
    action: 'OBSERVE',
    bizStep: 'sensor_reporting',
    readPoint: located(place, 'link'),
    sensorElementList: [
      {
        sensorMetadata: { time, deviceID: `https://id.gs1.org/8004/9521234R${place.name}` },
        sensorReport: [{ type: 'Temperature', value: celsius, uom: 'CEL' }],
      },
    ],
  }
  emit(world, { type: 'ObjectEvent', spelling: 'link', offset: place.offset, fields })
}

/** A difference that a count could find: a few grams or pieces, never all. */
export const plausibleDifference = (world: World, stock: Stock, place: Place): number => {
  const there = massAt(stock, place.key.link)
  const steps = Math.min(9, Math.floor(there / stepOf(stock.item) / 20))
  if (steps === 0) return 0
  const size = world.random.int(1, steps) * stepOf(stock.item)
  return isOwnOrigin(stock) && world.random.chance(0.3) ? size : -size
}

/** The place of ours where most of a lot is, outside containers. */
export const mainPlace = (stock: Stock): Place | null => {
  let best: Place | null = null
  for (const place of Object.values(places))
    if (massAt(stock, place.key.link) > (best ? massAt(stock, best.key.link) : 0)) best = place
  return best
}

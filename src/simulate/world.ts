import type { JsonObject } from '../epcis/json.ts'
import { MINUTE_MS, SECOND_MS, timeOf } from './calendar.ts'
import { customers, type Item, type Party, type Place, us } from './company.ts'
import { type Content, type Mixing, pourInto, takeFrom } from './content.ts'
import { glnIn, type Key, logisticUnitKey, type Spelling } from './key.ts'
import type { Random } from './random.ts'
import { bulkOf, type Holder, type Pallet, type Stock } from './stock.ts'

/** What really went from one holder to another, whatever the record says of it. */
export interface Flow {
  readonly unit: string
  readonly from: Holder
  readonly to: Holder
  readonly mass: number
  readonly content: Content
}

/** An event as it would be written at once and without mistakes, and what really flowed in it. */
export interface Draft {
  readonly body: JsonObject
  readonly atMs: number
  readonly flows: readonly Flow[]
}

/**
 * How the simulated company keeps its record.
 *
 * Shape    `quantitiesMissing`, `unitsMixed`, `staged`, `sharedTimes`: how likely a line has no
 *          quantity, a line is in another unit of measure, what a run needs is moved to it first,
 *          an event has the very time of the one before. `partnerEvents`: partners send theirs.
 *          `mixings`: how draws may relate to what they are taken from.
 */
export interface Bookkeeping {
  readonly quantitiesMissing: number
  readonly unitsMixed: number
  readonly staged: number
  readonly sharedTimes: number
  readonly partnerEvents: boolean
  readonly mixings: readonly Mixing[]
}

/** Goods that left for a customer, and may come back. */
export interface Shipment {
  readonly customer: Party
  readonly pallets: readonly Pallet[]
  readonly loose: readonly Line[]
  readonly number: string
}

/** Some of a unit. */
export interface Line {
  readonly stock: Stock
  readonly mass: number
}

/** The simulated company as it is now. It is changed by what happens in it. */
export interface World {
  readonly random: Random
  readonly books: Bookkeeping
  /** How long one event takes at most: a busy plant has more of them in a day. */
  readonly paceMs: number
  readonly outbox: Draft[]
  readonly stocks: Map<string, Stock[]>
  readonly pallets: Set<Pallet>
  readonly shipments: Shipment[]
  readonly numbers: Map<string, number>
  clockMs: number
}

/** A company that has nothing yet. */
export const emptyWorld = (
  random: Random,
  books: Bookkeeping,
  startMs: number,
  paceMs: number,
): World => ({
  random,
  books,
  paceMs,
  outbox: [],
  stocks: new Map(),
  pallets: new Set(),
  shipments: [],
  numbers: new Map(),
  clockMs: startMs,
})

/** The next number of a series; the first is 1. */
export const numberIn = (world: World, series: string): number => {
  const number = (world.numbers.get(series) ?? 0) + 1
  world.numbers.set(series, number)
  return number
}

/** A new logistic unit of ours. */
export const newPalletKey = (world: World): Key =>
  logisticUnitKey(us.key.urn.split(/[:.]/)[4] ?? '', numberIn(world, 'sscc'))

/** An event's own fields, beside those that every event has. */
export type Fields = Readonly<Record<string, JsonObject[string] | undefined>>

export interface Telling {
  readonly type: string
  readonly spelling: Spelling
  readonly offset: string
  readonly fields: Fields
}

/** What an event's names mean where it uses only the standard's. */
export const standardContext: readonly [string] = [
  'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
]

/** The context every simulated event and document is written in. */
export const context: readonly [string, JsonObject] = [
  ...standardContext,
  { lotline: 'urn:lotline:ns:' },
]

/** Lets time pass and writes one event down. */
export const emit = (world: World, telling: Telling, flows: readonly Flow[] = []): void => {
  const { random, books } = world
  const isAtOnce = world.outbox.length > 0 && random.chance(books.sharedTimes)
  if (!isAtOnce) world.clockMs += random.int(1, Math.ceil(world.paceMs / SECOND_MS)) * SECOND_MS
  const offset = telling.spelling === 'urn' ? 'Z' : telling.offset
  const body: Record<string, JsonObject[string]> = {
    '@context': telling.spelling === 'urn' ? standardContext : context,
    type: telling.type,
    eventID: `urn:uuid:${random.uuid()}`,
    eventTime: timeOf(world.clockMs, offset),
    eventTimeZoneOffset: telling.offset === 'Z' ? '+00:00' : telling.offset,
  }
  for (const [name, value] of Object.entries(telling.fields))
    if (value !== undefined) body[name] = value
  world.outbox.push({ body, atMs: world.clockMs, flows })
}

/** Takes a mass of a unit from one holder to another; answers the flow. */
export const carry = (world: World, stock: Stock, mass: number, from: Holder, to: Holder): Flow => {
  const mixing = world.random.pick(world.books.mixings)
  const content = takeFrom(bulkOf(stock, from), mass, mixing, world.random)
  if (!to.startsWith('process:') && !to.startsWith('gone:')) pourInto(bulkOf(stock, to), content)
  if (bulkOf(stock, from).size === 0) stock.contents.delete(from)
  return { unit: stock.key.link, from, to, mass, content }
}

/** Lets a content come into a unit from outside or out of a process; answers the flow. */
export const bringIn = (stock: Stock, content: Content, from: Holder, to: Holder): Flow => {
  pourInto(bulkOf(stock, to), content)
  let mass = 0
  for (const part of content.values()) mass += part
  return { unit: stock.key.link, from, to, mass, content }
}

/** The units of an item that somebody could use, oldest first. */
export const stocksOf = (world: World, item: Item): readonly Stock[] =>
  world.stocks.get(item.name) ?? []

/** Makes a unit known to the company. */
export const keepStock = (world: World, stock: Stock): void => {
  const kept = world.stocks.get(stock.item.name)
  if (kept) kept.push(stock)
  else world.stocks.set(stock.item.name, [stock])
}

/** Forgets units of which nothing is left with us, so that a long simulation stays small. */
export const tidyUp = (world: World): void => {
  for (const [name, stocks] of world.stocks)
    world.stocks.set(
      name,
      stocks.filter((stock) => stock.reserved || stock.contents.has('stock')),
    )
  for (const pallet of world.pallets)
    if (pallet.lines.size + pallet.inner.size === 0) world.pallets.delete(pallet)
  while (world.shipments.length > 30) world.shipments.shift()
}

/** The party holder of a partner. */
export const holderOf = (party: Party): Holder =>
  party.role === 'own' ? 'stock' : `party:${party.key.link}`

/** A new business document's number and URI. */
export const newDocument = (
  world: World,
  type: 'po' | 'desadv' | 'recadv' | 'prodorder' | 'rma' | 'bol',
  issuer: Party,
): JsonObject => {
  const number = `${type.toUpperCase()}-${10_000 + numberIn(world, type)}`
  return { type, bizTransaction: `urn:epcglobal:cbv:bt:${glnIn(issuer.key)}:${number}` }
}

/** Somebody who could be sent goods. */
export const anyCustomer = (world: World): Party => world.random.pick(customers)

/** A place as an event writes it. */
export const located = (place: Place, spelling: Spelling): JsonObject => ({
  id: place.key[spelling],
})

/** Waits until an instant; time does not run backwards. */
export const waitUntil = (world: World, atMs: number): void => {
  world.clockMs = Math.max(world.clockMs, atMs)
}

/** Lets some minutes pass. */
export const passMinutes = (world: World, minutes: number): void => {
  world.clockMs += minutes * MINUTE_MS
}

import type { JsonObject } from '../epcis/json.ts'
import { DAY_MS, dateOf, HOUR_MS, MINUTE_MS } from './calendar.ts'
import { type Item, type Offer, type Party, type Place, places, us } from './company.ts'
import { lotKey } from './key.ts'
import { handOver, movedBetween, named } from './lines.ts'
import { bulkOf, type Holder, massAt, type Stock, shift } from './stock.ts'
import {
  bringIn,
  carry,
  emit,
  holderOf,
  keepStock,
  type Line,
  located,
  newDocument,
  passMinutes,
  type World,
} from './world.ts'

/** A lot that nobody has any of yet. */
export const newLot = (world: World, item: Item, code: string): Stock => ({
  key: lotKey(item.key, code),
  item,
  code,
  kind: 'lot',
  expiresMs: item.shelfLifeDays === null ? null : world.clockMs + item.shelfLifeDays * DAY_MS,
  contents: new Map(),
  places: new Map(),
  held: false,
  reserved: false,
})

/** What is said of a lot where it begins. */
export const lotFacts = (stock: Stock, supplierLot: string | null = null): JsonObject => ({
  'cbvmda:lotNumber': stock.code,
  ...(stock.expiresMs === null
    ? {}
    : {
        [stock.item.role === 'product' ? 'cbvmda:bestBeforeDate' : 'cbvmda:itemExpirationDate']:
          dateOf(stock.expiresMs),
      }),
  ...(supplierLot === null ? {} : { 'lotline:supplierLot': supplierLot }),
})

/** Lets a mass come into the world as its own origin. */
const originate = (stock: Stock, mass: number, to: Holder, place: Place) => {
  shift(stock, place.key.link, mass)
  return bringIn(stock, new Map([[stock.key.link, mass]]), 'outside', to)
}

/** A supplier who keeps events makes a lot, and says so in URN spelling. */
export const supplierMakes = (world: World, supplier: Party, { stock, mass }: Line): void => {
  const flow = originate(stock, mass, holderOf(supplier), supplier.place)
  const { quantities } = named(world, 'urn', [{ stock, mass }])
  const isFirst = bulkOf(stock, holderOf(supplier)).get(stock.key.link) === mass
  const fields = {
    action: 'ADD',
    bizStep: 'commissioning',
    disposition: 'active',
    readPoint: located(supplier.place, 'urn'),
    bizLocation: located(supplier.place, 'urn'),
    quantityList: quantities,
    ilmd: isFirst ? lotFacts(stock) : undefined,
  }
  emit(world, { type: 'ObjectEvent', spelling: 'urn', offset: 'Z', fields }, [flow])
}

/**
 * Goods leave a partner for us, told by the partner in URN spelling. They stay the partner's until
 * we record that they came.
 */
export const partnerShips = (
  world: World,
  partner: Party,
  lines: readonly Line[],
  documents: readonly JsonObject[],
): void => {
  const { epcs, quantities } = named(world, 'urn', lines)
  const fields = {
    action: 'OBSERVE',
    bizStep: 'shipping',
    disposition: 'in_transit',
    readPoint: located(partner.place, 'urn'),
    bizTransactionList: documents,
    epcList: epcs,
    quantityList: quantities,
    ...handOver(partner, us, 'urn'),
  }
  emit(world, { type: 'ObjectEvent', spelling: 'urn', offset: 'Z', fields })
}

/** What we receive from a partner who had it, as the events of the partner say too. */
export const receiveFrom = (
  world: World,
  partner: Party,
  lines: readonly Line[],
  documents: readonly JsonObject[],
  disposition = 'in_progress',
): void => {
  const flows = lines.map(({ stock, mass }) => {
    shift(stock, partner.place.key.link, -mass)
    shift(stock, places.dock.key.link, mass)
    return carry(world, stock, mass, holderOf(partner), 'stock')
  })
  const { epcs, quantities } = named(world, 'link', lines)
  const fields = {
    action: 'OBSERVE',
    bizStep: 'receiving',
    disposition,
    readPoint: located(places.dock, 'link'),
    bizLocation: located(places.dock, 'link'),
    bizTransactionList: documents,
    epcList: epcs,
    quantityList: quantities,
    ...handOver(partner, us, 'link'),
  }
  emit(world, { type: 'ObjectEvent', spelling: 'link', offset: places.dock.offset, fields }, flows)
}

/** What we receive from a supplier who sends no events: our record is where the lot begins. */
const receiveUnannounced = (
  world: World,
  { supplier }: Offer,
  line: Line,
  documents: readonly JsonObject[],
  supplierLot: string | null,
): void => {
  const isFirst = line.stock.contents.size === 0
  const flow = originate(line.stock, line.mass, 'stock', places.dock)
  const uom = supplier.sellsInPounds ? 'LBR' : null
  const { quantities } = named(world, 'link', [line], uom)
  const fields = {
    action: isFirst ? 'ADD' : 'OBSERVE',
    bizStep: 'receiving',
    disposition: 'in_progress',
    readPoint: located(places.dock, 'link'),
    bizLocation: located(places.dock, 'link'),
    bizTransactionList: documents,
    quantityList: quantities,
    ...handOver(supplier, us, 'link'),
    ilmd: isFirst ? lotFacts(line.stock, supplierLot) : undefined,
  }
  emit(world, { type: 'ObjectEvent', spelling: 'link', offset: places.dock.offset, fields }, [flow])
}

/** A delivery of one offer, in lots that may be new or may have been delivered before. */
export const deliver = (
  world: World,
  offer: Offer,
  lines: readonly Line[],
  supplierLot: string | null = null,
): void => {
  const order = newDocument(world, 'po', us)
  const advice = newDocument(world, 'desadv', offer.supplier)
  for (const { stock } of lines) if (!isKept(world, stock)) keepStock(world, stock)
  if (offer.supplier.sendsEvents && world.books.partnerEvents) {
    for (const line of lines) supplierMakes(world, offer.supplier, line)
    partnerShips(world, offer.supplier, lines, [order, advice])
    world.clockMs += world.random.int(1, 4) * Math.min(HOUR_MS, world.paceMs * 10)
    receiveFrom(world, offer.supplier, lines, [order, advice])
    return
  }
  for (const line of lines)
    receiveUnannounced(world, offer, line, [order, advice], offer.weNumberLots ? supplierLot : null)
}

const isKept = (world: World, stock: Stock): boolean =>
  world.stocks.get(stock.item.name)?.includes(stock) ?? false

/** Moves lots from one place of ours to another. */
export const moveLots = (
  world: World,
  lines: readonly Line[],
  from: Place,
  to: Place,
  bizStep = 'storing',
): void => {
  for (const { stock, mass } of lines) {
    shift(stock, from.key.link, -mass)
    shift(stock, to.key.link, mass)
  }
  const { epcs, quantities } = named(world, 'link', lines)
  const fields = {
    action: 'OBSERVE',
    bizStep,
    disposition: 'in_progress',
    readPoint: located(to, 'link'),
    bizLocation: located(to, 'link'),
    epcList: epcs,
    quantityList: quantities,
    ...movedBetween(from, to),
  }
  emit(world, { type: 'ObjectEvent', spelling: 'link', offset: to.offset, fields })
}

/** Puts away everything of these lots that still stands at the dock. */
export const putAway = (world: World, stocks: readonly Stock[], to: Place): void => {
  const dock = places.dock.key.link
  const lines = stocks
    .map((stock) => ({ stock, mass: massAt(stock, dock) }))
    .filter(({ mass }) => mass > 0)
  if (lines.length === 0) return
  passMinutes(world, (world.paceMs / MINUTE_MS) * 2)
  moveLots(world, lines, places.dock, to)
}

/** Process water of a day: declared, since it comes out of the wall. */
export const declareWater = (world: World, item: Item, mass: number): void => {
  const stock = newLot(world, item, `W${dateOf(world.clockMs).slice(2).replaceAll('-', '')}`)
  const known = world.stocks.get(item.name)?.find(({ key }) => key.link === stock.key.link)
  if (known) return
  keepStock(world, stock)
  const flow = originate(stock, mass, 'stock', places.mixing)
  const fields = {
    action: 'ADD',
    bizStep: 'commissioning',
    disposition: 'active',
    readPoint: located(places.mixing, 'link'),
    bizLocation: located(places.mixing, 'link'),
    quantityList: named(world, 'link', [{ stock, mass }]).quantities,
    ilmd: lotFacts(stock),
  }
  emit(world, { type: 'ObjectEvent', spelling: 'link', offset: places.mixing.offset, fields }, [
    flow,
  ])
}

import type { JsonObject } from '../epcis/json.ts'
import { HOUR_MS } from './calendar.ts'
import { type Party, places, us } from './company.ts'
import { receiveFrom } from './inbound.ts'
import { handOver, named } from './lines.ts'
import { allLinesOn } from './packing.ts'
import { massAt, type Pallet, shift } from './stock.ts'
import {
  carry,
  emit,
  type Flow,
  holderOf,
  keepStock,
  type Line,
  located,
  newDocument,
  type Shipment,
  type World,
} from './world.ts'

const leave = (world: World, line: Line, to: Party): Flow =>
  carry(world, line.stock, line.mass, 'stock', holderOf(to))

/**
 * Ships pallets and loose lots to a partner.
 *
 * Limits   Everything stands at the dock: what is shipped from elsewhere is staged there first.
 */
export const ship = (
  world: World,
  to: Party,
  pallets: readonly Pallet[],
  loose: readonly Line[],
): Shipment => {
  const flows = pallets.flatMap(allLinesOn).map((line) => leave(world, line, to))
  for (const pallet of pallets) {
    pallet.place = to.place.key.link
    world.pallets.delete(pallet)
  }
  for (const line of loose) {
    shift(line.stock, places.dock.key.link, -line.mass)
    shift(line.stock, to.place.key.link, line.mass)
    flows.push(leave(world, line, to))
  }
  const advice = newDocument(world, 'desadv', us)
  const { epcs = [], quantities } = named(world, 'link', loose)
  const fields = {
    action: 'OBSERVE',
    bizStep: 'shipping',
    disposition: 'in_transit',
    readPoint: located(places.dock, 'link'),
    bizTransactionList: [newDocument(world, 'po', to), advice],
    epcList:
      pallets.length + epcs.length > 0
        ? [...pallets.map(({ key }) => key.link), ...epcs]
        : undefined,
    quantityList: quantities,
    ...handOver(us, to, 'link'),
  }
  emit(world, { type: 'ObjectEvent', spelling: 'link', offset: places.dock.offset, fields }, flows)
  const shipment = { customer: to, pallets, loose, number: `${advice.bizTransaction}` }
  world.shipments.push(shipment)
  if (to.sendsEvents && world.books.partnerEvents) partnerReceives(world, shipment, [advice])
  return shipment
}

/** The partner tells in URN spelling that a shipment of ours came. */
const partnerReceives = (
  world: World,
  { customer, pallets, loose }: Shipment,
  documents: readonly JsonObject[],
): void => {
  world.clockMs += Math.min(2 * HOUR_MS, world.paceMs * 5)
  const { epcs = [], quantities } = named(world, 'urn', loose)
  const fields = {
    action: 'OBSERVE',
    bizStep: 'receiving',
    disposition: 'in_progress',
    readPoint: located(customer.place, 'urn'),
    bizLocation: located(customer.place, 'urn'),
    bizTransactionList: documents,
    epcList:
      pallets.length + epcs.length > 0
        ? [...pallets.map(({ key }) => key.urn), ...epcs]
        : undefined,
    quantityList: quantities,
    ...handOver(us, customer, 'urn'),
  }
  emit(world, { type: 'ObjectEvent', spelling: 'urn', offset: 'Z', fields })
}

/** Some loose goods of a shipment come back. */
export const returnLoose = (world: World, customer: Party, lines: readonly Line[]): void => {
  for (const { stock } of lines)
    if (!world.stocks.get(stock.item.name)?.includes(stock)) keepStock(world, stock)
  receiveFrom(world, customer, lines, [newDocument(world, 'rma', us)], 'returned')
}

/** Whole pallets of a shipment come back with all that is on them. */
export const returnPallet = (world: World, customer: Party, pallet: Pallet): void => {
  const flows = allLinesOn(pallet).map(({ stock, mass }) => {
    if (!world.stocks.get(stock.item.name)?.includes(stock)) keepStock(world, stock)
    return carry(world, stock, mass, holderOf(customer), 'stock')
  })
  pallet.place = places.dock.key.link
  world.pallets.add(pallet)
  const fields = {
    action: 'OBSERVE',
    bizStep: 'receiving',
    disposition: 'returned',
    readPoint: located(places.dock, 'link'),
    bizLocation: located(places.dock, 'link'),
    bizTransactionList: [newDocument(world, 'rma', us)],
    epcList: [pallet.key.link],
    ...handOver(customer, us, 'link'),
  }
  emit(world, { type: 'ObjectEvent', spelling: 'link', offset: places.dock.offset, fields }, flows)
}

/** How much of a loose line the customer still has, as far as we know. */
export const stillThere = (customer: Party, { stock, mass }: Line): number =>
  Math.min(mass, massAt(stock, customer.place.key.link))

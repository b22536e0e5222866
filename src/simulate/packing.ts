import { type Place, places } from './company.ts'
import type { Key } from './key.ts'
import { named } from './lines.ts'
import type { PlacedLine } from './production.ts'
import { massAt, type Pallet, shift } from './stock.ts'
import { emit, type Line, located, newPalletKey, type World } from './world.ts'

const tellPallet = (
  world: World,
  pallet: Pallet,
  place: Place,
  action: 'ADD' | 'DELETE',
  lines: readonly Line[],
  inner: readonly Pallet[] = [],
): void => {
  const { epcs = [], quantities } = named(world, 'link', lines)
  const children = [...epcs, ...inner.map(({ key }) => key.link)]
  const fields = {
    parentID: pallet.key.link,
    action,
    bizStep: action === 'ADD' ? 'packing' : 'unpacking',
    disposition: 'in_progress',
    readPoint: located(place, 'link'),
    bizLocation: located(place, 'link'),
    childEPCs: children.length > 0 ? children : undefined,
    childQuantityList: quantities,
  }
  emit(world, { type: 'AggregationEvent', spelling: 'link', offset: place.offset, fields })
}

const putOn = (pallet: Pallet, { stock, mass, place }: PlacedLine): void => {
  shift(stock, place, -mass)
  shift(stock, pallet.key.link, mass)
  pallet.lines.set(stock, (pallet.lines.get(stock) ?? 0) + mass)
}

/** Packs a new pallet of what stands at one place. */
export const packPallet = (
  world: World,
  place: Place,
  lines: readonly Line[],
  key: Key = newPalletKey(world),
): Pallet => {
  const pallet: Pallet = {
    key,
    lines: new Map(),
    inner: new Set(),
    place: place.key.link,
    reserved: false,
  }
  world.pallets.add(pallet)
  packOnto(world, pallet, lines)
  return pallet
}

/** Packs lots onto a pallet that stands where they stand. */
export const packOnto = (world: World, pallet: Pallet, lines: readonly Line[]): void => {
  for (const { stock, mass } of lines) putOn(pallet, { stock, mass, place: pallet.place })
  tellPallet(world, pallet, placeCalled(pallet.place), 'ADD', lines)
}

/** Puts a pallet onto another that stands at the same place. */
export const nest = (world: World, outer: Pallet, inner: Pallet): void => {
  const place = placeCalled(outer.place)
  outer.inner.add(inner)
  inner.place = outer.key.link
  tellPallet(world, outer, place, 'ADD', [], [inner])
}

/** Takes a pallet off another. */
export const unnest = (world: World, outer: Pallet, inner: Pallet): void => {
  outer.inner.delete(inner)
  inner.place = outer.place
  tellPallet(world, outer, placeCalled(outer.place), 'DELETE', [], [inner])
}

/** Takes lots off a pallet; the pallet and what came off stand at the same place. */
export const unpack = (world: World, pallet: Pallet, lines: readonly Line[]): void => {
  const place = placeCalled(pallet.place)
  for (const { stock, mass } of lines) {
    shift(stock, pallet.key.link, -mass)
    shift(stock, place.key.link, mass)
    const left = (pallet.lines.get(stock) ?? 0) - mass
    if (left === 0) pallet.lines.delete(stock)
    else pallet.lines.set(stock, left)
  }
  // Taking everything off names no children: the standard's way to say "all of it".
  const isAll = pallet.lines.size + pallet.inner.size === 0 && world.random.chance(0.5)
  tellPallet(world, pallet, place, 'DELETE', isAll ? [] : lines)
}

/** Moves a pallet; what is on it goes along. */
export const movePallet = (world: World, pallet: Pallet, to: Place, bizStep = 'storing'): void => {
  const from = placeCalled(pallet.place)
  pallet.place = to.key.link
  const fields = {
    action: 'OBSERVE',
    bizStep,
    disposition: 'in_progress',
    readPoint: located(to, 'link'),
    bizLocation: located(to, 'link'),
    epcList: [pallet.key.link],
    sourceList: [{ type: 'location', source: from.key.link }],
    destinationList: [{ type: 'location', destination: to.key.link }],
  }
  emit(world, { type: 'ObjectEvent', spelling: 'link', offset: to.offset, fields })
}

/** A place of ours by its key. */
export const placeCalled = (link: string): Place =>
  Object.values(places).find(({ key }) => key.link === link) ?? places.plant

/** All that is on a pallet, and on what stands on it. */
export const allLinesOn = (pallet: Pallet): readonly Line[] => [
  ...linesOn(pallet),
  ...[...pallet.inner].flatMap(allLinesOn),
]

/** What is on a pallet itself. */
export const linesOn = (pallet: Pallet): readonly Line[] =>
  Array.from(pallet.lines, ([stock, mass]) => ({ stock, mass }))

/** Whether nothing on a pallet is held or spoken for. */
export const mayLeave = (pallet: Pallet): boolean =>
  !pallet.reserved && allLinesOn(pallet).every(({ stock }) => !stock.held && !stock.reserved)

/** Some of a lot, in whole cases where it comes in cases. */
const wholeCases = ({ stock, mass }: Line): number => {
  const one = (stock.item.eachMass ?? 1) * (stock.item.caseEach ?? 1)
  return mass >= one ? Math.floor(mass / one) * one : mass
}

/** Some of each lot at a place: at most so many cases of each, or all of what is weighed. */
export const casesAt = (
  lots: Iterable<Line['stock']>,
  place: Place,
  casesMost: number,
): readonly Line[] => {
  const lines: Line[] = []
  for (const stock of lots) {
    const there = massAt(stock, place.key.link)
    if (there === 0 || stock.held || stock.reserved) continue
    const { eachMass, caseEach } = stock.item
    const most = eachMass === null ? there : casesMost * eachMass * (caseEach ?? 1)
    lines.push({ stock, mass: wholeCases({ stock, mass: Math.min(there, most) }) })
  }
  return lines
}

import type { JsonObject } from '../epcis/json.ts'
import { dateOf } from './calendar.ts'
import { type Item, type Party, type Place, us } from './company.ts'
import { massOf, pourInto, takeFrom } from './content.ts'
import { lotFacts, moveLots } from './inbound.ts'
import { gathered, named } from './lines.ts'
import { type Holder, massAt, type Stock, shift, stepOf } from './stock.ts'
import {
  bringIn,
  carry,
  emit,
  type Flow,
  holderOf,
  keepStock,
  type Line,
  located,
  newDocument,
  stocksOf,
  type World,
} from './world.ts'

/** A process that runs: what has gone in and has not come out. */
export interface Run {
  readonly id: string
  readonly place: Place
  readonly party: Party
  readonly pool: Map<string, number>
  readonly order: JsonObject
  /** A run told in several parts, joined by its transformationID. */
  readonly inParts: boolean
}

/** Some of a unit, at a place. */
export interface PlacedLine extends Line {
  readonly place: string
}

/** Begins a process at a place; `party` is who does the work. */
export const beginRun = (world: World, place: Place, inParts = false, party: Party = us): Run => {
  const number = world.random.uuid()
  const id = `urn:uuid:${number}`
  return {
    id,
    place,
    party,
    pool: new Map(),
    order: newDocument(world, 'prodorder', party),
    inParts,
  }
}

/**
 * One part of a run: some goes in, some comes out of all that has gone in so far.
 *
 * Shape    `last`: whatever is still in the process afterwards is its loss.
 */
export const runPart = (
  world: World,
  run: Run,
  inputs: readonly PlacedLine[],
  outputs: readonly Line[],
  last = true,
): void => {
  const process: Holder = `process:${run.id}`
  const holder = holderOf(run.party)
  const flows: Flow[] = inputs.map(({ stock, mass, place }) => {
    shift(stock, place, -mass)
    const flow = carry(world, stock, mass, holder, process)
    pourInto(run.pool, flow.content)
    return flow
  })
  const isNew = outputs.map(({ stock }) => stock.contents.size === 0)
  for (const { stock, mass } of outputs) {
    const content = takeFrom(run.pool, mass, world.random.pick(world.books.mixings), world.random)
    shift(stock, run.place.key.link, mass)
    flows.push(bringIn(stock, content, process, holder))
  }
  if (last && run.pool.size > 0) {
    const content = new Map(run.pool)
    flows.push({ unit: run.id, from: process, to: 'gone:lost', mass: massOf(content), content })
    run.pool.clear()
  }
  tell(world, run, inputs, outputs, isNew.every(Boolean) && outputs.length > 0, flows)
}

const tell = (
  world: World,
  run: Run,
  inputs: readonly PlacedLine[],
  outputs: readonly Line[],
  allNew: boolean,
  flows: readonly Flow[],
): void => {
  const spelling = run.party === us ? 'link' : 'urn'
  const went = named(world, spelling, gathered(inputs))
  const came = named(world, spelling, gathered(outputs))
  const fields = {
    transformationID: run.inParts ? run.id : undefined,
    bizStep: 'commissioning',
    disposition: outputs.length > 0 ? 'active' : 'in_progress',
    readPoint: located(run.place, spelling),
    bizLocation: located(run.place, spelling),
    bizTransactionList: [run.order],
    inputEPCList: went.epcs,
    inputQuantityList: went.quantities,
    outputEPCList: came.epcs,
    outputQuantityList: came.quantities,
    ilmd: allNew ? outputFacts(world, outputs) : undefined,
  }
  const offset = run.place.offset
  emit(world, { type: 'TransformationEvent', spelling, offset, fields }, flows)
}

// ILMD speaks of all outputs of an event alike, so that only what they have in common is said.
const outputFacts = (world: World, outputs: readonly Line[]): JsonObject => {
  const produced = { 'cbvmda:productionDate': dateOf(world.clockMs) }
  const [first] = outputs
  if (!first || outputs.some(({ stock }) => stock.code !== first.stock.code)) return produced
  if (outputs.some(({ stock }) => stock.item !== first.stock.item)) return produced
  return { ...lotFacts(first.stock), ...produced }
}

/** How much of a unit is at places of ours, outside containers, held or not. */
export const loosePlaces = (
  stock: Stock,
  isPlace: (link: string) => boolean,
): readonly [place: string, mass: number][] =>
  Array.from(stock.places).filter(([place]) => isPlace(place))

/**
 * Gathers a mass of an item, oldest lots first; null when there is not so much.
 *
 * Shape    `isPlace` says where to look. Lots that are held or spoken for are left alone.
 */
export const gatherMass = (
  world: World,
  item: Item,
  mass: number,
  isPlace: (link: string) => boolean,
): readonly PlacedLine[] | null => {
  const lines: PlacedLine[] = []
  let wanted = Math.ceil(mass / stepOf(item)) * stepOf(item)
  for (const stock of stocksOf(world, item)) {
    if (stock.held || stock.reserved) continue
    for (const [place, there] of loosePlaces(stock, isPlace)) {
      if (wanted === 0) return lines
      const taken = Math.min(wanted, there)
      lines.push({ stock, mass: taken, place })
      wanted -= taken
    }
  }
  return wanted === 0 ? lines : null
}

/** Moves what a run needs to its place first, as far as the bookkeeping is so careful. */
export const stage = (
  world: World,
  lines: readonly PlacedLine[],
  from: readonly Place[],
  to: Place,
): readonly PlacedLine[] =>
  lines.length === 0 || !world.random.chance(world.books.staged)
    ? lines
    : [
        ...lines.filter(({ place }) => !from.some(({ key }) => key.link === place)),
        ...from.flatMap((source) => stageFrom(world, lines, source, to)),
      ]

const stageFrom = (
  world: World,
  lines: readonly PlacedLine[],
  from: Place,
  to: Place,
): readonly PlacedLine[] => {
  const here = lines.filter(({ place }) => place === from.key.link)
  if (here.length === 0) return []
  if (from === to) return here
  moveLots(world, gathered(here), from, to, 'picking')
  return here.map(({ stock, mass }) => ({ stock, mass, place: to.key.link }))
}

/** A lot that the company keeps from now on. */
export const kept = (world: World, stock: Stock): Stock => {
  keepStock(world, stock)
  return stock
}

/** Everything of a unit at one place. */
export const allAt = (stock: Stock, place: Place): PlacedLine => ({
  stock,
  place: place.key.link,
  mass: massAt(stock, place.key.link),
})

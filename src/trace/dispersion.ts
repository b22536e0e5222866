import { type Exposure, exposureOf, followQuantities } from './exposure.ts'
import type { Convert } from './following.ts'
import type { Graph } from './graph.ts'
import { walk } from './walk.ts'

/**
 * How far raw lots spread, over a chosen set of raw and finished lots.
 *
 * Shape    `downward` by raw lot: the finished lots that contain some of it. `upward` by finished
 *          lot: the raw lots in it. `total` sums both.
 */
export interface Dispersion {
  readonly downward: ReadonlyMap<number, number>
  readonly upward: ReadonlyMap<number, number>
  readonly total: number
}

/**
 * Counts downward, upward and batch dispersion.
 *
 * Limits   One walk a raw lot.
 * Source   Dupuy, Botta-Genoulaz and Guinet (2005), the batch dispersion problem.
 */
export const dispersionOf = (
  graph: Graph,
  raw: readonly number[],
  finished: readonly number[],
): Dispersion => {
  const reached = raw.map(
    (lot) => new Set(walk(graph, { start: [lot], direction: 'forward' }).units),
  )
  const downward = new Map(
    raw.map((lot, i) => [lot, finished.filter((each) => reached[i]?.has(each)).length]),
  )
  const upward = new Map(
    finished.map((lot) => [lot, reached.filter((units) => units.has(lot)).length]),
  )
  let total = 0
  for (const count of [...downward.values(), ...upward.values()]) total += count
  return { downward, upward, total }
}

/** The share of each raw lot (columns) in each finished lot (rows); null where it is not known. */
export type Composition = readonly (readonly (number | null)[])[]

/**
 * What finished lots are made of, by proportional mixing.
 *
 * Limits   One walk a raw lot: for small sets.
 * Source   The weighted bill of lots, or Gozinto graph (Vazsonyi).
 */
export const compositionOf = (
  graph: Graph,
  raw: readonly number[],
  finished: readonly number[],
  convert: Convert,
): Composition => {
  const exposures = raw.map((lot) => exposureFrom(graph, lot, convert))
  return finished.map((lot) => exposures.map((exposure) => shareIn(exposure, lot)))
}

const exposureFrom = (graph: Graph, lot: number, convert: Convert): Exposure =>
  followQuantities(graph, walk(graph, { start: [lot], direction: 'forward' }), convert)

const shareIn = (exposure: Exposure, lot: number): number | null => {
  const found = exposureOf(exposure, lot)
  if (!found) return 0
  const { entered, enteredQuantity } = found
  if (entered.expected === null || enteredQuantity === null || enteredQuantity === 0) return null
  return entered.expected / enteredQuantity
}

/**
 * What a recall of each raw lot would cost, were it the one: the whole of every finished lot it
 * reached.
 *
 * Shape    `costOf` gives a finished lot's cost, or its quantity. `average` takes each raw lot to
 *          be as likely as any other; 0 when there are none.
 * Source   Dabbene and Gay (2011): worst-case and average recall cost.
 */
export const recallCosts = (
  graph: Graph,
  raw: readonly number[],
  finished: readonly number[],
  costOf: (lot: number) => number,
): {
  readonly byLot: ReadonlyMap<number, number>
  readonly worst: number
  readonly average: number
} => {
  const byLot = new Map(
    raw.map((lot) => {
      const reached = new Set(walk(graph, { start: [lot], direction: 'forward' }).units)
      const costs = finished.filter((each) => reached.has(each)).map(costOf)
      return [lot, costs.reduce((sum, cost) => sum + cost, 0)]
    }),
  )
  const costs = [...byLot.values()]
  const sum = costs.reduce((total, cost) => total + cost, 0)
  return { byLot, worst: Math.max(0, ...costs), average: costs.length > 0 ? sum / costs.length : 0 }
}

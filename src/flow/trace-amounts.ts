import type { Tx } from '../db/open.ts'
import { measureOf } from '../lots/uom.ts'
import type { GraphInMemory } from '../projections/graph-feed.ts'
import { conversionsOf } from '../projections/items.ts'
import type { Life } from '../projections/lives.ts'
import { type Exposure, followQuantities, type Interval } from '../trace/exposure.ts'
import { lineKinds } from '../trace/graph.ts'
import { indexUnits } from '../trace/evidence.ts'
import type { Walk } from '../trace/walk.ts'
import type { Amount, TraceQuestion } from './trace-answer.ts'
import type { BareEnd } from './trace-ends.ts'
import type { Ledger } from './world.ts'

/** How much of what is exposed, where quantities were asked for and followed. */
export interface TraceAmounts {
  readonly exposure: Exposure | null
  readonly ofUnit: (unitNo: number) => Amount | null
  readonly ofLine: (unitNo: number, seq: number, side: 'in' | 'out') => Amount | null
  readonly ofEnd: (end: BareEnd) => Amount | null
}

const none: TraceAmounts = {
  exposure: null,
  ofUnit: () => null,
  ofLine: () => null,
  ofEnd: () => null,
}

/**
 * The unit of measure each unit's quantities are followed in: the one most of its stock moves in.
 * Units of an item convert to it, or the trace says where they do not.
 */
const measures = async (
  tx: Tx,
  { ledgerId }: Ledger,
  lives: ReadonlyMap<number, Life>,
): Promise<ReadonlyMap<number, Measure>> => {
  const converterOf = await conversionsOf(
    tx,
    ledgerId,
    [...lives.values()].flatMap(({ item }) => item ?? []),
  )
  const measureByUnit = new Map<number, Measure>()
  for (const { unitNo, item, movements } of lives.values()) {
    const uom = movements.find((row) => row.quantity !== null && !row.summary)?.uom ?? 'EA'
    const base = measureOf(uom)
    const convert = converterOf(item)
    measureByUnit.set(unitNo, {
      uom,
      dimension: base.dimension,
      toBase: (quantity, from, atMs) => {
        const own = convert(quantity, from, uom, atMs)
        return own === null ? null : Number(own) * base.factor
      },
      fromBase: (value) => value / base.factor,
    })
  }
  return measureByUnit
}

interface Measure {
  readonly uom: string
  readonly dimension: string
  readonly toBase: (quantity: string, from: string, atMs: number) => number | null
  readonly fromBase: (value: number) => number
}

/** Follows quantities through what a walk reached. */
export const amountsOf = async (
  tx: Tx,
  ledger: Ledger,
  { graph, uoms }: GraphInMemory,
  walked: Walk,
  lives: ReadonlyMap<number, Life>,
  { exposure: asked, direction }: TraceQuestion,
): Promise<TraceAmounts> => {
  if (asked === 'set' || direction === 'backward') return none
  const measureByUnit = await measures(tx, ledger, lives)
  const exposure = followQuantities(graph, walked, (unit, quantity, uom) => {
    const measure = measureByUnit.get(unit)
    if (!measure) return null
    const value = measure.toBase(String(quantity), uoms[uom] ?? '', 0)
    return value === null ? null : { value, dimension: measure.dimension }
  })
  const index = indexUnits(walked)
  const suspectByLine = new Map<string, Interval>()
  for (const line of exposure.lines())
    suspectByLine.set(`${line.unit} ${line.seq} ${line.kind}`, line.suspect)
  const amount = (unitNo: number, { atLeast, atMost, expected }: Interval): Amount => {
    const { uom, fromBase } = measureByUnit.get(unitNo) as Measure
    return {
      atLeast: fromBase(atLeast),
      atMost: atMost === null ? null : fromBase(atMost),
      expected: expected === null ? null : fromBase(expected),
      uom,
    }
  }
  const lineAmount = (unitNo: number, seq: number, kind: number): Amount | null => {
    const suspect = suspectByLine.get(`${unitNo} ${seq} ${kind}`)
    return suspect ? amount(unitNo, suspect) : null
  }
  return {
    exposure,
    ofUnit: (unitNo) => {
      const at = index.get(unitNo)
      return at === undefined ? null : amount(unitNo, exposure.unitExposure(at).entered)
    },
    ofLine: (unitNo, seq, side) =>
      lineAmount(unitNo, seq, side === 'in' ? lineKinds.in : lineKinds.out),
    ofEnd: ({ unitNo, seq, kind }) =>
      seq === null ? null : lineAmount(unitNo, seq, kind === 'used' ? lineKinds.in : lineKinds.minus),
  }
}

import type { Tx } from '../db/open.ts'
import { measureOf } from '../lots/uom.ts'
import type { GraphInMemory } from '../projections/graph-feed.ts'
import { conversionsOf } from '../projections/items.ts'
import type { Life } from '../projections/lives.ts'
import { indexUnits } from '../trace/evidence.ts'
import { type Exposure, followQuantities, type Interval } from '../trace/exposure.ts'
import { lineKinds } from '../trace/graph.ts'
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
  memory: GraphInMemory,
  walked: Walk,
  lives: ReadonlyMap<number, Life>,
  { exposure: asked, direction }: TraceQuestion,
): Promise<TraceAmounts> => {
  if (asked === 'set' || direction === 'backward') return none
  const measureByUnit = await measures(tx, ledger, lives)
  const exposure = followQuantities(memory.graph, walked, converter(memory, measureByUnit))
  const index = indexUnits(walked)
  const suspectByLine = new Map<string, Interval>()
  for (const line of exposure.lines())
    suspectByLine.set(lineKey(line.unit, line.seq, line.kind), line.suspect)
  const shown = (unitNo: number, interval: Interval): Amount =>
    inMeasure(measureByUnit.get(unitNo) ?? plainMeasure('EA'), interval)
  const ofLine = (unitNo: number, seq: number, kind: number): Amount | null => {
    const suspect = suspectByLine.get(lineKey(unitNo, seq, kind))
    return suspect ? shown(unitNo, suspect) : null
  }
  const ofPart = (end: BareEnd): Amount | null => {
    const at = index.get(end.unitNo)
    const measure = measureByUnit.get(end.unitNo)
    if (at === undefined || !measure) return null
    const unit = exposure.unitExposure(at)
    const isHere = end.kind === 'on hand' || end.kind === 'in transit'
    const [whole, suspect] = isHere
      ? [unit.hereQuantity, unit.here]
      : [unit.enteredQuantity, unit.entered]
    const part =
      end.quantity === null ? null : measure.toBase(end.quantity, end.uom ?? '', end.atMs)
    return inMeasure(measure, partOf(suspect, whole, part))
  }
  return {
    exposure,
    ofUnit: (unitNo) => {
      const at = index.get(unitNo)
      return at === undefined ? null : shown(unitNo, exposure.unitExposure(at).entered)
    },
    ofLine: (unitNo, seq, side) =>
      ofLine(unitNo, seq, side === 'in' ? lineKinds.in : lineKinds.out),
    ofEnd: (end) =>
      end.seq === null || end.containerNo !== null
        ? ofPart(end)
        : ofLine(end.unitNo, end.seq, end.kind === 'used' ? lineKinds.in : lineKinds.minus),
  }
}

const lineKey = (unitNo: number, seq: number, kind: number): string => `${unitNo} ${seq} ${kind}`

const plainMeasure = (uom: string): Measure => {
  const { dimension, factor } = measureOf(uom)
  return {
    uom,
    dimension,
    toBase: (quantity, from) => {
      const base = measureOf(from)
      return base.dimension === dimension ? Number(quantity) * base.factor : null
    },
    fromBase: (value) => value / factor,
  }
}

/** What was used beside the exposed units was not read; its units of measure speak for themselves. */
const converter =
  ({ uoms }: GraphInMemory, measureByUnit: ReadonlyMap<number, Measure>) =>
  (unit: number, quantity: number, uom: number) => {
    const from = uoms[uom] ?? ''
    const measure = measureByUnit.get(unit) ?? plainMeasure(from)
    const value = measure.toBase(String(quantity), from, 0)
    return value === null ? null : { value, dimension: measure.dimension }
  }

const inMeasure = (
  { uom, fromBase }: Measure,
  { atLeast, atMost, expected }: Interval,
): Amount => ({
  atLeast: fromBase(atLeast),
  atMost: atMost === null ? null : fromBase(atMost),
  expected: expected === null ? null : fromBase(expected),
  uom,
})

/**
 * How much of a part is exposed, when so much of the whole is: by conservation alone, the exposed
 * may all be in the part, or all in the rest.
 */
const partOf = (
  { atLeast, atMost, expected }: Interval,
  whole: number | null,
  part: number | null,
): Interval => {
  if (part === null || whole === null || part > whole)
    return {
      atLeast: 0,
      atMost: part === null ? atMost : Math.min(part, atMost ?? part),
      expected: null,
    }
  return {
    atLeast: Math.max(0, atLeast - (whole - part)),
    atMost: atMost === null ? part : Math.min(part, atMost),
    expected: expected === null || whole === 0 ? null : (expected * part) / whole,
  }
}

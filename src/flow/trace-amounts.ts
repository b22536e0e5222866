import type { Tx } from '../db/open.ts'
import type { Convert } from '../lots/stock.ts'
import { measureOf } from '../lots/uom.ts'
import type { GraphInMemory } from '../projections/graph-feed.ts'
import { conversionsOf } from '../projections/items.ts'
import type { Life } from '../projections/lives.ts'
import { loadUnitRows, type PlainUnit } from '../projections/load.ts'
import { unitsMeasured } from '../trace/affected.ts'
import { contentOf } from '../trace/content.ts'
import { indexUnits } from '../trace/evidence.ts'
import { type Exposure, followQuantities, type Interval } from '../trace/exposure.ts'
import type { Convert as TraceConvert } from '../trace/following.ts'
import { lineKinds } from '../trace/graph.ts'
import type { Walk } from '../trace/walk.ts'
import type { Amount, TraceQuestion } from './trace-answer.ts'
import type { MeasureShown } from './trace-certificate.ts'
import type { BareEnd } from './trace-ends.ts'
import type { Ledger } from './world.ts'

/**
 * How much of what is exposed, where quantities were asked for and followed.
 *
 * Shape    Backward, `ofUnit` says how much of an origin is in the unit asked about, in the
 *          latter's measure (by weight where it has one); `notFollowed` are origins past
 *          `originsFollowedMax`.
 */
export interface TraceAmounts {
  readonly exposure: Exposure | null
  readonly notFollowed: readonly number[]
  readonly ofUnit: (unitNo: number) => Amount | null
  readonly ofLine: (unitNo: number, seq: number, side: 'in' | 'out') => Amount | null
  readonly ofEnd: (end: BareEnd) => Amount | null
  /** In what the contents of a process that used these units add up; null where they do not. */
  readonly ofProcess: (used: readonly number[]) => MeasureShown | null
}

const none: TraceAmounts = {
  exposure: null,
  notFollowed: [],
  ofUnit: () => null,
  ofLine: () => null,
  ofEnd: () => null,
  ofProcess: () => null,
}

/** What most goods can be told in, so that what goes into a process adds up with what comes out. */
const byWeight = 'KGM'

/**
 * How each unit's quantities are followed: by mass where its item says what one weighs, else in the
 * unit of measure its stock moves in; and shown in the latter.
 */
const measures = async (
  tx: Tx,
  { ledgerId }: Ledger,
  { graph }: GraphInMemory,
  walked: Walk,
  lives: ReadonlyMap<number, Life>,
): Promise<ReadonlyMap<number, Measure>> => {
  const beside = unitsMeasured(graph, walked).filter((unitNo) => !lives.has(unitNo))
  const units = [...lives.values(), ...(await plainUnits(tx, ledgerId, beside))]
  const converterOf = await conversionsOf(
    tx,
    ledgerId,
    units.flatMap(({ item }) => item ?? []),
  )
  return new Map(
    units.map((unit) => {
      const { movements = [], state }: Partial<Life> = lives.get(unit.unitNo) ?? {}
      const shown = movements.find((row) => row.quantity !== null && !row.summary)?.uom ?? null
      return [unit.unitNo, measureFor(converterOf(unit.item), shown, state?.lastMs ?? 0)]
    }),
  )
}

const plainUnits = async (
  tx: Tx,
  ledgerId: string,
  unitNos: readonly number[],
): Promise<readonly PlainUnit[]> => {
  const units: PlainUnit[] = []
  if (unitNos.length === 0) return units
  for await (const some of loadUnitRows(tx, ledgerId, { unitNos }, unitNos.length))
    units.push(...some)
  return units
}

/** `shown` null: nobody is shown this unit's amounts; whatever it is recorded in is its own. */
const measureFor = (convert: Convert, shown: string | null, atMs: number): Measure => {
  const uom = shown ?? byWeight
  const weight = convert('1', uom, byWeight, atMs)
  const base = weight === null ? uom : byWeight
  const { dimension, factor } = measureOf(base)
  const perShown = weight === null ? factor : Number(weight) * factor
  return {
    uom,
    toBase: (quantity, from) => {
      const value = convert(quantity, from, base, atMs)
      if (value !== null) return { value: Number(value) * factor, dimension }
      if (shown !== null) return null
      const own = measureOf(from)
      return { value: Number(quantity) * own.factor, dimension: own.dimension }
    },
    fromBase: (value) => value / perShown,
    inside: { uom: base, fromBase: (value) => value / factor },
  }
}

interface Measure {
  readonly uom: string
  readonly toBase: (
    quantity: string,
    from: string,
  ) => { readonly value: number; readonly dimension: string } | null
  readonly fromBase: (value: number) => number
  /** In what a content of the unit is told: by weight where it has one. */
  readonly inside: MeasureShown
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
  // A container has no quantity of its own to be followed: what is in it has, lot by lot.
  const isOfContainer = walked.start.some((unitNo) => lives.get(unitNo)?.kind === 'container')
  if (asked === 'set' || isOfContainer) return none
  const measureByUnit = await measures(tx, ledger, memory, walked, lives)
  const convert = converter(memory, measureByUnit)
  if (direction === 'backward') return contents(memory, walked, measureByUnit, convert)
  const exposure = followQuantities(memory.graph, walked, convert)
  const index = indexUnits(walked)
  const suspectByLine = new Map<string, Interval>()
  for (const line of exposure.lines())
    suspectByLine.set(lineKey(line.unit, line.seq, line.kind), line.suspect)
  const shown = (unitNo: number, interval: Interval): Amount | null => {
    const measure = measureByUnit.get(unitNo)
    return measure ? inMeasure(measure, interval) : null
  }
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
    const part = end.quantity === null ? null : measure.toBase(end.quantity, end.uom ?? '')
    const value = part?.value ?? null
    return inMeasure(
      measure,
      unit.isSuspectInName && value !== null ? exactly(value) : partOf(suspect, whole, value),
    )
  }
  return {
    exposure,
    notFollowed: [],
    ofUnit: (unitNo) => {
      const at = index.get(unitNo)
      return at === undefined ? null : shown(unitNo, exposure.unitExposure(at).entered)
    },
    ofLine: (unitNo, seq, side) =>
      ofLine(unitNo, seq, side === 'in' ? lineKinds.in : lineKinds.out),
    ofProcess: (used) => sharedMeasure(used.map((unitNo) => measureByUnit.get(unitNo)?.inside)),
    ofEnd: (end) =>
      end.seq === null || end.containerNo !== null
        ? ofPart(end)
        : ofLine(end.unitNo, end.seq, end.kind === 'used' ? lineKinds.in : lineKinds.minus),
  }
}

const sharedMeasure = (measures: readonly (MeasureShown | undefined)[]): MeasureShown | null => {
  const [first, ...others] = measures
  return first && others.every((other) => other?.uom === first.uom)
    ? { uom: first.uom, fromBase: (value) => digits(first.fromBase(value)) }
    : null
}

/** Each origin's quantities are followed by a walk of its own; so many of them at the most. */
export const originsFollowedMax = 1_000

const contents = (
  { graph }: GraphInMemory,
  walked: Walk,
  measureByUnit: ReadonlyMap<number, Measure>,
  convert: TraceConvert,
): TraceAmounts => {
  const found = contentOf(graph, walked, { convert, originsMax: originsFollowedMax })
  const byOrigin = new Map(found.contents.map((content) => [content.origin, content]))
  const ofUnit = (unitNo: number): Amount | null => {
    const content = byOrigin.get(unitNo)
    const measure = content ? measureByUnit.get(content.unit) : undefined
    return content && measure ? inMeasure(measure.inside, content.content) : null
  }
  return { ...none, notFollowed: found.cutAt, ofUnit }
}

const lineKey = (unitNo: number, seq: number, kind: number): string => `${unitNo} ${seq} ${kind}`

const converter =
  ({ uoms }: GraphInMemory, measureByUnit: ReadonlyMap<number, Measure>) =>
  (unit: number, quantity: number, uom: number) =>
    measureByUnit.get(unit)?.toBase(String(quantity), uoms[uom] ?? '') ?? null

const inMeasure = (
  { uom, fromBase }: Pick<Measure, 'uom' | 'fromBase'>,
  { atLeast, atMost, expected }: Interval,
): Amount => {
  const shown = (value: number): number => (value < resolution ? 0 : digits(fromBase(value)))
  return {
    atLeast: shown(atLeast),
    atMost: atMost === null ? null : shown(atMost),
    expected: expected === null ? null : shown(expected),
    uom,
  }
}

/**
 * Below this (a microgram, in the measures quantities are followed in) an amount is what doubles
 * leave over when as much is taken as was there.
 */
const resolution = 1e-9

/** Shares are in doubles: their last digits mean nothing, and are not shown. */
const digits = (value: number): number => Number(value.toPrecision(12))

const exactly = (value: number): Interval => ({ atLeast: value, atMost: value, expected: value })

/**
 * How much of a part is exposed, when so much of the whole is: by conservation alone, the exposed
 * may all be in the part, or all in the rest.
 */
const partOf = (
  { atLeast, atMost, expected }: Interval,
  whole: number | null,
  part: number | null,
): Interval => {
  const isMore = part !== null && whole !== null && part > whole * (1 + 1e-9) + resolution
  if (part === null || whole === null || isMore)
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

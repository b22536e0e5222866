import { no, ok, type Result } from '../gs1/result.ts'
import { indexUnits } from './evidence.ts'
import { flow } from './flowing.ts'
import {
  type Convert,
  type Following,
  type GapKind,
  kindAt,
  layOut,
  processOfLine,
  seqOfLine,
  standings,
  timeOfLine,
  unitOfLine,
} from './following.ts'
import type { Graph } from './graph.ts'
import { type Cells, expectedOf, highOf, lowOf, poolCells, quantityOf } from './pool.ts'
import type { Walk } from './walk.ts'

/**
 * How much is suspect: at least, at most, and expected by proportional mixing.
 *
 * Shape    `atMost` null: the record sets no bound (all of it, and how much that is, is not
 *          recorded). `expected` null: it cannot be told; nothing is guessed.
 */
export interface Interval {
  readonly atLeast: number
  readonly atMost: number | null
  readonly expected: number | null
}

/**
 * Shape    `quantity` is how much of the unit there is in all, null when not known. `entered`:
 *          the suspect part of all that ever entered the unit. `here`: of what is left of it now.
 *          `away`: of what left it without a process and did not come back (shipped, destroyed).
 *          `isSuspectInName`: whatever there is of it is suspect, however much that is.
 * Units    Those the caller converts to.
 */
export interface UnitExposure {
  readonly unit: number
  readonly enteredQuantity: number | null
  readonly hereQuantity: number | null
  readonly entered: Interval
  readonly here: Interval
  readonly away: Interval
  readonly isSuspectInName: boolean
}

/** The suspect part of what one line moved. `process` 0: no process. */
export interface LineExposure {
  readonly unit: number
  readonly process: number
  readonly kind: number
  readonly seq: number
  readonly timeMs: number
  readonly quantity: number | null
  readonly suspect: Interval
}

/** Entries at which quantities could not be followed exactly, by reason, in order. */
export type Gaps = Readonly<Partial<Record<GapKind, readonly number[]>>>

export interface Exposure {
  readonly walk: Walk
  readonly gaps: Gaps
  /** By the unit's place in `walk.units`. */
  readonly unitExposure: (index: number) => UnitExposure
  /** Lines that moved something suspect, or may have, in the order of what happened. */
  readonly lines: () => Iterable<LineExposure>
  /** What is suspect of what went into a process and did not come out: lost, or still at work. */
  readonly remaining: (process: number) => Interval
}

/**
 * Follows quantities through what a forward walk reached.
 *
 * Shape    In the order of what happened: a unit holds, at each moment, so much, of which so much
 *          is suspect; what is added dilutes it, what is taken takes its share. A unit asked about
 *          is suspect in name: all of it from `since` on, later additions too. At one moment,
 *          what arrives is there before anything is taken.
 *          A process that took something in after something had come out of it has outputs between
 *          nothing and all of what was used; `gaps` has the entry.
 *          Bounds hold however contents were spread inside a lot or a process. Every difference
 *          between what went into a process and what came out is taken as lost from, or added
 *          clean to, that process; unrecorded additions elsewhere show as overdrawn, and are named.
 * Units    `convert` gives quantities that add up within a dimension. Where it answers null, where
 *          a quantity is not recorded, where more is taken than was there, the interval is from
 *          there on nothing to all, the expectation null, and `gaps` has the entry.
 * Limits   The walk must be a forward one; what a limit cut off from it is not followed here.
 */
export const followQuantities = (graph: Graph, walk: Walk, convert: Convert): Exposure => {
  const following = layOut(graph, walk, convert)
  flow(following)
  return {
    walk,
    gaps: gapsOf(following),
    unitExposure: (index) => unitExposure(following, index),
    lines: () => linesOf(following),
    remaining: remainingIn(following),
  }
}

const gapsOf = ({ gaps }: Following): Gaps =>
  Object.fromEntries(
    Array.from(gaps, ([kind, seqs]) => [kind, [...seqs].toSorted((a, b) => a - b)] as const),
  )

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const interval = (low: number, high: number, expected: number): Interval => {
  const atLeast = Math.max(0, low)
  const atMost = Math.max(atLeast, high)
  return {
    atLeast,
    atMost: finite(atMost),
    expected: Number.isNaN(expected) ? null : Math.min(atMost, Math.max(atLeast, expected)),
  }
}

const intervalAt = (cells: Cells, index: number): Interval => {
  const pool = index * poolCells
  return interval(
    cells[pool + lowOf] as number,
    cells[pool + highOf] as number,
    cells[pool + expectedOf] as number,
  )
}

const unitExposure = (
  { walk, here, away, entered, standing, isExposed }: Following,
  index: number,
): UnitExposure => ({
  unit: walk.units[index] as number,
  enteredQuantity: finite(entered[index * poolCells + quantityOf] as number),
  hereQuantity: finite(here[index * poolCells + quantityOf] as number),
  entered: intervalAt(entered, index),
  here: intervalAt(here, index),
  away: intervalAt(away, index),
  isSuspectInName: isExposed[index] === 1 && standing[index] === standings.named,
})

function* linesOf(following: Following): Generator<LineExposure> {
  const { rows, low, high, expected, value } = following
  for (let at = 0; at < rows.length; at += 1) {
    if (high[at] === 0) continue
    yield {
      unit: unitOfLine(following, at),
      process: processOfLine(following, at),
      kind: kindAt(following, at),
      seq: seqOfLine(following, at),
      timeMs: timeOfLine(following, at),
      quantity: finite(value[at] as number),
      suspect: interval(low[at] as number, high[at] as number, expected[at] as number),
    }
  }
}

const remainingIn = ({ walk, inside, crossed, isUneven, mostIn }: Following) => {
  let index: ReadonlyMap<number, number> | null = null
  return (process: number): Interval => {
    index ??= new Map(Array.from(walk.processes, (each, i) => [each, i]))
    const at = index.get(process)
    if (at === undefined) return interval(0, 0, 0)
    // How much of what went in by weight came out by the piece, the record does not say.
    if (crossed.has(at)) return { ...intervalAt(inside, at), atLeast: 0, expected: null }
    if (isUneven[at] === 1) {
      const left = inside[at * poolCells + quantityOf] as number
      const most = Math.min(Number.isNaN(left) ? Infinity : left, mostIn[at] || Infinity)
      return interval(0, most, Number.NaN)
    }
    return intervalAt(inside, at)
  }
}

/** What a threshold keeps of an answer, what it leaves out, and who said why. */
export interface Thresholded {
  readonly share: number
  readonly reason: string
  readonly kept: readonly UnitExposure[]
  readonly leftOut: readonly UnitExposure[]
}

/**
 * Keeps the units whose expected suspect share is at least `share`.
 *
 * Shape    A unit whose share cannot be told is kept. What is left out is listed, not dropped.
 * Refuses  reason-required: a dilution rule is documented or it is not applied.
 *          share-out-of-range: a share is above 0 and at most 1.
 */
export const aboveShare = (
  exposure: Exposure,
  share: number,
  reason: string,
): Result<Thresholded, readonly ('reason-required' | 'share-out-of-range')[]> => {
  const refusals = [
    ...(reason.trim() === '' ? (['reason-required'] as const) : []),
    ...(share > 0 && share <= 1 ? [] : (['share-out-of-range'] as const)),
  ]
  if (refusals.length > 0) return no(refusals)
  const all = Array.from(exposure.walk.units, (_, i) => exposure.unitExposure(i))
  const isKept = ({ entered, enteredQuantity }: UnitExposure): boolean =>
    entered.expected === null ||
    enteredQuantity === null ||
    entered.expected >= share * enteredQuantity
  return ok({
    share,
    reason,
    kept: all.filter(isKept),
    leftOut: all.filter((unit) => !isKept(unit)),
  })
}

/** The exposure of one unit; null when the walk did not reach it. */
export const exposureOf = (exposure: Exposure, unit: number): UnitExposure | null => {
  const index = indexUnits(exposure.walk).get(unit)
  return index === undefined ? null : exposure.unitExposure(index)
}

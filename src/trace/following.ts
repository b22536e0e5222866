import { affectedLines } from './affected.ts'
import { type Graph, isArrival, lineKinds } from './graph.ts'
import { type Cells, emptyPools, poolCells, setClean } from './pool.ts'
import {
  atA,
  atB,
  atFlags,
  atSeq,
  firstOf,
  kindMask,
  returnBit,
  rowDoubles,
  rowWords,
  uomShift,
} from './table.ts'
import { howMask, reachedBy } from './visits.ts'
import type { Walk } from './walk.ts'

/**
 * A quantity of a unit in a measure that adds up with everything of the same dimension; null where
 * it does not convert. `uom` is the index the lines carry.
 */
export type Convert = (
  unit: number,
  quantity: number,
  uom: number,
) => { readonly value: number; readonly dimension: string } | null

/** Why an amount has no bound, or no expectation, from some line on. */
export type GapKind =
  | 'quantityUnknown'
  | 'unitsDoNotConvert'
  | 'overdrawn'
  | 'crossedUnits'
  | 'moreOutThanIn'
  | 'throughContainer'
  | 'sameMoment'
  | 'inputAfterOutput'

/** How a unit came under suspicion: by what flowed into it, in name, or through its lot only. */
export const standings = { flow: 0, named: 1, unknown: 2 } as const

/** The state of following quantities through the affected part of a record. */
export interface Following {
  readonly graph: Graph
  readonly walk: Walk
  readonly rows: Uint32Array
  /**
   * By place in `rows`: time, entry and kind, the places of its unit in `walk.units` and of its
   * process in `walk.processes` (-1: not reached), the converted quantity (NaN: not known), and its
   * dimension (-1: none). Kept by place so that each line of the record is looked up once.
   */
  readonly timeMs: Float64Array
  readonly seqs: Uint32Array
  readonly kinds: Uint8Array
  /** Whether it came back. */
  readonly isReturn: Uint8Array
  readonly unitPlace: Int32Array
  readonly processPlace: Int32Array
  readonly value: Float64Array
  readonly dimension: Int32Array
  /** By place in `walk.units`. */
  readonly standing: Uint8Array
  readonly exposedMs: Float64Array
  readonly isExposed: Uint8Array
  readonly here: Cells
  readonly away: Cells
  readonly entered: Cells
  /** By place in `walk.processes`. */
  readonly inside: Cells
  readonly inDimension: Int32Array
  /** What it used is in several dimensions; `inDimension` is then one that it also made. */
  readonly isMixed: Uint8Array
  /** Something went in after something had come out, so that time does not tell what is in what. */
  readonly isUneven: Uint8Array
  /** As much as all that was used of units reached; infinite where that is not known. */
  readonly mostIn: Float64Array
  readonly contents: ReadonlyMap<number, readonly Content[]>
  /** By place in `rows`: what of the line is suspect. */
  readonly low: Float64Array
  readonly high: Float64Array
  readonly expected: Float64Array
  readonly gaps: Map<GapKind, Set<number>>
  /** Processes (by place) of which something came out in a measure nothing went in by. */
  readonly crossed: Set<number>
  readonly unitAt: (unit: number) => number
}

/** A reached unit (by its place in `walk.units`) that was inside a container. */
interface Content {
  readonly at: number
  readonly from: number
  readonly until: number
}

export const noDimension = -1
export const mixedDimensions = -2

/** Lays out what is to be followed: lines in order, quantities converted, nothing moved yet. */
export const layOut = (graph: Graph, walk: Walk, convert: Convert): Following => {
  const rows = affectedLines(graph, walk)
  const units = walk.units.length
  const processes = walk.processes.length
  const base = {
    graph,
    walk,
    rows,
    timeMs: new Float64Array(rows.length),
    seqs: new Uint32Array(rows.length),
    kinds: new Uint8Array(rows.length),
    isReturn: new Uint8Array(rows.length),
    unitPlace: new Int32Array(rows.length),
    processPlace: new Int32Array(rows.length),
    value: new Float64Array(rows.length),
    dimension: new Int32Array(rows.length),
    standing: new Uint8Array(units),
    exposedMs: new Float64Array(units),
    isExposed: new Uint8Array(units),
    here: emptyPools(units),
    away: emptyPools(units),
    entered: emptyPools(units),
    inside: emptyPools(processes),
    inDimension: new Int32Array(processes).fill(noDimension),
    isMixed: new Uint8Array(processes),
    isUneven: new Uint8Array(processes),
    mostIn: new Float64Array(processes),
    low: new Float64Array(rows.length),
    high: new Float64Array(rows.length),
    expected: new Float64Array(rows.length),
    gaps: new Map(),
    crossed: new Set<number>(),
    unitAt: placesOf(walk.units, graph.units),
  }
  const following: Following = { ...base, contents: contentsOf(walk, base.unitAt) }
  measure(following, convert, placesOf(walk.processes, graph.processes))
  fillGains(following)
  findUneven(following)
  stand(following)
  return following
}

/** Where a number stands in a list; -1 where it does not. */
const placesOf = (numbers: Uint32Array, highest: number): ((number: number) => number) => {
  const places = new Uint32Array(highest + 1)
  for (let i = 0; i < numbers.length; i += 1) places[numbers[i] as number] = i + 1
  return (number) => (places[number] as number) - 1
}

const contentsOf = (walk: Walk, unitAt: (unit: number) => number): Following['contents'] =>
  Map.groupBy(
    walk.carriers.map(({ container, from, until, visit }) => ({
      container,
      from,
      until,
      at: unitAt(walk.visits.unit[visit] as number),
    })),
    ({ container }) => container,
  )

/** Notes at which entry something could not be followed exactly. */
export const note = ({ gaps }: Following, kind: GapKind, seq: number): void => {
  const held = gaps.get(kind)
  if (held) held.add(seq)
  else gaps.set(kind, new Set([seq]))
}

/** The kind of the line at a place in `rows`. */
export const kindAt = ({ kinds }: Following, at: number): number => kinds[at] as number
/** The unit of the line at a place in `rows`. */
export const unitOfLine = ({ graph, rows }: Following, at: number): number =>
  graph.lines.u32[(rows[at] as number) * rowWords + atA] as number
/** Its process; 0: none. */
export const processOfLine = ({ graph, rows }: Following, at: number): number =>
  graph.lines.u32[(rows[at] as number) * rowWords + atB] as number
/** Its entry. */
export const seqOfLine = ({ seqs }: Following, at: number): number => seqs[at] as number
/** Its time, in milliseconds. */
export const timeOfLine = ({ timeMs }: Following, at: number): number => timeMs[at] as number

// One pass over the lines, which lie far apart in memory: whatever is needed of one is read here.
const measure = (
  following: Following,
  convert: Convert,
  processAt: (process: number) => number,
): void => {
  const { graph, rows, timeMs, seqs, kinds, unitPlace, processPlace, value } = following
  const { dimension, unitAt } = following
  const { f64, u32 } = graph.lines
  const { headB } = graph.containments
  const numberOf = dimensionNumbers()
  // By unit, the dimension it is followed in: that of its first line. 0: none yet.
  const followedIn = new Uint32Array(graph.units + 1)
  const usedIn: UsedIn = new Map()
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number
    const word = row * rowWords
    const unit = u32[word + atA] as number
    const flags = u32[word + atFlags] as number
    const kind = flags & kindMask
    const process = processAt(u32[word + atB] as number)
    timeMs[at] = f64[row * rowDoubles] as number
    seqs[at] = u32[word + atSeq] as number
    kinds[at] = kind
    following.isReturn[at] = flags & returnBit ? 1 : 0
    unitPlace[at] = unitAt(unit)
    processPlace[at] = process

    const quantity = f64[row * rowDoubles + 1] as number
    const isRecorded = quantity >= 0
    const measured = isRecorded ? convert(unit, quantity, flags >>> uomShift) : null
    const found = measured ? numberOf(measured.dimension) : noDimension
    const held = (followedIn[unit] as number) - 1
    if (held === noDimension) followedIn[unit] = found + 1
    // What a process uses of a container is what is inside, not one piece.
    const isContainer = firstOf(headB, unit) > 0
    const isContentUsed = isContainer && kind === lineKinds.in
    const isAlike = held === noDimension || held === found
    const isMeasured = measured !== null && isAlike && !isContentUsed
    value[at] = isMeasured ? measured.value : Number.NaN
    dimension[at] = isMeasured ? found : noDimension
    if (!isMeasured && !isContainer)
      note(
        following,
        isRecorded ? 'unitsDoNotConvert' : 'quantityUnknown',
        seqOfLine(following, at),
      )

    if (process >= 0 && kind === lineKinds.in && isMeasured)
      useDimension(following, usedIn, process, found)
  }
  chooseDimensions(following, usedIn)
}

/** Of processes that used several dimensions, which those are. */
type UsedIn = Map<number, Set<number>>

const useDimension = (
  { inDimension, isMixed }: Following,
  usedIn: UsedIn,
  process: number,
  found: number,
): void => {
  const held = inDimension[process] as number
  if (held === found) return
  if (held === noDimension) {
    inDimension[process] = found
    return
  }
  isMixed[process] = 1
  const dimensions = usedIn.get(process) ?? new Set([held])
  usedIn.set(process, dimensions.add(found))
}

/** A process of several dimensions is followed in the first of them that something was made in. */
const chooseDimensions = (
  { kinds, processPlace, dimension, inDimension }: Following,
  usedIn: UsedIn,
): void => {
  if (usedIn.size === 0) return
  for (const process of usedIn.keys()) inDimension[process] = mixedDimensions
  for (let at = 0; at < kinds.length; at += 1) {
    const process = processPlace[at] as number
    if (kinds[at] !== lineKinds.out || inDimension[process] !== mixedDimensions) continue
    const made = dimension[at] as number
    if (usedIn.get(process)?.has(made)) inDimension[process] = made
  }
}

/** Numbers dimensions in the order they are met; mostly it is the one met last. */
const dimensionNumbers = () => {
  const numbers = new Map<string, number>()
  let last = ''
  let number = noDimension
  return (name: string): number => {
    if (name === last && number !== noDimension) return number
    last = name
    number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  }
}

/**
 * Where a process made more than it used, the difference (water, air, a scale) is taken as
 * something clean that was in it from the start: bounds then hold whenever it came in.
 */
const fillGains = (following: Following): void => {
  const { kinds, processPlace, value, dimension, inDimension, isMixed, inside } = following
  const count = inDimension.length
  const gains = new Float64Array(count)
  const used = new Float64Array(count)
  const last = new Int32Array(count)
  for (let at = 0; at < kinds.length; at += 1) {
    const process = processPlace[at] as number
    if (process < 0) continue
    const quantity = value[at] as number
    if (kinds[at] === lineKinds.in) {
      const isBeside = isMixed[process] === 1 && dimension[at] !== inDimension[process]
      if (!isBeside || Number.isNaN(quantity)) used[process] = (used[process] as number) + quantity
    } else if (dimension[at] === inDimension[process]) {
      gains[process] = (gains[process] as number) + quantity
      last[process] = at
    }
  }
  for (let process = 0; process < count; process += 1) {
    const gain = (gains[process] as number) - (used[process] as number)
    if (!(gain > 1e-9 * (gains[process] as number)) || inDimension[process] === mixedDimensions)
      continue
    setClean(inside, process * poolCells, gain)
    note(following, 'moreOutThanIn', seqOfLine(following, last[process] as number))
  }
}

/** Which processes took something in after something had come out of them, in order of time. */
const findUneven = (following: Following): void => {
  const { kinds, timeMs, processPlace, unitPlace, value, dimension } = following
  const { inDimension, isUneven, mostIn } = following
  const firstOut = new Float64Array(isUneven.length).fill(Infinity)
  for (let at = 0; at < kinds.length; at += 1) {
    const process = processPlace[at] as number
    if (process < 0) continue
    const time = timeMs[at] as number
    if (kinds[at] !== lineKinds.in) {
      firstOut[process] = Math.min(firstOut[process] as number, time)
      continue
    }
    if (time > (firstOut[process] as number)) {
      isUneven[process] = 1
      note(following, 'inputAfterOutput', seqOfLine(following, at))
    }
    if ((unitPlace[at] as number) < 0) continue
    const isAlike = dimension[at] === inDimension[process]
    mostIn[process] = (mostIn[process] as number) + (isAlike ? (value[at] as number) : Infinity)
  }
}

/** Decides of each unit how it came under suspicion, and from when. */
const stand = (following: Following): void => {
  const { walk, kinds, unitPlace, processPlace, standing, exposedMs } = following
  const hasInflow = new Uint8Array(walk.units.length)
  for (let at = 0; at < kinds.length; at += 1) {
    const unit = unitPlace[at] as number
    const process = processPlace[at] as number
    if (unit < 0 || process < 0 || !isArrival(kinds[at] as number)) continue
    hasInflow[unit] = 1
  }
  for (let i = 0; i < walk.units.length; i += 1) {
    const visit = walk.bestVisit[i] as number
    const how = (walk.visits.how[visit] as number) & howMask
    exposedMs[i] = walk.visits.label[visit] as number
    if (how === reachedBy.start) standing[i] = standings.named
    else if (how === reachedBy.member && !hasInflow[i])
      standing[i] = memberStanding(following, visit)
    else standing[i] = hasInflow[i] ? standings.flow : standings.unknown
  }
}

// The instances of a lot that is suspect in name are all suspect in name.
const memberStanding = ({ walk, unitAt, standing }: Following, visit: number): number => {
  const parent = walk.visits.parent[visit] as number
  const lot = unitAt(walk.visits.unit[parent] as number)
  return standing[lot] === standings.named ? standings.named : standings.unknown
}

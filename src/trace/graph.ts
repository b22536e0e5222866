import { isSettlingDue, type Settled, settle, settledBytes, unsettleRow } from './settled.ts'
import {
  appendRow,
  createTable,
  type Row,
  reserveRows,
  returnBit,
  summaryBit,
  type Table,
  tableBytes,
  uomShift,
  voidRows,
} from './table.ts'

/**
 * What a line says: `in` used by a process, `out` made by one, `plus` entered without a process
 * (declared, received, count surplus), `minus` left without one (shipped, destroyed, sampled).
 */
export const lineKinds = { in: 0, out: 1, plus: 2, minus: 3 } as const

/**
 * What was done to a content of a container. `seen` is an observation of what is inside: it opens
 * an interval where none is open, and adds nothing to one that is.
 */
export const containmentKinds = { packed: 0, unpacked: 1, seen: 2 } as const

/** Numbers in columns; typed arrays and plain arrays alike. */
export type Column = ArrayLike<number>

/**
 * Shape    Every column has `count` values. `unit` from 1; `process` from 1, 0 for plus and minus;
 *          `kind` a number of `lineKinds`; `quantity` NaN where the record does not say; `uom` an
 *          index into the caller's table of units of measure, below 65,536; `timeMs` whole
 *          milliseconds since 1970; `seq` the entry. Optional columns: `voidedSeq` the entry from
 *          which the line no longer counts (0: it counts), `knownSeq` the entry from which it was
 *          known (default `seq`), `summary` 1 for a lot named beside its own serialised instances
 *          (genealogy without quantity), `returned` 1 for what came back (kind plus).
 */
export interface LineBatch {
  readonly count: number
  readonly unit: Column
  readonly process: Column
  readonly kind: Column
  readonly quantity: Column
  readonly uom: Column
  readonly timeMs: Column
  readonly seq: Column
  readonly voidedSeq?: Column
  readonly knownSeq?: Column
  readonly summary?: Column
  readonly returned?: Column
}

/**
 * As lines; `unit` 0 with `unpacked` empties the container. `kind` is one of `containmentKinds`.
 */
export interface ContainmentBatch {
  readonly count: number
  readonly unit: Column
  readonly container: Column
  readonly kind: Column
  readonly quantity: Column
  readonly uom: Column
  readonly timeMs: Column
  readonly seq: Column
  readonly voidedSeq?: Column
  readonly knownSeq?: Column
}

/** Which lot a serialised instance belongs to. */
export interface MemberBatch {
  readonly count: number
  readonly member: Column
  readonly lot: Column
  readonly seq: Column
  readonly voidedSeq?: Column
  readonly knownSeq?: Column
}

export interface RowBatch {
  readonly lines?: LineBatch
  readonly containments?: ContainmentBatch
  readonly members?: MemberBatch
}

/**
 * Room that questions share: kept with the graph, so that no question allocates for all of it.
 * Everything in it is as it was made between uses: whoever uses it puts back what they changed.
 */
export interface Scratch {
  /** Unit u: 0, or what the question keeps of it. */
  units: Uint32Array
  /** Process p: at 2p infinite, or what the question keeps of it. */
  processes: Float64Array
  /** The same bytes. Process p: 4p + 2 and 4p + 3 may hold anything. */
  waysIn: Uint32Array
  /** One bit per line or unit. */
  bits: Uint32Array
  /** Room for every unit, or every process, in some order; it may hold anything. */
  order: Uint32Array
  isInUse: boolean
}

/** One ledger's genealogy in memory. Made by `createGraph`, changed only by this file. */
export interface Graph {
  readonly lines: Table
  readonly containments: Table
  readonly members: Table
  /** Copies of the lines for walks in either direction, made when first asked for. */
  readonly settled: { forward: Settled | null; backward: Settled | null }
  /** One bit per unit: there are containments or memberships of it. */
  related: Uint32Array
  readonly scratch: Scratch
  /** Highest unit number and process number met. */
  units: number
  processes: number
  /** Highest entry met: in a row, in what voided one, or read up to without meeting any. */
  headSeq: number
}

/** A genealogy of nothing. */
export const createGraph = (): Graph => ({
  lines: createTable(),
  containments: createTable(),
  members: createTable(),
  settled: { forward: null, backward: null },
  related: new Uint32Array(0),
  scratch: {
    units: new Uint32Array(0),
    processes: new Float64Array(0),
    waysIn: new Uint32Array(0),
    bits: new Uint32Array(0),
    order: new Uint32Array(0),
    isInUse: false,
  },
  units: 0,
  processes: 0,
  headSeq: 0,
})

/**
 * Appends rows of the record. They may come in any order; answers do not depend on it.
 *
 * Shape    Each row of the record is appended once. A batch may be empty in any of its parts.
 * Limits   Entries below 2^32, rows below 2^28.
 */
export const appendRows = (graph: Graph, rows: RowBatch): void => {
  if (rows.lines) appendLines(graph, rows.lines)
  if (rows.containments) appendContainments(graph, rows.containments)
  if (rows.members) appendMembers(graph, rows.members)
}

const emptyRow = (): Row => ({
  a: 0,
  b: 0,
  chainA: 0,
  chainB: 0,
  flags: 0,
  quantity: Number.NaN,
  timeMs: 0,
  seq: 0,
  knownSeq: 0,
  voidedSeq: 0,
})

interface Known {
  readonly seq: Column
  readonly voidedSeq?: Column
  readonly knownSeq?: Column
}

const setKnown = (graph: Graph, row: Row, batch: Known, i: number): void => {
  row.seq = batch.seq[i] as number
  row.knownSeq = batch.knownSeq ? (batch.knownSeq[i] as number) : row.seq
  row.voidedSeq = batch.voidedSeq ? (batch.voidedSeq[i] as number) : 0
  const last = Math.max(row.knownSeq, row.voidedSeq)
  if (last > graph.headSeq) graph.headSeq = last
}

const setMeasure = (
  row: Row,
  batch: Omit<LineBatch, 'process'>,
  i: number,
  marks: number,
): void => {
  row.quantity = batch.quantity[i] as number
  row.timeMs = batch.timeMs[i] as number
  row.flags = (((batch.uom[i] as number) << uomShift) | (batch.kind[i] as number) | marks) >>> 0
}

/** Whether a line of this kind adds to its unit. */
export const isArrival = (kind: number): boolean =>
  kind === lineKinds.out || kind === lineKinds.plus

/**
 * The chain of a unit's lines that add to it (`isInto`) or take from it; of a process, `isInto`
 * stands for what it made. A walk goes through either in one direction only, so apart they are
 * half as long.
 */
export const lineChain = (thing: number, isInto: boolean): number => thing * 2 + Number(isInto)

const appendLines = (graph: Graph, batch: LineBatch): void => {
  reserveRows(graph.lines, batch.count)
  const row = emptyRow()
  for (let i = 0; i < batch.count; i += 1) {
    row.a = batch.unit[i] as number
    row.b = batch.process[i] as number
    const kind = batch.kind[i] as number
    row.chainA = lineChain(row.a, isArrival(kind))
    row.chainB = row.b === 0 ? 0 : lineChain(row.b, kind === lineKinds.out)
    setMeasure(
      row,
      batch,
      i,
      (batch.summary?.[i] ? summaryBit : 0) | (batch.returned?.[i] ? returnBit : 0),
    )
    setKnown(graph, row, batch, i)
    if (row.a > graph.units) graph.units = row.a
    if (row.b > graph.processes) graph.processes = row.b
    appendRow(graph.lines, row)
  }
}

const appendContainments = (graph: Graph, batch: ContainmentBatch): void => {
  reserveRows(graph.containments, batch.count)
  const row = emptyRow()
  for (let i = 0; i < batch.count; i += 1) {
    row.a = batch.unit[i] as number
    row.b = batch.container[i] as number
    row.chainA = row.a
    row.chainB = row.b
    setMeasure(row, batch, i, 0)
    setKnown(graph, row, batch, i)
    relate(graph, row.a)
    relate(graph, row.b)
    appendRow(graph.containments, row)
  }
}

const appendMembers = (graph: Graph, batch: MemberBatch): void => {
  reserveRows(graph.members, batch.count)
  const row = emptyRow()
  for (let i = 0; i < batch.count; i += 1) {
    row.a = batch.member[i] as number
    row.b = batch.lot[i] as number
    row.chainA = row.a
    row.chainB = row.b
    setKnown(graph, row, batch, i)
    relate(graph, row.a)
    relate(graph, row.b)
    appendRow(graph.members, row)
  }
}

const relate = (graph: Graph, unit: number): void => {
  if (unit > graph.units) graph.units = unit
  const at = unit >>> 5
  if (at >= graph.related.length) {
    const grown = new Uint32Array(Math.ceil((at + 1) * 1.5))
    grown.set(graph.related)
    graph.related = grown
  }
  graph.related[at] = (graph.related[at] as number) | (1 << (unit & 31))
}

/** Takes back an entry: its rows no longer count from entry `voidedBySeq` on. */
export const voidSeq = (graph: Graph, seq: number, voidedBySeq: number): void => {
  const { forward, backward } = graph.settled
  voidRows(graph.lines, seq, voidedBySeq, (row) => {
    if (forward) unsettleRow(forward, graph.lines, row)
    if (backward) unsettleRow(backward, graph.lines, row)
  })
  voidRows(graph.containments, seq, voidedBySeq)
  voidRows(graph.members, seq, voidedBySeq)
  if (voidedBySeq > graph.headSeq) graph.headSeq = voidedBySeq
}

/**
 * Makes units and entries known by number that no row may ever name: whoever asks about a unit that
 * was only moved is answered with that unit, and the head is that of the record.
 */
export const knowUpTo = (graph: Graph, unit: number, seq: number): void => {
  if (unit > graph.units) graph.units = unit
  if (seq > graph.headSeq) graph.headSeq = seq
}

/** The lines of a direction as a walk reads them best; null where a copy of them does not pay. */
export const settledLines = (graph: Graph, forward: boolean): Settled | null => {
  const { settled, lines } = graph
  const half = forward ? 'forward' : 'backward'
  if (isSettlingDue(settled[half], lines, graph)) {
    // Let go of first, so that there are never two.
    settled[half] = null
    const sign = forward ? 1 : -1
    settled[half] = settle(lines, graph, { sign, leaveKind: leaveKind(forward) })
  }
  return settled[half]
}

/** The kind of line by which a unit leaves into a process, on a walk in that direction. */
export const leaveKind = (forward: boolean): number => (forward ? lineKinds.in : lineKinds.out)

/** Bytes the graph holds on to, for a memory budget. */
export const sizeOf = ({ settled, related, scratch, ...tables }: Graph): number =>
  tableBytes(tables.lines) +
  tableBytes(tables.containments) +
  tableBytes(tables.members) +
  settledBytes(settled.forward) +
  settledBytes(settled.backward) +
  related.byteLength +
  scratch.units.byteLength +
  scratch.processes.byteLength +
  scratch.bits.byteLength +
  scratch.order.byteLength

/** Makes the shared room large enough; whoever takes it gives it back with `releaseScratch`. */
export const takeScratch = (graph: Graph): Scratch => {
  const { scratch } = graph
  // Only a defect on the way leaves it in use: then it is made again.
  const grow = (n: number, held: number): number =>
    n < held && !scratch.isInUse ? 0 : Math.max(held, Math.ceil((n + 1) * 1.1))
  const units = grow(graph.units, scratch.units.length)
  if (units > 0) scratch.units = new Uint32Array(units)
  const processes = grow(graph.processes, scratch.processes.length / 2)
  if (processes > 0) {
    scratch.processes = new Float64Array(processes * 2).fill(Infinity)
    scratch.waysIn = new Uint32Array(scratch.processes.buffer)
  }
  const words = Math.max(graph.lines.count, graph.units, graph.processes) >>> 5
  const bits = grow(words, scratch.bits.length)
  if (bits > 0) scratch.bits = new Uint32Array(bits)
  const order = grow(Math.max(graph.units, graph.processes), scratch.order.length)
  if (order > 0) scratch.order = new Uint32Array(order)
  scratch.isInUse = true
  return scratch
}

/** Says that the shared room is again as it was made. */
export const releaseScratch = ({ scratch }: Graph): void => {
  scratch.isInUse = false
}

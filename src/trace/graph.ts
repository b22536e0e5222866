import {
  appendRow,
  createTable,
  type Row,
  reserveRows,
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
 *          (genealogy without quantity).
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

/** Room that questions share: kept with the graph, so that no question allocates for all of it. */
export interface Scratch {
  generation: number
  /** Unit u: an index at 2u, valid when the stamp at 2u + 1 is the generation. */
  units: Uint32Array
  /** Process p: a value at 2p, valid when the stamp at 2p + 1 is the generation. */
  processes: Float64Array
  /** One bit per line or unit; all clear between uses. */
  bits: Uint32Array
}

/** One ledger's genealogy in memory. Made by `createGraph`, changed only by this file. */
export interface Graph {
  readonly lines: Table
  readonly containments: Table
  readonly members: Table
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
  scratch: {
    generation: 0,
    units: new Uint32Array(0),
    processes: new Float64Array(0),
    bits: new Uint32Array(0),
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
    setMeasure(row, batch, i, batch.summary?.[i] ? summaryBit : 0)
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
    graph.units = Math.max(graph.units, row.a, row.b)
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
    graph.units = Math.max(graph.units, row.a, row.b)
    appendRow(graph.members, row)
  }
}

/** Takes back an entry: its rows no longer count from entry `voidedBySeq` on. */
export const voidSeq = (graph: Graph, seq: number, voidedBySeq: number): void => {
  voidRows(graph.lines, seq, voidedBySeq)
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

/** Bytes the graph holds on to, for a memory budget. */
export const sizeOf = ({ lines, containments, members, scratch }: Graph): number =>
  tableBytes(lines) +
  tableBytes(containments) +
  tableBytes(members) +
  scratch.units.byteLength +
  scratch.processes.byteLength +
  scratch.bits.byteLength

/** Makes the shared room large enough and forgets what the last question left in it. */
export const freshScratch = (graph: Graph): Scratch => {
  const { scratch } = graph
  const grow = (n: number): number => Math.ceil((n + 1) * 1.1)
  if (scratch.units.length < (graph.units + 1) * 2)
    scratch.units = new Uint32Array(grow(graph.units) * 2)
  if (scratch.processes.length < (graph.processes + 1) * 2)
    scratch.processes = new Float64Array(grow(graph.processes) * 2)
  const bitsOf = Math.max(graph.lines.count, graph.units)
  if (scratch.bits.length * 32 <= bitsOf) scratch.bits = new Uint32Array((grow(bitsOf) >>> 5) + 1)
  if (scratch.generation === 0xffffffff) {
    scratch.units.fill(0)
    scratch.processes.fill(0)
    scratch.generation = 0
  }
  scratch.generation += 1
  return scratch
}

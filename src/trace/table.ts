/**
 * Rows of the record that join two things (a unit and a process, a content and its container, an
 * instance and its lot), found from either. All of a row lies in one stretch of 48 bytes, so that
 * looking at it costs one or two cache lines; rows of one thing are chained through the rows
 * themselves, so appending never rebuilds anything. Rows are numbered from 1; 0 is none.
 */
export interface Table {
  count: number
  /** Row r: time at 6r, quantity at 6r + 1. */
  f64: Float64Array
  /** The same bytes. Row r: from 12r + 4 on, see the `at…` offsets. */
  u32: Uint32Array
  /** Newest row of each chain by the first thing: a unit, a container's content, a member. */
  headA: Uint32Array
  /** Newest row of each chain by the second: a process, a container, a lot. */
  headB: Uint32Array
  /** Whether rows came in the order of `seq`: then an entry's rows are found by halving. */
  inOrder: boolean
}

export const rowDoubles = 6
export const rowWords = 12
export const atA = 4
export const atB = 5
export const atSeq = 6
export const atKnown = 7
export const atVoided = 8
export const atNextA = 9
export const atNextB = 10
/** Bits 0-2 the kind, bit 3 the summary mark, bit 4 a return, bits 16-31 the unit of measure. */
export const atFlags = 11

export const kindMask = 7
export const summaryBit = 8
export const returnBit = 16
export const uomShift = 16

/** One row as it is handed in. */
export interface Row {
  a: number
  b: number
  /** The chains the row is put into; 0 for none. */
  chainA: number
  chainB: number
  flags: number
  quantity: number
  timeMs: number
  seq: number
  knownSeq: number
  voidedSeq: number
}

/** A table with no rows. */
export const createTable = (): Table => ({
  count: 0,
  ...views(new ArrayBuffer(rowWords * 4 * 16)),
  headA: new Uint32Array(16),
  headB: new Uint32Array(16),
  inOrder: true,
})

const views = (buffer: ArrayBuffer) => ({
  f64: new Float64Array(buffer),
  u32: new Uint32Array(buffer),
})

/** Makes room for so many more rows, at most a quarter as much again as is needed now. */
export const reserveRows = (table: Table, more: number): void => {
  const held = table.u32.length / rowWords
  const needed = table.count + 1 + more
  if (needed <= held) return
  const buffer = new ArrayBuffer(Math.max(needed, Math.ceil(held * 1.25)) * rowWords * 4)
  const grown = views(buffer)
  grown.u32.set(table.u32.subarray(0, (table.count + 1) * rowWords))
  table.f64 = grown.f64
  table.u32 = grown.u32
}

const grownTo = (heads: Uint32Array, index: number): Uint32Array => {
  if (index < heads.length) return heads
  const grown = new Uint32Array(Math.max(index + 1, Math.ceil(heads.length * 1.25)))
  grown.set(heads)
  return grown
}

/** Appends one row; room must have been reserved. */
export const appendRow = (table: Table, row: Row): void => {
  const at = table.count + 1
  const { f64, u32 } = table
  const word = at * rowWords
  if (at > 1 && row.seq < (u32[word - rowWords + atSeq] as number)) table.inOrder = false
  f64[at * rowDoubles] = row.timeMs
  f64[at * rowDoubles + 1] = row.quantity
  u32[word + atA] = row.a
  u32[word + atB] = row.b
  u32[word + atSeq] = row.seq
  u32[word + atKnown] = row.knownSeq
  u32[word + atVoided] = row.voidedSeq
  u32[word + atFlags] = row.flags
  u32[word + atNextA] = 0
  u32[word + atNextB] = 0
  const { chainA, chainB } = row
  if (chainA > 0) {
    if (chainA >= table.headA.length) table.headA = grownTo(table.headA, chainA)
    u32[word + atNextA] = table.headA[chainA] as number
    table.headA[chainA] = at
  }
  if (chainB > 0) {
    if (chainB >= table.headB.length) table.headB = grownTo(table.headB, chainB)
    u32[word + atNextB] = table.headB[chainB] as number
    table.headB[chainB] = at
  }
  table.count = at
}

/** Whether a row counts for somebody who knows the record up to and including entry `known`. */
export const countsAt = (u32: Uint32Array, row: number, known: number): boolean => {
  const word = row * rowWords
  const voided = u32[word + atVoided] as number
  return (u32[word + atKnown] as number) <= known && (voided === 0 || voided > known)
}

/**
 * Marks the rows of one entry as no longer counting from entry `voidedSeq` on, and tells each.
 *
 * Limits   Halving where rows were appended in the order of their entries, else one pass over all.
 */
export const voidRows = (
  table: Table,
  seq: number,
  voidedSeq: number,
  tell?: (row: number) => void,
): void => {
  const { u32, count } = table
  const seqOf = (row: number): number => u32[row * rowWords + atSeq] as number
  let row = 1
  if (table.inOrder) {
    let last = count + 1
    while (row < last) {
      const middle = (row + last) >>> 1
      if (seqOf(middle) < seq) row = middle + 1
      else last = middle
    }
  }
  for (; row <= count; row += 1) {
    if (seqOf(row) === seq) {
      const held = u32[row * rowWords + atVoided] as number
      u32[row * rowWords + atVoided] = held === 0 ? voidedSeq : Math.min(held, voidedSeq)
      tell?.(row)
    } else if (table.inOrder) return
  }
}

/** First row of a chain, 0 when it has none. */
export const firstOf = (heads: Uint32Array, chain: number): number =>
  chain < heads.length ? (heads[chain] as number) : 0

/** Bytes a table holds on to. */
export const tableBytes = (table: Table): number =>
  table.u32.byteLength + table.headA.byteLength + table.headB.byteLength

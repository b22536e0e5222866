import { type Graph, lineChain, releaseScratch, takeScratch } from './graph.ts'
import {
  atA,
  atFlags,
  atNextA,
  atNextB,
  atSeq,
  countsAt,
  firstOf,
  rowDoubles,
  rowWords,
  summaryBit,
  type Table,
} from './table.ts'
import type { Walk } from './walk.ts'

/**
 * Every line of every unit and process a walk reached, what came before it too, in the order
 * (time, entry). Lots named beside their instances are left out: they carry no quantity.
 */
export const affectedLines = (graph: Graph, walk: Walk): Uint32Array => {
  const { bits } = takeScratch(graph)
  const { lines } = graph
  let count = 0
  const mark = (row: number): void => {
    const word = bits[row >>> 5] as number
    if (word & (1 << (row & 31)) || !isFollowed(lines, row, walk)) return
    bits[row >>> 5] = word | (1 << (row & 31))
    count += 1
  }
  for (const unit of walk.units)
    for (const isInto of [false, true])
      for (let row = firstOf(lines.headA, lineChain(unit, isInto)); row > 0; ) {
        mark(row)
        row = lines.u32[row * rowWords + atNextA] as number
      }
  for (const process of walk.processes)
    for (const isInto of [false, true])
      for (let row = firstOf(lines.headB, lineChain(process, isInto)); row > 0; ) {
        mark(row)
        row = lines.u32[row * rowWords + atNextB] as number
      }
  const found = marked(bits, lines.count, count)
  releaseScratch(graph)
  return inTimeOrder(lines, found)
}

const isFollowed = ({ u32, f64 }: Table, row: number, { asKnownAt, until }: Walk): boolean =>
  countsAt(u32, row, asKnownAt) &&
  (f64[row * rowDoubles] as number) <= until &&
  ((u32[row * rowWords + atFlags] as number) & summaryBit) === 0

const marked = (bits: Uint32Array, rows: number, count: number): Uint32Array => {
  const found = new Uint32Array(count)
  let at = 0
  for (let word = 0; word <= rows >>> 5; word += 1) {
    for (let left = bits[word] as number; left !== 0; left &= left - 1) {
      found[at] = word * 32 + 31 - Math.clz32(left & -left)
      at += 1
    }
    bits[word] = 0
  }
  return found
}

/** Compares two lines by time, then entry. */
const earlier = ({ u32, f64 }: Table, a: number, b: number): number =>
  (f64[a * rowDoubles] as number) - (f64[b * rowDoubles] as number) ||
  (u32[a * rowWords + atSeq] as number) - (u32[b * rowWords + atSeq] as number)

// Most lines are recorded in the order of what happened. The late ones are sorted apart and merged.
const inTimeOrder = (lines: Table, rows: Uint32Array): Uint32Array => {
  const late: number[] = []
  let kept = 0
  for (const row of rows) {
    if (kept > 0 && earlier(lines, row, rows[kept - 1] as number) < 0) late.push(row)
    else {
      rows[kept] = row
      kept += 1
    }
  }
  late.sort((a, b) => earlier(lines, a, b))
  // From the back, so that nothing is overwritten before it is moved.
  let main = kept - 1
  let next = late.length - 1
  for (let at = rows.length - 1; next >= 0; at -= 1) {
    const row = late[next] as number
    if (main >= 0 && earlier(lines, rows[main] as number, row) > 0) {
      rows[at] = rows[main] as number
      main -= 1
    } else {
      rows[at] = row
      next -= 1
    }
  }
  return rows
}

/**
 * The units whose quantities matter to a walk: those reached, and whatever else its processes used
 * or made. `convert` is asked about each of them.
 */
export const unitsMeasured = (graph: Graph, walk: Walk): readonly number[] => {
  const { u32 } = graph.lines
  const units = new Set(walk.units)
  for (const row of affectedLines(graph, walk)) units.add(u32[row * rowWords + atA] as number)
  return [...units]
}

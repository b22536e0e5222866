import { type Graph, lineChain, releaseScratch, takeScratch } from './graph.ts'
import {
  atA,
  atB,
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
  const isMany = (walk.units.length + walk.processes.length) * 8 > graph.lines.count
  const rows = isMany ? linesByTable(graph, walk) : linesByChains(graph, walk)
  return inTimeOrder(graph.lines, rows)
}

/** Of a walk that reached much: the whole table once, in its order, which memory is fastest at. */
const linesByTable = (graph: Graph, walk: Walk): Uint32Array => {
  const { lines } = graph
  const units = bitsOf(walk.units, graph.units)
  const processes = bitsOf(walk.processes, graph.processes)
  const found = new Uint32Array(lines.count)
  let count = 0
  for (let row = 1; row <= lines.count; row += 1) {
    const unit = lines.u32[row * rowWords + atA] as number
    const process = lines.u32[row * rowWords + atB] as number
    const isReached =
      (units[unit >>> 5] as number) & (1 << (unit & 31)) ||
      (processes[process >>> 5] as number) & (1 << (process & 31))
    if (isReached && isFollowed(lines, row, walk)) {
      found[count] = row
      count += 1
    }
  }
  return found.subarray(0, count)
}

const bitsOf = (numbers: Uint32Array, highest: number): Uint32Array => {
  const bits = new Uint32Array((highest >>> 5) + 1)
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] as number
    bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31))
  }
  return bits
}

const linesByChains = (graph: Graph, walk: Walk): Uint32Array => {
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
  return found
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
  let lastMs = -Infinity
  let lastSeq = 0
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number
    const timeMs = lines.f64[row * rowDoubles] as number
    const seq = lines.u32[row * rowWords + atSeq] as number
    if (timeMs < lastMs || (timeMs === lastMs && seq < lastSeq)) late.push(row)
    else {
      rows[kept] = row
      kept += 1
      lastMs = timeMs
      lastSeq = seq
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

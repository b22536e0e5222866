import { lineChain, type Scratch } from './graph.ts'
import { noteProcess, type Run, reach } from './run.ts'
import type { Settled } from './settled.ts'
import { firstOf } from './table.ts'
import { nothing, reachedBy } from './visits.ts'

/** What a level leaves to be looked at row by row. */
export interface Rest {
  /** Entries of the log whose unit has lines that came since. */
  readonly late: number[]
  /** Entries of the log whose unit has containers, lots or instances. */
  readonly related: number[]
  /** Processes used that have lines that came since. */
  readonly entered: Entered[]
  /** Backward: units used that may be containers. */
  readonly opened: Entered[]
}

/** `thing` was come to at `label` by the line `row`; `here` and `leave` as the run had them. */
export interface Entered {
  readonly thing: number
  readonly label: number
  readonly row: number
  readonly here: number
  readonly leave: number
}

/**
 * Numbers in their order where there are many, else as they are. Units made together are numbered
 * together and used together, so memory is then gone through in its order rather than at random.
 *
 * Shape    No number twice. The order stands in `scratch.order` until that is used again.
 */
export const inNumberOrder = (
  numbers: Uint32Array,
  highest: number,
  { bits, order }: Scratch,
): Uint32Array => {
  if (numbers.length < sortedFrom || numbers.length * 256 < highest) return numbers
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] as number
    bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31))
  }
  let found = 0
  for (let word = 0; word <= highest >>> 5; word += 1) {
    let left = bits[word] as number
    if (left === 0) continue
    for (; left !== 0; left &= left - 1) {
      order[found] = word * 32 + 31 - Math.clz32(left & -left)
      found += 1
    }
    bits[word] = 0
  }
  return order.subarray(0, found)
}

const sortedFrom = 2048

/**
 * Follows the units of a level into every process they left into, and takes up what left those, as
 * far as the settled lines tell.
 *
 * Shape    `order` has the entries of the log. What else there is to them is handed back, not
 *          followed. This is where a walk spends its time. So the processes are gathered first,
 *          each with the soonest way into it, and then gone through in their order: what was
 *          recorded together stands together, and little is looked at twice.
 */
export const followSettled = (run: Run, settled: Settled, order: Uint32Array): Rest => {
  const rest: Rest = { late: [], related: [], entered: [], opened: [] }
  const gathered = gather(run, settled, order, rest)
  for (let i = 0; i < gathered.length; i += 1)
    leaveProcess(run, settled, gathered[i] as number, rest)
  return rest
}

const gather = (run: Run, settled: Settled, order: Uint32Array, rest: Rest): Uint32Array => {
  const { unitStart, f64, u32 } = settled
  const { log, horizon, graph, scratch } = run
  const { processes, waysIn } = scratch
  const { unit: units, label: labels } = log
  const hasRelated = graph.related.length > 0
  let looked = 0
  const hasLate = graph.lines.count > settled.upTo
  const first = run.processCount
  for (let i = 0; i < order.length; i += 1) {
    const visit = order[i] as number
    const unit = units[visit] as number
    if (hasRelated && isRelated(graph.related, unit)) rest.related.push(visit)
    if (hasLate && isUnitLate(run, settled, unit)) rest.late.push(visit)
    else if (unit <= settled.units) {
      const from = labels[visit] as number
      const end = unitStart[unit + 1] as number
      let entry = unitStart[unit] as number
      looked += end - entry
      for (; entry < end; entry += 1) {
        const label = f64[entry * 2] as number
        if (!(label >= from && label <= horizon)) continue
        const process = u32[entry * 4 + 2] as number
        const held = processes[process * 2] as number
        if (held <= label) continue
        const row = u32[entry * 4 + 3] as number
        if (hasLate && isProcessLate(run, settled, process)) {
          rest.entered.push({ thing: process, label, row: 0, here: visit, leave: row })
          continue
        }
        processes[process * 2] = label
        // Of one found at another level, all that left it was taken up then.
        if (held === Infinity) noteProcess(run, process)
        waysIn[process * 4 + 2] = visit
        waysIn[process * 4 + 3] = row
      }
    }
  }
  run.linesVisited += looked
  const found = run.processes.subarray(first, run.processCount)
  const ordered = inNumberOrder(found, graph.processes, scratch)
  found.set(ordered)
  return ordered
}

/** Takes up what left a process since the soonest way into it. */
const leaveProcess = (run: Run, settled: Settled, process: number, { opened }: Rest): void => {
  const { processStart, f64, u32 } = settled
  const { start, horizon, graph, forward } = run
  const { waysIn } = run.scratch
  run.here = waysIn[process * 4 + 2] as number
  run.leave = waysIn[process * 4 + 3] as number
  const end = processStart[process + 1] as number
  let entry = processStart[process] as number
  run.linesVisited += end - entry
  for (; entry < end; entry += 1) {
    const next = f64[entry * 2] as number
    if (!(next >= start && next <= horizon)) continue
    const unit = u32[entry * 4 + 2] as number
    const row = u32[entry * 4 + 3] as number
    reach(run, unit, next, row, nothing, reachedBy.process)
    if (!forward && isRelated(graph.related, unit))
      opened.push({ thing: unit, label: next, row, here: run.here, leave: run.leave })
  }
}

const isRelated = (related: Uint32Array, unit: number): boolean => {
  const at = unit >>> 5
  return at < related.length && ((related[at] as number) & (1 << (unit & 31))) !== 0
}

const isUnitLate = ({ graph, forward }: Run, { upTo }: Settled, unit: number): boolean =>
  firstOf(graph.lines.headA, lineChain(unit, !forward)) > upTo

const isProcessLate = ({ graph, forward }: Run, { upTo }: Settled, process: number): boolean =>
  firstOf(graph.lines.headB, lineChain(process, forward)) > upTo

import type { Exposure, Gaps } from './exposure.ts'
import { type Graph, lineChain } from './graph.ts'
import { unitsOnLoops } from './loops.ts'
import { remarksOn } from './remarks.ts'
import {
  atFlags,
  atNextA,
  atNextB,
  atSeq,
  countsAt,
  firstOf,
  rowDoubles,
  rowWords,
  summaryBit,
} from './table.ts'
import type { Walk } from './walk.ts'

/**
 * What an answer covers, and what it could not follow.
 *
 * Shape    `head` is the last entry the graph holds, `asKnownAt` the entry the question was asked
 *          as known at. `units` and `processes` are those reached, `depth` the number of steps to
 *          the furthest, `lines` the lines looked at.
 *          `cycles`: units that lead back to themselves through what was followed (rework).
 *          `linesWithoutQuantity`: entries on the way that do not say how much.
 *          `openEnds`: backward, units that nobody made, received or declared in this record: the
 *          history ends there without saying where they came from. `openProcesses`: forward,
 *          processes that used something affected and have no output since. Both are named; they
 *          are facts of the record, not of the walk.
 *          `gaps`: entries at which quantities could not be followed exactly; null when quantities
 *          were not asked for. `unattributed`: processes some suspect quantity went into and did
 *          not come out of (lost, or still at work), with how much; null likewise.
 *          `unknownStart`: units asked about that the record does not know.
 *          `cutAt`: units that were not followed further because of a limit.
 *          `whole`: everything the graph holds was followed: nothing was cut and every unit asked
 *          about is known. Whether the record accounts for what was found, it cannot say.
 *          `remarks` say in words what a person must know of all this; empty when there is nothing.
 */
export interface Certificate {
  readonly head: number
  readonly asKnownAt: number
  readonly units: number
  readonly processes: number
  readonly lines: number
  readonly depth: number
  readonly cycles: number
  readonly linesWithoutQuantity: readonly number[]
  readonly openEnds: readonly number[]
  readonly openProcesses: readonly number[]
  readonly gaps: Gaps | null
  readonly unattributed: readonly Unattributed[] | null
  readonly unknownStart: readonly number[]
  readonly cutAt: readonly number[]
  readonly whole: boolean
  readonly remarks: readonly string[]
}

export interface Unattributed {
  readonly process: number
  readonly atLeast: number
  readonly atMost: number | null
  readonly expected: number | null
}

/** Says what a walk covered, and what the quantities that were followed on it left open. */
export const certificateOf = (
  graph: Graph,
  walk: Walk,
  exposure: Exposure | null = null,
): Certificate => {
  const unknownStart = walk.start.filter((unit) => !isKnown(graph, walk, unit))
  const { unfinished, withoutQuantity } = surveyOf(graph, walk)
  const found = {
    head: graph.headSeq,
    asKnownAt: Math.min(walk.asKnownAt, graph.headSeq),
    units: walk.units.length,
    processes: walk.processes.length,
    lines: walk.linesVisited,
    depth: Math.max(0, walk.levelStarts.length - 1),
    cycles: unitsOnLoops(graph, walk).length,
    linesWithoutQuantity: withoutQuantity,
    openEnds: walk.direction === 'backward' ? openEndsOf(graph, walk) : [],
    openProcesses: walk.direction === 'forward' ? unfinished : [],
    gaps: exposure?.gaps ?? null,
    unattributed: exposure ? unattributedOf(walk, exposure) : null,
    unknownStart,
    cutAt: walk.cutAt,
    whole: walk.cutAt.length === 0 && unknownStart.length === 0,
  }
  return { ...found, remarks: remarksOn(found) }
}

/** Whether the record, as known, says anything of a unit. */
const isKnown = (graph: Graph, { asKnownAt }: Walk, unit: number): boolean => {
  const { lines, containments, members } = graph
  const chains = [
    [lines, lines.headA, lineChain(unit, false), atNextA],
    [lines, lines.headA, lineChain(unit, true), atNextA],
    [containments, containments.headA, unit, atNextA],
    [containments, containments.headB, unit, atNextB],
    [members, members.headA, unit, atNextA],
    [members, members.headB, unit, atNextB],
  ] as const
  return chains.some(([table, heads, chain, next]) => {
    let row = firstOf(heads, chain)
    while (row > 0 && !countsAt(table.u32, row, asKnownAt))
      row = table.u32[row * rowWords + next] as number
    return row > 0
  })
}

/** Processes without an affected output, and the entries on the way without a quantity. */
const surveyOf = (graph: Graph, walk: Walk) => {
  const { u32, f64, headB } = graph.lines
  const unfinished: number[] = []
  const withoutQuantity = new Set<number>()
  for (let i = 0; i < walk.processes.length; i += 1) {
    const process = walk.processes[i] as number
    let outputs = 0
    for (const isInto of [false, true])
      for (let row = firstOf(headB, lineChain(process, isInto)); row > 0; ) {
        const word = row * rowWords
        const flags = u32[word + atFlags] as number
        if (countsAt(u32, row, walk.asKnownAt)) {
          const time = f64[row * rowDoubles] as number
          if (isInto && time >= walk.since && time <= walk.until) outputs += 1
          if (!(flags & summaryBit) && Number.isNaN(f64[row * rowDoubles + 1] as number))
            withoutQuantity.add(u32[word + atSeq] as number)
        }
        row = u32[word + atNextB] as number
      }
    if (outputs === 0) unfinished.push(process)
  }
  return {
    unfinished: unfinished.toSorted((a, b) => a - b),
    withoutQuantity: [...withoutQuantity].toSorted((a, b) => a - b),
  }
}

/** Units reached backward of which the record does not say where they come from. */
const openEndsOf = (graph: Graph, walk: Walk): readonly number[] => {
  const { u32, f64, headA } = graph.lines
  const { members } = graph
  return Array.from(walk.units).filter((unit, i) => {
    const until = walk.sign * (walk.visits.label[walk.bestVisit[i] as number] as number)
    let row = firstOf(headA, lineChain(unit, true))
    for (; row > 0; row = u32[row * rowWords + atNextA] as number)
      if (countsAt(u32, row, walk.asKnownAt) && (f64[row * rowDoubles] as number) <= until)
        return false
    for (let m = firstOf(members.headA, unit); m > 0; )
      if (countsAt(members.u32, m, walk.asKnownAt)) return false
      else m = members.u32[m * rowWords + atNextA] as number
    return true
  })
}

const unattributedOf = (walk: Walk, exposure: Exposure): readonly Unattributed[] =>
  Array.from(walk.processes.toSorted()).flatMap((process) => {
    const left = exposure.remaining(process)
    const isSome = left.atMost === null || left.atMost > 1e-9
    return isSome ? [{ process, ...left }] : []
  })

import { type Carrier, carriersBackward, carriersForward, type TrailStep } from './carriers.ts'
import { type Stay, staysAsKnownAt } from './containment.ts'
import {
  type Graph,
  leaveKind,
  lineChain,
  releaseScratch,
  settledLines,
  takeScratch,
} from './graph.ts'
import { followSettled, inNumberOrder } from './level.ts'
import { noteProcess, type Run, reach } from './run.ts'
import type { Settled } from './settled.ts'
import {
  atA,
  atB,
  atFlags,
  atNextA,
  atNextB,
  countsAt,
  firstOf,
  kindMask,
  rowDoubles,
  rowWords,
} from './table.ts'
import { createVisitLog, firstVisitBit, nothing, reachedBy, type VisitLog } from './visits.ts'

export type Direction = 'forward' | 'backward'

/**
 * Shape    `start` names the units asked about. `since` and `until` bound the time looked at:
 *          forward, the suspect condition is there from `since` on; backward, what happened after
 *          `until` does not matter. `asKnownAt` asks as known at an earlier entry. `within` leaves
 *          out every other unit (for following one origin inside a backward answer). `inOrder`:
 *          what is found, and by which of several equally short ways, is told in an order that
 *          depends on the record alone, so that the same question later, as known now, is answered
 *          alike to the last row; that takes about twice as long.
 * Limits   `linesMax` bounds the lines looked at; it is checked between units. No default bound.
 */
export interface Question {
  readonly start: readonly number[]
  readonly direction: Direction
  readonly since?: number
  readonly until?: number
  readonly asKnownAt?: number
  readonly inOrder?: boolean
  readonly linesMax?: number
  readonly within?: ReadonlySet<number>
}

/**
 * What a walk found.
 *
 * Shape    `units` in the order they were first come to, those asked about first; entry i of
 *          `firstVisit` is the log entry with its level and shortest evidence path, of `bestVisit`
 *          the one with its earliest exposure (backward: latest departure). The entries of one
 *          level stand together, `levelStarts` has the first of each level. `processes` with the
 *          time of their first affected use (backward: last affected output) in `processTimeMs`.
 *          `sign` is 1 forward, -1 backward: a label times it is a time.
 *          `carriers` has every container of every unit reached, at each time it held the unit
 *          affected; `trail` the containers the walk went through, for evidence.
 *          `reentries` counts arrivals at units already reached; 0 means there is no loop.
 * Limits   `cutAt` names the units that were not followed further because of `linesMax`.
 */
export interface Walk {
  readonly direction: Direction
  readonly start: readonly number[]
  readonly since: number
  readonly until: number
  readonly asKnownAt: number
  readonly sign: 1 | -1
  readonly visits: VisitLog
  readonly levelStarts: readonly number[]
  readonly units: Uint32Array
  readonly firstVisit: Uint32Array
  readonly bestVisit: Uint32Array
  readonly processes: Uint32Array
  readonly processTimeMs: Float64Array
  readonly carriers: readonly Carrier[]
  readonly trail: readonly TrailStep[]
  readonly linesVisited: number
  readonly reentries: number
  readonly cutAt: readonly number[]
}

/**
 * Follows units through processes and containers, forward to what they went into or backward to
 * what they came from.
 *
 * Shape    Time-respecting: a unit is affected from the moment the suspect entered it, only later
 *          uses count. A process in several parts is one: whatever went in, in any part, may be in
 *          all that came out, before and after. Backward is the mirror. Things of the same moment
 *          may have happened in either order, so they count. A container carries exposure only
 *          while something affected is inside, and does not pass it to what else is inside. A lot's
 *          serialised instances are affected with it; an instance comes from where its lot does.
 *          A container asked about stands for all it ever held.
 *          Level by level: the first entry of a unit has the fewest processes on its way. Cycles
 *          are safe: a unit is taken up again only when it is found affected sooner.
 * Limits   None of its own; see `Question`.
 * Source   Forward is tracking, backward tracing, of the traceable resource units of Kim, Fox and
 *          Grueninger (1995); the time guard follows the review by Dabbene, Gay and Tortia (2014).
 */
export const walk = (graph: Graph, question: Question): Walk => {
  const run = startRun(graph, question)
  const start = [...new Set(question.start)]
  for (const unit of start)
    if (unit > 0 && unit <= graph.units) reach(run, unit, run.start, 0, nothing, reachedBy.start)

  const levelStarts: number[] = []
  const cutAt = new Set<number>()
  const linesMax = question.linesMax ?? Infinity
  let here = 0
  while (here < run.log.count) {
    levelStarts.push(here)
    run.nextLevel = run.log.count
    const order = levelOrder(run, here)
    const isStart = levelStarts.length === 1
    if (run.settled) expandLevel(run, run.settled, order, isStart)
    else
      for (const visit of order)
        if (run.linesVisited >= linesMax) cutAt.add(run.log.unit[visit] as number)
        else expand(run, visit, isStart)
    here = run.nextLevel
  }
  return finish(run, start, levelStarts, [...cutAt])
}

const startRun = (graph: Graph, question: Question): Run => {
  const forward = question.direction === 'forward'
  const since = question.since ?? -Infinity
  const until = question.until ?? Infinity
  const known = question.asKnownAt ?? Infinity
  // A settled copy stands in the order of numbers, and what came since in that of coming: which
  // is which depends on when the copy was made.
  const isPlain =
    known >= graph.headSeq && question.linesMax === undefined && question.inOrder !== true
  return {
    graph,
    settled: isPlain ? settledLines(graph, forward) : null,
    scratch: takeScratch(graph),
    stays: staysAsKnownAt(graph, known),
    log: createVisitLog(),
    forward,
    sign: forward ? 1 : -1,
    leaveKind: leaveKind(forward),
    start: forward ? since : -until,
    horizon: forward ? until : -since,
    since,
    until,
    known,
    within: question.within,
    trail: [],
    trailBy: new Map(),
    here: nothing,
    leave: 0,
    processes: new Uint32Array(256),
    processCount: 0,
    nextLevel: 0,
    unitCount: 0,
    linesVisited: 0,
    reentries: 0,
  }
}

/** The entries of a level, by unit number where there are many. */
const levelOrder = (run: Run, from: number): Uint32Array => {
  const { log, scratch, graph } = run
  const units = log.unit.subarray(from, run.nextLevel)
  const sorted = inNumberOrder(units, graph.units, scratch)
  const order = scratch.order.subarray(0, units.length)
  for (let i = 0; i < order.length; i += 1)
    order[i] = sorted === units ? from + i : (scratch.units[sorted[i] as number] as number) - 1
  return order
}

const expandLevel = (run: Run, settled: Settled, order: Uint32Array, isStart: boolean): void => {
  const rest = followSettled(run, settled, order)
  for (const visit of rest.late) leaveUnit(run, visit)
  for (const { thing, label, here, leave } of rest.entered) {
    run.here = here
    run.leave = leave
    enterProcess(run, thing, label, nothing)
  }
  for (const { thing, label, row, here, leave } of rest.opened) {
    run.here = here
    run.leave = leave
    unpackAt(run, thing, -label, row, nothing)
  }
  for (const visit of rest.related) expandRelated(run, visit, isStart)
}

const expand = (run: Run, visit: number, isStart: boolean): void => {
  leaveUnit(run, visit)
  expandRelated(run, visit, isStart)
}

const leaveUnit = (run: Run, visit: number): void => {
  run.here = visit
  const { unit, label } = run.log
  leaveBy(run, unit[visit] as number, label[visit] as number, run.horizon, nothing)
}

const expandRelated = (run: Run, visit: number, isStart: boolean): void => {
  const unit = run.log.unit[visit] as number
  const label = run.log.label[visit] as number
  run.here = visit
  run.leave = 0
  if (isStart) openContainer(run, unit, run.since, run.until, nothing)
  if (run.forward) carry(run, unit, label, run.horizon, nothing)
  reachRelatives(run, unit, label)
}

/** Enters every process that a unit left into between two labels. */
const leaveBy = (run: Run, unit: number, from: number, to: number, carrier: number): void => {
  const { u32, f64, headA } = run.graph.lines
  for (let row = firstOf(headA, lineChain(unit, !run.forward)); row > 0; ) {
    const word = row * rowWords
    if (((u32[word + atFlags] as number) & kindMask) === run.leaveKind) {
      run.linesVisited += 1
      const label = run.sign * (f64[row * rowDoubles] as number)
      if (label >= from && label <= to && countsAt(u32, row, run.known)) {
        run.leave = row
        enterProcess(run, u32[word + atB] as number, label, carrier)
      }
    }
    row = u32[word + atNextA] as number
  }
}

const enterProcess = (run: Run, process: number, label: number, carrier: number): void => {
  const held = run.scratch.processes
  const before = held[process * 2] as number
  if (before <= label) return
  held[process * 2] = label
  // What came out was all reached the first time.
  if (before !== Infinity) return
  noteProcess(run, process)

  const { u32, f64, headB } = run.graph.lines
  for (let row = firstOf(headB, lineChain(process, run.forward)); row > 0; ) {
    const word = row * rowWords
    run.linesVisited += 1
    const next = run.sign * (f64[row * rowDoubles] as number)
    if (next >= run.start && next <= run.horizon && countsAt(u32, row, run.known)) {
      const unit = u32[word + atA] as number
      reach(run, unit, next, row, carrier, reachedBy.process)
      if (!run.forward) unpackAt(run, unit, -next, row, nothing)
    }
    row = u32[word + atNextB] as number
  }
}

/** Forward: the containers the unit is in carry it, and containers carry containers. */
const carry = (run: Run, unit: number, from: number, to: number, inner: number): void => {
  const { u32, headA } = run.graph.containments
  for (let row = firstOf(headA, unit); row > 0; row = u32[row * rowWords + atNextA] as number) {
    if (!countsAt(u32, row, run.known)) continue
    const stay = run.stays.openedBy(row)
    if (!stay) continue
    const { container } = stay
    const since = Math.max(from, stay.from)
    const until = Math.min(to, stay.until)
    if (since > until || isFollowed(run, container, since, until)) continue
    const carrier = follow(run, { ...stay, from: since, until }, inner, false)
    leaveBy(run, container, since, until, carrier)
    carry(run, container, since, until, carrier)
  }
}

/** Backward: a process that used a container used what was inside at that moment. */
const unpackAt = (
  run: Run,
  container: number,
  timeMs: number,
  enter: number,
  outer: number,
): void => {
  if (firstOf(run.graph.containments.headB, container) === 0) return
  if (isFollowed(run, container, timeMs, timeMs)) return
  for (const stay of run.stays.ofContainer(container)) {
    if (stay.from > timeMs || stay.until < timeMs) continue
    const carrier = follow(run, { ...stay, from: timeMs, until: timeMs }, outer, true)
    reach(run, stay.content, -timeMs, enter, carrier, reachedBy.container)
    unpackAt(run, stay.content, timeMs, enter, carrier)
  }
}

/** A container asked about: all it held, and what was in the containers it held. */
const openContainer = (
  run: Run,
  container: number,
  from: number,
  to: number,
  outer: number,
): void => {
  if (firstOf(run.graph.containments.headB, container) === 0) return
  for (let c = outer; c !== nothing; c = outside(run, c))
    if (run.trail[c]?.container === container) return
  for (const stay of run.stays.ofContainer(container)) {
    const since = Math.max(from, stay.from)
    const until = Math.min(to, stay.until)
    if (since > until) continue
    const carrier = follow(run, { ...stay, from: since, until }, outer, true)
    reach(run, stay.content, run.forward ? since : -until, 0, carrier, reachedBy.container)
    openContainer(run, stay.content, since, until, carrier)
  }
}

const outside = (run: Run, carrier: number): number => {
  const next = run.trail[carrier]?.next ?? -1
  return next < 0 ? nothing : next
}

const follow = (
  run: Run,
  { container, from, until, row }: Stay,
  before: number,
  isOpened: boolean,
): number => {
  const next = before === nothing ? -1 : before
  const step = { container, from, until, row, next, isOpened }
  const held = run.trailBy.get(container)
  if (held) held.push(step)
  else run.trailBy.set(container, [step])
  return run.trail.push(step) - 1
}

/** Whether the container was followed for all of that time: what it led to is known then. */
const isFollowed = (run: Run, container: number, from: number, until: number): boolean =>
  run.trailBy.get(container)?.some((step) => step.from <= from && step.until >= until) ?? false

/** Forward from a lot to its instances, backward from an instance to its lot. */
const reachRelatives = (run: Run, unit: number, label: number): void => {
  const { u32, headA, headB } = run.graph.members
  const [heads, next, other] = run.forward ? [headB, atNextB, atA] : [headA, atNextA, atB]
  for (let row = firstOf(heads, unit); row > 0; row = u32[row * rowWords + next] as number)
    if (countsAt(u32, row, run.known)) {
      const relative = u32[row * rowWords + other] as number
      reach(run, relative, label, 0, nothing, reachedBy.member)
    }
}

const finish = (
  run: Run,
  start: readonly number[],
  levelStarts: readonly number[],
  cutAt: readonly number[],
): Walk => {
  const { log, scratch } = run
  const { units, firstVisit, bestVisit } = visitsOf(run)
  const processes = run.processes.slice(0, run.processCount)
  const { sign, since, until } = run
  const carriers = run.forward
    ? carriersForward({ ...run, units, bestVisit, label: log.label })
    : carriersBackward(run)
  const processTimeMs = takeTimes(run, processes)
  for (let i = 0; i < units.length; i += 1) scratch.units[units[i] as number] = 0
  releaseScratch(run.graph)
  return {
    direction: run.forward ? 'forward' : 'backward',
    start,
    since,
    until,
    asKnownAt: run.known,
    sign,
    visits: log,
    levelStarts,
    units,
    firstVisit,
    bestVisit,
    processes,
    processTimeMs,
    carriers,
    trail: run.trail,
    linesVisited: run.linesVisited,
    reentries: run.reentries,
    cutAt,
  }
}

/** The units of the log, each with its first entry and its latest, which is the soonest. */
const visitsOf = ({ log, scratch, unitCount }: Run) => {
  const firstVisit = new Uint32Array(unitCount)
  if (log.count === unitCount) {
    for (let visit = 0; visit < unitCount; visit += 1) firstVisit[visit] = visit
    return { units: log.unit.subarray(0, unitCount), firstVisit, bestVisit: firstVisit }
  }
  const units = new Uint32Array(unitCount)
  const bestVisit = new Uint32Array(unitCount)
  let found = 0
  for (let visit = 0; visit < log.count; visit += 1) {
    if (((log.how[visit] as number) & firstVisitBit) === 0) continue
    const unit = log.unit[visit] as number
    units[found] = unit
    firstVisit[found] = visit
    bestVisit[found] = (scratch.units[unit] as number) - 1
    found += 1
  }
  return { units, firstVisit, bestVisit }
}

const takeTimes = ({ scratch, sign }: Run, processes: Uint32Array): Float64Array => {
  const times = new Float64Array(processes.length)
  for (let i = 0; i < times.length; i += 1) {
    const process = processes[i] as number
    times[i] = sign * (scratch.processes[process * 2] as number)
    scratch.processes[process * 2] = Infinity
  }
  return times
}

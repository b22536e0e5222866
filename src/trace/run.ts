import type { TrailStep } from './carriers.ts'
import type { Stays } from './containment.ts'
import type { Graph, Scratch } from './graph.ts'
import type { Settled } from './settled.ts'
import { firstVisitBit, reserveVisit, type VisitLog } from './visits.ts'

/** A walk under way. */
export interface Run {
  readonly graph: Graph
  readonly scratch: Scratch
  readonly stays: Stays
  readonly log: VisitLog
  readonly forward: boolean
  readonly sign: 1 | -1
  readonly leaveKind: number
  /** Where lines stand that no limit and no earlier view of the record asks to look at singly. */
  readonly settled: Settled | null
  /** The first and the latest label looked at. */
  readonly start: number
  readonly horizon: number
  readonly since: number
  readonly until: number
  readonly known: number
  readonly within: ReadonlySet<number> | undefined
  readonly trail: TrailStep[]
  readonly trailBy: Map<number, TrailStep[]>
  /** The entry being followed, and the line by which its unit left (0: no line). */
  here: number
  leave: number
  processes: Uint32Array
  processCount: number
  nextLevel: number
  unitCount: number
  linesVisited: number
  reentries: number
}

/** Adds a process to those found. */
export const noteProcess = (run: Run, process: number): void => {
  if (run.processCount === run.processes.length) {
    const grown = new Uint32Array(run.processCount * 2)
    grown.set(run.processes)
    run.processes = grown
  }
  run.processes[run.processCount] = process
  run.processCount += 1
}

/** Takes up a unit when it is new, or affected sooner than thought; from `run.here`. */
export const reach = (
  run: Run,
  unit: number,
  label: number,
  enter: number,
  carrier: number,
  how: number,
): void => {
  if (run.within && !run.within.has(unit)) return
  const { units } = run.scratch
  const { log } = run
  let visit = (units[unit] as number) - 1
  const isNew = visit < 0
  if (!isNew) {
    run.reentries += 1
    if ((log.label[visit] as number) <= label) return
  }
  // An entry of the level being found is not followed yet, so a sooner way there replaces it.
  if (isNew || visit < run.nextLevel) {
    reserveVisit(log)
    visit = log.count
    log.count += 1
    log.how[visit] = isNew ? firstVisitBit : 0
    if (isNew) run.unitCount += 1
    units[unit] = visit + 1
    log.unit[visit] = unit
  }
  log.label[visit] = label
  log.parent[visit] = run.here
  log.leave[visit] = run.leave
  log.enter[visit] = enter
  log.carrier[visit] = carrier
  log.how[visit] = ((log.how[visit] as number) & firstVisitBit) | how
}

import type { Graph } from './graph.ts'
import { atB, atSeq, rowWords } from './table.ts'
import { howMask, nothing, type ReachedBy, reachedBy } from './visits.ts'
import type { Walk } from './walk.ts'

/**
 * One step of the way from a unit asked about to a unit reached.
 *
 * Shape    `timeMs` is when the unit was exposed (backward: when it left towards the one asked
 *          about), null where the record sets no bound. `process`, `leaveSeq` and `enterSeq` (the
 *          entries with the process's one side and its other) are null when there was no process.
 *          `containers` lists the containers on the way, the innermost first.
 */
export interface Step {
  readonly unit: number
  readonly level: number
  readonly timeMs: number | null
  readonly how: ReachedBy
  readonly process: number | null
  readonly leaveSeq: number | null
  readonly enterSeq: number | null
  readonly containers: readonly number[]
}

/** Where in `walk.units` each reached unit stands. */
export const indexUnits = ({ units }: Walk): ReadonlyMap<number, number> => {
  const index = new Map<number, number>()
  for (let i = 0; i < units.length; i += 1) index.set(units[i] as number, i)
  return index
}

/** How many steps from the units asked about an entry of the log is. */
export const levelOf = ({ levelStarts }: Walk, visit: number): number => {
  let low = 0
  let high = levelStarts.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((levelStarts[middle] as number) <= visit) low = middle
    else high = middle
  }
  return low
}

/** The time of an entry of the log; null where the record sets no bound. */
export const timeOfVisit = ({ visits, sign }: Walk, visit: number): number | null => {
  const label = visits.label[visit] as number
  return Number.isFinite(label) ? sign * label + 0 : null
}

/**
 * The evidence for an entry of the log: every step from the unit asked about to it.
 *
 * Shape    `visit` from `walk.firstVisit` gives the shortest way, from `walk.bestVisit` the way of
 *          the earliest exposure (backward: latest departure). Feasible in time either way.
 */
export const pathTo = (graph: Graph, walk: Walk, visit: number): readonly Step[] => {
  const steps: Step[] = []
  for (let here = visit; here !== nothing; here = walk.visits.parent[here] as number)
    steps.push(stepAt(graph, walk, here))
  return steps.reverse()
}

const ways = Object.entries(reachedBy) as readonly [ReachedBy, number][]

/** What an entry of the log says by itself: the last step of the way to it. */
export const stepAt = (graph: Graph, walk: Walk, visit: number): Step => {
  const { u32 } = graph.lines
  const { visits } = walk
  const leave = visits.leave[visit] as number
  const enter = visits.enter[visit] as number
  const how = (visits.how[visit] as number) & howMask
  return {
    unit: visits.unit[visit] as number,
    level: levelOf(walk, visit),
    timeMs: timeOfVisit(walk, visit),
    how: ways.find(([, code]) => code === how)?.[0] ?? 'start',
    process: enter === 0 ? null : (u32[enter * rowWords + atB] as number),
    leaveSeq: leave === 0 ? null : (u32[leave * rowWords + atSeq] as number),
    enterSeq: enter === 0 ? null : (u32[enter * rowWords + atSeq] as number),
    containers: containersOn(walk, visits.carrier[visit] as number),
  }
}

// A trail goes from the inside out, or with `isOpened` from the outside in.
const containersOn = ({ trail }: Walk, carrier: number): readonly number[] => {
  const chain: number[] = []
  const last = carrier === nothing ? undefined : trail[carrier]
  for (let step = last; step; step = trail[step.next]) chain.push(step.container)
  return last?.isOpened ? chain : chain.reverse()
}

/** When a container carried something affected, stays that touch joined into one. */
export interface Carried {
  readonly container: number
  readonly spans: readonly { readonly from: number | null; readonly until: number | null }[]
  /** A unit that was inside, and is affected. */
  readonly via: number
}

/** The containers that carried something affected, in the order they were come to. */
export const containersOf = (walk: Walk): readonly Carried[] => {
  const byContainer = Map.groupBy(walk.carriers, (carrier) => carrier.container)
  return Array.from(byContainer, ([container, carriers]) => {
    const first = carriers[0]
    return {
      container,
      spans: joined(carriers).map(([from, until]) => ({
        from: finite(from),
        until: finite(until),
      })),
      via: first ? (walk.visits.unit[first.visit] as number) : container,
    }
  })
}

const finite = (timeMs: number): number | null => (Number.isFinite(timeMs) ? timeMs : null)

const joined = (
  spans: readonly { readonly from: number; readonly until: number }[],
): readonly (readonly [number, number])[] => {
  const out: [number, number][] = []
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else out.push([from, until])
  }
  return out
}

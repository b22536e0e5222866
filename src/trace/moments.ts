import { lineKinds } from './graph.ts'

/** One line as the ordering of a moment needs it. */
export interface MomentLine {
  readonly kind: number
  readonly unit: number
  readonly process: number
}

/**
 * The lines of one moment in an order that lets everything possible happen: what arrives is there
 * before anything is taken, and a process comes after those that made what it uses.
 *
 * Shape    `plus`, then the processes, each with what it used before what it made, then `minus`.
 *          `looped` are processes that use what they themselves led to, all at the one moment:
 *          no order does them justice.
 */
export interface Moment<L> {
  readonly plus: readonly L[]
  readonly processes: readonly (readonly L[])[]
  readonly looped: readonly (readonly L[])[]
  readonly minus: readonly L[]
}

/** Orders what happened at one moment. Bounds then hold for every order it may have had. */
export const orderMoment = <L extends MomentLine>(lines: readonly L[]): Moment<L> => {
  const byProcess = Map.groupBy(
    lines.filter(({ process }) => process > 0),
    ({ process }) => process,
  )
  const makers = new Map<number, number[]>()
  for (const { kind, unit, process } of lines)
    if (kind === lineKinds.out) makers.set(unit, [...(makers.get(unit) ?? []), process])

  const waitsFor = new Map<number, Set<number>>()
  for (const [process, own] of byProcess) {
    const before = own
      .filter(({ kind }) => kind === lineKinds.in)
      .flatMap(({ unit }) => makers.get(unit) ?? [])
    waitsFor.set(process, new Set(before.filter((maker) => maker !== process)))
  }
  const done = new Set<number>()
  for (let isFound = true; isFound; ) {
    isFound = false
    for (const [process, before] of waitsFor)
      if (!done.has(process) && before.isSubsetOf(done)) {
        done.add(process)
        isFound = true
      }
  }
  const lay = (process: number): readonly L[] =>
    (byProcess.get(process) ?? []).toSorted((a, b) => a.kind - b.kind)
  return {
    plus: lines.filter(({ kind }) => kind === lineKinds.plus),
    processes: Array.from(done, lay),
    looped: [...byProcess.keys()].filter((process) => !done.has(process)).map(lay),
    minus: lines.filter(({ kind }) => kind === lineKinds.minus),
  }
}

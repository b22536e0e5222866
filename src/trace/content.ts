import { type Exposure, exposureOf, followQuantities, type Interval } from './exposure.ts'
import type { Convert } from './following.ts'
import { type Graph, lineChain, lineKinds } from './graph.ts'
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
import { type Walk, walk } from './walk.ts'

/** How much of one origin is in the unit asked about, of so much in all (null: not known). */
export interface Content {
  readonly origin: number
  readonly unit: number
  readonly content: Interval
  readonly quantity: number | null
  /** `content.expected` as a part of `quantity`; null where either is not known, or nothing. */
  readonly share: number | null
}

/**
 * Shape    `convert` as for `followQuantities`.
 * Limits   `originsMax` bounds the origins followed; each costs a walk. No default bound.
 */
export interface ContentQuestion {
  readonly convert: Convert
  readonly originsMax?: number
}

export interface Contents {
  readonly contents: readonly Content[]
  /** Origins that were not followed because of `originsMax`. */
  readonly cutAt: readonly number[]
}

/**
 * How much of each origin is in the units a backward walk asked about.
 *
 * Shape    Each origin's quantities are followed forward through what the backward walk reached.
 *          `origins` defaults to the units reached that nothing else reached was made into.
 *          A content counts all that ever entered the unit, also what has left it since.
 *          What an origin says of more than one asked unit is one entry each.
 */
export const contentOf = (
  graph: Graph,
  backward: Walk,
  { convert, originsMax = Infinity }: ContentQuestion,
  origins: readonly number[] = originsOf(graph, backward),
): Contents => {
  const within = new Set(backward.units)
  const followed = origins.slice(0, originsMax)
  const contents = followed.flatMap((origin) => {
    const found = walk(graph, {
      start: [origin],
      direction: 'forward',
      until: backward.until,
      asKnownAt: backward.asKnownAt,
      within,
    })
    const exposure = followQuantities(graph, found, convert)
    return backward.start.map((unit) => contentIn(exposure, origin, unit))
  })
  return { contents, cutAt: origins.slice(followed.length) }
}

const contentIn = (exposure: Exposure, origin: number, unit: number): Content => {
  const found = exposureOf(exposure, unit)
  const content = found?.entered ?? { atLeast: 0, atMost: 0, expected: 0 }
  const quantity = found?.enteredQuantity ?? null
  const isKnown = content.expected !== null && quantity !== null && quantity > 0
  const share = isKnown ? (content.expected as number) / (quantity as number) : null
  return { origin, unit, content, quantity, share: found ? share : 0 }
}

/**
 * Units a backward walk reached that nothing else it reached went into: where the history begins.
 *
 * Shape    By what the lines say, not by the way the walk happened to take: of several units that
 *          came from the same, each came from it. A container whose contents were reached is none.
 */
export const originsOf = (graph: Graph, backward: Walk): readonly number[] => {
  const { units, bestVisit, visits, trail } = backward
  const reached = new Set(units)
  const opened = new Set(trail.filter(({ isOpened }) => isOpened).map(({ container }) => container))
  return Array.from(units).filter((unit, i) => {
    if (opened.has(unit) || isMember(graph, backward, unit, reached)) return false
    const until = -(visits.label[bestVisit[i] as number] as number)
    return !isMadeFrom(graph, backward, unit, until, reached)
  })
}

const isMember = (
  { members: { u32, headA } }: Graph,
  { asKnownAt }: Walk,
  unit: number,
  reached: ReadonlySet<number>,
): boolean => {
  for (let row = firstOf(headA, unit); row > 0; row = u32[row * rowWords + atNextA] as number)
    if (countsAt(u32, row, asKnownAt) && reached.has(u32[row * rowWords + atB] as number))
      return true
  return false
}

const isMadeFrom = (
  { lines: { u32, f64, headA, headB } }: Graph,
  { asKnownAt, since }: Walk,
  unit: number,
  until: number,
  reached: ReadonlySet<number>,
): boolean => {
  const counts = (row: number, last: number): boolean => {
    const timeMs = f64[row * rowDoubles] as number
    return timeMs >= since && timeMs <= last && countsAt(u32, row, asKnownAt)
  }
  for (let made = firstOf(headA, lineChain(unit, true)); made > 0; ) {
    const word = made * rowWords
    const isOutput = ((u32[word + atFlags] as number) & kindMask) === lineKinds.out
    let used =
      isOutput && counts(made, until)
        ? firstOf(headB, lineChain(u32[word + atB] as number, false))
        : 0
    for (; used > 0; used = u32[used * rowWords + atNextB] as number) {
      const other = u32[used * rowWords + atA] as number
      if (other !== unit && reached.has(other) && counts(used, f64[made * rowDoubles] as number))
        return true
    }
    made = u32[word + atNextA] as number
  }
  return false
}

import { type Exposure, exposureOf, followQuantities, type Interval } from './exposure.ts'
import type { Convert } from './following.ts'
import type { Graph } from './graph.ts'
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
  origins: readonly number[] = originsOf(backward),
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

/** Units a backward walk reached from which it went no further: where the history begins. */
export const originsOf = ({ visits, units }: Walk): readonly number[] => {
  const passed = new Set<number>()
  for (let visit = 0; visit < visits.count; visit += 1) {
    const parent = visits.unit[visits.parent[visit] as number]
    if (parent !== undefined) passed.add(parent)
  }
  return Array.from(units).filter((unit) => !passed.has(unit))
}

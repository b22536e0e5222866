import type { Stays } from './containment.ts'
import type { Graph, Scratch } from './graph.ts'
import { atA, atNextA, countsAt, firstOf, rowWords } from './table.ts'

/**
 * A unit reached was inside `container` from `from` until `until` while affected (milliseconds,
 * both included; infinite where the record has no end), directly or in a container inside it.
 * Backward: what was used was inside then. `visit` is the unit's entry in the log.
 */
export interface Carrier {
  readonly container: number
  readonly from: number
  readonly until: number
  readonly visit: number
}

/** A container the walk went through: `next` is the one inside it, or with `isOpened` around it. */
export interface TrailStep {
  readonly container: number
  readonly from: number
  readonly until: number
  /** The containment row by which it was come to. */
  readonly row: number
  /** Place in the trail; -1: none. */
  readonly next: number
  readonly isOpened: boolean
}

interface Found {
  readonly graph: Graph
  readonly stays: Stays
  readonly known: number
  /** Latest time looked at. */
  readonly horizon: number
  readonly units: Uint32Array
  readonly bestVisit: Uint32Array
  readonly label: Float64Array
}

/** Every container that held a unit reached while it was affected, containers of containers too. */
export const carriersForward = (found: Found): readonly Carrier[] => {
  const carriers: Carrier[] = []
  if (found.graph.containments.count === 0) return carriers
  for (let i = 0; i < found.units.length; i += 1) {
    const visit = found.bestVisit[i] as number
    const whole = { from: found.label[visit] as number, until: found.horizon, visit }
    const own = new Map<number, readonly Carrier[]>()
    addContainers(found, { ...whole, container: found.units[i] as number }, own)
    for (const held of own.values()) for (const carrier of held) carriers.push(carrier)
  }
  return carriers
}

/**
 * Adds what held something (a unit, or a container that held it) in a span of time. A span within
 * another of the same container says nothing more, whichever is found first.
 */
const addContainers = (found: Found, held: Carrier, own: Map<number, readonly Carrier[]>): void => {
  const { u32, headA } = found.graph.containments
  const { visit } = held
  let row = firstOf(headA, held.container)
  for (; row > 0; row = u32[row * rowWords + atNextA] as number) {
    const stay = countsAt(u32, row, found.known) ? found.stays.openedBy(row) : null
    if (!stay) continue
    const { container } = stay
    const from = Math.max(held.from, stay.from)
    const until = Math.min(held.until, stay.until)
    const known = own.get(container) ?? []
    if (from > until || known.some((each) => each.from <= from && each.until >= until)) continue
    const carrier = { container, from, until, visit }
    const apart = known.filter((each) => each.from < from || each.until > until)
    own.set(container, [...apart, carrier])
    addContainers(found, carrier, own)
  }
}

interface Went {
  readonly graph: Graph
  readonly scratch: Scratch
  readonly trail: readonly TrailStep[]
}

/** The containers gone through backward, each with the content it led to. */
export const carriersBackward = ({ graph, scratch, trail }: Went): readonly Carrier[] =>
  trail.flatMap(({ row, container, from, until }) => {
    const content = graph.containments.u32[row * rowWords + atA] as number
    const visit = (scratch.units[content] as number) - 1
    return visit < 0 ? [] : [{ container, from, until, visit }]
  })

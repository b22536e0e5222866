import { containmentKinds, lineKinds } from '../src/trace/graph.ts'
import type { TextRows } from './ledger-text.ts'

/** What the naive walk says of a unit: the earliest exposure (backward: the latest departure). */
export type Exposed = ReadonlyMap<number, number>

interface Stay {
  readonly content: number
  readonly container: number
  readonly from: number
  readonly until: number
}

/**
 * The walk, written to be obviously right rather than fast: repeat every rule over every row until
 * nothing changes. The engine must agree with it.
 */
export const naiveWalk = (
  rows: TextRows,
  start: number,
  direction: 'forward' | 'backward',
  { since = -Infinity, until = Infinity, known = Infinity } = {},
): Exposed => {
  const counts = (row: { readonly seq: number; readonly voidedSeq: number }): boolean =>
    row.seq <= known && (row.voidedSeq === 0 || row.voidedSeq > known)
  const lines = rows.lines.filter(counts).filter((l) => l.timeMs >= since && l.timeMs <= until)
  const members = rows.members.filter(counts)
  const stays = naiveStays({ ...rows, containments: rows.containments.filter(counts) })
  const uses = lines.filter((line) => line.kind === lineKinds.in)
  const makes = lines.filter((line) => line.kind === lineKinds.out)
  const forward = direction === 'forward'
  const exposed = new Map<number, number>()
  let isChanged = true
  const say = (unit: number, time: number): void => {
    const held = exposed.get(unit)
    if (held !== undefined && (forward ? held <= time : held >= time)) return
    exposed.set(unit, time)
    isChanged = true
  }
  say(start, forward ? since : until)
  for (const { content, from, to } of heldBy(start, stays, since, until))
    say(content, forward ? from : to)
  while (isChanged) {
    isChanged = false
    for (const { member, lot } of members) {
      const [here, there] = forward ? [lot, member] : [member, lot]
      const time = exposed.get(here)
      if (time !== undefined) say(there, time)
    }
    for (const use of uses)
      for (const make of makes.filter(({ process }) => process === use.process))
        for (const used of [use.unit, ...insideAt(use.unit, use.timeMs, stays)])
          if (forward) {
            const time = exposed.get(used)
            if (time !== undefined && time <= use.timeMs) say(make.unit, make.timeMs)
          } else {
            const time = exposed.get(make.unit)
            if (time !== undefined && time >= make.timeMs) say(used, use.timeMs)
          }
  }
  return exposed
}

/** Everything inside a container at a moment, contents of contents too. */
const insideAt = (
  container: number,
  time: number,
  stays: readonly Stay[],
  path: readonly number[] = [],
): readonly number[] =>
  stays
    .filter((s) => s.container === container && s.from <= time && time <= s.until)
    .filter((s) => !path.includes(s.content))
    .flatMap((s) => [s.content, ...insideAt(s.content, time, stays, [...path, container])])

/** Everything a container ever held, and between when and when. */
const heldBy = (
  container: number,
  stays: readonly Stay[],
  since: number,
  until: number,
  path: readonly number[] = [],
): readonly { readonly content: number; readonly from: number; readonly to: number }[] =>
  stays
    .filter((stay) => stay.container === container && !path.includes(container))
    .map((s) => ({ ...s, from: Math.max(s.from, since), to: Math.min(s.until, until) }))
    .filter(({ from, to }) => from <= to)
    .flatMap((s) => [s, ...heldBy(s.content, stays, s.from, s.to, [...path, container])])

/** Stays by replaying each container's rows on a list of what is inside. */
export const naiveStays = (rows: TextRows): readonly Stay[] => {
  const stays: (Stay & { until: number; left: number; uom: number; isOpen: boolean })[] = []
  const sorted = rows.containments.toSorted((a, b) => a.timeMs - b.timeMs || a.seq - b.seq)
  for (const { unit, container, kind, quantity, uom, timeMs } of sorted) {
    const inside = stays.filter((stay) => stay.container === container && stay.isOpen)
    const mine = inside.find((stay) => stay.content === unit)
    const end = (stay: (typeof stays)[number] | undefined): void => {
      if (stay) Object.assign(stay, { until: timeMs, isOpen: false })
    }
    if (kind === containmentKinds.unpacked) {
      if (unit === 0) inside.forEach(end)
      else if (mine && Number.isNaN(quantity)) end(mine)
      else if (mine) {
        mine.left = mine.uom === uom ? mine.left - quantity : Number.NaN
        if (mine.left <= 1e-9) end(mine)
      }
    } else if (!mine) {
      const stay = { content: unit, container, from: timeMs, until: Infinity }
      stays.push({ ...stay, left: quantity, uom, isOpen: true })
    } else if (kind === containmentKinds.packed)
      mine.left = mine.uom === uom ? mine.left + quantity : Number.NaN
  }
  return stays
}

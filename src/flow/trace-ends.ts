import { Big } from 'big.js'
import { seenInside } from '../lots/effects.ts'
import { statusOf } from '../lots/status.ts'
import type { Position } from '../lots/stock.ts'
import { convertUom } from '../lots/uom.ts'
import type { ContainerPlace } from '../projections/holdings.ts'
import type { Life } from '../projections/lives.ts'
import type { MovementRow } from '../projections/working-set.ts'
import { outermost } from './stock.ts'
import type { EndpointKind } from './trace-answer.ts'

/** An endpoint before names, evidence and amounts are put to it. */
export interface BareEnd {
  readonly kind: EndpointKind
  readonly unitNo: number
  readonly containerNo: number | null
  readonly place: string | null
  readonly party: string | null
  readonly document: string | null
  readonly atMs: number | null
  readonly status: string | null
  readonly step: string | null
  readonly quantity: string | null
  readonly uom: string | null
  /** The movement it rests on; null where it rests on the unit's whole life. */
  readonly seq: number | null
}

/** When something exposed was inside a container (milliseconds; infinite where there is no end). */
export interface CarriedSpan {
  readonly containerNo: number
  readonly from: number
  readonly until: number
}

const bareEnd = (unitNo: number, end: Partial<BareEnd> & Pick<BareEnd, 'kind'>): BareEnd => ({
  unitNo,
  containerNo: null,
  place: null,
  party: null,
  document: null,
  atMs: null,
  status: null,
  step: null,
  quantity: null,
  uom: null,
  seq: null,
  ...end,
})

const fromMovement = (kind: EndpointKind, row: MovementRow, party: string | null): BareEnd =>
  bareEnd(row.unitNo, {
    kind,
    place: row.place,
    party,
    document: row.document,
    atMs: row.atMs,
    step: row.step,
    quantity: row.quantity,
    uom: row.uom,
    seq: row.seq,
  })

/**
 * What became of one exposed unit: where it is now, to whom it went and when, what was destroyed,
 * and what went into processes that have made nothing yet.
 *
 * Shape    Only what happened from `exposedAtMs` on counts. `carried` are the stays of the unit in
 *          containers, whose shipments are its shipments, and whose end is its end. What went off
 *          to nobody named is where it is now: on its way, or there.
 */
export const forwardEnds = (
  life: Life,
  exposedAtMs: number,
  carried: readonly CarriedSpan[],
  containers: ReadonlyMap<number, ContainerPlace>,
  lives: ReadonlyMap<number, Life>,
  unfinished: ReadonlySet<number>,
): readonly BareEnd[] => {
  const { unitNo, state } = life
  const status = statusOf(state).status
  const here = state.positions.flatMap((position) => standing(unitNo, position, containers, status))
  const since = life.movements.filter(({ atMs }) => atMs >= exposedAtMs)
  const shipped = since
    .filter(({ kind, toParty }) => kind === 'shipped' && toParty !== null)
    .map((row) => ({ ...fromMovement('shipped', row, row.toParty), place: row.toPlace, status }))
  const removed = since
    .filter(({ kind }) => kind === 'removed')
    .map((row) => fromMovement('removed', row, row.toParty))
  const used = since
    .filter(({ kind, processNo }) => kind === 'used' && unfinished.has(processNo ?? 0))
    .map((row) => fromMovement('used', row, null))
  return [...here, ...shipped, ...goneInside(life, carried, lives, status), ...removed, ...used]
}

const standing = (
  unitNo: number,
  position: Position,
  containers: ReadonlyMap<number, ContainerPlace>,
  status: string,
): readonly BareEnd[] => {
  const { where } = outermost(position, containers)
  if (where.state === 'gone') return []
  // What was shipped to somebody is told by its shipment; what is only on its way is told here.
  if (where.state === 'shipped' && where.toParty !== null) return []
  return [
    bareEnd(unitNo, {
      kind: where.state === 'shipped' ? 'in transit' : 'on hand',
      containerNo: position.container,
      place: where.state === 'shipped' ? where.toPlace : where.place,
      document: where.document,
      atMs: where.sinceMs,
      status,
      quantity: position.quantity,
      uom: position.uom,
    }),
  ]
}

/**
 * What of a unit is with those it was shipped to: no receipt since tells that it came back.
 *
 * Shape    Also what is inside containers that were shipped.
 */
export const stillAway = (
  { state }: Life,
  containers: ReadonlyMap<number, ContainerPlace>,
): readonly Position[] =>
  state.positions.filter((position) => {
    const { where } = outermost(position, containers)
    return where.state === 'shipped' && where.toParty !== null
  })

/**
 * What became of containers while the unit was inside them: who they went to, or their destruction.
 *
 * Shape    Once for each container it went with, also where the unit was in it in several ways: by
 *          itself, and in a box that was in it too.
 */
const goneInside = (
  life: Life,
  spans: readonly CarriedSpan[],
  lives: ReadonlyMap<number, Life>,
  status: string,
): readonly BareEnd[] => {
  const gone = new Map<string, BareEnd>()
  for (const { containerNo, from, until } of spans)
    for (const row of lives.get(containerNo)?.movements ?? []) {
      const { kind, toParty, place, toPlace, atMs, seq, line } = row
      if (atMs < from || atMs > until) continue
      if (kind !== 'removed' && (kind !== 'shipped' || toParty === null)) continue
      gone.set(`${containerNo} ${seq} ${line}`, {
        ...fromMovement(kind, row, toParty),
        ...insideAt(life, containerNo, atMs, lives),
        unitNo: life.unitNo,
        containerNo,
        place: kind === 'shipped' ? toPlace : place,
        status,
      })
    }
  return [...gone.values()]
}

interface Inside {
  readonly quantity: string | null
  readonly uom: string | null
}

/**
 * How much of a unit was inside a container at a moment, in containers inside it too; null where
 * the record does not say.
 */
const insideAt = (
  { movements }: Life,
  containerNo: number,
  atMs: number,
  lives: ReadonlyMap<number, Life>,
): Inside => {
  const before = movements.filter((row) => row.container !== null && row.atMs <= atMs)
  const parts = Array.from(Map.groupBy(before, (row) => row.container ?? 0))
    .filter(([container]) => isWithin(container, containerNo, atMs, lives))
    .map(([, rows]) => leftOf(rows))
    .filter(({ quantity }) => quantity !== '0')
  const [first = { quantity: null, uom: null }, ...others] = parts
  return others.reduce(
    (sum, { quantity, uom }) =>
      sum.quantity === null || quantity === null || uom !== sum.uom
        ? { quantity: null, uom: sum.uom }
        : { quantity: Big(sum.quantity).plus(quantity).toFixed(), uom },
    first,
  )
}

/** What is left in a container of what these movements put in and took out, in their order. */
const leftOf = (rows: readonly MovementRow[]): Inside => {
  const uom = rows[0]?.uom ?? null
  let left: Big | null = Big(0)
  for (const row of rows) {
    const quantity = row.quantity && convertUom(row.quantity, row.uom ?? '', uom ?? '')
    if (row.quantity === null && row.kind === 'unpacked') left = Big(0)
    else if (quantity === null) left = null
    else if (left === null) continue
    else if (row.kind === 'unpacked') left = left.gt(quantity) ? left.minus(quantity) : Big(0)
    // What is only seen inside adds nothing to what is there.
    else if (row.role === seenInside) left = left.gt(quantity) ? left : Big(quantity)
    else left = left.plus(quantity)
  }
  return { quantity: left?.toFixed() ?? null, uom }
}

/** Whether a container is another one, or was inside it at a moment. */
const isWithin = (
  container: number,
  outer: number,
  atMs: number,
  lives: ReadonlyMap<number, Life>,
): boolean => {
  const passed = new Set<number>()
  for (let here: number | null = container; here !== null && !passed.has(here); ) {
    if (here === outer) return true
    passed.add(here)
    here = containerOf(lives.get(here)?.movements ?? [], atMs)
  }
  return false
}

/** The container that a container was in at a moment. */
const containerOf = (movements: readonly MovementRow[], atMs: number): number | null => {
  let container: number | null = null
  for (const row of movements) {
    if (row.atMs > atMs || row.container === null) continue
    if (row.kind === 'packed') container = row.container
    else if (row.kind === 'unpacked' && row.container === container) container = null
  }
  return container
}

/**
 * Where one unit began, as far as it matters to the unit asked about: the deliveries it came in
 * by, or its first mention; nothing where it came out of a process that was followed.
 */
export const backwardEnds = (life: Life, untilMs: number): readonly BareEnd[] => {
  const before = life.movements.filter(({ atMs, summary }) => atMs <= untilMs && !summary)
  const made = life.movements.some(({ kind, atMs }) => kind === 'made' && atMs <= untilMs)
  const received = before
    .filter(({ kind, step }) => kind === 'received' && step !== 'void_shipping')
    .map((row) => fromMovement('received', row, row.fromParty))
  const declared = before
    .filter(({ kind }) => kind === 'declared')
    .map((row) => fromMovement('declared', row, row.fromParty))
  if (made || received.length > 0 || declared.length > 0 || life.kind === 'container')
    return [...declared, ...received]
  return [bareEnd(life.unitNo, { kind: 'unknown origin', atMs: firstMs(life) })]
}

/** When the record first mentions a unit; null where it only mentions instances of it. */
const firstMs = ({ movements }: Life): number | null => movements[0]?.atMs ?? null

import { Big } from 'big.js'
import { statusOf } from '../lots/status.ts'
import type { Position } from '../lots/stock.ts'
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
  readonly atMs: number
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
  atMs: 0,
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
 *          containers, whose shipments are its shipments.
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
    .filter(({ kind }) => kind === 'shipped')
    .map((row) => ({ ...fromMovement('shipped', row, row.toParty), place: row.toPlace, status }))
  const removed = since
    .filter(({ kind }) => kind === 'removed')
    .map((row) => fromMovement('removed', row, row.toParty))
  const used = since
    .filter(({ kind, processNo }) => kind === 'used' && unfinished.has(processNo ?? 0))
    .map((row) => fromMovement('used', row, null))
  return [
    ...here,
    ...shipped,
    ...carried.flatMap((span) => shippedInside(life, span, lives, status)),
    ...removed,
    ...used,
  ]
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

/** The shipments of a container while the unit was inside it. */
const shippedInside = (
  life: Life,
  { containerNo, from, until }: CarriedSpan,
  lives: ReadonlyMap<number, Life>,
  status: string,
): readonly BareEnd[] => {
  const shipments =
    lives
      .get(containerNo)
      ?.movements.filter(({ kind, atMs }) => kind === 'shipped' && atMs >= from && atMs <= until) ??
    []
  return shipments.map((row) => ({
    ...fromMovement('shipped', row, row.toParty),
    ...insideAt(life, containerNo, row.atMs),
    unitNo: life.unitNo,
    containerNo,
    place: row.toPlace,
    status,
  }))
}

/** How much of a unit was inside a container at a moment; null where the record does not say. */
const insideAt = (
  { movements }: Life,
  containerNo: number,
  atMs: number,
): { readonly quantity: string | null; readonly uom: string | null } => {
  const rows = movements.filter((row) => row.container === containerNo && row.atMs <= atMs)
  const uom = rows[0]?.uom ?? null
  if (rows.length === 0 || rows.some((row) => row.quantity === null || row.uom !== uom))
    return { quantity: null, uom }
  const inside = rows.reduce(
    (sum, row) =>
      row.kind === 'packed' ? sum.plus(row.quantity ?? 0) : sum.minus(row.quantity ?? 0),
    Big(0),
  )
  return { quantity: inside.toFixed(), uom }
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
  return [bareEnd(life.unitNo, { kind: 'unknown origin', atMs: life.state.lastMs })]
}

import type { JsonObject } from '../epcis/json.ts'
import { isZero, minus, plus } from './decimal.ts'
import type {
  Convert,
  Finding,
  FindingKind,
  Movement,
  Position,
  Total,
  UnitState,
} from './stock.ts'

/** A unit's state while movements are folded into it: arrays of the draft's own, values shared. */
export interface Draft {
  positions: Position[]
  readonly totals: Total[]
  readonly findings: Finding[]
  persistent: readonly string[]
  disposition: string | null
  attributes: JsonObject
  movements: number
  lastMs: number
  lastSeq: number
  lastLine: number
}

/** One movement being folded in, with what it needs. */
export interface Step {
  readonly draft: Draft
  readonly movement: Movement
  readonly convert: Convert
  /** Whether nothing of the unit was ever booked before, for the owner this is about. */
  readonly isFirst: boolean
  /** Containers come to be by being packed: nobody declares them. */
  readonly isContainer: boolean
}

/** A draft of its own to fold into. */
export const draftOf = (state: UnitState): Draft => ({
  ...state,
  positions: [...state.positions],
  totals: [...state.totals],
  findings: [...state.findings],
})

/** Some of a unit in its unit of measure; a null quantity is some, nobody said how much. */
export interface Stated {
  readonly uom: string
  readonly quantity: string | null
}

/** Some of a unit, and whose it is. */
export interface Amount extends Stated {
  readonly owner: string
}

/** Counts an amount towards a total; an amount nobody stated has none to add. */
export const count = (
  { totals }: Draft,
  kind: Total['kind'],
  { uom, quantity, owner }: Amount,
): void => {
  if (quantity === null || isZero(quantity)) return
  const at = totals.findIndex(
    (total) => total.kind === kind && total.uom === uom && total.owner === owner,
  )
  const total = totals[at]
  if (total) totals[at] = { ...total, quantity: plus(total.quantity, quantity) }
  else totals.push({ kind, owner, uom, quantity })
}

/** Counts an amount as passed from its owner to another. */
export const countPassed = (draft: Draft, { quantity, uom, owner }: Amount, to: string): void => {
  if (quantity === null || owner === to) return
  count(draft, 'passed', { owner, uom, quantity: minus('0', quantity) })
  count(draft, 'passed', { owner: to, uom, quantity })
}

/** Notes something odd; of one kind, an event is odd once. */
export const find = (
  { draft, movement }: Step,
  kind: FindingKind,
  severity: Finding['severity'],
  detail: JsonObject,
): void => {
  const { findings } = draft
  const { seq } = movement
  for (let i = findings.length - 1; i >= 0 && findings[i]?.seq === seq; i--)
    if (findings[i]?.kind === kind) return
  findings.push({ kind, seq, severity, detail })
}

const sameSpot = (a: Position, b: Position): boolean =>
  a.state === b.state &&
  a.owner === b.owner &&
  a.place === b.place &&
  a.container === b.container &&
  a.uom === b.uom &&
  a.toParty === b.toParty &&
  a.toPlace === b.toPlace &&
  a.fromParty === b.fromParty &&
  a.document === b.document

/** Puts an amount somewhere, together with what is there already under the same unit of measure. */
export const put = ({ positions }: Draft, position: Position): void => {
  const { quantity } = position
  const at = positions.findIndex((there) => sameSpot(there, position))
  const there = positions[at]
  if (!there) {
    if (quantity === null || !isZero(quantity)) positions.push(position)
    return
  }
  const sum = there.quantity === null || quantity === null ? null : plus(there.quantity, quantity)
  if (sum !== null && isZero(sum)) positions.splice(at, 1)
  else positions[at] = { ...there, quantity: sum }
}

/** Takes an amount out of a position; what holds nothing is no position any more. */
export const takeFrom = ({ positions }: Draft, position: Position, quantity: string): void => {
  if (position.quantity === null) return
  const at = positions.indexOf(position)
  const left = minus(position.quantity, quantity)
  if (isZero(left)) positions.splice(at, 1)
  else positions[at] = { ...position, quantity: left }
}

/** A position on hand, at a place or in a container. */
export const onHand = (
  { uom, quantity, owner }: Amount,
  place: string,
  container: number | null,
  sinceMs: number,
): Position => ({
  state: 'on_hand',
  owner,
  place,
  container,
  toParty: null,
  toPlace: null,
  fromParty: null,
  document: null,
  sinceMs,
  uom,
  quantity,
})

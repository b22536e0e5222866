import type { JsonObject } from '../epcis/json.ts'
import type { UnitKind } from './effect.ts'
import { emptiesContainer } from './effects.ts'
import { foldQuantity } from './fold-quantity.ts'
import { foldSingle } from './fold-single.ts'
import { statusOf } from './status.ts'
import type { Convert, Movement, UnitState } from './stock.ts'
import { type Draft, draftOf, find, type Step } from './stock-draft.ts'
import { isConcerned } from './stock-draw.ts'

/** The last instant at which a unit of these attributes may be used; null where none is known. */
export type LastUsable = (attributes: JsonObject) => number | null

/** A unit to which nothing has happened yet. */
export const emptyState: UnitState = Object.freeze({
  positions: [],
  totals: [],
  persistent: [],
  disposition: null,
  attributes: {},
  findings: [],
  movements: 0,
  // Before every date there is, and still itself after a round trip through JSON.
  lastMs: -8.64e15,
  lastSeq: -1,
  lastLine: -1,
})

/**
 * A unit's state after one more movement.
 *
 * Shape    The movement comes after all that are folded in, in the order (atMs, seq, line); one
 *          that was recorded late means folding again from the start. `kind` tells a single thing,
 *          which is in one place at a time, from a quantity of '1'. Without `lastUsable` no use
 *          is judged to be past its date.
 *          Per unit of measure, exactly: declared + made + received + moved (turned up without an
 *          origin) − used − removed = what all positions hold, on hand and shipped, as long as
 *          every quantity is stated. `received` counts only what no shipment here accounts for.
 * Source   reference: recorded stock balances; only a count may differ, and it changes nothing.
 */
export const foldMovement = (
  state: UnitState,
  movement: Movement,
  convert: Convert,
  kind: UnitKind,
  lastUsable: LastUsable = unjudged,
): UnitState => {
  const draft = draftOf(state)
  foldInto(draft, movement, { convert, kind, lastUsable })
  return draft
}

/** A unit's state after all its movements, which are in order. */
export const foldAll = (
  movements: readonly Movement[],
  convert: Convert,
  kind: UnitKind,
  lastUsable: LastUsable = unjudged,
): UnitState => {
  const draft = draftOf(emptyState)
  const judged = { convert, kind, lastUsable }
  for (const movement of movements) foldInto(draft, movement, judged)
  return draft
}

const unjudged: LastUsable = () => null

interface Judged {
  readonly convert: Convert
  readonly kind: UnitKind
  readonly lastUsable: LastUsable
}

const foldInto = (
  draft: Draft,
  movement: Movement,
  { convert, kind, lastUsable }: Judged,
): void => {
  assertInOrder(draft, movement)
  const concerns = isConcerned({ draft, movement })
  const isFirst = !draft.totals.some(concerns) && !draft.positions.some(concerns)
  const isContainer = kind === 'container'
  const step: Step = { draft, movement, convert, isFirst, isContainer }
  if (draft.movements === 0 && !isContainer) noteUnknown(step)
  judge(step, lastUsable)
  // An emptied container itself stays where it is; a lot named beside its serials has no stock.
  if (!movement.summary && movement.role !== emptiesContainer) {
    if (kind === 'instance' || isContainer) foldSingle(step)
    else foldQuantity(step)
  }
  foldStatus(draft, movement)
  draft.movements += 1
  draft.lastMs = movement.atMs
  draft.lastSeq = movement.seq
  draft.lastLine = movement.line
}

const assertInOrder = (draft: Draft, { atMs, seq, line }: Movement): void => {
  const { lastMs, lastSeq, lastLine } = draft
  const isLater =
    atMs > lastMs || (atMs === lastMs && (seq > lastSeq || (seq === lastSeq && line > lastLine)))
  if (!isLater)
    throw new Error(`Movement ${atMs}/${seq}/${line} folded after ${lastMs}/${lastSeq}/${lastLine}`)
}

const noteUnknown = (step: Step): void => {
  const { kind, step: reason } = step.movement
  const isOrigin =
    kind === 'declared' || kind === 'received' || kind === 'made' || kind === 'documented'
  if (!isOrigin) find(step, 'unknown-unit', 'note', { step: reason })
}

/** Whether it was allowed, by what was known of the unit just before. */
const judge = (step: Step, lastUsable: LastUsable): void => {
  const { draft, movement } = step
  const { kind, atMs } = movement
  if (kind !== 'shipped' && kind !== 'used' && kind !== 'packed') return
  const { status, blocking } = statusOf(draft)
  if (blocking.length > 0)
    find(step, 'held-moved', 'warning', { status, dispositions: blocking, step: movement.step })
  if (kind === 'packed') return
  const lastMs = lastUsable(draft.attributes)
  if (lastMs !== null && atMs > lastMs)
    find(step, 'expired-moved', 'warning', { usableUntilMs: lastMs, step: movement.step })
}

const foldStatus = (draft: Draft, { disposition, set, unset, attributes }: Movement): void => {
  if (disposition !== null) draft.disposition = disposition
  if (attributes !== null) draft.attributes = { ...draft.attributes, ...attributes }
  if (set.length === 0 && unset.length === 0) return
  const left = draft.persistent.filter((word) => !unset.includes(word))
  draft.persistent = [...new Set([...left, ...set])].sort()
}

import type { UnitKind } from './effect.ts'
import type { Convert, Movement, UnitState } from './stock.ts'
import { emptyState, foldAll, foldMovement, type LastUsable } from './stock-fold.ts'

/** A unit's life as far as it concerns some owners. */
export interface OwnerView<M extends Movement> {
  readonly movements: readonly M[]
  readonly state: UnitState
}

/**
 * What of a unit's life may be shown to those who may see the stock of some owners only.
 *
 * Shape    Shown is what names one of them, what changed what is held for them, and what is said
 *          of the unit as a whole; never what names others only, or is the company's own business
 *          with its own stock. Stock and totals are those of the whole life, as far as they are
 *          theirs; dates, attributes, status and findings are those of what is shown. How much it
 *          was is left out where a movement that names nobody was of others' stock too.
 *          A container is where things are: it is nobody's, but what names others is not shown.
 */
export const ownerView = <M extends Movement>(
  movements: readonly M[],
  { convert, kind, lastUsable }: OwnerJudged,
  owners: readonly string[],
): OwnerView<M> => {
  const theirs = new Set(owners)
  let whole = emptyState
  const shown: M[] = []
  for (const movement of movements) {
    const before = whole
    whole = foldMovement(whole, movement, convert, kind, lastUsable)
    const touched = ownersTouched(before, whole)
    if (isShown(movement, touched, theirs, kind))
      shown.push(asFarAsTheirs(movement, touched, theirs))
  }
  const state = foldAll(shown, convert, kind, lastUsable)
  const isTheirs = ({ owner }: { readonly owner: string }): boolean => theirs.has(owner)
  return {
    movements: shown,
    state: {
      ...state,
      positions: kind === 'container' ? whole.positions : whole.positions.filter(isTheirs),
      totals: whole.totals.filter(isTheirs),
    },
  }
}

/** By what a life is folded. */
export interface OwnerJudged {
  readonly convert: Convert
  readonly kind: UnitKind
  readonly lastUsable: LastUsable
}

/** The parties that a movement names as owners. */
export const statedOwners = ({
  fromOwner,
  toOwner,
}: Pick<Movement, 'fromOwner' | 'toOwner'>): readonly string[] =>
  [fromOwner, toOwner].filter((owner): owner is string => owner !== null && owner !== '')

const isShown = (
  movement: Movement,
  touched: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  kind: UnitKind,
): boolean => {
  const stated = statedOwners(movement)
  if (stated.length > 0) return stated.some((owner) => theirs.has(owner))
  if (kind === 'container') return true
  if (touched.size > 0) return [...touched].some((owner) => theirs.has(owner))
  return movement.quantity === null || kind === 'instance'
}

const asFarAsTheirs = <M extends Movement>(
  movement: M,
  touched: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): M =>
  statedOwners(movement).length > 0 || [...touched].every((owner) => theirs.has(owner))
    ? movement
    : { ...movement, quantity: null }

/** The owners whose stock or totals differ between two states. */
const ownersTouched = (before: UnitState, after: UnitState): ReadonlySet<string> => {
  const known = new Set<string>(
    [before, after].flatMap(({ positions, totals }) => [
      ...positions.map(({ owner }) => owner),
      ...totals.map(({ owner }) => owner),
    ]),
  )
  const held = (state: UnitState, owner: string): string =>
    JSON.stringify([
      state.positions.filter((position) => position.owner === owner),
      state.totals.filter((total) => total.owner === owner),
    ])
  return new Set([...known].filter((owner) => held(before, owner) !== held(after, owner)))
}

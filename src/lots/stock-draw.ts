import { compare, isNegative, minus } from './decimal.ts'
import type { Position } from './stock.ts'
import { type Amount, type Draft, find, type Stated, type Step, takeFrom } from './stock-draft.ts'
import { whosePlace } from './whose-place.ts'

/** Positions that may be drawn from, and whether drawing there is worth a note. */
export interface Tier {
  readonly holds: (position: Position) => boolean
  readonly isElsewhere: boolean
}

/** A quantity in another unit of measure; itself where that is the same. */
export const converted = (
  { convert, movement }: Step,
  quantity: string,
  from: string,
  to: string,
): string | null => (from === to ? quantity : convert(quantity, from, to, movement.atMs))

/** Some of a unit that was taken from a position. */
export interface Taken extends Amount {
  readonly from: Position
}

/** What was found where it was looked for, in the units it was kept in, and what was not found. */
export interface Drawn {
  readonly taken: readonly Taken[]
  /** In the unit of measure asked for; null where nothing is missing. */
  readonly missing: string | null
  /** Something is there in a unit of measure that does not convert to the one asked for. */
  readonly mismatched: readonly string[]
}

/**
 * Takes so much of a unit out of its positions, tier after tier.
 *
 * Shape    Within a tier, what is at the company's places where this happens comes first, the
 *          latest arrival of it before others; then the oldest; last what is at another company's.
 *          What is received comes from others, so there it is the other way round.
 *          What is said to be an owner's is taken of what is held for that owner alone; what
 *          nobody says the owner of, of the company's own first.
 *          Whatever is taken elsewhere is noted; from another company's place, it is a warning.
 * Units    Each amount taken is in the unit of measure of the position it came from, exactly as
 *          much as that position lost. A position of unknown quantity gives whatever is asked.
 */
export const draw = (
  step: Step,
  { quantity, uom }: { readonly quantity: string; readonly uom: string },
  tiers: readonly Tier[],
): Drawn => {
  const taken: Taken[] = []
  const places = new Set<string>()
  let isForeign = false
  let wanted = quantity
  for (const { holds, isElsewhere } of tiers) {
    for (const position of candidates(step, uom, holds)) {
      const gift = giveFrom(step, position, wanted, uom)
      if (gift === null) continue
      taken.push({ ...gift.amount, owner: position.owner, from: position })
      const isTheirs = step.movement.kind !== 'received' && whoseIs(step, position) === 'another'
      if (isElsewhere || isTheirs) places.add(nameOf(position))
      isForeign ||= isTheirs
      wanted = gift.stillWanted
      if (wanted === '0') break
    }
    if (wanted === '0') break
  }
  if (places.size > 0)
    find(step, 'taken-elsewhere', isForeign ? 'warning' : 'note', {
      place: step.movement.place,
      from: [...places],
      quantity,
      uom,
    })
  if (wanted === '0') return { taken, missing: null, mismatched: [] }
  return { taken, missing: wanted, mismatched: mismatchedIn(step, uom) }
}

const nameOf = ({ place, container }: Position): string =>
  container === null ? place : `container ${container}`

/** The owner whose stock a movement says it is about; null: it does not say. */
const ownerSaid = ({ movement }: Pick<Step, 'movement'>): string | null => {
  const { kind, fromOwner, toOwner } = movement
  return (kind === 'received' ? (fromOwner ?? toOwner) : fromOwner) || null
}

/** Whether anything was ever held for an owner. */
const wasHeldFor = ({ positions, totals }: Draft, owner: string): boolean =>
  positions.some((position) => position.owner === owner) ||
  totals.some((total) => total.owner === owner)

/**
 * Which positions a movement is about, by their owner.
 *
 * Shape    An owner for whom nothing was ever held is whom the record has not been told of: it had
 *          what is the company's own. Nobody's stock is ever taken for another owner.
 */
export const isConcerned = (
  step: Pick<Step, 'draft' | 'movement'>,
): ((held: Pick<Position, 'owner'> & Partial<Position>) => boolean) => {
  const said = ownerSaid(step)
  if (said === null) return () => true
  if (step.movement.kind === 'counted' || wasHeldFor(step.draft, said))
    return (held) => held.owner === said
  // What begins to be held for somebody comes from outside, unless it was on its way to them.
  if (step.movement.fromOwner === null) return (held) => held.owner === '' && held.toParty === said
  return (held) => held.owner === ''
}

/** Whose the rest is, of which the record has too little: as said, else as what was found. */
export const ownerOfRest = (step: Step, taken: readonly Amount[]): string => {
  const said = ownerSaid(step)
  if (said !== null && wasHeldFor(step.draft, said)) return said
  const [first, ...others] = taken
  return first && others.every(({ owner }) => owner === first.owner) ? first.owner : ''
}

/** Whose place a position is at, as seen from where the movement happens. */
const whoseIs = ({ movement }: Step, { state, place, container }: Position) =>
  state === 'on_hand' && container === null
    ? whosePlace(movement.fromPlace ?? movement.place ?? '', place)
    : 'unknown'

// The likeliest company's or one nobody knows, same unit of measure before those that must be
// converted, the likeliest's latest arrival before the oldest of any; then the other companies'.
const candidates = (step: Step, uom: string, holds: Tier['holds']): readonly Position[] => {
  const found: Position[] = []
  const concerns = isConcerned(step)
  for (const position of step.draft.positions)
    if (
      concerns(position) &&
      holds(position) &&
      (position.quantity === null || !isNegative(position.quantity))
    )
      found.push(position)
  if (found.length < 2) return found
  const likeliest = step.movement.kind === 'received' ? 'another' : 'same'
  const rankOf = (position: Position): number => {
    const whose = whoseIs(step, position)
    return whose === likeliest ? 0 : whose === 'unknown' ? 1 : 2
  }
  const ranks = new Map(found.map((position) => [position, rankOf(position)]))
  return found.sort((a, b) => {
    const [rankA = 0, rankB = 0] = [ranks.get(a), ranks.get(b)]
    // Ranks 0 and 1 are one group.
    return (
      Math.floor(rankA / 2) - Math.floor(rankB / 2) ||
      Number(a.owner !== '') - Number(b.owner !== '') ||
      Number(a.uom !== uom) - Number(b.uom !== uom) ||
      rankA - rankB ||
      (rankA === 0 ? b.sinceMs - a.sinceMs : a.sinceMs - b.sinceMs) ||
      compareTexts(a.place, b.place) ||
      compareTexts(a.owner, b.owner)
    )
  })
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const giveFrom = (
  step: Step,
  position: Position,
  wanted: string,
  uom: string,
): { readonly amount: Stated; readonly stillWanted: string } | null => {
  const kept = position.uom
  if (position.quantity === null) {
    if (kept !== '' && converted(step, wanted, uom, kept) === null) return null
    return { amount: { quantity: wanted, uom }, stillWanted: '0' }
  }
  const asked = converted(step, wanted, uom, kept)
  if (asked === null) return null
  if (compare(asked, position.quantity) <= 0) {
    takeFrom(step.draft, position, asked)
    return { amount: { quantity: asked, uom: kept }, stillWanted: '0' }
  }
  const amount = { quantity: position.quantity, uom: kept }
  takeFrom(step.draft, position, position.quantity)
  const got = converted(step, amount.quantity, kept, uom) ?? wanted
  const left = minus(wanted, got)
  // Rounding a conversion may leave less than nothing.
  return { amount, stillWanted: isNegative(left) ? '0' : left }
}

const mismatchedIn = (step: Step, uom: string): readonly string[] => {
  const uoms = new Set<string>()
  for (const { state, uom: kept, quantity } of step.draft.positions.filter(isConcerned(step))) {
    if (state !== 'on_hand' || kept === '' || kept === uom) continue
    if (quantity !== null && isNegative(quantity)) continue
    if (converted(step, '1', uom, kept) === null) uoms.add(kept)
  }
  return [...uoms].sort()
}

/** Takes out of the positions all there is in those that hold: for a quantity nobody stated. */
export const drawAll = (step: Step, holds: Tier['holds']): readonly Taken[] => {
  const { draft } = step
  const concerns = isConcerned(step)
  const taken: Taken[] = []
  const kept: Position[] = []
  for (const position of draft.positions) {
    const { quantity, uom, owner } = position
    const isTaken = concerns(position) && holds(position)
    if (isTaken && (quantity === null || !isNegative(quantity)))
      taken.push({ quantity, uom, owner, from: position })
    else kept.push(position)
  }
  if (taken.length > 0) draft.positions = kept
  return taken
}

import type { JsonObject } from '../epcis/json.ts'
import { compare, isNegative, minus, plus } from './decimal.ts'
import type { EffectKind } from './effect.ts'
import { seenInside } from './effects.ts'
import type { Position } from './stock.ts'
import {
  type Amount,
  count,
  countPassed,
  find,
  onHand,
  put,
  type Stated,
  type Step,
} from './stock-draft.ts'
import {
  converted,
  type Drawn,
  draw,
  drawAll,
  isConcerned,
  ownerOfRest,
  type Taken,
  type Tier,
} from './stock-draw.ts'
import { whosePlace } from './whose-place.ts'

/** `role` of an unpacking that follows from emptying a container: whatever is inside comes out. */
export const emptied = 'emptied'

const statedIn = ({ movement: { quantity, uom } }: Step): Stated => ({
  quantity,
  uom: uom ?? '',
})

const putOnHand = (step: Step, amount: Amount, place: string, container: number | null): void =>
  put(step.draft, onHand(amount, place, container, step.movement.atMs))

/** The positions of the owner this is about. */
const concerned = (step: Step): readonly Position[] =>
  step.draft.positions.filter(isConcerned(step))

const comeToBe = (step: Step): void => {
  const amount = { ...statedIn(step), owner: step.movement.toOwner ?? '' }
  count(step.draft, step.movement.kind, amount)
  putOnHand(step, amount, step.movement.place ?? '', null)
}

const isLoose = ({ state, container }: Position): boolean =>
  state === 'on_hand' && container === null

const isAt =
  (place: string) =>
  (position: Position): boolean =>
    isLoose(position) && position.place === place

const here = (holds: Tier['holds']): Tier => ({ holds, isElsewhere: false })
const elsewhere = (holds: Tier['holds']): Tier => ({ holds, isElsewhere: true })

const isGoingTo =
  (place: string) =>
  ({ state, toPlace }: Position): boolean =>
    state === 'shipped' && toPlace === place

/**
 * Where a quantity is drawn from: the place named, a shipment on its way there, where the record
 * does not say, any other place, and what is packed. Where no place is named and there are
 * several, which of them it was is not known, and is noted.
 */
const tiersFrom = (step: Step, place: string | null, container: number | null): readonly Tier[] => {
  const isInAnother = (position: Position): boolean =>
    isPacked(position) && position.container !== container
  if (place === null) {
    const places = new Set(
      concerned(step)
        .filter(isLoose)
        .map((position) => position.place),
    )
    const anywhere = places.size > 1 ? elsewhere(isLoose) : here(isLoose)
    return [here(isAt('')), anywhere, elsewhere(isInAnother)]
  }
  return [
    here(isAt(place)),
    here(isGoingTo(place)),
    here(isAt('')),
    elsewhere(isLoose),
    elsewhere(isInAnother),
  ]
}

/** What is used, removed, shipped or packed is no longer where it was. */
const leave = (step: Step): void => {
  const { movement } = step
  const { kind, container, role } = movement
  const from = movement.fromPlace ?? movement.place
  const asked = statedIn(step)
  if (asked.quantity === null) {
    leaveUnsaid(step, from)
    return
  }
  const wanted =
    kind === 'packed' && role === seenInside ? notYetInside(step, asked) : asked.quantity
  if (wanted === null) return
  const drawn = draw(step, { ...asked, quantity: wanted }, tiersFrom(step, from, container))
  for (const amount of drawn.taken) goAway(step, amount)
  if (drawn.missing === null) return
  const owner = ownerOfRest(step, drawn.taken)
  const missing = { quantity: drawn.missing, uom: asked.uom, owner }
  if (kind === 'packed' && step.isFirst) appear(step, missing)
  else {
    complain(step, drawn, { quantity: wanted, uom: asked.uom })
    putOnHand(step, { ...missing, quantity: minus('0', missing.quantity) }, from ?? '', null)
  }
  goAway(step, missing)
}

const leaveUnsaid = (step: Step, from: string | null): void => {
  const there = drawAll(step, isAt(from ?? ''))
  const taken = there.length > 0 || from === null ? there : drawAll(step, isAt(''))
  for (const amount of taken) goAway(step, amount)
  // Something left or went in, though the record does not know where from or how much.
  const { kind } = step.movement
  if (taken.length === 0 && (kind === 'shipped' || kind === 'packed'))
    goAway(step, { quantity: null, uom: '', owner: ownerOfRest(step, []) })
}

const notYetInside = (step: Step, { quantity, uom }: Stated): string | null => {
  const { container } = step.movement
  return deficit(step, quantity ?? '0', uom, (position) => position.container === container)
}

/** How much of a quantity is not in these positions yet; null where all of it is. */
const deficit = (
  step: Step,
  quantity: string,
  uom: string,
  holds: Tier['holds'],
): string | null => {
  const there = sumOf(step, uom, holds)
  if (there === null) return null
  // What a place owes is no reason to bring it more than is seen there.
  const left = isNegative(there) ? quantity : minus(quantity, there)
  return compare(left, '0') > 0 ? left : null
}

/** What these positions hold, as far as it converts; null where one does not say how much. */
const sumOf = (step: Step, uom: string, holds: Tier['holds']): string | null => {
  let sum = '0'
  for (const position of concerned(step)) {
    if (!holds(position)) continue
    if (position.quantity === null) return null
    const quantity = converted(step, position.quantity, position.uom, uom)
    if (quantity !== null) sum = plus(sum, quantity)
  }
  return sum
}

const goAway = (step: Step, amount: Amount): void => {
  const { draft, movement } = step
  const { kind, container, toParty, toPlace, fromParty, document, atMs } = movement
  count(draft, kind, amount)
  if (kind === 'packed') putOnHand(step, amount, '', container)
  if (kind !== 'shipped') return
  const place = movement.fromPlace ?? movement.place ?? ''
  const position = onHand(amount, place, null, atMs)
  put(draft, { ...position, state: 'shipped', toParty, toPlace, fromParty, document })
}

/** Counts in a quantity nobody recorded the origin of. */
const appear = (step: Step, amount: Amount): void => {
  find(step, 'unknown-unit', 'note', { step: step.movement.step })
  count(step.draft, 'moved', amount)
}

const complain = (
  step: Step,
  { missing, mismatched }: Drawn,
  asked: { readonly quantity: string; readonly uom: string },
): void => {
  const { place, fromPlace } = step.movement
  const detail: JsonObject = {
    place: fromPlace ?? place,
    asked: asked.quantity,
    missing,
    uom: asked.uom,
  }
  if (mismatched.length === 0) find(step, 'not-enough', 'warning', detail)
  else find(step, 'unit-mismatch', 'warning', { ...detail, held: mismatched })
}

/**
 * What comes in is first what was shipped here, then (where the record knows the unit's origin)
 * what is still booked elsewhere, and the rest is from outside. What comes back was away: never
 * what stands at one's own places, whatever the record lacks of its going out.
 */
const receive = (step: Step): void => {
  const { draft, movement } = step
  const place = movement.place ?? ''
  const stated = statedIn(step)
  if (stated.quantity === null) {
    receiveUnsaid(step, place)
    return
  }
  const quantity = acceptedAnew(step, stated, place)
  if (quantity === null) return
  const { taken, missing } = draw(step, { ...stated, quantity }, tiersOfReceipt(step, place))
  for (const amount of taken) putReceived(step, amount, place)
  if (missing === null) return
  const rest = { quantity: missing, uom: stated.uom }
  if (movement.step === 'void_shipping') {
    seeMore(step, rest, place)
    return
  }
  if (isReturn(step))
    find(step, 'returned-unsent', 'warning', { place, from: movement.fromParty, ...rest })
  const amount = { ...rest, owner: movement.toOwner ?? ownerOfRest(step, taken) }
  count(draft, 'received', amount)
  putOnHand(step, amount, place, null)
}

/** What comes in is still whose it was, unless it is said to be somebody else's now. */
const putReceived = (step: Step, amount: Taken, place: string): void => {
  const owner = step.movement.toOwner ?? amount.owner
  countPassed(step.draft, amount, owner)
  putOnHand(step, { ...amount, owner }, place, null)
}

const isReturn = ({ movement }: Step): boolean => movement.disposition === 'returned'

const isShipped = ({ state }: Position): boolean => state === 'shipped'

const isPacked = ({ state, container }: Position): boolean =>
  state === 'on_hand' && container !== null

const tiersOfReceipt = (step: Step, place: string): readonly Tier[] => {
  const shipments = shipmentsFor(step)
  if (isReturn(step) || step.movement.step === 'void_shipping')
    return [
      ...shipments,
      // A shop gives back what its distributor was sent; a pallet's content leaves with the pallet.
      elsewhere(isShipped),
      ...(wasShipped(step) ? [elsewhere(isAwayFrom(place))] : []),
      elsewhere(isPacked),
    ]
  if (!hasKnownOrigin(step)) return shipments
  return [...shipments, elsewhere(isOther(place)), elsewhere(isPacked)]
}

const receiveUnsaid = (step: Step, place: string): void => {
  for (const { holds } of shipmentsFor(step)) {
    const taken = drawAll(step, holds)
    for (const amount of taken) putReceived(step, amount, place)
    if (taken.length > 0) return
  }
  const owner = step.movement.toOwner ?? ''
  putOnHand(step, { quantity: null, uom: '', owner }, place, null)
}

// Accepting follows receiving in CBV: what is booked at the place already is not received twice.
const acceptedAnew = (step: Step, stated: Stated, place: string): string | null => {
  if (step.movement.step !== 'accepting') return stated.quantity
  return deficit(step, stated.quantity ?? '0', stated.uom, isAt(place))
}

const hasKnownOrigin = (step: Step): boolean => {
  let isKnown = false
  for (const { kind } of step.draft.totals.filter(isConcerned(step))) {
    if (kind === 'received') return false
    if (kind === 'declared' || kind === 'made') isKnown = true
  }
  return isKnown
}

const wasShipped = (step: Step): boolean =>
  step.draft.totals.filter(isConcerned(step)).some(({ kind }) => kind === 'shipped')

const isAwayFrom =
  (place: string) =>
  (position: Position): boolean =>
    isOther(place)(position) && whosePlace(place, position.place) !== 'same'

/** The shipments that a receipt may be the end of, the likeliest first. */
const shipmentsFor = ({ movement }: Step): Tier[] => {
  const { fromParty, toParty, place, document } = movement
  const tiers: Tier[] = []
  if (document !== null)
    tiers.push(here((position) => isShipped(position) && position.document === document))
  if (fromParty === null && toParty === null) {
    if (place !== null) tiers.push(here(isGoingTo(place)))
    tiers.push(here(isShipped))
    return tiers
  }
  tiers.push(
    here(
      (position) =>
        isShipped(position) &&
        ((fromParty !== null &&
          (position.toParty === fromParty || position.fromParty === fromParty)) ||
          (toParty !== null && position.toParty === toParty) ||
          (place !== null && position.toPlace === place)),
    ),
  )
  return tiers
}

const seeMore = (step: Step, { quantity, uom }: Stated, place: string): void => {
  if (!step.isFirst) find(step, 'seen-more', 'warning', { place, quantity, uom })
  else {
    const owner = step.movement.toOwner ?? step.movement.fromOwner ?? ''
    appear(step, { quantity, uom, owner })
    putOnHand(step, { quantity, uom, owner }, place, null)
  }
}

/** Brings a quantity to a place from where these tiers find it. */
const bring = (
  step: Step,
  asked: { readonly quantity: string; readonly uom: string },
  place: string,
  tiers: readonly Tier[],
): void => {
  const { taken, missing, mismatched } = draw(step, asked, tiers)
  for (const amount of taken) putOnHand(step, amount, place, null)
  if (missing === null) return
  if (mismatched.length > 0)
    find(step, 'unit-mismatch', 'warning', { place, missing, uom: asked.uom, held: mismatched })
  seeMore(step, { quantity: missing, uom: asked.uom }, place)
}

const isOther =
  (place: string) =>
  (position: Position): boolean =>
    isLoose(position) && position.place !== place

const unpack = (step: Step): void => {
  const { container, role } = step.movement
  const place = step.movement.place ?? ''
  const { quantity, uom } = statedIn(step)
  const isInside = (position: Position): boolean =>
    position.state === 'on_hand' && position.container === container
  if (quantity === null || role === emptied) {
    for (const amount of drawAll(step, isInside)) putOnHand(step, amount, place, null)
    return
  }
  bring(step, { quantity, uom }, place, [
    here(isInside),
    elsewhere(isAt('')),
    elsewhere(isOther(place)),
    elsewhere(isPacked),
  ])
}

const move = (step: Step): void => {
  const { place, fromPlace, fromOwner, toOwner } = step.movement
  const { quantity, uom } = statedIn(step)
  if (toOwner !== null && toOwner !== fromOwner) {
    handOver(step, toOwner)
    return
  }
  if (place === null || place === fromPlace) return
  if (quantity === null) {
    moveAll(step, place, fromPlace)
    return
  }
  if (fromPlace !== null) {
    const tiers = [here(isAt(fromPlace)), here(isAt('')), elsewhere(isOther(place))]
    bring(step, { quantity, uom }, place, [...tiers, elsewhere(isPacked)])
    return
  }
  const missing = deficit(step, quantity, uom, isAt(place))
  if (missing === null) return
  bring(step, { quantity: missing, uom }, place, [
    here(isAt('')),
    here(isGoingTo(place)),
    here(isOther(place)),
    here(({ state }) => state === 'shipped'),
    elsewhere(isPacked),
  ])
}

/** What is held for one owner is held for another from now on; where it is, it stays. */
const handOver = (step: Step, to: string): void => {
  const { draft, movement } = step
  const { place } = movement
  const asked = statedIn(step)
  const drawn =
    asked.quantity === null
      ? { ...everything, taken: drawAll(step, place === null ? isOnHand : isAt(place)) }
      : draw(step, { ...asked, quantity: asked.quantity }, tiersFrom(step, place, null))
  for (const { from, ...amount } of drawn.taken) {
    countPassed(draft, amount, to)
    put(draft, { ...from, ...amount, owner: to })
  }
  if (drawn.missing === null) return
  const missing = { quantity: drawn.missing, uom: asked.uom, owner: ownerOfRest(step, drawn.taken) }
  complain(step, { ...drawn, missing: drawn.missing }, missing)
  countPassed(draft, missing, to)
  const owed = { ...missing, quantity: minus('0', missing.quantity) }
  putOnHand(step, owed, place ?? '', null)
  putOnHand(step, { ...missing, owner: to }, place ?? '', null)
}

const everything: Drawn = { taken: [], missing: null, mismatched: [] }

const isOnHand = ({ state }: Position): boolean => state === 'on_hand'

// Seen where some of it is booked, the unit tells nothing new; elsewhere, all of it has moved.
const moveAll = (step: Step, place: string, fromPlace: string | null): void => {
  if (fromPlace === null && concerned(step).some(isAt(place))) return
  const taken = drawAll(step, fromPlace === null ? isLoose : isAt(fromPlace))
  for (const amount of taken) putOnHand(step, amount, place, null)
  if (taken.length === 0 && step.isFirst) seeMore(step, { quantity: null, uom: '' }, place)
}

const compareCount = (step: Step): void => {
  const { place } = step.movement
  const { quantity, uom } = statedIn(step)
  if (quantity === null) return
  const book = sumOf(step, uom, place === null ? isLoose : isAt(place))
  if (book === null || compare(book, quantity) === 0) return
  find(step, 'count-differs', 'warning', { place, counted: quantity, book, uom })
}

const nothing = (): void => undefined

const foldByKind: Readonly<Record<EffectKind, (step: Step) => void>> = {
  declared: comeToBe,
  made: comeToBe,
  received: receive,
  used: leave,
  removed: leave,
  shipped: leave,
  packed: leave,
  unpacked: unpack,
  moved: move,
  counted: compareCount,
  measured: nothing,
  documented: nothing,
}

/** Folds one movement of a lot or an item: of a quantity that may be in several places at once. */
export const foldQuantity = (step: Step): void => foldByKind[step.movement.kind](step)

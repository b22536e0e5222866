import type { EffectKind } from './effect.ts'
import { emptied } from './fold-quantity.ts'
import type { Position } from './stock.ts'
import { type Amount, count, countPassed, find, onHand, type Step } from './stock-draft.ts'
import { whosePlace } from './whose-place.ts'

const one = { quantity: '1', uom: 'EA' } as const

/** It is whose it was said to become, else whose it is, else whose it was said to be. */
const owned = ({ draft, movement, isContainer }: Step): Amount => {
  const { kind, toOwner } = movement
  // Whose things go into a container says nothing of whose the container is.
  const fromOwner = isContainer ? null : movement.fromOwner
  const isGoing = kind === 'shipped' || kind === 'removed' || kind === 'used'
  const said = isGoing ? null : toOwner
  return { ...one, owner: said ?? draft.positions[0]?.owner ?? fromOwner ?? '' }
}

/** Whose it is may change wherever it is. */
const passOn = (step: Step): void => {
  const { draft } = step
  const [now] = draft.positions
  const { owner } = owned(step)
  if (!now || now.owner === owner) return
  countPassed(draft, { ...one, owner: now.owner }, owner)
  draft.positions = [{ ...now, owner }]
}

const comeToBe = (step: Step): void => {
  const { kind, place, step: reason } = step.movement
  const [now] = step.draft.positions
  if (now) find(step, 'duplicate-instance', 'warning', { step: reason })
  else count(step.draft, kind, owned(step))
  placeAt(step, place ?? now?.place ?? '')
}

const receive = (step: Step): void => {
  if (step.draft.positions.length === 0) count(step.draft, 'received', owned(step))
  placeAt(step, step.movement.place ?? '')
}

const end = (step: Step): void => {
  const { draft, movement } = step
  if (draft.positions.length === 0) appear(step, 'not-enough')
  count(draft, movement.kind, owned(step))
  draft.positions = []
}

const placeAt = (step: Step, place: string): void => {
  const { draft, movement } = step
  passOn(step)
  const [now] = draft.positions
  const stays = now?.state === 'on_hand' && now.container === null && now.place === place
  if (!stays) draft.positions = [onHand(owned(step), place, null, movement.atMs)]
}

/** Shipped, and then handled where it may have left, though nothing says that it came back. */
const noteStillHere = (step: Step, now: Position | undefined): void => {
  const { place, step: reason } = step.movement
  if (now?.state !== 'shipped' || place === null) return
  const isElsewhere = now.place !== '' && now.place !== place
  if (isElsewhere && whosePlace(now.place, place) !== 'same') return
  find(step, 'seen-after-shipping', 'warning', { place, step: reason })
}

/** A thing turns up that the record does not have: unknown so far, or ended before. */
const appear = (step: Step, kind: 'not-enough' | 'seen-more'): void => {
  const { draft, movement } = step
  const { place, step: reason } = movement
  if (!step.isFirst) find(step, kind, 'warning', { place, step: reason, ...one })
  else if (!step.isContainer) find(step, 'unknown-unit', 'note', { step: reason })
  count(draft, 'moved', owned(step))
}

const move = (step: Step): void => {
  const [now] = step.draft.positions
  const { place } = step.movement
  if (!now) appear(step, 'seen-more')
  noteStillHere(step, now)
  // A thing in a container moves with it; where that is, its container knows.
  if (now && (now.container !== null || place === null)) {
    passOn(step)
    return
  }
  placeAt(step, place ?? '')
}

const ship = (step: Step): void => {
  const { draft, movement } = step
  const { atMs, place, fromPlace, toParty, toPlace, fromParty, document } = movement
  const [now] = draft.positions
  if (!now) appear(step, 'not-enough')
  count(draft, 'shipped', owned(step))
  const from = fromPlace ?? place ?? now?.place ?? ''
  const left = onHand(owned(step), from, null, atMs)
  draft.positions = [{ ...left, state: 'shipped', toParty, toPlace, fromParty, document }]
}

const pack = (step: Step): void => {
  const { draft, movement } = step
  passOn(step)
  const [now] = step.draft.positions
  if (!now) appear(step, 'seen-more')
  noteStillHere(step, now)
  if (now?.state === 'on_hand' && now.container === movement.container) return
  draft.positions = [onHand(owned(step), '', movement.container, movement.atMs)]
}

const unpack = (step: Step): void => {
  const [now] = step.draft.positions
  const { place, container, role } = step.movement
  // What a container was emptied of without being named came out only if it was in there.
  if (role === emptied && now?.container !== container) return
  if (!now) appear(step, 'seen-more')
  else if (now.container !== container) {
    if (now.place === place && now.container === null) return
    find(step, 'taken-elsewhere', 'note', {
      place,
      from: [now.container === null ? now.place : `container ${now.container}`],
      ...one,
    })
  }
  placeAt(step, place ?? '')
}

const compareCount = (step: Step): void => {
  const [now] = step.draft.positions
  const { place } = step.movement
  if (now?.state === 'on_hand' && (place === null || now.container !== null || now.place === place))
    return
  find(step, 'count-differs', 'warning', { place, counted: '1', book: '0', uom: 'EA' })
}

const nothing = (): void => undefined

const foldByKind: Readonly<Record<EffectKind, (step: Step) => void>> = {
  declared: comeToBe,
  made: comeToBe,
  received: receive,
  used: end,
  removed: end,
  shipped: ship,
  packed: pack,
  unpacked: unpack,
  moved: move,
  counted: compareCount,
  measured: nothing,
  documented: nothing,
}

/** Folds one movement of a serialised thing or a container: it is in one place, or gone. */
export const foldSingle = (step: Step): void => foldByKind[step.movement.kind](step)

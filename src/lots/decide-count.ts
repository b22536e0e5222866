import type { EventDraft } from '../epcis/write-event.ts'
import { ok, type Result } from '../gs1/result.ts'
import type { CommandOf } from './command.ts'
import { draftOf, type Head } from './decide-head.ts'
import {
  type Asked,
  byOwner,
  isSingle,
  type Listed,
  listed,
  objectLists,
  portionOf,
  readLines,
} from './decide-lines.ts'
import { type Outcome, refuseEmpty, refuseMissing, refuseTwice } from './decide-object.ts'
import { ofOwner, ownedBy, soleOwner } from './decide-owner.ts'
import { compare, minus, plus } from './decimal.ts'
import type { Judgement } from './judgement.ts'
import type { Quantity } from './quantity.ts'
import type { Refusal } from './refusal.ts'

/**
 * So much was counted at a place.
 *
 * Shape    Always the count itself. Where a reason is given the book is brought to the count by a
 *          second event, more by ADD and less by DELETE; without one the difference stays to be
 *          looked into.
 * Units    The difference is in the unit of measure that was counted in. Lines about one lot are
 *          added up first.
 * Refuses  unit-mismatch where the book and the count cannot be compared but should be.
 */
export const decideCount = (
  { lines, place, reason }: CommandOf<'count'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const read = readLines(
    'lines',
    lines,
    { expected: 'known', quantity: 'required', mayBeZero: true, owner: head.owner },
    context,
  )
  const isAdjusting = reason !== undefined && reason.trim() !== ''
  const owned = read.found.map((asked) => ownedHere(asked, head, isAdjusting))
  const whose = owned.flatMap((one) => (one.ok ? [one.value] : []))
  const counted = addedUp(whose, head.moment.ms)
  const differences = isAdjusting ? counted.found.map((asked) => differenceOf(asked, head)) : []
  const refusals = [
    ...refuseEmpty('lines', lines),
    ...refuseMissing('place', place, 'the place that was counted'),
    ...read.refusals,
    ...owned.flatMap((one) => (one.ok ? [] : [one.error])),
    ...counted.refusals,
    ...refuseTwice(counted.found),
    ...differences.flatMap(({ refusal }) => (refusal ? [refusal] : [])),
  ]
  const observed = byOwner(counted.found.map(portionOf)).map(({ owner, portions }) =>
    eventOf(head, 'OBSERVE', owner, listed(portions)),
  )
  return {
    drafts: [...observed, ...adjustmentsOf(differences, head)],
    refusals,
  }
}

/** Whose was counted: as said, else the one owner's whose it is; all of it, where that will do. */
const ownedHere = (asked: Asked, head: Head, isAdjusting: boolean): Result<Asked, Refusal> => {
  if (asked.owner !== null || !asked.known || isSingle(asked)) return ok(asked)
  const here = asked.known.state.positions.filter(
    ({ state, container, place }) =>
      state === 'on_hand' && container === null && place === head.place,
  )
  const sole = soleOwner(asked.field, asked.name, here)
  if (sole.ok) return ok({ ...asked, owner: sole.value })
  return isAdjusting ? sole : ok(asked)
}

const eventOf = (
  head: Head,
  action: 'ADD' | 'OBSERVE' | 'DELETE',
  owner: string,
  things: Listed,
): EventDraft => ({
  ...draftOf(head, 'ObjectEvent'),
  ...ownedBy({}, action === 'ADD' ? { to: owner } : { from: owner }),
  ...objectLists(things),
  action,
  bizStep: 'cycle_counting',
  bizLocation: head.place,
})

/** One line for each thing, in the order they were first named. */
const addedUp = (lines: readonly Asked[], atMs: number) => {
  const byUri = new Map<string, Asked>()
  const refusals: Refusal[] = []
  for (const asked of lines) {
    const key = `${asked.uri} ${asked.owner ?? ''}`
    const before = byUri.get(key)
    const sum = before ? sumOf(before, asked, atMs) : asked
    if (sum) byUri.set(key, sum)
    else refusals.push(mismatch(asked, uomOf(before ?? asked)))
  }
  return { found: [...byUri.values()], refusals }
}

const uomOf = ({ wanted }: Asked): string =>
  wanted === null || wanted === 'all' ? 'EA' : wanted.uom

const mismatch = (asked: Asked, held: string): Refusal => ({
  kind: 'unit-mismatch',
  field: `${asked.at}/quantity`,
  lot: asked.name,
  held,
  asked: uomOf(asked),
})

const sumOf = (a: Asked, b: Asked, atMs: number): Asked | null => {
  const [one, two] = [quantityOf(a), quantityOf(b)]
  // A serialised thing that is counted twice is still there once.
  if (!one || !two) return a
  const more = convertedBy(a, two, one.uom, atMs)
  return more === null ? null : { ...a, wanted: { value: plus(one.value, more), uom: one.uom } }
}

const quantityOf = ({ wanted }: Asked): Quantity | null =>
  wanted === null || wanted === 'all' ? null : wanted

const convertedBy = (
  { known }: Asked,
  { value, uom }: Quantity,
  to: string,
  atMs: number,
): string | null => (uom === to ? value : (known?.convert(value, uom, to, atMs) ?? null))

interface Difference {
  readonly asked: Asked
  /** Above zero: more was counted than the book has. */
  readonly more: string
  readonly refusal: Refusal | null
}

const differenceOf = (asked: Asked, head: Head): Difference => {
  const counted = quantityOf(asked)
  const none = { asked, more: '0', refusal: null }
  if (!counted || !asked.known || isSingle(asked)) return none
  let book = '0'
  const { positions } = ofOwner(asked.known, asked.owner ?? '').state
  for (const { state, container, place, quantity, uom } of positions) {
    if (state !== 'on_hand' || container !== null || place !== head.place) continue
    // The record does not know how much is there: no count can differ from that.
    if (quantity === null) return none
    const value = convertedBy(asked, { value: quantity, uom }, counted.uom, head.moment.ms)
    if (value === null) return { ...none, refusal: mismatch(asked, uom) }
    book = plus(book, value)
  }
  return { ...none, more: minus(counted.value, book) }
}

const adjustmentsOf = (differences: readonly Difference[], head: Head): readonly EventDraft[] => {
  const surplus = differences.filter(({ more }) => compare(more, '0') > 0)
  const shortage = differences.filter(({ more }) => compare(more, '0') < 0)
  return [
    ...ofOwners(surplus).map(([owner, some]) => eventOf(head, 'ADD', owner, amounts(some))),
    ...ofOwners(shortage).map(([owner, some]) => eventOf(head, 'DELETE', owner, amounts(some))),
  ]
}

const ofOwners = (differences: readonly Difference[]) => [
  ...Map.groupBy(differences, ({ asked }) => asked.owner ?? ''),
]

const amounts = (differences: readonly Difference[]): Listed => ({
  epcs: [],
  quantities: differences.map(({ asked, more }) => ({
    epcClass: asked.uri,
    quantity: more.startsWith('-') ? more.slice(1) : more,
    uom: uomOf(asked),
  })),
})

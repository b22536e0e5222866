import { ok, type Result } from '../gs1/result.ts'
import type { Asked, Portion, Reading } from './decide-lines.ts'
import { isSingle, portionOf } from './decide-lines.ts'
import { ofOwner, soleOwner } from './decide-owner.ts'
import { compare, isNegative, isZero, plus } from './decimal.ts'
import type { KnownUnit } from './judgement.ts'
import type { Quantity } from './quantity.ts'
import type { HeldAt, Refusal } from './refusal.ts'
import type { Position } from './stock.ts'

/** Where things are taken from. */
export interface TakenFrom {
  /** null: from anywhere, but out of no container. */
  readonly place: string | null
  /** Out of this container only. */
  readonly container?: KnownUnit | null
  readonly atMs: number
}

/**
 * How much of each line is there to be taken, and why not where it is not.
 *
 * Shape    Lines about one lot take from the same stock, in their order. What a record does not
 *          know the quantity of can be taken from: nothing is known against it. Where no owner is
 *          said, it is taken from the one whose stock is there.
 * Units    A quantity asked for keeps its unit of measure; `all` is in those the stock is kept in.
 * Refuses  owner-needed, not-in-container, unit-mismatch, wrong-place, in-container, not-enough:
 *          one for a line.
 */
export const takeLines = (lines: readonly Asked[], from: TakenFrom): Reading<Portion> => {
  const found: Portion[] = []
  const refusals: Refusal[] = []
  const takenByOwner = new Map<string, readonly Quantity[]>()
  for (const asked of lines) {
    const owner = ownerOf(asked, from)
    if (!owner.ok) {
      refusals.push(owner.error)
      continue
    }
    const taken = `${asked.uri} ${owner.value}`
    const before = takenByOwner.get(taken) ?? []
    const { portion, refusal } = takeLine(theirs(asked, owner.value), from, before)
    if (refusal) refusals.push(refusal)
    if (!portion) continue
    found.push(portion)
    const now = isSingle(asked) ? [one] : stated(portion)
    takenByOwner.set(taken, [...before, ...now])
  }
  return { found, refusals }
}

/** Whose stock a line takes from. */
const ownerOf = (asked: Asked, from: TakenFrom): Result<string, Refusal> => {
  if (asked.owner !== null || !asked.known) return ok(asked.owner ?? '')
  const { positions } = asked.known.state
  const here = positions.filter((position) => isHere(position, from))
  return soleOwner(asked.field, asked.name, here)
}

// A container is where things are: whosever those are, it can be taken.
const theirs = (asked: Asked, owner: string): Asked => {
  const isWhole = asked.kind === 'container' || (asked.owner === null && owner === '')
  const known = asked.known && !isWhole ? ofOwner(asked.known, owner) : asked.known
  return { ...asked, known, owner }
}

const one: Quantity = { value: '1', uom: 'EA' }

const stated = ({ amounts }: Portion): readonly Quantity[] =>
  amounts.flatMap(({ quantity, uom }) =>
    quantity === null ? [] : [{ value: quantity, uom: uom ?? 'EA' }],
  )

type Taken = { readonly portion: Portion | null; readonly refusal: Refusal | null }

const takeLine = (asked: Asked, from: TakenFrom, before: readonly Quantity[]): Taken => {
  const unit = asked.known
  if (!unit) return { portion: portionOf(asked), refusal: null }
  const here = unit.state.positions.filter((position) => isHere(position, from))
  if (asked.wanted === 'all' && !isSingle(asked)) return takeAll(asked, here, from, before)
  const wanted = isSingle(asked) ? one : asked.wanted
  const portion = portionOf(asked)
  if (wanted === null || wanted === 'all') return { portion, refusal: null }
  const refusal = lack(asked, unit, wanted, from, before)
  return refusal ? { portion: null, refusal } : { portion, refusal: null }
}

const isHere = (position: Position, { place, container }: TakenFrom): boolean => {
  if (position.state !== 'on_hand' || isOwed(position)) return false
  if (container) return position.container === container.unitNo
  if (position.container !== null) return false
  return place === null || position.place === place || position.place === ''
}

// The record used more than it had: nothing is there to be taken.
const isOwed = ({ quantity }: Position): boolean => quantity !== null && isNegative(quantity)

const takeAll = (
  asked: Asked,
  here: readonly Position[],
  from: TakenFrom,
  before: readonly Quantity[],
): Taken => {
  const held = here.filter(({ quantity }) => quantity === null || !isZero(quantity))
  if (held.length === 0 || before.length > 0) {
    const field = `${asked.at}/quantity`
    const what = before.length > 0 ? 'more than one line takes' : 'there is nothing to take'
    const place = from.place === null ? '' : ` at ${from.place}`
    const message = `All of ${asked.name}: ${what}${before.length > 0 ? ' of it' : place}.`
    return { portion: null, refusal: { kind: 'nothing-to-do', field, message } }
  }
  const byUom = new Map<string, string | null>()
  for (const { uom, quantity } of held) {
    const sum = byUom.get(uom)
    byUom.set(uom, quantity === null || sum === null ? null : plus(sum ?? '0', quantity))
  }
  const amounts = [...byUom].map(([uom, quantity]) => ({ quantity, uom }))
  return { portion: { asked, owner: asked.owner ?? '', amounts }, refusal: null }
}

/** The sum of what positions hold, in one unit of measure; null where one does not know. */
const sumOf = (
  positions: readonly Position[],
  uom: string,
  unit: KnownUnit,
  atMs: number,
): { readonly total: string | null; readonly mismatched: readonly string[] } => {
  let total: string | null = '0'
  const mismatched = new Set<string>()
  for (const { quantity, uom: kept } of positions) {
    if (quantity === null) total = null
    if (quantity === null || total === null) continue
    const value = kept === uom ? quantity : unit.convert(quantity, kept, uom, atMs)
    if (value === null) mismatched.add(kept)
    else total = plus(total, value)
  }
  return { total, mismatched: [...mismatched].sort() }
}

/** Why so much cannot be taken; null where it can. */
const lack = (
  asked: Asked,
  unit: KnownUnit,
  wanted: Quantity,
  from: TakenFrom,
  before: readonly Quantity[],
): Refusal | null => {
  const { uom } = wanted
  const { name, at, field } = asked
  const { positions } = unit.state
  const quantityField = isSingle(asked) ? field : `${at}/quantity`
  const here = positions.filter((position) => isHere(position, from))
  const { total, mismatched } = sumOf(here, uom, unit, from.atMs)
  if (total === null) return null
  const needed = neededOf(wanted, before, unit, from.atMs)
  if (compare(needed, total) <= 0) return null
  if (mismatched.length > 0)
    return {
      kind: 'unit-mismatch',
      field: quantityField,
      lot: name,
      held: mismatched.join(', '),
      asked: uom,
    }
  const missing = elsewhere(asked, unit, { needed, total, uom }, from)
  if (missing) return missing
  return {
    kind: 'not-enough',
    field: quantityField,
    lot: name,
    held: { value: total, uom },
    asked: { value: needed, uom },
  }
}

const neededOf = (
  wanted: Quantity,
  before: readonly Quantity[],
  unit: KnownUnit,
  atMs: number,
): string =>
  before.reduce((sum, { value, uom }) => {
    const same = uom === wanted.uom ? value : unit.convert(value, uom, wanted.uom, atMs)
    return same === null ? sum : plus(sum, same)
  }, wanted.value)

/** What is missing here may be in another place, or packed: a person is told where. */
const elsewhere = (
  { name, field }: Asked,
  unit: KnownUnit,
  short: { readonly needed: string; readonly total: string; readonly uom: string },
  from: TakenFrom,
): Refusal | null => {
  const { uom, needed } = short
  const { container, place, atMs } = from
  if (container) {
    const isInside = compare(short.total, '0') > 0
    return isInside
      ? null
      : { kind: 'not-in-container', field, lot: name, container: nameOf(container) }
  }
  const onHand = unit.state.positions.filter(
    (position) => position.state === 'on_hand' && !isOwed(position) && !isHere(position, from),
  )
  const loose = onHand.filter((position) => position.container === null)
  const reaches = (more: readonly Position[]): boolean => {
    const { total } = sumOf(more, uom, unit, atMs)
    return total === null || compare(plus(short.total, total), needed) >= 0
  }
  if (loose.length > 0 && place !== null && reaches(loose))
    return { kind: 'wrong-place', field, lot: name, place, held: loose.map(heldAt) }
  const packed = onHand.find((position) => position.container !== null)
  if (!packed || !reaches(onHand)) return null
  const around = unit.inContainers.find(({ unitNo }) => unitNo === packed.container)
  const outer = around ? nameOf(around) : `container ${packed.container}`
  return { kind: 'in-container', field, lot: name, container: outer }
}

const heldAt = ({ place, quantity, uom }: Position): HeldAt => ({
  place,
  amount: quantity === null ? null : { value: quantity, uom },
})

/** What a person calls a unit. */
export const nameOf = ({ code, uri }: Pick<KnownUnit, 'code' | 'uri'>): string => code ?? uri

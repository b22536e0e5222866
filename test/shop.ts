import { contextOf } from '../src/epcis/context.ts'
import type { JsonObject } from '../src/epcis/json.ts'
import { readEvent } from '../src/epcis/read-event.ts'
import { type EventDraft, eventBody } from '../src/epcis/write-event.ts'
import type { Command } from '../src/lots/command.ts'
import { decide } from '../src/lots/decide.ts'
import type { Effect, UnitName } from '../src/lots/effect.ts'
import { effectsOf, emptiesContainer } from '../src/lots/effects.ts'
import { emptied } from '../src/lots/fold-quantity.ts'
import { converterOf } from '../src/lots/item-conversion.ts'
import type { Judgement, KnownItem, KnownPlace, KnownUnit } from '../src/lots/judgement.ts'
import { type Refusal, refusalSentence } from '../src/lots/refusal.ts'
import { lastUsableIn } from '../src/lots/shelf-life.ts'
import type { Movement, Position, UnitState } from '../src/lots/stock.ts'
import { emptyState, foldMovement } from '../src/lots/stock-fold.ts'

/** What is known of a unit in a shop that exists in memory only. */
interface Unit extends UnitName {
  readonly unitNo: number
  readonly names: readonly string[]
  readonly state: UnitState
  readonly heldSince: string | null
}

/** A shop: what commands did so far, and what it knows besides. Nothing in it ever changes. */
export interface Shop {
  readonly units: ReadonlyMap<string, Unit>
  readonly seq: number
  readonly items: ReadonlyMap<string, readonly KnownItem[]>
  readonly places: ReadonlyMap<string, readonly KnownPlace[]>
}

export const base = 'urn:lotline:shop'
export const noon = Date.UTC(2026, 10, 23, 11)
export const timeZone = 'Europe/Oslo'
export const gtin = '09520123456788'

export const emptyShop: Shop = { units: new Map(), seq: 0, items: new Map(), places: new Map() }

const convert = converterOf([])

const knownUnit = (shop: Shop, unit: Unit): KnownUnit => ({
  ...unit,
  convert,
  inContainers: around(shop, unit).map((one) => bare(one)),
  contents: inside(shop, unit.unitNo).map((one) => bare(one)),
})

const bare = (unit: Unit): KnownUnit => ({ ...unit, convert, inContainers: [], contents: [] })

const around = (shop: Shop, unit: Unit): readonly Unit[] =>
  unit.state.positions.flatMap(({ container }) => {
    const outer = [...shop.units.values()].find(({ unitNo }) => unitNo === container)
    return outer ? [outer, ...around(shop, outer)] : []
  })

const inside = (shop: Shop, container: number): readonly Unit[] =>
  [...shop.units.values()]
    .filter(({ state }) => state.positions.some((position) => position.container === container))
    .flatMap((unit) => [unit, ...inside(shop, unit.unitNo)])

/** What a command in this shop is judged against. */
export const judgementOf = (shop: Shop, now: number = noon): Judgement => {
  const units = [...shop.units.values()]
  const names = new Set(units.flatMap((unit) => unit.names))
  let made = 0
  return {
    now,
    timeZone,
    base,
    newId: () => {
      made += 1
      return `urn:uuid:00000000-0000-4000-8000-${String(shop.seq * 100 + made).padStart(12, '0')}`
    },
    unitsByName: new Map(
      [...names].map((name) => [
        name,
        units.filter((unit) => unit.names.includes(name)).map((unit) => knownUnit(shop, unit)),
      ]),
    ),
    itemsByName: shop.items,
    placesByName: shop.places,
    partiesByName: new Map(),
  }
}

/** The events of a command, or the kinds of its refusals with their fields. */
export const told = (shop: Shop, command: Command, now: number = noon) => {
  const answer = decide(command, judgementOf(shop, now))
  return answer.ok ? answer.value : answer.error.map(({ kind, field }) => `${kind} ${field}`)
}

/** The refusals of a command; none where it was accepted. */
export const refusalsOf = (shop: Shop, command: Command): readonly Refusal[] => {
  const answer = decide(command, judgementOf(shop))
  return answer.ok ? [] : answer.error
}

/** The shop after commands that must be accepted. */
export const after = (shop: Shop, ...commands: readonly Command[]): Shop =>
  commands.reduce((before, command) => {
    const answer = decide(command, judgementOf(before))
    if (!answer.ok) throw new Error(answer.error.map(refusalSentence).join(' '))
    return recorded(before, answer.value)
  }, shop)

/** The shop after these events: written, read again, and folded. */
export const recorded = (shop: Shop, drafts: readonly EventDraft[]): Shop =>
  drafts.reduce((before, draft) => withBody(before, eventBody(draft)), shop)

const withBody = (shop: Shop, body: JsonObject): Shop => {
  const read = readEvent(body, contextOf(body), '')
  if (!read.ok) throw new Error(JSON.stringify([read.error, body]))
  const units = new Map(shop.units)
  const seq = shop.seq + 1
  for (const [line, effect] of effectsOf(read.value).entries()) applyTo(units, effect, seq, line)
  return { ...shop, units, seq }
}

const applyTo = (units: Map<string, Unit>, effect: Effect, seq: number, line: number): void => {
  const container = effect.container ? unitOf(units, effect.container).unitNo : null
  const { kind, quantity, uom, atMs, ...rest } = effect
  const movement: Movement = {
    ...rest,
    kind,
    quantity,
    uom,
    atMs,
    seq,
    line: line * 100,
    container,
  }
  if (effect.role !== emptiesContainer) {
    fold(units, unitOf(units, effect.unit), movement, effect)
    return
  }
  const contents = [...units.values()].filter(({ state }) =>
    state.positions.some((position) => position.container === container),
  )
  for (const unit of contents)
    for (const [i, { container: its, quantity: held, uom: kept }] of unit.state.positions.entries())
      if (its === container)
        fold(
          units,
          unitOf(units, unit),
          { ...movement, quantity: held, uom: kept, role: emptied, line: line * 100 + i },
          effect,
        )
}

const fold = (
  units: Map<string, Unit>,
  unit: Unit,
  movement: Movement,
  { set, names }: Effect,
): void => {
  const state = foldMovement(unit.state, movement, convert, unit.kind, lastUsableIn(timeZone))
  const heldSince = set.length > 0 ? new Date(movement.atMs).toISOString() : unit.heldSince
  const more = names.map(({ name }) => name)
  units.set(unit.uri, { ...unit, state, heldSince, names: [...new Set([...unit.names, ...more])] })
}

const unitOf = (units: Map<string, Unit>, name: UnitName): Unit => {
  const known = units.get(name.uri)
  if (known) return known
  const [, item, lot] = /\/01\/(\d{14})\/10\/([\w-]+)$/.exec(name.uri) ?? []
  const scanned = lot === undefined ? [] : [`(01)${item}(10)${lot}`]
  const names = [name.uri, ...(name.code === null ? [] : [name.code]), ...scanned]
  const unit = { ...name, unitNo: units.size + 1, names, state: emptyState, heldSince: null }
  units.set(name.uri, unit)
  return unit
}

/** What of a unit is where, for people to read: `10 KGM @ place`, `in PAL-7`, `shipped to …`. */
export const whereabouts = (shop: Shop, code: string): readonly string[] => {
  const unit = [...shop.units.values()].find((one) => one.code === code)
  const nameOf = (no: number | null): string =>
    [...shop.units.values()].find(({ unitNo }) => unitNo === no)?.code ?? '?'
  const last = (uri: string): string => decodeURIComponent(uri.split(/[:/]/).at(-1) ?? '')
  const where = ({ state, container, place, toParty, toPlace }: Position): string => {
    if (state === 'shipped') return `shipped to ${last(toParty ?? toPlace ?? '')}`
    return container === null ? `at ${last(place)}` : `in ${nameOf(container)}`
  }
  return (unit?.state.positions ?? []).map((position) => {
    const { quantity, uom, owner } = position
    const whose = owner === '' ? '' : ` of ${last(owner)}`
    return `${quantity} ${uom} ${where(position)}${whose}`
  })
}

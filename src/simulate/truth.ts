import { assertSound } from './assert.ts'
import { massOf, pourInto } from './content.ts'
import type { SimulatedEvent } from './recording.ts'
import type { Holder } from './stock.ts'
import type { Flow } from './world.ts'

/**
 * What really happened to one unit.
 *
 * Shape    `entered` is all that ever came into it from outside or out of a process; `held` is what
 *          each holder has of it at the end, and what of it went into processes or was lost.
 */
export interface UnitTruth {
  readonly unit: string
  readonly entered: ReadonlyMap<string, number>
  readonly held: ReadonlyMap<Holder, ReadonlyMap<string, number>>
}

/** The truth of a whole world, by unit, and every flow in the order in which it happened. */
export interface Truth {
  readonly units: ReadonlyMap<string, UnitTruth>
  readonly flows: readonly Flow[]
}

interface Account {
  readonly unit: string
  readonly entered: Map<string, number>
  readonly held: Map<Holder, Map<string, number>>
}

/**
 * Adds up what really happened.
 *
 * Units    Masses as in content.ts (10 micrograms).
 * Limits   Keeps everything in memory: for small worlds. A large one reads `flows` as they come.
 */
export const truthOf = (events: Iterable<SimulatedEvent>): Truth => {
  const happened = [...events].sort((a, b) => a.order - b.order)
  const flows = happened.flatMap((event) => event.flows)
  const units = new Map<string, Account>()
  for (const flow of flows) account(units, flow)
  return { units, flows }
}

const account = (units: Map<string, Account>, { unit, from, to, content }: Flow): void => {
  const known = units.get(unit) ?? { unit, entered: new Map(), held: new Map() }
  units.set(unit, known)
  if (isEntrance(from)) pourInto(known.entered, content)
  else withdraw(known, from, content)
  const held = known.held.get(to) ?? new Map<string, number>()
  known.held.set(to, held)
  pourInto(held, content)
}

const isEntrance = (from: Holder): boolean => from === 'outside' || from.startsWith('process:')

const withdraw = ({ unit, held }: Account, from: Holder, content: ReadonlyMap<string, number>) => {
  const bulk = held.get(from)
  for (const [origin, mass] of content) {
    const left = (bulk?.get(origin) ?? 0) - mass
    assertSound(bulk !== undefined && left >= 0, `${unit}: ${from} gave more than it had`)
    if (left === 0) bulk.delete(origin)
    else bulk.set(origin, left)
  }
  if (bulk?.size === 0) held.delete(from)
}

/** How much of an origin is really in all that ever was in a unit. */
export const originIn = (truth: Truth, unit: string, origin: string): number =>
  truth.units.get(unit)?.entered.get(origin) ?? 0

/** What a holder really has of a unit. */
export const heldMass = (truth: Truth, unit: string, holder: Holder): number =>
  massOf(truth.units.get(unit)?.held.get(holder) ?? new Map())

import { assertSound } from './assert.ts'
import type { Item } from './company.ts'
import type { Key } from './key.ts'

/**
 * Who or what has some of a unit.
 *
 * Shape    'stock' is ourselves; 'party:…' a partner by its key; 'process:…' a process that runs;
 *          'outside' is where things come from, 'gone:…' where they end and why.
 */
export type Holder =
  | 'stock'
  | 'outside'
  | `party:${string}`
  | `process:${string}`
  | `gone:${string}`

/**
 * A lot or a serialised piece in the simulated world.
 *
 * Shape    `contents` says for each holder what its part of the unit consists of. `places` says how
 *          much is where: a place's or a container's key. Both add up to the same mass.
 */
export interface Stock {
  readonly key: Key
  readonly item: Item
  readonly code: string
  readonly kind: 'lot' | 'serial'
  readonly expiresMs: number | null
  readonly contents: Map<Holder, Map<string, number>>
  readonly places: Map<string, number>
  held: boolean
  /** Spoken for by a story: the daily work does not touch it. */
  reserved: boolean
}

/**
 * A pallet: what it holds, and where it is.
 *
 * Shape    `inner`: pallets that stand on it. `place`: a place's key, or that of the outer pallet.
 */
export interface Pallet {
  readonly key: Key
  readonly lines: Map<Stock, number>
  readonly inner: Set<Pallet>
  place: string
  reserved: boolean
}

/** The content that a holder has of a unit, made where there is none. */
export const bulkOf = (stock: Stock, holder: Holder): Map<string, number> => {
  const known = stock.contents.get(holder)
  if (known) return known
  const bulk = new Map<string, number>()
  stock.contents.set(holder, bulk)
  return bulk
}

/** Changes how much of a unit is at a place. */
export const shift = (stock: Stock, place: string, mass: number): void => {
  const now = (stock.places.get(place) ?? 0) + mass
  assertSound(now >= 0, `${stock.key.link} is short by ${-now} at ${place}`)
  if (now === 0) stock.places.delete(place)
  else stock.places.set(place, now)
}

/** How much of a unit is at a place. */
export const massAt = (stock: Stock, place: string): number => stock.places.get(place) ?? 0

/** The smallest mass of an item that is handled: a gram, or one piece. */
export const stepOf = (item: Item): number => item.eachMass ?? 100_000

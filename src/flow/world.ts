import type { Access } from '../access/access.ts'
import type { Database } from '../db/open.ts'
import type { Means } from '../ledger/entry.ts'
import type { LastUsable } from '../lots/stock-fold.ts'

/**
 * What a flow needs that is not data: clocks and ids come from `main`, so that tests bring theirs.
 */
export interface World extends Means {
  readonly now: () => number
  readonly newId: () => string
  /** SHA-256 of a text, as hexadecimal. */
  readonly sha256Hex: (text: string) => string
}

/**
 * One company's history, and all a flow needs to ask it or add to it.
 *
 * Shape    `access` is what whoever holds this handle may ask: everything, for whoever opens the
 *          ledger on the machine itself; what `permit` found, for everybody else.
 */
export interface Ledger {
  readonly db: Database
  readonly ledgerId: string
  readonly name: string
  readonly base: string
  readonly timeZone: string
  /** Until when a lot of these attributes may be used: an expiry day ends at local midnight. */
  readonly lastUsable: LastUsable
  readonly world: World
  readonly access: Access
}

import type { JsonObject } from '../epcis/json.ts'
import type { EffectKind } from './effect.ts'

/**
 * A recorded effect on one unit, as the projections keep it. The whole life of a unit is its
 * movements in the order (atMs, seq, line), whatever order they were recorded in.
 */
export interface Movement {
  readonly seq: number
  readonly line: number
  readonly kind: EffectKind
  readonly atMs: number
  readonly quantity: string | null
  readonly uom: string | null
  readonly place: string | null
  readonly fromPlace: string | null
  readonly toPlace: string | null
  readonly fromParty: string | null
  readonly toParty: string | null
  /** Whose it was and whose it is, where that was said; '' is the company itself. */
  readonly fromOwner: string | null
  readonly toOwner: string | null
  /** The container's number inside the ledger (packed, unpacked). */
  readonly container: number | null
  readonly summary: boolean
  readonly step: string | null
  readonly role: string | null
  readonly disposition: string | null
  readonly set: readonly string[]
  readonly unset: readonly string[]
  readonly attributes: JsonObject | null
  readonly document: string | null
}

/**
 * Where some of a unit is.
 *
 * Shape    `state` on_hand: at `place` ('' where the record does not say), or inside `container`
 *          when that is not null. `state` shipped: left `place` for `toParty` and/or `toPlace`
 *          under `document`, and nobody has recorded its receipt. `owner` is the party it is held
 *          for; '' the company itself.
 * Units    `quantity` is an exact decimal; below zero when the record used more than it had.
 *          null: some, the record does not say how much.
 */
export interface Position {
  readonly state: 'on_hand' | 'shipped'
  readonly owner: string
  readonly place: string
  readonly container: number | null
  readonly toParty: string | null
  readonly toPlace: string | null
  readonly fromParty: string | null
  readonly document: string | null
  readonly sinceMs: number
  readonly uom: string
  readonly quantity: string | null
}

/**
 * What went in and out over a unit's life, by kind, owner and unit of measure, as exact decimals.
 * What passes from one owner to another is `passed`: less for the one, more for the other.
 */
export interface Total {
  readonly kind: EffectKind | 'passed'
  readonly owner: string
  readonly uom: string
  readonly quantity: string
}

export type FindingKind =
  | 'unknown-unit'
  | 'not-enough'
  | 'taken-elsewhere'
  | 'returned-unsent'
  | 'held-moved'
  | 'expired-moved'
  | 'count-differs'
  | 'seen-more'
  | 'unit-mismatch'
  | 'duplicate-instance'
  | 'seen-after-shipping'

/** Something odd in the record about one unit, at one event. */
export interface Finding {
  readonly kind: FindingKind
  readonly seq: number
  readonly severity: 'warning' | 'note'
  /** What a sentence about it needs: quantities, places, statuses. */
  readonly detail: JsonObject
}

/**
 * A unit's life so far, folded from its movements.
 *
 * Shape    `persistent` are the persistent dispositions in force (bare CBV words or URIs), sorted.
 *          `attributes` merges the ILMD seen so far, later events over earlier ones.
 *          `last*` is the place in the order up to which movements are folded in.
 */
export interface UnitState {
  readonly positions: readonly Position[]
  readonly totals: readonly Total[]
  readonly persistent: readonly string[]
  readonly disposition: string | null
  readonly attributes: JsonObject
  readonly findings: readonly Finding[]
  readonly movements: number
  readonly lastMs: number
  readonly lastSeq: number
  readonly lastLine: number
}

/** Converts between units of measure of one item; null when they do not convert. */
export type Convert = (quantity: string, from: string, to: string, atMs: number) => string | null

import type { JsonObject } from '../epcis/json.ts'

/**
 * What an event did to one unit. A new kind of event adds effects; the walker never changes.
 *
 *   declared   came to be known with a quantity (commissioning, a class instance, a count surplus)
 *   received   came in, from outside or from a shipment
 *   made       came out of a process
 *   used       went into a process
 *   moved      was put, or seen, at a place
 *   shipped    left for somebody or somewhere
 *   removed    ended (destroyed, sampled, sold to a consumer, a count shortage)
 *   packed     went into a container
 *   unpacked   came out of a container
 *   counted    was counted: an observation, never a change
 *   measured   carries sensor readings or certificates: an observation
 *   documented was named by a business document only (TransactionEvent)
 *
 * Statuses and attributes ride on whatever effect brought them.
 */
export const effectKinds = [
  'declared',
  'received',
  'made',
  'used',
  'moved',
  'shipped',
  'removed',
  'packed',
  'unpacked',
  'counted',
  'measured',
  'documented',
] as const
export type EffectKind = (typeof effectKinds)[number]

/** What kind of traceable thing a URI names. An item (a class without a lot) can hold stock too. */
export type UnitKind = 'lot' | 'instance' | 'container' | 'item'

/** A traceable unit as an event names it: canonical URI, and the spelling received. */
export interface UnitName {
  readonly uri: string
  readonly spelling: string
  readonly kind: UnitKind
  /** Canonical URI of the class it belongs to; null where the key tells none (an SSCC). */
  readonly item: string | null
  /** The lot code or serial inside the key; null where the key tells none. */
  readonly code: string | null
}

/**
 * Shape    `quantity` is an exact decimal as text and `uom` its Rec 20 code; instances and
 *          containers count as quantity '1', uom 'EA'. Both null: the event did not say how much.
 *          `place` is where the unit is after the event (business location, else read point).
 *          `fromOwner` and `toOwner` are the parties that owned and own it, where the event says
 *          so; '' is whoever has it.
 *          `container` is set for packed and unpacked. An `unpacked` whose `unit` is its own
 *          `container` empties the container of all it holds.
 *          `process` is set for used and made: the transformationID, or null for the event itself.
 *          `summary` marks a lot named beside its own serialised instances: a genealogical fact
 *          that carries no quantity of its own.
 *          `set`, `unset`, `disposition`: what the event says of the unit's status.
 *          `attributes`: ILMD by expanded IRI (declared, made, received).
 *          `names`: further names the event gives it (a supplier's lot, a lot number in ILMD).
 */
export interface Effect {
  readonly kind: EffectKind
  readonly unit: UnitName
  readonly quantity: string | null
  readonly uom: string | null
  readonly atMs: number
  readonly place: string | null
  readonly fromPlace: string | null
  readonly toPlace: string | null
  readonly fromParty: string | null
  readonly toParty: string | null
  readonly fromOwner: string | null
  readonly toOwner: string | null
  readonly container: UnitName | null
  readonly process: string | null
  readonly summary: boolean
  /** The bare CBV business step, or a URI: the reason in the trade's words. */
  readonly step: string | null
  /**
   * Role of an input or output (ingredient, packaging, rework, by-product …). On packed, `seen`:
   * only what is not inside yet went in. On unpacked, `empties`: the container itself, emptied.
   */
  readonly role: string | null
  readonly disposition: string | null
  readonly set: readonly string[]
  readonly unset: readonly string[]
  readonly attributes: JsonObject | null
  readonly names: readonly { readonly kind: string; readonly name: string }[]
  /** The first business transaction of the event as `type uri`, for lists; all are in the event. */
  readonly document: string | null
  /** The lot an instance belongs to, when the event or its key says so. */
  readonly memberOf: UnitName | null
}

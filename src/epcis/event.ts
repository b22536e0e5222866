import type { JsonObject } from './json.ts'

export const eventTypes = [
  'ObjectEvent',
  'AggregationEvent',
  'TransactionEvent',
  'TransformationEvent',
  'AssociationEvent',
] as const
export type EventType = (typeof eventTypes)[number]

export type Action = 'ADD' | 'OBSERVE' | 'DELETE'

/** A URI under its one canonical key, with the spelling that was received. */
export interface Named {
  readonly uri: string
  readonly spelling: string
}

/** Some of a class (a lot, or an item without a lot). `quantity` is an exact decimal as text. */
export interface QuantityElement {
  readonly epcClass: Named
  readonly quantity: string | null
  readonly uom: string | null
}

/** `type` is the bare CBV word (`po`, `owning_party`), or a URI; null where none is given. */
export interface BizTransaction {
  readonly type: string | null
  readonly bizTransaction: Named
}
export interface Source {
  readonly type: string
  readonly source: Named
}
export interface Destination {
  readonly type: string
  readonly destination: Named
}

export interface PersistentDisposition {
  readonly set: readonly string[]
  readonly unset: readonly string[]
}

export interface ErrorDeclaration {
  readonly declarationTime: string
  readonly reason: string | null
  readonly correctiveEventIDs: readonly string[]
}

/**
 * One EPCIS 2.0 event, read: names as in the standard, every list present (empty where absent),
 * standard vocabulary as its bare CBV word whatever form it came in, every other value a URI.
 * `ilmd` and `extensions` are keyed by expanded IRI. `body` is the event as received, and is
 * self-contained: it carries the `@context` its prefixes need.
 */
export interface EpcisEvent {
  readonly type: EventType
  readonly eventID: string | null
  /** Milliseconds since 1970 UTC (fractions of a millisecond rounded half up). */
  readonly eventTimeMs: number
  readonly eventTime: string
  readonly eventTimeZoneOffset: string
  readonly recordTime: string | null
  readonly action: Action | null
  readonly bizStep: string | null
  readonly disposition: string | null
  readonly persistentDisposition: PersistentDisposition
  readonly readPoint: Named | null
  readonly bizLocation: Named | null
  readonly bizTransactionList: readonly BizTransaction[]
  readonly sourceList: readonly Source[]
  readonly destinationList: readonly Destination[]
  readonly epcList: readonly Named[]
  readonly quantityList: readonly QuantityElement[]
  readonly parentID: Named | null
  readonly childEPCs: readonly Named[]
  readonly childQuantityList: readonly QuantityElement[]
  readonly inputEPCList: readonly Named[]
  readonly inputQuantityList: readonly QuantityElement[]
  readonly outputEPCList: readonly Named[]
  readonly outputQuantityList: readonly QuantityElement[]
  readonly transformationID: Named | null
  readonly ilmd: JsonObject
  readonly extensions: JsonObject
  readonly sensorElementList: readonly JsonObject[]
  readonly certificationInfo: readonly string[]
  readonly errorDeclaration: ErrorDeclaration | null
  readonly body: JsonObject
}

import type { UnitKind } from '../lots/effect.ts'
import type { Certificate, Unattributed } from '../trace/certificate.ts'
import type { GapKind } from '../trace/following.ts'

/** What a trace asks. `name` is any name of the unit; times are milliseconds since 1970 UTC. */
export interface TraceQuestion {
  readonly name: string
  readonly direction: 'forward' | 'backward'
  readonly asKnownAtMs?: number | undefined
  readonly sinceMs?: number | undefined
  readonly exposure: 'set' | 'quantity'
}

/** A unit as an answer names it. */
export interface UnitLabel {
  readonly uri: string
  readonly kind: UnitKind
  readonly code: string | null
  readonly item: string | null
  readonly itemName: string | null
}

/**
 * How much of a unit is exposed: at least, at most, and expected by proportional mixing.
 *
 * Shape    `expected` null, `atMost` null: the record does not allow a bound short of all of it.
 */
export interface Amount {
  readonly atLeast: number
  readonly atMost: number | null
  readonly expected: number | null
  readonly uom: string
}

/** A unit the walk came to. */
export interface TracedUnit extends UnitLabel {
  readonly level: number
  /** Forward: when the suspect first entered it. Backward: the last moment it could matter. */
  readonly exposedAtMs: number | null
  readonly status: string
  readonly amount: Amount | null
  readonly findings: number
}

/** One side of a process on the way: what was used, what was made. */
export interface TracedFlow {
  readonly process: number
  readonly seq: number
  readonly eventId: string
  readonly atMs: number
  readonly step: string | null
  readonly place: string | null
  readonly placeName: string | null
  readonly side: 'in' | 'out'
  readonly uri: string
  readonly quantity: string | null
  readonly uom: string | null
  readonly role: string | null
  /** Of this, how much is exposed. */
  readonly amount: Amount | null
}

export type EndpointKind =
  | 'on hand'
  | 'in transit'
  | 'shipped'
  | 'used'
  | 'removed'
  | 'received'
  | 'declared'
  | 'unknown origin'

/**
 * Where a trace ends: forward, what became of the exposed units; backward, where they began.
 *
 * Shape    `shipped`: what left for somebody and when; what came back since is on hand again.
 *          `party` is the consignee forward, the supplier backward. `way` is the place in the
 *          answer's `ways` of the last step of the evidence, and `weakest` the least trustworthy
 *          way in which anything on it was captured.
 */
export interface Endpoint {
  readonly kind: EndpointKind
  readonly unit: UnitLabel
  readonly container: string | null
  readonly containerName: string | null
  readonly place: string | null
  readonly placeName: string | null
  readonly party: string | null
  readonly partyName: string | null
  readonly document: string | null
  /** Null where no time is recorded: of a lot that only its instances tell of. */
  readonly atMs: number | null
  readonly status: string | null
  readonly step: string | null
  readonly quantity: string | null
  readonly uom: string | null
  readonly amount: Amount | null
  readonly way: number
  readonly weakest: string | null
}

/**
 * One step of the evidence: how the walk came to a unit.
 *
 * Shape    `from` is the place in `ways` of the step before, null at the unit asked about: followed
 *          back, it is the whole way, feasible in time. `entries` are those that prove this step.
 */
export interface Way {
  readonly uri: string
  readonly from: number | null
  readonly how: 'start' | 'process' | 'container' | 'member'
  readonly entries: readonly { readonly seq: number; readonly eventId: string }[]
}

/**
 * What the endpoints of one kind add up to.
 *
 * Shape    'came back': of what was shipped, what has come in again. It is counted where it is now,
 *          and once more under 'shipped', for those it went to are told too. On hand, in transit,
 *          shipped less came back, removed, and what went into processes are all there was.
 *          `quantity` null: the record does not say; for 'came back', `endpoints` counts units.
 */
export interface EndpointTotal {
  readonly kind: EndpointKind | 'came back'
  readonly item: string | null
  readonly itemName: string | null
  readonly uom: string | null
  readonly quantity: string | null
  readonly endpoints: number
}

/**
 * What is known of an answer as soon as the walk is done, before what it came to is looked up.
 *
 * Shape    `reached` counts: the answer lists as many units and containers.
 */
export interface TraceBegun {
  readonly asked: UnitLabel
  readonly direction: 'forward' | 'backward'
  readonly exposure: 'set' | 'quantity'
  readonly sinceMs: number | null
  readonly asKnownAtMs: number | null
  readonly reached: {
    readonly units: number
    readonly containers: number
    readonly processes: number
  }
}

/** A whole answer. */
export interface TraceAnswer extends TraceBegun {
  readonly units: readonly TracedUnit[]
  readonly containers: readonly (UnitLabel & {
    readonly fromMs: number | null
    readonly untilMs: number | null
  })[]
  readonly flows: readonly TracedFlow[]
  readonly endpoints: readonly Endpoint[]
  readonly ways: readonly Way[]
  readonly totals: readonly EndpointTotal[]
  readonly certificate: TraceCertificate
}

/**
 * An entry of the record, by what a person finds it by: its number (`lotline entry`), the event's
 * id and time, and the lots of the answer it concerns (`lotline lot`).
 */
export interface CertifiedEntry {
  readonly entry: number
  readonly eventId: string
  readonly atMs: number | null
  readonly lots: readonly string[]
}

/** What went into a process and did not come out, so far as it is exposed. */
export interface UnattributedAmount extends Omit<Unattributed, 'process'> {
  /** The first entry that used something exposed in it. */
  readonly process: CertifiedEntry
  /** Null where what was used is in measures that do not add up. */
  readonly uom: string | null
}

/**
 * Why an answer is not whole.
 *
 * Shape    'cut': a limit kept the walk from following these. 'others-stock': the way leads on
 *          through lots of owners whose stock may not be shown; how many, the certificate says.
 *          'no-origin': the record does not say where they came from. 'more-out-than-in': more of
 *          them was taken or seen, at these entries, than had come in. 'returned-unsent': more of
 *          them came back than had gone out.
 *          'counted-otherwise': at these entries more or less of them was counted than the record
 *          has, and the book was not brought to the count.
 *          'no-place': the record does not say where they are.
 *          'units-do-not-convert': they were taken in a measure that does not convert to what
 *          there was. 'seen-after-shipping': they were shipped, and then handled as if they had not
 *          left. 'taken-elsewhere': more was taken at a place than it had there, so that where the
 *          rest is was reckoned. 'named-not-shipped': an event names who they go to, and none ships
 *          them there.
 *          'in-the-future': these entries tell of what has not come yet, and so cannot be right.
 */
export interface Shortfall {
  readonly kind:
    | 'cut'
    | 'others-stock'
    | 'no-origin'
    | 'no-place'
    | 'more-out-than-in'
    | 'returned-unsent'
    | 'counted-otherwise'
    | 'units-do-not-convert'
    | 'seen-after-shipping'
    | 'taken-elsewhere'
    | 'named-not-shipped'
    | 'in-the-future'
  readonly lots: readonly string[]
  readonly entries: readonly CertifiedEntry[]
}

/**
 * The walk's certificate with its units and entries by name, the ledger it is about, and the time
 * it took. A process is named by the first entry that used something exposed in it.
 *
 * Shape    `whole`: there is no reason in `notWhole` why it should not be.
 */
export interface TraceCertificate
  extends Omit<
    Certificate,
    | 'openEnds'
    | 'unknownStart'
    | 'cutAt'
    | 'remarks'
    | 'gaps'
    | 'linesWithoutQuantity'
    | 'openProcesses'
    | 'unattributed'
  > {
  readonly gaps: Readonly<Partial<Record<GapKind, readonly CertifiedEntry[]>>> | null
  readonly linesWithoutQuantity: readonly CertifiedEntry[]
  readonly openProcesses: readonly CertifiedEntry[]
  readonly unattributed: readonly UnattributedAmount[] | null
  readonly notWhole: readonly Shortfall[]
  /** How many lots of other owners it was cut at; 0 to whoever may see everybody's. */
  readonly othersLots: number
  readonly ledger: string
  readonly openEnds: readonly string[]
  readonly cutAt: readonly string[]
  /** Backward: origins whose content in the unit asked about was not worked out. */
  readonly contentNotFollowed: readonly string[]
  readonly elapsedMs: number
}

import type { UnitKind } from './effect.ts'
import type { Convert, UnitState } from './stock.ts'

/** An item as the master data has it. */
export interface KnownItem {
  readonly uri: string
  readonly name?: string
  readonly baseUom?: string
  readonly shelfLifeDays?: number
  /** Whether what is made of it may outlive its inputs: true where it may not. */
  readonly capByInputs?: boolean
}

/** A place or a party. */
export interface KnownPlace {
  readonly uri: string
  readonly name?: string
}

/**
 * A unit as the record has it, read in the transaction that will append the events.
 *
 * Shape    `inContainers` are the containers around it, the nearest first. `contents` is what a
 *          container holds at every depth; empty for anything else. `heldSince` is when the status
 *          that blocks it began, as a person reads it.
 */
export interface KnownUnit {
  readonly unitNo: number
  readonly uri: string
  readonly kind: UnitKind
  readonly item: string | null
  readonly code: string | null
  readonly state: UnitState
  readonly convert: Convert
  readonly heldSince?: string | null
  readonly inContainers: readonly KnownUnit[]
  readonly contents: readonly KnownUnit[]
}

/**
 * What a command is judged against.
 *
 * Shape    By name exactly as typed, everything it may mean. A name spelled nearly like a known one
 *          may be answered with that one. `base` is where this house's own keys begin.
 */
export interface Judgement {
  readonly now: number
  readonly timeZone: string
  readonly base: string
  readonly newId: () => string
  readonly unitsByName: ReadonlyMap<string, readonly KnownUnit[]>
  readonly itemsByName: ReadonlyMap<string, readonly KnownItem[]>
  readonly placesByName: ReadonlyMap<string, readonly KnownPlace[]>
  readonly partiesByName: ReadonlyMap<string, readonly KnownPlace[]>
}

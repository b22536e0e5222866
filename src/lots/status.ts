import type { UnitState } from './stock.ts'

/** Set by a hold, unset by its release. */
export const holdDisposition = 'unavailable'
/** Set by a rejection. */
export const rejectDisposition = 'non_conformant'
/** Set by a recall. */
export const recallDisposition = 'recalled'

export type Status =
  | 'destroyed'
  | 'stolen'
  | 'recalled'
  | 'rejected'
  | 'suspect'
  | 'expired'
  | 'damaged'
  | 'held'
  | 'released'

// The gravest first: a unit that is both recalled and held is called recalled.
const statusByDisposition: ReadonlyMap<string, Status> = new Map([
  ['destroyed', 'destroyed'],
  ['disposed', 'destroyed'],
  ['stolen', 'stolen'],
  [recallDisposition, 'recalled'],
  [rejectDisposition, 'rejected'],
  ['no_pedigree_match', 'suspect'],
  ['expired', 'expired'],
  ['damaged', 'damaged'],
  [holdDisposition, 'held'],
])

/**
 * What may be done with a unit, from the persistent dispositions in force.
 *
 * Shape    `blocking` are the dispositions that forbid shipping, using and packing, gravest first;
 *          `status` is what the gravest of them is called, or `released` where there is none.
 *          A plain disposition never blocks: it describes the objects of one event, and that may
 *          be three damaged boxes out of a lot of a thousand.
 * Source   GS1 CBV 2.0, dispositions; EPCIS 2.0, persistentDisposition.
 */
export const statusOf = ({
  persistent,
}: Pick<UnitState, 'persistent'>): {
  readonly status: Status
  readonly blocking: readonly string[]
} => {
  // The hot path: nearly every unit has none.
  if (persistent.length === 0) return released
  const blocking = [...statusByDisposition.keys()].filter((word) => persistent.includes(word))
  const [gravest] = blocking
  if (gravest === undefined) return released
  return { status: statusByDisposition.get(gravest) ?? 'released', blocking }
}

const released = { status: 'released', blocking: [] } as const

import { headSeq, type Recorded, readEntries } from '../ledger/read.ts'
import { ask } from './ask.ts'
import type { Heads } from './heads.ts'
import type { Ledger } from './world.ts'

export type { Recorded } from '../ledger/read.ts'

/** How many entries are read in one go. */
const entriesPerTurn = 200

/** The number of the last entry. */
export const lastEntry = (ledger: Ledger): Promise<number> =>
  ask(ledger, 'see-events', (tx) => headSeq(tx, ledger.ledgerId))

/** Entries of the audit trail are for those who may read it, not for whoever follows the record. */
const isForFollowers = ({ type }: Recorded): boolean => type !== 'AuditRecord'

/**
 * The record after an entry, some at a time, as it grows; until the signal ends it.
 *
 * Shape    Gives lists, in order, without gaps but for the audit trail. Where nothing new comes for
 *          `quietMs` it gives an empty list, so that a door can tell that it still listens.
 */
export async function* follow(
  ledger: Ledger,
  heads: Heads,
  afterSeq: number,
  quietMs: number,
  signal: AbortSignal,
): AsyncGenerator<readonly Recorded[]> {
  let seq = afterSeq
  while (!signal.aborted) {
    const entries = await ask(ledger, 'see-events', (tx) =>
      readEntries(tx, ledger.ledgerId, seq, entriesPerTurn),
    )
    const last = entries.at(-1)
    if (last) {
      seq = last.seq
      const shown = entries.filter(isForFollowers)
      if (shown.length > 0) yield shown
      continue
    }
    const quiet = AbortSignal.any([signal, AbortSignal.timeout(quietMs)])
    const head = await heads.after(ledger, seq, quiet)
    if (head === seq && !signal.aborted) yield []
  }
}

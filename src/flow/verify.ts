import { entryChecker, type Fault, headFault, personalFault } from '../ledger/verify.ts'
import { soundContent } from './entry-content.ts'
import { deriveAgain, type Reading, type Rebuilt } from './rebuild.ts'
import type { Ledger } from './world.ts'

/**
 * Whether a record is what was recorded.
 *
 * Shape    `fault` is the first entry that is wrong. `rebuilt` is null when the record itself is
 *          damaged, because nothing derived from it would mean anything.
 */
export interface Verified {
  readonly entries: number
  readonly fault: Fault | null
  readonly rebuilt: Rebuilt | null
}

/**
 * Recomputes every leaf and the gapless order, reads every entry again, and derives all projections
 * anew to compare them with those stored: in one reading, under the lock of the ledger's head.
 */
export const verify = (
  ledger: Ledger,
  onProgress: (entries: number) => void = () => undefined,
): Promise<Verified> => deriveAgain(ledger, false, checking(ledger), onProgress)

/** A reading that takes nothing on trust. */
const checking = ({ ledgerId, world }: Ledger): Reading => {
  const check = entryChecker(world.sha256, ledgerId)
  return {
    content: (entry) => check(entry) ?? soundContent(entry, world),
    after: (tx, batch) => personalFault(tx, ledgerId, batch, world.sha256),
    end: (tx, entries) => headFault(tx, ledgerId, entries),
  }
}

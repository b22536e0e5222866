import { allEntries, entryChecker, type Fault, headFault, personalFault } from '../ledger/verify.ts'
import { ask } from './ask.ts'
import { entryFault } from './entry-content.ts'
import { type Rebuilt, rebuild } from './rebuild.ts'
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
 * anew to compare them with those stored.
 */
export const verify = async (
  ledger: Ledger,
  onProgress: (entries: number, of: 'record' | 'projections') => void = () => undefined,
): Promise<Verified> => {
  const record = await verifyRecord(ledger, (entries) => onProgress(entries, 'record'))
  if (record.fault) return { ...record, rebuilt: null }
  return {
    ...record,
    rebuilt: await rebuild(ledger, false, (entries) => onProgress(entries, 'projections')),
  }
}

const verifyRecord = (
  ledger: Ledger,
  onProgress: (entries: number) => void,
): Promise<{ readonly entries: number; readonly fault: Fault | null }> =>
  ask(ledger, async (tx) => {
    const { ledgerId, world } = ledger
    const check = entryChecker(world.sha256, ledgerId)
    let entries = 0
    for await (const batch of allEntries(tx, ledgerId)) {
      for (const entry of batch) {
        const fault = check(entry) ?? entryFault(entry, world)
        if (fault) return { entries, fault }
        entries += 1
      }
      const fault = await personalFault(tx, ledgerId, batch, world.sha256)
      if (fault) return { entries, fault }
      onProgress(entries)
    }
    return { entries, fault: await headFault(tx, ledgerId, entries) }
  })

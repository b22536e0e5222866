import { type FoundOddity, findingsOf } from '../projections/findings.ts'
import { ask } from './ask.ts'
import type { Ledger } from './world.ts'

/** What is odd in the record, latest first; of one severity, or all. */
export const findings = (
  ledger: Ledger,
  severity?: 'warning' | 'note',
): Promise<readonly FoundOddity[]> =>
  ask(ledger, 'see-findings', (tx) =>
    findingsOf(tx, ledger.ledgerId, severity === undefined ? {} : { severity }),
  )

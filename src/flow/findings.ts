import { countFindings, type FoundOddity, findingsOf } from '../projections/findings.ts'
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

/** What is odd, at most `limit` of it, and how much there is. */
export const findingsUpTo = (
  ledger: Ledger,
  severity: 'warning' | 'note' | undefined,
  limit: number | undefined,
): Promise<{ readonly findings: readonly FoundOddity[]; readonly count: number }> =>
  ask(ledger, 'see-findings', async (tx) => ({
    findings: await findingsOf(tx, ledger.ledgerId, {
      ...(severity === undefined ? {} : { severity }),
      ...(limit === undefined ? {} : { limit }),
    }),
    count: await countFindings(tx, ledger.ledgerId, severity ?? null),
  }))

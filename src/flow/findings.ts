import {
  countFindings,
  type FindingCount,
  type FoundOddity,
  findingsByKind,
  findingsOf,
} from '../projections/findings.ts'
import { ask } from './ask.ts'
import { type NamedFinding, namedFindings } from './named-findings.ts'
import { namesIn } from './names.ts'
import type { Ledger } from './world.ts'

/** What is odd in the record, latest first; of one severity, or all. */
export const findings = (
  ledger: Ledger,
  severity?: 'warning' | 'note',
): Promise<readonly FoundOddity[]> =>
  ask(ledger, 'see-findings', (tx) =>
    findingsOf(tx, ledger.ledgerId, {
      ...(severity === undefined ? {} : { severity }),
      scope: ledger.access,
    }),
  )

/** How much of each kind is odd in the record: warnings first, then the most. */
export const findingCounts = (
  ledger: Ledger,
  severity?: 'warning' | 'note',
): Promise<readonly FindingCount[]> =>
  ask(ledger, 'see-findings', (tx) =>
    findingsByKind(tx, ledger.ledgerId, severity ?? null, ledger.access),
  )

/** What is odd, at most `limit` of it, and how much there is. */
export const findingsUpTo = (
  ledger: Ledger,
  severity: 'warning' | 'note' | undefined,
  limit: number | undefined,
): Promise<{ readonly findings: readonly NamedFinding[]; readonly count: number }> =>
  ask(ledger, 'see-findings', async (tx) => {
    const found = await findingsOf(tx, ledger.ledgerId, {
      ...(severity === undefined ? {} : { severity }),
      ...(limit === undefined ? {} : { limit }),
      scope: ledger.access,
    })
    return {
      findings: await namedFindings(tx, ledger, await namesIn(tx, ledger), found),
      count: await countFindings(tx, ledger.ledgerId, severity ?? null, ledger.access),
    }
  })

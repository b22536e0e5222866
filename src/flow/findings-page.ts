import { type AfterFinding, type FoundOddity, findingsOf } from '../projections/findings.ts'
import { ask } from './ask.ts'
import type { Ledger } from './world.ts'

/** A part of what is odd in the record, latest first: at most `limit` after one. */
export const findingsPage = (
  ledger: Ledger,
  severity: 'warning' | 'note' | undefined,
  after: AfterFinding | null,
  limit: number,
): Promise<readonly FoundOddity[]> =>
  ask(ledger, 'see-findings', (tx) =>
    findingsOf(tx, ledger.ledgerId, {
      ...(severity === undefined ? {} : { severity }),
      after,
      limit,
      scope: ledger.access,
    }),
  )

import { type FoundOddity, findingsOf } from '../projections/findings.ts'
import { type NamedFinding, namedFindings } from './named-findings.ts'
import { namesIn } from './names.ts'
import type { Session } from './recorder.ts'

/** The warnings about the units that some entries are about. */
export const warningsAround = (
  { tx, ledger }: Session,
  seqs: readonly number[],
): Promise<readonly FoundOddity[]> =>
  findingsOf(tx, ledger.ledgerId, { severity: 'warning', around: seqs })

/** Those of them that were not there before, with names. */
export const warningsSince = async (
  session: Session,
  seqs: readonly number[],
  before: readonly FoundOddity[],
): Promise<readonly NamedFinding[]> => {
  const { tx, ledger } = session
  const known = new Set(before.map(keyOf))
  const added = (await warningsAround(session, seqs)).filter((one) => !known.has(keyOf(one)))
  return namedFindings(tx, ledger, await namesIn(tx, ledger), added)
}

const keyOf = ({ unitNo, seq, kind }: FoundOddity): string => `${unitNo} ${seq} ${kind}`

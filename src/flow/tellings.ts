import { knownEntries, type Recorded, readEntriesAt } from '../ledger/read.ts'
import { voidedAmong } from '../projections/read.ts'
import { auditType } from './audit.ts'
import type { Session } from './recorder.ts'

/** Entries that are no events: master data and the audit trail are not corrected this way. */
const ownTypes: readonly string[] = ['VocabularyElement', auditType]

/** The entry of an event by its number or its eventID; none where it is no event. */
export const entryNamed = async (
  { tx, ledger }: Session,
  event: string,
): Promise<Recorded | undefined> => {
  if (/^\d{1,15}$/.test(event)) {
    const [entry] = await readEntriesAt(tx, ledger.ledgerId, [Number(event)])
    return entry && ownTypes.includes(entry.type) ? undefined : entry
  }
  const { rows } = await tx.query<{ seq: number }>({
    name: 'seq_of_event',
    text: `select seq from event
      where ledger_id = $1 and event_id = $2 and not declares_error
        and type <> all ($3::text[])`,
    values: [ledger.ledgerId, event, ownTypes],
  })
  const [entry] = await readEntriesAt(
    tx,
    ledger.ledgerId,
    rows.map(({ seq }) => seq),
  )
  return entry
}

/** The entries that state the same fact under other ids, and that nothing has ended. */
export const otherTellings = async (
  { tx, ledger }: Session,
  { seq, hash, declaresError }: Recorded,
): Promise<readonly Recorded[]> => {
  if (declaresError) return []
  const known = await knownEntries(tx, ledger.ledgerId, [], [Buffer.from(hash)])
  const others = known.filter((entry) => !entry.declaresError && entry.seq !== seq)
  const voided = await voidedAmong(
    tx,
    ledger.ledgerId,
    others.map((other) => other.seq),
  )
  const standing = others.filter((other) => !voided.has(other.seq))
  return readEntriesAt(
    tx,
    ledger.ledgerId,
    standing.map((other) => other.seq),
  )
}

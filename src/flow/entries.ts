import { type Recorded, readEntries, readEntriesAt } from '../ledger/read.ts'
import { voidedAmong } from '../projections/read.ts'
import { ask } from './ask.ts'
import type { Ledger } from './world.ts'

/** An entry of the record as it was recorded, and whether it was declared wrong since. */
export interface Entry
  extends Pick<
    Recorded,
    'seq' | 'eventId' | 'type' | 'eventTimeMs' | 'recordTimeMs' | 'declaresError'
  > {
  readonly isVoided: boolean
  /** JSON, as it was recorded. */
  readonly body: string
  readonly envelope: string
}

/** The audit trail is in the record too; it is read by whoever may see it, and not here. */
const isOfTheTrade = ({ type }: Recorded): boolean => type !== 'AuditRecord'

/** The entries after one, in the order of recording, at most `limit`; the audit trail left out. */
export const entriesPage = (
  ledger: Ledger,
  afterSeq: number,
  limit: number,
): Promise<readonly Entry[]> =>
  ask(ledger, 'see-events', async (tx) => {
    const page: Recorded[] = []
    let seq = afterSeq
    while (page.length < limit) {
      const read = await readEntries(tx, ledger.ledgerId, seq, limit)
      page.push(...read.filter(isOfTheTrade))
      seq = read.at(-1)?.seq ?? seq
      if (read.length < limit) break
    }
    const shown = page.slice(0, limit)
    const seqs = shown.map((one) => one.seq)
    const voided = await voidedAmong(tx, ledger.ledgerId, seqs)
    return shown.map((one) => entryIn(one, voided))
  })

/** The entry with a number; null where the record of the trade has none. */
export const entryOf = (ledger: Ledger, seq: number): Promise<Entry | null> =>
  ask(ledger, 'see-events', async (tx) => {
    const [read] = await readEntriesAt(tx, ledger.ledgerId, [seq])
    if (!read || !isOfTheTrade(read)) return null
    return entryIn(read, await voidedAmong(tx, ledger.ledgerId, [seq]))
  })

const entryIn = (
  { seq, eventId, type, eventTimeMs, recordTimeMs, declaresError, body, envelope }: Recorded,
  voided: ReadonlySet<number>,
): Entry => ({
  seq,
  eventId,
  type,
  eventTimeMs,
  recordTimeMs,
  declaresError,
  isVoided: voided.has(seq),
  body,
  envelope,
})

import type { Tx } from '../db/open.ts'

/** An entry as it was recorded. Times are milliseconds since 1970 UTC. */
export interface Recorded {
  readonly seq: number
  readonly eventId: string
  readonly declaresError: boolean
  readonly type: string
  readonly eventTimeMs: number
  readonly recordTimeMs: number
  readonly hash: Uint8Array
  readonly body: string
  readonly envelope: string
  readonly operationId: string | null
  readonly sourceSha256: Uint8Array | null
  readonly salt: Uint8Array
  readonly personal: Uint8Array | null
  readonly leaf: Uint8Array
}

const columns = `seq, event_id as "eventId", declares_error as "declaresError", type,
  event_time as "eventTimeMs", record_time as "recordTimeMs", hash, body, envelope,
  operation_id as "operationId", source_sha256 as "sourceSha256", salt, personal, leaf`

/** The entries after `afterSeq`, in the order of recording, at most `limit` of them. */
export const readEntries = async (
  tx: Tx,
  ledgerId: string,
  afterSeq: number,
  limit: number,
): Promise<readonly Recorded[]> => {
  const { rows } = await tx.query<Recorded>({
    name: 'read_entries',
    text: `select ${columns} from event where ledger_id = $1 and seq > $2 order by seq limit $3`,
    values: [ledgerId, afterSeq, limit],
  })
  return rows
}

/** The entries with these numbers, in the order of recording. */
export const readEntriesAt = async (
  tx: Tx,
  ledgerId: string,
  seqs: readonly number[],
): Promise<readonly Recorded[]> => {
  const { rows } = await tx.query<Recorded>({
    name: 'read_entries_at',
    text: `select ${columns} from event where ledger_id = $1 and seq = any($2) order by seq`,
    values: [ledgerId, seqs],
  })
  return rows
}

/** Of an entry, what an answer names it by, and the ways in which its values were captured. */
export interface EntryFacts {
  readonly seq: number
  readonly eventId: string
  readonly eventTimeMs: number
  readonly captured: readonly string[]
}

/** How many entries are asked for in one statement. */
const entriesPerQuestion = 20_000

/** The names of these entries and how they were captured, by number. */
export const entryFacts = async (
  tx: Tx,
  ledgerId: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, EntryFacts>> => {
  const facts = new Map<number, EntryFacts>()
  for (let from = 0; from < seqs.length; from += entriesPerQuestion) {
    const { rows } = await tx.query<EntryFacts>({
      name: 'entry_facts',
      text: `select seq, event_id as "eventId", event_time as "eventTimeMs",
          coalesce((select array_agg(distinct value)
          from json_each_text(envelope -> 'captured')), '{}') as captured
        from event where ledger_id = $1 and seq = any($2::bigint[])`,
      values: [ledgerId, seqs.slice(from, from + entriesPerQuestion)],
    })
    for (const row of rows) facts.set(row.seq, row)
  }
  return facts
}

/** What the record already says under some ids or hashes: enough to tell a fact told twice. */
export interface Known {
  readonly seq: number
  readonly eventId: string
  readonly declaresError: boolean
  readonly hash: Uint8Array
}

/** The entries that bear one of these ids, or state one of these facts (by hash). */
export const knownEntries = async (
  tx: Tx,
  ledgerId: string,
  eventIds: readonly string[],
  hashes: readonly Buffer[],
): Promise<readonly Known[]> => {
  const { rows } = await tx.query<Known>({
    name: 'known_entries',
    text: `select seq, event_id as "eventId", declares_error as "declaresError", hash
      from event where ledger_id = $1 and event_id = any($2::text[])
      union
      select seq, event_id, declares_error, hash
      from event where ledger_id = $1 and hash = any($3::bytea[])`,
    values: [ledgerId, eventIds, hashes],
  })
  return rows
}

/**
 * The last number recorded at or before a moment: what "as known at" means in entries.
 *
 * Shape    Recording never goes back in time, so halving the record finds it in a few steps.
 */
export const seqKnownAt = async (tx: Tx, ledgerId: string, atMs: number): Promise<number> => {
  let known = 0
  let later = (await headSeq(tx, ledgerId)) + 1
  while (later - known > 1) {
    const middle = Math.floor((known + later) / 2)
    const { rows } = await tx.query<{ at: number }>({
      name: 'record_time',
      text: 'select record_time as at from event where ledger_id = $1 and seq = $2',
      values: [ledgerId, middle],
    })
    if ((rows[0]?.at ?? 0) <= atMs) known = middle
    else later = middle
  }
  return known
}

/** The number of the last entry. */
export const headSeq = async (tx: Tx, ledgerId: string): Promise<number> => {
  const { rows } = await tx.query<{ seq: number }>({
    name: 'head_seq',
    text: 'select seq from head where ledger_id = $1',
    values: [ledgerId],
  })
  return rows[0]?.seq ?? 0
}

import type { Tx } from '../db/open.ts'
import { leafHash, personalCommitment, type Sha256 } from '../integrity/leaf.ts'
import { ledgerBytes } from './entry.ts'
import { headSeq, type Recorded, readEntries } from './read.ts'

/** Something wrong with the record itself: it was changed, or lost, outside of the program. */
export interface Fault {
  readonly seq: number
  readonly eventId: string | null
  readonly kind: 'missing' | 'changed' | 'personal-changed' | 'time-goes-back' | 'beyond-head'
  readonly sentence: string
}

/** How many entries are read at once while a record is gone through. */
export const entriesPerRead = 2_000

/** Every entry of a ledger in the order of recording, a few thousand at a time. */
export async function* allEntries(
  tx: Tx,
  ledgerId: string,
  afterSeq = 0,
): AsyncGenerator<readonly Recorded[]> {
  let coming = readEntries(tx, ledgerId, afterSeq, entriesPerRead)
  for (;;) {
    const entries = await coming
    const end = entries.at(-1)
    if (!end) return
    // Fetched while these are gone through; who stops early does not hear of them.
    coming = readEntries(tx, ledgerId, end.seq, entriesPerRead)
    coming.catch(() => undefined)
    yield entries
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** Recomputes the leaf of one entry from what is stored, and says whether it is the one stored. */
export const leafStands = (sha256: Sha256, ledgerId: string, entry: Recorded): boolean =>
  sameBytes(
    entry.leaf,
    leafHash(sha256, {
      ledgerId: ledgerBytes(ledgerId),
      seq: entry.seq,
      recordedAtMs: entry.recordTimeMs,
      type: entry.type,
      body: entry.body,
      envelope: entry.envelope,
      salt: entry.salt,
      personal: entry.personal,
    }),
  )

/** A check of entries in their order: asked of one after the other, answers the first fault. */
export const entryChecker = (sha256: Sha256, ledgerId: string) => {
  let lastSeq = 0
  let lastMs = 0
  return (entry: Recorded): Fault | null => {
    const { seq, eventId } = entry
    const expected = lastSeq + 1
    const before = lastMs
    lastSeq = seq
    lastMs = entry.recordTimeMs
    if (seq !== expected)
      return {
        seq: expected,
        eventId: null,
        kind: 'missing',
        sentence: `Entry ${expected} is missing: after ${expected - 1} comes ${seq}.`,
      }
    if (entry.recordTimeMs < before)
      return {
        seq,
        eventId,
        kind: 'time-goes-back',
        sentence: `Entry ${seq} (${eventId}) says it was recorded before the entry it follows.`,
      }
    if (!leafStands(sha256, ledgerId, entry))
      return {
        seq,
        eventId,
        kind: 'changed',
        sentence: `Entry ${seq} (${eventId}) is not what was recorded: its leaf no longer matches.`,
      }
    return null
  }
}

/** Checks that the record ends where its head says. */
export const headFault = async (
  tx: Tx,
  ledgerId: string,
  lastSeq: number,
): Promise<Fault | null> => {
  const head = await headSeq(tx, ledgerId)
  if (head === lastSeq) return null
  return head > lastSeq
    ? {
        seq: lastSeq + 1,
        eventId: null,
        kind: 'missing',
        sentence: `Entry ${lastSeq + 1} is missing: the record should go on to ${head}.`,
      }
    : {
        seq: head + 1,
        eventId: null,
        kind: 'beyond-head',
        sentence: `Entry ${head + 1} lies beyond the head of the record, which stands at ${head}.`,
      }
}

/** Checks personal compartments that were not erased against their commitments. */
export const personalFault = async (
  tx: Tx,
  ledgerId: string,
  entries: readonly Recorded[],
  sha256: Sha256,
): Promise<Fault | null> => {
  const bearing = entries.filter(({ personal }) => personal !== null)
  if (bearing.length === 0) return null
  const { rows } = await tx.query<{ seq: number; salt: Uint8Array; content: string }>({
    name: 'read_personal',
    text: `select seq, salt, content from personal
      where ledger_id = $1 and seq = any($2::bigint[]) order by seq`,
    values: [ledgerId, bearing.map(({ seq }) => seq)],
  })
  const entryBySeq = new Map(bearing.map((entry) => [entry.seq, entry]))
  for (const { seq, salt, content } of rows) {
    const entry = entryBySeq.get(seq)
    if (!entry?.personal || sameBytes(entry.personal, personalCommitment(sha256, salt, content)))
      continue
    return {
      seq,
      eventId: entry.eventId,
      kind: 'personal-changed',
      sentence: `The personal part of entry ${seq} (${entry.eventId}) is not what was recorded.`,
    }
  }
  return null
}

import type { Tx } from '../db/open.ts'
import { leafHash, personalCommitment, type Sha256 } from '../integrity/leaf.ts'

/**
 * Something to be recorded, before it has a number.
 *
 * Shape    `body` is JSON text as received. `envelope` is JSON text too: the door it came by, how
 *          each value was captured, the file and line. `personal` is JSON text or null.
 */
export interface Entry {
  readonly eventId: string
  readonly declaresError: boolean
  readonly type: string
  readonly eventTimeMs: number
  readonly hash: Uint8Array
  readonly body: string
  readonly envelope: string
  readonly personal: string | null
  readonly operationId: string | null
  readonly sourceSha256: Uint8Array | null
}

/** What an append needs of the world: hashing and salts. */
export interface Means {
  readonly sha256: Sha256
  readonly randomBytes: (length: number) => Uint8Array
}

/** The head of a ledger, as locked by the transaction that read it. */
export interface Head {
  readonly seq: number
  readonly unitNo: number
}

/** The sixteen bytes of a ledger's id. */
export const ledgerBytes = (ledgerId: string): Uint8Array =>
  Uint8Array.fromHex(ledgerId.replaceAll('-', ''))

/** Locks the head of a ledger until the transaction ends: nobody else appends meanwhile. */
export const lockHead = async (tx: Tx, ledgerId: string): Promise<Head> => {
  const { rows } = await tx.query<{ seq: number; unit_no: number }>({
    name: 'lock_head',
    text: 'select seq, unit_no from head where ledger_id = $1 for update',
    values: [ledgerId],
  })
  const [head] = rows
  if (!head) throw new Error(`Ledger ${ledgerId} has no head: it was never opened`)
  return { seq: head.seq, unitNo: head.unit_no }
}

/** Moves the head on to the numbers given out so far. */
export const moveHead = async (tx: Tx, ledgerId: string, head: Head): Promise<void> => {
  await tx.query({
    name: 'move_head',
    text: 'update head set seq = $2, unit_no = $3 where ledger_id = $1',
    values: [ledgerId, head.seq, head.unitNo],
  })
}

/**
 * Writes entries behind the locked head, numbered without a gap, each with its leaf.
 *
 * Shape    The first entry gets `afterSeq + 1`. The caller moves the head on.
 */
export const appendEntries = async (
  tx: Tx,
  ledgerId: string,
  afterSeq: number,
  recordedAtMs: number,
  entries: readonly Entry[],
  { sha256, randomBytes }: Means,
): Promise<void> => {
  if (entries.length === 0) return
  const ledger = ledgerBytes(ledgerId)
  const salts = randomBytes(32 * entries.length)
  const personal = entries.map((entry) => personalOf(entry, sha256, randomBytes))
  const leaves = entries.map((entry, i) =>
    leafHash(sha256, {
      ledgerId: ledger,
      seq: afterSeq + 1 + i,
      recordedAtMs,
      type: entry.type,
      body: entry.body,
      envelope: entry.envelope,
      salt: salts.subarray(32 * i, 32 * i + 32),
      personal: personal[i]?.commitment ?? null,
    }),
  )
  await tx.query({
    name: 'append_entries',
    text: `insert into event (ledger_id, seq, event_id, declares_error, type, event_time,
        record_time, hash, body, envelope, operation_id, source_sha256, salt, personal, leaf)
      select $1, $2 + n, event_id, declares_error, type, to_timestamp(at_ms / 1000.0),
        to_timestamp($3::bigint / 1000.0), decode(hash, 'hex'), body, envelope, operation_id,
        decode(source, 'hex'), decode(salt, 'hex'), decode(personal, 'hex'), decode(leaf, 'hex')
      from unnest($4::text[], $5::boolean[], $6::text[], $7::bigint[], $8::text[], $9::json[],
        $10::json[], $11::uuid[], $12::text[], $13::text[], $14::text[], $15::text[])
        with ordinality as e (event_id, declares_error, type, at_ms, hash, body, envelope,
          operation_id, source, salt, personal, leaf, n)`,
    values: [
      ledgerId,
      afterSeq,
      recordedAtMs,
      entries.map((entry) => entry.eventId),
      entries.map((entry) => entry.declaresError),
      entries.map((entry) => entry.type),
      entries.map((entry) => entry.eventTimeMs),
      entries.map((entry) => entry.hash.toHex()),
      entries.map((entry) => entry.body),
      entries.map((entry) => entry.envelope),
      entries.map((entry) => entry.operationId),
      entries.map((entry) => entry.sourceSha256?.toHex() ?? null),
      entries.map((_, i) => salts.subarray(32 * i, 32 * i + 32).toHex()),
      personal.map((compartment) => compartment?.commitment.toHex() ?? null),
      leaves.map((leaf) => leaf.toHex()),
    ],
  })
  await appendPersonal(tx, ledgerId, afterSeq, personal)
}

interface Compartment {
  readonly salt: Uint8Array
  readonly content: string
  readonly commitment: Uint8Array
}

const personalOf = (
  { personal }: Entry,
  sha256: Sha256,
  randomBytes: Means['randomBytes'],
): Compartment | null => {
  if (personal === null) return null
  const salt = randomBytes(32)
  return { salt, content: personal, commitment: personalCommitment(sha256, salt, personal) }
}

const appendPersonal = async (
  tx: Tx,
  ledgerId: string,
  afterSeq: number,
  personal: readonly (Compartment | null)[],
): Promise<void> => {
  const rows = personal.flatMap((compartment, i) =>
    compartment ? [{ ...compartment, seq: afterSeq + 1 + i }] : [],
  )
  if (rows.length === 0) return
  await tx.query({
    name: 'append_personal',
    text: `insert into personal (ledger_id, seq, salt, content)
      select $1, seq, decode(salt, 'hex'), content
      from unnest($2::bigint[], $3::text[], $4::json[]) as p (seq, salt, content)`,
    values: [
      ledgerId,
      rows.map((row) => row.seq),
      rows.map((row) => row.salt.toHex()),
      rows.map((row) => row.content),
    ],
  })
}

import { bigints, booleans, byteas, jsons, texts, timestamps } from '../db/arrays.ts'
import type { Tx } from '../db/open.ts'
import { leafHash, personalCommitment, type Sha256 } from '../integrity/leaf.ts'
import type { Recorded } from './read.ts'

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
  readonly recordMs: number
}

/** The sixteen bytes of a ledger's id. */
export const ledgerBytes = (ledgerId: string): Uint8Array =>
  Buffer.from(ledgerId.replaceAll('-', ''), 'hex')

/** Locks the head of a ledger until the transaction ends: nobody else appends meanwhile. */
export const lockHead = async (tx: Tx, ledgerId: string): Promise<Head> => {
  const { rows } = await tx.query<Head>({
    name: 'lock_head',
    text: `select seq, unit_no as "unitNo", record_ms as "recordMs"
      from head where ledger_id = $1 for update`,
    values: [ledgerId],
  })
  const [head] = rows
  if (!head) throw new Error(`Ledger ${ledgerId} has no head: it was never opened`)
  return head
}

/** Moves the head on to the numbers given out so far. */
export const moveHead = async (tx: Tx, ledgerId: string, head: Head): Promise<void> => {
  await tx.query({
    name: 'move_head',
    text: 'update head set seq = $2, unit_no = $3, record_ms = $4 where ledger_id = $1',
    values: [ledgerId, head.seq, head.unitNo, head.recordMs],
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
  recordTimeMs: number,
  entries: readonly Entry[],
  { sha256, randomBytes }: Means,
): Promise<void> => {
  const ledger = ledgerBytes(ledgerId)
  const salts = randomBytes(32 * entries.length)
  const compartments = entries.map((entry, i) =>
    personalOf(entry, afterSeq + 1 + i, sha256, randomBytes),
  )
  const rows = entries.map((entry, i): Recorded => {
    const seq = afterSeq + 1 + i
    const salt = salts.subarray(32 * i, 32 * i + 32)
    const personal = compartments[i]?.commitment ?? null
    const leaf = leafHash(sha256, {
      ledgerId: ledger,
      seq,
      recordedAtMs: recordTimeMs,
      type: entry.type,
      body: entry.body,
      envelope: entry.envelope,
      salt,
      personal,
    })
    return { ...entry, seq, recordTimeMs, salt, personal, leaf }
  })
  const personal = compartments.filter((compartment) => compartment !== null)
  await Promise.all([insertEntries(tx, ledgerId, rows), insertPersonal(tx, ledgerId, personal)])
}

/** Writes entries that already have their numbers, salts and leaves, as they are. */
export const insertEntries = async (
  tx: Tx,
  ledgerId: string,
  rows: readonly Recorded[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx.query({
    name: 'insert_entries',
    text: `insert into event (ledger_id, seq, event_id, declares_error, type, event_time,
        record_time, hash, body, envelope, operation_id, source_sha256, salt, personal, leaf)
      select $1, unnest($2::bigint[]), unnest($3::text[]), unnest($4::boolean[]),
        unnest($5::text[]), unnest($6::timestamptz[]), unnest($7::timestamptz[]),
        unnest($8::bytea[]), unnest($9::json[]), unnest($10::json[]), unnest($11::uuid[]),
        unnest($12::bytea[]), unnest($13::bytea[]), unnest($14::bytea[]), unnest($15::bytea[])`,
    values: [
      ledgerId,
      bigints(rows.map((row) => row.seq)),
      texts(rows.map((row) => row.eventId)),
      booleans(rows.map((row) => row.declaresError)),
      texts(rows.map((row) => row.type)),
      timestamps(rows.map((row) => row.eventTimeMs)),
      timestamps(rows.map((row) => row.recordTimeMs)),
      byteas(rows.map((row) => row.hash)),
      jsons(rows.map((row) => row.body)),
      jsons(rows.map((row) => row.envelope)),
      rows.map((row) => row.operationId),
      byteas(rows.map((row) => row.sourceSha256)),
      byteas(rows.map((row) => row.salt)),
      byteas(rows.map((row) => row.personal)),
      byteas(rows.map((row) => row.leaf)),
    ],
  })
}

/** The personal compartment of one entry. */
export interface Compartment {
  readonly seq: number
  readonly salt: Uint8Array
  readonly content: string
}

/** Writes personal compartments beside their entries. */
export const insertPersonal = async (
  tx: Tx,
  ledgerId: string,
  rows: readonly Compartment[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx.query({
    name: 'insert_personal',
    text: `insert into personal (ledger_id, seq, salt, content)
      select $1, seq, salt, content
      from unnest($2::bigint[], $3::bytea[], $4::json[]) as p (seq, salt, content)`,
    values: [
      ledgerId,
      bigints(rows.map((row) => row.seq)),
      byteas(rows.map((row) => row.salt)),
      jsons(rows.map((row) => row.content)),
    ],
  })
}

const personalOf = (
  { personal: content }: Entry,
  seq: number,
  sha256: Sha256,
  randomBytes: Means['randomBytes'],
): (Compartment & { readonly commitment: Uint8Array }) | null => {
  if (content === null) return null
  const salt = randomBytes(32)
  return { seq, salt, content, commitment: personalCommitment(sha256, salt, content) }
}

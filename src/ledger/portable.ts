import type { Tx } from '../db/open.ts'
import type { Compartment } from './entry.ts'
import type { Recorded } from './read.ts'

/** An entry on its way between databases: a line of JSON, bytes in base64. */
export interface PortableEntry {
  readonly seq: number
  readonly id: string
  readonly declares: boolean
  readonly type: string
  readonly at: number
  readonly recorded: number
  readonly hash: string
  readonly body: string
  readonly envelope: string
  readonly operation: string | null
  readonly source: string | null
  readonly salt: string
  readonly commitment: string | null
  readonly leaf: string
  readonly personal: { readonly salt: string; readonly content: string } | null
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'base64')

/** An entry as it travels, with its personal compartment unless that was erased. */
export const portable = (entry: Recorded, personal: Compartment | null): PortableEntry => ({
  seq: entry.seq,
  id: entry.eventId,
  declares: entry.declaresError,
  type: entry.type,
  at: entry.eventTimeMs,
  recorded: entry.recordTimeMs,
  hash: base64(entry.hash),
  body: entry.body,
  envelope: entry.envelope,
  operation: entry.operationId,
  source: entry.sourceSha256 === null ? null : base64(entry.sourceSha256),
  salt: base64(entry.salt),
  commitment: entry.personal === null ? null : base64(entry.personal),
  leaf: base64(entry.leaf),
  personal: personal === null ? null : { salt: base64(personal.salt), content: personal.content },
})

/** A travelled entry as it was recorded. */
export const recordedOf = (entry: PortableEntry): Recorded => ({
  seq: entry.seq,
  eventId: entry.id,
  declaresError: entry.declares,
  type: entry.type,
  eventTimeMs: entry.at,
  recordTimeMs: entry.recorded,
  hash: bytesOf(entry.hash),
  body: entry.body,
  envelope: entry.envelope,
  operationId: entry.operation,
  sourceSha256: entry.source === null ? null : bytesOf(entry.source),
  salt: bytesOf(entry.salt),
  personal: entry.commitment === null ? null : bytesOf(entry.commitment),
  leaf: bytesOf(entry.leaf),
})

/** The personal compartment a travelled entry brings along. */
export const compartmentOf = ({ seq, personal }: PortableEntry): Compartment | null =>
  personal === null ? null : { seq, salt: bytesOf(personal.salt), content: personal.content }

/** The personal compartments of these entries that were not erased, by entry. */
export const personalOf = async (
  tx: Tx,
  ledgerId: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Compartment>> => {
  const { rows } = await tx.query<Compartment>({
    name: 'personal_of',
    text: `select seq, salt, content from personal
      where ledger_id = $1 and seq = any($2::bigint[])`,
    values: [ledgerId, seqs],
  })
  return new Map(rows.map((row) => [row.seq, row]))
}

/** An answer given to a client's operation, as it travels. */
export interface PortableOperation {
  readonly operation: string
  readonly recorded: number
  readonly request: string
  readonly outcome: string
}

/** All answers given to clients' operations. */
export const operationsOf = async (
  tx: Tx,
  ledgerId: string,
): Promise<readonly PortableOperation[]> => {
  const { rows } = await tx.query<PortableOperation>({
    name: 'operations_of',
    text: `select operation_id as operation, record_time as recorded,
        encode(request, 'base64') as request, outcome
      from operation where ledger_id = $1 order by record_time, operation_id`,
    values: [ledgerId],
  })
  return rows
}

/** Writes answers given to clients' operations. */
export const insertOperations = async (
  tx: Tx,
  ledgerId: string,
  operations: readonly PortableOperation[],
): Promise<void> => {
  if (operations.length === 0) return
  await tx.query({
    name: 'insert_operations',
    text: `insert into operation (ledger_id, operation_id, record_time, request, outcome)
      select $1, operation_id, to_timestamp(recorded / 1000.0), decode(request, 'base64'), outcome
      from unnest($2::uuid[], $3::bigint[], $4::text[], $5::json[])
        as o (operation_id, recorded, request, outcome)`,
    values: [
      ledgerId,
      operations.map((one) => one.operation),
      operations.map((one) => one.recorded),
      operations.map((one) => one.request),
      operations.map((one) => one.outcome),
    ],
  })
}

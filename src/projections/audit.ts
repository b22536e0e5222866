import type { Tx } from '../db/open.ts'

/** What an entry of the audit trail says, without its details. `who`: an opaque id. */
export interface AuditRow {
  readonly atMs: number
  readonly what: string
  readonly who: string
  readonly subject: string
}

/** Writes what the audit trail is searched by. */
export const writeAudit = async (
  tx: Tx,
  ledgerId: string,
  rows: readonly (AuditRow & { readonly seq: number })[],
): Promise<void> => {
  await tx.query({
    name: 'write_audit',
    text: `insert into audit (ledger_id, seq, at_ms, what, who, subject)
      select $1, * from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[])`,
    values: [
      ledgerId,
      rows.map(({ seq }) => seq),
      rows.map(({ atMs }) => atMs),
      rows.map(({ what }) => what),
      rows.map(({ who }) => who),
      rows.map(({ subject }) => subject),
    ],
  })
}

/** What of the audit trail is asked for; what is left out asks for all. Times are of the record. */
export interface AuditFilter {
  readonly who?: string | undefined
  readonly what?: string | undefined
  readonly subject?: string | undefined
  readonly fromMs?: number | undefined
  readonly untilMs?: number | undefined
}

/** One entry of the audit trail, read. `personal` null: there is none, or it was erased. */
export interface AuditEntry extends AuditRow {
  readonly seq: number
  readonly body: string
  readonly personal: string | null
}

/** The audit trail, latest first, from before an entry on (null: from the latest on). */
export const auditEntries = async (
  tx: Tx,
  ledgerId: string,
  { who, what, subject, fromMs, untilMs }: AuditFilter,
  beforeSeq: number | null,
  limit: number,
): Promise<readonly AuditEntry[]> => {
  const { rows } = await tx.query<AuditEntry>({
    name: 'audit_entries',
    text: `select audit.seq, audit.at_ms as "atMs", audit.what, audit.who, audit.subject,
        event.body::text as body, personal.content::text as personal
      from audit
      join event on event.ledger_id = $1 and event.seq = audit.seq
      left join personal on personal.ledger_id = $1 and personal.seq = audit.seq
      where audit.ledger_id = $1
        and ($2::text is null or audit.who = $2)
        and ($3::text is null or audit.what = $3)
        and ($4::text is null or audit.subject = $4)
        and ($5::bigint is null or audit.at_ms >= $5)
        and ($6::bigint is null or audit.at_ms < $6)
        and ($7::bigint is null or audit.seq < $7)
      order by audit.seq desc limit $8`,
    values: [
      ledgerId,
      who ?? null,
      what ?? null,
      subject ?? null,
      fromMs ?? null,
      untilMs ?? null,
      beforeSeq,
      limit,
    ],
  })
  return rows
}

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

import { type Access, permitted } from '../access/access.ts'
import type { JsonObject } from '../epcis/json.ts'
import { type AuditFilter, auditEntries } from '../projections/audit.ts'
import { ask } from './ask.ts'
import { type AuditBody, noteAudit } from './audit.ts'
import type { Recorder, Session } from './recorder.ts'
import type { Ledger } from './world.ts'

export type { AuditFilter } from '../projections/audit.ts'

/** One line of the audit trail. `personal`: names and addresses, for who may see people. */
export interface AuditLine {
  readonly seq: number
  readonly atMs: number
  readonly what: string
  readonly who: string
  readonly subject: string
  readonly detail: JsonObject
  readonly personal: JsonObject | null
}

/**
 * The audit trail, latest first.
 *
 * Shape    `beforeSeq` null: from the latest on. Whoever may not see people gets no names.
 */
export const auditTrail = (
  ledger: Ledger,
  filter: AuditFilter,
  beforeSeq: number | null,
  limit: number,
): Promise<readonly AuditLine[]> =>
  ask(ledger, 'see-audit', async (tx) => {
    const mayName = permitted(ledger.access, 'see-people').ok
    const entries = await auditEntries(tx, ledger.ledgerId, filter, beforeSeq, limit)
    return entries.map(({ body, personal, ...row }) => ({
      ...row,
      detail: (JSON.parse(body) as AuditBody).detail,
      personal: mayName && personal !== null ? (JSON.parse(personal) as JsonObject) : null,
    }))
  })

/** How long one note of a reading covers further readings by the same caller. */
const readingMs = 3_600_000

/**
 * Notes that somebody took the record out, or read names and addresses.
 *
 * Shape    A reading of the same subject by the same caller is noted once an hour, a taking out
 *          every time.
 */
export const noteReading = (
  recorder: Recorder,
  access: Access,
  what: 'exported' | 'read-personal',
  subject: string,
): Promise<void> =>
  recorder.submit(async (session) => {
    if (what === 'read-personal' && (await isNoted(session, access, subject))) return
    await noteAudit(session, access, { what, subject, detail: {} })
  })

const isNoted = async (
  { tx, ledger, recordTimeMs }: Session,
  { who }: Access,
  subject: string,
): Promise<boolean> => {
  const filter = { who: who.id, what: 'read-personal', subject, fromMs: recordTimeMs - readingMs }
  return (await auditEntries(tx, ledger.ledgerId, filter, null, 1)).length > 0
}

import type { Access } from '../access/access.ts'
import type { JsonObject } from '../epcis/json.ts'
import type { AuditRow } from '../projections/audit.ts'
import { record } from './record.ts'
import type { Session } from './recorder.ts'

/** What kinds of things the audit trail tells. */
export const auditKinds = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'refused',
  'granted',
  'changed',
  'exported',
  'read-personal',
  'signed',
  'printed',
] as const
export type AuditKind = (typeof auditKinds)[number]

/**
 * One thing the audit trail tells, as the entry's body.
 *
 * Source   21 CFR 11.10(e): who, what and when, of what creates, changes or takes away records.
 */
export interface AuditBody {
  readonly type: 'AuditRecord'
  readonly at: string
  readonly what: AuditKind
  readonly who: string
  readonly subject: string
  readonly detail: JsonObject
}

/**
 * What is noted in the audit trail.
 *
 * Shape    `subject` names what it is about: `lot:…`, `person:…`, `webhook:…`. `detail` holds
 *          opaque ids, old and new values; names, mail addresses and network addresses belong into
 *          `personal`, which may be erased. Secrets belong nowhere.
 */
export interface AuditFact {
  readonly what: AuditKind
  readonly subject: string
  readonly detail: JsonObject
  readonly personal?: JsonObject
}

/** The type of the entries that are the audit trail. */
export const auditType = 'AuditRecord'

/** Notes something in the audit trail: an entry of the record, in the session's transaction. */
export const noteAudit = async (
  session: Session,
  { who }: Pick<Access, 'who'>,
  { what, subject, detail, personal }: AuditFact,
): Promise<void> => {
  const { ledger, recordTimeMs } = session
  const body: AuditBody = {
    type: auditType,
    at: new Date(recordTimeMs).toISOString(),
    what,
    who: who.id,
    subject,
    detail,
  }
  const text = JSON.stringify(body)
  const eventId = `urn:uuid:${ledger.world.newId()}`
  // The same may happen twice in a millisecond: the id makes the two differ.
  const hash = Buffer.from(ledger.world.sha256Hex(`${eventId}\n${text}`), 'hex')
  await record(session, [
    {
      eventId,
      hash,
      body: text,
      envelope: { door: 'audit', by: who.id },
      personal: who.name === null ? (personal ?? null) : { who: who.name, ...personal },
      operationId: null,
      sourceSha256: null,
      content: { kind: 'audit', row: auditRowOf(body) },
    },
  ])
}

/** What the audit trail is searched by. */
export const auditRowOf = ({ at, what, who, subject }: AuditBody): AuditRow => ({
  atMs: Date.parse(at),
  what,
  who,
  subject,
})

import { type Access, type NotPermitted, permitted } from '../access/access.ts'
import { type NotProven, type Proof, stepUpMs } from '../accounts/step-up.ts'
import type { JsonObject } from '../epcis/json.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { readEntriesAt } from '../ledger/read.ts'
import { leafStands } from '../ledger/verify.ts'
import { auditEntries } from '../projections/audit.ts'
import { type AuditBody, auditType, noteAudit } from './audit.ts'
import { noteRefusal } from './note-refusal.ts'
import { answeredOnce, type OperationReused } from './operation.ts'
import type { Recorder, Session } from './recorder.ts'

/**
 * What a signature may mean.
 *
 * Source   21 CFR 11.50(a)(3): review, approval, responsibility or authorship, for instance.
 */
export const meanings = [
  'authored',
  'reviewed',
  'approved',
  'released',
  'rejected',
  'witnessed',
] as const
export type Meaning = (typeof meanings)[number]

/** What is signed: an entry of the record by its number, or a document by its SHA-256. */
export type Signable =
  | { readonly kind: 'entry'; readonly seq: number }
  | { readonly kind: 'document'; readonly sha256: string; readonly title: string }

/** What somebody wants to sign, as what. `words`: their own, beside the meaning. */
export interface Signing {
  readonly meaning: Meaning
  readonly words: string | null
  readonly subject: Signable
}

/** What was signed, as the signature keeps it: bound by the entry's leaf or the document's hash. */
export type SignedThing =
  | {
      readonly kind: 'entry'
      readonly seq: number
      readonly eventId: string
      readonly leaf: string
    }
  | { readonly kind: 'document'; readonly sha256: string; readonly title: string }

/** What an entry of a signature says beside who and when. */
export interface SignatureDetail {
  readonly meaning: Meaning
  readonly words: string | null
  readonly method: Proof['method']
  readonly provenAt: string
  readonly signed: SignedThing
}

/** A signature that was given. */
export interface Given {
  readonly seq: number
  readonly signedAtMs: number
  readonly subject: string
}

export type SignRefusal =
  | NotPermitted
  | OperationReused
  | NotProven
  | {
      readonly kind:
        | 'printed-name-needed'
        | 'proof-too-old'
        | 'proof-used'
        | 'entry-unknown'
        | 'entry-not-to-sign'
        | 'entry-damaged'
        | 'hash-malformed'
        | 'title-needed'
      readonly field: string
      readonly detail: string
    }

/** What a signature is about, as the audit trail is searched: `entry:17`, `document:9f86…`. */
export const subjectOf = (thing: Signable | SignedThing): string =>
  thing.kind === 'entry' ? `entry:${thing.seq}` : `document:${thing.sha256}`

/**
 * Signs an entry of the record, or a document.
 *
 * Shape    The signature is an entry of its own, bound to what was signed by its hash; the printed
 *          name stands in its personal compartment. `proved`: how they proved who they are, just
 *          now; proving it by signing in anew serves one signature.
 * Refuses  not-permitted; what `proved` refuses; proof-too-old, proof-used; printed-name-needed;
 *          entry-unknown, entry-not-to-sign, entry-damaged; hash-malformed, title-needed.
 * Source   21 CFR 11.50, 11.70, 11.200.
 */
export const sign = (
  recorder: Recorder,
  access: Access,
  signing: Signing,
  proved: Result<Proof, NotProven>,
  operationId: string | null,
): Promise<Result<Given, readonly SignRefusal[]>> =>
  recorder.submit(async (session) => {
    const refuse = async (
      refusals: readonly SignRefusal[],
    ): Promise<Result<never, readonly SignRefusal[]>> => {
      const kinds = refusals.map(({ kind }) => kind)
      await noteRefusal(session, access, subjectOf(signing.subject), { verb: 'sign', kinds })
      return no(refusals)
    }
    const allowed = permitted(access, 'sign')
    if (!allowed.ok) return refuse([allowed.error])
    if (!proved.ok) return refuse([proved.error])
    const once = await answeredOnce(session, operationId, { sign: signing }, async () => {
      const judged = await judge(session, access, signing, proved.value)
      return judged.ok
        ? ok(await give(session, access, signing, proved.value, judged.value))
        : judged
    })
    if (!once.ok) return refuse([once.error])
    return once.value.ok ? once.value : refuse(once.value.error)
  })

const because = (
  kind: Exclude<SignRefusal, NotPermitted | OperationReused | NotProven>['kind'],
  field: string,
  detail: string,
): SignRefusal => ({ kind, field, detail }) as SignRefusal

/** What is signed, bound to what it is now; or every reason why it is not. */
const judge = async (
  session: Session,
  access: Access,
  signing: Signing,
  proof: Proof,
): Promise<Result<SignedThing, readonly SignRefusal[]>> => {
  const thing = await boundThing(session, access, signing.subject)
  const refusals = [
    ...(await refuseSigner(session, access, proof)),
    ...(thing.ok ? [] : thing.error),
  ]
  return refusals.length === 0 ? thing : no(refusals)
}

const refuseSigner = async (
  session: Session,
  { who }: Access,
  proof: Proof,
): Promise<readonly SignRefusal[]> => {
  const refusals: SignRefusal[] = []
  if (!who.id.startsWith('person:') || (who.name ?? '').trim() === '')
    refusals.push(because('printed-name-needed', '', 'Whoever signs is a person with a name.'))
  if (Math.abs(session.recordTimeMs - proof.atMs) > stepUpMs)
    refusals.push(because('proof-too-old', '', 'Prove who you are once more.'))
  else if (proof.method === 'sign-in' && (await isUsed(session, who.id, proof)))
    refusals.push(because('proof-used', '', 'One sign-in serves one signature: sign in once more.'))
  return refusals
}

/** Whether a signature was given on this very proof. */
const isUsed = async (
  { tx, ledger }: Session,
  who: string,
  { method, atMs }: Proof,
): Promise<boolean> => {
  const provenAt = new Date(atMs).toISOString()
  const filter = { who, what: 'signed', fromMs: atMs }
  const given = await auditEntries(tx, ledger.ledgerId, filter, null, 1000)
  return given.some(({ body }) => {
    const { detail } = JSON.parse(body) as AuditBody
    return detail.method === method && detail.provenAt === provenAt
  })
}

const boundThing = async (
  session: Session,
  access: Access,
  subject: Signable,
): Promise<Result<SignedThing, readonly SignRefusal[]>> => {
  if (subject.kind === 'entry') return boundEntry(session, access, subject.seq)
  const refusals = [
    ...(/^[0-9a-f]{64}$/.test(subject.sha256)
      ? []
      : [because('hash-malformed', 'subject/sha256', 'A SHA-256 is 64 hexadecimal digits.')]),
    ...(subject.title.trim() === ''
      ? [because('title-needed', 'subject/title', 'Say what the document is called.')]
      : []),
  ]
  const { kind, sha256, title } = subject
  return refusals.length > 0 ? no(refusals) : ok({ kind, sha256, title: title.trim() })
}

const boundEntry = async (
  { tx, ledger }: Session,
  access: Access,
  seq: number,
): Promise<Result<SignedThing, readonly SignRefusal[]>> => {
  const refuse = (kind: 'entry-unknown' | 'entry-not-to-sign' | 'entry-damaged', detail: string) =>
    no([because(kind, 'subject/seq', detail)])
  const [entry] = await readEntriesAt(tx, ledger.ledgerId, [seq])
  // Who sees their own stock alone does not read the record, nor learns how long it is.
  if (!entry || access.owners !== null)
    return refuse('entry-unknown', `The record has no entry ${seq}.`)
  if (entry.type === auditType && (JSON.parse(entry.body) as AuditBody).what !== 'signed')
    return refuse('entry-not-to-sign', 'Of the audit trail, only signatures are signed.')
  if (!leafStands(ledger.world.sha256, ledger.ledgerId, entry))
    return refuse('entry-damaged', `Entry ${seq} is not what was recorded.`)
  const leaf = Buffer.from(entry.leaf).toString('hex')
  return ok({ kind: 'entry', seq, eventId: entry.eventId, leaf })
}

const give = async (
  session: Session,
  access: Access,
  { meaning, words }: Signing,
  { method, atMs }: Proof,
  signed: SignedThing,
): Promise<Given> => {
  const subject = subjectOf(signed)
  const provenAt = new Date(atMs).toISOString()
  const detail = { meaning, words, method, provenAt, signed } satisfies SignatureDetail
  await noteAudit(session, access, { what: 'signed', subject, detail: detail as JsonObject })
  return { seq: session.head.seq, signedAtMs: session.recordTimeMs, subject }
}

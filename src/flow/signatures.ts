import { personalCommitment, type Sha256 } from '../integrity/leaf.ts'
import type { Compartment } from '../ledger/entry.ts'
import { personalOf } from '../ledger/portable.ts'
import { type Recorded, readEntriesAt } from '../ledger/read.ts'
import { leafStands } from '../ledger/verify.ts'
import { auditEntries } from '../projections/audit.ts'
import { voidedAmong } from '../projections/read.ts'
import { ask } from './ask.ts'
import type { AuditBody } from './audit.ts'
import { type SignatureDetail, subjectOf } from './sign.ts'
import type { Ledger } from './world.ts'

/**
 * Whether a signature holds.
 *
 * Shape    `signed-changed`: what was signed is no longer what it was. `signature-changed`: the
 *          signature itself is not what was recorded, or its name is not. `sound`: neither.
 */
export type SignatureState = 'sound' | 'signed-changed' | 'signature-changed'

/**
 * A signature as people read it.
 *
 * Shape    `name`: the printed name; null where it was erased. `stillCounts`: the signed event has
 *          not been declared wrong since.
 * Source   21 CFR 11.50: the printed name, date and time, and meaning stand with what was signed.
 */
export interface Signature extends SignatureDetail {
  readonly seq: number
  readonly signedAtMs: number
  readonly signer: string
  readonly name: string | null
  readonly state: SignatureState
  readonly stillCounts: boolean
}

/** How many signatures of one thing an answer shows. */
export const signaturesMax = 1000

/**
 * The signatures of one thing, latest first, each checked against what was signed.
 *
 * Shape    `subject`: `entry:<number>` or `document:<SHA-256>`. A document is asked for by the hash
 *          of what one holds: one that was changed has another hash, and no signatures.
 * Limits   `signaturesMax`; `more` says that there are others.
 */
export const signaturesOf = (
  ledger: Ledger,
  subject: string,
): Promise<{ readonly signatures: readonly Signature[]; readonly more: boolean }> =>
  ask(ledger, 'see-events', async (tx) => {
    const { ledgerId, access, world } = ledger
    if (access.owners !== null) return { signatures: [], more: false }
    const filter = { what: 'signed', subject }
    const found = await auditEntries(tx, ledgerId, filter, null, signaturesMax + 1)
    const seqs = found.slice(0, signaturesMax).map(({ seq }) => seq)
    const entries = await readEntriesAt(tx, ledgerId, seqs)
    const signedSeqs = entries.map((entry) => signedSeqOf(detailOf(entry)))
    const signed = new Map(
      (await readEntriesAt(tx, ledgerId, signedSeqs)).map((entry) => [entry.seq, entry]),
    )
    const voided = await voidedAmong(tx, ledgerId, signedSeqs)
    const personal = await personalOf(tx, ledgerId, seqs)
    const stands = (entry: Recorded): boolean => leafStands(world.sha256, ledgerId, entry)
    const signatures = entries.toReversed().map((entry): Signature => {
      const detail = detailOf(entry)
      const signedSeq = signedSeqOf(detail)
      const compartment = personal.get(entry.seq) ?? null
      const isItself =
        stands(entry) &&
        subjectOf(detail.signed) === subject &&
        isCommitted(world.sha256, entry, compartment)
      const isAsSigned = isStillSigned(detail, signed.get(signedSeq), stands)
      return {
        ...detail,
        seq: entry.seq,
        signedAtMs: entry.recordTimeMs,
        signer: bodyOf(entry).who,
        name: nameIn(compartment),
        state: isItself ? (isAsSigned ? 'sound' : 'signed-changed') : 'signature-changed',
        stillCounts: !voided.has(signedSeq),
      }
    })
    return { signatures, more: found.length > signaturesMax }
  })

const bodyOf = ({ body }: Recorded): AuditBody => JSON.parse(body) as AuditBody
const detailOf = (entry: Recorded): SignatureDetail =>
  bodyOf(entry).detail as unknown as SignatureDetail
// No entry has the number 0.
const signedSeqOf = ({ signed }: SignatureDetail): number =>
  signed.kind === 'entry' ? signed.seq : 0

/** Whether an entry is, to the letter, what was signed; a document is asked for by its own hash. */
const isStillSigned = (
  { signed }: SignatureDetail,
  entry: Recorded | undefined,
  stands: (entry: Recorded) => boolean,
): boolean =>
  signed.kind === 'document' ||
  (entry !== undefined && stands(entry) && Buffer.from(entry.leaf).toString('hex') === signed.leaf)

/** Whether a name is the one that was recorded; one that was erased is no other name. */
const isCommitted = (
  sha256: Sha256,
  { personal }: Recorded,
  compartment: Compartment | null,
): boolean =>
  compartment === null ||
  (personal !== null &&
    Buffer.compare(personal, personalCommitment(sha256, compartment.salt, compartment.content)) ===
      0)

const nameIn = (compartment: Compartment | null): string | null => {
  if (compartment === null) return null
  const { who } = JSON.parse(compartment.content) as { readonly who?: unknown }
  return typeof who === 'string' ? who : null
}

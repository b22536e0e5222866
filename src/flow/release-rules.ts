import type { Access } from '../access/access.ts'
import type { EventDraft } from '../epcis/write-event.ts'
import { auditEntries } from '../projections/audit.ts'
import type { AuditBody } from './audit.ts'
import type { Session } from './recorder.ts'
import { settingsIn } from './settings.ts'
import type { SignatureDetail } from './sign.ts'

/** A refusal: the company wants somebody else to release this lot. */
export interface OwnLot {
  readonly kind: 'own-lot'
  readonly field: string
  readonly lot: string
}

/** A refusal: the company wants releases signed. `sha256`: what is to be signed. */
export interface SignatureNeeded {
  readonly kind: 'signature-needed'
  readonly field: ''
  readonly sha256: string
}

/** The refusal in one sentence. */
export const releaseRuleSentence = (refusal: OwnLot | SignatureNeeded): string =>
  refusal.kind === 'own-lot'
    ? `You received, declared or made ${refusal.lot}: somebody else has to release it.`
    : `A release is signed first: sign the document ${refusal.sha256} as released, then release.`

/** A lot that is to be released, and what the record said of it last. */
interface Released {
  readonly uri: string
  readonly lastSeq: number
  readonly makers: readonly string[]
}

/**
 * Why a release may not be by whoever asks, as the company wants it; nothing where it may.
 *
 * Shape    What is signed is the hash of the lots with the last entry about each: once anything has
 *          happened to one of them, among it the release, the signature serves no more.
 * Refuses  own-lot, for each lot; signature-needed.
 * Source   21 CFR 11.10(g), 11.70: who may do it, and that its signature cannot be moved elsewhere.
 */
export const refuseRelease = async (
  session: Session,
  access: Access,
  drafts: readonly EventDraft[],
): Promise<readonly (OwnLot | SignatureNeeded)[]> => {
  const { tx, ledger } = session
  const { fourEyes, signedRelease } = await settingsIn(tx, ledger.ledgerId)
  if (!fourEyes && !signedRelease) return []
  const lots = await released(session, drafts)
  const own = fourEyes ? lots.filter(({ makers }) => makers.includes(access.who.id)) : []
  const sha256 = ledger.world.sha256Hex(
    JSON.stringify(['release', ledger.ledgerId, ...lots.map(({ uri, lastSeq }) => [uri, lastSeq])]),
  )
  const isSigned = !signedRelease || (await isSignedAsReleased(session, access, sha256))
  return [
    ...own.map(({ uri }): OwnLot => ({ kind: 'own-lot', field: 'lines', lot: uri })),
    ...(isSigned ? [] : [{ kind: 'signature-needed', field: '', sha256 } as const]),
  ]
}

const released = async (
  { tx, ledger }: Session,
  drafts: readonly EventDraft[],
): Promise<readonly Released[]> => {
  const uris = drafts.flatMap(({ epcList, quantityList }) => [
    ...(epcList ?? []),
    ...(quantityList ?? []).map(({ epcClass }) => epcClass),
  ])
  const { rows } = await tx.query<{ uri: string; lastSeq: number; makers: string }>({
    name: 'released',
    text: `select unit.uri, max(movement.seq) as "lastSeq",
        coalesce(json_agg(distinct event.envelope ->> 'by')
          filter (where movement.kind in ('received', 'declared', 'made')), '[]')::text as makers
      from unit
      join movement on movement.ledger_id = $1 and movement.unit_no = unit.unit_no
        and movement.voided_seq is null
      join event on event.ledger_id = $1 and event.seq = movement.seq
      where unit.ledger_id = $1 and unit.uri = any ($2::text[])
      group by unit.uri order by unit.uri`,
    values: [ledger.ledgerId, uris],
  })
  return rows.map(({ makers, ...row }) => ({
    ...row,
    makers: JSON.parse(makers) as readonly string[],
  }))
}

const isSignedAsReleased = async (
  { tx, ledger }: Session,
  { who }: Access,
  sha256: string,
): Promise<boolean> => {
  const filter = { who: who.id, what: 'signed', subject: `document:${sha256}` }
  const given = await auditEntries(tx, ledger.ledgerId, filter, null, 100)
  return given.some(({ body }) => {
    const detail = (JSON.parse(body) as AuditBody).detail as unknown as SignatureDetail
    return detail.meaning === 'released'
  })
}

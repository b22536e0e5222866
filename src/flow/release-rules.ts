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

/** A refusal: the company wants releases signed. `document`: what is to be signed, by its hash. */
export interface SignatureNeeded {
  readonly kind: 'signature-needed'
  readonly field: ''
  readonly sha256: string
  readonly document: string
}

/** The refusal in one sentence. */
export const releaseRuleSentence = (refusal: OwnLot | SignatureNeeded): string =>
  refusal.kind === 'own-lot'
    ? `You received, declared or made ${refusal.lot}: somebody else has to release it.`
    : `A release is signed first: sign the document ${refusal.sha256} as released, then ask for ` +
      `the same again. It is the SHA-256 of: ${refusal.document}`

/** A lot that is to be released, and what the record said of it last. */
interface Released {
  readonly uri: string
  readonly lastSeq: number
  readonly makers: readonly string[]
}

/** What is asked for, word by word, and the lots that are free after it. */
export interface Releasing {
  readonly request: unknown
  readonly lots: readonly string[]
}

/** The lots an event names. */
export const lotsNamed = ({
  epcList,
  quantityList,
}: Pick<EventDraft, 'epcList' | 'quantityList'>): readonly string[] => [
  ...(epcList ?? []),
  ...(quantityList ?? []).map(({ epcClass }) => epcClass),
]

/**
 * Why a release may not be by whoever asks, as the company wants it; nothing where it may.
 *
 * Shape    A release is whatever frees a lot: the command, and the correction of what blocked it.
 *          A key counts as the person that made it. What is signed is all that is asked for, and
 *          the lots with the last entry about each: another reason needs another signature, and
 *          once anything has happened to a lot, among it the release, the old one serves no more.
 * Refuses  own-lot, for each lot; signature-needed.
 * Source   21 CFR 11.10(g), 11.70: who may do it, and that its signature cannot be moved elsewhere.
 */
export const refuseRelease = async (
  session: Session,
  access: Access,
  releasing: Releasing,
): Promise<readonly (OwnLot | SignatureNeeded)[]> => {
  const { tx, ledger } = session
  const { fourEyes, signedRelease } = await settingsIn(tx, ledger.ledgerId)
  if (!fourEyes && !signedRelease) return []
  const lots = await released(session, releasing.lots)
  const me = fourEyes ? await personBehind(session, access.who.id) : ''
  const own = fourEyes ? lots.filter(({ makers }) => makers.includes(me)) : []
  const state = lots.map(({ uri, lastSeq }) => [uri, lastSeq])
  const document = sortedJson({ company: ledger.ledgerId, release: releasing.request, lots: state })
  const sha256 = ledger.world.sha256Hex(document)
  const isSigned = !signedRelease || (await isSignedAsReleased(session, access, sha256))
  return [
    ...own.map(({ uri }): OwnLot => ({ kind: 'own-lot', field: 'lines', lot: uri })),
    ...(isSigned ? [] : [{ kind: 'signature-needed', field: '', sha256, document } as const]),
  ]
}

/** JSON with the names of each object in order: the same request is the same text. */
const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Who made the key that acts; whoever acts, where it is no key. Keys do not make keys forever. */
const personBehind = async ({ tx, ledger }: Session, id: string): Promise<string> => {
  const { rows } = await tx.query<{ person: string }>({
    name: 'person_behind',
    text: `with recursive behind as (
        select $2::text collate "C" as id, 0 as steps
        union all
        select created_by, steps + 1 from behind
        join api_key on ledger_id = $1 and 'key:' || key_id::text = behind.id
        where steps < 100
      )
      select id as person from behind order by steps desc limit 1`,
    values: [ledger.ledgerId, id],
  })
  return rows[0]?.person ?? id
}

const released = async (
  session: Session,
  lots: readonly string[],
): Promise<readonly Released[]> => {
  const { tx, ledger } = session
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
    values: [ledger.ledgerId, lots],
  })
  const all: Released[] = []
  for (const { makers, ...row } of rows) {
    const people = new Set<string>()
    for (const maker of JSON.parse(makers) as readonly string[])
      people.add(await personBehind(session, maker))
    all.push({ ...row, makers: [...people] })
  }
  return all
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

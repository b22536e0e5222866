import type { JsonObject } from '../epcis/json.ts'
import { conversionsAttribute } from '../epcis/lotline-namespace.ts'
import { type MasterRecord, type MasterVersion, masterDataOf } from '../projections/master-data.ts'
import { type Offer, type Outcome, record } from './record.ts'
import type { Session } from './recorder.ts'

/** Master data as an entry keeps it: EPCIS's own form, with its attributes under whole IRIs. */
export interface MasterBody {
  readonly vocabulary: string
  readonly id: string
  readonly spelling: string
  readonly attributes: JsonObject
}

const nameAttributes = [
  'urn:epcglobal:cbv:mda:name',
  'urn:epcglobal:cbv:mda:descriptionShort',
  'urn:epcglobal:cbv:mda:regulatedProductName',
  'urn:epcglobal:cbv:mda:functionalName',
  'urn:epcglobal:cbv:mda:tradeItemDescription',
]

/** What a piece of master data says, for the projections. */
export const versionOf = ({ vocabulary, id, spelling, attributes }: MasterBody): MasterVersion => ({
  vocabulary,
  uri: id,
  spelling,
  name:
    (nameAttributes.map((iri) => attributes[iri]).find((value) => typeof value === 'string') as
      | string
      | undefined) ?? null,
  attributes,
  convertsDifferently: attributes[conversionsAttribute] !== undefined,
})

/**
 * Records what is new among pieces of master data: a piece that says what the latest of the same
 * thing says adds nothing.
 */
export const recordMasterData = async (
  session: Session,
  pieces: readonly MasterBody[],
  beside: Pick<Offer, 'envelope' | 'personal' | 'operationId' | 'sourceSha256'>,
): Promise<readonly Outcome[]> => {
  const { tx, ledger } = session
  const latest = new Map(
    (
      await masterDataOf(
        tx,
        ledger.ledgerId,
        pieces.map(({ id }) => id),
      )
    ).map((known) => [`${known.vocabulary} ${known.uri}`, known]),
  )
  const outcomes: Outcome[] = []
  for (const piece of pieces) {
    const key = `${piece.vocabulary} ${piece.id}`
    const known = latest.get(key)
    if (known && saysTheSame(known, piece)) {
      outcomes.push({ kind: 'known', seq: known.seq, eventId: '' })
      continue
    }
    const [outcome] = await record(session, [offerOf(session, piece, known?.seq ?? 0, beside)])
    if (!outcome) throw new Error('An offer without an outcome')
    latest.set(key, { ...versionOf(piece), seq: outcome.seq })
    outcomes.push(outcome)
  }
  return outcomes
}

const saysTheSame = (known: Omit<MasterRecord, 'name'>, piece: MasterBody): boolean =>
  canonical(known.attributes) === canonical(piece.attributes)

const canonical = (attributes: JsonObject): string =>
  JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)))

const offerOf = (
  { ledger }: Session,
  piece: MasterBody,
  afterSeq: number,
  beside: Pick<Offer, 'envelope' | 'personal' | 'operationId' | 'sourceSha256'>,
): Offer => {
  const body = JSON.stringify({ type: 'VocabularyElement', ...piece })
  // The version before it is part of what is hashed: to say again what was said once is new.
  const hash = ledger.world.sha256Hex(`${afterSeq}\n${body}`)
  return {
    ...beside,
    eventId: `ni:///sha-256;${hash}`,
    hash: Buffer.from(hash, 'hex'),
    body,
    content: { kind: 'master data', version: versionOf(piece) },
  }
}

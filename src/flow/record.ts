import type { EpcisEvent } from '../epcis/event.ts'
import type { JsonObject } from '../epcis/json.ts'
import { appendEntries, type Entry } from '../ledger/entry.ts'
import { type Known, knownEntries } from '../ledger/read.ts'
import type { MasterVersion } from '../projections/master-data.ts'
import { type Projectable, project } from '../projections/project.ts'
import { voidedAmong } from '../projections/read.ts'
import type { Session } from './recorder.ts'

/**
 * What is offered to the record: an event or a piece of master data, read and found well-formed.
 */
export interface Offer {
  /** The eventID it came with; null: it is known by its hash. */
  readonly eventId: string | null
  readonly hash: Uint8Array
  readonly body: string
  readonly envelope: JsonObject
  readonly personal: JsonObject | null
  readonly operationId: string | null
  readonly sourceSha256: Uint8Array | null
  readonly content:
    | { readonly kind: 'event'; readonly event: EpcisEvent }
    | { readonly kind: 'master data'; readonly version: MasterVersion }
}

/**
 * What became of one offer.
 *
 * Shape    `known`: the record says it already, at `seq`; nothing was added. `id-taken`: another
 *          event, at `seq`, bears this eventID and says something else.
 */
export type Outcome =
  | { readonly kind: 'recorded'; readonly seq: number; readonly eventId: string }
  | { readonly kind: 'known'; readonly seq: number; readonly eventId: string }
  | { readonly kind: 'id-taken'; readonly seq: number; readonly eventId: string }

/** Records what is new among the offers, in their order, in the session's transaction. */
export const record = async (
  session: Session,
  offers: readonly Offer[],
): Promise<readonly Outcome[]> => {
  const { tx, ledger, memory, recordTimeMs } = session
  const outcomes = await outcomesOf(session, offers)
  const fresh = offers.flatMap((offer, i) => {
    const outcome = outcomes[i]
    return outcome?.kind === 'recorded' ? [{ offer, ...outcome }] : []
  })
  if (fresh.length === 0) return outcomes
  // What follows from the entries is worked out while the database writes them.
  const appended = appendEntries(
    tx,
    ledger.ledgerId,
    session.head.seq,
    recordTimeMs,
    fresh.map(({ offer, eventId }) => entryOf(offer, eventId)),
    ledger.world,
  )
  const projected = project(
    tx,
    ledger.ledgerId,
    memory,
    session.head.unitNo,
    fresh.map(
      ({ offer, eventId, seq }): Projectable => ({
        seq,
        eventId,
        recordTimeMs,
        content: offer.content,
      }),
    ),
    ledger.lastUsable,
  )
  const [unitNo] = await Promise.all([projected, appended])
  session.head = { seq: session.head.seq + fresh.length, unitNo, recordMs: recordTimeMs }
  return outcomes
}

const declaresError = ({ content }: Offer): boolean =>
  content.kind === 'event' && content.event.errorDeclaration !== null

const hashIdOf = (hash: Uint8Array): string =>
  `ni:///sha-256;${Buffer.from(hash).toString('hex')}?ver=CBV2.0`

const entryOf = (offer: Offer, eventId: string): Entry => ({
  eventId,
  declaresError: declaresError(offer),
  type: offer.content.kind === 'event' ? offer.content.event.type : 'VocabularyElement',
  eventTimeMs: offer.content.kind === 'event' ? offer.content.event.eventTimeMs : 0,
  hash: offer.hash,
  body: offer.body,
  envelope: JSON.stringify(offer.envelope),
  personal: offer.personal === null ? null : JSON.stringify(offer.personal),
  operationId: offer.operationId,
  sourceSha256: offer.sourceSha256,
})

/** What a record in the making says: by id and kind of entry, and by what is stated. */
interface Said {
  readonly byId: Map<string, Known>
  readonly byHash: Map<string, Known>
}

const outcomesOf = async (
  session: Session,
  offers: readonly Offer[],
): Promise<readonly Outcome[]> => {
  const said = await saidAlready(session, offers)
  let seq = session.head.seq
  return offers.map((offer): Outcome => {
    const hash = Buffer.from(offer.hash).toString('hex')
    const declares = declaresError(offer)
    const stated = said.byHash.get(hash)
    // A declaration that names no eventID speaks of the event that says the same.
    const eventId = offer.eventId ?? (declares ? stated?.eventId : null) ?? hashIdOf(offer.hash)
    const sameId = said.byId.get(`${declares} ${eventId}`)
    if (sameId) {
      const same = declares || Buffer.from(sameId.hash).toString('hex') === hash
      return { kind: same ? 'known' : 'id-taken', seq: sameId.seq, eventId }
    }
    if (stated && !declares) return { kind: 'known', seq: stated.seq, eventId: stated.eventId }
    seq += 1
    const known: Known = { seq, eventId, declaresError: declares, hash: offer.hash }
    said.byId.set(`${declares} ${eventId}`, known)
    if (!declares) said.byHash.set(hash, known)
    // What is declared an error, and then told again under another id, is told anew.
    else said.byHash.delete(hash)
    return { kind: 'recorded', seq, eventId }
  })
}

const saidAlready = async (session: Session, offers: readonly Offer[]): Promise<Said> => {
  const { tx, ledger } = session
  const known = await knownEntries(
    tx,
    ledger.ledgerId,
    offers.map(({ eventId, hash }) => eventId ?? hashIdOf(hash)),
    offers.map(({ hash }) => Buffer.from(hash)),
  )
  const stated = known.filter((entry) => !entry.declaresError)
  const voided = await voidedAmong(
    tx,
    ledger.ledgerId,
    stated.map(({ seq }) => seq),
  )
  return {
    byId: new Map(known.map((entry) => [`${entry.declaresError} ${entry.eventId}`, entry])),
    byHash: new Map(
      stated
        .filter(({ seq }) => !voided.has(seq))
        .map((entry) => [Buffer.from(entry.hash).toString('hex'), entry]),
    ),
  }
}

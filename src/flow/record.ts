import type { EpcisEvent } from '../epcis/event.ts'
import type { JsonObject } from '../epcis/json.ts'
import { appendEntries, type Entry } from '../ledger/entry.ts'
import { type Known, knownEntries } from '../ledger/read.ts'
import type { AuditRow } from '../projections/audit.ts'
import type { Before } from '../projections/before.ts'
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
    | { readonly kind: 'audit'; readonly row: AuditRow }
}

/**
 * What became of one offer.
 *
 * Shape    `known`: the record says it already, at `seq`; nothing was added but, where it came with
 *          an eventID of its own, an entry, `toldAgain`, that it was told under that too.
 *          `id-taken`: another event, at `seq`, bears this eventID and says something else.
 */
export type Outcome =
  | { readonly kind: 'recorded'; readonly seq: number; readonly eventId: string }
  | {
      readonly kind: 'known'
      readonly seq: number
      readonly eventId: string
      readonly toldAgain?: number
    }
  | { readonly kind: 'id-taken'; readonly seq: number; readonly eventId: string }

/** Records what is new among the offers, in their order, in the session's transaction. */
export const record = async (
  session: Session,
  offers: readonly Offer[],
): Promise<readonly Outcome[]> => {
  const { tx, ledger, memory, recordTimeMs } = session
  const decided = await decide(session, offers)
  const outcomes = decided.map(({ outcome }) => outcome)
  const fresh = decided.flatMap(({ offer, entry }) => (entry ? [{ offer, ...entry }] : []))
  if (fresh.length === 0) return outcomes
  // Asked first, and the entries sent after: what follows from them is worked out while the
  // database writes them.
  const projected = project(
    tx,
    ledger.ledgerId,
    memory,
    session.head.unitNo,
    fresh.map(
      ({ offer, eventId, seq, before }): Projectable => ({
        seq,
        eventId,
        recordTimeMs,
        hash: offer.hash,
        before,
        content: offer.content,
      }),
    ),
    ledger.lastUsable,
  )
  const appended = appendEntries(
    tx,
    ledger.ledgerId,
    session.head.seq,
    recordTimeMs,
    fresh.map(({ offer, eventId }) => entryOf(offer, eventId)),
    ledger.world,
  )
  const [unitNo] = await Promise.all([projected, appended])
  session.head = { seq: session.head.seq + fresh.length, unitNo, recordMs: recordTimeMs }
  return outcomes
}

const declaresError = ({ content }: Offer): boolean =>
  content.kind === 'event' && content.event.errorDeclaration !== null

const hashIdOf = (hash: Uint8Array): string =>
  `ni:///sha-256;${Buffer.from(hash).toString('hex')}?ver=CBV2.0`

const typeOf = ({ content }: Offer): string => {
  if (content.kind === 'event') return content.event.type
  return content.kind === 'audit' ? 'AuditRecord' : 'VocabularyElement'
}

const entryOf = (offer: Offer, eventId: string): Entry => ({
  eventId,
  declaresError: declaresError(offer),
  type: typeOf(offer),
  eventTimeMs: offer.content.kind === 'event' ? offer.content.event.eventTimeMs : 0,
  hash: offer.hash,
  body: offer.body,
  envelope: JSON.stringify(offer.envelope),
  personal: offer.personal === null ? null : JSON.stringify(offer.personal),
  operationId: offer.operationId,
  sourceSha256: offer.sourceSha256,
})

/** What becomes of an offer, and the number and id of the entry that is made of it, if any. */
interface Decided {
  readonly offer: Offer
  readonly outcome: Outcome
  readonly entry: {
    readonly seq: number
    readonly eventId: string
    readonly before: Before
  } | null
}

/** What a record in the making says: by id and kind of entry, and by what is stated. */
interface Said {
  readonly byId: Map<string, Known>
  /** The tellings of a fact that no declaration has ended, the first one first. */
  readonly standing: Map<string, readonly Known[]>
  /** Declarations by the hash of what they declare. */
  readonly declared: ReadonlyMap<string, Known>
}

const decide = async (session: Session, offers: readonly Offer[]): Promise<readonly Decided[]> => {
  const said = await saidAlready(session, offers)
  let { seq } = session.head
  return offers.map((offer) => {
    const decided = declaresError(offer)
      ? decideDeclaration(said, offer, seq + 1)
      : decideTelling(said, offer, seq + 1)
    if (decided.entry) seq += 1
    return decided
  })
}

const hexOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')

const decideTelling = (said: Said, offer: Offer, seq: number): Decided => {
  const hash = hexOf(offer.hash)
  const eventId = offer.eventId ?? hashIdOf(offer.hash)
  const sameId = said.byId.get(`false ${eventId}`)
  if (sameId) {
    const kind = hexOf(sameId.hash) === hash ? 'known' : 'id-taken'
    return { offer, outcome: { kind, seq: sameId.seq, eventId }, entry: null }
  }
  const standing = said.standing.get(hash) ?? []
  const [first] = standing
  const outcome = {
    kind: first ? ('known' as const) : ('recorded' as const),
    seq: first?.seq ?? seq,
    eventId: first?.eventId ?? eventId,
  }
  // Told under an id of its own, a known fact gets an entry: if the other id is declared wrong, or
  // this one is, that is no word about the other.
  if (first && offer.eventId === null) return { offer, outcome, entry: null }
  const known: Known = { seq, eventId, declaresError: false, hash: offer.hash }
  said.byId.set(`false ${eventId}`, known)
  const declaredSeq = said.byId.get(`true ${eventId}`)?.seq ?? null
  if (declaredSeq === null) said.standing.set(hash, [...standing, known])
  const before = { declaredSeq, stands: first !== undefined }
  const again = first ? { ...outcome, kind: 'known' as const, toldAgain: seq } : outcome
  return { offer, outcome: again, entry: { seq, eventId, before } }
}

const decideDeclaration = (said: Said, offer: Offer, seq: number): Decided => {
  const hash = hexOf(offer.hash)
  // A declaration that names no eventID speaks of the event that says the same.
  const [stated] = said.standing.get(hash) ?? []
  const before = offer.eventId === null ? said.declared.get(hash) : undefined
  const eventId = offer.eventId ?? before?.eventId ?? stated?.eventId ?? hashIdOf(offer.hash)
  const sameId = said.byId.get(`true ${eventId}`)
  if (sameId) return { offer, outcome: { kind: 'known', seq: sameId.seq, eventId }, entry: null }
  said.byId.set(`true ${eventId}`, { seq, eventId, declaresError: true, hash: offer.hash })
  const original = said.byId.get(`false ${eventId}`)
  if (original) {
    const tellings = said.standing.get(hexOf(original.hash)) ?? []
    said.standing.set(
      hexOf(original.hash),
      tellings.filter((telling) => telling.eventId !== eventId),
    )
  }
  const entry = { seq, eventId, before: { declaredSeq: null, stands: false } }
  return { offer, outcome: { kind: 'recorded', seq, eventId }, entry }
}

const saidAlready = async (session: Session, offers: readonly Offer[]): Promise<Said> => {
  const { tx, ledger } = session
  const known = await knownEntries(
    tx,
    ledger.ledgerId,
    offers.map(({ eventId, hash }) => eventId ?? hashIdOf(hash)),
    offers.map(({ hash }) => Buffer.from(hash)),
  )
  const inOrder = [...known].sort((a, b) => a.seq - b.seq)
  const stated = inOrder.filter((entry) => !entry.declaresError)
  const voided = await voidedAmong(
    tx,
    ledger.ledgerId,
    stated.map(({ seq }) => seq),
  )
  return {
    byId: new Map(inOrder.map((entry) => [`${entry.declaresError} ${entry.eventId}`, entry])),
    standing: Map.groupBy(
      stated.filter(({ seq }) => !voided.has(seq)),
      ({ hash }) => hexOf(hash),
    ),
    declared: new Map(
      inOrder.filter((entry) => entry.declaresError).map((entry) => [hexOf(entry.hash), entry]),
    ),
  }
}

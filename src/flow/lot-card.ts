import type { Tx } from '../db/open.ts'
import type { JsonObject } from '../epcis/json.ts'
import { lotlineField } from '../epcis/lotline-namespace.ts'
import { type Recorded, readEntriesAt } from '../ledger/read.ts'
import { statedOwners } from '../lots/owner-view.ts'
import { type Status, statusOf } from '../lots/status.ts'
import type { Total } from '../lots/stock.ts'
import { findingsOf } from '../projections/findings.ts'
import { containerPlacesWithin, type Life, livesOf } from '../projections/lives.ts'
import { loadEveryMovement } from '../projections/load.ts'
import { namesOf } from '../projections/names.ts'
import { voidedAmong } from '../projections/read.ts'
import type { MovementRow } from '../projections/working-set.ts'
import { ask, isNameRefusal, type NameRefusal, unitMeant } from './ask.ts'
import { contentOf } from './entry-content.ts'
import { type LotSum, sumsOf, type Whereabouts } from './lot-sums.ts'
import { type NamedFinding, namedFindings } from './named-findings.ts'
import { type Names, namesIn } from './names.ts'
import { nowOf, outermost } from './stock.ts'
import type { Ledger } from './world.ts'

/** Where some of a lot is, in words a person can act on. */
export interface LotPlace {
  readonly state: Whereabouts
  readonly place: string
  readonly placeName: string | null
  readonly containers: readonly string[]
  readonly containerNames: readonly string[]
  readonly toParty: string | null
  readonly toPartyName: string | null
  readonly toPlace: string | null
  readonly document: string | null
  readonly sinceMs: number
  readonly uom: string
  readonly quantity: string | null
  /** The party it is held for; '' the company itself. */
  readonly owner: string
  readonly ownerName: string | null
}

/** One line of a lot's history. */
export interface LotHappening {
  readonly atMs: number
  /** The entry's number; null to whoever sees the stock of some owners only. */
  readonly seq: number | null
  readonly eventId: string
  readonly recordTimeMs: number
  readonly kind: string
  readonly step: string | null
  readonly role: string | null
  readonly quantity: string | null
  readonly uom: string | null
  readonly place: string | null
  readonly placeName: string | null
  readonly party: string | null
  readonly partyName: string | null
  readonly container: string | null
  readonly containerName: string | null
  readonly document: string | null
  /** What it set or lifted of the lot's status: `+unavailable`, `-unavailable`. */
  readonly status: readonly string[]
  /** Why, in the words of whoever recorded it. */
  readonly reason: string | null
  readonly voided: boolean
  readonly envelope: JsonObject
}

/** All that is known of one unit. */
export interface LotCard {
  readonly uri: string
  readonly kind: Life['kind']
  readonly item: string | null
  readonly itemName: string | null
  readonly code: string | null
  readonly names: readonly { readonly kind: string; readonly spelling: string }[]
  readonly status: Status
  readonly persistent: readonly string[]
  readonly disposition: string | null
  readonly attributes: JsonObject
  readonly totals: readonly Total[]
  /** What came in, what left and what is left, each once. */
  readonly sums: readonly LotSum[]
  readonly places: readonly LotPlace[]
  readonly history: readonly LotHappening[]
  readonly findings: readonly NamedFinding[]
}

/**
 * A lot's card: what it is, its names, dates and status, where it is, and all that happened to it.
 */
export const lotCard = (ledger: Ledger, name: string): Promise<LotCard | NameRefusal> =>
  ask(ledger, 'see-lots', async (tx) => {
    const unit = await unitMeant(tx, ledger, name)
    if (isNameRefusal(unit)) return unit
    for await (const [life] of livesOf(
      tx,
      ledger.ledgerId,
      { unitNos: [unit.unitNo] },
      horizonOf(ledger),
    ))
      if (life) return cardOf(tx, ledger, life)
    throw new Error(`Unit ${unit.uri} has a name but no row`)
  })

/** Where it is, is where it is now: what has not come yet is told in its history. */
const horizonOf = (ledger: Ledger) => ({
  owners: ledger.access.owners,
  asOfMs: nowOf(ledger),
  knownAt: null,
  lastUsable: ledger.lastUsable,
})

const cardOf = async (tx: Tx, ledger: Ledger, life: Life): Promise<LotCard> => {
  const { unitNo, state } = life
  const names = await namesIn(tx, ledger)
  const isWhole = ledger.access.owners === null
  const found = isWhole ? await findingsOf(tx, ledger.ledgerId, { unitNo }) : []
  const places = await placesOf(tx, ledger, life, names)
  return {
    uri: life.uri,
    kind: life.kind,
    item: life.item,
    itemName: names.of(life.item),
    code: life.code,
    names: (await namesOf(tx, ledger.ledgerId, [unitNo], ledger.access)).map(
      ({ kind, spelling }) => ({
        kind,
        spelling,
      }),
    ),
    status: statusOf(state).status,
    persistent: state.persistent,
    disposition: state.disposition,
    attributes: state.attributes,
    totals: state.totals,
    sums: sumsOf(state.totals, places),
    places,
    history: await historyOf(tx, ledger, life, names),
    findings: await namedFindings(tx, ledger, names, found),
  }
}

const placesOf = async (
  tx: Tx,
  ledger: Ledger,
  { state }: Life,
  names: Names,
): Promise<readonly LotPlace[]> => {
  const containers = await containerPlacesWithin(
    tx,
    ledger.ledgerId,
    state.positions.flatMap(({ container }) => container ?? []),
    horizonOf(ledger),
  )
  return state.positions.map((position) => {
    const { where, inside } = outermost(position, containers)
    return {
      state: where.state,
      place: where.place,
      placeName: names.of(where.place),
      containers: inside,
      containerNames: inside.map((container) => names.of(container) ?? container),
      toParty: where.toParty,
      toPartyName: names.of(where.toParty),
      toPlace: where.toPlace,
      document: where.document,
      sinceMs: where.sinceMs,
      uom: position.uom,
      quantity: position.quantity,
      owner: position.owner,
      ownerName: position.owner === '' ? null : names.of(position.owner),
    }
  })
}

const historyOf = async (
  tx: Tx,
  { ledgerId, access: { owners } }: Ledger,
  { unitNo, movements: counting }: Life,
  names: Names,
): Promise<readonly LotHappening[]> => {
  const every = await loadEveryMovement(tx, ledgerId, unitNo)
  const movements = owners === null ? every : shownOf(every, counting, owners)
  const seqs = [...new Set(movements.map(({ seq }) => seq))]
  const entries = new Map(
    (await readEntriesAt(tx, ledgerId, seqs)).map((entry) => [entry.seq, entry]),
  )
  const voided = await voidedAmong(tx, ledgerId, seqs)
  return movements.map((row) => {
    const entry = entries.get(row.seq)
    if (!entry) throw new Error(`Movement of entry ${row.seq}, which is not in the record`)
    const party = partyOf(row)
    return {
      atMs: row.atMs,
      seq: owners === null ? row.seq : null,
      eventId: entry.eventId,
      recordTimeMs: entry.recordTimeMs,
      kind: row.kind,
      step: row.step,
      role: row.role,
      quantity: row.quantity,
      uom: row.uom,
      place: row.place,
      placeName: names.of(row.place),
      party,
      partyName: names.of(party),
      container: row.containerUri,
      containerName: names.of(row.containerUri),
      document: row.document,
      status: [...row.set.map((word) => `+${word}`), ...row.unset.map((word) => `-${word}`)],
      reason: owners === null ? reasonIn(entry) : null,
      voided: voided.has(row.seq) || row.voidedSeq !== null,
      envelope: owners === null ? (JSON.parse(entry.envelope) as JsonObject) : {},
    }
  })
}

// Who owns a thing is told where it lies; a party of its history is whom it came from or went to.
const partyOf = ({ kind, fromParty, toParty, fromOwner }: MovementRow): string | null => {
  if (kind === 'shipped') return toParty
  return kind !== 'received' && fromParty === fromOwner ? null : fromParty
}

/** What of all that was recorded may be told to these owners: what counts of it as they see it. */
const shownOf = <Row extends MovementRow>(
  every: readonly Row[],
  counting: readonly MovementRow[],
  owners: readonly string[],
): readonly Row[] => {
  const seen = new Map(counting.map((row) => [`${row.seq} ${row.line}`, row]))
  return every.flatMap((row) => {
    const shown = seen.get(`${row.seq} ${row.line}`)
    if (shown) return [{ ...row, quantity: shown.quantity }]
    const isTheirs = statedOwners(row).some((owner) => owners.includes(owner))
    return row.voidedSeq !== null && isTheirs ? [row] : []
  })
}

const reasonIn = (entry: Recorded): string | null => {
  const content = contentOf(entry)
  if (content.kind !== 'event') return null
  const reason = content.event.extensions[lotlineField('reason')]
  return typeof reason === 'string' ? reason : null
}

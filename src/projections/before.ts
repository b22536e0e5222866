import { byteas } from '../db/arrays.ts'
import type { Tx } from '../db/open.ts'

/** What a record says of an event before it is told. */
export interface Before {
  /** The declaration of its id that came first; null: there is none. */
  readonly declaredSeq: number | null
  /** The same fact stands already, under another id. */
  readonly stands: boolean
}

/** An event as it is told, and what whoever recorded it has found said before, if it asked. */
interface Told {
  readonly seq: number
  readonly eventId: string
  readonly hash: Uint8Array
  readonly before?: Before
}

const nothingBefore: Before = { declaredSeq: null, stands: false }

/** What the record says before each entry; asked of each once, and in their order. */
export const beforeThem = async (
  tx: Tx,
  ledgerId: string,
  entries: readonly Told[],
): Promise<(entry: Told) => Before> => {
  if (entries.every(({ before }) => before)) return ({ before }) => before ?? nothingBefore
  const [declared, standing] = await Promise.all([
    declarationsOf(tx, ledgerId, entries),
    standingOf(tx, ledgerId, entries),
  ])
  return ({ seq, eventId, hash: bytes }) => {
    const declaration = declared.get(eventId) ?? Infinity
    if (declaration < seq) return { declaredSeq: declaration, stands: false }
    const hash = hexOf(bytes)
    const stands = standing.has(hash)
    standing.add(hash)
    return { declaredSeq: null, stands }
  }
}

const hexOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')

const standingOf = async (
  tx: Tx,
  ledgerId: string,
  entries: readonly Told[],
): Promise<Set<string>> => {
  const { rows } = await tx.query<{ hash: string }>({
    name: 'standing_of',
    // Each hash is looked up by itself (offset 0): else the planner may read all entries before.
    text: `select distinct encode(stated.hash, 'hex') as hash
      from unnest($2::bytea[]) as wanted (wanted_hash)
      cross join lateral (
        select seq, hash, declares_error from event
        where ledger_id = $1 and hash = wanted_hash offset 0) as stated
      where not stated.declares_error and stated.seq < $3
        and not exists (
          select from voided where voided.ledger_id = $1 and voided.seq = stated.seq)`,
    values: [ledgerId, byteas(entries.map(({ hash }) => hash)), entries[0]?.seq ?? 0],
  })
  return new Set(rows.map(({ hash }) => hash))
}

const declarationsOf = async (
  tx: Tx,
  ledgerId: string,
  entries: readonly Told[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await tx.query<{ eventId: string; seq: number }>({
    name: 'declarations_of',
    text: `select event_id as "eventId", seq from event
      where ledger_id = $1 and event_id = any($2::text[]) and declares_error`,
    values: [ledgerId, entries.map(({ eventId }) => eventId)],
  })
  return new Map(rows.map(({ eventId, seq }) => [eventId, seq]))
}

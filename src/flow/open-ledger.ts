import { wholeAccess } from '../access/access.ts'
import type { Database, Tx } from '../db/open.ts'
import { lastUsableIn } from '../lots/shelf-life.ts'
import type { Ledger, World } from './world.ts'

/** What a ledger is born with. */
export interface LedgerSettings {
  readonly name: string
  /** Where keys are made for things without a GS1 key; null: under the ledger's own id. */
  readonly base: string | null
  readonly timeZone: string
}

interface LedgerRow {
  readonly ledgerId: string
  readonly name: string
  readonly base: string
  readonly timeZone: string
}

/** The ledgers of a database, by name. */
export const ledgersIn = async (db: Database, world: World): Promise<readonly Ledger[]> =>
  db.transaction(async (tx) => {
    const { rows } = await tx.query<LedgerRow>({
      text: `select ledger_id as "ledgerId", name, base, time_zone as "timeZone"
        from ledger order by created_at, name`,
    })
    return rows.map((row) => ledgerOf(db, world, row))
  })

/** The ledger of an id, null where there is none. */
export const ledgerOfId = (db: Database, world: World, ledgerId: string): Promise<Ledger | null> =>
  db.transaction(async (tx) => {
    const { rows } = await tx.query<LedgerRow>({
      name: 'ledger_of_id',
      text: `select ledger_id as "ledgerId", name, base, time_zone as "timeZone"
        from ledger where ledger_id = $1`,
      values: [ledgerId],
    })
    const [row] = rows
    return row ? ledgerOf(db, world, row) : null
  })

/** Begins a new company's history. */
export const createLedger = (
  db: Database,
  world: World,
  settings: LedgerSettings,
  ledgerId = world.newId(),
): Promise<Ledger> =>
  db.transaction((tx) => createLedgerIn(tx, db, world, settings, ledgerId), { ledger: ledgerId })

/** Begins a company's history in a transaction that names it. */
export const createLedgerIn = async (
  tx: Tx,
  db: Database,
  world: World,
  { name, base, timeZone }: LedgerSettings,
  ledgerId: string,
): Promise<Ledger> => {
  const keysUnder = base ?? `urn:lotline:${ledgerId}`
  await tx.query({
    text: `insert into ledger (ledger_id, name, base, time_zone, created_at)
      values ($1, $2, $3, $4, to_timestamp($5::bigint / 1000.0))`,
    values: [ledgerId, name, keysUnder, timeZone, world.now()],
  })
  await tx.query({
    text: 'insert into head (ledger_id, seq, unit_no, record_ms) values ($1, 0, 0, 0)',
    values: [ledgerId],
  })
  return ledgerOf(db, world, { ledgerId, name, base: keysUnder, timeZone })
}

const ledgerOf = (db: Database, world: World, row: LedgerRow): Ledger => ({
  ...row,
  db,
  world,
  lastUsable: lastUsableIn(row.timeZone),
  access: wholeAccess(null),
})

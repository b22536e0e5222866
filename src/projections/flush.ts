import { bigints, booleans, integers, jsons, texts } from '../db/arrays.ts'
import type { Tx } from '../db/open.ts'
import type { Position } from '../lots/stock.ts'
import type { AliasRow, Changes, FindingRow, LiveUnit, MovementRow } from './working-set.ts'

const statusOf = ({ disposition, set, unset }: MovementRow): string | null =>
  disposition === null && set.length === 0 && unset.length === 0
    ? null
    : JSON.stringify({
        ...(disposition === null ? {} : { disposition }),
        ...(set.length === 0 ? {} : { set }),
        ...(unset.length === 0 ? {} : { unset }),
      })

/** Writes movements. */
export const insertMovements = async (
  tx: Tx,
  ledgerId: string,
  rows: readonly MovementRow[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx.query({
    name: 'insert_movements',
    text: `insert into movement (ledger_id, seq, line, unit_no, kind, at_ms, quantity, uom, place,
        from_place, to_place, from_party, to_party, container, member_of, process_no, summary, step,
        role, status, attributes, document, known_seq, voided_seq, from_owner, to_owner)
      select $1, unnest($2::bigint[]), unnest($3::integer[]), unnest($4::bigint[]),
        unnest($5::text[]), unnest($6::bigint[]), unnest($7::text[])::numeric, unnest($8::text[]),
        unnest($9::text[]), unnest($10::text[]), unnest($11::text[]), unnest($12::text[]),
        unnest($13::text[]), unnest($14::bigint[]), unnest($15::bigint[]), unnest($16::bigint[]),
        unnest($17::boolean[]), unnest($18::text[]), unnest($19::text[]), unnest($20::json[]),
        unnest($21::json[]), unnest($22::text[]), unnest($23::bigint[]), unnest($24::bigint[]),
        unnest($25::text[]), unnest($26::text[])`,
    values: [
      ledgerId,
      bigints(rows.map((row) => row.seq)),
      integers(rows.map((row) => row.line)),
      bigints(rows.map((row) => row.unitNo)),
      texts(rows.map((row) => row.kind)),
      bigints(rows.map((row) => row.atMs)),
      texts(rows.map((row) => row.quantity)),
      texts(rows.map((row) => row.uom)),
      texts(rows.map((row) => row.place)),
      texts(rows.map((row) => row.fromPlace)),
      texts(rows.map((row) => row.toPlace)),
      texts(rows.map((row) => row.fromParty)),
      texts(rows.map((row) => row.toParty)),
      bigints(rows.map((row) => row.container)),
      bigints(rows.map((row) => row.memberOf)),
      bigints(rows.map((row) => row.processNo)),
      booleans(rows.map((row) => row.summary)),
      texts(rows.map((row) => row.step)),
      texts(rows.map((row) => row.role)),
      jsons(rows.map(statusOf)),
      jsons(rows.map((row) => (row.attributes === null ? null : JSON.stringify(row.attributes)))),
      texts(rows.map((row) => row.document)),
      bigints(rows.map((row) => row.knownSeq)),
      bigints(rows.map((row) => row.voidedSeq)),
      texts(rows.map((row) => row.fromOwner)),
      texts(rows.map((row) => row.toOwner)),
    ],
  })
}

/** Says of movements that from an entry on they no longer count. */
export const endMovements = async (
  tx: Tx,
  ledgerId: string,
  rows: readonly MovementRow[],
  bySeq: number,
): Promise<void> => {
  if (rows.length === 0) return
  await tx.query({
    name: 'end_movements',
    text: `update movement set voided_seq = $2
      from unnest($3::bigint[], $4::integer[]) as gone (seq, line)
      where movement.ledger_id = $1 and movement.seq = any($3::bigint[])
        and movement.seq = gone.seq and movement.line = gone.line`,
    values: [ledgerId, bySeq, rows.map((row) => row.seq), rows.map((row) => row.line)],
  })
}

const storedState = ({ state }: LiveUnit): string => {
  const { positions: _, findings: __, ...rest } = state
  return JSON.stringify(rest)
}

const writeUnits = async (tx: Tx, ledgerId: string, units: readonly LiveUnit[]): Promise<void> => {
  if (units.length === 0) return
  await tx.query({
    name: 'write_units',
    text: `insert into unit (ledger_id, unit_no, uri, spelling, kind, item, code, first_seq, state)
      select $1, unnest($2::bigint[]), unnest($3::text[]), unnest($4::text[]), unnest($5::text[]),
        unnest($6::text[]), unnest($7::text[]), unnest($8::bigint[]), unnest($9::json[])
      on conflict (ledger_id, unit_no) do update set state = excluded.state`,
    values: [
      ledgerId,
      bigints(units.map((unit) => unit.unitNo)),
      texts(units.map((unit) => unit.uri)),
      texts(units.map((unit) => unit.spelling)),
      texts(units.map((unit) => unit.kind)),
      texts(units.map((unit) => unit.item)),
      texts(units.map((unit) => unit.code)),
      bigints(units.map((unit) => unit.firstSeq)),
      jsons(units.map(storedState)),
    ],
  })
}

/**
 * Drops the holdings of units that are in fewer places than before. One statement for each number
 * of places left, of which there are few: joined to a list, the planner reads the whole table.
 */
const dropHoldings = async (
  tx: Tx,
  ledgerId: string,
  units: readonly LiveUnit[],
): Promise<void> => {
  const shorter = units.filter(({ state, slots }) => state.positions.length < slots)
  const byPlacesLeft = Map.groupBy(shorter, ({ state }) => state.positions.length)
  const drop = ([left, some]: readonly [number, readonly LiveUnit[]]) =>
    tx.query({
      name: 'drop_holdings',
      text: `delete from holding
        where ledger_id = $1 and unit_no = any($2::bigint[]) and slot >= $3`,
      values: [ledgerId, bigints(some.map(({ unitNo }) => unitNo)), left],
    })
  await Promise.all([...byPlacesLeft].map(drop))
}

const writeHoldings = async (
  tx: Tx,
  ledgerId: string,
  units: readonly LiveUnit[],
): Promise<void> => {
  const rows = units.flatMap(({ unitNo, state }) =>
    state.positions.map((position, slot): Position & { unitNo: number; slot: number } => ({
      ...position,
      unitNo,
      slot,
    })),
  )
  if (rows.length === 0) return
  await tx.query({
    name: 'write_holdings',
    text: `insert into holding (ledger_id, unit_no, slot, state, place, container, to_party,
        to_place, from_party, document, since_ms, uom, quantity, owner)
      select $1, unnest($2::bigint[]), unnest($3::integer[]), unnest($4::text[]),
        unnest($5::text[]), unnest($6::bigint[]), unnest($7::text[]), unnest($8::text[]),
        unnest($9::text[]), unnest($10::text[]), unnest($11::bigint[]), unnest($12::text[]),
        unnest($13::text[])::numeric, unnest($14::text[])
      on conflict (ledger_id, unit_no, slot) do update set state = excluded.state,
        place = excluded.place, container = excluded.container, to_party = excluded.to_party,
        to_place = excluded.to_place, from_party = excluded.from_party,
        document = excluded.document, since_ms = excluded.since_ms, uom = excluded.uom,
        quantity = excluded.quantity, owner = excluded.owner`,
    values: [
      ledgerId,
      bigints(rows.map((row) => row.unitNo)),
      integers(rows.map((row) => row.slot)),
      texts(rows.map((row) => row.state)),
      texts(rows.map((row) => row.place)),
      bigints(rows.map((row) => row.container)),
      texts(rows.map((row) => row.toParty)),
      texts(rows.map((row) => row.toPlace)),
      texts(rows.map((row) => row.fromParty)),
      texts(rows.map((row) => row.document)),
      bigints(rows.map((row) => row.sinceMs)),
      texts(rows.map((row) => row.uom)),
      texts(rows.map((row) => row.quantity)),
      texts(rows.map((row) => row.owner)),
    ],
  })
}

/** Looking first costs an insert a third of its time: what is certainly new goes without. */
const writeAliases = async (
  tx: Tx,
  ledgerId: string,
  rows: readonly AliasRow[],
  areNew: boolean,
): Promise<void> => {
  if (rows.length === 0) return
  await tx.query({
    name: areNew ? 'insert_aliases' : 'add_aliases',
    text: `insert into alias (ledger_id, folded, unit_no, kind, spelling, first_seq, owner)
      select $1, unnest($2::text[]), unnest($3::bigint[]), unnest($4::text[]), unnest($5::text[]),
        unnest($6::bigint[]), unnest($7::text[])
      ${areNew ? '' : 'on conflict do nothing'}`,
    values: [
      ledgerId,
      texts(rows.map((row) => row.folded)),
      bigints(rows.map((row) => row.unitNo)),
      texts(rows.map((row) => row.kind)),
      texts(rows.map((row) => row.spelling)),
      bigints(rows.map((row) => row.firstSeq)),
      texts(rows.map((row) => row.owner)),
    ],
  })
}

/** Names as they were first given; a unit bears a name of a kind once for an owner. */
const once = (rows: readonly AliasRow[]): readonly AliasRow[] => {
  const given = new Set<string>()
  return rows.filter(({ unitNo, kind, spelling, owner }) => {
    const name = `${unitNo} ${kind.length} ${kind} ${owner.length} ${owner} ${spelling}`
    return !given.has(name) && given.add(name)
  })
}

/** Writes findings; one kind is said once of a unit and an entry. */
export const writeFindings = async (
  tx: Tx,
  ledgerId: string,
  rows: readonly FindingRow[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx.query({
    name: 'write_findings',
    text: `insert into finding (ledger_id, unit_no, seq, kind, severity, detail)
      select $1, * from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::json[])
      on conflict do nothing`,
    values: [
      ledgerId,
      bigints(rows.map((row) => row.unitNo)),
      bigints(rows.map((row) => row.seq)),
      texts(rows.map((row) => row.kind)),
      texts(rows.map((row) => row.severity)),
      jsons(rows.map((row) => JSON.stringify(row.detail))),
    ],
  })
}

const writeProcesses = async (tx: Tx, ledgerId: string, changes: Changes): Promise<void> => {
  if (changes.processes.length === 0) return
  await tx.query({
    name: 'write_processes',
    text: `insert into process (ledger_id, process_no, uri)
      select $1, * from unnest($2::bigint[], $3::text[])`,
    values: [
      ledgerId,
      bigints(changes.processes.map((process) => process.processNo)),
      texts(changes.processes.map((process) => process.uri)),
    ],
  })
}

const writeVoided = async (tx: Tx, ledgerId: string, changes: Changes): Promise<void> => {
  if (changes.voided.length === 0) return
  await tx.query({
    name: 'write_voided',
    text: `insert into voided (ledger_id, seq, by_seq)
      select $1, * from unnest($2::bigint[], $3::bigint[]) on conflict do nothing`,
    values: [
      ledgerId,
      bigints(changes.voided.map((row) => row.seq)),
      bigints(changes.voided.map((row) => row.bySeq)),
    ],
  })
}

/**
 * Writes what a batch has changed, movements excepted: those are written before units are folded.
 */
export const writeChanges = async (tx: Tx, ledgerId: string, changes: Changes): Promise<void> => {
  const units = [...changes.touched]
  const findings = units.flatMap(({ unitNo, state }) =>
    state.findings.map((finding) => ({ ...finding, unitNo })),
  )
  const newcomers = new Set(units.flatMap(({ isStored, unitNo }) => (isStored ? [] : [unitNo])))
  const isNew = ({ unitNo }: AliasRow): boolean => newcomers.has(unitNo)
  const aliases = once(changes.aliases)
  // Sent one behind the other without waiting between: the server works through them in order.
  const written = [
    writeUnits(tx, ledgerId, units),
    dropHoldings(tx, ledgerId, units),
    writeHoldings(tx, ledgerId, units),
    writeAliases(tx, ledgerId, aliases.filter(isNew), true),
    writeAliases(
      tx,
      ledgerId,
      aliases.filter((row) => !isNew(row)),
      false,
    ),
    writeProcesses(tx, ledgerId, changes),
    writeVoided(tx, ledgerId, changes),
    writeFindings(tx, ledgerId, [...changes.findings, ...findings]),
  ]
  for (const unit of units) {
    unit.slots = unit.state.positions.length
    unit.isStored = true
    if (unit.state.findings.length > 0) unit.state = { ...unit.state, findings: [] }
  }
  await Promise.all(written)
}

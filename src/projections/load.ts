import type { Tx } from '../db/open.ts'
import type { JsonObject } from '../epcis/json.ts'
import type { UnitKind } from '../lots/effect.ts'
import type { Position, UnitState } from '../lots/stock.ts'
import type { LiveUnit, Memory, MovementRow } from './working-set.ts'

interface UnitRow {
  readonly unitNo: number
  readonly uri: string
  readonly spelling: string
  readonly kind: UnitKind
  readonly item: string | null
  readonly code: string | null
  readonly firstSeq: number
  readonly state: string
}

const unitColumns = `unit_no as "unitNo", uri, spelling, kind, item, code,
  first_seq as "firstSeq", state`

/** Reads the units with these URIs, or these numbers, that the memory does not hold yet. */
export const loadUnits = async (
  tx: Tx,
  ledgerId: string,
  memory: Memory,
  wanted: { readonly uris?: Iterable<string>; readonly unitNos?: Iterable<number> },
): Promise<void> => {
  const uris = [...new Set(wanted.uris)].filter((uri) => !memory.unitsByUri.has(uri))
  const unitNos = [...new Set(wanted.unitNos)].filter((no) => !memory.unitsByNo.has(no))
  if (uris.length === 0 && unitNos.length === 0) return
  const { rows } = await tx.query<UnitRow>({
    name: 'load_units',
    // Each is looked up by itself: until a table is analyzed, the planner takes a whole ledger for
    // a few rows, and would go through all its units for every list.
    text: `select ${unitColumns} from unnest($2::text[]) as wanted (wanted_uri)
      cross join lateral (
        select * from unit where ledger_id = $1 and uri = wanted_uri limit 1) as unit
      union all
      select ${unitColumns} from unnest($3::bigint[]) as wanted (wanted_no)
      cross join lateral (
        select * from unit where ledger_id = $1 and unit_no = wanted_no limit 1) as unit
      where not uri = any($2::text[])`,
    values: [ledgerId, uris, unitNos],
  })
  if (rows.length === 0) return
  const positions = await loadPositions(
    tx,
    ledgerId,
    rows.map((row) => row.unitNo),
  )
  for (const row of rows) remember(memory, row, positions.get(row.unitNo) ?? [])
}

const remember = (memory: Memory, row: UnitRow, positions: readonly Position[]): void => {
  const stored = JSON.parse(row.state) as Omit<UnitState, 'positions' | 'findings'>
  const unit: LiveUnit = {
    ...row,
    state: { ...stored, positions, findings: [] },
    slots: positions.length,
    isStored: true,
  }
  memory.unitsByUri.set(unit.uri, unit)
  memory.unitsByNo.set(unit.unitNo, unit)
}

/** Where each of these units is, by unit number. */
export const loadPositions = async (
  tx: Tx,
  ledgerId: string,
  unitNos: readonly number[],
): Promise<ReadonlyMap<number, readonly Position[]>> => {
  const { rows } = await tx.query<Position & { readonly unitNo: number }>({
    name: 'load_positions',
    text: `select unit_no as "unitNo", state, place, container, to_party as "toParty",
        to_place as "toPlace", from_party as "fromParty", document, since_ms as "sinceMs", uom,
        quantity, owner
      from holding where ledger_id = $1 and unit_no = any($2::bigint[])
      order by unit_no, slot`,
    values: [ledgerId, unitNos],
  })
  const positions = new Map<number, Position[]>()
  for (const { unitNo, ...position } of rows) {
    const list = positions.get(unitNo)
    if (list) list.push(position)
    else positions.set(unitNo, [position])
  }
  return positions
}

const movementColumns = `unit_no as "unitNo", seq, line, kind, at_ms as "atMs", quantity, uom,
  place, from_place as "fromPlace", to_place as "toPlace", from_party as "fromParty",
  to_party as "toParty", from_owner as "fromOwner", to_owner as "toOwner", container,
  member_of as "memberOf", process_no as "processNo", summary,
  step, role, status, attributes, document, known_seq as "knownSeq", voided_seq as "voidedSeq"`

type StoredRow = Omit<MovementRow, 'disposition' | 'set' | 'unset' | 'attributes'> & {
  readonly status: string | null
  readonly attributes: string | null
}

interface Status {
  readonly disposition?: string
  readonly set?: readonly string[]
  readonly unset?: readonly string[]
}

const rowOf = ({ status, attributes, ...row }: StoredRow): MovementRow => {
  const said: Status = status === null ? {} : (JSON.parse(status) as Status)
  return {
    ...row,
    disposition: said.disposition ?? null,
    set: said.set ?? [],
    unset: said.unset ?? [],
    attributes: attributes === null ? null : (JSON.parse(attributes) as JsonObject),
  }
}

/**
 * The lives of these units, in the order of the world.
 *
 * Shape    `knownAt` null: as known now. Otherwise as known when that entry was the last one.
 */
export const loadMovements = async (
  tx: Tx,
  ledgerId: string,
  unitNos: readonly number[],
  knownAt: number | null = null,
): Promise<readonly MovementRow[]> => {
  const { rows } = await tx.query<StoredRow>({
    name: 'load_movements',
    text: `select ${movementColumns} from movement
      where ledger_id = $1 and unit_no = any($2::bigint[])
        and ($3::bigint is null and voided_seq is null
          or known_seq <= $3 and (voided_seq is null or voided_seq > $3))
      order by unit_no, at_ms, seq, line`,
    values: [ledgerId, unitNos, knownAt],
  })
  return rows.map(rowOf)
}

/**
 * Everything packed into, or taken out of, these containers that still counts, and all that ever
 * followed from emptying them, so that no line of those is given out twice.
 */
export const loadContents = async (
  tx: Tx,
  ledgerId: string,
  containers: readonly number[],
): Promise<readonly MovementRow[]> => {
  const { rows } = await tx.query<StoredRow>({
    name: 'load_contents',
    text: `select ${movementColumns} from movement
      where ledger_id = $1 and container = any($2::bigint[])
        and (voided_seq is null or role = 'emptied')
      order by container, at_ms, seq, line`,
    values: [ledgerId, containers],
  })
  return rows.map(rowOf)
}

/** The numbers of the processes with these URIs that the memory does not hold yet. */
export const loadProcesses = async (
  tx: Tx,
  ledgerId: string,
  memory: Memory,
  uris: readonly string[],
): Promise<void> => {
  const missing = uris.filter((uri) => !memory.processNoByUri.has(uri))
  if (missing.length === 0) return
  const { rows } = await tx.query<{ uri: string; processNo: number }>({
    name: 'load_processes',
    text: `select uri, process_no as "processNo" from process
      where ledger_id = $1 and uri = any($2::text[])`,
    values: [ledgerId, missing],
  })
  for (const { uri, processNo } of rows) memory.processNoByUri.set(uri, processNo)
}

/** A unit without its state. */
export type PlainUnit = Pick<LiveUnit, 'unitNo' | 'uri' | 'kind' | 'item' | 'code'>

/** The units asked for, or all, in the order of their numbers, so many at a time. */
export async function* loadUnitRows(
  tx: Tx,
  ledgerId: string,
  {
    item,
    unitNos,
  }: { readonly item?: string | undefined; readonly unitNos?: readonly number[] | undefined },
  perRead: number,
): AsyncGenerator<readonly PlainUnit[]> {
  if (unitNos) {
    for (let from = 0; from < unitNos.length; from += perRead)
      yield await unitRowsAt(tx, ledgerId, unitNos.slice(from, from + perRead), item)
    return
  }
  let last = 0
  for (;;) {
    const { rows } = await tx.query<PlainUnit>({
      name: 'load_unit_rows',
      text: `select unit_no as "unitNo", uri, kind, item, code from unit
        where ledger_id = $1 and unit_no > $2 and ($3::text is null or item = $3 or uri = $3)
        order by unit_no limit $4`,
      values: [ledgerId, last, item ?? null, perRead],
    })
    const end = rows.at(-1)
    if (!end) return
    yield rows
    last = end.unitNo
  }
}

const unitRowsAt = async (
  tx: Tx,
  ledgerId: string,
  unitNos: readonly number[],
  item: string | undefined,
): Promise<readonly PlainUnit[]> => {
  const { rows } = await tx.query<PlainUnit>({
    name: 'unit_rows_at',
    text: `select unit_no as "unitNo", uri, kind, item, code from unit
      where ledger_id = $1 and unit_no = any($2::bigint[])
        and ($3::text is null or item = $3 or uri = $3)`,
    values: [ledgerId, unitNos, item ?? null],
  })
  return rows
}

/** All that was ever recorded of a unit, voided or not, in the order of the world. */
export const loadEveryMovement = async (
  tx: Tx,
  ledgerId: string,
  unitNo: number,
): Promise<readonly (MovementRow & { readonly containerUri: string | null })[]> => {
  const { rows } = await tx.query<StoredRow & { readonly containerUri: string | null }>({
    name: 'load_every_movement',
    text: `select ${movementColumns},
        (select uri from unit where unit.ledger_id = $1 and unit.unit_no = movement.container)
          as "containerUri"
      from movement where ledger_id = $1 and unit_no = $2
      order by at_ms, seq, line`,
    values: [ledgerId, unitNo],
  })
  return rows.map(({ containerUri, ...row }) => ({ ...rowOf(row), containerUri }))
}

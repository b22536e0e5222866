import type { Tx } from '../db/open.ts'
import {
  appendRows,
  containmentKinds,
  createGraph,
  type Graph,
  knowUpTo,
  lineKinds,
  voidSeq,
} from '../trace/graph.ts'

/** A ledger's genealogy in memory, and how far into the record it reaches. */
export interface GraphInMemory {
  readonly graph: Graph
  /** Units of measure by the number the graph knows them under. */
  readonly uoms: string[]
  seq: number
}

/** A genealogy that has read nothing yet. */
export const emptyGraph = (): GraphInMemory => ({ graph: createGraph(), uoms: [''], seq: 0 })

/** How many entries' movements are fetched at once. */
const entriesPerFetch = 25_000

const lineKindOf: Readonly<Record<string, number>> = {
  used: lineKinds.in,
  made: lineKinds.out,
  declared: lineKinds.plus,
  received: lineKinds.plus,
  removed: lineKinds.minus,
  shipped: lineKinds.minus,
}

/**
 * Brings a genealogy up to date with the record: reads what came after the last entry it knows.
 *
 * Shape    Answers the graph to go on with. That is a new one in the rare case that something
 *          long known of a container's emptying has changed, which no single entry can be blamed
 *          for.
 */
export const catchUp = async (
  tx: Tx,
  ledgerId: string,
  memory: GraphInMemory,
  head: number,
): Promise<GraphInMemory> => {
  if (head === memory.seq) return memory
  if (memory.seq > 0 && (await emptyingChanged(tx, ledgerId, memory.seq)))
    return catchUp(tx, ledgerId, emptyGraph(), head)
  if (memory.seq > 0) await readVoids(tx, ledgerId, memory)
  for (let from = memory.seq; from < head; from += entriesPerFetch)
    await readMovements(tx, ledgerId, memory, from, Math.min(from + entriesPerFetch, head))
  knowUpTo(memory.graph, await lastUnitNo(tx, ledgerId), head)
  memory.seq = head
  return memory
}

const lastUnitNo = async (tx: Tx, ledgerId: string): Promise<number> => {
  const { rows } = await tx.query<{ unitNo: number }>({
    name: 'last_unit_no',
    text: 'select unit_no as "unitNo" from head where ledger_id = $1',
    values: [ledgerId],
  })
  return rows[0]?.unitNo ?? 0
}

const emptyingChanged = async (tx: Tx, ledgerId: string, seq: number): Promise<boolean> => {
  const { rows } = await tx.query({
    name: 'emptying_changed',
    text: `select 1 from movement
      where ledger_id = $1 and voided_seq > $2 and known_seq <= $2 and role = 'emptied' limit 1`,
    values: [ledgerId, seq],
  })
  return rows.length > 0
}

const readVoids = async (tx: Tx, ledgerId: string, memory: GraphInMemory): Promise<void> => {
  const { rows } = await tx.query<{ seq: number; by: number }>({
    name: 'read_voids',
    text: `select distinct seq, voided_seq as by from movement
      where ledger_id = $1 and voided_seq > $2 and known_seq <= $2`,
    values: [ledgerId, memory.seq],
  })
  for (const { seq, by } of rows) voidSeq(memory.graph, seq, by)
}

/** A movement as a line of text, in the order that `setColumns` and `addRow` read. */
const fieldsAsText = `concat_ws('|', kind, coalesce(uom, ''), unit_no,
  coalesce(process_no, 0), coalesce(container, 0), at_ms, seq, known_seq,
  coalesce(voided_seq, 0), summary::int, (role is not distinct from 'seen')::int,
  coalesce(quantity::float8::text, 'NaN'), coalesce(member_of, 0),
  (kind = 'received' and status ->> 'disposition' is not distinct from 'returned')::int)`

/** What of the movements is genealogy. */
const isGenealogy = `((kind in ('used', 'made', 'declared', 'received', 'removed', 'shipped',
    'packed', 'unpacked') and container is distinct from unit_no)
  or member_of is not null)`

/** A movement read by itself: its place in the record, and its fields as text. */
export interface Around {
  readonly seq: number
  readonly line: number
  readonly unitNo: number
  readonly container: number | null
  readonly processNo: number | null
  readonly kind: string
  readonly fields: string
}

/** A movement without how much of its unit it was about. */
export const withoutQuantity = (row: Around): Around => ({
  ...row,
  fields: row.fields.split('|').with(11, 'NaN').join('|'),
})

/** How many units are asked around in one statement. */
const unitsPerQuestion = 5000

/** Every movement of some units, of their processes, of what they held and are part of. */
const readAround = async (
  tx: Tx,
  ledgerId: string,
  units: readonly number[],
): Promise<readonly Around[]> => {
  const found: Around[] = []
  for (let from = 0; from < units.length; from += unitsPerQuestion) {
    const { rows } = await tx.query<Around>({
      name: 'read_around',
      text: `with own as (
          select seq, line, process_no from movement
          where ledger_id = $1 and unit_no = any ($2::bigint[])
        ), around as (
          select seq, line from own
          union
          select moved.seq, moved.line from movement as moved
          where moved.ledger_id = $1 and moved.process_no in (
            select process_no from own where process_no is not null)
          union
          select moved.seq, moved.line from movement as moved
          where moved.ledger_id = $1 and moved.container = any ($2::bigint[])
          union
          select moved.seq, moved.line from movement as moved
          where moved.ledger_id = $1 and moved.member_of = any ($2::bigint[])
        )
        select seq, line, unit_no as "unitNo", container, process_no as "processNo", kind,
          ${fieldsAsText} as fields
        from movement where ledger_id = $1 and (seq, line) in (select seq, line from around)
          and ${isGenealogy}`,
      values: [ledgerId, units.slice(from, from + unitsPerQuestion)],
    })
    found.push(...rows)
  }
  return found
}

/**
 * The genealogy around what a question touches, for a record too large to be held.
 *
 * Shape    `touched` answers, of a genealogy, every unit and container that the question comes to;
 *          what is around those is read until nothing new is touched. Rows then stand in the order
 *          of the record, as they do in a genealogy that is held whole. `shown` answers those rows
 *          that the question may know of; without it, all.
 */
export const genealogyAround = async (
  tx: Tx,
  ledgerId: string,
  head: number,
  start: readonly number[],
  touched: (graph: Graph) => Iterable<number>,
  shown: (rows: readonly Around[]) => Promise<readonly Around[]> = async (rows) => rows,
): Promise<GraphInMemory> => {
  const rows = new Map<string, Around>()
  const asked = new Set<number>()
  const lastUnit = await lastUnitNo(tx, ledgerId)
  let wanted = [...new Set(start)]
  for (;;) {
    for (const unit of wanted) asked.add(unit)
    for (const row of await shown(await readAround(tx, ledgerId, wanted)))
      rows.set(`${row.seq} ${row.line}`, row)
    const memory = emptyGraph()
    const inOrder = [...rows.values()].sort((a, b) => a.seq - b.seq || a.line - b.line)
    if (inOrder.length > 0) appendText(memory, inOrder.map(({ fields }) => fields).join('\n'))
    knowUpTo(memory.graph, lastUnit, head)
    memory.seq = head
    wanted = [...new Set(touched(memory.graph))].filter((unit) => !asked.has(unit))
    if (wanted.length === 0) return memory
  }
}

/** Whether a ledger has more movements than so many. */
export const hasMoreMovements = async (
  tx: Tx,
  ledgerId: string,
  most: number,
): Promise<boolean> => {
  const { rows } = await tx.query<{ count: number }>({
    name: 'movements_up_to',
    text: `select count(*) as count from (
      select from movement where ledger_id = $1 limit $2) as looked_at`,
    values: [ledgerId, most + 1],
  })
  return (rows[0]?.count ?? 0) > most
}

/**
 * Reads the movements that became known by entries in (from, to]. They come as one text, a
 * movement a line, which is several times faster than a row a movement when there are millions.
 */
const readMovements = async (
  tx: Tx,
  ledgerId: string,
  memory: GraphInMemory,
  from: number,
  to: number,
): Promise<void> => {
  const { rows } = await tx.query<{ text: string | null }>({
    name: 'read_movements',
    text: `with known as (
        select * from movement where ledger_id = $1 and seq > $2 and seq <= $3
          and known_seq = seq
        union all
        select * from movement where ledger_id = $1 and known_seq > $2 and known_seq <= $3
          and known_seq <> seq)
      select string_agg(${fieldsAsText}, E'\\n' order by seq, line) as text
      from known
      where ${isGenealogy}`,
    values: [ledgerId, from, to],
  })
  const text = rows[0]?.text
  if (text) appendText(memory, text)
}

const columnsOf = (count: number) => ({
  unit: new Float64Array(count),
  process: new Float64Array(count),
  container: new Float64Array(count),
  kind: new Uint8Array(count),
  quantity: new Float64Array(count),
  uom: new Uint16Array(count),
  timeMs: new Float64Array(count),
  seq: new Float64Array(count),
  knownSeq: new Float64Array(count),
  voidedSeq: new Float64Array(count),
  summary: new Uint8Array(count),
  returned: new Uint8Array(count),
})

type Columns = ReturnType<typeof columnsOf>

const setColumns = (columns: Columns, i: number, fields: readonly string[], uom: number): void => {
  columns.uom[i] = uom
  columns.unit[i] = Number(fields[2])
  columns.process[i] = Number(fields[3])
  columns.container[i] = Number(fields[4])
  columns.timeMs[i] = Number(fields[5])
  columns.seq[i] = Number(fields[6])
  columns.knownSeq[i] = Number(fields[7])
  columns.voidedSeq[i] = Number(fields[8])
  columns.summary[i] = Number(fields[9])
  columns.quantity[i] = Number(fields[11])
  columns.returned[i] = Number(fields[13])
}

/** What a batch of movements is to the genealogy, column by column. */
const emptyBatch = (rows: number) => ({
  lines: { ...columnsOf(rows), count: 0 },
  containments: { ...columnsOf(rows), count: 0 },
  members: {
    member: [] as number[],
    lot: [] as number[],
    seq: [] as number[],
    knownSeq: [] as number[],
    voidedSeq: [] as number[],
    count: 0,
  },
})

type Batch = ReturnType<typeof emptyBatch>

const appendText = (memory: GraphInMemory, text: string): void => {
  const rows = text.split('\n')
  const batch = emptyBatch(rows.length)
  for (const row of rows) {
    const fields = row.split('|')
    if (fields[12] !== '0') addMember(batch, fields)
    addRow(batch, fields, uomNo(memory, fields[1] ?? ''))
  }
  appendRows(memory.graph, batch)
}

const addRow = ({ lines, containments }: Batch, fields: readonly string[], uom: number): void => {
  const kind = fields[0] ?? ''
  const lineKind = lineKindOf[kind]
  if (lineKind !== undefined) {
    // Lineage without a process and without a quantity says nothing that membership does not.
    if (fields[9] === '1' && fields[3] === '0') return
    setColumns(lines, lines.count, fields, uom)
    lines.kind[lines.count++] = lineKind
  } else if (kind === 'packed' || kind === 'unpacked') {
    setColumns(containments, containments.count, fields, uom)
    containments.kind[containments.count++] =
      kind === 'unpacked'
        ? containmentKinds.unpacked
        : fields[10] === '1'
          ? containmentKinds.seen
          : containmentKinds.packed
  }
}

const addMember = ({ members }: Batch, fields: readonly string[]): void => {
  members.member.push(Number(fields[2]))
  members.lot.push(Number(fields[12]))
  members.seq.push(Number(fields[6]))
  members.knownSeq.push(Number(fields[7]))
  members.voidedSeq.push(Number(fields[8]))
  members.count += 1
}

const uomNo = ({ uoms }: GraphInMemory, uom: string): number => {
  const known = uoms.indexOf(uom)
  return known >= 0 ? known : uoms.push(uom) - 1
}

import type { Tx } from '../db/open.ts'

/** The projections, in the order they may be dropped. */
export const projections = [
  'unit',
  'alias',
  'process',
  'movement',
  'holding',
  'voided',
  'master_data',
  'finding',
  'audit',
] as const
export type Projection = (typeof projections)[number]

/** Drops everything derived of one ledger. */
export const dropProjections = async (tx: Tx, ledgerId: string): Promise<void> => {
  for (const table of projections)
    await tx.query({ text: `delete from ${table} where ledger_id = $1`, values: [ledgerId] })
}

/** Puts a copy of what is derived aside, until the transaction ends. */
export const copyProjections = async (tx: Tx, ledgerId: string): Promise<void> => {
  for (const table of projections)
    await tx.query({
      text: `create temporary table before_${table} on commit drop as
        select t.* from ${table} as t where ledger_id = '${quotedId(ledgerId)}'`,
    })
}

/** Only a UUID ever goes into the text of a statement. */
const quotedId = (ledgerId: string): string => {
  if (!/^[0-9a-f-]{36}$/.test(ledgerId)) throw new Error(`${ledgerId} is not a ledger id`)
  return ledgerId
}

/** A row that is derived otherwise than it was stored. */
export interface Difference {
  readonly table: Projection
  readonly side: 'stored only' | 'rebuilt only'
  readonly row: Readonly<Record<string, unknown>>
}

/** What differs between the copy put aside and what is there now. `limit` bounds the rows told. */
export const differences = async (
  tx: Tx,
  ledgerId: string,
  limit: number,
): Promise<{ readonly count: number; readonly first: readonly Difference[] }> => {
  const first: Difference[] = []
  let count = 0
  for (const table of projections) {
    const { rows } = await tx.query<{
      side: Difference['side']
      row: Record<string, unknown>
      total: number
    }>({
      // Rows are compared as texts, and only those that differ are taken apart.
      text: `with stored_only as (
            select t::text as whole from before_${table} as t
            except all select t::text from ${table} as t where ledger_id = $1),
          rebuilt_only as (
            select t::text as whole from ${table} as t where ledger_id = $1
            except all select t::text from before_${table} as t),
          both_sides as (
            select 'stored only' as side, to_jsonb(t) as row from before_${table} as t
              where t::text in (select whole from stored_only)
            union all
            select 'rebuilt only', to_jsonb(t) from ${table} as t
              where ledger_id = $1 and t::text in (select whole from rebuilt_only))
        select side, row, count(*) over () as total from both_sides
        order by (row ->> 'seq')::bigint, side desc limit $2`,
      values: [ledgerId, limit],
    })
    count += rows[0]?.total ?? 0
    first.push(...rows.map(({ side, row }) => ({ table, side, row })))
  }
  return { count, first }
}

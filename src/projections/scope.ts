import type { Tx } from '../db/open.ts'

/** Whose stock may be shown; null: everybody's. */
export interface Scope {
  readonly owners: readonly string[] | null
}

/**
 * The condition in SQL that a unit is, or was, stock of the owners in a parameter.
 *
 * Shape    For a statement whose first parameter is the ledger, about the rows of `table`.
 */
export const isOwned = (owners: string, table = 'unit'): string =>
  `(${owners}::text[] is null or exists (select from movement as own
    where own.ledger_id = $1 and own.unit_no = ${table}.unit_no and own.voided_seq is null
      and (own.from_owner = any(${owners}) or own.to_owner = any(${owners}))))`

/** The condition in SQL that a name is a unit's key, or was given to it with these owners' stock. */
export const isShownName = (owners: string): string =>
  `(${owners}::text[] is null or alias.owner = any(${owners})
    or alias.kind in ('uri', 'lot code', 'serial', 'container', 'item'))`

/** The units that are, or were, stock of some owners: all of them, or those among some. */
export const unitsOwned = async (
  tx: Tx,
  ledgerId: string,
  { owners }: Scope,
  among: readonly number[] | null,
): Promise<readonly number[]> => {
  const { rows } = await tx.query<{ unitNo: number }>({
    name: 'units_owned',
    text: `select unit_no as "unitNo" from unit
      where ledger_id = $1 and ($3::bigint[] is null or unit_no = any($3)) and ${isOwned('$2')}
      order by unit_no`,
    values: [ledgerId, owners, among],
  })
  return rows.map(({ unitNo }) => unitNo)
}

import type { Tx } from '../db/open.ts'
import { canonicalUri } from '../gs1/identifier.ts'

/** Whose stock may be shown, and the lots of which places; null: everybody's, and everywhere. */
export interface Scope {
  readonly owners: readonly string[] | null
  readonly sites: readonly string[] | null
}

/** The scope of whoever may see everything. */
export const everything: Scope = { owners: null, sites: null }

/** A scope as two parameters of a statement: owners, and patterns that places of the sites fit. */
export const limitsOf = ({ owners, sites }: Scope) => [owners, sites?.flatMap(patterns) ?? null]

const patterns = (site: string): readonly string[] => {
  const literal = canonicalUri(site).replace(/[\\%_]/g, '\\$&')
  return [literal, `${literal}/254/%`]
}

/**
 * The condition in SQL that a unit is or was stock of the owners in one parameter, and that it is
 * or was, by itself or in what it was packed in, at a place that fits the patterns in another.
 *
 * Shape    For a statement whose first parameter is the ledger, about the rows of `table`.
 */
export const isInScope = (owners: string, sites: string, table = 'unit'): string =>
  `((${owners}::text[] is null or exists (
      select from movement as own
      where own.ledger_id = $1 and own.unit_no = ${table}.unit_no and own.voided_seq is null
        and (own.from_owner = any(${owners}) or own.to_owner = any(${owners}))))
    and (${sites}::text[] is null or exists (
      with recursive around (unit_no) as (
        select ${table}.unit_no
        union
        select inner_one.container from around
        join movement as inner_one on inner_one.ledger_id = $1
          and inner_one.unit_no = around.unit_no and inner_one.container is not null)
      select from around
      join movement as here on here.ledger_id = $1 and here.unit_no = around.unit_no
        and here.voided_seq is null
      where here.place like any(${sites}) or here.from_place like any(${sites})
        or here.to_place like any(${sites}))))`

/** The condition in SQL that a name is a unit's key, or came with these owners' stock. */
export const isShownName = (owners: string): string =>
  `(${owners}::text[] is null or alias.owner = any(${owners})
    or alias.kind in ('uri', 'lot code', 'serial', 'container', 'item'))`

/** The units that may be shown: all of them, or those among some. */
export const unitsInScope = async (
  tx: Tx,
  ledgerId: string,
  scope: Scope,
  among: readonly number[] | null,
): Promise<readonly number[]> => {
  const { rows } = await tx.query<{ unitNo: number }>({
    name: 'units_in_scope',
    text: `select unit_no as "unitNo" from unit
      where ledger_id = $1 and ($4::bigint[] is null or unit_no = any($4))
        and ${isInScope('$2', '$3')}
      order by unit_no`,
    values: [ledgerId, ...limitsOf(scope), among],
  })
  return rows.map(({ unitNo }) => unitNo)
}

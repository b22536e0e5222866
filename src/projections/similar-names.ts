import type { Tx } from '../db/open.ts'
import type { UnitKind } from '../lots/effect.ts'
import { piecesOf, slipsMost } from '../lots/name-similar.ts'
import { isInScope, isShownName, limitsOf, type Scope } from './scope.ts'

/** A unit with a name that may be like what was typed. */
export interface SimilarUnit {
  readonly unitNo: number
  readonly uri: string
  readonly kind: UnitKind
  readonly item: string | null
  readonly code: string | null
  readonly spelling: string
  readonly folded: string
  readonly isHere: boolean
  /** The entry that first named it so. */
  readonly firstSeq: number
}

/**
 * Every unit with a name that shares a piece with what was typed, and is about as long: all those
 * the name may be like, and others.
 *
 * Shape    `typed` is folded. `item`: of this one alone. One row for each of a unit's names.
 */
export const unitsWithPieces = async (
  tx: Tx,
  ledgerId: string,
  { typed, item }: { readonly typed: string; readonly item: string | null },
  scope: Scope,
): Promise<readonly SimilarUnit[]> => {
  const most = slipsMost(typed.length)
  const { rows } = await tx.query<SimilarUnit>({
    name: 'units_with_pieces',
    text: `select distinct on (unit.unit_no, alias.folded) unit.unit_no as "unitNo", unit.uri,
        unit.kind, unit.item, unit.code, alias.spelling, alias.folded,
        alias.first_seq as "firstSeq",
        exists (select from holding where holding.ledger_id = $1
          and holding.unit_no = unit.unit_no and holding.state = 'on_hand') as "isHere"
      from alias join unit on unit.ledger_id = $1 and unit.unit_no = alias.unit_no
      where alias.ledger_id = $1 and alias.kind <> 'uri'
        and length(alias.folded) between $2 and $3
        and exists (select from unnest($4::text[]) as piece where strpos(alias.folded, piece) > 0)
        and ($5::text is null or unit.item = $5)
        and ${isShownName('$6')} and ${isInScope('$6', '$7')}
      order by unit.unit_no, alias.folded, alias.first_seq`,
    values: [
      ...[ledgerId, typed.length - most, typed.length + most, [...piecesOf(typed)], item],
      ...limitsOf(scope),
    ],
  })
  return rows
}

/** The lots of some items whose code, folded, is one of these. */
export const lotsOfCodes = async (
  tx: Tx,
  ledgerId: string,
  { codes, items }: { readonly codes: readonly string[]; readonly items: readonly string[] },
  scope: Scope,
): Promise<readonly Omit<SimilarUnit, 'isHere' | 'firstSeq'>[]> => {
  const { rows } = await tx.query<SimilarUnit>({
    name: 'lots_of_codes',
    text: `select distinct on (unit.unit_no) unit.unit_no as "unitNo", unit.uri, unit.kind,
        unit.item, unit.code, alias.spelling, alias.folded
      from alias join unit on unit.ledger_id = $1 and unit.unit_no = alias.unit_no
      where alias.ledger_id = $1 and alias.folded = any($2::text[]) and alias.kind = 'lot code'
        and unit.kind = 'lot' and unit.item = any($3::text[])
        and ${isShownName('$4')} and ${isInScope('$4', '$5')}
      order by unit.unit_no`,
    values: [ledgerId, [...codes], [...items], ...limitsOf(scope)],
  })
  return rows
}

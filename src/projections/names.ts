import type { Tx } from '../db/open.ts'
import type { UnitKind } from '../lots/effect.ts'
import { isInScope, isShownName, limitsOf, type Scope } from './scope.ts'
import { foldName } from './working-set.ts'

/** A unit as a list of candidates shows it. */
export interface FoundUnit {
  readonly unitNo: number
  readonly uri: string
  readonly kind: UnitKind
  readonly item: string | null
  readonly code: string | null
  /** The name it was found by, and what kind of name that is. */
  readonly by: string
  readonly nameKind: string
}

const columns = `unit.unit_no as "unitNo", unit.uri, unit.kind, unit.item, unit.code`

/** The unit with exactly this key. */
export const unitByUri = async (
  tx: Tx,
  ledgerId: string,
  uri: string,
  scope: Scope,
): Promise<FoundUnit | null> => {
  const { rows } = await tx.query<FoundUnit>({
    name: 'unit_by_uri',
    text: `select ${columns}, uri as by, 'uri' as "nameKind"
      from unit where ledger_id = $1 and uri = $2 and ${isInScope('$3', '$4')}`,
    values: [ledgerId, uri, ...limitsOf(scope)],
  })
  return rows[0] ?? null
}

/** Every lot and instance of an item. */
export const unitsOfItem = async (
  tx: Tx,
  ledgerId: string,
  item: string,
  scope: Scope,
): Promise<readonly FoundUnit[]> => {
  const { rows } = await tx.query<FoundUnit>({
    name: 'units_of_item',
    text: `select ${columns}, item as by, 'item' as "nameKind"
      from unit where ledger_id = $1 and item = $2 and kind <> 'instance'
        and ${isInScope('$3', '$4')}
      order by unit_no`,
    values: [ledgerId, item, ...limitsOf(scope)],
  })
  return rows
}

/**
 * Every unit that goes by a name, by whatever kind of name.
 *
 * Shape    Units that bear the name exactly as typed come alone; only where there is none, those
 *          whose name differs by case, spaces, dashes and the like. It never picks among them.
 */
export const unitsNamed = async (
  tx: Tx,
  ledgerId: string,
  name: string,
  scope: Scope,
): Promise<readonly FoundUnit[]> => {
  const { rows } = await tx.query<FoundUnit>({
    name: 'units_named',
    text: `select distinct on (unit.unit_no) ${columns}, alias.spelling as by,
        alias.kind as "nameKind"
      from alias join unit on unit.ledger_id = $1 and unit.unit_no = alias.unit_no
      where alias.ledger_id = $1 and alias.folded = $2
        and ${isShownName('$4')} and ${isInScope('$4', '$5')}
      order by unit.unit_no, alias.spelling = $3 desc, alias.kind`,
    values: [ledgerId, foldName(name), name, ...limitsOf(scope)],
  })
  const exact = rows.filter(({ by }) => by === name)
  return exact.length > 0 ? exact : rows
}

/** A unit whose name holds what was typed, and how well it fits: smaller numbers fit better. */
export type LikeUnit = FoundUnit & { readonly at: number; readonly length: number }

/** What a list of such units leaves out: some units, and all up to where it goes on. */
export interface LikePage {
  readonly without: readonly number[]
  readonly after: Pick<LikeUnit, 'at' | 'length' | 'unitNo'> | null
  readonly limit: number
}

/**
 * Units with a name that begins with, or holds, what was typed, best first.
 *
 * Shape    `count` is how many there are in all, but for those left out; 0 where none is shown.
 */
export const unitsLike = async (
  tx: Tx,
  ledgerId: string,
  text: string,
  { without, after, limit }: LikePage,
  scope: Scope,
): Promise<{ readonly units: readonly LikeUnit[]; readonly count: number }> => {
  const { rows } = await tx.query<LikeUnit & { readonly count: number }>({
    name: 'units_like',
    text: `with hit as materialized (
        select distinct on (unit_no) unit_no, spelling, kind,
          position($2::text in folded) as at, length(spelling) as length
        from alias where ledger_id = $1 and position($2::text in folded) > 0
          and not unit_no = any($3::bigint[]) and ${isShownName('$8')}
          and ${isInScope('$8', '$9', 'alias')}
        order by unit_no, position($2::text in folded), length(folded), kind, spelling)
      select ${columns}, hit.spelling as by, hit.kind as "nameKind", hit.at, hit.length,
        (select count(*) from hit) as count
      from hit join unit on unit.ledger_id = $1 and unit.unit_no = hit.unit_no
      where (hit.at, hit.length, hit.unit_no) > ($4::integer, $5::integer, $6::bigint)
      order by hit.at, hit.length, unit.unit_no limit $7`,
    values: [
      ledgerId,
      foldName(text),
      without,
      after?.at ?? 0,
      after?.length ?? 0,
      after?.unitNo ?? 0,
      limit,
      ...limitsOf(scope),
    ],
  })
  return { units: rows.map(({ count: _, ...unit }) => unit), count: rows[0]?.count ?? 0 }
}

/** Every name these units go by. */
export const namesOf = async (
  tx: Tx,
  ledgerId: string,
  unitNos: readonly number[],
  scope: Scope,
): Promise<
  readonly { readonly unitNo: number; readonly kind: string; readonly spelling: string }[]
> => {
  const { rows } = await tx.query<{ unitNo: number; kind: string; spelling: string }>({
    name: 'names_of',
    text: `select unit_no as "unitNo", kind, spelling from alias
      where ledger_id = $1 and unit_no = any($2::bigint[]) and ${isShownName('$3')}
      group by unit_no, kind, spelling order by unit_no, min(first_seq), kind, spelling`,
    values: [ledgerId, unitNos, scope.owners],
  })
  return rows
}

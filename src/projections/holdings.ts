import type { Tx } from '../db/open.ts'
import type { UnitKind } from '../lots/effect.ts'
import type { Position, UnitState } from '../lots/stock.ts'

/** Which stock is asked for; what is absent is not asked. Keys are canonical URIs. */
export interface StockFilter {
  readonly item?: string | undefined
  readonly place?: string | undefined
  readonly unitNos?: readonly number[] | undefined
}

/** Some of a unit somewhere, with what is said of the unit. */
export interface HeldUnit {
  readonly unitNo: number
  readonly uri: string
  readonly kind: UnitKind
  readonly item: string | null
  readonly code: string | null
  readonly state: Omit<UnitState, 'positions' | 'findings'>
  readonly position: Position
}

/** What is on hand or shipped, position by position. */
export const holdingsOf = async (
  tx: Tx,
  ledgerId: string,
  { item, place, unitNos }: StockFilter,
): Promise<readonly HeldUnit[]> => {
  const { rows } = await tx.query<
    Position & Omit<HeldUnit, 'state' | 'position'> & { readonly unitState: string }
  >({
    name: 'holdings_of',
    text: `select unit.unit_no as "unitNo", unit.uri, unit.kind, unit.item, unit.code,
        unit.state as "unitState", holding.state, place, container, to_party as "toParty",
        to_place as "toPlace", from_party as "fromParty", document, since_ms as "sinceMs", uom,
        quantity, owner
      from holding join unit on unit.ledger_id = $1 and unit.unit_no = holding.unit_no
      where holding.ledger_id = $1 and ($2::text is null or unit.item = $2 or unit.uri = $2)
        and ($3::text is null or place = $3)
        and ($4::bigint[] is null or holding.unit_no = any($4))
      order by unit.item nulls last, unit.code nulls last, unit.unit_no, slot`,
    values: [ledgerId, item ?? null, place ?? null, unitNos ?? null],
  })
  return rows.map(({ unitNo, uri, kind, item: ofItem, code, unitState, ...position }) => ({
    unitNo,
    uri,
    kind,
    item: ofItem,
    code,
    state: JSON.parse(unitState) as HeldUnit['state'],
    position,
  }))
}

/** Where a list of units by their keys goes on: with this key, or after it. */
export interface FromUri {
  readonly uri: string
  readonly isIncluded: boolean
}

/** Units by their keys, so many of them; `isHeld`: of which some is on hand or shipped. */
export const unitsFrom = async (
  tx: Tx,
  ledgerId: string,
  { item, unitNos }: Omit<StockFilter, 'place'>,
  from: FromUri,
  limit: number,
  isHeld: boolean,
): Promise<readonly { readonly unitNo: number; readonly uri: string }[]> => {
  const { rows } = await tx.query<{ unitNo: number; uri: string }>({
    name: 'units_from',
    text: `select unit_no as "unitNo", uri from unit
      where ledger_id = $1 and uri >= $2 and ($3 or uri <> $2)
        and ($4::text is null or item = $4 or uri = $4)
        and ($5::bigint[] is null or unit_no = any($5))
        and (not $6 or exists (select from holding
          where holding.ledger_id = $1 and holding.unit_no = unit.unit_no))
      order by uri limit $7`,
    values: [ledgerId, from.uri, from.isIncluded, item ?? null, unitNos ?? null, isHeld, limit],
  })
  return rows
}

/** Where containers are: by unit number, following containers within containers outwards. */
export const containerPlaces = async (
  tx: Tx,
  ledgerId: string,
  containers: readonly number[],
): Promise<ReadonlyMap<number, ContainerPlace>> => {
  const found = new Map<number, ContainerPlace>()
  let asked = [...new Set(containers)]
  while (asked.length > 0) {
    const { rows } = await tx.query<
      Position & { unitNo: number; uri: string; code: string | null }
    >({
      name: 'container_places',
      text: `select unit.unit_no as "unitNo", unit.uri, unit.code,
          coalesce(holding.state, 'gone') as state, place, container, to_party as "toParty",
          to_place as "toPlace", from_party as "fromParty", document, since_ms as "sinceMs",
          coalesce(owner, '') as owner
        from unit left join holding on holding.ledger_id = $1
          and holding.unit_no = unit.unit_no and slot = 0
        where unit.ledger_id = $1 and unit.unit_no = any($2::bigint[])`,
      values: [ledgerId, asked],
    })
    for (const { unitNo, uri, code, ...position } of rows)
      found.set(unitNo, { unitNo, uri, code, position })
    asked = rows.flatMap(({ container }) =>
      container !== null && !found.has(container) ? [container] : [],
    )
  }
  return found
}

/** A container, and where it itself is. */
export interface ContainerPlace {
  readonly unitNo: number
  readonly uri: string
  readonly code: string | null
  readonly position: Omit<Position, 'uom' | 'quantity' | 'state'> & {
    readonly state: Position['state'] | 'gone'
  }
}

import type { Tx } from '../db/open.ts'
import { ownerView } from '../lots/owner-view.ts'
import type { UnitState } from '../lots/stock.ts'
import { foldAll, type LastUsable } from '../lots/stock-fold.ts'
import type { ContainerPlace, HeldUnit, StockFilter } from './holdings.ts'
import { conversionsOf } from './items.ts'
import { loadMovements, loadUnitRows, type PlainUnit } from './load.ts'
import type { Scope } from './scope.ts'
import type { MovementRow } from './working-set.ts'

/** A unit with its movements in the order of the world, and what they fold into. */
export interface Life extends PlainUnit {
  readonly movements: readonly MovementRow[]
  readonly state: UnitState
}

/**
 * Up to which moment of the world, and as known when which entry was the last; null: all.
 * `lastUsable` judges expiry at the company's local days. With `owners`, lives are told only as far
 * as they concern those.
 */
export interface Horizon extends Pick<Scope, 'owners'> {
  readonly asOfMs: number | null
  readonly knownAt: number | null
  readonly lastUsable: LastUsable
}

/** How many units' lives are read at once. */
const unitsPerRead = 2_000

/** The lives of the units asked for, a few thousand at a time. */
export async function* livesOf(
  tx: Tx,
  ledgerId: string,
  filter: StockFilter,
  { asOfMs, knownAt, lastUsable, owners }: Horizon,
): AsyncGenerator<readonly Life[]> {
  for await (const units of loadUnitRows(tx, ledgerId, filter, unitsPerRead)) {
    const rows = await loadMovements(
      tx,
      ledgerId,
      units.map(({ unitNo }) => unitNo),
      knownAt,
    )
    const byUnit = Map.groupBy(
      asOfMs === null ? rows : rows.filter(({ atMs }) => atMs <= asOfMs),
      ({ unitNo }) => unitNo,
    )
    const converterOf = await conversionsOf(
      tx,
      ledgerId,
      units.flatMap((unit) => unit.item ?? []),
    )
    yield units.map((unit) => {
      const movements = byUnit.get(unit.unitNo) ?? []
      const convert = converterOf(unit.item)
      if (owners !== null)
        return { ...unit, ...ownerView(movements, { ...unit, convert, lastUsable }, owners) }
      return { ...unit, movements, state: foldAll(movements, convert, unit.kind, lastUsable) }
    })
  }
}

/** What was on hand or shipped within a horizon. */
export const heldWithin = async (
  tx: Tx,
  ledgerId: string,
  filter: StockFilter,
  horizon: Horizon,
): Promise<readonly HeldUnit[]> => {
  const held: HeldUnit[] = []
  for await (const lives of livesOf(tx, ledgerId, filter, horizon))
    for (const { movements: _, state, ...unit } of lives)
      held.push(...state.positions.map((position) => ({ ...unit, state, position })))
  return held
}

/** Where containers were within a horizon, following containers within containers outwards. */
export const containerPlacesWithin = async (
  tx: Tx,
  ledgerId: string,
  containers: readonly number[],
  horizon: Horizon,
): Promise<ReadonlyMap<number, ContainerPlace>> => {
  const found = new Map<number, ContainerPlace>()
  let asked = [...new Set(containers)]
  while (asked.length > 0) {
    const outer: number[] = []
    for await (const lives of livesOf(tx, ledgerId, { unitNos: asked }, horizon))
      for (const { unitNo, uri, code, state } of lives) {
        const [position] = state.positions
        found.set(unitNo, { unitNo, uri, code, position: position ?? gone })
        if (position?.container != null) outer.push(position.container)
      }
    asked = outer.filter((unitNo) => !found.has(unitNo))
  }
  return found
}

const gone: ContainerPlace['position'] = {
  state: 'gone',
  owner: '',
  place: '',
  container: null,
  toParty: null,
  toPlace: null,
  fromParty: null,
  document: null,
  sinceMs: 0,
}

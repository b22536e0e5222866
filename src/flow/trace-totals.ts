import { Big } from 'big.js'
import type { Tx } from '../db/open.ts'
import type { Convert } from '../lots/stock.ts'
import type { ContainerPlace } from '../projections/holdings.ts'
import { conversionsOf } from '../projections/items.ts'
import type { Life } from '../projections/lives.ts'
import type { Endpoint, EndpointTotal } from './trace-answer.ts'
import { type BareEnd, stillAway } from './trace-ends.ts'
import type { Ledger } from './world.ts'

/** What the endpoints of each kind add up to, by item and unit of measure. */
export const totalsOf = (endpoints: readonly Endpoint[]): readonly EndpointTotal[] =>
  summed(
    endpoints.map(({ kind, unit, uom, quantity }) => ({
      kind,
      item: unit.item,
      itemName: unit.itemName,
      uom,
      quantity,
      endpoints: 1,
      of: unit.item ?? unit.uri,
    })),
  )

const summed = (
  parts: readonly (EndpointTotal & { readonly of: string })[],
): readonly EndpointTotal[] => {
  const groups = Map.groupBy(parts, ({ kind, of, uom }) => `${kind}\n${of}\n${uom ?? ''}`)
  return Array.from(groups.values(), (group): EndpointTotal => {
    const [first] = group
    if (!first) throw new Error('A group without members')
    const { of: _, ...total } = first
    return {
      ...total,
      quantity: sumOf(group.map(({ quantity }) => quantity)),
      endpoints: group.reduce((sum, { endpoints }) => sum + endpoints, 0),
    }
  })
}

/** Null where one of them is not known. */
const sumOf = (quantities: readonly (string | null)[]): string | null => {
  let sum = Big(0)
  for (const quantity of quantities)
    if (quantity === null) return null
    else sum = sum.plus(quantity)
  return sum.toFixed()
}

/** What is known of the units shipped. */
interface ShippedUnits {
  readonly lives: ReadonlyMap<number, Life>
  readonly containers: ReadonlyMap<number, ContainerPlace>
  readonly converterOf: (item: string | null) => Convert
  readonly nameOf: (uri: string | null) => string | null
}

/** What of these shipments has come in again, in the measures of their items. */
export const cameBack = async (
  tx: Tx,
  { ledgerId }: Ledger,
  shipped: readonly BareEnd[],
  units: Omit<ShippedUnits, 'converterOf'>,
): Promise<readonly EndpointTotal[]> => {
  const items = shipped.flatMap(({ unitNo }) => units.lives.get(unitNo)?.item ?? [])
  const converterOf = await conversionsOf(tx, ledgerId, items)
  return returnedTotals(shipped, { ...units, converterOf })
}

/**
 * What of these shipments has come in again: shipped, less what is still with those it went to.
 *
 * Shape    `quantity` null where the record does not tell how much of it came back.
 */
const returnedTotals = (
  shipped: readonly BareEnd[],
  units: ShippedUnits,
): readonly EndpointTotal[] =>
  summed(
    Array.from(Map.groupBy(shipped, ({ unitNo }) => unitNo)).flatMap(([unitNo, ends]) => {
      const life = units.lives.get(unitNo)
      const uom = ends[0]?.uom ?? null
      const sent = sumOf(ends.map(({ quantity }) => quantity))
      // Where nobody said how much was shipped, that is told already, and nothing adds up.
      if (!life || uom === null || sent === null) return []
      const quantity = returnedOf(life, ends, uom, units)
      if (quantity === '0') return []
      const { item, uri } = life
      const itemName = units.nameOf(item)
      return {
        kind: 'came back' as const,
        item,
        itemName,
        uom,
        quantity,
        endpoints: 1,
        of: item ?? uri,
      }
    }),
  )

const returnedOf = (
  life: Life,
  ends: readonly BareEnd[],
  uom: string,
  { containers, converterOf }: ShippedUnits,
): string | null => {
  const convert = converterOf(life.item)
  const inOneUom = (
    parts: readonly { readonly quantity: string | null; readonly uom: string | null }[],
  ): string | null =>
    sumOf(
      parts.map(({ quantity, uom: from }) =>
        quantity === null || from === null || from === uom
          ? quantity
          : convert(quantity, from, uom, life.state.lastMs),
      ),
    )
  const sent = inOneUom(ends)
  const away = inOneUom(stillAway(life, containers))
  if (sent === null || away === null) return null
  const back = Big(sent).minus(away)
  // Conversions round; and what left before it was exposed may be what is still away.
  if (back.abs().lte(Big(sent).times('1e-9'))) return '0'
  return back.lt(0) ? null : back.toFixed()
}

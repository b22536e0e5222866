import type { ProcessVerb } from './command.ts'
import { type Asked, isSingle, type Portion, portionOf } from './decide-lines.ts'
import { compare, plus } from './decimal.ts'
import type { Refusal } from './refusal.ts'
import type { Convert } from './stock.ts'

/** What these verbs do changes names and packs, never how much there is. */
export const keepsAmounts: ReadonlySet<ProcessVerb> = new Set([
  'repack',
  'relabel',
  'split',
  'merge',
])

/**
 * Whether as much of each item comes out as goes in.
 *
 * Shape    Only items that stand on both sides are compared: what goes in beside them is packaging,
 *          what comes out beside them is another item and measured otherwise.
 * Units    In the unit of measure of what goes in first; what does not convert is not compared.
 * Refuses  out-of-balance, once for an item.
 */
export const refuseUnbalanced = (
  taken: readonly Portion[],
  outputs: readonly Asked[],
  atMs: number,
): readonly Refusal[] => {
  const made = Map.groupBy(outputs.map(portionOf), itemOf)
  return [...Map.groupBy(taken, itemOf)].flatMap(([item, used]): readonly Refusal[] => {
    const convert = used[0]?.asked.known?.convert
    const uom = used[0] && uomOf(used[0])
    if (item === null || !convert || !uom) return []
    const goesIn = sumOf(used, uom, convert, atMs)
    const comesOut = sumOf(made.get(item) ?? [], uom, convert, atMs)
    if (goesIn === null || comesOut === null || !made.has(item)) return []
    if (compare(goesIn, comesOut) === 0) return []
    return [
      {
        kind: 'out-of-balance',
        field: 'outputs',
        item,
        goesIn: { value: goesIn, uom },
        comesOut: { value: comesOut, uom },
      },
    ]
  })
}

const itemOf = ({ asked }: Portion): string | null => asked.item

const uomOf = ({ asked, amounts }: Portion): string | null =>
  isSingle(asked) ? 'EA' : (amounts[0]?.uom ?? null)

/** null where some of it is not stated, or does not convert. */
const sumOf = (
  portions: readonly Portion[],
  uom: string,
  convert: Convert,
  atMs: number,
): string | null => {
  let sum = '0'
  for (const portion of portions) {
    const amounts = isSingle(portion.asked) ? [{ quantity: '1', uom: 'EA' }] : portion.amounts
    for (const { quantity, uom: own } of amounts) {
      if (quantity === null || own === null) return null
      const value = own === uom ? quantity : convert(quantity, own, uom, atMs)
      if (value === null) return null
      sum = plus(sum, value)
    }
  }
  return sum
}

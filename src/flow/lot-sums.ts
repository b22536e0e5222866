import { plus } from '../lots/decimal.ts'
import type { Total } from '../lots/stock.ts'

/** Whether some of a lot is here, away, or went with the container it was in. */
export type Whereabouts = 'on_hand' | 'shipped' | 'gone'

/**
 * How much of a lot came in one way, left one way, or is left.
 *
 * Shape    `quantity` null: some, and the record does not say how much.
 */
export interface LotSum {
  readonly kind: Total['kind'] | Whereabouts
  readonly uom: string
  readonly quantity: string | null
}

/** What brings some of a lot into the record, and what ends it; the rest is only where it is. */
const counted: readonly Total['kind'][] = ['received', 'declared', 'made', 'moved']
const ended: readonly Total['kind'][] = ['used', 'removed']
const states: readonly Whereabouts[] = ['shipped', 'gone', 'on_hand']

/**
 * A lot's account: what came in, what was used up, what is away and what is here, each once.
 *
 * Shape    `moved` is what was first seen here, its origin not recorded. `shipped` is what is away,
 *          by itself or inside a container: what came back is not in it any more.
 */
export const sumsOf = (
  totals: readonly Total[],
  places: readonly (Omit<LotSum, 'kind'> & { readonly state: Whereabouts })[],
): readonly LotSum[] => [
  ...[...counted, ...ended].flatMap((kind) => added(kind, totals)),
  ...states.flatMap((kind) =>
    added(
      kind,
      places.map(({ state, uom, quantity }) => ({ kind: state, uom, quantity })),
    ),
  ),
]

const added = (wanted: LotSum['kind'], parts: readonly LotSum[]): readonly LotSum[] => {
  const sums = new Map<string, LotSum>()
  for (const { kind, uom, quantity } of parts) {
    if (kind !== wanted) continue
    const before = sums.get(uom)
    const sum = before === undefined ? quantity : sumOf(before.quantity, quantity)
    sums.set(uom, { kind, uom, quantity: sum })
  }
  return [...sums.values()]
}

/** What is not known stays so, whatever is added to it. */
const sumOf = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : plus(a, b)

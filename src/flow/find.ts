import { type FoundUnit, unitsLike } from '../projections/names.ts'
import { ask } from './ask.ts'
import { namesIn } from './names.ts'
import { unitsMeant } from './resolve.ts'
import type { Ledger } from './world.ts'

/** How many units a search shows; how many there are is always told. */
export const foundMax = 50

/** What a search found. */
export interface Found {
  readonly units: readonly (FoundUnit & { readonly itemName: string | null })[]
  readonly count: number
}

/**
 * Units by any of their names, or a part of one.
 *
 * Limits   `foundMax` units are shown, those that fit best first; `count` tells how many there are.
 */
export const find = (ledger: Ledger, text: string): Promise<Found> =>
  ask(ledger, 'see-lots', async (tx) => {
    const names = await namesIn(tx, ledger)
    const meant = await unitsMeant(tx, ledger.ledgerId, text)
    const like = await unitsLike(tx, ledger.ledgerId, text.trim(), foundMax)
    const seen = new Set(like.units.map(({ unitNo }) => unitNo))
    const more = meant.filter(({ unitNo }) => !seen.has(unitNo))
    const units = [...more, ...like.units].slice(0, foundMax)
    return {
      units: units.map((unit) => ({ ...unit, itemName: names.of(unit.item) })),
      count: like.count + more.length,
    }
  })

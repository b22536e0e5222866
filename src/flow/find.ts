import type { Tx } from '../db/open.ts'
import { type FoundUnit, type LikeUnit, unitsLike } from '../projections/names.ts'
import { ask } from './ask.ts'
import { namesIn } from './names.ts'
import { unitsMeant } from './resolve.ts'
import type { Ledger } from './world.ts'

/** How many units a search shows; how many there are is always told. */
export const foundMax = 50

/**
 * Where a search goes on: after a unit it means, or after one whose name only holds what was typed.
 */
export type AfterFound =
  | { readonly count: number; readonly meant: number }
  | { readonly count: number; readonly like: Pick<LikeUnit, 'at' | 'length' | 'unitNo'> }
  | { readonly uri: string }

/** What a search found, how much there is in all, and where it goes on; null: it is complete. */
export interface Found {
  readonly units: readonly (FoundUnit & { readonly itemName: string | null })[]
  readonly count: number
  readonly next: AfterFound | null
}

/**
 * Units by any of their names, or a part of one: those meant first, then those that fit best.
 *
 * Limits   `limit` units are shown; `count` tells how many there were when the search began.
 */
export const find = (
  ledger: Ledger,
  text: string,
  after: AfterFound | null = null,
  limit: number = foundMax,
): Promise<Found> =>
  ask(ledger, 'see-lots', async (tx) => {
    if (ledger.access.owners !== null) return findOwned(tx, ledger, text, after, limit)
    const names = await namesIn(tx, ledger)
    const meant = (await unitsMeant(tx, ledger.ledgerId, text, ledger.access)).toSorted(
      (a, b) => a.unitNo - b.unitNo,
    )
    const isPastMeant = after !== null && 'like' in after
    const meantAfter = after !== null && 'meant' in after ? after.meant : 0
    const meantLeft = isPastMeant ? [] : meant.filter(({ unitNo }) => unitNo > meantAfter)
    const first = meantLeft.slice(0, limit)
    const page = {
      without: meant.map(({ unitNo }) => unitNo),
      after: isPastMeant ? after.like : null,
      // One more than is shown tells whether there is more; and how many there are in all.
      limit: limit - first.length + 1,
    }
    const like = await unitsLike(tx, ledger.ledgerId, text.trim(), page, ledger.access)
    const rest = like.units.slice(0, limit - first.length)
    const before = after !== null && 'count' in after ? after.count : null
    const count = before ?? meant.length + like.count
    const isMore = meantLeft.length > first.length || like.units.length > rest.length
    return {
      units: [...first, ...rest.map(found)].map((unit) => ({
        ...unit,
        itemName: names.of(unit.item),
      })),
      count,
      next: isMore ? nextOf(count, first, rest) : null,
    }
  })

/**
 * The same among what is or was some owners' stock: all of it is read, and told in an order that
 * nobody else's units have a part in.
 */
const findOwned = async (
  tx: Tx,
  ledger: Ledger,
  text: string,
  after: AfterFound | null,
  limit: number,
): Promise<Found> => {
  const { ledgerId, access } = ledger
  const meant = await unitsMeant(tx, ledgerId, text, access)
  const without = meant.map(({ unitNo }) => unitNo)
  const everyOne = { without, after: null, limit: Number.MAX_SAFE_INTEGER }
  const like = await unitsLike(tx, ledgerId, text.trim(), everyOne, access)
  const byFit = like.units.toSorted(
    (a, b) => a.at - b.at || a.length - b.length || (a.uri < b.uri ? -1 : 1),
  )
  const all = [...meant.toSorted((a, b) => (a.uri < b.uri ? -1 : 1)), ...byFit.map(found)]
  const from = after && 'uri' in after ? all.findIndex(({ uri }) => uri === after.uri) + 1 : 0
  const units = all.slice(from, from + limit)
  const last = units.at(-1)
  const names = await namesIn(tx, ledger)
  return {
    units: units.map((unit) => ({ ...unit, itemName: names.of(unit.item) })),
    count: all.length,
    next: last && from + limit < all.length ? { uri: last.uri } : null,
  }
}

const found = ({ at: _, length: __, ...unit }: LikeUnit): FoundUnit => unit

const nextOf = (
  count: number,
  meant: readonly FoundUnit[],
  like: readonly LikeUnit[],
): AfterFound | null => {
  const last = like.at(-1)
  if (last) return { count, like: { at: last.at, length: last.length, unitNo: last.unitNo } }
  const lastMeant = meant.at(-1)
  return lastMeant ? { count, meant: lastMeant.unitNo } : null
}

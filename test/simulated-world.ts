import type { JsonObject } from '../src/epcis/json.ts'
import { dayStartMs, MINUTE_MS } from '../src/simulate/calendar.ts'
import { type Item, type Offer, offers } from '../src/simulate/company.ts'
import { deliver, newLot } from '../src/simulate/inbound.ts'
import { randomOf } from '../src/simulate/random.ts'
import { usualBooks } from '../src/simulate/simulate.ts'
import type { Stock } from '../src/simulate/stock.ts'
import { type Bookkeeping, emptyWorld, type World } from '../src/simulate/world.ts'

/** A world in which nothing has happened, kept by careful people. */
export const worldForTest = (books: Partial<Bookkeeping> = {}): World =>
  emptyWorld(
    randomOf(1),
    { ...usualBooks, unitsMixed: 0, staged: 1, ...books },
    dayStartMs('2026-06-01'),
    MINUTE_MS,
  )

/** A lot that has just been delivered to our dock. */
export const delivered = (world: World, item: Item, mass: number, code = 'A1'): Stock => {
  const offer = offers.find((one) => one.item === item)
  if (!offer) throw new Error(`Nobody sells ${item.name}`)
  const stock = newLot(world, item, code)
  deliver(world, offer satisfies Offer, [{ stock, mass }], `${code}-S`)
  return stock
}

/** The events so far, each as its type, action and step. */
export const told = (world: World): readonly string[] =>
  world.outbox.map(({ body }) =>
    [body.type, body.action, body.bizStep].filter((word) => word !== undefined).join(' '),
  )

/** The latest event. */
export const latest = (world: World): JsonObject => world.outbox.at(-1)?.body ?? {}

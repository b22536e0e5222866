import { assertSound } from './assert.ts'
import { dateOf } from './calendar.ts'
import { items, offers, type Party, parties, places } from './company.ts'
import { KILOGRAM } from './content.ts'
import { deliver, moveLots, newLot, putAway } from './inbound.ts'
import { itemKey, logisticUnitKey, lotKey } from './key.ts'
import { returnLoose, ship } from './outbound.ts'
import { movePallet, packPallet } from './packing.ts'
import { hold, mainPlace, remove } from './quality.ts'
import { bake, fillSilo, makeDough } from './recipes.ts'
import type { SimulatedEvent } from './recording.ts'
import { usualMess } from './recording.ts'
import { simulate } from './simulate.ts'
import { massAt, type Stock } from './stock.ts'
import { type Line, stocksOf, type World } from './world.ts'

const SEED = 20_260_601
const DAYS = 84

// A careful company: a demo should show what is odd, not drown it in small liberties.
const books = { staged: 0.97, unitsMixed: 0.05 }

const flourCode = 'KV-0810'
const breadCode = 'B0814'
const palletKey = logisticUnitKey(itemKey('9521234', '000201').prefix, 777_777)

/**
 * The lots that the sample company's story is about, by name and canonical key.
 *
 * Shape    `supplierLot`: flour delivered twice. `shippedLot`: loaves made with it. `container`: a
 *          pallet with such loaves on it. `asOf`: by then everything is recorded.
 */
export const story = {
  supplierLot: { name: flourCode, uri: lotKey(items.flourKvern.key, flourCode).link },
  shippedLot: { name: breadCode, uri: lotKey(items.loaf.key, breadCode).link },
  siblingLot: { name: breadCode, uri: lotKey(items.rolls.key, breadCode).link },
  reworkLot: { name: `R${breadCode}`, uri: lotKey(items.rework.key, `R${breadCode}`).link },
  container: { name: palletKey.link.slice(-18), uri: palletKey.link },
  customers: [
    parties.torvet,
    parties.bryggen,
    parties.fjellstua,
    parties.havnekroa,
    parties.skolemat,
  ].map(({ title, key }) => ({ name: title, uri: key.link })),
  asOf: '2026-08-31T20:00:00+02:00',
} as const

/**
 * The sample company: a summer of a bakery and sauce maker, always the same, some 4,500 events.
 *
 * In August a lot of flour comes in two deliveries and goes through the silo into the bread. One
 * batch of it (`story.shippedLot` and its sibling) goes to five customers on pallets and loose;
 * part of it comes back, part is on hold, part is still here, a loaf was sampled, and its rework is
 * in the next day's dough.
 */
export const sampleCompany = (): Iterable<SimulatedEvent> =>
  simulate({ seed: SEED, days: DAYS, mess: usualMess, books, script: tellStory })

const tellStory = (world: World, dayStartMs: number, moment: 'morning' | 'afternoon'): void =>
  chapters[`${dateOf(dayStartMs)} ${moment}`]?.(world)

const kilograms = (amount: number): number => amount * KILOGRAM

const flourOffer = offers.find(({ item }) => item === items.flourKvern)

const known = (world: World, item: (typeof items)[keyof typeof items], code: string): Stock => {
  const stock = stocksOf(world, item).find((one) => one.code === code)
  assertSound(stock !== undefined, `The story has no ${code}`)
  return stock
}

const flourComes = (world: World, stock: Stock, mass: number): void => {
  assertSound(flourOffer !== undefined, 'Nobody sells the flour of the story')
  stock.reserved = true
  deliver(world, flourOffer, [{ stock, mass }])
  putAway(world, [stock], places.rawStore)
}

const firstDelivery = (world: World): void => {
  const flour = newLot(world, items.flourKvern, flourCode)
  flourComes(world, flour, kilograms(3_000))
  fillSilo(world, flour, false)
}

const secondDelivery = (world: World): void => {
  const flour = known(world, items.flourKvern, flourCode)
  flourComes(world, flour, kilograms(2_200))
  fillSilo(world, flour, false, kilograms(1_400))
}

const storyBatch = (world: World): void => {
  const dough = makeDough(world, 900, 2)
  const made = dough ? bake(world, dough, breadCode) : []
  for (const stock of made)
    if (stock.item === items.loaf || stock.item === items.rolls) stock.reserved = true
  const loaf = known(world, items.loaf, breadCode)
  remove(world, { stock: loaf, mass: items.loaf.eachMass ?? 0 }, places.ovenLine, 'sampling')
}

const cases = (stock: Stock, number: number): Line => ({
  stock,
  mass: number * (stock.item.caseEach ?? 1) * (stock.item.eachMass ?? 1),
})

const shipStory = (world: World): void => {
  const loaf = known(world, items.loaf, breadCode)
  const rolls = known(world, items.rolls, breadCode)
  const first = packPallet(world, places.ovenLine, [cases(loaf, 12), cases(rolls, 8)], palletKey)
  const second = packPallet(world, places.ovenLine, [cases(loaf, 10)])
  for (const pallet of [first, second]) movePallet(world, pallet, places.dock, 'staging_outbound')
  ship(world, parties.torvet, [first], [])
  ship(world, parties.bryggen, [second], [])
  shipLoose(world, parties.fjellstua, [cases(loaf, 6), cases(rolls, 4)])
  shipLoose(world, parties.havnekroa, [cases(loaf, 3)])
  shipLoose(world, parties.skolemat, [cases(rolls, 10)])
  for (const stock of [loaf, rolls]) {
    const mass = massAt(stock, places.ovenLine.key.link)
    moveLots(world, [{ stock, mass }], places.ovenLine, places.coldStore)
  }
}

const shipLoose = (world: World, customer: Party, lines: readonly Line[]): void => {
  moveLots(world, lines, places.ovenLine, places.dock, 'picking')
  ship(world, customer, [], lines)
}

const holdRolls = (world: World): void => {
  const rolls = known(world, items.rolls, breadCode)
  const place = mainPlace(rolls)
  if (place) hold(world, rolls, place)
}

const someComesBack = (world: World): void => {
  const loaf = known(world, items.loaf, breadCode)
  returnLoose(world, parties.fjellstua, [cases(loaf, 4)])
  putAway(world, [loaf], places.quarantine)
}

const chapters: Readonly<Record<string, (world: World) => void>> = {
  '2026-08-10 morning': firstDelivery,
  '2026-08-13 morning': secondDelivery,
  '2026-08-14 morning': storyBatch,
  '2026-08-14 afternoon': shipStory,
  '2026-08-17 afternoon': holdRolls,
  '2026-08-19 afternoon': someComesBack,
}

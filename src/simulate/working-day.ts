import { assertSound } from './assert.ts'
import { DAY_MS, HOUR_MS } from './calendar.ts'
import { coPack } from './co-packing.ts'
import { type Item, isOwnPlace, items, type Offer, offers, parties, places } from './company.ts'
import { KILOGRAM, POUND } from './content.ts'
import { declareWater, deliver, moveLots, newLot, putAway } from './inbound.ts'
import { returnLoose, returnPallet, ship, stillThere } from './outbound.ts'
import { casesAt, linesOn, mayLeave, movePallet, packPallet, unpack } from './packing.ts'
import {
  count,
  hold,
  isOwnOrigin,
  mainPlace,
  measure,
  measureRoom,
  plausibleDifference,
  release,
  remove,
} from './quality.ts'
import {
  bake,
  cookSauce,
  fillJars,
  fillSilo,
  makeDough,
  makeGiftBoxes,
  mergeLots,
  splitLot,
} from './recipes.ts'
import { massAt, type Pallet, type Stock, stepOf } from './stock.ts'
import {
  anyCustomer,
  type Line,
  numberIn,
  stocksOf,
  tidyUp,
  type World,
  waitUntil,
} from './world.ts'

const free = (world: World, item: Item): readonly Stock[] =>
  stocksOf(world, item).filter(({ held, reserved }) => !held && !reserved)

const freeMass = (world: World, item: Item): number => {
  let mass = 0
  for (const stock of free(world, item))
    for (const [place, there] of stock.places) if (isOwnPlace(place)) mass += there
  return mass
}

/** A supplier's own way of naming lots. The two mills number theirs alike. */
const supplierCode = (world: World, { supplier, item }: Offer): string => {
  const number = numberIn(world, `code:${item.name}`)
  if (supplier === parties.kvernfoss || supplier === parties.elvemo) return `MEL-${200 + number}`
  if (supplier === parties.saltkaien) return `S/${40 + number}`
  return `${item.name.slice(0, 2).toUpperCase()}${6_100 + number}`
}

/** A delivery of an offer: one lot or two, now and then more of the lot that came last. */
export const deliverOffer = (world: World, offer: Offer): readonly Stock[] => {
  const { random } = world
  const lots = random.chance(0.25) ? 2 : 1
  const unit = offer.supplier.sellsInPounds ? POUND : stepOf(offer.item)
  const lines = Array.from({ length: lots }, (): Line => {
    const mass = Math.floor((offer.lotMass * random.int(80, 100)) / 100 / lots / unit) * unit
    return { stock: newLot(world, offer.item, supplierCode(world, offer)), mass }
  })
  const last = stocksOf(world, offer.item).at(-1)
  const [first, ...others] = lines
  const again = last && first && isOwnOrigin(last) && random.chance(0.15)
  const delivered = again ? [{ stock: last, mass: first.mass }, ...others] : lines
  const supplierLot = `${offer.supplier.name.slice(0, 2).toUpperCase()}-${random.int(100, 199)}`
  deliver(world, offer, delivered, supplierLot)
  const stocks = delivered.map(({ stock }) => stock)
  putAway(world, stocks, places.rawStore)
  return stocks
}

const replenish = (world: World, lines: number): void => {
  for (let line = 0; line < lines; line += 1)
    for (const offer of offers)
      if (freeMass(world, offer.item) < offer.lotMass * 0.3 * lines) deliverOffer(world, offer)
  if (freeMass(world, items.siloFlour) > 900 * KILOGRAM * lines) return
  const isNewLot = world.random.chance(0.1)
  const flours = [...free(world, items.flourKvern), ...free(world, items.flourElvemo)]
  for (const flour of flours.slice(0, 2 * lines)) fillSilo(world, flour, isNewLot)
}

const produce = (world: World, dayStartMs: number): void => {
  const { random } = world
  waitUntil(world, dayStartMs + 6 * HOUR_MS)
  const doughs = [random.int(300, 500), random.int(300, 500)].map((kilograms) =>
    makeDough(world, kilograms, random.pick([1, 1, 2, 3])),
  )
  waitUntil(world, dayStartMs + 8 * HOUR_MS)
  for (const dough of doughs) {
    if (!dough) continue
    if (random.chance(0.4)) measure(world, dough, places.mixing, random.int(22, 27))
    const [loaf] = bake(world, dough)
    if (loaf && random.chance(0.5)) measure(world, loaf, places.ovenLine, random.int(94, 98))
  }
}

const kettleDay = (world: World, dayStartMs: number): void => {
  const { random } = world
  waitUntil(world, dayStartMs + 9 * HOUR_MS)
  const left = free(world, items.sauceBulk)[0]
  // Yesterday's rest tops up yesterday's lot; a new kettle begins a new one.
  if (left) fillJars(world, left, `T${2_000 + (world.numbers.get('jars') ?? 0)}`, 100_000)
  if (!random.chance(0.5)) return
  const sauce = cookSauce(world, random.int(200, 400))
  if (!sauce) return
  fillJars(world, sauce, `T${2_000 + numberIn(world, 'jars')}`, random.int(200, 500))
}

const productItems = [items.loaf, items.rolls, items.sauceJar, items.toast] as const
const productPlaces = [places.ovenLine, places.packingLine, places.coldStore] as const

const packProducts = (world: World): void => {
  const products = productItems.flatMap((item) => free(world, item))
  for (const place of productPlaces.slice(0, 2)) {
    let lines = casesAt(products, place, 12)
    while (lines.length > 0) {
      const chosen = world.random.shuffled(lines).slice(0, world.random.int(1, 3))
      const pallet = packPallet(world, place, chosen)
      movePallet(world, pallet, places.coldStore)
      lines = casesAt(products, place, 12)
    }
  }
  const boxes = casesAt(free(world, items.giftBox), places.packingLine, 1)
  if (boxes.length > 0)
    movePallet(world, packPallet(world, places.packingLine, boxes), places.coldStore)
}

const repack = (world: World): void => {
  const [first, second] = world.random.shuffled(shippable(world))
  if (!first || !second || first.place !== second.place) return
  const lines = [...linesOn(first).slice(0, 1), ...linesOn(second).slice(0, 1)]
  unpack(world, first, lines.slice(0, 1))
  unpack(world, second, lines.slice(1))
  packPallet(world, places.coldStore, gatheredLines(lines))
}

const gatheredLines = (lines: readonly Line[]): readonly Line[] => {
  const masses = new Map<Stock, number>()
  for (const { stock, mass } of lines) masses.set(stock, (masses.get(stock) ?? 0) + mass)
  return Array.from(masses, ([stock, mass]) => ({ stock, mass }))
}

const shippable = (world: World): readonly Pallet[] =>
  [...world.pallets].filter(
    (pallet) =>
      mayLeave(pallet) && pallet.lines.size > 0 && pallet.place === places.coldStore.key.link,
  )

const shipOrders = (world: World, dayStartMs: number, orders: number): void => {
  const { random } = world
  waitUntil(world, dayStartMs + 12 * HOUR_MS)
  for (let order = 0; order < orders; order += 1) {
    const waiting = shippable(world)
    const pallets = waiting.slice(0, random.int(1, Math.max(2, Math.ceil(waiting.length / 3))))
    for (const pallet of pallets) movePallet(world, pallet, places.dock, 'staging_outbound')
    const loose = random.chance(0.4)
      ? stagedLoose(
          world,
          productItems.flatMap((item) => free(world, item)),
        )
      : []
    if (pallets.length + loose.length > 0) ship(world, anyCustomer(world), pallets, loose)
  }
  const crumbs = stagedLoose(world, free(world, items.crumbs))
  if (crumbs.length > 0) ship(world, parties.gardsmat, [], crumbs)
}

/** Some lots of those that stand loose about, moved to the dock. */
const stagedLoose = (world: World, stocks: readonly Stock[]): readonly Line[] => {
  for (const place of productPlaces) {
    const lines = casesAt(stocks, place, 20).slice(0, 3)
    if (lines.length === 0) continue
    moveLots(world, lines, place, places.dock, 'picking')
    return lines
  }
  return []
}

const takeReturns = (world: World): void => {
  const shipment = world.random.pick(world.shipments)
  const [pallet] = shipment.pallets.filter(
    ({ place }) => place === shipment.customer.place.key.link,
  )
  if (pallet && world.random.chance(0.4)) {
    returnPallet(world, shipment.customer, pallet)
    // Nothing was wrong with it: it goes out again, and may come back once more.
    if (world.random.chance(0.5) && mayLeave(pallet)) ship(world, shipment.customer, [pallet], [])
    else movePallet(world, pallet, places.coldStore)
    return
  }
  const lines = shipment.loose
    .map((line) => ({ stock: line.stock, mass: stillThere(shipment.customer, line) }))
    .filter(({ mass }) => mass > 0)
    .slice(0, 1)
  if (lines.length === 0) return
  returnLoose(world, shipment.customer, lines)
  putAway(
    world,
    lines.map(({ stock }) => stock),
    places.quarantine,
  )
}

const inspect = (world: World, dayStartMs: number): void => {
  const { random } = world
  waitUntil(world, dayStartMs + 13 * HOUR_MS)
  measureRoom(world, places.coldStore, random.int(2, 5))
  for (const stock of [...world.stocks.values()].flat().filter(({ held }) => held)) {
    const place = mainPlace(stock)
    if (place && !stock.reserved && random.chance(0.5)) release(world, stock, place)
  }
  const stocks = random.shuffled(
    [...world.stocks.values()].flat().filter(({ held, reserved }) => !held && !reserved),
  )
  for (const stock of stocks.slice(0, 3)) inspectLot(world, stock)
}

const inspectLot = (world: World, stock: Stock): void => {
  const { random } = world
  const place = mainPlace(stock)
  if (!place) return
  const what = random.int(0, 3)
  if (what === 0) hold(world, stock, place)
  else if (what === 1 && stock.kind === 'lot') {
    const mass = Math.min(massAt(stock, place.key.link), stepOf(stock.item))
    remove(world, { stock, mass }, place, 'sampling')
  } else if (what === 2 && stock.kind === 'lot') {
    count(world, stock, place, random.chance(0.5) ? plausibleDifference(world, stock, place) : 0)
  }
}

/** Throws away what is past its date, outside containers. */
const scrapExpired = (world: World): void => {
  for (const stock of [...world.stocks.values()].flat()) {
    if (stock.reserved || stock.expiresMs === null || stock.expiresMs > world.clockMs) continue
    const place = mainPlace(stock)
    if (!place) continue
    remove(world, { stock, mass: massAt(stock, place.key.link) }, place, 'destroying')
  }
}

const rearrange = (world: World): void => {
  const { random } = world
  const here = free(world, items.loaf).filter(
    (stock) => massAt(stock, places.coldStore.key.link) > 0,
  )
  if (random.chance(0.3)) mergeLots(world, here.slice(0, 2), places.coldStore)
  const bulk = free(world, items.salt)[0]
  if (bulk && bulk.code.length < 10 && random.chance(0.1)) splitLot(world, bulk, places.rawStore)
  if (random.chance(0.3)) repack(world)
  if (!random.chance(0.15)) return
  const loaves = stagedLoose(world, free(world, items.loaf))
  coPack(world, loaves)
}

const clearLines = (world: World): void => {
  for (const place of productPlaces.slice(0, 2)) {
    const lines = [...productItems, items.crumbs, items.rework]
      .flatMap((item) => free(world, item))
      .map((stock) => ({ stock, mass: massAt(stock, place.key.link) }))
      .filter(({ mass }) => mass > 0)
    if (lines.length > 0) moveLots(world, lines, place, places.coldStore)
  }
}

/** What a story lets happen besides the daily work, by the moment of the day. */
export type Script = (world: World, dayStartMs: number, moment: 'morning' | 'afternoon') => void

/**
 * One working day of the company, from five in the morning UTC to the evening.
 *
 * Shape    `lines`: how many production lines run, each about 60 events a day.
 */
export const workDay = (
  world: World,
  dayStartMs: number,
  lines: number,
  script: Script | null = null,
): void => {
  waitUntil(world, dayStartMs + 5 * HOUR_MS)
  if (freeMass(world, items.water) < 700 * lines * KILOGRAM)
    declareWater(world, items.water, 2_000 * lines * KILOGRAM)
  replenish(world, lines)
  script?.(world, dayStartMs, 'morning')
  for (let line = 0; line < lines; line += 1) {
    produce(world, dayStartMs)
    kettleDay(world, dayStartMs)
    if (world.random.chance(0.25)) makeGiftBoxes(world, world.random.int(6, 16))
    packProducts(world)
    clearLines(world)
    shipOrders(world, dayStartMs, world.random.int(2, 4))
    rearrange(world)
    if (world.shipments.length > 0 && world.random.chance(0.3)) takeReturns(world)
    inspect(world, dayStartMs)
  }
  script?.(world, dayStartMs, 'afternoon')
  scrapExpired(world)
  tidyUp(world)
  assertSound(world.clockMs <= dayStartMs + DAY_MS, 'The day was too short for its work')
}

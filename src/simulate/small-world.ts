import { HOUR_MS } from './calendar.ts'
import { coPack } from './co-packing.ts'
import { type Item, isOwnPlace, items, type Offer, offers, places } from './company.ts'
import { KILOGRAM, mixings, POUND } from './content.ts'
import { deliver, moveLots, newLot } from './inbound.ts'
import { serialKey } from './key.ts'
import { returnLoose, returnPallet, ship, stillThere } from './outbound.ts'
import {
  linesOn,
  mayLeave,
  movePallet,
  nest,
  packOnto,
  packPallet,
  placeCalled,
  unnest,
  unpack,
} from './packing.ts'
import { beginRun, kept, type PlacedLine, runPart } from './production.ts'
import { count, hold, mainPlace, measure, plausibleDifference, release, remove } from './quality.ts'
import { type Random, randomOf } from './random.ts'
import { type Mess, record, type SimulatedEvent, tidy } from './recording.ts'
import { usualBooks, worldOf } from './simulate.ts'
import { type Stock, stepOf } from './stock.ts'
import {
  anyCustomer,
  type Bookkeeping,
  type Draft,
  type Line,
  numberIn,
  type World,
} from './world.ts'

/**
 * A small world to test properties on.
 *
 * Shape    `eventsLeast`: after so many events it ends, with the thing that is happening. `mess`,
 *          `books` as in `simulate`.
 */
export interface SmallWorld {
  readonly eventsLeast?: number
  readonly mess?: Partial<Mess>
  readonly books?: Partial<Bookkeeping>
}

/**
 * A few lots to which everything happens: some 20 to 60 events in which shared inputs, top-ups,
 * rework loops, splits, nested use of pallets, returns and co-packing collide all the time.
 *
 * Limits   Not believable as a plant: lots of any item go into runs of any item.
 */
export const smallWorld = (seed: number, asked: SmallWorld = {}): readonly SimulatedEvent[] => {
  const drafts = smallHappenings(seed, asked)
  return [...record(drafts, { ...tidy, ...asked.mess }, randomOf(seed + 2 ** 32))]
}

const smallHappenings = (seed: number, asked: SmallWorld): readonly Draft[] => {
  const books = { ...usualBooks, mixings, ...asked.books }
  const world = worldOf({ seed, days: 30, books }, randomOf(seed))
  const { random } = world
  for (let delivery = 0; delivery < 3; delivery += 1) anyDelivery(world)
  const least = asked.eventsLeast ?? random.int(18, 50)
  while (world.outbox.length < least) {
    if (loose(world).length < 2) anyDelivery(world)
    random.pick(happenings)(world)
    if (random.chance(0.1)) world.clockMs += random.int(1, 20) * HOUR_MS
  }
  return world.outbox
}

const smallOffers: readonly Offer[] = offers.filter(({ item }) =>
  [items.flourKvern, items.flourElvemo, items.spice, items.yeast, items.film].some(
    (wanted) => wanted === item,
  ),
)

const madeItems: readonly Item[] = [
  items.siloFlour,
  items.dough,
  items.rework,
  items.loaf,
  items.giftBox,
]

/** Lots of which there is something at a place of ours, outside containers. */
const loose = (world: World): readonly PlacedLine[] =>
  [...world.stocks.values()].flat().flatMap((stock) =>
    Array.from(stock.places)
      .filter(([place]) => isOwnPlace(place))
      .map(([place, mass]) => ({ stock, place, mass })),
  )

const someOf = (random: Random, { stock, mass, place }: PlacedLine): PlacedLine => {
  const step = stepOf(stock.item)
  const steps = Math.floor(mass / step)
  if (stock.kind === 'serial' || steps <= 1 || random.chance(0.3)) return { stock, mass, place }
  return { stock, place, mass: random.int(1, steps - 1) * step }
}

const pickSome = (world: World, most: number): readonly PlacedLine[] => {
  const { random } = world
  const able = loose(world).filter(({ stock }) => !stock.held)
  return random
    .shuffled(able)
    .slice(0, random.int(1, most))
    .map((line) => someOf(random, line))
}

const anyDelivery = (world: World): void => {
  const { random } = world
  const offer = random.pick(smallOffers)
  // Two codes only: lots come twice, and two suppliers use the same code.
  const code = `L${random.int(1, 2)}`
  const known = world.stocks.get(offer.item.name)?.find((stock) => stock.code === code)
  const unit = offer.supplier.sellsInPounds ? POUND : KILOGRAM
  const stock = known ?? newLot(world, offer.item, code)
  if (offer.supplier.sendsEvents && stock.contents.has('stock') && !world.books.partnerEvents)
    return
  deliver(world, offer, [{ stock, mass: random.int(2, 9) * unit }], `SUP-${code}`)
}

const anyRun = (world: World): void => {
  const { random } = world
  const inputs = pickSome(world, 3)
  if (inputs.length === 0) return
  const place = random.pick(Object.values(places).slice(4, 9))
  const total = inputs.reduce((sum, { mass }) => sum + mass, 0)
  const outputs = anyOutputs(world, inputs, Math.floor(total * random.pick([1, 1, 0.9, 0.6])))
  const inParts = random.chance(0.3) || outputs.length === 0
  const run = beginRun(world, place, inParts)
  const [first, ...rest] = inputs
  const early = outputs.filter(({ mass }) => first && mass <= first.mass).slice(0, 1)
  const late = outputs.filter((line) => !early.includes(line))
  if (!first || !inParts || rest.length + late.length === 0) {
    runPart(world, run, inputs, outputs)
    return
  }
  runPart(world, run, [first], early, false)
  runPart(world, run, rest, late)
}

/** One to three lots made of so much mass: new ones, and ones that this tops up. */
const anyOutputs = (world: World, inputs: readonly PlacedLine[], mass: number): readonly Line[] => {
  const { random } = world
  const outputs: Line[] = []
  let left = mass
  for (let at = random.int(1, 3); at > 0 && left > 0; at -= 1) {
    const item = random.pick(madeItems)
    const step = stepOf(item)
    const steps = Math.floor((at === 1 ? left : left * random.next()) / step)
    if (steps === 0) continue
    const stock = outputStock(world, item)
    if (inputs.some((line) => line.stock === stock)) continue
    if (outputs.some((line) => line.stock === stock)) continue
    const made = item.serialised ? step : steps * step
    outputs.push({ stock, mass: made })
    left -= made
  }
  return outputs
}

const outputStock = (world: World, item: Item): Stock => {
  const code = `${item.name.slice(0, 1).toUpperCase()}${world.random.int(1, 2)}`
  if (item.serialised) {
    const key = serialKey(item.key, `${100 + numberIn(world, 'serial')}`)
    return kept(world, { ...newLot(world, item, code), key, kind: 'serial' })
  }
  const known = world.stocks.get(item.name)?.find((stock) => stock.code === code)
  return known ?? kept(world, newLot(world, item, code))
}

const anyMove = (world: World): void => {
  const [line] = pickSome(world, 1)
  if (!line) return
  const to = world.random.pick(Object.values(places))
  if (to.key.link !== line.place) moveLots(world, [line], placeCalled(line.place), to)
}

const anyPacking = (world: World): void => {
  const [first, ...others] = pickSome(world, 4)
  if (!first) return
  const lines = [first, ...others.filter(({ place }) => place === first.place)]
  const [known] = palletsHere(world).filter(({ place }) => place === first.place)
  if (known && world.random.chance(0.3)) packOnto(world, known, lines)
  else packPallet(world, placeCalled(first.place), lines)
}

const anyNesting = (world: World): void => {
  const [outer, ...others] = world.random.shuffled(palletsHere(world))
  const [inside] = outer ? [...outer.inner] : []
  if (outer && inside && world.random.chance(0.5)) {
    unnest(world, outer, inside)
    return
  }
  const inner = others.find(({ place }) => place === outer?.place)
  if (outer && inner) nest(world, outer, inner)
}

const palletsHere = (world: World) =>
  [...world.pallets].filter(
    ({ lines, inner, place }) => lines.size + inner.size > 0 && isOwnPlace(place),
  )

const anyUnpacking = (world: World): void => {
  const [pallet] = world.random.shuffled(palletsHere(world))
  if (!pallet || pallet.lines.size === 0) return
  const place = pallet.place
  const lines = linesOn(pallet).map((line) => someOf(world.random, { ...line, place }))
  unpack(world, pallet, lines.slice(0, world.random.int(1, lines.length)))
}

const anyShipment = (world: World): void => {
  const { random } = world
  const [pallet] = random.shuffled(palletsHere(world).filter((one) => mayLeave(one)))
  if (pallet && pallet.place !== places.dock.key.link)
    movePallet(world, pallet, places.dock, 'staging_outbound')
  const lines = random.chance(0.5) || !pallet ? toDock(world, pickSome(world, 2)) : []
  if (pallet || lines.length > 0) ship(world, anyCustomer(world), pallet ? [pallet] : [], lines)
}

const toDock = (world: World, lines: readonly PlacedLine[]): readonly Line[] => {
  const stocks = new Set<Stock>()
  return lines.filter(({ stock, mass, place }) => {
    if (stocks.has(stock)) return false
    stocks.add(stock)
    if (place !== places.dock.key.link)
      moveLots(world, [{ stock, mass }], placeCalled(place), places.dock, 'picking')
    return true
  })
}

const anyReturn = (world: World): void => {
  const { random } = world
  if (world.shipments.length === 0) return
  const { customer, pallets, loose: lines } = random.pick(world.shipments)
  if (customer.role !== 'customer') return
  const [pallet] = pallets.filter(({ place }) => place === customer.place.key.link)
  if (pallet) {
    returnPallet(world, customer, pallet)
    if (random.chance(0.3) && mayLeave(pallet)) ship(world, customer, [pallet], [])
    return
  }
  const back = lines
    .map((line) => ({ stock: line.stock, mass: stillThere(customer, line) }))
    .filter(({ mass }) => mass > 0)
  if (back.length === 0) return
  returnLoose(world, customer, back)
  const isFree = back.every(({ stock }) => !stock.held)
  if (isFree && random.chance(0.3)) ship(world, customer, [], back)
}

const anyHold = (world: World): void => {
  const [line] = world.random.shuffled(loose(world))
  if (!line) return
  const place = placeCalled(line.place)
  if (line.stock.held) release(world, line.stock, place)
  else hold(world, line.stock, place)
}

const anyRemoval = (world: World): void => {
  const [line] = pickSome(world, 1)
  if (!line) return
  const why = line.stock.kind === 'lot' && world.random.chance(0.6) ? 'sampling' : 'destroying'
  remove(world, line, placeCalled(line.place), why)
}

const anyCount = (world: World): void => {
  const [line] = pickSome(world, 1)
  const place = line && line.stock.kind === 'lot' ? mainPlace(line.stock) : null
  if (line && place) count(world, line.stock, place, plausibleDifference(world, line.stock, place))
}

const anyMeasurement = (world: World): void => {
  const [line] = pickSome(world, 1)
  if (line) measure(world, line.stock, placeCalled(line.place), world.random.int(-2, 90))
}

const anyCoPacking = (world: World): void => {
  const lines = toDock(world, pickSome(world, 2)).filter(({ stock }) => stock.kind === 'lot')
  const enough = lines.filter(({ mass }) => mass >= KILOGRAM)
  coPack(world, enough)
}

const happenings: readonly ((world: World) => void)[] = [
  anyDelivery,
  anyRun,
  anyRun,
  anyRun,
  anyRun,
  anyMove,
  anyPacking,
  anyPacking,
  anyUnpacking,
  anyNesting,
  anyNesting,
  anyShipment,
  anyShipment,
  anyReturn,
  anyHold,
  anyRemoval,
  anyCount,
  anyMeasurement,
  anyCoPacking,
]

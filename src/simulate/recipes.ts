import { type Item, isOwnPlace, items, type Place, places } from './company.ts'
import { KILOGRAM } from './content.ts'
import { newLot } from './inbound.ts'
import { serialKey } from './key.ts'
import { allAt, beginRun, gatherMass, kept, type PlacedLine, runPart, stage } from './production.ts'
import { massAt, type Stock } from './stock.ts'
import { type Line, numberIn, passMinutes, stocksOf, type World } from './world.ts'

/** How much of an item goes into a run. */
type Need = readonly [item: Item, mass: number]

const lotNumber = (world: World, series: string): string =>
  `${series}${1_000 + numberIn(world, series)}`

/** Gathers all that a run needs, or nothing: a run does not begin without its ingredients. */
const gatherAll = (world: World, needs: readonly Need[]): readonly PlacedLine[] | null => {
  const lines = needs.map(([item, mass]) => gatherMass(world, item, mass, isOwnPlace))
  return lines.every((found) => found !== null) ? lines.flat() : null
}

const staged = (world: World, lines: readonly PlacedLine[], to: Place): readonly PlacedLine[] =>
  stage(
    world,
    lines,
    Object.values(places).filter((place) => place !== to),
    to,
  )

/** A lot at our plant of which there is still some to use, newest first. */
const openLot = (world: World, item: Item): Stock | undefined =>
  stocksOf(world, item).findLast((stock) => !stock.held && !stock.reserved)

/**
 * Blows flour into the silo: the silo's lot is topped up and drawn for weeks, until the silo is
 * cleaned and a new lot begins.
 */
export const fillSilo = (
  world: World,
  flour: Stock,
  isNewLot: boolean,
  massMost = Number.POSITIVE_INFINITY,
): Stock | null => {
  const lines = [allAt(flour, places.rawStore), allAt(flour, places.dock)]
    .map((line) => ({ ...line, mass: Math.min(line.mass, massMost) }))
    .filter(({ mass }) => mass > 0)
  if (lines.length === 0) return null
  const silo =
    (isNewLot ? undefined : openLot(world, items.siloFlour)) ??
    kept(world, newLot(world, items.siloFlour, lotNumber(world, 'SILO')))
  const mass = lines.reduce((sum, line) => sum + line.mass, 0)
  const inputs = staged(world, lines, places.silo)
  runPart(world, beginRun(world, places.silo), inputs, [{ stock: silo, mass }])
  return silo
}

const share = (kilograms: number, part: number): number => Math.round(kilograms * part * 1_000)

const grams = (value: number): number => value * (KILOGRAM / 1_000)

/**
 * Makes a lot of dough, with yesterday's rework in it where there is some.
 *
 * Shape    `parts`: the run is told in so many parts, joined by a transformationID, the dough
 *          coming out of the last two.
 */
export const makeDough = (world: World, kilograms: number, parts: number): Stock | null => {
  const needs: Need[] = [
    [items.siloFlour, grams(share(kilograms, 0.6))],
    [items.water, grams(share(kilograms, 0.37))],
    [items.salt, grams(share(kilograms, 0.012))],
    [items.yeast, grams(share(kilograms, 0.02))],
  ]
  const fresh = gatherAll(world, needs)
  if (!fresh) return null
  const old = gatherMass(world, items.rework, grams(share(kilograms, 0.02)), isOwnPlace) ?? []
  const inputs = staged(world, [...fresh, ...old], places.mixing)
  const mass = inputs.reduce((sum, line) => sum + line.mass, 0)
  const made = Math.floor((mass * 0.99) / grams(1)) * grams(1)
  const dough = kept(world, newLot(world, items.dough, lotNumber(world, 'D')))
  const run = beginRun(world, places.mixing, parts > 1)
  if (parts === 1) runPart(world, run, inputs, [{ stock: dough, mass: made }])
  else {
    const half = Math.ceil(inputs.length / 2)
    runPart(world, run, inputs.slice(0, half), [], false)
    passMinutes(world, 5)
    const early = parts > 2 ? Math.floor(made / grams(4)) * grams(1) : 0
    runPart(
      world,
      run,
      inputs.slice(half),
      [{ stock: dough, mass: parts > 2 ? early : made }],
      parts === 2,
    )
    if (parts > 2) runPart(world, run, [], [{ stock: dough, mass: made - early }])
  }
  return dough
}

/** Bakes a lot of dough: loaves and rolls come out together, crumbs and rework beside them. */
export const bake = (world: World, dough: Stock, code: string | null = null): readonly Stock[] => {
  const batch = dough.places.entries().next().value
  if (!batch || dough.held) return []
  const [place, mass] = batch
  if (!isOwnPlace(place)) return []
  const loaves = Math.floor((mass * 0.5) / (0.745 * KILOGRAM))
  const rolls = Math.floor((mass * 0.3) / (0.36 * KILOGRAM))
  if (loaves === 0 || rolls === 0) return []
  const film = gatherMass(
    world,
    items.film,
    (loaves + rolls) * (items.film.eachMass ?? 1),
    isOwnPlace,
  )
  if (!film) return []
  const inputs = staged(world, [{ stock: dough, mass, place }, ...film], places.ovenLine)
  const lot = code ?? lotNumber(world, 'B')
  const whole = (part: number): number => Math.floor((mass * part) / grams(1)) * grams(1)
  const outputs: readonly Line[] = [
    { stock: lotCalled(world, items.loaf, lot), mass: loaves * (items.loaf.eachMass ?? 0) },
    { stock: lotCalled(world, items.rolls, lot), mass: rolls * (items.rolls.eachMass ?? 0) },
    { stock: lotCalled(world, items.crumbs, `C${lot}`), mass: whole(0.02) },
    { stock: lotCalled(world, items.rework, `R${lot}`), mass: whole(0.03) },
  ].filter((line) => line.mass > 0)
  runPart(world, beginRun(world, places.ovenLine), inputs, outputs)
  return outputs.map(({ stock }) => stock)
}

/** The lot of this code, which a second run tops up where there is one already. */
const lotCalled = (world: World, item: Item, code: string): Stock =>
  stocksOf(world, item).find((stock) => stock.code === code) ??
  kept(world, newLot(world, item, code))

/** Cooks a kettle of sauce. */
export const cookSauce = (world: World, kilograms: number): Stock | null => {
  const found = gatherAll(world, [
    [items.tomato, grams(share(kilograms, 0.86))],
    [items.oil, grams(share(kilograms, 0.09))],
    [items.spice, grams(share(kilograms, 0.01))],
    [items.salt, grams(share(kilograms, 0.01))],
    [items.water, grams(share(kilograms, 0.09))],
  ])
  if (!found) return null
  const inputs = staged(world, found, places.kettle)
  const sauce = kept(world, newLot(world, items.sauceBulk, lotNumber(world, 'K')))
  runPart(world, beginRun(world, places.kettle), inputs, [
    { stock: sauce, mass: grams(share(kilograms, 1)) },
  ])
  return sauce
}

/**
 * Fills jars from a kettle.
 *
 * Shape    `code`: the lot of jars that this run begins or tops up.
 */
export const fillJars = (world: World, sauce: Stock, code: string, most: number): Stock | null => {
  const there = massAt(sauce, places.kettle.key.link)
  const jars = Math.min(most, Math.floor(there / (0.351 * KILOGRAM)))
  if (jars === 0 || sauce.held) return null
  const packaging = gatherAll(world, [
    [items.jar, jars * (items.jar.eachMass ?? 0)],
    [items.lid, jars * (items.lid.eachMass ?? 0)],
  ])
  if (!packaging) return null
  const drawn = jars === most ? jars * grams(351) : there
  const filled = { stock: sauce, mass: drawn, place: places.kettle.key.link }
  const inputs = staged(world, [filled, ...packaging], places.packingLine)
  const lot = lotCalled(world, items.sauceJar, code)
  runPart(world, beginRun(world, places.packingLine), inputs, [
    { stock: lot, mass: jars * (items.sauceJar.eachMass ?? 0) },
  ])
  return lot
}

/** Packs gift boxes of one lot, each with its serial: a jar, a loaf and a carton in each. */
export const makeGiftBoxes = (world: World, count: number): readonly Stock[] => {
  const parts = [items.sauceJar, items.loaf, items.carton] as const
  const found = gatherAll(
    world,
    parts.map((item) => [item, count * (item.eachMass ?? 0)] as const),
  )
  if (!found) return []
  const inputs = staged(world, found, places.packingLine)
  const lot = lotNumber(world, 'G')
  const boxes = Array.from({ length: count }, () => newBox(world, lot))
  const run = beginRun(world, places.packingLine)
  runPart(
    world,
    run,
    inputs,
    boxes.map((stock) => ({ stock, mass: items.giftBox.eachMass ?? 0 })),
  )
  return boxes
}

const newBox = (world: World, lot: string): Stock =>
  kept(world, {
    ...newLot(world, items.giftBox, lot),
    key: serialKey(items.giftBox.key, `${100_000 + numberIn(world, 'serial')}`),
    kind: 'serial',
  })

/** Divides some of a lot into two lots of the same item, at the place where it is. */
export const splitLot = (world: World, lot: Stock, place: Place): readonly Stock[] => {
  const here = allAt(lot, place)
  const step = lot.item.eachMass ?? grams(1)
  const first = Math.floor(here.mass / step / 3) * step
  if (lot.held || first === 0) return []
  const outputs = [
    { stock: lotCalled(world, lot.item, `${lot.code}-1`), mass: first },
    { stock: lotCalled(world, lot.item, `${lot.code}-2`), mass: here.mass - first },
  ]
  runPart(world, beginRun(world, place), [here], outputs)
  return outputs.map(({ stock }) => stock)
}

/** Puts what is left of some lots of one item together as a new lot. */
export const mergeLots = (world: World, lots: readonly Stock[], place: Place): Stock | null => {
  const lines = lots.map((lot) => allAt(lot, place)).filter(({ mass }) => mass > 0)
  const [first] = lots
  if (!first || lines.length < 2) return null
  const merged = kept(world, newLot(world, first.item, lotNumber(world, 'M')))
  const mass = lines.reduce((sum, line) => sum + line.mass, 0)
  runPart(world, beginRun(world, place), lines, [{ stock: merged, mass }])
  return merged
}

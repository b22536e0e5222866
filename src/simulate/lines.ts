import type { JsonObject } from '../epcis/json.ts'
import type { Item, Party, Place } from './company.ts'
import { GRAM, KILOGRAM, POUND } from './content.ts'
import type { Spelling } from './key.ts'
import type { Line, World } from './world.ts'

/** The things an event names: serialised ones one by one, lots with quantities. */
export interface Named {
  readonly epcs: readonly string[] | undefined
  readonly quantities: readonly JsonObject[] | undefined
}

const massOfUnit = (item: Item, uom: string): number | null => {
  if (uom === 'KGM') return KILOGRAM
  if (uom === 'GRM') return GRAM
  if (uom === 'LBR') return POUND
  if (uom === 'EA') return item.eachMass
  if (uom === 'CS' && item.caseEach !== null && item.eachMass !== null)
    return item.caseEach * item.eachMass
  return null
}

const usualUnit = (item: Item): string => (item.eachMass === null ? 'KGM' : 'EA')

/** A mass as a number of some unit of measure; null where it is not a whole number of it. */
export const quantityIn = (item: Item, mass: number, uom: string): number | null => {
  const unit = massOfUnit(item, uom)
  if (unit === null) return null
  // Kilograms are written with decimals; the quotient of whole numbers below 2^53 prints exactly.
  if (uom === 'KGM') return mass / unit
  return mass % unit === 0 ? mass / unit : null
}

/** How an event writes these lines down. */
export const named = (
  world: World,
  spelling: Spelling,
  lines: readonly Line[],
  uom: string | null = null,
): Named => {
  const epcs = lines.filter(({ stock }) => stock.kind === 'serial')
  const lots = lines.filter(({ stock }) => stock.kind === 'lot')
  return {
    epcs: epcs.length > 0 ? epcs.map(({ stock }) => stock.key[spelling]) : undefined,
    quantities:
      lots.length > 0 ? lots.map((line) => quantityLine(world, spelling, line, uom)) : undefined,
  }
}

const quantityLine = (
  { random, books }: World,
  spelling: Spelling,
  { stock, mass }: Line,
  asked: string | null,
): JsonObject => {
  const epcClass = stock.key[spelling]
  if (random.chance(books.quantitiesMissing)) return { epcClass }
  const others = stock.item.eachMass === null ? ['GRM', 'LBR'] : ['CS', 'KGM']
  const wanted = random.chance(books.unitsMixed) ? random.pick(others) : asked
  for (const uom of [wanted, usualUnit(stock.item), 'KGM']) {
    const quantity = uom === null ? null : quantityIn(stock.item, mass, uom)
    if (quantity !== null) return { epcClass, quantity, uom }
  }
  return { epcClass }
}

/** The sourceList and destinationList of goods that go from one party to another. */
export const handOver = (
  from: Party,
  to: Party,
  spelling: Spelling,
): {
  readonly sourceList: readonly JsonObject[]
  readonly destinationList: readonly JsonObject[]
} => ({
  sourceList: [
    { type: 'possessing_party', source: from.key[spelling] },
    { type: 'location', source: from.place.key[spelling] },
  ],
  destinationList: [
    { type: 'possessing_party', destination: to.key[spelling] },
    { type: 'location', destination: to.place.key[spelling] },
  ],
})

/** The sourceList and destinationList of goods that are moved about. */
export const movedBetween = (
  from: Place,
  to: Place,
): {
  readonly sourceList: readonly JsonObject[]
  readonly destinationList: readonly JsonObject[]
} => ({
  sourceList: [{ type: 'location', source: from.key.link }],
  destinationList: [{ type: 'location', destination: to.key.link }],
})

/** All of a list put together by unit, so that no event names a lot twice. */
export const gathered = (lines: readonly Line[]): readonly Line[] => {
  const byStock = new Map<Line['stock'], number>()
  for (const { stock, mass } of lines) byStock.set(stock, (byStock.get(stock) ?? 0) + mass)
  return Array.from(byStock, ([stock, mass]) => ({ stock, mass }))
}

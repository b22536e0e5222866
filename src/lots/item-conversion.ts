import { isArray, isObject, type Json } from '../epcis/json.ts'
import { dividedBy, times } from './decimal.ts'
import { parseQuantity, type Quantity } from './quantity.ts'
import type { Convert } from './stock.ts'
import { conversionDecimals, convertUom, uomOf } from './uom.ts'

/** Amounts of one item that are the same amount (1 CS = 12 EA = 9.6 KGM), and when that holds. */
export interface ItemConversion {
  readonly amounts: readonly Quantity[]
  /** The first instant on which it holds; null: since ever. */
  readonly fromMs: number | null
  /** The first instant on which it no longer holds; null: until further notice. */
  readonly untilMs: number | null
}

/**
 * Reads an item's conversions from its master data.
 *
 * Shape    `"1 CS = 12 EA = 9.6 KGM"`, several of them parted by semicolons, or
 *          `{ "equal": "1 CS = 12 EA", "from": "2026-01-01T00:00:00Z",
 *          "until": "2026-07-01T00:00:00Z" }`, or a list of either. What cannot be read converts
 *          nothing: a conversion is never guessed.
 */
export const conversionsIn = (json: Json): readonly ItemConversion[] => {
  if (isArray(json)) return json.flatMap(conversionsIn)
  if (typeof json === 'string') return conversionsOf(json, null, null)
  if (!isObject(json) || typeof json.equal !== 'string') return []
  const [from, until] = [instantIn(json.from), instantIn(json.until)]
  return from === undefined || until === undefined ? [] : conversionsOf(json.equal, from, until)
}

const instantIn = (json: Json | undefined): number | null | undefined => {
  if (json === undefined || json === null) return null
  const ms = typeof json === 'string' ? Date.parse(json) : Number.NaN
  return Number.isNaN(ms) ? undefined : ms
}

const conversionsOf = (
  text: string,
  fromMs: number | null,
  untilMs: number | null,
): readonly ItemConversion[] =>
  text.split(';').flatMap((statement) => conversionOf(statement, fromMs, untilMs))

const conversionOf = (
  text: string,
  fromMs: number | null,
  untilMs: number | null,
): readonly ItemConversion[] => {
  const amounts: Quantity[] = []
  for (const part of text.split('=')) {
    const read = parseQuantity(part)
    if (!read.ok || read.value.value === '0' || read.value.value.startsWith('-')) return []
    amounts.push(read.value)
  }
  return amounts.length < 2 ? [] : [{ amounts, fromMs, untilMs }]
}

/** What to multiply by, then divide by. */
interface Ratio {
  readonly times: string
  readonly by: string
}

/**
 * Converts between the units of measure of one item: by what the item says, and by what everyone
 * agrees on (UN/ECE Rec 20), one after the other where it takes several steps.
 *
 * Units    As `convertUom`: exact, or rounded once, half to even, to 12 decimals.
 */
export const converterOf = (conversions: readonly ItemConversion[]): Convert => {
  if (conversions.length === 0) return convertUom
  const ratios = new Map<string, Ratio | null>()
  return (quantity, from, to, atMs) => {
    if (from === to) return quantity
    const valid = conversions.filter(
      ({ fromMs, untilMs }) =>
        (fromMs === null || fromMs <= atMs) && (untilMs === null || atMs < untilMs),
    )
    const key = `${from} ${to} ${valid.map((one) => conversions.indexOf(one)).join()}`
    let ratio = ratios.get(key)
    if (ratio === undefined) {
      ratio = ratioBetween(valid, from, to)
      ratios.set(key, ratio)
    }
    return ratio && dividedBy(times(quantity, ratio.times), ratio.by, conversionDecimals)
  }
}

/** The fewest steps from one unit of measure to another; the first stated where several are few. */
const ratioBetween = (
  conversions: readonly ItemConversion[],
  from: string,
  to: string,
): Ratio | null => {
  const uoms = [to, ...conversions.flatMap(({ amounts }) => amounts.map(({ uom }) => uom))]
  const reached = new Map<string, Ratio>([[from, { times: '1', by: '1' }]])
  // A Map iterates over what is added meanwhile: breadth first.
  for (const [uom, ratio] of reached) {
    if (uom === to) return ratio
    for (const [next, step] of stepsFrom(conversions, uom, uoms)) {
      if (reached.has(next)) continue
      reached.set(next, { times: times(ratio.times, step.times), by: times(ratio.by, step.by) })
    }
  }
  return null
}

const stepsFrom = (
  conversions: readonly ItemConversion[],
  uom: string,
  uoms: readonly string[],
): readonly (readonly [string, Ratio])[] => {
  const steps: (readonly [string, Ratio])[] = []
  for (const { amounts } of conversions) {
    const mine = amounts.find((amount) => amount.uom === uom)
    if (!mine) continue
    for (const other of amounts) steps.push([other.uom, { times: other.value, by: mine.value }])
  }
  const here = uomOf(uom)
  if (!here?.factor) return steps
  for (const next of uoms) {
    const there = uomOf(next)
    if (there?.factor && there.dimension === here.dimension)
      steps.push([next, { times: here.factor, by: there.factor }])
  }
  return steps
}

import { no, ok, type Result } from '../gs1/result.ts'
import { compare, minus, normalDecimal, plus } from './decimal.ts'
import type { Convert } from './stock.ts'
import { readUom } from './uom.ts'

/** How much: an exact decimal, and its UN/ECE Rec 20 unit of measure. */
export interface Quantity {
  readonly value: string
  readonly uom: string
}

/** No quantity anybody weighs or counts has more digits than these, before the point and behind. */
export const quantityDigitsMax = { whole: 24, part: 12 } as const

/** Why a text is not a quantity, with a sentence for whoever typed it. */
export type QuantityProblem = { readonly text: string; readonly message: string } & (
  | { readonly kind: 'not-a-quantity' | 'ambiguous-comma' }
  | { readonly kind: 'too-many-digits' }
  | { readonly kind: 'unknown-uom'; readonly uom: string }
)

/**
 * Reads a quantity as a person types it: `40 KGM`, `12.5kg`, `3 cases`, `7`.
 *
 * Units    A bare number counts pieces (EA).
 * Refuses  ambiguous-comma (1,500 may be fifteen hundred, or one and a half), not-a-quantity,
 *          too-many-digits, unknown-uom: the first that applies.
 */
export const parseQuantity = (text: string): Result<Quantity, QuantityProblem> => {
  const [, number, unit = ''] = /^\s*([+-]?[\d.,]+)\s*(\S.*)?$/su.exec(text) ?? []
  if (number?.includes(',')) {
    const message = `The comma in "${text}" may mean two things; write a point for decimals.`
    return no({ kind: 'ambiguous-comma', text, message })
  }
  if (number === undefined || !/^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(number))
    return no({ kind: 'not-a-quantity', text, message: `"${text}" is not like 12.5 KGM.` })
  const [whole = '', part = ''] = normalDecimal(number.replace('+', '')).replace('-', '').split('.')
  if (whole.length > quantityDigitsMax.whole || part.length > quantityDigitsMax.part) {
    const { whole: before, part: behind } = quantityDigitsMax
    const most = `${before} digits before the point or ${behind} behind it`
    const message = `"${number}" has more than ${most}.`
    return no({ kind: 'too-many-digits', text, message })
  }
  const named = unit.trim()
  const uom = named === '' ? 'EA' : readUom(named)
  if (uom !== null) return ok({ value: normalDecimal(number.replace('+', '')), uom })
  const message = /^e[+-]?\d/i.test(named)
    ? `Write "${text.trim()}" out in digits, like 12.5 KGM.`
    : `"${named}" is not a unit of measure known here.`
  return no({ kind: 'unknown-uom', text, message, uom: named })
}

/** A quantity as it is read again: `12.5 KGM`. */
export const formatQuantity = ({ value, uom }: Quantity): string => `${value} ${uom}`

const inUomOf = (
  { value, uom }: Quantity,
  { uom: to }: Quantity,
  convert: Convert,
  atMs: number,
): string | null => (uom === to ? value : convert(value, uom, to, atMs))

/** The sum, in the unit of measure of the first; null where they do not convert. */
export const addQuantities = (
  a: Quantity,
  b: Quantity,
  convert: Convert,
  atMs: number,
): Quantity | null => {
  const value = inUomOf(b, a, convert, atMs)
  return value === null ? null : { value: plus(a.value, value), uom: a.uom }
}

/** The difference, in the unit of measure of the first; null where they do not convert. */
export const subtractQuantities = (
  a: Quantity,
  b: Quantity,
  convert: Convert,
  atMs: number,
): Quantity | null => {
  const value = inUomOf(b, a, convert, atMs)
  return value === null ? null : { value: minus(a.value, value), uom: a.uom }
}

/** Which is more: negative, zero or positive, as for sorting; null where they do not convert. */
export const compareQuantities = (
  a: Quantity,
  b: Quantity,
  convert: Convert,
  atMs: number,
): number | null => {
  const value = inUomOf(b, a, convert, atMs)
  return value === null ? null : compare(a.value, value)
}

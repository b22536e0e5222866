import { no, ok, type Result } from '../gs1/result.ts'
import { compare, minus, normalDecimal, plus } from './decimal.ts'
import type { Convert } from './stock.ts'
import { readUom } from './uom.ts'

/** How much: an exact decimal, and its UN/ECE Rec 20 unit of measure. */
export interface Quantity {
  readonly value: string
  readonly uom: string
}

/** No quantity anybody weighs or counts has more digits than this. */
export const quantityDigitsMax = 40

/** Why a text is not a quantity, with a sentence for whoever typed it. */
export interface QuantityProblem {
  readonly kind: 'not-a-quantity' | 'ambiguous-comma' | 'too-many-digits' | 'unknown-uom'
  readonly message: string
}

const problem = (kind: QuantityProblem['kind'], message: string) => no({ kind, message })

/**
 * Reads a quantity as a person types it: `40 KGM`, `12.5kg`, `3 cases`, `7`.
 *
 * Units    A bare number counts pieces (EA).
 * Refuses  not-a-quantity, ambiguous-comma (1,500 may be a thousand and a half or one and a half),
 *          too-many-digits, unknown-uom: the first that applies.
 */
export const parseQuantity = (text: string): Result<Quantity, QuantityProblem> => {
  const [, number, unit = ''] = /^\s*([+-]?[\d.,]+)\s*(\S.*)?$/su.exec(text) ?? []
  if (number === undefined)
    return problem('not-a-quantity', `"${text}" is not a quantity like 12.5 KGM.`)
  if (number.includes(','))
    return problem(
      'ambiguous-comma',
      `The comma in "${text}" may mean two things; write a point for decimals.`,
    )
  if (!/^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(number))
    return problem('not-a-quantity', `"${number}" is not a number.`)
  if (number.replace(/\D/g, '').length > quantityDigitsMax)
    return problem('too-many-digits', `"${number}" has more than ${quantityDigitsMax} digits.`)
  const uom = unit.trim() === '' ? 'EA' : readUom(unit)
  if (uom === null)
    return problem('unknown-uom', `"${unit.trim()}" is not a unit of measure known here.`)
  return ok({ value: normalDecimal(number.replace('+', '')), uom })
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

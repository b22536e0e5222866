import { exactJson, isRawJson, type Json, type RawJson } from './json.ts'

/** No quantity, and no double, needs more digits written out than this. */
export const NUMERAL_DIGITS_MAX = 400

/** A decimal numeral of at most this many digits survives a double unharmed (IEEE 754 binary64). */
export const DOUBLE_DIGITS = 15

const NUMERAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,9}))?$/

/**
 * The exact value of a JSON number as a plain decimal: no exponent, no needless zeros, `0` for -0.
 *
 * Refuses  Anything that is not a JSON number, and a numeral that needs more than
 *          `NUMERAL_DIGITS_MAX` digits written out (1e999999): null, never expanded.
 */
export const numeralOf = (json: Json): string | null => {
  if (typeof json === 'number') {
    if (Number.isSafeInteger(json)) return json === 0 ? '0' : String(json)
    return plainDecimal(String(json))
  }
  return json !== null && typeof json === 'object' && isRawJson(json)
    ? plainDecimal(json.rawJSON)
    : null
}

/**
 * The plain decimal a numeral stands for, with or without an exponent; null where the text is no
 * numeral or is too long written out.
 */
export const plainDecimal = (text: string): string | null => {
  const [, sign, whole = '', fraction = '', exponent = '0'] = NUMERAL.exec(text) ?? []
  if (sign === undefined) return null
  const digits = whole + fraction
  if (/^0*$/.test(digits)) return '0'
  const point = whole.length + Number(exponent)
  if (digits.length > NUMERAL_DIGITS_MAX || Math.abs(point) > NUMERAL_DIGITS_MAX) return null
  const before = digits.slice(0, Math.max(0, point)).padEnd(point, '0').replace(/^0+/, '')
  const after = ('0'.repeat(Math.max(0, -point)) + digits.slice(Math.max(0, point))).replace(
    /0+$/,
    '',
  )
  const value = `${before === '' ? '0' : before}${after === '' ? '' : `.${after}`}`
  return sign === '-' ? `-${value}` : value
}

/**
 * The JSON number that is exactly a plain decimal.
 *
 * Shape    A JavaScript number where a double holds it, else raw JSON, which prints as it is.
 * Refuses  Text that is no numeral: null.
 */
export const jsonOfNumeral = (numeral: string): number | RawJson | null => {
  const plain = plainDecimal(numeral)
  if (plain === null) return null
  return plain.length <= DOUBLE_DIGITS ? Number(plain) : exactJson.rawJSON(plain)
}

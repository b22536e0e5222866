import { Big } from 'big.js'

// Its own constructor: `strict` refuses binary floating point for good, and only here.
const Exact = Big()
Exact.strict = true
// Only division rounds; whatever else is exact.
Exact.DP = 40
Exact.RM = 2

// Up to here sums and differences of whole numbers are exact as doubles, and ten times as fast.
const safeDigits = 15

const isSmallWhole = (text: string): boolean => {
  const start = text.charCodeAt(0) === 45 ? 1 : 0
  if (text.length === start || text.length > safeDigits) return false
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}

/** The one way to write a decimal: no exponent, no zeros that say nothing, no negative zero. */
export const normalDecimal = (text: string): string => {
  if (isSmallWhole(text)) return String(Number(text) + 0)
  const big = new Exact(text)
  return big.eq('0') ? '0' : big.toFixed()
}

/** The sum, exactly. */
export const plus = (a: string, b: string): string =>
  isSmallWhole(a) && isSmallWhole(b)
    ? String(Number(a) + Number(b))
    : normalDecimal(new Exact(a).plus(b).toFixed())

/** The difference, exactly. */
export const minus = (a: string, b: string): string =>
  isSmallWhole(a) && isSmallWhole(b)
    ? String(Number(a) - Number(b))
    : normalDecimal(new Exact(a).minus(b).toFixed())

/** The product, exactly. */
export const times = (a: string, b: string): string =>
  normalDecimal(new Exact(a).times(b).toFixed())

/** The quotient, to so many decimals, half to even. The divisor is not zero. */
export const dividedBy = (a: string, b: string, decimals: number): string => {
  // Rounded once, by the exact remainder: a quotient cut off first would round a half twice.
  const scaled = new Exact(a).times(`1e${decimals}`)
  const divisor = new Exact(b)
  const whole = scaled.div(divisor).round(0, 0)
  const rest = scaled.minus(whole.times(divisor)).abs()
  const twice = rest.times('2').cmp(divisor.abs())
  const isOdd = !whole.mod('2').eq('0')
  const up = twice > 0 || (twice === 0 && isOdd)
  const sign = scaled.s * divisor.s
  const rounded = up ? whole.plus(String(sign)) : whole
  return normalDecimal(rounded.times(`1e-${decimals}`).toFixed())
}

/** Which is more: negative, zero or positive, as for sorting. */
export const compare = (a: string, b: string): number => {
  if (a === b) return 0
  return isSmallWhole(a) && isSmallWhole(b) ? Number(a) - Number(b) : new Exact(a).cmp(b)
}

/** Whether it is below zero. */
export const isNegative = (text: string): boolean => compare(text, '0') < 0

/** Whether it is nothing. */
export const isZero = (text: string): boolean => compare(text, '0') === 0

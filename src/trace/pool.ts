/**
 * How much is somewhere, and how much of that is suspect: the arithmetic of exposure.
 *
 * A pool (the stock of a unit, what is inside a process) and a flow (what one line moves) have the
 * same five numbers:
 *
 *   quantity   how much in all; NaN when the record does not tell
 *   expected   how much of it is suspect if everything is mixed; NaN when that cannot be told
 *   low        at least so much is suspect
 *   high       at most so much is suspect; infinite when the record sets no bound
 *   clean      at most so much is not suspect; infinite when the record sets no bound
 *
 * The bounds hold however the contents are spread: `low` and `high` follow from conservation
 * alone. A draw d takes at least d - clean, at most high, of the suspect part; what it took is
 * gone from either side. Nothing recorded as going in means nothing is there, except that a draw
 * of more than there is shows that the record is not complete: then every bound is given up.
 */
export interface Amounts {
  quantity: number
  expected: number
  low: number
  high: number
  clean: number
}

/** Nothing at all. */
export const emptyAmounts = (): Amounts => ({
  quantity: 0,
  expected: 0,
  low: 0,
  high: 0,
  clean: 0,
})

/** So much of which nothing is suspect; NaN: some. */
export const setClean = (out: Amounts, quantity: number): Amounts => {
  out.quantity = quantity
  out.expected = 0
  out.low = 0
  out.high = 0
  out.clean = Number.isNaN(quantity) ? Infinity : quantity
  return out
}

/** So much of which everything is suspect; NaN: some. */
export const setSuspect = (out: Amounts, quantity: number): Amounts => {
  const isUnknown = Number.isNaN(quantity)
  out.quantity = quantity
  out.expected = quantity
  out.low = isUnknown ? 0 : quantity
  out.high = isUnknown ? Infinity : quantity
  out.clean = 0
  return out
}

/** So much (NaN: some) of which anything between nothing and all is suspect. */
export const setUnknown = (out: Amounts, quantity: number): Amounts => {
  out.quantity = quantity
  out.expected = Number.NaN
  out.low = 0
  out.high = Number.isNaN(quantity) ? Infinity : quantity
  out.clean = out.high
  return out
}

/** Gives up every bound on what is there. */
export const lose = (pool: Amounts): void => {
  setUnknown(pool, Number.NaN)
}

/** Keeps of an amount only whether some, or all, of it is suspect: its unit does not add up. */
export const forgetQuantity = (amounts: Amounts): void => {
  amounts.quantity = Number.NaN
  amounts.low = 0
  amounts.clean = amounts.clean === 0 ? 0 : Infinity
  amounts.high = amounts.high === 0 ? 0 : Infinity
  amounts.expected = amounts.high === 0 ? 0 : Number.NaN
}

/** Puts a flow into a pool. */
export const add = (pool: Amounts, flow: Amounts): void => {
  pool.quantity += flow.quantity
  pool.expected += flow.expected
  pool.low += flow.low
  pool.high += flow.high
  pool.clean += flow.clean
}

/** Sums of doubles differ in their last digits from what a person adds up. */
const slack = (quantity: number): number => quantity * 1e-9 + 1e-9

/** Whether so much is more than there is. */
export const isMoreThan = (quantity: number, pool: Amounts): boolean =>
  quantity > pool.quantity + slack(quantity)

/**
 * What of a draw is suspect when it is a `part` of its pool, mixed.
 *
 * Shape    `quantity` NaN: it is not recorded how much was drawn. Leaves the pool as it is.
 */
export const portion = (pool: Amounts, quantity: number, part: number, out: Amounts): Amounts => {
  const isUnknown = Number.isNaN(quantity)
  out.quantity = quantity
  out.low = isUnknown ? 0 : Math.max(0, quantity - pool.clean)
  out.high = isUnknown ? pool.high : Math.min(quantity, pool.high)
  out.clean = isUnknown ? pool.clean : Math.min(quantity, pool.clean)
  if (pool.high === 0) out.expected = 0
  else if (pool.clean === 0 && pool.quantity !== 0) out.expected = quantity
  else out.expected = isUnknown || Number.isNaN(pool.quantity) ? Number.NaN : pool.expected * part
  if (out.low > out.high) out.low = out.high
  return out
}

/** Takes so much out of a pool that had at least that (NaN: somebody took some). */
export const reduce = (pool: Amounts, quantity: number): void => {
  const before = pool.quantity
  const left = before - quantity
  pool.quantity = Number.isNaN(left) ? left : Math.max(0, left)
  pool.low = Number.isNaN(quantity) ? 0 : Math.max(0, pool.low - quantity)
  if (Number.isNaN(left)) {
    pool.expected = pool.high === 0 ? 0 : Number.NaN
    return
  }
  pool.expected = before > 0 ? pool.expected * (pool.quantity / before) : 0
  pool.high = Math.min(pool.high, pool.quantity)
  pool.clean = Math.min(pool.clean, pool.quantity)
  pool.low = Math.min(pool.high, Math.max(pool.low, pool.quantity - pool.clean))
}

/**
 * Draws from a pool.
 *
 * Shape    Answers false when more was drawn than the record says there was: the pool, and the
 *          draw, are then without bounds (unless nothing suspect was ever there).
 */
export const draw = (pool: Amounts, quantity: number, out: Amounts): boolean => {
  if (isMoreThan(quantity, pool)) {
    if (pool.high === 0) {
      setClean(out, quantity)
      setClean(pool, Number.NaN)
    } else {
      setUnknown(out, quantity)
      lose(pool)
    }
    return false
  }
  portion(pool, quantity, pool.quantity > 0 ? quantity / pool.quantity : 0, out)
  reduce(pool, quantity)
  return true
}

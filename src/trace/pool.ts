/**
 * How much is somewhere, and how much of that is suspect: the arithmetic of exposure.
 *
 * A pool (the stock of a unit, what is inside a process) and a flow (what one line moves) are five
 * numbers next to each other, from `at` on:
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
 *
 * They are cells of one array rather than objects because there are millions of them.
 */
export type Cells = Float64Array

export const quantityOf = 0
export const expectedOf = 1
export const lowOf = 2
export const highOf = 3
export const cleanOf = 4
export const poolCells = 5

/** So many pools with nothing in them. */
export const emptyPools = (count: number): Cells => new Float64Array(count * poolCells)

/** Nothing of it is suspect for certain. */
const set = (
  cells: Cells,
  at: number,
  quantity: number,
  expected: number,
  high: number,
  clean: number,
): void => {
  cells[at + quantityOf] = quantity
  cells[at + expectedOf] = expected
  cells[at + lowOf] = 0
  cells[at + highOf] = high
  cells[at + cleanOf] = clean
}

/** So much of which nothing is suspect; NaN: some. */
export const setClean = (cells: Cells, at: number, quantity: number): void => {
  set(cells, at, quantity, 0, 0, Number.isNaN(quantity) ? Infinity : quantity)
}

/** So much of which everything is suspect; NaN: some. */
export const setSuspect = (cells: Cells, at: number, quantity: number): void => {
  const isUnknown = Number.isNaN(quantity)
  set(cells, at, quantity, quantity, isUnknown ? Infinity : quantity, 0)
  if (!isUnknown) cells[at + lowOf] = quantity
}

/** So much (NaN: some) of which anything between nothing and all is suspect. */
export const setUnknown = (cells: Cells, at: number, quantity: number): void => {
  const high = Number.isNaN(quantity) ? Infinity : quantity
  set(cells, at, quantity, Number.NaN, high, high)
}

/** Gives up every bound on what is there. */
export const lose = (cells: Cells, at: number): void => setUnknown(cells, at, Number.NaN)

/** Keeps of an amount only whether some, or all, of it is suspect: its unit does not add up. */
export const forgetQuantity = (cells: Cells, at: number): void => {
  const clean = cells[at + cleanOf] === 0 ? 0 : Infinity
  const isSuspect = cells[at + highOf] !== 0
  set(cells, at, Number.NaN, isSuspect ? Number.NaN : 0, isSuspect ? Infinity : 0, clean)
}

/** Puts a flow into a pool. */
export const add = (cells: Cells, at: number, flow: Cells): void => {
  cells[at + quantityOf] = (cells[at + quantityOf] as number) + (flow[quantityOf] as number)
  cells[at + expectedOf] = (cells[at + expectedOf] as number) + (flow[expectedOf] as number)
  cells[at + lowOf] = (cells[at + lowOf] as number) + (flow[lowOf] as number)
  cells[at + highOf] = (cells[at + highOf] as number) + (flow[highOf] as number)
  cells[at + cleanOf] = (cells[at + cleanOf] as number) + (flow[cleanOf] as number)
}

/** Copies a pool or a flow. */
export const copy = (from: Cells, fromAt: number, to: Cells, toAt: number): void => {
  for (let i = 0; i < poolCells; i += 1) to[toAt + i] = from[fromAt + i] as number
}

/** Sums of doubles differ in their last digits from what a person adds up. */
const slack = (quantity: number): number => quantity * 1e-9 + 1e-9

/** Whether so much is more than there is. */
export const isMoreThan = (quantity: number, cells: Cells, at: number): boolean =>
  quantity > (cells[at + quantityOf] as number) + slack(quantity)

/**
 * What of a draw is suspect when it is a `part` of its pool, mixed.
 *
 * Shape    `quantity` NaN: it is not recorded how much was drawn. Leaves the pool as it is; `out`
 *          is the flow.
 */
export const portion = (
  cells: Cells,
  at: number,
  quantity: number,
  part: number,
  out: Cells,
): void => {
  const isUnknown = Number.isNaN(quantity)
  const held = cells[at + quantityOf] as number
  const high = cells[at + highOf] as number
  const clean = cells[at + cleanOf] as number
  const outHigh = isUnknown ? high : Math.min(quantity, high)
  out[quantityOf] = quantity
  out[lowOf] = isUnknown ? 0 : Math.min(outHigh, Math.max(0, quantity - clean))
  out[highOf] = outHigh
  out[cleanOf] = isUnknown ? clean : Math.min(quantity, clean)
  if (high === 0) out[expectedOf] = 0
  else if (clean === 0 && held !== 0) out[expectedOf] = quantity
  else if (isUnknown || Number.isNaN(held)) out[expectedOf] = Number.NaN
  else out[expectedOf] = (cells[at + expectedOf] as number) * part
}

/** Takes so much out of a pool that had at least that (NaN: somebody took some). */
export const reduce = (cells: Cells, at: number, quantity: number): void => {
  const before = cells[at + quantityOf] as number
  const left = Math.max(0, before - quantity)
  const high = cells[at + highOf] as number
  const low = Number.isNaN(quantity) ? 0 : Math.max(0, (cells[at + lowOf] as number) - quantity)
  cells[at + quantityOf] = left
  cells[at + lowOf] = low
  if (Number.isNaN(left)) {
    cells[at + expectedOf] = high === 0 ? 0 : Number.NaN
    return
  }
  const expected = cells[at + expectedOf] as number
  const clean = Math.min(cells[at + cleanOf] as number, left)
  cells[at + expectedOf] = before > 0 ? expected * (left / before) : 0
  cells[at + highOf] = Math.min(high, left)
  cells[at + cleanOf] = clean
  cells[at + lowOf] = Math.min(Math.min(high, left), Math.max(low, left - clean))
}

/**
 * Draws from a pool; `out` is the flow.
 *
 * Shape    Answers false when more was drawn than the record says there was: the pool, and the
 *          draw, are then without bounds (unless nothing suspect was ever there).
 */
export const draw = (cells: Cells, at: number, quantity: number, out: Cells): boolean => {
  if (isMoreThan(quantity, cells, at)) {
    if (cells[at + highOf] === 0) {
      setClean(out, 0, quantity)
      setClean(cells, at, Number.NaN)
    } else {
      setUnknown(out, 0, quantity)
      lose(cells, at)
    }
    return false
  }
  const held = cells[at + quantityOf] as number
  portion(cells, at, quantity, held > 0 ? quantity / held : 0, out)
  reduce(cells, at, quantity)
  return true
}

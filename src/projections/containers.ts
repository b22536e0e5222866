import { Big } from 'big.js'
import type { MovementRow } from './working-set.ts'

/** Marks a movement that follows from emptying a container, rather than from being named. */
export const emptied = 'emptied'

/** From here on count the lines of movements that follow from emptying a container. */
const firstEmptiedLine = 1_000_000

interface Inside {
  readonly unitNo: number
  readonly uom: string | null
  quantity: string | null
}

const inOrder = (a: MovementRow, b: MovementRow): number =>
  a.atMs - b.atMs || a.seq - b.seq || a.line - b.line

const sameThing = (row: { readonly unitNo: number; readonly uom: string | null }): string =>
  `${row.unitNo} ${row.uom ?? ''}`

const put = (inside: Map<string, Inside>, row: MovementRow): void => {
  const { unitNo, uom, quantity } = row
  const there = inside.get(sameThing(row))
  if (!there) inside.set(sameThing(row), { unitNo, uom, quantity })
  else if (there.quantity === null || quantity === null) there.quantity = null
  else if (row.role === 'seen')
    there.quantity = Big(quantity).gt(there.quantity) ? quantity : there.quantity
  else there.quantity = Big(there.quantity).plus(quantity).toFixed()
}

const take = (inside: Map<string, Inside>, row: MovementRow): void => {
  const there = inside.get(sameThing(row))
  if (!there) return
  if (row.quantity === null || there.quantity === null) inside.delete(sameThing(row))
  else {
    const left = Big(there.quantity).minus(row.quantity)
    if (left.lte(0)) inside.delete(sameThing(row))
    else there.quantity = left.toFixed()
  }
}

/** What emptying a container brought out, by event, as its whole record says. */
const outOf = (plain: readonly MovementRow[], container: number): readonly MovementRow[] => {
  const inside = new Map<string, Inside>()
  const out: MovementRow[] = []
  for (const row of [...plain].sort(inOrder)) {
    if (row.kind === 'packed') put(inside, row)
    else if (row.unitNo !== container) take(inside, row)
    else {
      for (const { unitNo, uom, quantity } of inside.values())
        out.push({ ...row, unitNo, uom, quantity, role: emptied })
      inside.clear()
    }
  }
  return out
}

const identity = (row: MovementRow): string =>
  `${row.unitNo} ${row.seq} ${row.uom ?? ''} ${row.quantity ?? ''}`

/** What must change so that emptying a container means what its whole record says. */
export interface Emptying {
  readonly added: readonly MovementRow[]
  /** Movements that no longer follow, by (seq, line). */
  readonly ended: readonly MovementRow[]
}

/**
 * Works out again what came out of a container each time it was emptied without saying of what.
 *
 * Shape    `log` is every movement into or out of `container` that counts, in any order, together
 *          with all those that ever followed from emptying it. `knownSeq` is the entry that gives
 *          the occasion: a late packing changes what an earlier emptying brought out.
 * Source   EPCIS 2.0: a DELETE aggregation that names no child removes all of them.
 */
export const emptyingOf = (
  log: readonly MovementRow[],
  container: number,
  knownSeq: number,
): Emptying => {
  const counts = (row: MovementRow): boolean => row.voidedSeq === null
  const derived = log.filter((row) => row.role === emptied)
  const should = outOf(
    log.filter((row) => row.role !== emptied && counts(row)),
    container,
  )
  const wanted = new Set(should.map(identity))
  const standing = new Set(derived.filter(counts).map(identity))
  const linesBySeq = new Map<number, number>()
  for (const { seq } of derived) linesBySeq.set(seq, (linesBySeq.get(seq) ?? 0) + 1)
  const added = should
    .filter((row) => !standing.has(identity(row)))
    .map((row): MovementRow => {
      const line = linesBySeq.get(row.seq) ?? 0
      linesBySeq.set(row.seq, line + 1)
      return { ...row, line: firstEmptiedLine + line, knownSeq, voidedSeq: null }
    })
  return { added, ended: derived.filter((row) => counts(row) && !wanted.has(identity(row))) }
}

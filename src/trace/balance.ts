import type { Convert } from './following.ts'
import { type Graph, lineChain } from './graph.ts'
import {
  atA,
  atFlags,
  atNextB,
  atSeq,
  countsAt,
  firstOf,
  rowDoubles,
  rowWords,
  summaryBit,
  uomShift,
} from './table.ts'

/**
 * What went into a process and what came out, in one dimension.
 *
 * Shape    `variance` is inputs less outputs: positive lost or at work still, negative gained.
 *          `share` is the variance as a part of the inputs; null where nothing went in.
 */
export interface Balance {
  readonly dimension: string
  readonly inputs: number
  readonly outputs: number
  readonly variance: number
  readonly share: number | null
}

export interface ProcessBalance {
  readonly process: number
  readonly balances: readonly Balance[]
  /** Entries whose quantity is not recorded, or does not convert: the balance is without them. */
  readonly leftOut: readonly number[]
}

/**
 * The mass balance of one process over all its parts.
 *
 * Units    Each dimension is balanced by itself: 60 kg of dough are not compared with 400 loaves.
 *          These are shares of an analysis, in doubles; stock is kept exactly, and elsewhere.
 */
export const balanceOf = (
  graph: Graph,
  process: number,
  convert: Convert,
  asKnownAt = Infinity,
): ProcessBalance => {
  const { u32, f64, headB } = graph.lines
  const sums = new Map<string, { inputs: number; outputs: number }>()
  const leftOut = new Set<number>()
  for (const side of ['inputs', 'outputs'] as const)
    for (let row = firstOf(headB, lineChain(process, side === 'outputs')); row > 0; ) {
      const word = row * rowWords
      const flags = u32[word + atFlags] as number
      if (countsAt(u32, row, asKnownAt) && !(flags & summaryBit)) {
        const quantity = f64[row * rowDoubles + 1] as number
        const measured =
          quantity >= 0 ? convert(u32[word + atA] as number, quantity, flags >>> uomShift) : null
        if (measured) {
          const sum = sums.get(measured.dimension) ?? { inputs: 0, outputs: 0 }
          sum[side] += measured.value
          sums.set(measured.dimension, sum)
        } else leftOut.add(u32[word + atSeq] as number)
      }
      row = u32[word + atNextB] as number
    }
  const balances = Array.from(sums, ([dimension, { inputs, outputs }]) => {
    const variance = inputs - outputs
    return { dimension, inputs, outputs, variance, share: inputs > 0 ? variance / inputs : null }
  })
  return {
    process,
    balances: balances.toSorted((a, b) => (a.dimension < b.dimension ? -1 : 1)),
    leftOut: [...leftOut].toSorted((a, b) => a - b),
  }
}

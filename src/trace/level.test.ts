import { expect, test } from 'vitest'
import type { Scratch } from './graph.ts'
import { inNumberOrder } from './level.ts'

const scratchFor = (highest: number): Scratch =>
  ({ bits: new Uint32Array((highest >>> 5) + 1), order: new Uint32Array(highest + 1) }) as Scratch

test('many numbers are put in their order, and the room is left as it was found', () => {
  const highest = 50_000
  const scratch = scratchFor(highest)
  const numbers = Uint32Array.from({ length: 4000 }, (_, i) => ((i * 7919) % highest) + 1)
  expect(Array.from(inNumberOrder(numbers, highest, scratch))).toEqual(
    Array.from(numbers).sort((a, b) => a - b),
  )
  expect(scratch.bits.every((word) => word === 0)).toBe(true)
})

test('few numbers are left as they are', () => {
  const numbers = Uint32Array.from([9, 3, 7])
  expect(inNumberOrder(numbers, 100, scratchFor(100))).toBe(numbers)
})

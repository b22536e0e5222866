import { assertSound } from './assert.ts'

/** A stream of numbers that only its seed decides. */
export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number
  /** A whole number, both ends possible. */
  readonly int: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
  /** `count` hexadecimal digits. */
  readonly hex: (count: number) => string
  /** Shaped like a version 4 UUID, so that event ids look as they do in the world. */
  readonly uuid: () => string
}

/**
 * Makes the stream of numbers of one seed.
 *
 * Limits   For simulation only: a reader of a few numbers can foretell the rest.
 * Source   The generator is sfc32 of PractRand's author Chris Doty-Humphrey, seeded by counting.
 */
export const randomOf = (seed: number): Random => {
  const word = wordsOf(seed)
  const next = (): number => word() / 2 ** 32
  const int = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1))
  const hex = (count: number): string => {
    let digits = ''
    while (digits.length < count) digits += word().toString(16).padStart(8, '0')
    return digits.slice(0, count)
  }
  return {
    next,
    int,
    hex,
    chance: (probability) => probability > 0 && next() < probability,
    pick: (list) => {
      const picked = list[int(0, list.length - 1)]
      assertSound(picked !== undefined, 'Nothing to pick from an empty list')
      return picked
    },
    shuffled: (list) => {
      const order = list.map((value) => ({ value, rank: next() }))
      return order.sort((a, b) => a.rank - b.rank).map(({ value }) => value)
    },
    uuid: () => {
      const digits = hex(32)
      const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4]
      const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`]
      return [...parts, `${variant}${digits.slice(17, 20)}`, digits.slice(20)].join('-')
    },
  }
}

const wordsOf = (seed: number): (() => number) => {
  let a = seed >>> 0
  let b = Math.floor(seed / 2 ** 32) >>> 0
  let c = 0x9e3779b9
  let counter = 1
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  // The first words still look like the seed.
  for (let round = 0; round < 15; round += 1) word()
  return word
}

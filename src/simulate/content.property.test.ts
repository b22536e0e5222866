import fc from 'fast-check'
import { expect, test } from 'vitest'
import { massOf, mixings, takeFrom } from './content.ts'
import { randomOf } from './random.ts'

const bulk = fc.array(
  fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer({ min: 1, max: 1e12 })),
  { minLength: 1, maxLength: 4 },
)

test('what is taken and what is left are together what there was', () => {
  fc.assert(
    fc.property(
      bulk,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...mixings),
      fc.nat(),
      (parts, share, mixing, seed) => {
        const before = new Map(parts)
        const left = new Map(parts)
        const mass = Math.floor(massOf(before) * share)
        const taken = takeFrom(left, mass, mixing, randomOf(seed))
        expect(massOf(taken)).toBe(mass)
        for (const [origin, part] of before)
          expect((taken.get(origin) ?? 0) + (left.get(origin) ?? 0)).toBe(part)
        for (const part of [...taken.values(), ...left.values()]) expect(part).toBeGreaterThan(0)
      },
    ),
  )
})

test('a well mixed draw has each origin in proportion', () => {
  const left = new Map([
    ['A', 600],
    ['B', 300],
    ['C', 100],
  ])
  const taken = takeFrom(left, 500, 'perfect', randomOf(1))
  expect(Object.fromEntries(taken)).toEqual({ A: 300, B: 150, C: 50 })
})

test('nobody takes more than there is', () => {
  expect(() => takeFrom(new Map([['A', 5]]), 6, 'perfect', randomOf(1))).toThrow('only 5')
})

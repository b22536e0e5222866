import { expect, test } from 'vitest'
import { randomOf } from './random.ts'

test('a seed always gives the same numbers, and another seed others', () => {
  const numbers = (seed: number) => {
    const random = randomOf(seed)
    return Array.from({ length: 20 }, random.next)
  }
  expect(numbers(7)).toEqual(numbers(7))
  expect(numbers(7)).not.toEqual(numbers(8))
  expect(numbers(7)).not.toEqual(numbers(7 + 2 ** 32))
})

test('numbers spread over what was asked for, both ends included', () => {
  const random = randomOf(3)
  const counts = new Map<number, number>()
  for (let draw = 0; draw < 6_000; draw += 1) {
    const number = random.int(1, 6)
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6])
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})

test('ids look like version 4 UUIDs', () => {
  const random = randomOf(9)
  for (let draw = 0; draw < 100; draw += 1)
    expect(random.uuid()).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    )
})

test('a shuffle keeps everything, and an empty list has nothing to pick', () => {
  const random = randomOf(2)
  expect([...random.shuffled([1, 2, 3, 4])].sort()).toEqual([1, 2, 3, 4])
  expect(() => random.pick([])).toThrow('empty list')
})

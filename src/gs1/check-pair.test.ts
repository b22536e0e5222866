import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPairOf } from './check-pair.ts'

const model = '1987654Ad4X4bL5ttr2310c'

test('the pair is the one of the specification', () => {
  expect(checkPairOf(model)).toBe('2K')
})

test('any other character in any place makes another pair', () => {
  const place = fc.nat(model.length - 1)
  fc.assert(
    fc.property(place, fc.constantFrom(...`!"%&'()*+,-./09:;<=>?AZ_az`), (at, other) => {
      const changed = model.slice(0, at) + other + model.slice(at + 1)
      expect(checkPairOf(changed) === '2K').toBe(changed === model)
    }),
  )
})

test('what no model number can be has none', () => {
  expect(checkPairOf('')).toBeNull()
  expect(checkPairOf('12#4')).toBeNull()
  expect(checkPairOf('1'.repeat(24))).toBeNull()
})

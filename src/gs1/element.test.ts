import { expect, test } from 'vitest'
import { missingBeside, pairFaults } from './element.ts'

const elements = (...pairs: readonly string[]) =>
  pairs.map((pair, at) => {
    const [ai = '', value = ''] = pair.split(':')
    return { ai, value, at }
  })
const codes = (...pairs: readonly string[]) => pairFaults(elements(...pairs)).map((one) => one.code)

test('the same said twice is no fault, two different values are', () => {
  expect(codes('10:A', '10:A')).toEqual([])
  expect(codes('10:A', '10:B')).toEqual(['twice'])
})

test('what excludes another does so whichever stands first', () => {
  expect(codes('01:x', '37:5')).toEqual(['excluded'])
  expect(codes('37:5', '01:x')).toEqual(['excluded'])
  expect(codes('3101:x', '3102:x')).toEqual(['excluded'])
  expect(codes('01:x', '10:A', '17:x')).toEqual([])
})

test('what is wanted beside is told until it is there', () => {
  expect(missingBeside(elements('01:x', '250:A'))).toEqual([
    {
      ai: '250',
      anyOf: [
        ['01', '21'],
        ['03', '21'],
        ['8006', '21'],
      ],
    },
  ])
  expect(missingBeside(elements('01:x', '250:A', '21:7'))).toEqual([])
})

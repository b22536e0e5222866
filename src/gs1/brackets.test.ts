import { expect, test } from 'vitest'
import { readBrackets } from './brackets.ts'

const read = (text: string, from = 0) => {
  const result = readBrackets(text, from)
  return result.ok
    ? result.value.map(({ ai, value, at }) => `${at} (${ai})${value}`)
    : result.error.map(({ at }) => at)
}

test('space around a value is not part of it, a bracket in it has a backslash', () => {
  expect(read('(01) 09520123456788 (10) A\\(1)B ')).toEqual([
    '5 (01)09520123456788',
    '25 (10)A(1)B',
  ])
})

test('it may begin behind something else', () => {
  expect(read(']C1(10)A', 3)).toEqual(['7 (10)A'])
})

test.each([
  ['', [0]],
  ['10', [0]],
  ['(10)', [0]],
  ['(10)A(1)B', [5]],
  ['(10)A(17', [5]],
  ['(A1)5', [0]],
])('%j is refused from where it is no longer made of parts', (text, places) => {
  expect(read(text)).toEqual(places)
})

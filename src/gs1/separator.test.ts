import { expect, test } from 'vitest'
import { splitAtSeparators } from './separator.ts'

const split = (text: string) => {
  const { pieces, separator } = splitAtSeparators(text, 0)
  return [separator, ...pieces.map(({ text: piece, at }) => `${at}:${piece}`)]
}

test.each([
  ['A\x1dB', ['\x1d', '0:A', '2:B']],
  ['\x1dA\x1d\x1dB\x1d', ['\x1d', '1:A', '4:B']],
  ['A<GS>B{gs}C', ['<GS>', '0:A', '5:B', '10:C']],
  ['A|B|C', ['|', '0:A', '2:B', '4:C']],
  ['A\\FB', ['\\F', '0:A', '3:B']],
  ['AB', [null, '0:AB']],
])('%j falls into its pieces', (text, pieces) => {
  expect(split(text)).toEqual(pieces)
})

test('a single character stands for FNC1 only where nothing clearer does', () => {
  expect(split('A|B\x1dC')).toEqual(['\x1d', '0:A|B', '4:C'])
})

test('the places are those of the whole text', () => {
  expect(splitAtSeparators(']C1A\x1dB', 3).pieces).toEqual([
    { text: 'A', at: 3 },
    { text: 'B', at: 5 },
  ])
})

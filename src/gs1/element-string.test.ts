import { expect, test } from 'vitest'
import { readElements } from './element-string.ts'

const read = (text: string) => {
  const result = readElements(text)
  if (!result.ok) return result.error.map(({ code }) => code)
  return { pairs: result.value.key.pairs, attributes: result.value.attributes }
}

test('parts may come in any order', () => {
  expect(read('(21)7(10)A(17)261231(01)09520123456788')).toEqual({
    pairs: [
      ['01', '09520123456788'],
      ['10', 'A'],
      ['21', '7'],
    ],
    attributes: { '17': '261231' },
  })
})

test('a bracket within a value is written with a backslash', () => {
  expect(read('(01)09520123456788(10)A\\(1)B')).toEqual({
    pairs: [
      ['01', '09520123456788'],
      ['10', 'A(1)B'],
    ],
    attributes: {},
  })
})

test.each([
  ['(01)09520123456788(10', ['brackets']],
  ['01(10)A', ['brackets']],
  ['(01)(10)A', ['brackets']],
  ['(A1)5', ['brackets']],
  ['', ['brackets']],
  ['(10)A', ['no-key']],
  ['(01)09520123456788(00)106141411234567897', ['several-keys']],
  ['(01)09520123456788(999)1', ['attribute-unknown']],
  ['(01)09520123456788(10)A(10)B', ['twice']],
  ['(01)09520123456788(17)261231(17)261230', ['twice']],
  ['(01)09520123456788(90)~', ['character']],
  ['(01)09520123456788(10)A(235)B', ['qualifier-order']],
])('%s is refused: %s', (text, codes) => {
  expect(read(text)).toEqual(codes)
})

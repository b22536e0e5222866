import { expect, test } from 'vitest'
import { no, ok } from './result.ts'
import { fixedField, inRow } from './tag-field.ts'

const letter = fixedField(
  2,
  'letter',
  (bits) => (bits === '01' ? ok('a') : no('That is no a.')),
  (text) => (text === 'a' ? ok('01') : no('Write an a.')),
)

test('a field is read where it stands, and says what comes after it', () => {
  expect(letter.read('0001', 2)).toEqual({ ok: true, value: { text: 'a', end: 4 } })
  expect(letter.read('0011', 2)).toMatchObject({ error: { code: 'letter', at: 2 } })
  expect(letter.read('000', 2)).toMatchObject({
    error: {
      code: 'short',
      message: 'The tag ends after 3 bits, but 2 are needed from bit 2 on.',
      at: 2,
    },
  })
})

test('fields in a row share the value, and the first to fail says so', () => {
  const twice = inRow(letter, 1, letter)
  expect(twice.write('aa')).toEqual({ ok: true, value: '0101' })
  expect(twice.read('0101', 0)).toEqual({ ok: true, value: { text: 'aa', end: 4 } })
  expect(twice.write('ba').ok).toBe(false)
  expect(twice.write('ab').ok).toBe(false)
  expect(twice.read('1101', 0)).toMatchObject({ error: { at: 0 } })
  expect(twice.read('0111', 0)).toMatchObject({ error: { at: 2 } })
})

import { expect, test } from 'vitest'
import {
  escapeForLink,
  escapeForUrn,
  isAttributeText,
  isUrnText,
  isWithin,
  percentDecoded,
  strangersTo,
} from './charset.ts'

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

test('the sets have as many characters as their names say', () => {
  expect(ascii.filter((character) => isWithin(character, 'N'))).toHaveLength(10)
  expect(ascii.filter((character) => isWithin(character, 'X'))).toHaveLength(82)
  expect(ascii.filter((character) => isWithin(character, 'Y'))).toHaveLength(39)
})

test('characters beyond ASCII are in no set', () => {
  expect(isWithin('Ä', 'X')).toBe(false)
  expect(isWithin('٣', 'N')).toBe(false)
  expect(isAttributeText('5€')).toBe(false)
})

test('what does not belong is named once', () => {
  expect(strangersTo('A b~c d', 'X')).toEqual([' ', '~'])
})

test('a Digital Link leaves the apostrophe, semicolon and equals sign alone', () => {
  expect(escapeForLink(`"%&/<>?!()*+,:`)).toBe('%22%25%26%2F%3C%3E%3F%21%28%29%2A%2B%2C%3A')
  expect(escapeForLink("a'b;c=d-e.f_g")).toBe("a'b;c=d-e.f_g")
})

test('an EPC URN escapes only what would end a part', () => {
  expect(escapeForUrn(`"%&/<>?#`)).toBe('%22%25%26%2F%3C%3E%3F%23')
  expect(escapeForUrn("!'()*+,-.:;=_")).toBe("!'()*+,-.:;=_")
  expect(isUrnText('A%2FB')).toBe(true)
  expect(isUrnText('A/B')).toBe(false)
})

test('decoding reads both cases and refuses what is no ASCII character', () => {
  expect(percentDecoded('a%2fb%2Fc')).toBe('a/b/c')
  expect(percentDecoded('plain')).toBe('plain')
  for (const broken of ['%', 'a%2', '%zz', '%%41', '%C3%84', '%-1'])
    expect(percentDecoded(broken)).toBe(null)
})

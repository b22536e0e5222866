import { expect, test } from 'vitest'
import { exactJson, isArray, isObject, isRawJson, type Json, kindOf } from './json.ts'

test.each<readonly [Json, string]>([
  [null, 'null'],
  [[], 'a list'],
  ['', 'text'],
  [true, 'true'],
  [false, 'false'],
  [0, 'a number'],
  [exactJson.rawJSON('12345678901234567890'), 'a number'],
  [{}, 'an object'],
  [{ rawJSON: '1' }, 'an object'],
])('%j is %s', (json, kind) => {
  expect(kindOf(json)).toBe(kind)
  expect(isObject(json)).toBe(kind === 'an object')
  expect(isArray(json)).toBe(kind === 'a list')
})

test('only what JSON.rawJSON made is a numeral kept as text', () => {
  expect(isRawJson(exactJson.rawJSON('1.0'))).toBe(true)
  expect(isRawJson({ rawJSON: '1.0' })).toBe(false)
  expect(isObject(undefined)).toBe(false)
})

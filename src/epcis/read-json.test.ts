import { expect, test } from 'vitest'
import { isObject, isRawJson } from './json.ts'
import { numeralOf } from './numeral.ts'
import { jsonLimits, readJson } from './read-json.ts'

const problemsOf = (text: string) => {
  const read = readJson(text)
  return read.ok ? [] : read.error
}

test('a numeral that a double holds is a number', () => {
  expect(readJson('{"a":12.10,"b":[1e3,-0.5]}')).toEqual({
    ok: true,
    value: { a: 12.1, b: [1000, -0.5] },
  })
})

test('a numeral that a double cannot hold is printed as it was received', () => {
  const text = '{"quantity":12345678901234567890.123,"next":1}'
  const read = readJson(text)
  expect(read.ok && JSON.stringify(read.value)).toBe(text)
  expect(read.ok && isObject(read.value) && numeralOf(read.value.quantity ?? null)).toBe(
    '12345678901234567890.123',
  )
})

test('an object somebody sent with the key rawJSON is an object', () => {
  const read = readJson('{"rawJSON":"1","n":0.12345678901234567890}')
  expect(read.ok && isObject(read.value)).toBe(true)
  expect(read.ok && isRawJson(read.value)).toBe(false)
})

test('an exponent beyond all measure is kept as text and has no value', () => {
  const read = readJson('[1e999999999]')
  expect(read.ok && JSON.stringify(read.value)).toBe('[1e999999999]')
  expect(read.ok && Array.isArray(read.value) && numeralOf(read.value[0])).toBe(null)
})

test('every key that repeats is named with its pointer', () => {
  expect(problemsOf('{"a":1,"b":{"c/d":1,"c/d":2},"a":3}')).toEqual([
    { pointer: '/b/c~1d', message: 'The key "c/d" is here twice.', line: 1, column: 21 },
    { pointer: '/a', message: 'The key "a" is here twice.', line: 1, column: 30 },
  ])
})

test('a key may be called __proto__, and changes no prototype', () => {
  const read = readJson('{"__proto__":{"polluted":1},"n":1.23456789012345678}')
  expect(read.ok && Object.keys(read.value as object)).toEqual(['__proto__', 'n'])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(problemsOf('{"__proto__":1,"__proto__":2}')).toHaveLength(1)
})

test('escaped pairs and escaped control characters are text like any other', () => {
  expect(readJson('["\\ud83d\\ude00","\\u0001"]')).toEqual({ ok: true, value: ['😀', '\u0001'] })
})

test('nesting is bounded by a named limit', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  expect(readJson(nested(jsonLimits.depthMax)).ok).toBe(true)
  expect(problemsOf(nested(jsonLimits.depthMax + 1))).toMatchObject([
    { pointer: '/0'.repeat(64), message: 'Nested deeper than 64 levels.', line: 1, column: 65 },
  ])
})

test('a byte order mark before the text is passed over', () => {
  expect(readJson('\uFEFF{}')).toEqual({ ok: true, value: {} })
})

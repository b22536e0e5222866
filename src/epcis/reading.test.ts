import { expect, test } from 'vitest'
import { standardContext } from './context.ts'
import type { Json } from './json.ts'
import type { Problem } from './problem.ts'
import {
  listOf,
  memberOf,
  objectOf,
  type Part,
  type Reading,
  readNamed,
  requireKeys,
  shortened,
  termOf,
  textOf,
  timeOf,
  uriOf,
} from './reading.ts'

const reading = (): Reading & { readonly problems: Problem[] } => ({
  context: standardContext,
  problems: [],
})
const part = (json: Json): Part => memberOf({ field: json }, 'field', '/at')

test.each<readonly [string, (reading: Reading, part: Part) => unknown, Json, string]>([
  ['text', textOf, 1, 'field must be text, not a number.'],
  ['a URI', uriOf, 'x', "'x' is not a URI."],
  ['an object', objectOf, [], 'field must be an object, not a list.'],
  ['a list', (r, p) => listOf(r, p, textOf), 'x', 'field must be a list, not text.'],
  [
    'a time',
    timeOf,
    'noon',
    "'noon' is not a date and time with its offset, like 2026-07-22T06:45:00+02:00.",
  ],
])('what is not %s is a problem at its address', (_, read, json, message) => {
  const broken = reading()
  read(broken, part(json))
  expect(broken.problems).toEqual([{ pointer: '/at/field', message }])
})

test('what is not there is no problem', () => {
  const empty = reading()
  const absent = memberOf({}, 'field', '')
  expect([textOf, uriOf, timeOf, objectOf].map((read) => read(empty, absent))).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(listOf(empty, absent, textOf)).toEqual([])
  expect(termOf(empty, absent, 'bizStep')).toBe(null)
  expect(empty.problems).toEqual([])
})

test('items that cannot be read are left out, each with its problem', () => {
  const some = reading()
  expect(listOf(some, part(['a', 1, 'b', null]), textOf)).toEqual(['a', 'b'])
  expect(some.problems).toEqual([
    { pointer: '/at/field/1', message: 'An item of field must be text, not a number.' },
    { pointer: '/at/field/3', message: 'An item of field must be text, not null.' },
  ])
})

test('each missing key is said to be missing', () => {
  const missing = reading()
  requireKeys(missing, { b: null }, '/x', ['a', 'b', 'c'])
  expect(missing.problems).toEqual([
    { pointer: '/x', message: 'a is missing here.' },
    { pointer: '/x', message: 'c is missing here.' },
  ])
})

test('a name keeps its spelling beside its canonical key', () => {
  expect(readNamed('urn:epc:id:sscc:4012345.0000000333', standardContext)).toEqual({
    ok: true,
    value: {
      uri: 'https://id.gs1.org/00/040123450000003338',
      spelling: 'urn:epc:id:sscc:4012345.0000000333',
    },
  })
  expect(readNamed('cbv:x', standardContext)).toMatchObject({
    value: { uri: 'https://ref.gs1.org/cbv/x', spelling: 'cbv:x' },
  })
  expect(readNamed('https://id.gs1.org/00/040123450000003339', standardContext).ok).toBe(false)
})

test('a long text is named by its beginning', () => {
  expect(shortened('x'.repeat(1000))).toHaveLength(81)
})

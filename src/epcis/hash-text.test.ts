import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readContext } from './context.ts'
import { joined, ownText, valueText } from './hash-text.ts'
import type { Json } from './json.ts'

const read = readContext({ example: 'https://ns.example.com/epcis/' }, '')
const context = read.ok ? read.value : null

const value = (json: Json) => (context ? valueText(context, json) : '')

test.each<readonly [Json, string]>([
  [' L1 ', 'L1'],
  ['1.0', '1'],
  ['007', '7'],
  [0.3434, '0.3434'],
  [1e21, '1000000000000000000000'],
  [true, 'true'],
  [null, ''],
  ['gs1:Temperature', 'https://gs1.org/voc/Temperature'],
  ['example:a', 'https://ns.example.com/epcis/a'],
  ['12:30', '12:30'],
  ['urn:epcglobal:cbv:disp:in_transit', 'https://ref.gs1.org/cbv/Disp-in_transit'],
  ['urn:epcglobal:cbv:disp:unheard_of', 'urn:epcglobal:cbv:disp:unheard_of'],
  ['urn:epc:id:giai:4012345.ABC345', 'https://id.gs1.org/8004/4012345ABC345'],
  ['https://example.com/01/09520123456788?17=261231', 'https://id.gs1.org/01/09520123456788'],
])('%j is hashed as %s', (json, text) => expect(value(json)).toBe(text))

test('members of one’s own are sorted at every depth, and a list repeats its key', () => {
  const object = {
    'example:b': ['3', '1', { 'example:y': 2, 'example:x': '' }],
    'example:a': {},
    comment: 'no part of it',
  }
  const n = '{https://ns.example.com/epcis/}'
  expect(context && ownText(context, object, Object.keys(object))).toBe(
    `${n}a${n}b=1${n}b=3${n}b${n}x${n}y=2`,
  )
})

const bytewise = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

test('texts are sorted as their bytes in UTF-8', () => {
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'B', 'é', '\uffee', '😀', '𐀀', '0') }),
  )
  fc.assert(
    fc.property(texts, (some) => {
      expect(joined([...some])).toBe(some.toSorted(bytewise).join(''))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { named } from '../../test/event-parts.ts'
import { containerKey, itemKey, lotKey, readHouseKey, serialKey } from './house-key.ts'
import { lotOf, unitOf } from './unit-name.ts'

const gtin = 'https://id.gs1.org/01/09520123456788'
const base = fc.constantFrom(
  'https://bakery.example',
  'http://x.example/traced/by/us',
  'urn:lotline:0192f0c1',
)
// Codes as people give them: anything at all, and often what means something in a URI.
const code = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom('.', '..', 'a/b', 'a:b', 'lot', 'item', '%2F', '100 %', 'urn:x:7', 'A?b#c', 'é'),
)

test('a lot’s key tells its item and its code again', () => {
  fc.assert(
    fc.property(base, code, code, (at, item, lot) => {
      const key = itemKey(at, item)
      expect(readHouseKey(key)).toEqual({ kind: 'item', item: key, code: item })
      expect(readHouseKey(lotKey(at, key, lot))).toEqual({ kind: 'lot', item: key, code: lot })
      expect(readHouseKey(serialKey(at, key, lot))).toEqual({
        kind: 'instance',
        item: key,
        code: lot,
      })
    }),
  )
})

test('a container’s key tells its code again', () => {
  fc.assert(
    fc.property(base, code, (at, crate) => {
      expect(readHouseKey(containerKey(at, crate))).toEqual({
        kind: 'container',
        item: null,
        code: crate,
      })
    }),
  )
})

test('two lots have one key only if they are the same lot', () => {
  fc.assert(
    fc.property(base, code, code, code, code, (at, item1, lot1, item2, lot2) => {
      const isSame = item1 === item2 && lot1 === lot2
      const key1 = lotKey(at, itemKey(at, item1), lot1)
      expect(key1 === lotKey(at, itemKey(at, item2), lot2)).toBe(isSame)
    }),
  )
})

test('an item of somebody else’s keeps its whole key in the lot’s', () => {
  fc.assert(
    fc.property(base, fc.webUrl(), code, (at, item, lot) => {
      expect(readHouseKey(lotKey(at, item, lot))).toEqual({ kind: 'lot', item, code: lot })
    }),
  )
})

test('a GTIN’s lot has the key everyone gives it, unless GS1 allows no such code', () => {
  expect(lotKey('https://b.example', gtin, 'L/1')).toBe(`${gtin}/10/L%2F1`)
  expect(serialKey('https://b.example', gtin, '7')).toBe(`${gtin}/21/7`)
  for (const lot of ['L 1', 'é', '123456789012345678901'])
    expect(readHouseKey(lotKey('https://b.example', gtin, lot))).toEqual({
      kind: 'lot',
      item: gtin,
      code: lot,
    })
})

test('the lot beside a serial is the lot its house would name', () => {
  fc.assert(
    fc.property(base, code, code, code, (at, item, serial, lot) => {
      const key = itemKey(at, item)
      const unit = unitOf(named(serialKey(at, key, serial)), 'epc')
      expect(lotOf(unit, lot)?.uri).toBe(lotKey(at, key, lot))
    }),
  )
})

test('no text at all makes the reader throw, and what is no key is none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
      expect(['item', 'lot', 'instance', 'container', undefined]).toContain(
        readHouseKey(text)?.kind,
      )
    }),
  )
  for (const uri of ['urn:x:lot:a:b', 'https://x.example/lot/%FF/1', 'https://lot/a/b', 'item/7'])
    expect(readHouseKey(uri)).toBeNull()
})

import { expect, test } from 'vitest'
import { after, base, emptyShop, gtin, judgementOf } from '../../test/shop.ts'
import { resolveContainer, resolveItem, resolveLine, resolvePlace } from './decide-names.ts'

const shop = after(emptyShop, {
  verb: 'receive',
  place: 'S1',
  lines: [
    { item: gtin, lot: 'L1', quantity: '5 KGM', supplierLot: 'S-1' },
    { item: 'Rye', lot: 'L1', quantity: '5 KGM' },
    { item: 'Rye', lot: 'L2', quantity: '5 KGM', supplierLot: 'S-2' },
    { item: 'Pump', serial: 'P-1' },
    { container: 'PAL-1' },
  ],
})
const context = {
  ...judgementOf(shop),
  itemsByName: new Map([
    ['rye', [{ uri: `${base}:item:Rye`, name: 'Rye' }]],
    [
      'Flour',
      [
        { uri: 'urn:x:1', name: 'Flour' },
        { uri: 'urn:x:2', name: 'Flour' },
      ],
    ],
    ['12345678', [{ uri: 'urn:x:3', name: '12345678' }]],
  ]),
  placesByName: new Map([['silo 1', [{ uri: 'urn:x:silo', name: 'Silo 1' }]]]),
}

const item = (name: string) => {
  const read = resolveItem('item', name, context)
  return read.ok ? read.value.uri : read.error.kind
}
const line = (typed: Parameters<typeof resolveLine>[1], expected: 'known' | 'either' = 'known') => {
  const read = resolveLine('lines/0', typed, expected, context)
  return read.ok ? read.value.uri : `${read.error.kind} ${read.error.field}`
}

test('an item is a GTIN in any spelling, a URI, a known name, or a new code of the house', () => {
  expect(item(gtin)).toBe(`https://id.gs1.org/01/${gtin}`)
  expect(item(gtin.slice(1))).toBe(`https://id.gs1.org/01/${gtin}`)
  expect(item(`(01)${gtin}(10)L9`)).toBe(`https://id.gs1.org/01/${gtin}`)
  expect(item('urn:x:own')).toBe('urn:x:own')
  expect(item('rye')).toBe(`${base}:item:Rye`)
  expect(item('New flour')).toBe(`${base}:item:New%20flour`)
})

test('a GTIN with a wrong check digit is refused, unless the house has such a number', () => {
  expect(item('09520123456789')).toBe('bad-identifier')
  expect(item('12345678')).toBe('urn:x:3')
})

test('a name that fits two items is never decided for the person', () => {
  expect(item('Flour')).toBe('name-ambiguous')
})

test('a place is a GLN, a URI, a known name in any case, or a new one', () => {
  const place = (name: string) => {
    const read = resolvePlace('place', name, 'place', context)
    return read.ok ? read.value : read.error.kind
  }
  expect(place('9521234567899')).toBe('https://id.gs1.org/414/9521234567899')
  expect(place('9521234567890')).toBe('bad-identifier')
  expect(place('silo 1')).toBe('urn:x:silo')
  expect(place(' Silo 2 ')).toBe(`${base}:place:Silo%202`)
  expect(resolvePlace('to', '9521234567899', 'party', context)).toMatchObject({
    value: 'https://id.gs1.org/417/9521234567899',
  })
})

test('a lot code is looked up among the lots of its item', () => {
  expect(line({ lot: 'L1', item: gtin })).toBe(`https://id.gs1.org/01/${gtin}/10/L1`)
  expect(line({ lot: 'L1', item: 'rye' })).toBe(`${base}:lot:Rye:L1`)
  expect(line({ lot: 'L1' })).toBe('name-ambiguous lines/0/lot')
  expect(line({ lot: 'L2' })).toBe(`${base}:lot:Rye:L2`)
  expect(line({ lot: 'L9' })).toBe('name-unknown lines/0/lot')
  expect(line({ lot: 'L2', item: gtin })).toBe('name-unknown lines/0/lot')
})

test("a supplier's lot code finds our lot, but does not join what comes in to it", () => {
  expect(line({ lot: 'S-2' })).toBe(`${base}:lot:Rye:L2`)
  expect(line({ lot: 'S-2', item: 'Rye' })).toBe(`${base}:lot:Rye:L2`)
  expect(line({ lot: 'S-2', item: 'Rye' }, 'either')).toBe(`${base}:lot:Rye:S-2`)
})

test('a key in any spelling names its unit', () => {
  expect(line({ lot: `(01)${gtin}(10)L1` })).toBe(`https://id.gs1.org/01/${gtin}/10/L1`)
  expect(line({ lot: `https://shop.example/01/${gtin}/10/L8` }, 'either')).toBe(
    `https://id.gs1.org/01/${gtin}/10/L8`,
  )
  expect(line({ lot: `(01)${gtin}(10)L8` }, 'either')).toBe(`https://id.gs1.org/01/${gtin}/10/L8`)
  expect(line({ lot: `(01)${gtin}` }, 'either')).toBe('bad-identifier lines/0/lot')
  expect(line({ lot: '(01)09520123456789(10)L1' })).toBe('bad-identifier lines/0/lot')
  expect(line({ lot: 'urn:epc:id:nonsense' }, 'either')).toBe('bad-identifier lines/0/lot')
})

test('a new lot needs its item', () => {
  expect(line({ lot: 'L9' }, 'either')).toBe('missing-field lines/0/item')
  expect(line({}, 'either')).toBe('missing-field lines/0/lot')
  expect(line({ lot: ' ' }, 'either')).toBe('missing-field lines/0/lot')
})

test('a serial is found with or without its item', () => {
  expect(line({ serial: 'P-1' })).toBe(`${base}:serial:Pump:P-1`)
  expect(line({ serial: 'P-1', item: 'Pump' })).toBe(`${base}:serial:Pump:P-1`)
  expect(line({ serial: 'P-2', item: gtin }, 'either')).toBe(`https://id.gs1.org/01/${gtin}/21/P-2`)
})

test('a container is an SSCC, a URI or a name of the house', () => {
  const container = (name: string, expected: 'known' | 'either') => {
    const read = resolveContainer('container', name, expected, context)
    return read.ok ? read.value.uri : read.error.kind
  }
  expect(container('PAL-1', 'known')).toBe(`${base}:unit:PAL-1`)
  expect(container('PAL-2', 'known')).toBe('name-unknown')
  expect(container('PAL-2', 'either')).toBe(`${base}:unit:PAL-2`)
  expect(container('095212345678912345', 'either')).toBe('bad-identifier')
  expect(container('095212345678912347', 'either')).toBe('https://id.gs1.org/00/095212345678912347')
  expect(container('', 'either')).toBe('missing-field')
})

import { expect, test } from 'vitest'
import { after, base, emptyShop, gtin, told, whereabouts } from '../../test/shop.ts'
import type { Command, Line } from './command.ts'
import { runUri } from './decide-process.ts'

const shop = after(emptyShop, {
  verb: 'receive',
  place: 'S1',
  lines: [
    { item: 'Flour', lot: 'A', quantity: '10 KGM' },
    { item: 'Flour', lot: 'B', quantity: '10 KGM' },
  ],
})
const inputs = [{ lot: 'A', quantity: '4 KGM' }]
const produce = (outputs: readonly Line[], more: object = {}): Command => ({
  verb: 'produce',
  inputs,
  outputs,
  ...more,
})

test('inputs are used up, outputs come to be, and roles and equipment are kept', () => {
  const outputs = [{ item: gtin, lot: 'D', quantity: '3 KGM' }]
  const [event] = told(shop, {
    verb: 'produce',
    place: 'S1',
    inputs: [
      { lot: 'A', quantity: '4 KGM', role: 'ingredient' },
      { lot: 'B', quantity: '1 KGM' },
    ],
    outputs,
    equipment: ['Mixer'],
    documents: ['prodorder:7'],
  })
  expect(event).toMatchObject({
    type: 'TransformationEvent',
    inputQuantityList: [{ quantity: '4' }, { quantity: '1' }],
    outputQuantityList: [{ epcClass: `https://id.gs1.org/01/${gtin}/10/D`, quantity: '3' }],
    transformationID: null,
    extensions: {
      'urn:lotline:ns:roles': { [`${base}:lot:Flour:A`]: 'ingredient' },
      'urn:lotline:ns:equipment': [`${base}:unit:Mixer`],
    },
  })
})

test('outputs that differ in their dates are parts of one process', () => {
  const events = told(
    shop,
    produce([
      { item: 'Loaf', lot: 'D', quantity: '3 KGM', expiry: '2027-01-01' },
      { item: 'Crumb', lot: 'E', quantity: '1 KGM' },
    ]),
  )
  expect(events).toHaveLength(2)
  const [first, second] = events.map((event) => (typeof event === 'string' ? null : event))
  expect(first?.transformationID).toMatch(/^urn:uuid:/)
  expect(second).toMatchObject({
    transformationID: first?.transformationID,
    inputQuantityList: [],
    outputQuantityList: [{ quantity: '1' }],
  })
})

test('a run is told in parts, and a part may add to the lot it makes', () => {
  const outputs = [{ item: 'Loaf', lot: 'D', quantity: '3 KGM' }]
  const twice = after(
    shop,
    { verb: 'produce', inputs, outputs: [], run: 'R1' },
    { verb: 'produce', inputs: [], outputs, run: 'R1', place: 'S1' },
    { verb: 'produce', inputs, outputs, run: 'R1' },
  )
  expect(whereabouts(twice, 'D')).toEqual(['6 KGM at S1'])
  const apart: Command = { verb: 'produce', inputs: [{ lot: 'B', quantity: '1 KGM' }], outputs }
  expect(told(twice, apart)).toEqual(['lot-exists outputs/0/lot'])
  expect(runUri('R1', base)).toBe(`${base}:process:R1`)
  expect(runUri('urn:x:run', base)).toBe('urn:x:run')
})

test('without a run both sides are needed', () => {
  expect(told(shop, produce([]))).toEqual(['missing-field outputs'])
  expect(told(shop, { verb: 'produce', inputs: [], outputs: [] })).toEqual(['nothing-to-do inputs'])
  const outputs = [{ item: 'Loaf', lot: 'D', quantity: '3 KGM' }]
  expect(told(shop, { verb: 'produce', inputs: [], outputs })).toEqual(['missing-field inputs'])
})

test('what comes out needs a lot code of its own, unless topping up is what is meant', () => {
  const same = { item: 'Flour', lot: 'A', quantity: '1 KGM' }
  expect(told(shop, produce([same]))).toEqual(['same-lot-in-and-out outputs/0/lot'])
  expect(told(shop, produce([{ ...same, item: 'Loaf' }]))).toEqual(['code-reused outputs/0/lot'])
  expect(told(shop, produce([{ ...same, lot: 'B' }]))).toEqual(['lot-exists outputs/0/lot'])
  const topped = after(shop, produce([{ ...same, lot: 'B', topUp: true }], { place: 'S1' }))
  expect(whereabouts(topped, 'B')).toEqual(['11 KGM at S1'])
})

test('splitting takes one lot, merging makes one, and the item goes without saying', () => {
  const outputs = [
    { lot: 'A-1', quantity: '1 KGM' },
    { lot: 'A-2', quantity: '3 KGM' },
  ]
  expect(told(shop, { verb: 'split', inputs, outputs })).toMatchObject([
    {
      bizStep: 'urn:lotline:ns:splitting',
      outputQuantityList: [{ epcClass: `${base}:lot:Flour:A-1` }, { quantity: '3' }],
    },
  ])
  const two = [...inputs, { lot: 'B', quantity: '1 KGM' }]
  const both = [{ lot: 'AB', quantity: '5 KGM' }]
  expect(told(shop, { verb: 'split', inputs: two, outputs })).toEqual(['bad-value inputs'])
  expect(told(shop, { verb: 'merge', inputs, outputs: outputs.slice(1) })).toEqual([
    'bad-value inputs',
  ])
  expect(told(shop, { verb: 'merge', inputs: two, outputs })).toEqual(['bad-value inputs'])
  expect(told(shop, { verb: 'merge', inputs: two, outputs: both })).toHaveLength(1)
  expect(told(shop, { verb: 'produce', inputs, outputs })).toEqual([
    'missing-field outputs/0/item',
    'missing-field outputs/1/item',
  ])
})

test('a container with something in it is no ingredient', () => {
  const packed = after(shop, { verb: 'pack', container: 'P1', place: 'S1', lines: inputs })
  const command = {
    verb: 'produce',
    inputs: [{ lot: 'P1' }],
    outputs: [{ item: 'Loaf', lot: 'D', quantity: '1 KGM' }],
  } as const
  expect(told(packed, command)).toEqual(['container-not-empty inputs/0/lot'])
})

test('without a place, what comes out is where what goes in was', () => {
  const outputs = [{ lot: 'A-1', quantity: '4 KGM' }]
  expect(whereabouts(after(shop, { verb: 'relabel', inputs, outputs }), 'A-1')).toEqual([
    '4 KGM at S1',
  ])
  const both = [...inputs, { lot: 'B', quantity: '1 KGM' }]
  const apart = after(shop, { verb: 'move', toPlace: 'S2', lines: [{ lot: 'B', quantity: 'all' }] })
  const merge: Command = {
    verb: 'merge',
    inputs: both,
    outputs: [{ lot: 'AB', quantity: '5 KGM' }],
  }
  expect(told(apart, merge)).toEqual(['missing-field place'])
})

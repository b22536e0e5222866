import { expect, test } from 'vitest'
import { after, base, emptyShop, gtin, told, whereabouts } from '../../test/shop.ts'
import type { Command } from './command.ts'

const shop = after(emptyShop, {
  verb: 'receive',
  place: 'S1',
  from: 'Mill',
  lines: [{ item: 'Rye', lot: 'A', quantity: '10 KGM' }],
})

test('what comes with dates is added with them, the rest observed', () => {
  const events = told(emptyShop, {
    verb: 'receive',
    place: 'S1',
    from: 'Mill',
    documents: ['po:1'],
    lines: [
      { item: gtin, lot: 'A', quantity: '5 KGM', expiry: '2027-01-01', supplierLot: 'S-1' },
      { item: gtin, lot: 'B', quantity: '6 KGM' },
    ],
  })
  expect(events).toMatchObject([
    {
      action: 'ADD',
      bizStep: 'receiving',
      ilmd: { 'urn:epcglobal:cbv:mda:itemExpirationDate': '2027-01-01' },
      extensions: { 'urn:lotline:ns:supplierLot': 'S-1' },
      bizTransactionList: [{ type: 'po' }],
      sourceList: [{ source: `${base}:party:Mill` }],
    },
    { action: 'OBSERVE', quantityList: [{ quantity: '6' }] },
  ])
  expect(events[1]).not.toHaveProperty('ilmd')
})

test('a lot received twice is one lot', () => {
  const again: Command = { verb: 'receive', place: 'S1', lines: [{ lot: 'A', quantity: '5 KGM' }] }
  expect(whereabouts(after(shop, again), 'A')).toEqual(['15 KGM at S1'])
})

test('what a customer sends back comes out of what was shipped to them', () => {
  const returned = after(
    shop,
    { verb: 'ship', place: 'S1', to: 'Kiosk', lines: [{ lot: 'A', quantity: '4 KGM' }] },
    { verb: 'return', place: 'Back', from: 'Kiosk', lines: [{ lot: 'A', quantity: '1 KGM' }] },
  )
  expect(whereabouts(returned, 'A')).toEqual([
    '6 KGM at S1',
    '3 KGM shipped to Kiosk',
    '1 KGM at Back',
  ])
})

test('declaring makes lots and serialised things known, each in its own way', () => {
  const events = told(emptyShop, {
    verb: 'declare',
    place: 'S1',
    lines: [
      { item: 'Rye', lot: 'A', quantity: '5 KGM' },
      { item: 'Pump', serial: '1' },
    ],
  })
  expect(events).toMatchObject([
    { action: 'ADD', bizStep: 'creating_class_instance', epcList: [] },
    { action: 'ADD', bizStep: 'commissioning', epcList: [`${base}:serial:Pump:1`] },
  ])
})

test('a move takes from the one place a lot is at, and asks where there are several', () => {
  const some: Command = { verb: 'move', toPlace: 'S2', lines: [{ lot: 'A', quantity: '4 KGM' }] }
  const moved = after(shop, some)
  expect(whereabouts(moved, 'A')).toEqual(['6 KGM at S1', '4 KGM at S2'])
  // What is there already is not what is moved: the same again moves more.
  expect(whereabouts(after(moved, some), 'A')).toEqual(['2 KGM at S1', '8 KGM at S2'])
  expect(told(moved, { ...some, toPlace: 'S3' })).toEqual(['missing-field fromPlace'])
  const chosen = after(moved, { ...some, toPlace: 'S3', fromPlace: 'S2' })
  expect(whereabouts(chosen, 'A')).toEqual(['6 KGM at S1', '4 KGM at S3'])
})

test('a shipment is read at its dock and said to be nowhere else', () => {
  const lines = [{ lot: 'A', quantity: 'all' }]
  const [event] = told(shop, { verb: 'ship', place: 'S1', toPlace: 'Shop', lines })
  expect(event).toMatchObject({
    bizStep: 'shipping',
    disposition: 'in_transit',
    readPoint: `${base}:place:S1`,
    destinationList: [{ type: 'location', destination: `${base}:place:Shop` }],
    quantityList: [{ quantity: '10', uom: 'KGM' }],
  })
  expect(event).not.toHaveProperty('bizLocation')
  expect(told(shop, { verb: 'ship', place: 'S1', lines })).toEqual(['missing-field to'])
})

test('picking, staging and loading do not ship', () => {
  for (const verb of ['pick', 'stage', 'load'] as const) {
    const lines = [{ lot: 'A', quantity: '4 KGM' }]
    const ready = after(shop, { verb, place: 'S1', to: 'Kiosk', lines })
    expect(whereabouts(ready, 'A')).toEqual(['10 KGM at S1'])
  }
})

test('shipping gives no new lot codes', () => {
  const line = { lot: 'B', quantity: '1 KGM' }
  expect(told(shop, { verb: 'ship', to: 'K', lines: [line] })).toEqual(['name-unknown lines/0/lot'])
  expect(told(shop, { verb: 'ship', to: 'K', lines: [{ ...line, item: 'Rye' }] })).toEqual([
    'new-code-on-ship lines/0/lot',
  ])
})

test('samples and waste leave the book; waste needs its reason', () => {
  const lines = [{ lot: 'A', quantity: '1 KGM' }]
  const less = after(
    shop,
    { verb: 'sample', lines },
    { verb: 'scrap', lines, reason: 'torn' },
    { verb: 'destroy', lines, reason: 'mould', place: 'S1' },
  )
  expect(whereabouts(less, 'A')).toEqual(['7 KGM at S1'])
  expect(told(shop, { verb: 'scrap', lines })).toEqual(['missing-field reason'])
})

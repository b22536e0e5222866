import { expect, test } from 'vitest'
import { after, emptyShop, refusalsOf, told, whereabouts } from '../../test/shop.ts'
import type { Command, Line } from './command.ts'

const shop = after(
  emptyShop,
  {
    verb: 'receive',
    place: 'S1',
    lines: [
      { item: 'Rye', lot: 'A', quantity: '10 KGM' },
      { item: 'Nut', lot: 'N', quantity: '5 EA' },
      { item: 'Pump', serial: '1' },
    ],
  },
  { verb: 'pack', container: 'P1', place: 'S1', lines: [{ lot: 'A', quantity: '2 KGM' }] },
)
const count = (lines: readonly Line[], reason?: string): Command => ({
  verb: 'count',
  place: 'S1',
  lines,
  ...(reason === undefined ? {} : { reason }),
})
const actions = (command: Command) =>
  told(shop, command).map((event) =>
    typeof event === 'string'
      ? event
      : `${event.action} ${event.quantityList?.map(({ quantity, uom }) => `${quantity} ${uom}`)}`,
  )

test('a count without a reason is only a count', () => {
  expect(actions(count([{ lot: 'A', quantity: '7 KGM' }]))).toEqual(['OBSERVE 7 KGM'])
  expect(whereabouts(after(shop, count([{ lot: 'A', quantity: '7 KGM' }])), 'A')).toContain(
    '8 KGM at S1',
  )
})

test('with a reason the book follows the count, whichever way it differs', () => {
  const lines = [
    { lot: 'A', quantity: '7500 g' },
    { lot: 'N', quantity: '6 EA' },
  ]
  expect(actions(count(lines, 'recount'))).toEqual([
    'OBSERVE 7500 GRM,6 EA',
    'ADD 1 EA',
    'DELETE 500 GRM',
  ])
  const counted = after(shop, count(lines, 'recount'))
  expect(whereabouts(counted, 'A')).toEqual(['7.5 KGM at S1', '2 KGM in P1'])
  expect(whereabouts(counted, 'N')).toEqual(['6 EA at S1'])
})

test('a count that agrees with the book changes nothing, and none is a count too', () => {
  expect(actions(count([{ lot: 'A', quantity: '8 KGM' }], 'yearly'))).toEqual(['OBSERVE 8 KGM'])
  expect(actions(count([{ lot: 'A', quantity: '0 KGM' }], 'gone'))).toEqual([
    'OBSERVE 0 KGM',
    'DELETE 8 KGM',
  ])
})

test('lines about one lot are added up before they are compared', () => {
  const lines = [
    { lot: 'A', quantity: '5 KGM' },
    { lot: 'A', quantity: '3000 g' },
  ]
  expect(actions(count(lines, 'two shelves'))).toEqual(['OBSERVE 8 KGM'])
})

test('what cannot be compared is refused where it should be', () => {
  const litres = [{ lot: 'A', quantity: '8 LTR' }]
  expect(refusalsOf(shop, count(litres, 'recount'))).toMatchObject([
    { kind: 'unit-mismatch', held: 'KGM', asked: 'LTR' },
  ])
  expect(refusalsOf(shop, count(litres))).toEqual([])
  expect(actions(count([{ lot: 'A', quantity: '1 KGM' }, ...litres]))).toEqual([
    'unit-mismatch lines/1/quantity',
  ])
  expect(actions({ verb: 'count', place: ' ', lines: [] })).toEqual([
    'missing-field place',
    'nothing-to-do lines',
  ])
})

test('a serialised thing that is counted is seen, and never added', () => {
  expect(told(shop, count([{ serial: '1' }], 'yearly'))).toHaveLength(1)
})

import { expect, test } from 'vitest'
import { after, emptyShop, judgementOf, refusalsOf, type Shop, told } from '../../test/shop.ts'
import type { Command, Line } from './command.ts'
import { readLines } from './decide-lines.ts'
import { takeLines } from './decide-stock.ts'

const shop = after(
  emptyShop,
  {
    verb: 'receive',
    place: 'S1',
    lines: [
      { item: 'Rye', lot: 'A', quantity: '10 KGM' },
      { item: 'Nut', lot: 'N', quantity: '5 KGM' },
      { item: 'Pump', serial: '1' },
    ],
  },
  { verb: 'receive', place: 'S2', lines: [{ item: 'Rye', lot: 'A', quantity: '4 KGM' }] },
  { verb: 'receive', place: 'S1', lines: [{ item: 'Nut', lot: 'N', quantity: '7 EA' }] },
  { verb: 'pack', container: 'P1', place: 'S1', lines: [{ lot: 'A', quantity: '3 KGM' }] },
)
const ship = (lines: readonly Line[], place?: string): Command => ({
  verb: 'ship',
  to: 'Kiosk',
  lines,
  ...(place === undefined ? {} : { place }),
})
const listedIn = (from: Shop, command: Command) => {
  const [event] = told(from, command)
  return typeof event === 'object' ? event.quantityList : event
}

test('what is at the place can be taken to the last gram, and not a gram more', () => {
  expect(refusalsOf(shop, ship([{ lot: 'A', quantity: '7 KGM' }], 'S1'))).toEqual([])
  expect(refusalsOf(shop, ship([{ lot: 'A', quantity: '7000.001 g' }], 'S1'))).toMatchObject([
    { kind: 'wrong-place', held: [{ amount: { value: '4', uom: 'KGM' } }] },
  ])
})

test('without a place, what is anywhere can be taken, but not out of containers', () => {
  expect(refusalsOf(shop, ship([{ lot: 'A', quantity: '11 KGM' }]))).toEqual([])
  expect(refusalsOf(shop, ship([{ lot: 'A', quantity: '12 KGM' }]))).toMatchObject([
    { kind: 'in-container', container: 'P1' },
  ])
  expect(refusalsOf(shop, ship([{ lot: 'A', quantity: '15 KGM' }]))).toMatchObject([
    { kind: 'not-enough', held: { value: '11', uom: 'KGM' }, asked: { value: '15', uom: 'KGM' } },
  ])
})

test('lines about one lot take from the same stock', () => {
  const lines = [
    { lot: 'A', quantity: '6 KGM' },
    { lot: 'A', quantity: '5001 g' },
  ]
  expect(refusalsOf(shop, ship(lines))).toMatchObject([
    { kind: 'in-container', field: 'lines/1/lot' },
  ])
})

test('all is what is there, in each unit of measure it is kept in', () => {
  expect(listedIn(shop, ship([{ lot: 'N', quantity: 'all' }], 'S1'))).toMatchObject([
    { quantity: '5', uom: 'KGM' },
    { quantity: '7', uom: 'EA' },
  ])
  expect(told(shop, ship([{ lot: 'N', quantity: 'all' }], 'S2'))).toEqual([
    'nothing-to-do lines/0/quantity',
  ])
  const twice = [
    { lot: 'N', quantity: '1 KGM' },
    { lot: 'N', quantity: 'all' },
  ]
  expect(told(shop, ship(twice, 'S1'))).toEqual(['nothing-to-do lines/1/quantity'])
})

test('what cannot be converted cannot be compared', () => {
  expect(refusalsOf(shop, ship([{ lot: 'A', quantity: '1 LTR' }], 'S1'))).toMatchObject([
    { kind: 'unit-mismatch', held: 'KGM', asked: 'LTR' },
  ])
})

test('a serialised thing is here, elsewhere, or gone', () => {
  expect(refusalsOf(shop, ship([{ serial: '1' }], 'S1'))).toEqual([])
  expect(told(shop, ship([{ serial: '1' }], 'S2'))).toEqual(['wrong-place lines/0/serial'])
  const gone = after(shop, ship([{ serial: '1' }]))
  expect(told(gone, ship([{ serial: '1' }]))).toEqual(['not-enough lines/0/serial'])
})

test('a stock of which the record does not know how much can be taken from', () => {
  const unsure = after(emptyShop, { verb: 'declare', lines: [{ item: 'Rye', lot: 'A' }] })
  const context = judgementOf(unsure)
  const rules = { expected: 'known', quantity: 'required', mayBeAll: true } as const
  for (const quantity of ['5 KGM', 'all']) {
    const { found } = readLines('lines', [{ lot: 'A', quantity }], rules, context)
    expect(takeLines(found, { place: null, atMs: 0 }).refusals).toEqual([])
  }
})

import { expect, test } from 'vitest'
import { after, base, emptyShop, type Shop } from '../../test/shop.ts'
import type { Line, ProcessVerb } from './command.ts'
import { dateIn } from './shelf-life.ts'

const shop: Shop = after(
  {
    ...emptyShop,
    items: new Map([
      ['Loaf', [{ uri: `${base}:item:Loaf`, shelfLifeDays: 7 }]],
      ['Cream', [{ uri: `${base}:item:Cream`, shelfLifeDays: 30, capByInputs: true }]],
      ['Odd', [{ uri: `${base}:item:Odd`, shelfLifeDays: 1e12 }]],
    ]),
  },
  {
    verb: 'receive',
    place: 'S1',
    lines: [
      { item: 'Milk', lot: 'A', quantity: '9 KGM', expiry: '2026-12-01', bestBefore: '2026-11-30' },
      { item: 'Milk', lot: 'B', quantity: '9 KGM', expiry: '2026-11-28' },
    ],
  },
)
const expiryOf = (
  verb: ProcessVerb,
  output: Line,
  date: 'itemExpirationDate' | 'bestBeforeDate',
) => {
  const inputs = ['A', 'B'].map((lot) => ({ lot, quantity: '1 KGM' }))
  const { units } = after(shop, {
    verb,
    inputs,
    outputs: [{ lot: 'X', quantity: '2 KGM', ...output }],
  })
  const made = [...units.values()].find(({ code }) => code === (output.lot ?? 'X'))
  return dateIn(made?.state.attributes ?? {}, date)?.date ?? null
}
const expiry = (verb: ProcessVerb, output: Line) => expiryOf(verb, output, 'itemExpirationDate')

test('what is made keeps as long as its item does, from the day it was made', () => {
  expect(expiry('produce', { item: 'Loaf' })).toBe('2026-11-30')
  expect(expiry('produce', { item: 'Loaf', productionDate: '2026-11-20' })).toBe('2026-11-27')
})

test('where the item says so, no longer than anything that went in', () => {
  expect(expiry('produce', { item: 'Cream' })).toBe('2026-11-28')
})

test('what the line states stays', () => {
  expect(expiry('produce', { item: 'Cream', expiry: '2027-01-01' })).toBe('2027-01-01')
})

test('an item without a shelf life, or with a senseless one, sets no date', () => {
  expect(expiry('produce', { item: 'Soap' })).toBeNull()
  expect(expiry('produce', { item: 'Odd' })).toBeNull()
})

test('the same goods under another code keep the earliest of their dates', () => {
  expect(expiry('merge', {})).toBe('2026-11-28')
  expect(expiryOf('repack', {}, 'bestBeforeDate')).toBe('2026-11-30')
})

test('adding to a lot leaves its dates alone', () => {
  expect(expiry('produce', { item: 'Milk', lot: 'A', topUp: true })).toBe('2026-12-01')
})

import { expect, test } from 'vitest'
import { after, base, emptyShop, told, whereabouts } from '../../test/shop.ts'
import type { Command } from './command.ts'

const shop = after(
  emptyShop,
  {
    ...{ verb: 'receive', place: 'S1', owner: 'Ada' },
    lines: [{ item: 'Rye', lot: 'A', quantity: '10 KGM' }],
  },
  { verb: 'pack', place: 'S1', container: 'PAL', lines: [{ lot: 'A', quantity: '4 KGM' }] },
)
const change: Command = {
  ...{ verb: 'change-owner', newOwner: 'Bea' },
  lines: [{ lot: 'A', quantity: 'all' }],
}

test('the event names both as owning parties, and moves nothing', () => {
  expect(told(shop, change)).toMatchObject([
    {
      action: 'OBSERVE',
      bizStep: 'urn:lotline:ns:changing-owner',
      sourceList: [{ type: 'owning_party', source: `${base}:party:Ada` }],
      destinationList: [{ type: 'owning_party', destination: `${base}:party:Bea` }],
      quantityList: [{ quantity: '6', uom: 'KGM' }],
    },
  ])
  expect(whereabouts(after(shop, change), 'A')).toEqual([
    '4 KGM in PAL of Ada',
    '6 KGM at S1 of Bea',
  ])
})

test('a container does not take along what is in it', () => {
  expect(told(shop, { ...change, lines: [{ container: 'PAL' }] })).toEqual([
    'container-not-empty lines/0/container',
  ])
})

test('whose it becomes must be said', () => {
  expect(told(shop, { ...change, newOwner: ' ' })).toContain('missing-field newOwner')
})

import { expect, test } from 'vitest'
import { after, emptyShop, judgementOf, refusalsOf, timeZone, told } from '../../test/shop.ts'
import type { Command } from './command.ts'
import { readLines } from './decide-lines.ts'
import { refuseExpired, refuseForbidden } from './decide-status.ts'

const shop = after(
  emptyShop,
  {
    verb: 'receive',
    place: 'S1',
    lines: [
      { item: 'Rye', lot: 'A', quantity: '10 KGM' },
      { item: 'Rye', lot: 'Old', quantity: '10 KGM', expiry: '2026-11-22' },
      { item: 'Rye', lot: 'Last', quantity: '10 KGM', expiry: '2026-11-23' },
      { item: 'Rye', lot: 'Stale', quantity: '10 KGM', bestBefore: '2020-01-01' },
    ],
  },
  { verb: 'pack', container: 'P1', lines: [{ lot: 'A', quantity: '3 KGM' }] },
  {
    verb: 'pack',
    container: 'P2',
    lines: [{ container: 'P1' }, { lot: 'Old', quantity: '1 KGM' }],
  },
)
const held = after(shop, { verb: 'hold', lines: [{ lot: 'A' }], reason: 'metal' })
const ship = (line: object): Command => ({ verb: 'ship', to: 'Kiosk', lines: [line] })

test('a held lot neither leaves, nor is used, nor packed, and the answer says since when', () => {
  const line = { lot: 'A', quantity: '1 KGM' }
  const since = '2026-11-23T11:00:00.000Z'
  const refused = [{ kind: 'lot-on-hold', lot: 'A', since }]
  expect(refusalsOf(held, ship(line))).toMatchObject(refused)
  expect(refusalsOf(held, { verb: 'pack', container: 'P3', lines: [line] })).toMatchObject(refused)
  const outputs = [{ item: 'Loaf', lot: 'B', quantity: '1 EA' }]
  expect(refusalsOf(held, { verb: 'produce', inputs: [line], outputs })).toMatchObject(refused)
})

test('a held lot can be moved away, sampled and scrapped', () => {
  const lines = [{ lot: 'A', quantity: '1 KGM' }]
  expect(refusalsOf(held, { verb: 'move', toPlace: 'Cage', lines })).toEqual([])
  expect(refusalsOf(held, { verb: 'sample', lines })).toEqual([])
  expect(refusalsOf(held, { verb: 'scrap', lines, reason: 'metal' })).toEqual([])
})

test('a pallet with something held or expired anywhere in it does not leave', () => {
  expect(told(held, ship({ container: 'P2' }))).toEqual([
    'lot-on-hold lines/0/container',
    'lot-expired lines/0/container',
  ])
})

test('what is in a held container is held with it', () => {
  const cage = after(shop, { verb: 'hold', lines: [{ container: 'P2' }], reason: 'leak' })
  const { found } = readLines(
    'lines',
    [{ container: 'P1' }],
    { expected: 'known', quantity: 'optional' },
    judgementOf(cage),
  )
  expect(refuseForbidden(found)).toMatchObject([{ kind: 'lot-on-hold', lot: 'P2' }])
})

test('a lot is usable through the end of its day, and a best-before date forbids nothing', () => {
  expect(refusalsOf(shop, ship({ lot: 'Old', quantity: '1 KGM' }))).toMatchObject([
    { kind: 'lot-expired', expiry: '2026-11-22' },
  ])
  expect(refusalsOf(shop, ship({ lot: 'Last', quantity: '1 KGM' }))).toEqual([])
  expect(refusalsOf(shop, ship({ lot: 'Stale', quantity: '1 KGM' }))).toEqual([])
  const { found } = readLines(
    'lines',
    [{ lot: 'Last' }],
    { expected: 'known', quantity: 'optional' },
    judgementOf(shop),
  )
  const midnight = Date.UTC(2026, 10, 23, 23)
  expect(refuseExpired(found, midnight - 1, timeZone)).toEqual([])
  expect(refuseExpired(found, midnight, timeZone)).toHaveLength(1)
})

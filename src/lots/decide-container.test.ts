import { expect, test } from 'vitest'
import { after, base, emptyShop, refusalsOf, told, whereabouts } from '../../test/shop.ts'

const shop = after(
  emptyShop,
  { verb: 'receive', place: 'S1', lines: [{ item: 'Rye', lot: 'A', quantity: '10 KGM' }] },
  { verb: 'pack', container: 'P1', place: 'S1', lines: [{ lot: 'A', quantity: '4 KGM' }] },
)

test('a container holds what is packed, until all of it is unpacked where it stands', () => {
  expect(whereabouts(shop, 'A')).toEqual(['6 KGM at S1', '4 KGM in P1'])
  const emptied = after(shop, { verb: 'unpack', container: 'P1' })
  expect(whereabouts(emptied, 'A')).toEqual(['10 KGM at S1'])
  expect(told(emptied, { verb: 'unpack', container: 'P1' })).toEqual(['nothing-to-do container'])
})

test('some can be unpacked, and no more than is inside', () => {
  const some = after(shop, {
    verb: 'unpack',
    container: 'P1',
    lines: [{ lot: 'A', quantity: '1 KGM' }],
    place: 'S2',
  })
  expect(whereabouts(some, 'A')).toEqual(['6 KGM at S1', '3 KGM in P1', '1 KGM at S2'])
  const lines = [{ lot: 'A', quantity: '4 KGM' }]
  expect(told(some, { verb: 'unpack', container: 'P1', lines })).toEqual([
    'not-enough lines/0/quantity',
  ])
})

test('a container goes into another, but not into itself or into what it holds', () => {
  const nested = after(shop, { verb: 'pack', container: 'P2', lines: [{ container: 'P1' }] })
  expect(whereabouts(nested, 'P1')).toEqual(['1 EA in P2'])
  expect(told(nested, { verb: 'pack', container: 'P1', lines: [{ container: 'P2' }] })).toEqual([
    'container-in-itself lines/0/container',
    'in-container container',
  ])
  expect(told(nested, { verb: 'pack', container: 'P2', lines: [{ container: 'P2' }] })).toContain(
    'container-in-itself lines/0/container',
  )
})

test('what is inside an inner container comes out of that one only', () => {
  const nested = after(shop, { verb: 'pack', container: 'P2', lines: [{ container: 'P1' }] })
  const lines = [{ lot: 'A', quantity: '1 KGM' }]
  expect(refusalsOf(nested, { verb: 'unpack', container: 'P2', lines })).toMatchObject([
    { kind: 'not-in-container', container: 'P2' },
  ])
  expect(told(nested, { verb: 'unpack', container: 'P1', lines })).toEqual([
    'in-container container',
  ])
})

test('a container that is elsewhere or has left cannot be filled or emptied here', () => {
  const lines = [{ lot: 'A', quantity: '1 KGM' }]
  const moved = after(shop, { verb: 'move', toPlace: 'S2', lines: [{ container: 'P1' }] })
  expect(told(moved, { verb: 'pack', container: 'P1', place: 'S1', lines })).toEqual([
    'wrong-place container',
  ])
  const gone = after(shop, { verb: 'ship', to: 'Kiosk', lines: [{ container: 'P1' }] })
  expect(refusalsOf(gone, { verb: 'unpack', container: 'P1' })).toMatchObject([
    { kind: 'wrong-place', held: [{ place: `${base}:party:Kiosk` }] },
  ])
})

test('an unknown container can be packed but not unpacked', () => {
  expect(told(shop, { verb: 'unpack', container: 'P9' })).toEqual(['name-unknown container'])
  expect(told(shop, { verb: 'pack', container: 'P9', lines: [] })).toEqual(['nothing-to-do lines'])
})

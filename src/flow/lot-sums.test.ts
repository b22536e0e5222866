import { expect, test } from 'vitest'
import { sumsOf } from './lot-sums.ts'

const total = (kind: 'received' | 'packed' | 'shipped' | 'used' | 'passed', quantity: string) => ({
  kind,
  owner: '',
  uom: 'KGM',
  quantity,
})
const at = (state: 'on_hand' | 'shipped', quantity: string | null) => ({
  state,
  uom: 'KGM',
  quantity,
})

test('a lot that left by itself and on a pallet is told as shipped once, and adds up', () => {
  const totals = [total('received', '100'), total('packed', '40'), total('shipped', '10')]
  const sums = sumsOf(totals, [at('on_hand', '55'), at('shipped', '40'), at('shipped', '5')])
  expect(sums.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ['received', '100'],
    ['shipped', '45'],
    ['on_hand', '55'],
  ])
})

test('what is held for several owners is one sum, and what passed between them is none', () => {
  const totals = [
    { ...total('received', '7'), owner: 'urn:a' },
    total('received', '5'),
    total('passed', '-2'),
    { ...total('passed', '2'), owner: 'urn:a' },
  ]
  expect(sumsOf(totals, [at('on_hand', '12')]).map(({ quantity }) => quantity)).toEqual([
    '12',
    '12',
  ])
})

test('a sum with a part that was not recorded is not known', () => {
  expect(sumsOf([], [at('on_hand', '3'), at('on_hand', null)])).toEqual([
    { kind: 'on_hand', uom: 'KGM', quantity: null },
  ])
})

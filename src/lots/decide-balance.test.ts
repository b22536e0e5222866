import { expect, test } from 'vitest'
import { after, emptyShop, told } from '../../test/shop.ts'
import type { Command, Line } from './command.ts'

const shop = after(emptyShop, {
  verb: 'receive',
  place: 'S1',
  lines: [
    { item: 'Flour', lot: 'A', quantity: '10 KGM' },
    { item: 'Flour', lot: 'B', quantity: '2 KGM' },
    { item: 'Sack', lot: 'S', quantity: '40 EA' },
  ],
})
const relabel = (inputs: readonly Line[], outputs: readonly Line[]): Command => ({
  verb: 'relabel',
  inputs,
  outputs,
})

test('what only changes its name or its pack is as much as before, in whatever unit', () => {
  const all = [{ lot: 'A', quantity: 'all' }]
  expect(told(shop, relabel(all, [{ lot: 'A2', quantity: '1 KGM' }]))).toEqual([
    'out-of-balance outputs',
  ])
  expect(told(shop, relabel(all, [{ lot: 'A2', quantity: '11 KGM' }]))).toEqual([
    'out-of-balance outputs',
  ])
  expect(told(shop, relabel(all, [{ lot: 'A2', quantity: '10000 GRM' }]))).toHaveLength(1)
})

test('packaging and what becomes another item are not compared', () => {
  const inputs = [
    { lot: 'A', quantity: '10 KGM' },
    { lot: 'S', quantity: '4 EA', role: 'packaging' },
  ]
  const into = (output: Line): Command => ({ verb: 'repack', inputs, outputs: [output] })
  expect(told(shop, into({ lot: 'A2', quantity: '10 KGM' }))).toHaveLength(1)
  expect(told(shop, into({ lot: 'A2', quantity: '9 KGM' }))).toEqual(['out-of-balance outputs'])
  expect(told(shop, into({ item: 'Flour 1 kg', lot: 'A2', quantity: '10 EA' }))).toHaveLength(1)
})

test('a merge in two units of measure adds up, and a part of a run need not', () => {
  const merge = (quantity: string, more: object = {}): Command => ({
    verb: 'merge',
    inputs: [
      { lot: 'A', quantity: '4000 GRM' },
      { lot: 'B', quantity: '1 KGM' },
    ],
    outputs: [{ lot: 'AB', quantity }],
    ...more,
  })
  expect(told(shop, merge('5 KGM'))).toHaveLength(1)
  expect(told(shop, merge('4 KGM'))).toEqual(['out-of-balance outputs'])
  expect(told(shop, merge('4 KGM', { run: 'R1' }))).toHaveLength(1)
})

import { expect, test } from 'vitest'
import { ledgerOf } from '../../test/ledger-text.ts'
import { balanceOf } from './balance.ts'
import { contentOf, originsOf } from './content.ts'
import { compositionOf, dispersionOf, recallCosts } from './dispersion.ts'
import type { Convert } from './following.ts'
import { walk } from './walk.ts'

const kg: Convert = (_unit, value) => ({ value, dimension: 'kg' })

const ledger = ledgerOf(`
  01:00 receive M1 1000 + M2 800 + S1 200
  02:00 w1 M1 600 + S1 100 -> W1 690
  03:00 w2 M1 400 + M2 500 + S1 80 -> W2 960
  04:00 f1 W1 402 -> F1 400
  05:00 f2 W1 288 -> F2 285
  06:00 f3 W2 900 -> F3 900
  07:00 r1 W2 60 -> R1 60
  08:00 f4 R1 60 + M2 300 -> F4 352
`)
const { graph, no } = ledger
const raw = ['M1', 'M2', 'S1'].map(no)
const finished = ['F1', 'F2', 'F3', 'F4'].map(no)
const made = new Map([400, 285, 900, 352].map((quantity, i) => [finished[i], quantity]))

const round = (digits: number) => (value: number | null) =>
  value === null ? null : Number(value.toFixed(digits))

test('dispersion counts finished lots of a raw lot, and raw lots of a finished lot', () => {
  const { downward, upward, total } = dispersionOf(graph, raw, finished)
  expect([...downward.values()]).toEqual([4, 2, 4])
  expect([...upward.values()]).toEqual([2, 2, 3, 3])
  expect(total).toBe(20)
})

test('composition is each raw lot’s share, and the shares of a lot sum to one', () => {
  const shares = compositionOf(graph, raw, [...finished, no('R1')], kg)
  expect(shares.map((row) => row.map(round(4)))).toEqual([
    [0.8571, 0, 0.1429],
    [0.8571, 0, 0.1429],
    [0.4082, 0.5102, 0.0816],
    [0.068, 0.9184, 0.0136],
    [0.4082, 0.5102, 0.0816],
  ])
  for (const row of shares)
    expect(row.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9)
})

test('a recall takes whole lots: the worst and the average raw lot', () => {
  const { byLot, worst, average } = recallCosts(graph, raw, finished, (lot) => made.get(lot) ?? 0)
  expect([...byLot.values()]).toEqual([1937, 1252, 1937])
  expect(worst).toBe(1937)
  expect(round(2)(average)).toBe(1708.67)
  expect(recallCosts(graph, [], finished, () => 1)).toMatchObject({ worst: 0, average: 0 })
})

test('a process balances by dimension, over all its parts', () => {
  const share = (process: string) =>
    balanceOf(graph, ledger.process(process), kg).balances.map(({ inputs, outputs }) =>
      round(2)((100 * outputs) / inputs),
    )
  expect(['w1', 'w2', 'f1', 'f2', 'f4'].flatMap(share)).toEqual([98.57, 97.96, 99.5, 98.96, 97.78])
  const mixed = ledgerOf(`
    08:00 bake dough 60 + label 400ea -> loaf 390ea
    09:00 bake dough 40 + salt -> loaf 200ea + crumbs 5
  `)
  const convert: Convert = (_unit, value, uom) => ({ value, dimension: mixed.uoms[uom] ?? '' })
  expect(balanceOf(mixed.graph, 1, convert)).toEqual({
    process: 1,
    balances: [
      { dimension: 'ea', inputs: 400, outputs: 590, variance: -190, share: -0.475 },
      { dimension: 'kg', inputs: 100, outputs: 5, variance: 95, share: 0.95 },
    ],
    leftOut: [2],
  })
})

test('backward, each origin is in the lot with its share and its bounds', () => {
  const backward = walk(graph, { start: [no('F4')], direction: 'backward' })
  expect(ledger.names(originsOf(graph, backward)).toSorted()).toEqual(['M1', 'M2', 'S1'])
  const { contents, cutAt } = contentOf(graph, backward, { convert: kg }, raw)
  expect(cutAt).toEqual([])
  expect(contents.map(({ share }) => round(4)(share))).toEqual([0.068, 0.9184, 0.0136])
  expect(contents.map(({ quantity }) => quantity)).toEqual([352, 352, 352])
  for (const { content } of contents) {
    expect(content.atLeast).toBeLessThanOrEqual(content.expected as number)
    expect(content.atMost as number).toBeGreaterThanOrEqual(content.expected as number)
  }
  // 300 of the 360 that went in were M2 itself, and 8 were lost.
  expect(contents[1]?.content.atLeast).toBe(292)
})

test('what was made beside something else is no more an origin than that is', () => {
  const sieved = ledgerOf(`
    08:00 sieve flour 10 -> fine 6 + coarse 4
    09:00 mix fine 6 + coarse 4 -> dough 10
  `)
  const backward = walk(sieved.graph, { start: [sieved.no('dough')], direction: 'backward' })
  expect(sieved.names(originsOf(sieved.graph, backward))).toEqual(['flour'])
})

test('what is only put back into itself is an origin', () => {
  const starter = ledgerOf(`
    08:00 feed starter 2 -> starter 3
    09:00 mix starter 1 -> dough 1
  `)
  const backward = walk(starter.graph, { start: [starter.no('dough')], direction: 'backward' })
  expect(starter.names(originsOf(starter.graph, backward))).toEqual(['starter'])
})

test('origins that a limit left out are named', () => {
  const backward = walk(graph, { start: [no('F4')], direction: 'backward' })
  const { contents, cutAt } = contentOf(graph, backward, { convert: kg, originsMax: 1 }, raw)
  expect(contents).toHaveLength(1)
  expect(cutAt).toEqual(raw.slice(1))
})

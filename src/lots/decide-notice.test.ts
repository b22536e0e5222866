import { expect, test } from 'vitest'
import { after, base, emptyShop, told } from '../../test/shop.ts'
import type { Command } from './command.ts'

const shop = after(emptyShop, {
  verb: 'receive',
  place: 'S1',
  lines: [
    { item: 'Rye', lot: 'A', quantity: '10 KGM' },
    { item: 'Rye', lot: 'B', quantity: '10 KGM' },
  ],
})
const lines = [{ lot: 'A' }]
const persistent = (from: typeof shop) =>
  [...from.units.values()].find(({ code }) => code === 'A')?.state.persistent

test('a hold is set once, and lifted once', () => {
  const hold: Command = { verb: 'hold', lines, reason: 'metal' }
  const release: Command = { verb: 'release', lines, reason: 'x-ray' }
  const held = after(shop, hold)
  expect(persistent(held)).toEqual(['unavailable'])
  expect(told(held, hold)).toEqual(['already-so lines/0/lot'])
  expect(persistent(after(held, release))).toEqual([])
  expect(told(shop, release)).toEqual(['not-so lines/0/lot'])
})

test('a release takes back what it names, and nothing else', () => {
  const both = after(
    shop,
    { verb: 'hold', lines, reason: 'metal' },
    { verb: 'reject', lines, reason: 'metal' },
    { verb: 'recall', lines, reason: 'metal' },
  )
  expect(persistent(both)).toEqual(['non_conformant', 'recalled', 'unavailable'])
  const freed = after(both, { verb: 'release', undo: 'reject', lines, reason: 'sorted' })
  expect(persistent(freed)).toEqual(['recalled', 'unavailable'])
})

test('a status needs a reason, and is that of the whole lot', () => {
  const part = [{ lot: 'A', quantity: '1 KGM' }]
  expect(told(shop, { verb: 'hold', lines: part, reason: ' ' })).toEqual([
    'bad-quantity lines/0/quantity',
    'missing-field reason',
  ])
  const twice = [{ lot: 'A' }, { lot: 'A' }]
  expect(told(shop, { verb: 'hold', lines: twice, reason: 'metal' })).toEqual([
    'bad-value lines/1/lot',
  ])
})

test('the event of a hold says why, and nothing of where or how much', () => {
  const [event] = told(shop, { verb: 'hold', lines, reason: 'metal' })
  expect(event).toMatchObject({
    bizStep: 'holding',
    persistentDisposition: { set: ['unavailable'] },
    quantityList: [{ epcClass: `${base}:lot:Rye:A` }],
    extensions: { 'urn:lotline:ns:reason': 'metal' },
  })
  expect(event).not.toHaveProperty('bizLocation')
})

test('test results are sensor reports, under CBV types or the names of the house', () => {
  const [event] = told(shop, {
    verb: 'test',
    lines,
    results: [
      { name: 'Temperature', value: '4.20', uom: 'CEL' },
      { name: 'Total plate count', text: '< 10' },
      { name: 'Listeria', passed: true },
    ],
    certificates: ['https://lab.example/c/7'],
  })
  expect(event).toMatchObject({
    sensorElementList: [
      {
        sensorReport: [
          { type: 'Temperature', value: 4.2, uom: 'CEL' },
          { type: `${base}:measure:Total%20plate%20count`, stringValue: '< 10' },
          { type: `${base}:measure:Listeria`, booleanValue: true },
        ],
      },
    ],
    certificationInfo: ['https://lab.example/c/7'],
  })
})

test('a result that says nothing, or what is no number, is refused', () => {
  const results = [
    { name: 'pH', value: 'sour' },
    { name: 'pH' },
    { name: ' ', value: '4' },
    { name: 'pH', value: '4', uom: 'hogsfeet' },
  ]
  expect(told(shop, { verb: 'test', lines, results, certificates: ['no uri'] })).toEqual([
    'bad-value results/0/value',
    'bad-value results/3/uom',
    'bad-value certificates/0',
    'missing-field results/1/value',
    'missing-field results/2/name',
  ])
  expect(told(shop, { verb: 'test', lines, results: [] })).toEqual(['nothing-to-do results'])
})

test('a clean-down is an event of the equipment, in the run it belongs to', () => {
  expect(told(shop, { verb: 'clean', equipment: ['Mixer'], run: 'R1' })).toMatchObject([
    {
      epcList: [`${base}:unit:Mixer`],
      bizStep: 'urn:lotline:ns:cleaning',
      extensions: { 'urn:lotline:ns:run': `${base}:process:R1` },
    },
  ])
  expect(told(shop, { verb: 'use', equipment: [] })).toEqual(['nothing-to-do equipment'])
})

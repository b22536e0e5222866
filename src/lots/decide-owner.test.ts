import { expect, test } from 'vitest'
import { after, base, emptyShop, refusalsOf, told, whereabouts } from '../../test/shop.ts'
import type { Command, Line } from './command.ts'
import { refusalSentence } from './refusal.ts'

const line = (quantity: string, more: Partial<Line> = {}): Line => ({ lot: 'A', quantity, ...more })
const receive = (quantity: string, more: object = {}): Command => ({
  verb: 'receive',
  place: 'S1',
  lines: [line(quantity, { item: 'Rye' })],
  ...more,
})

const ada = after(emptyShop, receive('10 KGM', { owner: 'Ada' }))
const both = after(ada, receive('6 KGM', { owner: 'Bea' }))

test('who says no owner receives for the company itself', () => {
  const events = told(emptyShop, receive('1 KGM', { owner: 'Ada', from: 'Mill' }))
  expect(events).toMatchObject([
    {
      sourceList: [{ type: 'possessing_party', source: `${base}:party:Mill` }],
      destinationList: [{ type: 'owning_party', destination: `${base}:party:Ada` }],
    },
  ])
  expect(whereabouts(after(both, receive('1 KGM')), 'A')).toEqual([
    '10 KGM at S1 of Ada',
    '6 KGM at S1 of Bea',
    '1 KGM at S1',
  ])
})

test('the one owner whose stock is there is the one it is taken from', () => {
  const shipped = after(ada, { verb: 'ship', place: 'S1', to: 'Kiosk', lines: [line('4 KGM')] })
  expect(whereabouts(shipped, 'A')).toEqual(['6 KGM at S1 of Ada', '4 KGM shipped to Kiosk of Ada'])
})

const takings: readonly Command[] = [
  { verb: 'ship', place: 'S1', to: 'Kiosk', lines: [line('4 KGM')] },
  { verb: 'pick', place: 'S1', lines: [line('all')] },
  { verb: 'move', fromPlace: 'S1', toPlace: 'S2', lines: [line('4 KGM')] },
  { verb: 'pack', place: 'S1', container: 'PAL', lines: [line('4 KGM')] },
  { verb: 'scrap', place: 'S1', reason: 'torn', lines: [line('4 KGM')] },
  { verb: 'count', place: 'S1', reason: 'inventory', lines: [line('4 KGM')] },
  { verb: 'change-owner', place: 'S1', newOwner: 'Cleo', lines: [line('4 KGM')] },
]

test('where it is held for several, nobody’s is taken before it is said whose', () => {
  for (const command of takings) {
    const refusals = refusalsOf(both, command)
    expect([command.verb, refusals.map(({ kind }) => kind)]).toEqual([
      command.verb,
      ['owner-needed'],
    ])
    expect(refusals.map(refusalSentence)).toEqual(['A is held for Ada and Bea: say whose.'])
    const said = { ...command, owner: 'Bea' } as Command
    expect(whereabouts(after(both, said), 'A')).toContain('10 KGM at S1 of Ada')
  }
})

test('no more is taken of an owner’s than there is of it', () => {
  const ship: Command = {
    ...{ verb: 'ship', place: 'S1', to: 'Kiosk', owner: 'Bea' },
    lines: [line('7 KGM')],
  }
  expect(refusalsOf(both, ship)).toMatchObject([
    { kind: 'not-enough', held: { value: '6', uom: 'KGM' }, asked: { value: '7', uom: 'KGM' } },
  ])
  expect(refusalsOf(ada, { ...ship, owner: 'own' })).toMatchObject([{ kind: 'not-enough' }])
})

test('own stock is told apart by the word own', () => {
  const all = after(both, receive('5 KGM'))
  const scrap: Command = {
    ...{ verb: 'scrap', place: 'S1', reason: 'torn', owner: 'own' },
    lines: [line('2 KGM')],
  }
  expect(whereabouts(after(all, scrap), 'A')).toEqual([
    '10 KGM at S1 of Ada',
    '6 KGM at S1 of Bea',
    '3 KGM at S1',
  ])
})

test('ownership passes to a party, and to the company itself', () => {
  const change = (newOwner: string): Command => ({
    ...{ verb: 'change-owner', place: 'S1', owner: 'Ada', newOwner },
    lines: [line('4 KGM')],
  })
  expect(whereabouts(after(both, change('Bea')), 'A')).toEqual([
    '6 KGM at S1 of Ada',
    '10 KGM at S1 of Bea',
  ])
  expect(whereabouts(after(both, change('own')), 'A')).toContain('4 KGM at S1')
  expect(told(both, change('Ada'))).toEqual(['nothing-to-do lines/0/lot'])
})

test('what goes in for several owners is told owner by owner, as one process', () => {
  const events = told(both, {
    verb: 'produce',
    place: 'S1',
    owner: 'Ada',
    inputs: [line('2 KGM', { owner: 'Ada' }), line('3 KGM', { owner: 'Bea' })],
    outputs: [{ item: 'Loaf', lot: 'B', quantity: '9 EA' }],
  })
  expect(events).toMatchObject([
    {
      sourceList: [{ source: `${base}:party:Ada` }],
      destinationList: [{ destination: `${base}:party:Ada` }],
      inputQuantityList: [{ quantity: '2' }],
    },
    { sourceList: [{ source: `${base}:party:Bea` }], inputQuantityList: [{ quantity: '3' }] },
  ])
  const [first, second] = events as readonly { readonly transformationID?: string }[]
  expect(first?.transformationID).toBe(second?.transformationID)
})

test('what is parted is still whose it was, and what is made is the company’s own', () => {
  const parts = after(ada, {
    verb: 'split',
    inputs: [line('10 KGM')],
    outputs: [{ lot: 'A1', quantity: '10 KGM' }],
  })
  expect(whereabouts(parts, 'A1')).toEqual(['10 KGM at S1 of Ada'])
  const made = after(ada, {
    verb: 'produce',
    inputs: [line('10 KGM')],
    outputs: [{ item: 'Loaf', lot: 'B', quantity: '9 EA' }],
  })
  expect(whereabouts(made, 'B')).toEqual(['9 EA at S1'])
  const merge: Command = {
    verb: 'merge',
    inputs: [line('1 KGM', { owner: 'Ada' }), line('1 KGM', { owner: 'Bea' })],
    outputs: [{ lot: 'M', quantity: '2 KGM' }],
  }
  expect(told(both, merge)).toEqual(['owner-needed outputs/0/lot'])
  expect(whereabouts(after(both, { ...merge, owner: 'Ada' }), 'M')).toEqual(['2 KGM at S1 of Ada'])
})

import { expect, test } from 'vitest'
import { after, emptyShop, gtin, judgementOf } from '../../test/shop.ts'
import { subjectOfCommand } from './capture-subject.ts'
import type { Command } from './command.ts'

const received = after(emptyShop, {
  verb: 'receive',
  place: 'Dock',
  lines: [{ item: gtin, lot: 'L1', quantity: '9 KGM' }],
})
const subject = (command: Command) => subjectOfCommand(command, judgementOf(received))
const sorted = (said: ReadonlySet<string> | undefined) => [...(said ?? [])].sort()

test('what a command says is said, of the whole and of each thing', () => {
  const { step, day, places, said, things } = subject({
    verb: 'receive',
    place: 'Dock',
    from: ' ',
    at: '2026-11-22T23:30',
    documents: ['po:1', 'urn:x:2'],
    lines: [
      { item: gtin, lot: 'L2', quantity: '1 KGM', attributes: { tlcSource: 'Farm', x: '' } },
      { container: 'P1' },
    ],
  })
  expect([step, day, places]).toEqual(['receive', '2026-11-22', ['urn:lotline:shop:place:Dock']])
  expect(sorted(said)).toEqual(
    expect.arrayContaining(['documents', 'documents/po', 'lines', 'place']),
  )
  expect(said.has('from')).toBe(false)
  expect(sorted(things[0]?.said)).toEqual(['attributes/tlcSource', 'item', 'lot', 'quantity'])
  expect(things[1]?.kind).toBe('container')
})

test('dates of what is only taken are not recorded, and so not said', () => {
  const { things } = subject({
    verb: 'ship',
    to: 'X',
    lines: [{ lot: 'L1', expiry: '2027-01-01' }],
  })
  expect(sorted(things[0]?.said)).toEqual(['item', 'lot'])
  expect(things[0]?.item).toBe(`https://id.gs1.org/01/${gtin}`)
})

test('what names no place is where its lots are, and a process then has that place', () => {
  expect(subject({ verb: 'ship', to: 'X', lines: [{ lot: 'L1' }] }).places).toHaveLength(1)
  const inputs = [{ lot: 'L1', quantity: '1 KGM' }]
  expect(subject({ verb: 'produce', inputs, outputs: [] }).said.has('place')).toBe(true)
  expect(subject({ verb: 'produce', inputs: [], outputs: [] }).said.has('place')).toBe(false)
})

test('how a value was captured is said where it was not typed', () => {
  const line = { lot: 'L1', captured: { quantity: 'weighed', lot: 'typed' } } as const
  const { things } = subject({ verb: 'ship', to: 'X', lines: [line] })
  expect(sorted(things[0]?.said)).toEqual(['captured/quantity', 'item', 'lot'])
})

test('a line that means nothing known is still a thing', () => {
  const { things } = subject({ verb: 'ship', to: 'X', lines: [{ lot: 'nobody' }] })
  expect(things.map(({ name, item, uri }) => [name, item, uri])).toEqual([['nobody', null, null]])
})

test('results are said by the name of what was measured', () => {
  const results = [
    { name: 'Temperature', value: '4' },
    { name: 'Off odour', passed: true },
  ]
  const { said } = subject({ verb: 'test', lines: [{ lot: 'L1' }], results })
  expect(sorted(said)).toEqual(
    expect.arrayContaining(['results', 'results/Off odour', 'results/Temperature']),
  )
})

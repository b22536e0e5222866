import { expect, test } from 'vitest'
import { after, base, emptyShop, judgementOf } from '../../test/shop.ts'
import type { Line } from './command.ts'
import { type LineRules, listed, objectLists, portionOf, readLines } from './decide-lines.ts'

const context = judgementOf(
  after(emptyShop, {
    verb: 'receive',
    place: 'S1',
    lines: [{ item: 'Rye', lot: 'A', quantity: '5 KGM' }, { container: 'P1' }],
  }),
)
const required: LineRules = { expected: 'known', quantity: 'required' }
const read = (line: Line, rules: LineRules = required) => {
  const { found, refusals } = readLines('inputs', [line], rules, context)
  return found[0] ? found[0].wanted : refusals.map(({ kind, field }) => `${kind} ${field}`)
}

test('a quantity is read with its unit of measure', () => {
  expect(read({ lot: 'A', quantity: '2.50 kg' })).toEqual({ value: '2.5', uom: 'KGM' })
})

test('a lot needs a quantity where stock is taken; a container is one', () => {
  expect(read({ lot: 'A' })).toEqual(['missing-field inputs/0/quantity'])
  expect(read({ lot: 'A', quantity: ' ' })).toEqual(['missing-field inputs/0/quantity'])
  expect(read({ lot: 'A' }, { expected: 'known', quantity: 'optional' })).toBeNull()
  expect(read({ container: 'P1' })).toBeNull()
  expect(read({ container: 'P1', quantity: '1 EA' })).toBeNull()
})

test('what is no amount of anything is refused', () => {
  const bad = ['bad-quantity inputs/0/quantity']
  for (const quantity of ['much', '-1 KGM', '0 KGM', '1,5 KGM', '3 hogsfeet', 'all'])
    expect(read({ lot: 'A', quantity })).toEqual(bad)
  expect(read({ container: 'P1', quantity: '2 EA' })).toEqual(bad)
})

test('nothing may be counted, and all may be taken, where the verb allows', () => {
  expect(read({ lot: 'A', quantity: '0 KGM' }, { ...required, mayBeZero: true })).toEqual({
    value: '0',
    uom: 'KGM',
  })
  expect(read({ lot: 'A', quantity: 'ALL' }, { ...required, mayBeAll: true })).toBe('all')
})

test('an unknown lot and a bad quantity on one line are both told', () => {
  expect(read({ lot: 'Z', quantity: 'much' })).toEqual([
    'name-unknown inputs/0/lot',
    'bad-quantity inputs/0/quantity',
  ])
})

test('things are listed as EPCs, amounts of lots as quantities', () => {
  const { found } = readLines(
    'lines',
    [{ lot: 'A', quantity: '5 KGM' }, { container: 'P1' }, { container: 'P1' }, { lot: 'A' }],
    { expected: 'known', quantity: 'optional' },
    context,
  )
  expect(objectLists(listed(found.map(portionOf)))).toEqual({
    epcList: [`${base}:unit:P1`],
    quantityList: [
      { epcClass: `${base}:lot:Rye:A`, quantity: '5', uom: 'KGM' },
      { epcClass: `${base}:lot:Rye:A` },
    ],
  })
})

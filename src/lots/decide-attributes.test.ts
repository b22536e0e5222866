import { expect, test } from 'vitest'
import { emptyShop, judgementOf } from '../../test/shop.ts'
import type { Line } from './command.ts'
import { describeAll, groupsOf, supplierLotOf } from './decide-attributes.ts'
import { readLines } from './decide-lines.ts'

const described = (...lines: readonly Line[]) => {
  const rules = { expected: 'either', quantity: 'optional' } as const
  const { found } = readLines('lines', lines, rules, judgementOf(emptyShop))
  return describeAll('lines', lines, found, 2026)
}
const rye = { item: 'Rye', lot: 'A' }

test('dates are read as on a label and written as master data', () => {
  const { found } = described({
    ...rye,
    productionDate: '2026-11-20',
    expiry: '270200',
    bestBefore: ' 2027-02 ',
    sellBy: '',
  })
  expect(found[0]?.ilmd).toEqual({
    'urn:epcglobal:cbv:mda:productionDate': '2026-11-20',
    'urn:epcglobal:cbv:mda:itemExpirationDate': '2027-02',
    'urn:epcglobal:cbv:mda:bestBeforeDate': '2027-02',
  })
})

test('a plain attribute is one of this house, a URI is what it is', () => {
  const attributes = { field: 'North', 'https://gs1.org/voc/netWeight': '5' }
  expect(described({ ...rye, attributes }).found[0]?.ilmd).toEqual({
    'urn:lotline:ns:field': 'North',
    'https://gs1.org/voc/netWeight': '5',
  })
})

test('every date and name that cannot be read is told', () => {
  const { refusals } = described({
    ...rye,
    expiry: '2027-02-30',
    sellBy: 'soon',
    attributes: { 'net weight': '5' },
  })
  expect(refusals.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
    'bad-date lines/0/expiry',
    'bad-date lines/0/sellBy',
    'bad-value lines/0/attributes/net weight',
  ])
})

test('a date is refused beside an amount that cannot be read', () => {
  const { found, refusals } = described({ ...rye, quantity: '5 XYZ', expiry: '2026-02-30' })
  expect(found).toEqual([])
  expect(refusals.map(({ kind, field }) => `${kind} ${field}`)).toEqual(['bad-date lines/0/expiry'])
})

test("a serialised thing carries its lot's number", () => {
  expect(described({ item: 'Pump', serial: '1', lot: 'L9' }).found[0]?.ilmd).toEqual({
    'urn:epcglobal:cbv:mda:lotNumber': 'L9',
  })
})

test('lines that say the same of their lots are told together, whatever the order', () => {
  const dates = { expiry: '2027-01-01', productionDate: '2026-01-01' }
  const { found } = described(
    { item: 'Rye', lot: 'A', ...dates },
    { item: 'Rye', lot: 'B', productionDate: '2026-01-01', expiry: '2027-01-01' },
    { item: 'Rye', lot: 'C', ...dates, supplierLot: 'S-1' },
    { item: 'Rye', lot: 'D' },
  )
  const groups = groupsOf(found)
  expect(groups.map((group) => group.map(({ asked }) => asked.name))).toEqual([
    ['A', 'B'],
    ['C'],
    ['D'],
  ])
  expect(groups.map(supplierLotOf)).toEqual([{}, { 'urn:lotline:ns:supplierLot': 'S-1' }, {}])
})

import { expect, test } from 'vitest'
import { readScan } from './scan.ts'
import { fieldsOf, nameScanned } from './scan-fields.ts'

const fields = (text: string) => {
  const scan = readScan(text, 2026)
  if (!scan.ok) throw new Error(scan.error.map(({ message }) => message).join(' '))
  const told = Object.entries(fieldsOf(scan.value, 2026))
  return Object.fromEntries(
    told.filter(([, value]) => value !== null && JSON.stringify(value) !== '[]'),
  )
}

test('a carton tells its item, lot, dates and weight', () => {
  expect(fields('(01)09520123456788(11)261100(17)270228(3103)001250(10)A/1')).toEqual({
    key: 'https://id.gs1.org/01/09520123456788/10/A%2F1',
    item: 'https://id.gs1.org/01/09520123456788',
    lot: 'A/1',
    productionDate: { date: '2026-11-30', time: null, precision: 'month' },
    itemExpirationDate: { date: '2027-02-28', time: null, precision: 'day' },
    measures: [{ what: 'net weight', value: '1.250', uom: 'KGM' }],
  })
})

test('a pallet tells its number, and what is on it', () => {
  expect(fields('(00)106141411234567897(02)09520123456788(37)48(10)A')).toEqual({
    key: 'https://id.gs1.org/00/106141411234567897',
    container: 'https://id.gs1.org/00/106141411234567897',
    content: { item: 'https://id.gs1.org/01/09520123456788', count: '48' },
    lot: 'A',
  })
})

test('an item with a serial number is that one item, whatever its lot', () => {
  expect(fields('(01)09520123456788(10)A(21)7')).toMatchObject({
    key: 'https://id.gs1.org/01/09520123456788/21/7',
    lot: 'A',
    serial: '7',
  })
})

test('hours and minutes of an expiry are kept, and come before the day alone', () => {
  expect(fields('(01)09520123456788(17)261231(7003)2612310730').itemExpirationDate).toEqual({
    ...{ date: '2026-12-31', time: '07:30', precision: 'day' },
  })
})

test('a place is a key as well', () => {
  expect(fields('(414)9520123456788(254)DOOR1')).toEqual({
    key: 'https://id.gs1.org/414/9520123456788/254/DOOR1',
  })
})

test('data identifiers fill the same fields', () => {
  const [RS, GS, EOT] = ['\x1e', '\x1d', '\x04']
  expect(fields(`[)>${RS}06${GS}1PABC-1${GS}1TLOT7${GS}Q250${GS}14D20271231${RS}${EOT}`)).toEqual({
    item: 'ABC-1',
    lot: 'LOT7',
    count: '250',
    itemExpirationDate: { date: '2027-12-31', time: null, precision: 'day' },
  })
})

test('a weight without decimals, and one of nothing but decimals', () => {
  const read = (text: string) => fields(`(01)09520123456788${text}`).measures
  expect(read('(3100)000012')).toEqual([{ what: 'net weight', value: '12', uom: 'KGM' }])
  expect(read('(3205)000012')).toEqual([{ what: 'net weight', value: '0.00012', uom: 'LBR' }])
})

test.each([
  [']C101095201234567881726123110AB<GS>3712', null],
  [']C101095201234567881726123110AB', 'https://id.gs1.org/01/09520123456788/10/AB'],
  [']C110AB', 'AB'],
  [']C0LOT-7', 'LOT-7'],
  ['LOT-7', 'LOT-7'],
])('%s is looked up as %s', (text, name) => {
  expect(nameScanned(text)).toBe(name)
})

import { expect, test } from 'vitest'
import { readIdentifier } from './identifier.ts'
import { readTag } from './tag-read.ts'
import { type TagToWrite, writeTag } from './tag-write.ts'

const item: TagToWrite = {
  scheme: 'SGTIN+',
  filter: 1,
  values: { '01': '09506000134352', '21': '32a/b' },
  prefixLength: null,
}
const codesOf = (tag: TagToWrite): unknown => {
  const written = writeTag(tag)
  return written.ok ? written.value : written.error.map(({ code, where }) => [code, where])
}

test('an identifier that was scanned is written as it is', () => {
  const scanned = readIdentifier('urn:epc:id:sgtin:95060001343.05.123456789')
  if (!scanned.ok) throw new Error(scanned.error[0]?.message)
  expect(writeTag({ ...scanned.value, scheme: 'SGTIN-96', filter: 3 })).toEqual({
    ok: true,
    value: '3066C4409047E140075BCD15',
  })
})

test('a company prefix is not guessed, and a scheme with a plus does not ask', () => {
  const values = { '01': '09506000134352', '21': '7' }
  expect(codesOf({ ...item, values, scheme: 'SGTIN-96' })).toEqual([
    ['prefix-unknown', 'prefixLength'],
  ])
  for (const prefixLength of [5, 13, 7.5])
    expect(codesOf({ ...item, values, scheme: 'SGTIN-96', prefixLength })).toEqual([
      ['prefix', 'prefixLength'],
    ])
  expect(writeTag({ ...item, values }).ok).toBe(true)
})

test('a lot among the values becomes data beside the EPC, and is read there', () => {
  const tag = { ...item, values: { ...item.values, '10': 'LOT-7/A' }, aidc: { '17': '261231' } }
  const written = writeTag(tag)
  expect(written.ok && readTag(written.value)).toMatchObject({
    value: { values: item.values, toggle: true, aidc: { '10': 'LOT-7/A', '17': '261231' } },
  })
  expect(codesOf({ ...tag, aidc: { '10': 'OTHER' } })).toEqual([['twice', '(10)']])
})

test('what a scheme has no room for is said, all of it, and not left out', () => {
  const values = { '01': '09506000134352', '21': '7', '10': 'LOT' }
  const given = { ...item, scheme: 'SGTIN-96', values, aidc: { '17': '261231' } } as const
  expect(codesOf({ ...given, filter: 8, date: '17', hostname: 'example.com' })).toEqual([
    ['filter', 'filter'],
    ['no-room', '(10)'],
    ['no-room', '(17)'],
    ['no-room', 'date'],
    ['no-room', 'hostname'],
    ['prefix-unknown', 'prefixLength'],
  ])
  expect(codesOf({ ...item, date: '17', hostname: 'example.com' })).toEqual([
    ['no-room', 'date'],
    ['no-room', 'hostname'],
  ])
})

test('a serial number that a short scheme cannot hold is refused, and a long one has it', () => {
  const tag = { ...item, prefixLength: 7 }
  for (const serial of ['32a/b', '007', '274877906944'])
    expect(
      codesOf({ ...tag, scheme: 'SGTIN-96', values: { ...item.values, '21': serial } }),
    ).toEqual([['number', '(21)']])
  expect(writeTag({ ...tag, scheme: 'SGTIN-198' }).ok).toBe(true)
  const cases = { scheme: 'CPI-96', filter: 0, prefixLength: 7 } as const
  expect(codesOf({ ...cases, values: { '8010': '0614141AB', '8011': '1' } })).toEqual([
    ['number', '(8010)'],
  ])
})

test('a class of things, and a thing of another kind, cannot be on a tag', () => {
  expect(codesOf({ ...item, values: { '01': '09506000134352' } })).toEqual([['missing', '(21)']])
  const crate = { scheme: 'GRAI+', filter: 0, prefixLength: null } as const
  expect(codesOf({ ...crate, values: { '8003': '09521141123454' } })).toEqual([
    ['serial', '(8003)'],
  ])
  expect(codesOf({ ...item, scheme: 'SSCC+' })).toEqual([['missing', '(00)']])
})

test('an unknown scheme is refused', () => {
  expect(codesOf({ ...item, scheme: 'SGTIN-64' as 'SGTIN-96' })).toEqual([['scheme', 'scheme']])
})

test('a date stands in front of a DSGTIN+: the one there is, or the one that is named', () => {
  const dated = { ...item, scheme: 'DSGTIN+' } as const
  expect(codesOf(dated)).toEqual([['date', 'date']])
  const two = { ...dated, aidc: { '11': '260101', '17': '261231', '10': 'L' } }
  expect(codesOf(two)).toEqual([['date', 'date']])
  expect(codesOf({ ...two, date: '15' })).toEqual([['date', 'date']])
  const written = writeTag({ ...two, date: '17' })
  expect(written.ok && readTag(written.value)).toMatchObject({
    value: { date: '17', toggle: true, aidc: two.aidc, doubts: [] },
  })
  const one = writeTag({ ...dated, aidc: { '17': '261231' } })
  expect(one.ok && readTag(one.value)).toMatchObject({ value: { date: '17', toggle: false } })
  expect(codesOf({ ...dated, aidc: { '17': '261331' } })).toEqual([['date', '(17)']])
})

test('a scheme with two plus signs needs a host name', () => {
  expect(codesOf({ ...item, scheme: 'SGTIN++' })).toEqual([['missing', 'hostname']])
  expect(codesOf({ ...item, scheme: 'SGTIN++', hostname: 'a b' })).toEqual([
    ['hostname', 'hostname'],
  ])
})

test('more than a tag has room for is refused', () => {
  const aidc = { '91': 'x'.repeat(80), '92': 'y' }
  expect(codesOf({ ...item, aidc })).toEqual([['over-long', 'aidc']])
})

test('wrong values beside the EPC are refused with those of the EPC', () => {
  const values = { '01': '09506000134353', '21': '1' }
  expect(codesOf({ ...item, values, aidc: { '17': '260230', '14': '1' } })).toEqual([
    ['check-digit', '(01) and (21)'],
    ['unknown-ai', '(14)'],
    ['date', '(17)'],
  ])
})

test('a lot on an asset is the lot of nothing', () => {
  const asset = { scheme: 'GIAI+', filter: 0, prefixLength: null } as const
  const tag = { ...asset, values: { '8004': '95211415678' }, aidc: { '10': 'LOT' } }
  expect(codesOf(tag)).toEqual([['alone', '(10)']])
})

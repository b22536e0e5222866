import { expect, test } from 'vitest'
import { isFiller, mismatchesOf, readTagData, type Values, writeTagData } from './tag-data.ts'

const bitsOf = (values: Values): string => {
  const written = writeTagData(values, {})
  if (!written.ok) throw new Error(written.error[0]?.message)
  return written.value
}
/** Digits of four bits each. */
const four = (digits: string): string =>
  [...digits].map((one) => Number(one).toString(2).padStart(4, '0')).join('')

test('lot, dates, weight and count are read as they were written', () => {
  const values = { '10': 'L-7/a', '17': '261231', '3103': '001250', '30': '12', '240': 'X1' }
  expect(readTagData(bitsOf(values), 0, {})).toEqual({ values, doubts: [] })
  expect(readTagData(`111${bitsOf(values)}000000000000000`, 3, {})).toEqual({ values, doubts: [] })
})

test('the identifiers stand in digits of four bits before their values', () => {
  expect(bitsOf({ '17': '220630' })).toBe(`${four('17')}0010110011011110`)
  expect(bitsOf({ '3103': '000001' })).toBe(`${four('3103')}${'1'.padStart(20, '0')}`)
})

test('an SSCC, whose identifier is all zeros, is told from zeros that fill up', () => {
  const sscc = { '00': '095201234567891235' }
  expect(readTagData(`${bitsOf(sscc)}00000000`, 0, {})).toEqual({ values: sscc, doubts: [] })
  expect(readTagData('0'.repeat(96), 0, {})).toEqual({ values: {}, doubts: [] })
  expect(readTagData('0'.repeat(15).concat('1'), 0, {})).toMatchObject({
    values: {},
    doubts: [{ code: 'short', where: 'bit 0' }],
  })
  expect(isFiller('1000', 1)).toBe(true)
  expect(isFiller('1001', 1)).toBe(false)
})

test('an identifier that is not known ends the reading, and what came before is kept', () => {
  const known = bitsOf({ '10': 'LOT' })
  const at = known.length
  expect(readTagData(`${known}${four('4390')}1111000011110000`, 0, {})).toEqual({
    values: { '10': 'LOT' },
    doubts: [
      {
        code: 'unknown-ai',
        message:
          '(4390) is no application identifier known here. What follows, 32 bits, was not read.',
        where: `bit ${at}`,
      },
    ],
  })
  expect(readTagData(`${four('14')}11110000`, 0, {})).toMatchObject({
    values: {},
    doubts: [{ code: 'unknown-ai', where: 'bit 0' }],
  })
})

test('headers of letters, and what ends within them, are said', () => {
  expect(readTagData('1010000011111111', 0, {})).toMatchObject({
    doubts: [{ code: 'data-header' }],
  })
  expect(readTagData('0011000', 0, {})).toMatchObject({ doubts: [{ code: 'short' }] })
  expect(readTagData('00110001', 0, {})).toMatchObject({ doubts: [{ code: 'unknown-ai' }] })
})

test('a value that is wrong ends the reading where its end is not known, and only there', () => {
  const day = `${four('17')}0011010001011110`
  expect(readTagData(day + bitsOf({ '10': 'L' }), 0, {})).toMatchObject({
    values: {},
    doubts: [{ code: 'date', where: 'bit 0' }],
  })
  const gtin = `${four('0109506000134353')}`
  expect(readTagData(gtin + bitsOf({ '10': 'L' }), 0, {})).toMatchObject({
    values: { '10': 'L' },
    doubts: [{ code: 'check-digit', where: 'bit 0' }],
  })
})

test('a value told twice is told once, and the second is named', () => {
  const serial = bitsOf({ '21': 'A1' })
  expect(readTagData(serial, 0, { '21': 'B2' })).toEqual({
    values: {},
    doubts: [{ code: 'twice', message: '(21) is B2 before, and A1 here.', where: 'bit 0' }],
  })
  expect(readTagData(serial + bitsOf({ '21': 'A2' }), 0, {})).toMatchObject({
    values: { '21': 'A1' },
    doubts: [{ code: 'twice' }],
  })
})

test('everything that cannot be written is said at once', () => {
  const values = { '10': '', '14': 'x', '17': '260230', '21': 'A', '99999': '1', '414': '1' }
  expect(writeTagData(values, { '21': 'A' })).toMatchObject({
    ok: false,
    error: [
      { code: 'length', where: '(10)' },
      { code: 'unknown-ai', where: '(14)' },
      { code: 'date', where: '(17)' },
      { code: 'twice', where: '(21)' },
      { code: 'length', where: '(414)' },
      { code: 'unknown-ai', message: 'No tag can hold (99999).', where: '(99999)' },
    ],
  })
})

test('a GTIN among the data needs its check digit', () => {
  expect(writeTagData({ '01': '09506000134353' }, {})).toMatchObject({
    ok: false,
    error: [{ code: 'check-digit' }],
  })
})

test('what does not go together is said, and what misses its company', () => {
  expect(mismatchesOf({ '00': '095201234567891235', '02': '09506000134352', '37': '4' })).toEqual(
    [],
  )
  expect(mismatchesOf({ '01': '09506000134352', '02': '09506000134352', '37': '4' })).toMatchObject(
    [
      { code: 'excluded', where: 'aidc' },
      { code: 'excluded', where: 'aidc' },
      { code: 'alone', where: '(37)' },
    ],
  )
  expect(mismatchesOf({ '8004': '95211415678', '10': 'LOT' })).toEqual([
    {
      code: 'alone',
      message: '(10) says nothing without (01) or (02) or (03) or (8006) or (8026) beside it.',
      where: '(10)',
    },
  ])
})

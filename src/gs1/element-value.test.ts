import { expect, test } from 'vitest'
import { lengthsOf, valueFaults } from './element-value.ts'
import { syntaxOf } from './syntax.ts'

const faults = (ai: string, value: string) => {
  const syntax = syntaxOf(ai)
  if (!syntax) throw new Error(`There is no (${ai}).`)
  return valueFaults(syntax, value, 2026).map(
    ({ code, at, length, message }) => `${code} ${value.slice(at, at + length)}: ${message}`,
  )
}

test.each([
  ['01', '09520123456788'],
  ['10', 'A'.repeat(20)],
  ['17', '261100'],
  ['7003', '2612312359'],
  ['7007', '261201'],
  ['7007', '261201261231'],
  ['423', '578276'],
  ['8008', '26123107'],
  ['8008', '26123107305'.padEnd(12, '9')],
  ['8030', 'aGVq_-=='],
])('(%s) takes %s', (ai, value) => {
  expect(faults(ai, value)).toEqual([])
})

test.each([
  [
    '01',
    '09520123456789',
    'check-digit 9: (01) GTIN 09520123456789: The check digit is 9; it should be 8.',
  ],
  [
    '01',
    '0952012345678',
    'length 0952012345678: (01) GTIN 0952012345678 has 13 digits; it should have 14.',
  ],
  [
    '10',
    'A'.repeat(21),
    `length A: (10) BATCH/LOT ${'A'.repeat(21)} has 21 characters; it should have 1 to 20.`,
  ],
  ['17', '260230', 'day 30: (17) USE BY or EXPIRY 260230: 2026-02 has 28 days, and no day 30.'],
  [
    '7006',
    '261100',
    'day 00: (7006) FIRST FREEZE DATE 261100: The day is 00, where a day must be told.',
  ],
  [
    '7003',
    '2612312460',
    'hour 2460: (7003) EXPIRY TIME 2612312460: 24 is not an hour from 00 to 23.',
  ],
  [
    '423',
    '578999',
    'code-unknown 999: (423) COUNTRY - INITIAL PROCESS 578999: ' +
      '999 is not a country by its ISO number.',
  ],
  [
    '8026',
    '095201234567880302',
    'piece-of-total 0302: (8026) ITIP CONTENT 095201234567880302: It says piece 03 of 02.',
  ],
  ['8030', 'a=b', 'character =: = ends a value only.'],
])('(%s) refuses %s', (ai, value, said) => {
  expect(faults(ai, value).map((one) => one.replace(/\(8030\).*: =/, '='))).toEqual([said])
})

test('each part that is wrong is told of', () => {
  expect(faults('4324', '2613312570')).toHaveLength(2)
})

test.each([
  ['423', [3, 15]],
  ['253', [13, 30]],
  ['01', [14, 14]],
])('(%s) has its least and its greatest length', (ai, lengths) => {
  const syntax = syntaxOf(ai)
  expect(syntax && lengthsOf(syntax)).toEqual(lengths)
})

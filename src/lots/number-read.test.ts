import { expect, test } from 'vitest'
import { readNumber } from './number-read.ts'
import { readTemplate, type Template } from './number-template.ts'

const template = (text: string, perpetual = false): Template => {
  const read = readTemplate(text, { perpetual })
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '))
  return read.value
}
const around = { around: '2026-11-23' }
const problemsOf = (text: string, number: string, more: object = {}) => {
  const read = readNumber(template(text), number, { ...around, ...more })
  return read.ok ? read.value : read.error.map(({ kind, column }) => [kind, column])
}

test('a number is read from end to end, and says what is wrong with it', () => {
  const form = '{YY}{DDD}{SITE:1}-{SEQ3:day}'
  expect(problemsOf(form, '26316A-007')).toMatchObject({
    productionDate: '2026-11-12',
    sequence: 7n,
    parts: [{ name: 'YY', text: '26' }, { text: '316' }, { text: 'A' }, {}, { text: '007' }],
  })
  expect(problemsOf(form, '26316A-0077')).toEqual([['not-of-this-form', 11]])
  expect(problemsOf(form, 'X26316A-007')).toEqual([['not-of-this-form', 1]])
  expect(problemsOf(form, '26400A-007')).toEqual([['day-impossible', 1]])
  expect(problemsOf(form, '26366A-007')).toEqual([['day-impossible', 1]])
  expect(problemsOf(form, '26350A-007')).toEqual([['day-impossible', 1]])
  expect(problemsOf(form, '26316Z-007', { known: { SITE: ['A', 'B'] } })).toEqual([
    ['unknown-name', 6],
  ])
  expect(problemsOf(form, '26316A 007')).toEqual([
    ['not-allowed', 7],
    ['not-of-this-form', 7],
  ])
  expect(problemsOf('{YYYY}-{SEQ6:year}{CHK:mod37}', '2026-000001A')).toEqual([['check-wrong', 12]])
})

test('a year of one digit may mean several days: all are named, and none is picked', () => {
  expect(problemsOf('{Y}{DDD}', '6316', { yearsBack: 12 })).toMatchObject({
    productionDate: null,
    days: ['2026-11-12', '2016-11-11'],
  })
})

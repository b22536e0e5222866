import { expect, test } from 'vitest'
import { readTemplate, type Template } from './number-template.ts'
import { counterOf, type NumberFacts, numberOf } from './number-write.ts'

const template = (text: string, perpetual = false): Template => {
  const read = readTemplate(text, { perpetual })
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '))
  return read.value
}
const made = (text: string, facts: NumberFacts, sequence = 1n): string => {
  const number = numberOf(template(text), facts, sequence)
  if (!number.ok) throw new Error(number.error.map(({ message }) => message).join(' '))
  return number.value
}
const names = { SITE: 'A', LINE: '2', SHIFT: 'B' }

test('a number says its day, place, shift, place in the sequence, and its check', () => {
  const facts = { date: '2026-11-12', names }
  expect(made('{YY}{DDD}{SITE}-{LINE}-{SHIFT}-{SEQ3:day}', facts, 7n)).toBe('26316A-2-B-007')
  expect(made('{YY}{DDD}{SITE:1}{LINE:1}-{SEQ3:day}{CHK:mod37}', facts, 7n)).toBe('26316A2-0075')
  expect(made('{Y}{M}{DD}{H}{MI}', { ...facts, time: '14:05' })).toBe('6K12O05')
  expect(made('{M:noI}', { date: '2026-09-01' })).toBe('J')
  expect(made('{YY}{DDD}{SLICE:15}', { ...facts, time: '23:59' })).toBe('2631695')
  expect(
    made('{EXP:YYMM}/{PRODUCT}', { ...facts, expiry: '2027-02-28', names: { PRODUCT: 'OAT' } }),
  ).toBe('2702/OAT')
  expect(made('{SEQ3:never:32}', facts, 31n)).toBe('22Z')
  expect(made('{SEQ3:never:32}', facts, 32n)).toBe('232')
})

test('facts that a number tells and nobody said are each asked for', () => {
  const number = numberOf(
    template('{SITE:2}{LINE:1}{HH}{EXP:YYMM}'),
    { date: '2026-01-01', names: { SITE: 'ABC' } },
    1n,
  )
  expect(number.ok ? [] : number.error.map(({ kind, column }) => [kind, column])).toEqual([
    ['fact-not-allowed', 1],
    ['fact-missing', 9],
    ['fact-missing', 17],
    ['fact-missing', 21],
  ])
})

test('a sequence that is used up gives no number', () => {
  const number = numberOf(template('{SEQ2}'), { date: '2026-01-01' }, 100n)
  expect(number).toMatchObject({ ok: false, error: [{ kind: 'sequence-used-up', column: 1 }] })
})

test('numbers are counted by period and by the names that stand in them', () => {
  const form = template('{YY}{DDD}{SITE:1}-{SEQ3:day}')
  const counter = (date: string, SITE: string) => counterOf(form, { date, names: { SITE } })
  expect(counter('2026-11-12', 'A')).toBe(counter('2026-11-12', 'A'))
  expect(counter('2026-11-12', 'A')).not.toBe(counter('2026-11-13', 'A'))
  expect(counter('2026-11-12', 'A')).not.toBe(counter('2026-11-12', 'B'))
})

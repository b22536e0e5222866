import { expect, test } from 'vitest'
import { capacityOf, checkExisting, lasts, previewOf } from './number-capacity.ts'
import { readTemplate, type Template } from './number-template.ts'

const template = (text: string, perpetual = false): Template => {
  const read = readTemplate(text, { perpetual })
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '))
  return read.value
}
const around = { around: '2026-11-23' }

test('the capacity of a template, and how long it lasts', () => {
  expect(capacityOf(template('{YY}{DDD}-{SEQ3:day}'))).toEqual({
    perPeriod: 999n,
    reset: 'day',
    repeatsAfterYears: 100,
  })
  expect(capacityOf(template('{Y}{DDD}'))).toEqual({
    perPeriod: null,
    reset: null,
    repeatsAfterYears: 10,
  })
  const week = capacityOf(template('{GGGG}{WW}{SEQ2:week}'))
  expect([lasts(week, 14), lasts(week, 15), lasts(week, 0)]).toEqual([
    { enough: true, days: 7n },
    { enough: false, days: 6n },
    null,
  ])
  expect(lasts(capacityOf(template('{SEQ4}')), 100)).toEqual({ enough: false, days: 99n })
})

test('a preview shows the next ten and what tomorrow begins with', () => {
  const shown = previewOf(template('{YY}{DDD}-{SEQ3:day}'), { date: '2026-12-31' }, 995n)
  expect(shown).toMatchObject({
    ok: true,
    value: {
      next: ['26365-995', '26365-996', '26365-997', '26365-998', '26365-999'],
      tomorrow: '27001-001',
    },
  })
  expect(previewOf(template('{YY}{DDD}{SITE:1}'), { date: '2026-12-31' }, 1n)).toMatchObject({
    ok: false,
    error: [{ kind: 'fact-missing', column: 10 }],
  })
})

test('existing numbers are checked against a new template', () => {
  const numbers = ['26316-001', '26316-001', '26316-2', 'LOT 7']
  const checked = checkExisting(template('{YY}{DDD}-{SEQ3:day}'), numbers, around)
  expect(checked).toMatchObject({
    fit: ['26316-001'],
    twice: ['26316-001'],
    others: [
      { number: '26316-2', problems: [{ kind: 'not-of-this-form', column: 7 }] },
      { number: 'LOT 7', problems: [{ kind: 'not-allowed', column: 4 }, { column: 1 }] },
    ],
  })
})

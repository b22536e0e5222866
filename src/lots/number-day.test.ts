import { expect, test } from 'vitest'
import { readTemplate, type Template } from './number-template.ts'
import { type NumberFacts, numberOf } from './number-write.ts'

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

test('the first days of January may belong to a week of the year before', () => {
  expect(made('{GGGG}-W{WW}-{D}', { date: '2027-01-01' })).toBe('2026-W53-5')
  expect(made('{GG}{WW}{D}', { date: '2024-12-30' })).toBe('25011')
})

test('ordinal days are those of the year, or those of a table without leap years', () => {
  const day = (date: string, perpetual: boolean) => {
    const number = numberOf(template('{Y}{DDD}', perpetual), { date }, 1n)
    return number.ok ? number.value : null
  }
  expect(day('2000-07-13', false)).toBe('0195')
  expect(day('2000-07-14', true)).toBe('0195')
  expect(day('2000-12-31', false)).toBe('0366')
  expect(day('2000-12-31', true)).toBe('0365')
  expect(day('2000-02-29', true)).toBe('0366')
  expect(day('2001-07-14', true)).toBe('1195')
})

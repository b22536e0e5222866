import { expect, test } from 'vitest'
import { quoted } from './quote.ts'

test('a plain word needs no quotation marks', () => {
  expect(quoted('ABC-1')).toBe('ABC-1')
  expect(quoted('A B')).toBe('"A B"')
  expect(quoted('')).toBe('""')
})

test('of a long text the beginning is shown, and its length is said', () => {
  expect(quoted('a'.repeat(80))).toBe('a'.repeat(80))
  expect(quoted('a'.repeat(81))).toBe(`"${'a'.repeat(80)}…" (81 characters in all)`)
})

import { expect, test } from 'vitest'
import { symbolOf } from './symbol.ts'

test('a symbol of GS1 holds what the standard allows, and nothing else', () => {
  const good = symbolOf('GS1 DataMatrix', '(01)09520123456788(10)A', 2026)
  expect(good).toMatchObject({ ok: true, value: { isMatrix: true, quiet: 1 } })
  const codes = (data: string) => {
    const symbol = symbolOf('GS1-128', data, 2026)
    return symbol.ok ? [] : symbol.error.map(({ code }) => code)
  }
  expect(codes('(01)09520123456789')).toEqual(['check-digit'])
  expect(codes('(10)A')).toEqual(['missing-beside'])
  expect(symbolOf('GS1-128', '(10)A', 2026, { isPart: true }).ok).toBe(true)
  // GS1-128 has room for 48 characters.
  const much = `(01)09520123456788(10)${'A'.repeat(20)}(21)${'B'.repeat(20)}`
  expect(codes(much)).toEqual(['not-encodable'])
})

test('the bars of a linear symbol are as wide as they were encoded, and begin and end dark', () => {
  const symbol = symbolOf('Code 128', 'A', 2026)
  if (!symbol.ok) throw new Error('no symbol')
  const { dark, width, height } = symbol.value
  // Start, one character, check: 11 modules each; stop: 13.
  expect([width, height]).toEqual([46, 1])
  expect(dark[0]).toEqual({ x: 0, y: 0, width: 2, height: 1 })
  expect((dark.at(-1)?.x ?? 0) + (dark.at(-1)?.width ?? 0)).toBe(46)
})

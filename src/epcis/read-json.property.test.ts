import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numeralOf, plainDecimal } from './numeral.ts'
import { readJson } from './read-json.ts'

const storable = fc
  .jsonValue({ maxDepth: 5, stringUnit: 'binary' })
  .filter((value) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value)))

test('what was printed is read back', () => {
  fc.assert(
    fc.property(storable, (value) => {
      const text = JSON.stringify(value)
      expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
    }),
  )
})

// Cutting, doubling and swapping a few characters makes texts that are nearly JSON.
const mangled = fc
  .tuple(storable, fc.nat(), fc.constantFrom('', '"', ',', '}', ']', '\\', '0', '-', 'e', '\n'))
  .map(([value, at, put]) => {
    const text = JSON.stringify(value)
    const place = at % (text.length + 1)
    return text.slice(0, place) + put + text.slice(place + 1)
  })

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('what JSON.parse refuses is refused, with a line and a column', () => {
  fc.assert(
    fc.property(mangled, (text) => {
      const read = readJson(text)
      if (!isJson(text)) expect(read.ok).toBe(false)
      if (!read.ok)
        for (const { line, column } of read.error) expect([line, column]).not.toContain(0)
    }),
    { numRuns: 500 },
  )
})

const numeral = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat({ max: 40 }))
  .map(([digits, scale]) => `${digits}e-${scale}`)

test('a numeral keeps its exact value however it is written', () => {
  fc.assert(
    fc.property(numeral, (text) => {
      const read = readJson(`[${text}]`)
      expect(read.ok && Array.isArray(read.value) && numeralOf(read.value[0])).toBe(
        plainDecimal(text),
      )
    }),
  )
})

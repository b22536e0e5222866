import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatLine, parseLine, parseResult } from './command-line.ts'

// Quotes, spaces, equals signs and things that look like quantities are what may go wrong.
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('A', '4', ' ', '"', '\\', '=', 'KGM', 'lot=', 'ø') }),
  fc.string({ unit: 'binary' }),
)
const line = fc.record(
  {
    lot: text,
    item: text,
    serial: text,
    container: text,
    quantity: text,
    role: text,
    supplierLot: text,
    expiry: text,
    topUp: fc.boolean(),
    attributes: fc.dictionary(fc.stringMatching(/^[\w.-]+$/), text, { minKeys: 1 }),
  },
  { requiredKeys: [] },
)

test('a line that is written is read as it was', () => {
  fc.assert(
    fc.property(line, (one) => {
      expect(parseLine(formatLine(one))).toEqual({ ok: true, value: one })
    }),
  )
})

test('whatever is typed is read or refused, and refusals bear the address', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const read = parseLine(typed, 'inputs/3')
      if (!read.ok) for (const { field } of read.error) expect(field).toBe('inputs/3')
      parseResult(typed)
    }),
  )
})

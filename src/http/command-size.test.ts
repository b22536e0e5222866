import { expect, test } from 'vitest'
import { commandLimits, tooMuch } from './command-size.ts'

const { things, characters } = commandLimits

test('every list and text that is too long is told with its place', () => {
  const body = {
    lines: Array.from({ length: things + 1 }, () => ({ lot: 'L' })),
    note: 'x'.repeat(characters + 1),
    inputs: [{ lot: 'x'.repeat(characters + 1) }],
  }
  expect(tooMuch(body)?.errors.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
    'too-many /lines',
    'too-long /note',
    'too-long /inputs/0/lot',
  ])
})

test('as much as is allowed is not too much', () => {
  const lines = Array.from({ length: things }, () => 'L')
  expect(tooMuch({ lines, note: 'x'.repeat(characters) })).toBeNull()
  expect(tooMuch(undefined)).toBeNull()
})

import { expect, test } from 'vitest'
import type { JsonObject } from '../epcis/json.ts'
import { commandFields, type Field, lineFieldByName, optionOf } from './command-fields.ts'
import { readCommand } from './command-shape.ts'

/** Reads an example as a command line would be read: the table alone says what its options mean. */
const fromExample = (example: string): JsonObject => {
  const words = (example.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''))
  const [verb = '', ...rest] = words
  const { fields, lineFields } = commandFields[verb as keyof typeof commandFields]
  const byOption = new Map<string, Field>(
    [...lineFields, ...fields].map((field) => [optionOf(field).option, field]),
  )
  const said: Record<string, string | string[]> = { verb }
  for (let i = 0; i < rest.length; i += 2) {
    const field = byOption.get(rest[i] ?? '')
    const value = rest[i + 1] ?? ''
    expect([rest[i], field !== undefined]).toEqual([rest[i], true])
    if (!field) continue
    if (optionOf(field).isRepeated) said[field.name] = [...(said[field.name] ?? []), value]
    else said[field.name] = value
  }
  return said
}

test.each(Object.entries(commandFields))('the example of %s is a command', (verb, { example }) => {
  expect(readCommand(fromExample(example))).toMatchObject({ ok: true, value: { verb } })
})

test('options are what a person types: singular, with dashes', () => {
  const [inputs] = commandFields.produce.fields
  const [, fromPlace] = commandFields.move.fields
  expect(inputs && optionOf(inputs)).toEqual({ option: '--input', isRepeated: true })
  expect(fromPlace && optionOf(fromPlace)).toEqual({ option: '--from-place', isRepeated: false })
})

test('no option of a verb means two things', () => {
  for (const [verb, { fields, lineFields }] of Object.entries(commandFields)) {
    // A verb without lines of its own list cannot be given a single line's fields.
    const own = fields.map(({ name }) => name)
    const beside = own.includes('lines') ? lineFields.map(({ name }) => name) : []
    const both = beside.filter((name) => own.includes(name) && name !== 'container')
    expect([verb, both]).toEqual([verb, []])
  }
})

test('every field of a line can be written in a line', () => {
  expect([...lineFieldByName.keys()]).toEqual(
    expect.arrayContaining(['lot', 'item', 'serial', 'container', 'quantity', 'role', 'topUp']),
  )
})

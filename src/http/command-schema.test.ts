import { expect, test } from 'vitest'
import type { Verb } from '../lots/command.ts'
import { commandFields } from '../lots/command-fields.ts'
import { readCommand } from '../lots/command-shape.ts'
import { commandExample, commandSchema } from './command-schema.ts'

const verbs = Object.keys(commandFields) as Verb[]

test.each(verbs)('the example of %s is a command, and is as its schema says', (verb) => {
  const example = commandExample(verb)
  expect(readCommand({ ...example, verb })).toMatchObject({ ok: true, value: { verb } })
  expect(commandSchema(verb).safeParse(example).error).toBeUndefined()
})

test('what the schema does not know, the reader does not either', () => {
  const example = { ...commandExample('hold'), colour: 'red' }
  expect(commandSchema('hold').safeParse(example).success).toBe(false)
  expect(readCommand({ ...example, verb: 'hold' }).ok).toBe(false)
})

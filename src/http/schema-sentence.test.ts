import { expect, test } from 'vitest'
import { z } from 'zod'
import { schemaSentence } from './schema-sentence.ts'

const said = (schema: z.ZodType, value: unknown): readonly string[] => {
  const read = schema.safeParse(value)
  return (read.error?.issues ?? []).map(({ code, message }) =>
    schemaSentence({ keyword: code, message }),
  )
}

test.each([
  [z.string().min(1), '', 'This must not be empty.'],
  [z.array(z.string()).min(1), [], 'This must not be empty.'],
  [z.string().min(12), 'short', 'This must have at least 12 characters.'],
  [z.string().max(2), 'long', 'This must have at most 2 characters.'],
  [z.array(z.string()).max(1), ['a', 'b'], 'This must have at most 1 entries.'],
  [z.string(), undefined, 'This is missing: a text belongs here.'],
  [z.array(z.string()), 'a', 'This is a text, and must be a list.'],
  [z.int(), 'a', 'This is a text, and must be a number.'],
  [z.boolean(), null, 'This is nothing, and must be true or false.'],
])('%#: what a schema says is told in words', (schema, value, sentence) => {
  expect(said(schema, value)).toEqual([sentence])
})

test('what is not known here is told as it is', () => {
  expect(schemaSentence({ keyword: 'custom', message: 'It is a UUID.' })).toBe('It is a UUID.')
})

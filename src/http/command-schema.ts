import { z } from 'zod'
import type { Json, JsonObject } from '../epcis/json.ts'
import { captures, type Verb } from '../lots/command.ts'
import { commandFields, type Field, optionOf } from '../lots/command-fields.ts'
import { parseLine, parseResult } from '../lots/command-line.ts'

/**
 * What a command of a verb is in JSON, for the API's document.
 *
 * Shape    Made of the table that every door is made of. It is told, not enforced: who reads the
 *          command tells every reason at once.
 */
export const commandSchema = (verb: Verb): z.ZodType => {
  const { fields, lineFields } = commandFields[verb]
  const hasLines = fields.some(({ name }) => name === 'lines')
  const line = lineSchema(lineFields)
  const own = fields.map((field) => {
    const isNeeded = field.required && field.name !== 'lines'
    const schema = fieldSchema(field, line)
    return [field.name, isNeeded ? schema : schema.optional()] as const
  })
  const beside = hasLines
    ? lineFields.map((field) => [field.name, fieldSchema(field, line).optional()] as const)
    : []
  return z
    .strictObject({ ...Object.fromEntries([...beside, ...own]), captured: captured.optional() })
    .meta({ examples: [commandExample(verb)] })
}

const captured = z
  .record(z.string(), z.enum(captures))
  .describe('How values were captured, by field; what is not said was typed.')

const text = z.string().max(10_000)

const lineSchema = (lineFields: readonly Field[]): z.ZodType =>
  z.union([
    z.strictObject({
      ...Object.fromEntries(
        lineFields.map((field) => [field.name, fieldSchema(field, text).optional()]),
      ),
      attributes: z.record(z.string(), text).optional().describe('Further attributes, by name.'),
      captured: captured.optional(),
    }),
    text.describe('As typed on a command line: L42 40 KGM'),
  ])

const result = z.union([
  z.strictObject({
    name: text.describe('What was measured.'),
    value: text.optional().describe('A decimal, as text.'),
    uom: text.optional(),
    text: text.optional(),
    passed: z.boolean().optional(),
  }),
  text.describe('As typed on a command line: Temperature 4.2 CEL'),
])

const fieldSchema = (field: Field, line: z.ZodType): z.ZodType => {
  const { help, example, type } = field
  const told = <S extends z.ZodType>(schema: S, one: unknown): z.ZodType =>
    schema.describe(`${help}.`).meta({ examples: [one] })
  switch (type) {
    case 'lines':
      return z.array(line).describe(`${help}.`)
    case 'results':
      return z.array(result).describe(`${help}.`)
    case 'texts':
    case 'documents':
      return told(z.array(text), [example])
    case 'flag':
      return told(z.boolean(), true)
    case 'choice':
      return told(z.enum(field.choices ?? []), example)
    default:
      return told(text, example)
  }
}

/**
 * An example of a verb as the body of a request: the one of the command line, in JSON.
 *
 * Shape    A line is an object, and alone it stands beside the command's own fields.
 */
export const commandExample = (verb: Verb): JsonObject => {
  const { example, fields, lineFields } = commandFields[verb]
  const byOption = new Map(
    [...lineFields, ...fields].map((field) => [optionOf(field).option, field]),
  )
  const said: Record<string, Json> = {}
  const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
  for (let at = 1; at + 1 < words.length; at += 2) {
    const field = byOption.get(words[at] ?? '')
    if (!field) throw new Error(`The example of ${verb} has an option ${words[at]} of no field`)
    const value = valueRead(field, words[at + 1] ?? '')
    const before = said[field.name]
    said[field.name] = optionOf(field).isRepeated
      ? [...(Array.isArray(before) ? before : []), value]
      : value
  }
  return said
}

const valueRead = ({ type }: Field, typed: string): Json => {
  if (type === 'flag') return typed === 'true'
  if (type !== 'lines' && type !== 'results') return typed
  const read = type === 'lines' ? parseLine(typed) : parseResult(typed)
  if (!read.ok) throw new Error(`An example cannot be read: ${typed}`)
  return read.value as unknown as JsonObject
}

import { isArray, isObject, type Json, type JsonObject, kindOf } from '../epcis/json.ts'
import { nearest } from '../epcis/vocabulary.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { type Command, captures, type Verb } from './command.ts'
import { commandFields, type Field, silentLineFields } from './command-fields.ts'
import { parseLine, parseResult } from './command-line.ts'
import type { Refusal } from './refusal.ts'

/** Everything wrong with a command's shape goes in here as it is found. */
interface Reading {
  readonly refusals: Refusal[]
}

const bad = ({ refusals }: Reading, field: string, value: Json, message: string): undefined => {
  const shown = typeof value === 'string' ? value : kindOf(value)
  refusals.push({ kind: 'bad-value', field, value: shown, message })
}

const isVerb = (text: string): text is Verb => Object.hasOwn(commandFields, text)

/**
 * Reads a command from JSON, as a door or a file of commands has it.
 *
 * Shape    `verb` and that verb's fields. A line is an object or a text for `parseLine`; a list of
 *          one may be written without its brackets; the fields of a single line may stand beside
 *          the command's own. Values stay as typed: what they mean is for `decide`.
 * Refuses  bad-value and missing-field: an unknown verb or field, and every value of a wrong kind.
 */
export const readCommand = (json: Json): Result<Command, readonly Refusal[]> => {
  const reading: Reading = { refusals: [] }
  const command = isObject(json) ? readFields(json, reading) : bad(reading, '', json, notACommand)
  if (reading.refusals.length > 0 || command === undefined) return no(reading.refusals)
  // Each value has been read as its field says, and the fields are those of the type.
  return ok(command as unknown as Command)
}

const notACommand = 'A command is an object with a verb, such as {"verb": "hold", "lot": "L42"}.'

const readFields = (json: JsonObject, reading: Reading): JsonObject | undefined => {
  const { verb, ...said } = json
  if (typeof verb !== 'string' || !isVerb(verb)) {
    const near = typeof verb === 'string' ? nearest(verb, Object.keys(commandFields)) : null
    const hint = near === null ? '' : ` Did you mean '${near}'?`
    return bad(reading, 'verb', verb ?? null, `There is no verb ${verb ?? ''}.${hint}`)
  }
  const { fields, lineFields } = commandFields[verb]
  const { own, line } = withoutLine(said, fields, lineFields)
  const all = line === null ? own : { ...own, lines: [line] }
  const read = readObject(all, [...fields, capturedField], '', reading, (field, value, at) =>
    readValue(field, value, at, lineFields, reading),
  )
  return { ...read, verb }
}

const capturedField: Field = {
  name: 'captured',
  type: 'text',
  required: false,
  help: 'How values were captured, by field',
  example: '{"quantity": "weighed"}',
}

/** The fields of a single line that stand beside those of the command, put together. */
const withoutLine = (
  said: JsonObject,
  fields: readonly Field[],
  lineFields: readonly Field[],
): { readonly own: JsonObject; readonly line: JsonObject | null } => {
  const ownNames = new Set(fields.map(({ name }) => name))
  if (!ownNames.has('lines') || said.lines !== undefined) return { own: said, line: null }
  const lineNames = new Set([...lineFields.map(({ name }) => name), 'attributes'])
  const entries = Object.entries(said)
  const ofLine = entries.filter(([name]) => lineNames.has(name) && !ownNames.has(name))
  if (ofLine.length === 0) return { own: said, line: null }
  return {
    own: Object.fromEntries(entries.filter(([name]) => !lineNames.has(name) || ownNames.has(name))),
    line: Object.fromEntries(ofLine),
  }
}

type ReadValue = (field: Field, value: Json, at: string) => Json | undefined

/** The fields an object has, each read; the unknown and the missing told. */
const readObject = (
  said: JsonObject,
  fields: readonly Field[],
  at: string,
  reading: Reading,
  readOne: ReadValue,
): JsonObject => {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const read: [string, Json][] = []
  for (const [name, value] of Object.entries(said)) {
    const field = byName.get(name)
    if (!field) {
      const near = nearest(name, byName.keys())
      const hint = near === null ? '' : ` Did you mean '${near}'?`
      bad(reading, at + name, value, `There is no field ${name} here.${hint}`)
    } else if (value !== null) {
      const kept = readOne(field, value, at + name)
      if (kept !== undefined) read.push([name, kept])
    }
  }
  for (const { name, required, type, help } of fields) {
    const isThere = Object.hasOwn(said, name) && said[name] !== null
    if (isThere) continue
    if (required) reading.refusals.push({ kind: 'missing-field', field: at + name, need: help })
    // A process may have one side only; its lists are there all the same.
    else if (name === 'inputs' || name === 'outputs' || type === 'results') read.push([name, []])
  }
  return Object.fromEntries(read)
}

const readValue = (
  field: Field,
  value: Json,
  at: string,
  lineFields: readonly Field[],
  reading: Reading,
): Json | undefined => {
  if (field.name === 'captured') return readWords(value, at, captures, reading)
  switch (field.type) {
    case 'lines':
      return readList(value, at, (one, here) => readLine(one, here, lineFields, reading))
    case 'results':
      return readList(value, at, (one, here) => readTestResult(one, here, reading))
    case 'texts':
    case 'documents':
      return readList(value, at, (one, here) => readText(one, here, reading))
    case 'flag':
      if (typeof value === 'boolean') return value
      return bad(reading, at, value, `${field.name} is true or false.`)
    case 'choice': {
      const text = readText(value, at, reading)
      if (text === undefined || field.choices?.includes(text)) return text
      return bad(reading, at, value, `${field.name} is one of ${field.choices?.join(', ')}.`)
    }
    default:
      return readText(value, at, reading)
  }
}

// What nobody sees makes two names look like one: control characters, and those that turn the
// direction of writing. What joins letters of some scripts is left.
const invisible = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u

const readText = (value: Json, at: string, reading: Reading): string | undefined => {
  if (typeof value !== 'string')
    return bad(reading, at, value, `This must be text in quotation marks, not ${kindOf(value)}.`)
  const [found] =
    invisible.exec(/(?:^|\/)reason$/.test(at) ? value.replaceAll('\n', '') : value) ?? []
  if (found === undefined) return value
  const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return bad(reading, at, value, `This holds a character that does not show, U+${code}.`)
}

const readList = (
  value: Json,
  at: string,
  readOne: (one: Json, at: string) => Json | undefined,
): readonly Json[] =>
  (isArray(value) ? value : [value]).flatMap((one, i) => {
    const read = readOne(one, `${at}/${i}`)
    return read === undefined ? [] : [read]
  })

/** An object of texts, each, if `choices` are given, one of them. */
const readWords = (
  value: Json,
  at: string,
  choices: readonly string[] | null,
  reading: Reading,
): JsonObject | undefined => {
  if (!isObject(value)) return bad(reading, at, value, 'This must be an object of texts.')
  const entries = Object.entries(value).flatMap(([name, one]) => {
    const text = readText(one, `${at}/${name}`, reading)
    if (text === undefined || choices === null || choices.includes(text))
      return [[name, text ?? '']]
    bad(reading, `${at}/${name}`, one, `This is one of ${choices.join(', ')}.`)
    return []
  })
  return Object.fromEntries(entries) as JsonObject
}

const readLine = (
  value: Json,
  at: string,
  lineFields: readonly Field[],
  reading: Reading,
): Json | undefined => {
  const typed = typeof value === 'string' ? parsed(parseLine(value, at), reading) : value
  if (typed === undefined) return undefined
  if (!isObject(typed)) return bad(reading, at, typed, 'A line is an object, or text: L42 40 KGM.')
  const silent = silentLineFields.map((name): Field => ({ ...capturedField, name }))
  return readObject(typed, [...lineFields, ...silent], `${at}/`, reading, (field, one, here) => {
    if (field.name === 'attributes') return readWords(one, here, null, reading)
    return readValue(field, one, here, [], reading)
  })
}

const parsed = (read: Result<object, readonly Refusal[]>, reading: Reading): Json | undefined => {
  if (read.ok) return read.value as JsonObject
  reading.refusals.push(...read.error)
  return undefined
}

const resultField = (name: string, type: Field['type'], required = false): Field => ({
  ...capturedField,
  name,
  type,
  required,
  help: name === 'name' ? 'what was measured' : name,
})

const resultFields = [
  resultField('name', 'text', true),
  resultField('value', 'text'),
  resultField('uom', 'text'),
  resultField('text', 'text'),
  resultField('passed', 'flag'),
]

const readTestResult = (value: Json, at: string, reading: Reading): Json | undefined => {
  const typed = typeof value === 'string' ? parsed(parseResult(value, at), reading) : value
  if (typed === undefined) return undefined
  if (!isObject(typed))
    return bad(reading, at, typed, 'A result is an object, or text: Temperature 4.2 CEL.')
  return readObject(typed, resultFields, `${at}/`, reading, (field, one, here) =>
    readValue(field, one, here, [], reading),
  )
}

import type { FieldType, VerbFields } from '../../../src/lots/command-fields.ts'

/** What stands in the fields of a command's form, by JSON pointer: `/place`, `/lines/0/lot`. */
export type Filled = Readonly<Record<string, string>>

/** How many lines each list of the form has. */
export type LineCounts = Readonly<Record<string, number>>

/** The lists of lines that a verb has: `lines`, or `inputs` and `outputs`. */
export const listsOf = ({ fields }: VerbFields): readonly string[] =>
  fields.flatMap(({ name, type }) => (type === 'lines' ? [name] : []))

/** The command that a form says, as it is sent; empty fields and lines are left out. */
export const commandOf = (
  verb: VerbFields,
  filled: Filled,
  counts: LineCounts,
): Readonly<Record<string, unknown>> => {
  const said = verb.fields.flatMap(({ name, type }): [string, unknown][] => {
    if (type === 'lines') {
      const lines = Array.from({ length: counts[name] ?? 0 }, (_, at) =>
        lineOf(verb, filled, `/${name}/${at}`),
      ).filter((line) => Object.keys(line).length > 0)
      return lines.length > 0 ? [[name, lines]] : []
    }
    const value = sentValue(type, filled[`/${name}`] ?? '')
    return value === null ? [] : [[name, value]]
  })
  return Object.fromEntries(said)
}

const lineOf = (
  { lineFields }: VerbFields,
  filled: Filled,
  pointer: string,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    lineFields.flatMap(({ name, type }) => {
      const value = sentValue(type, filled[`${pointer}/${name}`] ?? '')
      return value === null ? [] : [[name, value]]
    }),
  )

const sentValue = (type: FieldType, text: string): unknown => {
  const typed = text.trim()
  if (typed === '') return null
  if (type === 'flag') return typed === 'true'
  if (type === 'texts' || type === 'documents' || type === 'results')
    return typed
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => (type === 'results' ? resultOf(part) : part))
  return typed
}

// A name, its value, and the unit it is in: `Temperature 4.2 CEL`.
const resultOf = (text: string): object => {
  const [, name, value, uom] = /^(.*?)\s+([-+]?\d+(?:[.,]\d+)?)(?:\s+(\S+))?$/.exec(text) ?? []
  if (name === undefined || value === undefined) return { name: text }
  return { name, value: value.replace(',', '.'), ...(uom === undefined ? {} : { uom }) }
}

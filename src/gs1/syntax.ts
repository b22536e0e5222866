import type { Charset } from './charset.ts'
import { syntaxTable } from './syntax-table.ts'

/** A part of a value: so many characters of a set, and the checks it must pass. */
export interface Component {
  readonly charset: Charset
  readonly least: number
  readonly most: number
  readonly isOptional: boolean
  readonly checks: readonly string[]
}

/** What the standard says of one application identifier. */
export interface Syntax {
  readonly ai: string
  readonly title: string
  /** Its length is known from its first digits, so that no separator follows. */
  readonly isPredefined: boolean
  /** It may stand in the query of a Digital Link. */
  readonly isAttribute: boolean
  readonly components: readonly Component[]
  /** Each must hold: one of its alternatives is there, all of whose parts are there. */
  readonly requires: readonly (readonly (readonly string[])[])[]
  readonly excludes: readonly string[]
}

const componentsOf = (written: string): readonly Component[] => {
  const [, count = '', part = ''] = /^(\d*)(.*)$/.exec(written) ?? []
  const isOptional = part.startsWith('[')
  const [shape = '', ...checks] = part.replace(/[[\]]/g, '').split(',')
  const most = Number(shape.replace(/^.(?:\.\.)?/, ''))
  const component = {
    charset: shape[0] as Charset,
    least: shape.includes('..') ? 1 : most,
    most,
    isOptional,
    checks,
  }
  return Array.from({ length: Number(count || 1) }, () => component)
}

const alternativesOf = (written: string): readonly (readonly string[])[] =>
  written.split(',').map((alternative) => alternative.split('+'))

const valuesOf = (attributes: readonly string[], name: string): readonly string[] =>
  attributes.filter((one) => one.startsWith(name)).map((one) => one.slice(name.length))

const rowsOf = (line: string): readonly Syntax[] => {
  const [range = '', flags = '', parts = '', goes = '', title = ''] = line.split(' | ')
  const [first = '', last = first] = range.split('-')
  const attributes = goes.split(' ')
  const rows: Syntax[] = []
  for (let at = Number(first); at <= Number(last); at++)
    rows.push({
      ai: String(at).padStart(first.length, '0'),
      title,
      isPredefined: flags.includes('*'),
      isAttribute: flags.includes('?'),
      components: parts.split(' ').flatMap(componentsOf),
      requires: valuesOf(attributes, 'req=').map(alternativesOf),
      excludes: valuesOf(attributes, 'ex=').flatMap((list) => list.split(',')),
    })
  return rows
}

const syntaxByAi: ReadonlyMap<string, Syntax> = new Map(
  syntaxTable
    .trim()
    .split('\n')
    .flatMap(rowsOf)
    .map((row) => [row.ai, row]),
)

/** What the standard says of the application identifier, or null where it has none such. */
export const syntaxOf = (ai: string): Syntax | null => syntaxByAi.get(ai) ?? null

/** Every application identifier there is, in order. */
export const everySyntax: readonly Syntax[] = [...syntaxByAi.values()]

/** The application identifier that stands at this place of a text, or null where none does. */
export const syntaxAt = (text: string, at: number): Syntax | null => {
  for (const length of [2, 3, 4]) {
    const syntax = syntaxByAi.get(text.slice(at, at + length))
    if (syntax) return syntax
  }
  return null
}

/** Whether the application identifier is meant by a pattern such as 310n. */
export const isLike = (ai: string, pattern: string): boolean =>
  ai.length === pattern.length && [...pattern].every((one, at) => one === 'n' || one === ai[at])

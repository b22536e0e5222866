/** The house's numbers: what is long, deep or heavy, measured in lines, folders and imports. */
import ts from 'typescript'
import { functionsOf, importsOf, lineOf, nodesOf, type Source } from './source.ts'

/** What tools/tidy.json holds: the limits, and what was let through above them. */
export interface Ratchet {
  readonly limits: Readonly<Record<Measure, number>>
  /** What may be above its limit, and by how much: `path` or `path#function` to its number. */
  readonly allowed: Readonly<Partial<Record<Measure, Readonly<Record<string, number>>>>>
  /** Counted over the whole project, and may only fall. */
  readonly totals: { readonly any: number; readonly todo: number }
  /** Medians over src without tests. */
  readonly medians: { readonly fileLines: number; readonly functionLines: number }
}

export type Measure = 'functionLines' | 'fileLines' | 'lineColumns' | 'depth' | 'imports'

export interface Size {
  readonly measure: Measure
  /** `path`, or `path#function`. */
  readonly of: string
  readonly path: string
  readonly line: number
  readonly value: number
}

/** A line is measured unless it cannot be broken: an address, a file name, a pinned value. */
const isBreakable = (line: string): boolean => /\S\s+\S/.test(line.trim()) && !/https?:/.test(line)

const longest = ({ path, text }: Source): Size => {
  const widths = text
    .split('\n')
    .map((line, index) => ({ line: index + 1, value: isBreakable(line) ? line.length : 0 }))
  const widest = widths.reduce((a, b) => (b.value > a.value ? b : a))
  return { measure: 'lineColumns', of: path, path, ...widest }
}

/**
 * Every measured size of a file.
 *
 * Shape    Functions, depth and imports are not measured in tests: a test reads from top to bottom
 *          and imports what it needs. `depth` counts folders below src.
 */
export const sizesOf = (source: Source): readonly Size[] => {
  const { path, text } = source
  const whole = (measure: Measure, value: number): Size => ({
    measure,
    of: path,
    path,
    line: 0,
    value,
  })
  const file = [whole('fileLines', text.split('\n').length - 1), longest(source)]
  if (source.isTest) return file
  const functions = functionsOf(source).map(
    ({ name, line, lines }): Size => ({
      measure: 'functionLines',
      of: `${path}#${name}`,
      path,
      line,
      value: lines,
    }),
  )
  const depth = source.room ? path.split('/').length - 2 : 0
  return [...file, ...functions, whole('depth', depth), whole('imports', importsOf(source).length)]
}

/** Lines on which `any` is written as a type. */
export const anyIn = (source: Source): readonly number[] =>
  [...nodesOf(source.ast)]
    .filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword)
    .map((node) => lineOf(source, node.getStart(source.ast)))

const PROMISES = ['TODO', 'FIXME', 'XXX', 'HACK'].join('|')
const promise = new RegExp(`//.*\\b(${PROMISES})\\b|^\\s*/?\\*.*\\b(${PROMISES})\\b`)

/** Lines whose comment promises work for later. */
export const todosIn = ({ text }: Source): readonly number[] =>
  text.split('\n').flatMap((line, index) => (promise.test(line) ? [index + 1] : []))

/** The value in the middle; 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

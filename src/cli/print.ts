import pc from 'picocolors'
import type { NameRefusal } from '../flow/ask.ts'
import type { Suggested } from '../lots/name-similar.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'

/** Text in columns: as wide as their widest cell, numbers to the right. */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): readonly string[] => {
  if (rows.length === 0) return []
  const widths = heads.map((head, column) =>
    Math.max(width(head), ...rows.map((row) => width(row[column] ?? ''))),
  )
  const numeric = heads.map((_, column) =>
    rows.every((row) => /^(-?[\d.,]+( \S+)?|)$/.test(row[column] ?? '')),
  )
  const line = (cells: readonly (string | null)[]): string =>
    cells
      .slice(0, heads.length)
      .map((cell, column) => pad(cell ?? '', widths[column] ?? 0, numeric[column] === true))
      .join('  ')
      .trimEnd()
  return [pc.dim(line(heads)), ...rows.map(line)]
}

/** The head of a last column for owners; none where all of it is the company's own. */
export const ownerHead = (held: readonly { readonly owner: string }[]): readonly string[] =>
  held.some(({ owner }) => owner !== '') ? ['owner'] : []

const width = (text: string): number => [...text].length

const pad = (text: string, to: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, to - width(text)))
  return right ? space + text : text + space
}

/** A moment, to the minute, in UTC: the same on every machine that reads the answer. */
export const moment = (ms: number | null): string =>
  ms === null || !Number.isFinite(ms)
    ? ''
    : `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')}Z`

/** A quantity with its unit of measure; what the record does not say is said so. */
export const amount = (quantity: string | null, uom: string | null): string =>
  quantity === null ? '?' : `${quantity}${uom ? ` ${uom}` : ''}`

/** A count with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** What may be meant by a name that nobody knows, a line each. */
export const didYouMean = ({ suggestions = [], others = 0 }: Partial<Suggested>) => {
  if (suggestions.length === 0) return []
  const rows = suggestions.map(({ spelling, itemName, item, why }) => [
    ...[`  ${spelling}`, itemName ?? item, `(${why})`],
  ])
  const more = others > 0 ? [`  and ${counted(others, 'other')} as like it`] : []
  return ['Did you mean:', ...table(['', '', ''], rows).slice(1), ...more]
}

/** Says why a name has no one answer, and with which code to leave. */
export const refuseName = (door: Door, refusal: NameRefusal, asKnownAt?: string): ExitCode => {
  const code = refusal.kind === 'unknown' ? exitCodes.unknown : exitCodes.ambiguous
  if (door.json()) {
    door.io.out(JSON.stringify(refusal))
    return code
  }
  if (refusal.kind === 'unknown') {
    const then = asKnownAt === undefined ? '' : `, as the record stood at ${asKnownAt}`
    door.io.err(`Nothing here is called ${refusal.name}${then}. Try: lotline find ${refusal.name}`)
    for (const line of didYouMean(refusal)) door.io.err(line)
    return code
  }
  door.io.err(`${refusal.name} fits ${counted(refusal.units.length, 'unit')}. Say which:`)
  for (const line of table(
    ['kind', 'code', 'item', 'found by', 'name it by this'],
    refusal.units.map(({ kind, code, itemName, nameKind, uri }) => [
      kind,
      code,
      itemName,
      nameKind,
      uri,
    ]),
  ))
    door.io.err(`  ${line}`)
  return code
}

/** A document as people say it: its type and its own number, without what is around it. */
export const documentName = (document: string | null): string => {
  if (document === null) return ''
  const [type = '', uri = ''] = document.includes(' ') ? document.split(' ') : ['', document]
  const number = decoded(uri.split(/^https?:/.test(uri) ? '/' : ':').at(-1) || uri)
  return `${type} ${number}`.trim()
}

/** What percent escapes stand for; a text that has none that can be read is left as it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

/** How many rows a part of an answer shows before it says how many more there are. */
export const rowsShown = 40

/** Rows of a table, and what was left out of it said in words. */
export const cut = (lines: readonly string[], all: boolean): readonly string[] => {
  // The first line names the columns.
  if (all || lines.length <= rowsShown + 1) return lines
  const more = lines.length - 1 - rowsShown
  return [
    ...lines.slice(0, rowsShown + 1),
    pc.dim(`… and ${more} more: --all shows them, --json has them`),
  ]
}

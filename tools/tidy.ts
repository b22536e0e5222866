/**
 * Fails where the house's numbers grow or a banned word is written. What is above its limit is in
 * tools/tidy.json with its number, which may only fall: `tidy --lower` writes it down.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRooms } from './rooms.ts'
import { type Fault, finish, functionsOf, readSources, type Source } from './source.ts'
import { bansIn, synonymsIn, synonymsUsed } from './tidy-bans.ts'
import {
  anyIn,
  type Measure,
  median,
  type Ratchet,
  type Size,
  sizesOf,
  todosIn,
} from './tidy-numbers.ts'

const FILE = 'tools/tidy.json'
const FOLDERS = ['src', 'simulate', 'test', 'bench', 'tools']

const NAMES: Readonly<Record<Measure, string>> = {
  functionLines: 'lines in a function',
  fileLines: 'lines in a file',
  lineColumns: 'columns in a line',
  depth: 'folders deep under src',
  imports: 'imports in a file',
}

/** Sizes above their limit that were not let through, and entries that could be lower now. */
export const checkSizes = (
  sources: readonly Source[],
  { limits, allowed }: Ratchet,
): readonly Fault[] => {
  const over = sources.flatMap(sizesOf).filter(({ measure, value }) => value > limits[measure])
  const grown = over
    .filter(({ measure, of, value }) => value > (allowed[measure]?.[of] ?? 0))
    .map((size) => ({ path: size.path, line: size.line, message: saidOf(size, limits, allowed) }))
  return [...grown, ...slack(over, allowed)]
}

const saidOf = (
  { measure, of, value }: Size,
  limits: Ratchet['limits'],
  allowed: Ratchet['allowed'],
): string =>
  `${value} ${NAMES[measure]} (${of}), at most ${allowed[measure]?.[of] ?? limits[measure]}`

/** Entries of the ratchet that could be lower, or gone. */
const slack = (over: readonly Size[], allowed: Ratchet['allowed']): readonly Fault[] => {
  const now = new Map(over.map(({ measure, of, value }) => [`${measure} ${of}`, value]))
  return Object.entries(allowed).flatMap(([measure, entries]) =>
    Object.entries(entries)
      .filter(([of, value]) => (now.get(`${measure} ${of}`) ?? 0) < value)
      .map(([of]) => ({
        path: FILE,
        line: 0,
        message: `${of} got better in ${measure}: npm run tidy -- --lower`,
      })),
  )
}

/** `any` and promises for later, counted; each may only fall. */
export const checkTotals = (sources: readonly Source[], { totals }: Ratchet): readonly Fault[] => {
  const count = (name: 'any' | 'todo', find: (source: Source) => readonly number[]) => {
    const found = sources.flatMap((source) =>
      find(source).map((line) => ({ path: source.path, line, message: `${name} is written here` })),
    )
    return found.length > totals[name] ? found : []
  }
  return [...count('any', anyIn), ...count('todo', todosIn)]
}

/** The median file and function of src, when they have grown above the house's numbers. */
export const checkMedians = (
  sources: readonly Source[],
  { medians }: Ratchet,
): readonly Fault[] => {
  const files = sources.filter(({ room, isTest }) => room !== '' && !isTest)
  const fileLines = median(files.map(({ text }) => text.split('\n').length - 1))
  const functionLines = median(files.flatMap((file) => functionsOf(file).map(({ lines }) => lines)))
  const told = (name: string, value: number, limit: number): readonly Fault[] =>
    value > limit
      ? [{ path: 'src', line: 0, message: `median ${name} is ${value} lines, at most ${limit}` }]
      : []
  return [
    ...told('file', fileLines, medians.fileLines),
    ...told('function', functionLines, medians.functionLines),
  ]
}

/** Bans in pure rooms, and banned words in the names of src. */
export const checkWords = (
  sources: readonly Source[],
  pure: ReadonlySet<string>,
  synonyms: ReadonlyMap<string, string>,
): readonly Fault[] => {
  const own = sources.filter(({ room, isTest }) => room !== '' && !isTest)
  return [
    ...own.filter(({ room }) => pure.has(room)).flatMap(bansIn),
    ...own.flatMap((source) => synonymsUsed(source, synonyms)),
  ]
}

/** The ratchet with every number that has fallen written down; none is ever raised. */
export const lowered = (sources: readonly Source[], ratchet: Ratchet): Ratchet => {
  const sizes = sources.flatMap(sizesOf)
  const lower = ([measure, entries]: readonly [string, Readonly<Record<string, number>>]) => {
    const kept = Object.entries(entries).flatMap(([of, value]) => {
      const now = sizes.find((size) => size.measure === measure && size.of === of)?.value ?? 0
      return now > ratchet.limits[measure as Measure] ? [[of, Math.min(now, value)]] : []
    })
    return [measure, Object.fromEntries(kept)]
  }
  const count = (find: (source: Source) => readonly number[]) => sources.flatMap(find).length
  return {
    ...ratchet,
    allowed: Object.fromEntries(Object.entries(ratchet.allowed).map(lower)),
    totals: {
      any: Math.min(count(anyIn), ratchet.totals.any),
      todo: Math.min(count(todosIn), ratchet.totals.todo),
    },
  }
}

if (import.meta.main) {
  const root = process.cwd()
  const ratchet: Ratchet = JSON.parse(readFileSync(join(root, FILE), 'utf8'))
  const sources = readSources(root, FOLDERS)
  if (process.argv.includes('--lower')) {
    writeFileSync(join(root, FILE), `${JSON.stringify(lowered(sources, ratchet), null, 2)}\n`)
  } else {
    const rooms = [...readRooms(root).values()].filter(({ isPure }) => isPure)
    const synonyms = synonymsIn(readFileSync(join(root, 'GLOSSARY.md'), 'utf8'))
    finish('tidy', [
      ...checkSizes(sources, ratchet),
      ...checkTotals(sources, ratchet),
      ...checkMedians(sources, ratchet),
      ...checkWords(sources, new Set(rooms.map(({ name }) => name)), synonyms),
    ])
  }
}

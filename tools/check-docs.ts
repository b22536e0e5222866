/** Fails when an exported function of the engine does not say what it promises. */
import { readRooms } from './rooms.ts'
import { type Fault, finish, functionsOf, readSources, type Source } from './source.ts'

/** Headings a docstring may have, in the order in which they stand. */
const HEADINGS = ['Shape', 'Units', 'Refuses', 'Limits', 'Source']

/** Rooms that are not pure and keep the record: their promises are read as closely. */
const ALSO = ['ledger', 'flow']

/**
 * Exported functions whose docstring is missing or is not in the house's form.
 *
 * Shape    A docstring is a first paragraph that ends with a period, then headed paragraphs.
 * Refuses  no docstring; a first sentence without its period; a heading that is not one of ours,
 *          or stands out of order; `@param` and its like, which restate the types.
 */
export const checkDocs = (
  sources: readonly Source[],
  rooms: ReadonlySet<string>,
): readonly Fault[] =>
  sources
    .filter(({ room, isTest }) => rooms.has(room) && !isTest)
    .flatMap((source) =>
      functionsOf(source)
        .filter(({ isExported }) => isExported)
        .flatMap(({ name, line, doc }) =>
          faultsOf(doc).map((message) => ({
            path: source.path,
            line,
            message: `${name}: ${message}`,
          })),
        ),
    )

const faultsOf = (doc: string | null): readonly string[] => {
  if (!doc) return ['has no docstring']
  const faults: string[] = []
  const first = doc.split(/\n\s*\n|\n(?=[A-Z][a-z]+ {2,}\S)/)[0] ?? ''
  if (!/[.:]\)?(\s|$)/.test(first)) faults.push('first sentence does not end with a period')
  const tag = /^@(param|returns?|throws|type|example)\b/m.exec(doc)
  if (tag) faults.push(`${tag[0]} restates the types: say it in a sentence or under a heading`)
  const headings = Array.from(doc.matchAll(/^([A-Z][a-z]+) {2,}\S/gm), ([, word = '']) => word)
  for (const heading of headings)
    if (!HEADINGS.includes(heading))
      faults.push(`${heading} is no heading of ours (${HEADINGS.join(', ')})`)
  const order = headings.map((heading) => HEADINGS.indexOf(heading)).filter((place) => place >= 0)
  if (order.some((place, index) => index > 0 && place <= (order[index - 1] ?? -1)))
    faults.push(`headings stand in the order ${HEADINGS.join(', ')}, each once`)
  return faults
}

if (import.meta.main) {
  const pure = [...readRooms(process.cwd()).values()].filter(({ isPure }) => isPure)
  const rooms = new Set([...pure.map(({ name }) => name), ...ALSO])
  finish('docs', checkDocs(readSources(process.cwd(), ['src']), rooms))
}

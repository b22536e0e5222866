/** Fails when a file of a pure room exports functions and has no test beside it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRooms } from './rooms.ts'
import { type Fault, finish, functionsOf, readSources, type Source } from './source.ts'

const LIST = 'tools/untested.json'

/**
 * Files without a test beside them, and names on the list that need not be there any more.
 *
 * Shape    `x.ts` is tested by `x.test.ts` or `x.property.test.ts` in the same folder. `listed`
 *          are the files that were let through; the list may only get shorter.
 */
export const findUntested = (
  sources: readonly Source[],
  rooms: ReadonlySet<string>,
  listed: readonly string[],
): readonly Fault[] => {
  const paths = new Set(sources.map(({ path }) => path))
  const untested = sources
    .filter(({ room, isTest }) => rooms.has(room) && !isTest)
    .filter((source) => functionsOf(source).some(({ isExported }) => isExported))
    .map(({ path }) => path)
    .filter((path) => !paths.has(path.replace(/\.ts$/, '.test.ts')))
    .filter((path) => !paths.has(path.replace(/\.ts$/, '.property.test.ts')))
  return [
    ...untested
      .filter((path) => !listed.includes(path))
      .map((path) => ({ path, line: 0, message: 'has no test beside it' })),
    ...listed
      .filter((path) => !untested.includes(path))
      .map((path) => ({ path: LIST, line: 0, message: `${path} is tested or gone: take it off` })),
  ]
}

if (import.meta.main) {
  const root = process.cwd()
  const pure = [...readRooms(root).values()].filter(({ isPure }) => isPure)
  const listed: readonly string[] = JSON.parse(readFileSync(join(root, LIST), 'utf8'))
  const rooms = new Set(pure.map(({ name }) => name))
  finish('untested', findUntested(readSources(root, ['src']), rooms, listed))
}

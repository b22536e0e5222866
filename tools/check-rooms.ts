/** Fails when a file imports what its room may not, or when files import each other in a circle. */
import { posix } from 'node:path'
import { type Room, readRooms } from './rooms.ts'
import { type Fault, finish, type Import, importsOf, readSources, type Source } from './source.ts'

/**
 * Everything imported against the table of rooms.
 *
 * Shape    Tests are left out: they may build worlds from any room. Types count as imports, since
 *          a room that knows another's types knows the room.
 * Refuses  a folder that is no room; a room, file or package not in the row; leaving src; imports
 *          for side effect; dynamic imports in pure rooms; barrels; circles at run time.
 */
export const checkRooms = (
  sources: readonly Source[],
  rooms: ReadonlyMap<string, Room>,
): readonly Fault[] => {
  const files = sources.filter(({ path, isTest }) => path.startsWith('src/') && !isTest)
  const faults = files.flatMap((source) => {
    const room = rooms.get(source.room)
    if (!room)
      return [{ path: source.path, line: 0, message: `is in no room of ARCHITECTURE.md's table` }]
    return importsOf(source).flatMap((imported) =>
      faultsOf(source, room, imported).map((message) => ({
        path: source.path,
        line: imported.line,
        message,
      })),
    )
  })
  return rooms.size === 0
    ? [{ path: 'ARCHITECTURE.md', line: 0, message: 'has no table of rooms' }]
    : [...faults, ...circlesIn(files)]
}

const faultsOf = (source: Source, room: Room, imported: Import): readonly string[] => {
  const { specifier, form } = imported
  const faults: string[] = []
  if (form === 'side-effect') faults.push(`imports ${specifier} for its side effect`)
  if (form === 're-export' || form === 're-export-all')
    faults.push(`re-exports ${specifier}: import the file that has it`)
  if (form === 'dynamic' && room.isPure)
    faults.push(`imports ${specifier} dynamically in a pure room`)
  if (specifier === '?') return faults
  const fault = specifier.startsWith('.')
    ? fileFault(source, room, specifier)
    : packageFault(room, specifier)
  return fault ? [...faults, fault] : faults
}

const fileFault = (source: Source, room: Room, specifier: string): string | null => {
  const target = resolve(source.path, specifier)
  const [src, other = ''] = target.split('/')
  if (src !== 'src') return `${room.name} may not import ${target}: it is outside src`
  if (other === room.name) return null
  const file = target.replace(/^src\//, '').replace(/\.ts$/, '')
  if (room.mayImport.includes(other) || room.mayImport.includes(file)) return null
  return `${room.name} may not import ${other} (${specifier})`
}

const packageFault = (room: Room, specifier: string): string | null => {
  const name = specifier.startsWith('node:')
    ? 'node:'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
  return room.packages.includes(name) ? null : `${room.name} may not import the package ${name}`
}

const resolve = (path: string, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(path), specifier))

/**
 * The circles that imports make at run time, each named once by its files.
 *
 * Shape    Type-only imports are erased and cannot make one. A file is in a circle when it can
 *          reach itself.
 */
export const circlesIn = (sources: readonly Source[]): readonly Fault[] => {
  const edges = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .filter(({ specifier, form }) => specifier.startsWith('.') && form !== 'type')
        .map(({ specifier }) => resolve(source.path, specifier)),
    ]),
  )
  const reachable = new Map([...edges.keys()].map((path) => [path, reachableFrom(edges, path)]))
  const told = new Set<string>()
  return [...edges.keys()].flatMap((path) => {
    if (told.has(path) || !reachable.get(path)?.has(path)) return []
    const circle = [...edges.keys()].filter(
      (other) => reachable.get(path)?.has(other) && reachable.get(other)?.has(path),
    )
    for (const other of circle) told.add(other)
    return [{ path, line: 0, message: `imports itself through ${circle.join(', ')}` }]
  })
}

const reachableFrom = (
  edges: ReadonlyMap<string, readonly string[]>,
  path: string,
): ReadonlySet<string> => {
  const reached = new Set(edges.get(path))
  for (const here of reached) for (const next of edges.get(here) ?? []) reached.add(next)
  return reached
}

if (import.meta.main)
  finish('rooms', checkRooms(readSources(process.cwd(), ['src']), readRooms(process.cwd())))

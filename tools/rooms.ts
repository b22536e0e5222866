/** Reads the table of rooms in ARCHITECTURE.md. The table is the rule; this only parses it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Room {
  readonly name: string
  /** Above the line of the table: no clock, no randomness, no input or output. */
  readonly isPure: boolean
  /** Rooms, or single files of a room (`gs1/result`), that it may import. */
  readonly mayImport: readonly string[]
  /** Packages it may import at run time or for types; `node:` is all of Node's own modules. */
  readonly packages: readonly string[]
}

/**
 * The rooms of the table in ARCHITECTURE.md, by name.
 *
 * Shape    A row is `| name | what it holds | rooms | packages |`. The rooms before the row of
 *          dashes are pure. Names are separated by commas; an empty cell allows nothing.
 */
export const readRooms = (root: string): ReadonlyMap<string, Room> =>
  roomsIn(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))

/** The rooms of a table, by name. */
export const roomsIn = (markdown: string): ReadonlyMap<string, Room> => {
  const rows = markdown
    .split('\n')
    .filter((line) => /^\|.*\|\s*$/.test(line))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells) => cells.length === 4)
  const start = rows.findIndex(([first]) => first === 'room')
  if (start < 0) return new Map()
  const body = rows.slice(start + 2)
  const line = body.findIndex(([first]) => first === '—')
  return new Map(
    body.flatMap(([name = '', , rooms = '', packages = ''], index) =>
      /^[a-z][a-z0-9]*$/.test(name)
        ? [[name, { name, isPure: index < line, mayImport: list(rooms), packages: list(packages) }]]
        : [],
    ),
  )
}

const list = (cell: string): readonly string[] =>
  cell
    .split(',')
    .map((word) => word.trim().replaceAll('`', ''))
    .filter((word) => word !== '')

import { Readable } from 'node:stream'
import type { Io } from '../../src/cli/door.ts'
import { runProgram, type Settings } from '../../src/cli/program.ts'
import { openDoor } from '../../src/main/open.ts'
import { realWorld } from '../../src/main/world.ts'
import { dataFolder, type Ran } from './lotline.ts'

/** One open database for many command lines: the program's own, without a process for each. */
export const session = ({ isRead = false }: { readonly isRead?: boolean } = {}) => {
  const said = { out: [] as string[], err: [] as string[] }
  const io: Io = {
    out: (line) => said.out.push(line),
    err: (line) => said.err.push(line),
    draw: () => undefined,
    isTerminal: false,
    isRead,
    columns: 80,
    stdin: () => Readable.from([]),
  }
  let settings: () => Settings = () => ({})
  const data = dataFolder()
  const opened = openDoor(io, { TZ: 'UTC', USER: 'tester' }, realWorld, () => ({
    ...settings(),
    data,
  }))
  return {
    close: opened.close,
    run: async (args: readonly string[]): Promise<Ran> => {
      said.out = []
      said.err = []
      const code = await runProgram(
        args,
        io,
        (now) => {
          settings = now
          return opened.door
        },
        '0',
      )
      return { code, out: said.out.join('\n'), err: said.err.join('\n') }
    },
  }
}

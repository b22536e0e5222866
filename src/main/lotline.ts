import { readFileSync } from 'node:fs'
import type { Io } from '../cli/door.ts'
import { runProgram } from '../cli/program.ts'
import { addDemo } from './demo.ts'
import { openDoor } from './open.ts'
import { realWorld } from './world.ts'

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string }

const terminal: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  draw: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  columns: process.stderr.columns ?? 80,
  stdin: () => process.stdin,
}

// Whoever reads the answer may stop reading: `lotline find x | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

/** Runs one command line against the real world. Answers the exit code. */
export const main = async (argv: readonly string[]): Promise<number> => {
  let close = async (): Promise<void> => undefined
  try {
    return await runProgram(
      argv,
      terminal,
      (settings) => {
        const opened = openDoor(terminal, process.env, realWorld, settings)
        close = opened.close
        return opened.door
      },
      version,
      [addDemo],
    )
  } finally {
    await close()
  }
}

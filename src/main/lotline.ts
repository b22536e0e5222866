import { readFileSync } from 'node:fs'
import { exitCodes, type Io } from '../cli/door.ts'
import { runProgram } from '../cli/program.ts'
import { addDemo } from './demo.ts'
import { openDoor } from './open.ts'
import { addServe } from './serve.ts'
import { realWorld } from './world.ts'

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string }

/**
 * Text for a person's terminal: a partner's file may hold characters that would command it. Colours
 * are left; what goes to a file or a pipe is left as it is.
 */
const harmless = (text: string, stream: NodeJS.WriteStream): string =>
  stream.isTTY
    ? text.replaceAll(/\p{Cc}(\[\d{1,2}m)?/gu, (found, colour?: string) =>
        found === '\n' || found === '\t' || (colour !== undefined && found.startsWith('\u001b'))
          ? found
          : `\uFFFD${colour ?? ''}`,
      )
    : text

const terminal: Io = {
  out: (line) => process.stdout.write(`${harmless(line, process.stdout)}\n`),
  err: (line) => process.stderr.write(`${harmless(line, process.stderr)}\n`),
  draw: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  isRead: process.stdout.isTTY === true,
  // A terminal that does not know its width says 0.
  columns: process.stderr.columns || 80,
  stdin: () => process.stdin,
}

// Whoever reads the answer may stop reading: `lotline find x | head`.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })

/** Says that the program itself is at fault, and where to tell of it. Answers the exit code. */
const sayDefect = (error: unknown): number => {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  terminal.err(
    `This is a fault of Lotline, not yours: ${withoutPasswords(what)}\n` +
      'What was said to be recorded is recorded. Please report it where the program came from, ' +
      'with ' +
      `the command and the version, ${version}.`,
  )
  if (process.env.LOTLINE_DEBUG === '1' && error instanceof Error)
    terminal.err(withoutPasswords(error.stack ?? ''))
  else terminal.err('LOTLINE_DEBUG=1 shows where in the program it happened.')
  return exitCodes.defect
}

/** A text without the passwords of the addresses in it. */
const withoutPasswords = (text: string): string =>
  text.replaceAll(/(:\/\/[^\s:/@]*):[^\s/@]*@/g, '$1:***@')

process.on('uncaughtException', (error) => process.exit(sayDefect(error)))

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
      [addServe(version), addDemo(version)],
    )
  } catch (error) {
    return sayDefect(error)
  } finally {
    await close()
  }
}

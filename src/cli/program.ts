import { Command, CommanderError } from 'commander'
import { outageOf } from '../db/outage.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { type AddVerb, verbs } from './verbs.ts'

/** The options every verb shares. */
export interface Settings {
  readonly data?: string
  readonly ledger?: string
  readonly json: boolean
  readonly as?: string
}

/**
 * Runs one command line.
 *
 * Shape    Answers the exit code. `doorOf` opens what the settings name, when a verb first needs it.
 *          `more` are verbs from outside this room.
 */
export const runProgram = async (
  argv: readonly string[],
  io: Door['io'],
  doorOf: (settings: () => Settings) => Door,
  version: string,
  more: readonly AddVerb[] = [],
): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.whole
  const program = programOf(io, version)
  const door = doorOf(() => program.opts<Settings>())
  for (const addVerb of [...more, ...verbs])
    addVerb(program, door, (left) => {
      code = left
    })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.whole : exitCodes.wrongUse
    if (error instanceof Leave) {
      io.err(error.message)
      return error.code
    }
    const outage = outageOf(error)
    if (outage === null) throw error
    io.err(outage)
    return exitCodes.unusable
  }
}

const programOf = (io: Door['io'], version: string): Command =>
  new Command('lotline')
    .description('Where a lot came from, where it is now, where it went.')
    .version(version)
    .option('--data <dir>', 'the data folder of the embedded database (default: data)')
    .option('--ledger <name>', 'which company, where the database holds several')
    .option('--json', 'answers as JSON', false)
    .option('--as <name>', 'who is acting, for the record')
    .exitOverride()
    .showHelpAfterError('(lotline help <verb> shows how it is used)')
    .configureOutput({
      writeOut: (text) => io.out(text.replace(/\n$/, '')),
      writeErr: (text) => io.err(text.replace(/\n$/, '')),
    })
    .addHelpText(
      'after',
      `
Set DATABASE_URL to use PostgreSQL instead of the data folder.
Exit codes: 0 whole, 1 unknown, 2 wrong use, 3 not whole, 4 ambiguous, 5 refused,
            6 the record is damaged, 7 the data folder or database cannot be used.`,
    )

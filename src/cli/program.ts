import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { damageOf, outageOf } from '../db/outage.ts'
import { codeName, type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { type AddVerb, verbs } from './verbs.ts'

/** The options every verb shares. */
export interface Settings {
  readonly data?: string
  readonly ledger?: string
  readonly json?: true
  readonly as?: string
}

/**
 * Runs one command line.
 *
 * Shape    Answers the exit code. `doorOf` opens what the settings name, when a verb first needs
 *          it. `more` are verbs from outside this room. A sentence that ends a verb goes to the
 *          error stream; where JSON is asked for, it is the answer too. A defect is thrown.
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
  onceEach(program)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    const end = endOf(error)
    if (end === null) throw error
    if (end.sentence !== null && !(error instanceof CommanderError)) io.err(end.sentence)
    if (end.code !== exitCodes.whole && argv.includes('--json'))
      io.out(JSON.stringify({ error: codeName(end.code), sentence: end.sentence }))
    return end.code
  }
}

/** Of an option said twice the last would win without a word: it is refused instead. */
const onceEach = (command: Command): void => {
  for (const option of command.options) {
    if (option.variadic || option.parseArg || option.isBoolean()) continue
    const name = option.attributeName()
    option.argParser((value) => {
      if (command.getOptionValueSource(name) !== 'cli') return value
      throw new InvalidArgumentError('It was said before: say it once.')
    })
  }
  command.commands.forEach(onceEach)
}

/** How a verb ended before its end, if it was no defect. */
const endOf = (
  error: unknown,
): { readonly code: ExitCode; readonly sentence: string | null } | null => {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { code: exitCodes.whole, sentence: null }
    const sentence = error.code === 'commander.help' ? 'Say a verb.' : error.message
    return { code: exitCodes.wrongUse, sentence: sentence.replace(/^error: /, '') }
  }
  if (error instanceof Leave) return { code: error.code, sentence: error.message }
  const damage = damageOf(error)
  if (damage !== null) return { code: exitCodes.damaged, sentence: damage }
  const outage = outageOf(error)
  return outage === null ? null : { code: exitCodes.unusable, sentence: outage }
}

const programOf = (io: Door['io'], version: string): Command =>
  new Command('lotline')
    .description('Where a lot came from, where it is now, where it went.')
    .version(version)
    .option('--data <dir>', 'the data folder of the embedded database (default: data)')
    .option('--ledger <name>', 'which company, where the database holds several')
    .option('--json', 'answers as JSON')
    .option('--as <name>', 'who is acting, for the record')
    .exitOverride()
    .helpOption('-h, --help', 'shows this')
    .helpCommand('help [verb]', 'shows a verb with an example')
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
            6 the record is damaged, 7 the data folder or database cannot be used,
            70 a fault of the program itself.`,
    )

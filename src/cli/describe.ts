import type { Command } from 'commander'
import { type Description, describe } from '../flow/describe.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { counted } from './print.ts'

interface Options {
  readonly called?: string
  readonly convert?: string
  readonly shelfLifeDays?: string
  readonly capByInputs?: true
  readonly attribute?: Readonly<Record<string, string>>
}

const examples = {
  item: 'item FLOUR --called "Wheat flour 550" --convert "1 BG = 25 KGM" --shelf-life-days 365',
  place: 'place Silo-1 --called "Flour silo 1"',
  party: 'party 9520123456788 --called "Mill Nord" --attribute countryCode=NO',
} as const

/** `lotline item`, `place`, `party`: what things are called, and how they are reckoned with. */
export const addDescribe = (
  program: Command,
  door: Door,
  leave: (code: ExitCode) => void,
): Command => {
  for (const what of ['item', 'place', 'party'] as const) {
    const command = program
      .command(`${what} <name>`)
      .summary(`what ${what === 'item' ? 'an item' : `a ${what}`} is called`)
      .description(
        `Says what ${what === 'item' ? 'an item' : `a ${what}`} is called${
          what === 'item' ? ', how its units of measure convert, and how long it keeps' : ''
        }.
NAME is its GTIN or GLN, a URI, or a code of your own. What is left out stays as it was.`,
      )
      .option('--called <text>', 'what people call it')
      .option('--attribute <name=value>', 'anything else, as GS1 names it; may be repeated', pairs)
    if (what === 'item')
      command
        .option('--convert <text>', 'how its units of measure convert, e.g. 1 CS = 12 EA = 9.6 KGM')
        .option('--shelf-life-days <days>', 'how long it keeps once made')
        .option('--cap-by-inputs', 'what is made may not outlive what it is made of')
    command
      .addHelpText('after', `\nExample:\n  lotline ${examples[what]}`)
      .action(async (name: string, options: Options) =>
        leave(await runDescribe({ what, name, ...saidIn(options) }, door)),
      )
  }
  return program
}

const pairs = (
  text: string,
  before: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> => {
  const at = text.indexOf('=')
  if (at < 1)
    throw new Leave(exitCodes.wrongUse, `--attribute ${text} is not written as name=value.`)
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) }
}

const saidIn = (options: Options): Omit<Description, 'what' | 'name'> => ({
  called: options.called,
  conversions: options.convert,
  shelfLifeDays: options.shelfLifeDays,
  capByInputs: options.capByInputs,
  attributes: options.attribute,
})

const runDescribe = async (description: Description, door: Door): Promise<ExitCode> => {
  const described = await describe(await door.recorder(), description, {
    door: 'cli',
    access: door.access(),
    operationId: null,
  })
  if (!described.ok) {
    const refused = described.error.map((one) => ({ ...one, option: options[one.field] ?? 'NAME' }))
    if (door.json()) door.io.out(JSON.stringify({ refused }))
    else {
      door.io.err(`Refused, for ${counted(refused.length, 'reason')}. Nothing was recorded.`)
      for (const { option, sentence } of refused) door.io.err(`  ${option}: ${sentence}`)
    }
    return exitCodes.refused
  }
  const { uri, seq, kind } = described.value
  if (door.json()) door.io.out(JSON.stringify(described.value))
  else
    door.io.out(
      kind === 'recorded' ? `Recorded as entry ${seq}: ${uri}` : `Nothing new about ${uri}.`,
    )
  return exitCodes.whole
}

/** The options by which the fields of a description are said. */
const options: Readonly<Record<string, string>> = {
  conversions: '--convert',
  shelfLifeDays: '--shelf-life-days',
}

import { type Command, Option } from 'commander'
import type { JsonObject } from '../epcis/json.ts'
import { type ActOutcome, type ActRefusal, act, actRefusalSentence } from '../flow/act.ts'
import { captures, type Verb } from '../lots/command.ts'
import { commandFields, type Field, type VerbFields } from '../lots/command-fields.ts'
import { readCommand } from '../lots/command-shape.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { counted, didYouMean } from './print.ts'
import { missingSentence } from './rules-check.ts'

type Typed = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/**
 * The verbs by which somebody acts: `lotline receive`, `lotline ship` and the rest of the table.
 */
export const addActs = (program: Command, door: Door, leave: (code: ExitCode) => void): Command => {
  for (const [verb, table] of Object.entries(commandFields))
    addAct(program, door, leave, verb as Verb, table)
  return program
}

const addAct = (
  program: Command,
  door: Door,
  leave: (code: ExitCode) => void,
  verb: Verb,
  table: VerbFields,
): void => {
  const command = program.command(verb).summary(firstSmall(table.help)).description(table.help)
  for (const field of fieldsOf(table)) command.addOption(optionOf(field))
  command
    .option('--captured <how>', `how the values were captured: ${captures.join(', ')}`)
    .option('--operation <uuid>', 'an id of this command: sent again, it is answered the same')
    .addHelpText('after', `\nExample:\n  lotline ${table.example}`)
    .action(async (typed: Typed) => leave(await runAct(verb, typed, door)))
}

const firstSmall = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')

/** The command's fields, and those of its one line, which may be written beside them. */
const fieldsOf = ({ fields, lineFields }: VerbFields): readonly Field[] => {
  const own = new Set(fields.map(({ name }) => name))
  const hasOneLine = own.has('lines')
  return [...fields, ...(hasOneLine ? lineFields.filter(({ name }) => !own.has(name)) : [])]
}

const repeated: ReadonlySet<Field['type']> = new Set(['texts', 'documents', 'lines', 'results'])

/** As an option is written: `fromPlace` is `--from-place`; of many, one at a time. */
const flagOf = ({ name, type }: Field): string => {
  const one = repeated.has(type) && name !== 'equipment' ? name.replace(/s$/, '') : name
  return `--${one.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

const optionOf = (field: Field): Option => {
  const { type, help, example, required, choices } = field
  const flag = flagOf(field)
  const many = repeated.has(type)
  // Commander's own check of choices would tell one fault and stop; the command tells them all.
  const hint =
    `${help}${required ? '' : ' (optional)'}, ` +
    `${choices ? `one of ${choices.join(', ')}` : `e.g. ${example}`}` +
    `${many ? '; may be repeated' : ''}`
  if (type === 'flag') return new Option(flag, help)
  const option = new Option(`${flag} <${type === 'texts' ? 'text' : type.replace(/s$/, '')}>`, hint)
  if (many)
    option.argParser((value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      value,
    ])
  return option
}

/** The name commander keeps an option's value under. */
const keyOf = (field: Field): string =>
  flagOf(field)
    .slice(2)
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const jsonOf = (verb: Verb, typed: Typed): JsonObject => {
  const said: Record<string, string | boolean | readonly string[]> = { verb }
  for (const field of fieldsOf(commandFields[verb])) {
    const value = typed[keyOf(field)]
    if (value !== undefined) said[field.name] = value
  }
  const { captured } = typed
  if (typeof captured !== 'string') return said
  const names = Object.keys(said).filter((name) => name !== 'verb')
  return { ...said, captured: Object.fromEntries(names.map((name) => [name, captured])) }
}

const runAct = async (verb: Verb, typed: Typed, door: Door): Promise<ExitCode> => {
  const operationId = readOperation(typed.operation)
  const command = readCommand(jsonOf(verb, typed))
  if (!command.ok) return refuse(door, verb, typed, command.error)
  const acted = await act(await door.recorder(), command.value, {
    door: 'cli',
    access: door.access(),
    operationId,
  })
  if (!acted.ok) return refuse(door, verb, typed, acted.error)
  tellOutcomes(door, acted.value)
  return exitCodes.whole
}

const readOperation = (typed: Typed[string]): string | null => {
  if (typeof typed !== 'string') return null
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed)) return typed.toLowerCase()
  throw new Leave(exitCodes.wrongUse, `--operation ${typed} is not a UUID.`)
}

/** Says what was recorded. */
export const tellOutcomes = (door: Door, outcomes: readonly ActOutcome[]): void => {
  if (door.json()) door.io.out(JSON.stringify(outcomes))
  else
    for (const { field, number } of outcomes.flatMap(({ numbers }) => numbers ?? []))
      door.io.out(`${field === 'container' ? 'SSCC' : 'Lot'} ${number}`)
  for (const { kind, seq, eventId } of door.json() ? [] : outcomes)
    door.io.out(
      kind === 'recorded'
        ? `Recorded as entry ${seq}: ${eventId}`
        : `Known already as entry ${seq}: ${eventId}`,
    )
  for (const { missing = [] } of door.json() ? [] : outcomes)
    for (const one of missing) door.io.err(`Missing: ${missingSentence(one)}`)
  for (const { lot, like } of door.json() ? [] : outcomes.flatMap((one) => one.doubles ?? []))
    for (const { spelling, why } of like)
      door.io.err(`${lot} is a new lot and looks like ${spelling} (${why}): is it the same?`)
}

const refuse = (
  door: Door,
  verb: Verb,
  typed: Typed,
  refusals: readonly ActRefusal[],
): ExitCode => {
  if (door.json()) {
    door.io.out(JSON.stringify({ refused: refusals.map(shown) }))
    return exitCodes.refused
  }
  const told = refusals.map((refusal) => {
    const { field, sentence } = shown(refusal)
    const option = typedAs(field, verb, typed)
    return `${option === '' ? '' : `${option}: `}${sentence}`
  })
  // One word is said of every field: what is wrong with it is told once.
  const lines = [...new Set(told)]
  door.io.err(`Refused, for ${counted(lines.length, 'reason')}. Nothing was recorded.`)
  for (const line of lines) door.io.err(`  ${line}`)
  for (const refusal of refusals)
    if (refusal.kind === 'name-unknown') for (const line of didYouMean(refusal)) door.io.err(line)
  return exitCodes.refused
}

/** Where on the command line a field was said, or should be: `lines/0/lot` is `--lot`. */
const typedAs = (address: string, verb: Verb, typed: Typed): string => {
  const [name = '', index, inside] = address.split('/')
  const fields = fieldsOf(commandFields[verb])
  const flag = (of: string): string => {
    const known = fields.find((one) => one.name === of)
    return known ? flagOf(known) : of
  }
  if (name === 'captured') return '--captured'
  if (name === 'lines' && typed.line === undefined) return flag(inside ?? 'lot')
  if (index === undefined) return flag(name)
  return `${flag(name)} ${Number(index) + 1}${inside === undefined ? '' : `, ${inside}`}`
}

const shown = (refusal: ActRefusal) => ({
  ...refusal,
  sentence: actRefusalSentence(refusal),
})

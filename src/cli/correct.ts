import { isUtf8 } from 'node:buffer'
import { type Command, Option } from 'commander'
import { actRefusalSentence } from '../flow/act.ts'
import { type CorrectionDone, type CorrectionRefusal, correct } from '../flow/correct.ts'
import { type CorrectionReason, correctionReasons } from '../lots/decide-correction.ts'
import { tellOutcomes } from './act.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { findingSentence } from './finding-sentence.ts'
import { openFiles } from './read-file.ts'

interface Options {
  readonly reason: CorrectionReason
  readonly with?: string
}

/** `lotline correct`: declares a recorded event in error. */
export const addCorrect = (
  program: Command,
  door: Door,
  leave: (code: ExitCode) => void,
): Command =>
  program
    .command('correct <event>')
    .summary('declares a recorded event in error, with or without what happened instead')
    .description(
      `Nothing is changed: an error declaration is added, and what the event did no longer counts.
EVENT is an eventID, or the number of an entry as "lotline lot" shows it.
--with names a file with the event that has it right, as EPCIS JSON;
- reads it from standard input.`,
    )
    .addOption(
      new Option('--reason <reason>', 'it never happened, or it happened otherwise')
        .choices([...correctionReasons])
        .makeOptionMandatory(),
    )
    .option('--with <file>', 'the event that has it right')
    .addHelpText(
      'after',
      '\nExamples:\n  lotline correct 42 --reason did_not_occur\n' +
        '  lotline correct 42 --reason incorrect_data --with right.json',
    )
    .action(async (event: string, options: Options) =>
      leave(await runCorrect(event, options, door)),
    )

const runCorrect = async (event: string, options: Options, door: Door): Promise<ExitCode> => {
  const corrective = options.with === undefined ? null : await readText(options.with, door)
  // A correction does not begin a record: where there is none, this leaves.
  await door.ledger()
  const corrected = await correct(
    await door.recorder(),
    { event, reason: options.reason, corrective },
    { door: 'cli', access: door.access(), operationId: null },
  )
  if (corrected.ok) {
    tellDone(door, corrected.value, corrective)
    return exitCodes.whole
  }
  const told = corrected.error.map((refusal) => ({
    ...refusal,
    sentences: sentences(refusal, options.with ?? ''),
  }))
  if (door.json()) door.io.out(JSON.stringify({ refused: told }))
  else {
    door.io.err('Refused. Nothing was recorded.')
    for (const sentence of told.flatMap((one) => one.sentences)) door.io.err(`  ${sentence}`)
  }
  const isUnknown = corrected.error.some(({ kind }) => kind === 'event-unknown')
  return isUnknown ? exitCodes.unknown : exitCodes.refused
}

const tellDone = (door: Door, done: CorrectionDone, corrective: string | null): void => {
  if (door.json()) {
    door.io.out(JSON.stringify(done))
    return
  }
  const declared = done.outcomes.length - (corrective === null ? 0 : 1)
  for (const { seq, eventId } of done.outcomes.slice(0, declared))
    door.io.out(`Declared wrong by entry ${seq}: ${eventId}`)
  tellOutcomes(door, done.outcomes.slice(declared))
  if (done.warnings.length === 0) return
  door.io.out('What came later was built on it, and is not accounted for any more:')
  for (const warning of done.warnings) door.io.out(`  ${findingSentence(warning)}`)
}

const sentences = (refusal: CorrectionRefusal, file: string): readonly string[] => {
  if (refusal.kind === 'event-unknown') return [`The record has no event ${refusal.event}.`]
  if (refusal.kind !== 'corrective-refused') return [actRefusalSentence(refusal)]
  return refusal.problems.map(({ pointer, message, line, column }) => {
    const at = line === undefined ? '' : `:${line}:${column ?? 1}`
    return `${file}${at}${pointer === '' ? '' : ` ${pointer}`}: ${message}`
  })
}

/** The largest corrective event that is read, in bytes. */
const correctiveBytesMax = 64 * 1024 ** 2

const readText = async (name: string, door: Door): Promise<string> => {
  const [file] = await openFiles([name], door.io.stdin)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of file?.bytes ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size > correctiveBytesMax)
      throw new Leave(
        exitCodes.refused,
        `${name} is larger than ${correctiveBytesMax / 1024 ** 2} MiB: it is not one event.`,
      )
  }
  const fault = file?.fault() ?? null
  if (fault !== null) throw new Leave(exitCodes.refused, `${name}: ${fault}`)
  const bytes = Buffer.concat(chunks)
  if (isUtf8(bytes)) return bytes.toString('utf8')
  throw new Leave(exitCodes.refused, `${name} is not UTF-8 text.`)
}

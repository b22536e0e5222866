import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { type CorrectionRefusal, correct } from '../flow/correct.ts'
import { type CorrectionReason, correctionReasons } from '../lots/decide-correction.ts'
import { refusalSentence } from '../lots/refusal.ts'
import { tellOutcomes } from './act.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'

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
      `Nothing is changed: an error declaration is added, and what the event did no longer counts. EVENT is
an eventID, or the number of an entry as "lotline lot" shows it. --with names a file with the event
that has it right, as EPCIS JSON; - reads it from standard input.`,
    )
    .addOption(
      new Option('--reason <reason>', 'it never happened, or it happened otherwise')
        .choices([...correctionReasons])
        .makeOptionMandatory(),
    )
    .option('--with <file>', 'the event that has it right')
    .addHelpText(
      'after',
      '\nExamples:\n  lotline correct 42 --reason did_not_occur\n  lotline correct 42 --reason incorrect_data --with right.json',
    )
    .action(async (event: string, options: Options) =>
      leave(await runCorrect(event, options, door)),
    )

const runCorrect = async (event: string, options: Options, door: Door): Promise<ExitCode> => {
  const corrective = options.with === undefined ? null : await readText(options.with, door)
  const corrected = await correct(
    await door.recorder(),
    { event, reason: options.reason, corrective },
    { door: 'cli', who: door.who(), operationId: null },
  )
  if (corrected.ok) {
    tellOutcomes(door, corrected.value)
    return exitCodes.whole
  }
  if (door.json()) door.io.out(JSON.stringify({ refused: corrected.error }))
  for (const sentence of corrected.error.flatMap(sentences)) door.io.err(sentence)
  const isUnknown = corrected.error.some(({ kind }) => kind === 'event-unknown')
  return isUnknown ? exitCodes.unknown : exitCodes.refused
}

const sentences = (refusal: CorrectionRefusal): readonly string[] => {
  if (refusal.kind === 'event-unknown') return [`The record has no event ${refusal.event}.`]
  if (refusal.kind === 'corrective-refused')
    return refusal.problems.map(({ pointer, message }) => `${pointer}: ${message}`)
  return [refusalSentence(refusal)]
}

const readText = async (name: string, door: Door): Promise<string> => {
  if (name !== '-')
    try {
      return readFileSync(name, 'utf8')
    } catch (error) {
      throw new Leave(exitCodes.wrongUse, `${name}: ${(error as Error).message}`)
    }
  const chunks: Uint8Array[] = []
  for await (const chunk of door.io.stdin()) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

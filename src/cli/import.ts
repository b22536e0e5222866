import type { Command } from 'commander'
import {
  type ImportCounts,
  type ImportOutcome,
  type Input,
  importEvents,
} from '../flow/import-events.ts'
import type { Outcome } from '../flow/record.ts'
import { uncapturedCounts } from '../flow/rules-check.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { importLedgerFile, ledgerAmong } from './import-ledger.ts'
import { counted } from './print.ts'
import { bar, progressOf } from './progress.ts'
import { type OpenFile, openFiles } from './read-file.ts'

interface Options {
  readonly allOrNothing?: true
  readonly each?: true
}

/** `lotline import`: EPCIS files, or a whole ledger. */
export const addImport = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('import [files...]')
    .summary('records the events of EPCIS files, or takes in an exported ledger')
    .description(
      `Records EPCIS 2.0 JSON-LD documents, query documents, single events and lines of events
(.jsonl), packed with gzip or not. "-" or nothing reads standard input. Each event is recorded,
known already, or refused with file, line or pointer, and why; where any is refused, it leaves
with 5. Importing the same again changes nothing. With --json, each event has a line of its own,
and the counts are the last. A ledger made by "lotline export" is taken in whole.`,
    )
    .option('--all-or-nothing', 'record nothing when anything is refused')
    .option('--each', 'list each event that was recorded or known already, not only the refused')
    .addHelpText('after', '\nExample:\n  lotline import supplier-events.jsonld.gz')
    .action(async (files: readonly string[], options: Options) =>
      leave(await runImport(files.length === 0 ? ['-'] : files, options, door)),
    )

const runImport = async (
  names: readonly string[],
  options: Options,
  door: Door,
): Promise<ExitCode> => {
  const { ledger, files } = await ledgerAmong(await openFiles(names, door.io.stdin), door.io.stdin)
  if (ledger && files.length > 1)
    throw new Leave(exitCodes.wrongUse, `${ledger.name} is a whole ledger: import it by itself.`)
  if (ledger) return importLedgerFile(ledger, door)
  const progress = progressOf(door.io)
  const show = showing(files, progress.show)
  let safe = 0
  let firstSeq: number | null = null
  const tell = (told: ImportOutcome): void => {
    const { outcome } = told
    if (outcome.kind === 'recorded') {
      safe += 1
      firstSeq = Math.min(outcome.seq, firstSeq ?? outcome.seq)
    }
    if (outcome.kind === 'known' && outcome.toldAgain !== undefined) safe += 1
    const lines = door.json() ? [] : outcomeLines(told, options.each === true)
    if (lines.length > 0) progress.clear()
    if (door.json()) door.io.out(JSON.stringify(told))
    const isRefused = told.outcome.kind === 'refused' || told.outcome.kind === 'id-taken'
    for (const line of lines) (isRefused ? door.io.err : door.io.out)(line)
  }
  try {
    const counts = await importEvents(await door.recorder(), files.map(inputOf), {
      allOrNothing: options.allOrNothing === true,
      door: 'cli',
      access: door.access(),
      onOutcome: tell,
      onBytes: () => show(safe),
    })
    progress.clear()
    door.io.out(door.json() ? JSON.stringify(counts) : summary(counts))
    for (const name of door.json() ? [] : counts.empty)
      door.io.err(`${name}: there is no event in it.`)
    if (firstSeq !== null && !door.json()) await tellUncaptured(door, firstSeq)
    // A transfer that was cut off at once must not look like a night on which nothing happened.
    const isNothing = counts.empty.length === files.length
    return counts.refused > 0 || isNothing ? exitCodes.refused : exitCodes.whole
  } catch (error) {
    progress.clear()
    if (safe > 0) door.io.err(`${counted(safe, 'entry', 'entries')} recorded before it ended.`)
    throw error
  }
}

/** Says how much of what was recorded does not tell what capture rules ask for. */
const tellUncaptured = async (door: Door, firstSeq: number): Promise<void> => {
  const ledger = { ...(await door.ledger()), access: door.access() }
  const { entries } = await uncapturedCounts(ledger, null, firstSeq - 1)
  if (entries === 0) return
  const which = counted(entries, 'entry does', 'entries do')
  door.io.err(`${which} not tell what capture rules ask for: lotline rules check`)
}

/** Draws how far it is, by the size of the files; where that is not known, by what is recorded. */
const showing = (files: readonly OpenFile[], show: (text: string) => void) => {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  let drawn = -1
  return (recorded: number): void => {
    const done = files.reduce((sum, file) => sum + file.done(), 0)
    const step = size === 0 ? Math.floor(recorded / 250) : Math.floor((200 * done) / size)
    if (step === drawn) return
    drawn = step
    const share = size === 0 ? '' : ` ${bar(done / size, 30)} ${Math.floor((100 * done) / size)} %`
    show(`Importing${share} ${counted(recorded, 'entry', 'entries')} recorded`)
  }
}

const inputOf = ({ name, bytes, fault }: OpenFile): Input => ({
  name: name === '-' ? 'standard input' : name,
  isLines: /\.(jsonl|ndjson)(\.gz)?$/i.test(name),
  bytes,
  fault,
})

/** What became of an event, as lines for a person; none where nobody asked. */
const outcomeLines = (
  { file, line, pointer, outcome }: ImportOutcome,
  each: boolean,
): readonly string[] => {
  const at = `${file}${line === null ? '' : `:${line}`}${pointer === '' ? '' : ` ${pointer}`}`
  switch (outcome.kind) {
    case 'id-taken':
      return [
        `${at}: the eventID ${outcome.eventId} is taken by entry ${outcome.seq}, ` +
          'which says something else.',
      ]
    case 'refused':
      return outcome.problems.map((problem) => {
        const inside = problem.pointer === '' ? '' : ` ${problem.pointer}`
        return `${file}${placeOf(line, problem)}${inside}: ${problem.message}`
      })
    case 'known':
      return each ? [`${at}: ${knownText(outcome)}`] : []
    case 'recorded':
      return each ? [`${at}: recorded as entry ${outcome.seq}, ${outcome.eventId}`] : []
  }
}

const knownText = ({ seq, eventId, toldAgain }: Outcome & { readonly kind: 'known' }): string =>
  toldAgain === undefined
    ? `known already as entry ${seq}, ${eventId}`
    : `recorded as entry ${toldAgain}, which tells again what entry ${seq} says, ${eventId}`

/** Line and column in the file: those of a line of JSON count from where it begins. */
const placeOf = (
  line: number | null,
  problem: { readonly line?: number; readonly column?: number },
): string => {
  if (problem.line === undefined) return line === null ? '' : `:${line}`
  const column = problem.column === undefined ? '' : `:${problem.column}`
  return `:${line ?? problem.line}${column}`
}

const summary = (counts: ImportCounts): string => {
  const { recorded, toldAgain, known, refused, masterData, undone } = counts
  if (undone) return `Nothing was recorded: ${refused} refused, and it was to be all or nothing.`
  const again =
    toldAgain === 0
      ? ''
      : ` (${toldAgain} of them tell${toldAgain === 1 ? 's' : ''} again what was known)`
  const others = `${known} known already, ${refused} refused`
  const told = `${counted(recorded, 'event')} recorded${again}, ${others}`
  const master = masterData > 0 ? `; ${counted(masterData, 'piece')} of master data recorded` : ''
  return `${told}${master}.`
}

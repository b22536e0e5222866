import type { Command } from 'commander'
import {
  type ImportCounts,
  type ImportOutcome,
  type Input,
  importEvents,
} from '../flow/import-events.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { importLedgerFile, isLedgerFile } from './import-ledger.ts'
import { counted } from './print.ts'
import { bar, progressOf } from './progress.ts'
import { type OpenFile, openFile, unpacked } from './read-file.ts'

interface Options {
  readonly allOrNothing?: true
  readonly quiet?: true
}

/** `lotline import`: EPCIS files, or a whole ledger. */
export const addImport = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('import [files...]')
    .summary('records the events of EPCIS files, or takes in an exported ledger')
    .description(
      `Records EPCIS 2.0 JSON-LD documents, query documents, single events and lines of events
(.jsonl), packed with gzip or not. "-" or nothing reads standard input. Each event is recorded,
known already, or refused with file, line or pointer, and why; then it leaves with 5. Importing the
same again changes nothing. A ledger made by "lotline export" is taken in whole.`,
    )
    .option('--all-or-nothing', 'record nothing when anything is refused')
    .option('--quiet', 'do not list what was known already')
    .addHelpText('after', '\nExample:\n  lotline import supplier-events.jsonld.gz')
    .action(async (files: readonly string[], options: Options) =>
      leave(await runImport(files, options, door)),
    )

const runImport = async (
  files: readonly string[],
  options: Options,
  door: Door,
): Promise<ExitCode> => {
  const [first] = files
  if (first !== undefined && files.length === 1 && (await isLedgerFile(first)))
    return importLedgerFile(first, door)
  const opened = await Promise.all(
    files.filter((name) => name !== '-').map((name) => openFile(name)),
  )
  const progress = progressOf(door.io)
  const size = opened.reduce((sum, file) => sum + file.size, 0)
  let drawnAt = 0
  const counts = await importEvents(await door.recorder(), inputsOf(files, opened, door), {
    allOrNothing: options.allOrNothing === true,
    door: 'cli',
    who: door.who(),
    onOutcome: (outcome) => {
      const refused = outcome.outcome.kind === 'refused' || outcome.outcome.kind === 'id-taken'
      if (door.json()) door.io.out(JSON.stringify(outcome))
      else if (refused) {
        progress.clear()
        for (const line of refusalLines(outcome)) door.io.err(line)
      }
    },
    onBytes: () => {
      const done = opened.reduce((sum, file) => sum + file.done(), 0)
      if (size === 0 || done - drawnAt < size / 200) return
      drawnAt = done
      progress.show(`Importing ${bar(done / size, 30)} ${Math.floor((100 * done) / size)} %`)
    },
  })
  progress.clear()
  if (door.json()) door.io.out(JSON.stringify(counts))
  else door.io.out(summary(counts, options.allOrNothing === true))
  return counts.refused > 0 ? exitCodes.refused : exitCodes.whole
}

const inputsOf = (
  files: readonly string[],
  opened: readonly OpenFile[],
  door: Door,
): readonly Input[] => {
  const stdin: Input = { name: '-', isLines: false, bytes: unpacked(door.io.stdin()) }
  if (files.length === 0) return [stdin]
  return files.map((name) => {
    const file = opened.find((one) => one.name === name)
    return file
      ? { name, isLines: /\.(jsonl|ndjson)(\.gz)?$/i.test(name), bytes: file.bytes }
      : stdin
  })
}

const refusalLines = ({ file, line, pointer, outcome }: ImportOutcome): readonly string[] => {
  const at = `${file}${line === null ? '' : `:${line}`}`
  if (outcome.kind === 'id-taken')
    return [
      `${at} ${pointer}: the eventID ${outcome.eventId} is taken by entry ${outcome.seq}, which says something else.`,
    ]
  if (outcome.kind !== 'refused') return []
  return outcome.problems.map((problem) => {
    const where =
      problem.line === undefined || line !== null ? '' : `:${problem.line}:${problem.column ?? 1}`
    return `${at}${where} ${problem.pointer}: ${problem.message}`.replace(' : ', ': ')
  })
}

const summary = (
  { recorded, known, refused, masterData }: ImportCounts,
  allOrNothing: boolean,
): string => {
  const told = `${counted(recorded, 'event')} recorded, ${known} known already, ${refused} refused`
  const master = masterData > 0 ? `; ${counted(masterData, 'piece')} of master data recorded` : ''
  const undone = allOrNothing && refused > 0 ? ' Nothing was recorded.' : ''
  return `${told}${master}.${undone}`
}

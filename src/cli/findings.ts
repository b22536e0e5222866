import { type Command, Option } from 'commander'
import { findingCounts, findingsUpTo } from '../flow/findings.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { findingSentence, kindSentence } from './finding-sentence.ts'
import { counted, moment } from './print.ts'
import { wholeNumber } from './whole-number.ts'

/** How many a terminal is shown when nobody says how many. */
const shownMax = 100

interface FindingOptions {
  readonly warnings?: true
  readonly limit?: string
  readonly by?: 'kind'
}

/** `lotline findings`: what is odd in the record. */
export const addFindings = (
  program: Command,
  door: Door,
  leave: (code: ExitCode) => void,
): Command =>
  program
    .command('findings')
    .summary('what is odd in the record')
    .description(
      'Lists what does not add up in the record, latest first. Nothing here was refused. What\n' +
        'capture rules ask for and nobody told: lotline rules check.',
    )
    .option('--warnings', 'leave out the notes')
    .option('--limit <count>', `show at most so many (default: all; ${shownMax} on a terminal)`)
    .addOption(new Option('--by <what>', 'count them instead').choices(['kind']))
    .addHelpText('after', '\nExample:\n  lotline findings --warnings\n  lotline findings --by kind')
    .action(async ({ warnings, limit, by }: FindingOptions) => {
      if (by === 'kind') {
        await countByKind(door, warnings)
        return leave(exitCodes.whole)
      }
      const { findings, count } = await findingsUpTo(
        await door.ledger(),
        warnings ? 'warning' : undefined,
        limitMeant(door, limit),
      )
      const more = count - findings.length
      if (door.json()) door.io.out(JSON.stringify(findings))
      else
        for (const one of findings)
          door.io.out(
            `${moment(one.eventTimeMs)}  ${one.severity.padEnd(7)}  ${findingSentence(one)}`,
          )
      if (more > 0) door.io.err(`${findings.length} are shown, the latest. ${more} more: --limit`)
      if (!door.json()) door.io.err(counted(count, 'finding'))
      leave(exitCodes.whole)
    })

const countByKind = async (door: Door, warnings: true | undefined): Promise<void> => {
  const counts = await findingCounts(await door.ledger(), warnings ? 'warning' : undefined)
  if (door.json()) return door.io.out(JSON.stringify(counts))
  for (const { kind, severity, count } of counts)
    door.io.out(
      `${String(count).padStart(8)}  ${severity.padEnd(7)}  ${kind}: ${kindSentence(kind)}`,
    )
  door.io.err(
    counted(
      counts.reduce((sum, { count }) => sum + count, 0),
      'finding',
    ),
  )
}

const limitMeant = (door: Door, limit: string | undefined): number | undefined => {
  if (limit !== undefined) return wholeNumber('--limit', limit)
  return door.io.isRead === true && !door.json() ? shownMax : undefined
}

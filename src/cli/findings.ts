import type { Command } from 'commander'
import { findingsUpTo } from '../flow/findings.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { findingSentence } from './finding-sentence.ts'
import { counted, moment } from './print.ts'
import { wholeNumber } from './whole-number.ts'

/** How many a terminal is shown when nobody says how many. */
const shownMax = 100

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
      'Lists what does not add up in the record, latest first. Nothing here was refused.',
    )
    .option('--warnings', 'leave out the notes')
    .option('--limit <count>', `show at most so many (default: all; ${shownMax} on a terminal)`)
    .addHelpText('after', '\nExample:\n  lotline findings --warnings')
    .action(async ({ warnings, limit }: { readonly warnings?: true; readonly limit?: string }) => {
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

const limitMeant = (door: Door, limit: string | undefined): number | undefined => {
  if (limit !== undefined) return wholeNumber('--limit', limit)
  return door.io.isRead === true && !door.json() ? shownMax : undefined
}

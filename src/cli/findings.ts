import type { Command } from 'commander'
import { findings } from '../flow/findings.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { findingSentence } from './finding-sentence.ts'
import { counted, moment } from './print.ts'

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
    .addHelpText('after', '\nExample:\n  lotline findings --warnings')
    .action(async ({ warnings }: { readonly warnings?: true }) => {
      const found = await findings(await door.ledger(), warnings ? 'warning' : undefined)
      if (door.json()) door.io.out(JSON.stringify(found))
      else {
        for (const one of found)
          door.io.out(
            `${moment(one.eventTimeMs)}  ${one.severity.padEnd(7)}  ${findingSentence(one)}`,
          )
        door.io.err(counted(found.length, 'finding'))
      }
      leave(exitCodes.whole)
    })

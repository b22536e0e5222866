import type { Command } from 'commander'
import { entryCard } from '../flow/entry.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { moment } from './print.ts'
import { wholeNumber } from './whole-number.ts'

/** `lotline entry`: one entry of the record, as it was recorded. */
export const addEntry = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('entry <number>')
    .summary('one entry of the record, as it was recorded')
    .description('Shows what was recorded under a number that a finding or a trace names.')
    .addHelpText('after', '\nExample:\n  lotline entry 17')
    .action(async (text: string) => {
      const number = wholeNumber('An entry', text)
      const found = await entryCard(await door.ledger(), number)
      if (door.json()) door.io.out(JSON.stringify(found))
      else if (found === null) door.io.err(`The record has no entry ${number}.`)
      else {
        door.io.out(
          `Entry ${number}, recorded ${moment(found.recordedAtMs)}` +
            `${found.voided ? ', NO LONGER COUNTS: declared an error since' : ''}`,
        )
        door.io.out(JSON.stringify(found.body, null, 2))
      }
      leave(found === null ? exitCodes.unknown : exitCodes.whole)
    })

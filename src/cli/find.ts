import type { Command } from 'commander'
import { find, foundMax } from '../flow/find.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { counted, table } from './print.ts'

/** `lotline find`: every unit with a name like what was typed. */
export const addFind = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('find <text>')
    .summary('units with a name like TEXT')
    .description(
      `Finds lots, serials, containers and items by any of their names, or a part of one. Case,
spaces and dashes do not matter. Shows up to ${foundMax}, and says how many there are.`,
    )
    .addHelpText('after', '\nExample:\n  lotline find 2231')
    .action(async (text: string) => {
      const found = await find(await door.ledger(), text)
      if (door.json()) door.io.out(JSON.stringify({ units: found.units, count: found.count }))
      else {
        for (const line of table(
          ['kind', 'code', 'item', 'found by', 'name'],
          found.units.map((unit) => [
            unit.kind,
            unit.code,
            unit.itemName ?? unit.item,
            unit.nameKind,
            unit.uri,
          ]),
        ))
          door.io.out(line)
        if (found.count > found.units.length)
          door.io.err(`${found.units.length} of ${found.count} are shown. Type more of the name.`)
        if (found.count === 0) door.io.err(`Nothing here has a name like ${text}.`)
        else door.io.err(counted(found.count, 'unit'))
      }
      leave(found.count === 0 ? exitCodes.unknown : exitCodes.whole)
    })

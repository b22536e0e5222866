import type { Command } from 'commander'
import { stock } from '../flow/stock.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { amount, moment, ownerHead, table } from './print.ts'
import { momentsOr, readMoment } from './read-moment.ts'

interface Options {
  readonly item?: string
  readonly lot?: string
  readonly place?: string
  readonly status?: string
  readonly owner?: string
  readonly asOf?: string
}

/** `lotline stock`: what is on hand. */
export const addStock = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('stock')
    .summary('what is on hand, by item, lot, place, status and owner')
    .option('--item <item>', 'only this item (GTIN, name or URI)')
    .option('--lot <lot>', 'only this lot')
    .option('--place <place>', 'only at this place (GLN, name or URI)')
    .option('--status <status>', 'only this status, e.g. held')
    .option('--owner <party>', 'only held for this party, or own: the company itself')
    .option('--as-of <time>', 'what was on hand then')
    .addHelpText('after', '\nExample:\n  lotline stock --item 09520123456788 --as-of 2026-08-31')
    .action(async (options: Options) => {
      const ledger = await door.ledger()
      const { asOf, ...filter } = options
      const [asOfMs] = momentsOr([readMoment('--as-of', asOf, ledger.timeZone, 'end')])
      const lines = await stock(ledger, { ...filter, asOfMs })
      if (door.json()) door.io.out(JSON.stringify(lines))
      else if (lines.length === 0) door.io.err('Nothing on hand fits that.')
      else
        for (const line of table(
          ['item', 'lot', 'quantity', 'place', 'status', 'since', 'in', ...ownerHead(lines)],
          lines.map((held) => [
            held.itemName ?? held.item,
            held.lot ?? held.uri,
            amount(held.quantity, held.uom),
            held.placeName ?? (held.place === '' ? 'not recorded' : held.place),
            held.status,
            moment(held.sinceMs),
            held.containerNames.join(' in '),
            held.ownerName ?? held.owner,
          ]),
        ))
          door.io.out(line)
      leave(exitCodes.whole)
    })

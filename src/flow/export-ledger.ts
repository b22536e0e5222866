import type { Tx } from '../db/open.ts'
import { operationsOf, personalOf, portable } from '../ledger/portable.ts'
import { headSeq } from '../ledger/read.ts'
import { allEntries } from '../ledger/verify.ts'
import { ask } from './ask.ts'
import type { Ledger } from './world.ts'

/** The first line of a travelling ledger. */
export interface LedgerHeader {
  readonly lotline: 'ledger'
  readonly version: 1
  readonly ledgerId: string
  readonly name: string
  readonly base: string
  readonly timeZone: string
  readonly entries: number
}

/** Whether a text begins a travelling ledger. */
export const isLedgerHeader = (text: string): boolean => text.startsWith('{"lotline":"ledger"')

/** The last line of a travelling ledger: without it, something was lost on the way. */
export interface LedgerEnd {
  readonly lotline: 'end'
  readonly entries: number
}

/** How many answers to operations a line carries. */
const operationsPerLine = 1_000

/**
 * Writes a whole ledger as lines of JSON: header, entries in their order, answers to clients'
 * operations, end.
 *
 * Shape    `write` is called with each line, and awaited. All is read in one view of the database.
 */
export const exportLedger = (
  ledger: Ledger,
  write: (line: string) => Promise<void> | void,
): Promise<number> => ask(ledger, 'take-export', (tx) => writeLedger(tx, ledger, write))

const writeLedger = async (
  tx: Tx,
  { ledgerId, name, base, timeZone }: Ledger,
  write: (line: string) => Promise<void> | void,
): Promise<number> => {
  const entries = await headSeq(tx, ledgerId)
  const header: LedgerHeader = {
    lotline: 'ledger',
    version: 1,
    ledgerId,
    name,
    base,
    timeZone,
    entries,
  }
  await write(JSON.stringify(header))
  for await (const batch of allEntries(tx, ledgerId)) {
    const bearing = batch.filter(({ personal }) => personal !== null).map(({ seq }) => seq)
    const personal = bearing.length === 0 ? new Map() : await personalOf(tx, ledgerId, bearing)
    for (const entry of batch)
      await write(JSON.stringify(portable(entry, personal.get(entry.seq) ?? null)))
  }
  const operations = await operationsOf(tx, ledgerId)
  for (let from = 0; from < operations.length; from += operationsPerLine)
    await write(JSON.stringify({ operations: operations.slice(from, from + operationsPerLine) }))
  const end: LedgerEnd = { lotline: 'end', entries }
  await write(JSON.stringify(end))
  return entries
}

import type { Command } from 'commander'
import { noteReading } from '../flow/audit-trail.ts'
import { exportLedger } from '../flow/export-ledger.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { entriesText, importLedgerFile } from './import-ledger.ts'
import { openFiles } from './read-file.ts'
import { writeFileWhole } from './write-file.ts'

/** `lotline export`: the whole ledger, to be taken in elsewhere. */
export const addExport = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('export [file]')
    .summary('writes the whole ledger as lines of JSON, to be imported elsewhere')
    .description(
      `Writes every entry with its leaf, so that whoever imports it verifies it. A name that ends in
.gz is packed. Without FILE it goes to standard output.`,
    )
    .addHelpText('after', '\nExample:\n  lotline export ledger.jsonl.gz')
    .action(async (file: string | undefined) => {
      await noteTaken(door)
      if (file === undefined) await exportLedger(await door.ledger(), door.io.out)
      else await writeLedger(file, door, 'written')
      leave(exitCodes.whole)
    })

/**
 * Notes that the record is taken out: the note is the last entry of what is written. A backup is
 * not noted: it must also be made where nothing more can be written, on a full disk for instance.
 */
const noteTaken = async (door: Door): Promise<void> => {
  await door.ledger()
  await noteReading(await door.recorder(), door.access(), 'exported', 'record')
}

/** `lotline backup`: a file from which everything can be restored. */
export const addBackup = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('backup <file>')
    .summary('writes a file from which the ledger can be restored')
    .description(
      `Writes the whole ledger to FILE, durably: under a name of its own first, so that an earlier
backup is only replaced by a complete one.`,
    )
    .addHelpText('after', '\nExample:\n  lotline backup /backups/lotline.jsonl.gz')
    .action(async (file: string) => {
      await writeLedger(file, door, 'backed up')
      leave(exitCodes.whole)
    })

/** `lotline restore`: a backup, into a database that does not hold it. */
export const addRestore = (
  program: Command,
  door: Door,
  leave: (code: ExitCode) => void,
): Command =>
  program
    .command('restore <file>')
    .summary('restores a backup into a database that does not hold it')
    .description(
      `Takes in a file made by "lotline backup" or "lotline export", all of it, each entry verified,
or nothing. "-" reads standard input.`,
    )
    .addHelpText('after', '\nExample:\n  lotline --data fresh-folder restore lotline.jsonl.gz')
    .action(async (name: string) => {
      for (const file of await openFiles([name], door.io.stdin))
        leave(await importLedgerFile(file, door))
    })

const writeLedger = async (file: string, door: Door, done: string): Promise<void> => {
  const ledger = await door.ledger()
  const entries = await writeFileWhole(file, (write) => exportLedger(ledger, write))
  if (door.json()) door.io.out(JSON.stringify({ file, company: ledger.name, entries }))
  else door.io.out(`${ledger.name}: ${entriesText(entries)} ${done} to ${file}.`)
}

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Command } from 'commander'
import { exportLedger } from '../flow/export-ledger.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { entriesText, importLedgerFile } from './import-ledger.ts'

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
      const ledger = await door.ledger()
      if (file === undefined) await exportLedger(ledger, door.io.out)
      else {
        const entries = await writeFileWhole(file, (write) => exportLedger(ledger, write))
        door.io.out(`${entriesText(entries)} written to ${file}.`)
      }
      leave(exitCodes.whole)
    })

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
      const ledger = await door.ledger()
      const entries = await writeFileWhole(file, (write) => exportLedger(ledger, write))
      door.io.out(`${entriesText(entries)} backed up to ${file}.`)
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
    .addHelpText('after', '\nExample:\n  lotline --data fresh-folder restore lotline.jsonl.gz')
    .action(async (file: string) => leave(await importLedgerFile(file, door)))

/** Writes a file under another name, makes it durable, and gives it its name. */
const writeFileWhole = async <T>(
  name: string,
  work: (write: (line: string) => Promise<void>) => Promise<T>,
): Promise<T> => {
  const partial = `${name}.partial`
  const file = createWriteStream(partial, { mode: 0o600 })
  const packed = name.endsWith('.gz') ? createGzip() : null
  packed?.pipe(file)
  const sink = packed ?? file
  try {
    await once(file, 'open')
    const answer = await work(async (line) => {
      if (!sink.write(`${line}\n`)) await once(sink, 'drain')
    })
    sink.end()
    await finished(file)
    const handle = await open(partial, 'r')
    await handle.sync()
    await handle.close()
    await rename(partial, name)
    return answer
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!['EACCES', 'ENOENT', 'EROFS', 'ENOSPC', 'EISDIR'].includes(code)) throw error
    await rm(partial, { force: true })
    throw new Leave(exitCodes.unusable, `${name} cannot be written: ${message}.`)
  }
}

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Command } from 'commander'
import { noteReading } from '../flow/audit-trail.ts'
import { exportLedger } from '../flow/export-ledger.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { entriesText, importLedgerFile } from './import-ledger.ts'
import { openFiles } from './read-file.ts'

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

/** What keeps a file from being written, as a person says it. */
const writeFaults: Readonly<Record<string, string>> = {
  EACCES: 'nothing may be written there',
  EPERM: 'nothing may be written there',
  EROFS: 'the disk is read-only',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no room left for you on the disk',
  EFBIG: 'the disk does not hold files that large',
  EIO: 'the disk does not take it',
  EBUSY: 'it is in use',
  ENAMETOOLONG: 'its name is too long',
}

/** Writes a file under another name, makes it durable, and gives it its name. */
const writeFileWhole = async <T>(
  name: string,
  work: (write: (line: string) => Promise<void>) => Promise<T>,
): Promise<T> => {
  const partial = `${name}.partial`
  try {
    const answer = await writePartial(partial, name.endsWith('.gz'), work)
    await rename(partial, name)
    await makeDurable(dirname(name))
    return answer
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    const why = writeFaults[(error as NodeJS.ErrnoException).code ?? '']
    if (why === undefined) throw error
    throw new Leave(exitCodes.unusable, `${name} cannot be written: ${why}.`)
  }
}

const writePartial = async <T>(
  partial: string,
  isPacked: boolean,
  work: (write: (line: string) => Promise<void>) => Promise<T>,
): Promise<T> => {
  const sink = isPacked ? createGzip() : new PassThrough()
  const written = pipeline(sink, createWriteStream(partial, { mode: 0o600, flush: true }))
  // It may fail while nobody waits for it; the next write, or the end, hears of it.
  written.catch(() => undefined)
  try {
    const answer = await work(async (line) => {
      if (sink.destroyed) await written
      if (!sink.write(`${line}\n`)) await Promise.race([once(sink, 'drain'), written])
    })
    sink.end()
    await written
    return answer
  } finally {
    sink.destroy()
  }
}

/** A name is durable when its folder is. */
const makeDurable = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

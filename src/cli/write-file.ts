import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { exitCodes, Leave } from './door.ts'

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

/**
 * Writes a file under another name, makes it durable, and gives it its name.
 *
 * Refuses  with a sentence, when the file cannot be written there.
 */
export const writeFileWhole = async <T>(
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

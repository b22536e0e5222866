import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { exitCodes, Leave } from './door.ts'

/** A file's bytes, unpacked when it is gzip; and its size, for a progress bar. */
export interface OpenFile {
  readonly name: string
  readonly size: number
  /** How many bytes of the file have been read so far. */
  readonly done: () => number
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Opens a file to be read. */
export const openFile = async (name: string): Promise<OpenFile> => {
  const facts = await stat(name).catch((error: NodeJS.ErrnoException) => {
    throw new Leave(exitCodes.wrongUse, fileSentence(name, error))
  })
  if (facts.isDirectory()) throw new Leave(exitCodes.wrongUse, `${name} is a folder.`)
  const file = createReadStream(name, { highWaterMark: 1024 * 1024 })
  const isPacked = facts.isFile() && (await startsAsGzip(name))
  return {
    name,
    size: facts.size,
    done: () => file.bytesRead,
    bytes: named(name, isPacked ? file.pipe(createGunzip()) : file, file),
  }
}

/** Bytes whose failures name the file they come from. */
async function* named(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  file: ReturnType<typeof createReadStream>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!code.startsWith('Z_') && !(code in reasons)) throw error
    throw new Leave(exitCodes.refused, fileSentence(name, error as NodeJS.ErrnoException))
  } finally {
    file.destroy()
  }
}

const startsAsGzip = async (name: string): Promise<boolean> => {
  const file = await open(name).catch((error: NodeJS.ErrnoException) => {
    throw new Leave(exitCodes.wrongUse, fileSentence(name, error))
  })
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
  await file.close()
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  EIO: 'the disk does not give it out',
}

const fileSentence = (name: string, { code = '', message }: NodeJS.ErrnoException): string =>
  `${name}: ${code.startsWith('Z_') ? 'the gzip data are damaged or cut short' : (reasons[code] ?? message)}.`

/** Standard input, unpacked when it is gzip. */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done) return
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) yield* rest()
  else yield* Readable.from(rest()).pipe(createGunzip())
}

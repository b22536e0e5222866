import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { exitCodes, Leave } from './door.ts'

/** A file's bytes, unpacked when it is gzip; and its size, for a progress bar. */
export interface OpenFile {
  readonly name: string
  /** 0 where it is not known: standard input, a pipe. */
  readonly size: number
  /** How many bytes have been read so far, packed as they are. */
  readonly done: () => number
  readonly bytes: AsyncIterable<Uint8Array>
  /** Why the bytes ended before their end, once they have; null: they did not. */
  readonly fault: () => string | null
}

/** Opens files to be read, or leaves with a sentence for each that cannot be. */
export const openFiles = async (
  names: readonly string[],
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<readonly OpenFile[]> => {
  const looked = await Promise.all(names.map((name) => (name === '-' ? 0 : sizeOf(name))))
  const sentences = looked.filter((look) => typeof look === 'string')
  if (names.filter((name) => name === '-').length > 1)
    sentences.push('Standard input (-) can be read only once.')
  if (sentences.length > 0) throw new Leave(exitCodes.wrongUse, sentences.join('\n'))
  return names.map((name, i) => {
    const size = looked[i]
    return reading(name, typeof size === 'number' ? size : 0, name === '-' ? stdin : streamOf(name))
  })
}

/** A file's size, or why it cannot be read. */
const sizeOf = async (name: string): Promise<number | string> => {
  try {
    const facts = await stat(name)
    if (facts.isDirectory()) return `${name} is a folder; name the files in it.`
    await access(name, constants.R_OK)
    return facts.isFile() ? facts.size : 0
  } catch (error) {
    return fileSentence(name, error as NodeJS.ErrnoException)
  }
}

const streamOf = (name: string) => (): AsyncIterable<Uint8Array> =>
  createReadStream(name, { highWaterMark: 1024 * 1024 })

/** Reads what `open` opens when the first byte is asked for. */
const reading = (name: string, size: number, open: () => AsyncIterable<Uint8Array>): OpenFile => {
  let done = 0
  let fault: string | null = null
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of open()) {
      done += chunk.length
      yield chunk
    }
  }
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* unpacked(counted())
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (!code.startsWith('Z_') && !(code in reasons)) throw error
      fault = reasonOf(error as NodeJS.ErrnoException)
    }
  }
  return { name, size, done: () => done, bytes: bytes(), fault: () => fault }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'It may not be read.',
  EPERM: 'It may not be read.',
  EISDIR: 'It is a folder.',
  EIO: 'The disk does not give it out.',
  ENAMETOOLONG: 'Its name is too long.',
  ELOOP: 'Its links lead in a circle.',
  EMFILE: 'Too many files are open.',
  TRAILING: 'The gzip data are followed by something else, which was not read.',
}

const reasonOf = ({ code = '', message }: NodeJS.ErrnoException): string =>
  code === 'Z_BUF_ERROR'
    ? 'The gzip data are cut short.'
    : code.startsWith('Z_')
      ? 'The gzip data are damaged.'
      : (reasons[code] ?? `${message}.`)

/** Why a file cannot be used, as a sentence that names it. */
export const fileSentence = (name: string, error: NodeJS.ErrnoException): string =>
  `${name}: ${reasonOf(error)}`

/** The first bytes of a stream, as many as asked for if it has them, and the stream still whole. */
export const peeked = async (
  bytes: AsyncIterable<Uint8Array>,
  count: number,
): Promise<{ readonly head: Uint8Array; readonly bytes: AsyncIterable<Uint8Array> }> => {
  const source = bytes[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  let isDone = false
  while (head.length < count && !isDone) {
    const next = await source.next()
    if (next.done) isDone = true
    else head = Buffer.concat([head, next.value])
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head
      for (;;) {
        const next = isDone ? { done: true as const, value: undefined } : await source.next()
        if (next.done) return
        yield next.value
      }
    } finally {
      await source.return?.()
    }
  }
  return { head, bytes: whole() }
}

/** Bytes as they are, or unpacked when they are gzip. */
async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, bytes } = await peeked(packed, 2)
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* bytes
    return
  }
  let fed = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      fed += chunk.length
      yield chunk
    }
  }
  const gunzip = createGunzip()
  // Whoever reads hears of what goes wrong: the error is that of the last stream.
  pipeline(Readable.from(counted()), gunzip, () => undefined)
  yield* gunzip
  if (gunzip.bytesWritten < fed)
    throw Object.assign(new Error('More after the end of the gzip data'), { code: 'TRAILING' })
}

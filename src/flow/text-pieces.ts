import { createHash } from 'node:crypto'
import type { Problem } from '../epcis/problem.ts'
import type { Input } from './import-events.ts'

/** A piece of text to be read as JSON: a line, or a whole document; or why it cannot be. */
export type Piece = {
  readonly file: string
  /** 1-based; null: the whole of the input. */
  readonly line: number | null
  readonly sha256: Uint8Array | null
} & ({ readonly text: string } | { readonly problem: Problem })

/** The longest line that is read, in bytes: an event is a few hundred. */
export const lineBytesMax = 64 * 1024 ** 2

/** The largest document that is read, in bytes; lines of events may be of any number. */
export const documentBytesMax = 256 * 1024 ** 2

interface RawLine {
  readonly line: number
  readonly bytes: Buffer | null
}

/**
 * Cuts an input into the pieces to be read.
 *
 * Shape    Lines of JSON: each line that is not blank is a piece. Else the whole is one. An input
 *          is taken for lines when its name says so or its first line is an object by itself.
 * Limits   A line of `lineBytesMax` or a document of `documentBytesMax` bytes; what is longer is
 *          refused by name, passed over without being kept, and what follows is read.
 */
export async function* readPieces(
  { name, isLines, bytes }: Input,
  onBytes: (count: number) => void,
): AsyncGenerator<Piece> {
  let lines = isLines
  let first = true
  const whole: Buffer[] = []
  let size = 0
  for await (const raw of rawLines(bytes, isLines ? lineBytesMax : documentBytesMax, onBytes)) {
    if (first && raw.bytes && raw.bytes.toString('latin1').trim() !== '') {
      first = false
      lines ||= isObjectByItself(raw.bytes)
    }
    if (lines || raw.bytes === null) {
      const piece = linePiece(name, raw)
      if (piece) yield piece
      if (raw.bytes === null && !lines) return
    } else {
      size += raw.bytes.length + 1
      if (size > documentBytesMax) {
        yield tooLong(name, null, documentBytesMax)
        return
      }
      whole.push(raw.bytes)
    }
  }
  if (!lines && whole.some((part) => part.length > 0))
    yield decoded(name, null, Buffer.concat(whole.flatMap((part) => [part, newline])))
}

const newline = Buffer.from('\n')

const isObjectByItself = (bytes: Buffer): boolean => {
  const text = bytes.toString('latin1').trim()
  return text.startsWith('{') && text.endsWith('}')
}

const linePiece = (file: string, { line, bytes }: RawLine): Piece | null => {
  if (bytes === null) return tooLong(file, line, lineBytesMax)
  if (bytes.length === 0 || bytes.toString('latin1').trim() === '') return null
  return decoded(file, line, bytes)
}

const tooLong = (file: string, line: number | null, max: number): Piece => ({
  file,
  line,
  sha256: null,
  problem: {
    pointer: '',
    message:
      `This ${line === null ? 'document' : 'line'} is longer than ${max / 1024 ** 2} MiB. ` +
      'Write one event a line.',
    ...(line === null ? {} : { line, column: 1 }),
  },
})

const utf8 = new TextDecoder('utf-8', { fatal: true })

const decoded = (file: string, line: number | null, bytes: Buffer): Piece => {
  const sha256 = createHash('sha256').update(bytes).digest()
  try {
    return { file, line, sha256, text: utf8.decode(bytes) }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const message = 'This is not UTF-8 text.'
    return { file, line, sha256, problem: { pointer: '', message } }
  }
}

/** The lines of a stream, without their ends; one that is too long comes as null. */
async function* rawLines(
  source: AsyncIterable<Uint8Array>,
  bytesMax: number,
  onBytes: (count: number) => void,
): AsyncGenerator<RawLine> {
  let parts: Buffer[] = []
  let held = 0
  let skipping = false
  let line = 1
  const take = (): RawLine => {
    const bytes = skipping ? null : Buffer.concat(parts)
    parts = []
    held = 0
    skipping = false
    return { line: line++, bytes }
  }
  for await (const chunk of source) {
    onBytes(chunk.length)
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let at = buffer.indexOf(10); at >= 0; at = buffer.indexOf(10, from)) {
      if (!skipping) parts.push(buffer.subarray(from, at))
      from = at + 1
      yield take()
    }
    held += buffer.length - from
    if (held > bytesMax) {
      skipping = true
      parts = []
    }
    if (!skipping && from < buffer.length) parts.push(buffer.subarray(from))
  }
  if (held > 0 || skipping) yield take()
}

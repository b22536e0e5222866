import { hash } from 'node:crypto'
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
  readonly bytesMax: number
}

/**
 * Cuts an input into the pieces to be read.
 *
 * Shape    Lines of JSON: each line that is not blank is a piece. Else the whole is one. An input
 *          is taken for lines when its name says so or its first line is an object by itself. Where
 *          the bytes end before their end, the last piece is why, and what it cut is no piece.
 * Limits   A line of `lineBytesMax` or a document of `documentBytesMax` bytes; what is longer is
 *          refused by name, passed over without being kept, and what follows is read.
 */
export async function* readPieces(
  { name, isLines, bytes, fault = () => null }: Input,
  onBytes: (count: number) => void,
): AsyncGenerator<Piece> {
  let isText = !isLines
  let isFirst = true
  const document = gatherer()
  const bytesMax = (): number => (isText ? documentBytesMax : lineBytesMax)
  for await (const raw of rawLines(bytes, bytesMax, fault, onBytes)) {
    if (isFirst && !isBlank(raw)) {
      isFirst = false
      // A first line that is too long may have been a document: what follows tells.
      if (raw.bytes === null || isObjectByItself(raw.bytes)) isText = false
    }
    if (isText) {
      if (document.add(raw.bytes ?? Buffer.alloc(0)) > documentBytesMax) {
        yield tooLong(name, null, documentBytesMax)
        return
      }
      continue
    }
    const piece = linePiece(name, raw)
    if (piece) yield piece
  }
  const broken = fault()
  if (broken !== null)
    yield { file: name, line: null, sha256: null, problem: { pointer: '', message: broken } }
  else if (isText && !isFirst) yield decoded(name, null, document.bytes())
}

/** How many lines of a document are kept apart before they are joined: each has its own cost. */
const linesApart = 4_096

/** Puts the lines of a document together again; `add` answers how long it has become. */
const gatherer = () => {
  const joined: Buffer[] = []
  let apart: Buffer[] = []
  let size = 0
  const join = (): void => {
    joined.push(Buffer.concat(apart))
    apart = []
  }
  return {
    add: (line: Buffer): number => {
      apart.push(line, newline)
      size += line.length + 1
      if (apart.length >= linesApart) join()
      return size
    },
    bytes: (): Buffer => {
      join()
      return Buffer.concat(joined)
    },
  }
}

const newline = Buffer.from('\n')

const space = new Set([0x20, 0x09, 0x0d, 0x0a])
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** The bytes without a byte order mark and without white space around them. */
const trimmed = (bytes: Buffer): Buffer => {
  let from = bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  let to = bytes.length
  while (from < to && space.has(bytes[from] ?? 0)) from += 1
  while (to > from && space.has(bytes[to - 1] ?? 0)) to -= 1
  return bytes.subarray(from, to)
}

const isBlank = ({ bytes }: RawLine): boolean => bytes !== null && trimmed(bytes).length === 0

const isObjectByItself = (bytes: Buffer): boolean => {
  const text = trimmed(bytes)
  return text[0] === 0x7b && text.at(-1) === 0x7d
}

const linePiece = (file: string, raw: RawLine): Piece | null => {
  if (raw.bytes === null) return tooLong(file, raw.line, raw.bytesMax)
  return isBlank(raw) ? null : decoded(file, raw.line, raw.bytes)
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
  },
})

const utf8 = new TextDecoder('utf-8', { fatal: true })

const decoded = (file: string, line: number | null, bytes: Buffer): Piece => {
  const sha256 = hash('sha256', bytes, 'buffer')
  try {
    return { file, line, sha256, text: utf8.decode(bytes) }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const message = 'This is not UTF-8 text. Save it as UTF-8 and import it again.'
    return { file, line, sha256, problem: { pointer: '', message } }
  }
}

/** The lines of a stream, without their ends; one that is too long comes as null. */
async function* rawLines(
  source: AsyncIterable<Uint8Array>,
  bytesMax: () => number,
  fault: () => string | null,
  onBytes: (count: number) => void,
): AsyncGenerator<RawLine> {
  let parts: Buffer[] = []
  let held = 0
  let skipping = false
  let line = 1
  const take = (): RawLine => {
    const bytes = skipping ? null : parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts)
    parts = []
    held = 0
    skipping = false
    return { line: line++, bytes, bytesMax: bytesMax() }
  }
  for await (const chunk of source) {
    onBytes(chunk.length)
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let at = buffer.indexOf(10); at >= 0; at = buffer.indexOf(10, from)) {
      held += at - from
      if (held > bytesMax()) skipping = true
      if (!skipping) parts.push(buffer.subarray(from, at))
      from = at + 1
      yield take()
    }
    held += buffer.length - from
    if (held > bytesMax()) {
      skipping = true
      parts = []
    }
    if (!skipping && from < buffer.length) parts.push(buffer.subarray(from))
  }
  if ((held > 0 || skipping) && fault() === null) yield take()
}

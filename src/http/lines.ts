import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { FastifyReply, FastifyRequest } from 'fastify'

export const linesMediaType = 'application/x-ndjson'
export const csvMediaType = 'text/csv'

/** The form in which a request wants its answer: the first one named that is known here. */
export const formWanted = ({ headers }: FastifyRequest): 'json' | 'lines' | 'csv' => {
  for (const range of (headers.accept ?? '').split(',')) {
    const type = range.split(';', 1)[0]?.trim().toLowerCase()
    if (type === linesMediaType || type === 'application/jsonl') return 'lines'
    if (type === csvMediaType) return 'csv'
    if (type === 'application/json' || type === '*/*') return 'json'
  }
  return 'json'
}

type Rows = Iterable<object> | AsyncIterable<object>

/** Characters sent at a time. */
const pieceChars = 32 * 1024

/**
 * Answers rows as JSON Lines, each with the part it is.
 *
 * Shape    Rows are taken as fast as the client reads; the first is sent at once. What goes wrong
 *          on the way is the last line, `{"part":"error"}`: an answer that ends with another line
 *          than its own end is not whole.
 */
export const sendLines = (reply: FastifyReply, rows: Rows): FastifyReply =>
  sendPieces(reply, `${linesMediaType}; charset=utf-8`, pieces(reply, rows, jsonLine))

const jsonLine = (row: object): string => `${JSON.stringify(row)}\n`

/** Answers rows as CSV with a line of names; what a spreadsheet would take for a formula is not. */
export const sendCsv = (
  reply: FastifyReply,
  columns: readonly string[],
  rows: Rows,
): FastifyReply => {
  const line = (row: object): string => csvLine(columns, row)
  const head = stringify([columns.slice()])
  return sendPieces(
    reply,
    `${csvMediaType}; charset=utf-8`,
    headed(head, pieces(reply, rows, line)),
  )
}

const csvLine = (columns: readonly string[], row: object): string =>
  stringify([columns.map((column) => cell((row as Record<string, unknown>)[column]))], {
    // = + - @, tab and carriage return, and what looks like them.
    escape_formulas: true,
  })

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

async function* headed(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

async function* pieces(
  reply: FastifyReply,
  rows: Rows,
  lineOf: (row: object) => string,
): AsyncGenerator<string> {
  let piece = ''
  let isFirst = true
  try {
    for await (const row of rows) {
      piece += lineOf(row)
      if (piece.length < pieceChars && !isFirst) continue
      isFirst = false
      yield piece
      piece = ''
    }
  } catch (error) {
    // The status is sent already: who reads hears of it in the last line.
    reply.log.error({ err: error }, 'an answer broke off')
    const detail = 'The answer broke off here. Ask again.'
    piece += lineOf({ part: 'error', detail, instance: `urn:lotline:request:${reply.request.id}` })
  }
  if (piece !== '') yield piece
}

/** Answers text piece by piece, as fast as it is read. */
export const sendPieces = (
  reply: FastifyReply,
  type: string,
  text: AsyncIterable<string> | Iterable<string>,
): FastifyReply => reply.type(type).send(Readable.from(text, { objectMode: false }))

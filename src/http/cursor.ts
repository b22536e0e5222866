import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Ledger } from '../flow/world.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { House } from './house.ts'
import { type Problem, problemOf } from './problem.ts'

/** How a page of a list is asked for, for a route's schema. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe('How many at most.'),
  cursor: z
    .string()
    .max(4000)
    .optional()
    .describe('Where to go on: `next` of the page before, with the same question.'),
}

/** The cursor of the next page, as a list's answer tells it. */
export const nextCursor = z
  .string()
  .nullable()
  .describe('The cursor of the next page; null: this is the last one.')

/** A page of a list and the key of its last row, null where nothing comes after. */
export interface Page<Row, Key> {
  readonly rows: readonly Row[]
  readonly last: Key | null
}

/** Of one row more than a page has: the page, and whether there is more. */
export const pageOf = <Row, Key>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
): Page<Row, Key> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, last: rows.length > limit && last !== undefined ? keyOf(last) : null }
}

/** What a cursor is good for: one question in one company. */
interface Bound {
  readonly house: House
  readonly ledger: Ledger
  readonly request: FastifyRequest
}

/**
 * The key after which a page begins; null: the first page.
 *
 * Refuses  cursor-unknown: what was not made here, for this question, in this company.
 */
export const keyIn = <Key>(
  bound: Bound,
  cursor: string | undefined,
): Result<Key | null, Problem> => {
  if (cursor === undefined) return ok(null)
  const [body = '', mark = ''] = cursor.split('.')
  const made = Buffer.from(markOf(bound, body))
  const shown = Buffer.from(mark)
  if (made.length === shown.length && timingSafeEqual(made, shown))
    return ok(JSON.parse(Buffer.from(body, 'base64url').toString()) as Key)
  return no(
    problemOf('cursor-unknown', 'Ask the question again from its first page.', [
      {
        kind: 'cursor-unknown',
        pointer: '#/query/cursor',
        detail: 'A cursor goes with the question and the company it was made for.',
      },
    ]),
  )
}

/** The cursor of the next page, also told as a header `Link`. */
export const cursorAfter = (bound: Bound, reply: FastifyReply, last: unknown): string | null => {
  if (last === null) return null
  const body = Buffer.from(JSON.stringify(last)).toString('base64url')
  const cursor = `${body}.${markOf(bound, body)}`
  const { path, query } = questionOf(bound.request)
  query.set('cursor', cursor)
  reply.header('link', `<${path}?${query}>; rel="next"`)
  return cursor
}

const questionOf = ({ url }: FastifyRequest) => {
  const [path = '', search = ''] = url.split('?')
  return { path, query: new URLSearchParams(search) }
}

/** Signs a place in a list together with the question and the company. */
const markOf = ({ house, ledger, request }: Bound, body: string): string => {
  const { path, query } = questionOf(request)
  query.delete('cursor')
  query.delete('limit')
  query.sort()
  return createHmac('sha256', house.settings.secret)
    .update(JSON.stringify(['cursor', ledger.ledgerId, path, query.toString(), body]))
    .digest('base64url')
}

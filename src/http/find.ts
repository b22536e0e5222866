import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type AfterFound, find } from '../flow/find.ts'
import { ok } from '../gs1/result.ts'
import { cursorAfter, keyIn, nextCursor, pageQuery } from './cursor.ts'
import type { House } from './house.ts'
import { addRoute } from './route.ts'

const unit = z.object({
  uri: z.string(),
  kind: z.string(),
  code: z.string().nullable(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
  by: z.string().describe('The name it was found by.'),
  nameKind: z.string(),
})

/** Finding units by any of their names. */
export const addFindRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/find',
    subject: 'Lots',
    summary: 'Find lots, serials and containers by any of their names, or a part of one.',
    permission: 'see-lots',
    query: z.object({ text: z.string().min(1).max(200), ...pageQuery }),
    answer: z.object({
      units: z.array(unit),
      count: z.int().describe('How many there were when the search began.'),
      next: nextCursor,
    }),
    problems: ['cursor-unknown'],
    handle: async ({ ledger }, { query, request, reply }) => {
      const bound = { house, ledger, request }
      const after = keyIn<AfterFound>(bound, query.cursor)
      if (!after.ok) return after
      const found = await find(ledger, query.text, after.value, query.limit)
      return ok({ ...found, next: cursorAfter(bound, reply, found.next) })
    },
  })
}

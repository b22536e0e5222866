import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { find } from '../flow/find.ts'
import { ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import { addRoute } from './route.ts'

const unit = z.object({
  uri: z.string(),
  kind: z.string(),
  code: z.string().nullable(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
})

/** Finding units by any of their names. */
export const addFindRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/find',
    subject: 'Lots',
    summary: 'Find lots, serials and containers by any of their names, or a part of one.',
    permission: 'see-lots',
    query: z.object({ text: z.string().min(1).max(200) }),
    answer: z.object({ units: z.array(unit), count: z.int() }),
    handle: async ({ ledger }, { query }) => ok(await find(ledger, query.text)),
  })
}

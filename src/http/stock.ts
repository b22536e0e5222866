import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type StockKey, type StockLine, stock, stockPage } from '../flow/stock.ts'
import { ok } from '../gs1/result.ts'
import { cursorAfter, keyIn, nextCursor, pageOf, pageQuery } from './cursor.ts'
import type { House } from './house.ts'
import { csvMediaType, formWanted, linesMediaType, sendCsv, sendLines } from './lines.ts'
import { moment, msOf } from './moment.ts'
import { addRoute } from './route.ts'
import { told } from './told.ts'

const line = z.looseObject({
  uri: z.string(),
  lot: z.string().nullable(),
  kind: z.string(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
  owner: z.string().describe('The party it is held for; empty: the company itself.'),
  ownerName: z.string().nullable(),
  place: z.string(),
  placeName: z.string().nullable(),
  containers: z.array(z.string()).describe('What it is in, innermost first.'),
  status: z.string(),
  uom: z.string(),
  quantity: z.string().nullable().describe('null: the record does not say.'),
  since: z.string(),
  attributes: z.record(z.string(), z.unknown()),
})

const columns = [
  ...['uri', 'lot', 'kind', 'item', 'itemName', 'place', 'placeName', 'containers'],
  ...['status', 'uom', 'quantity', 'since', 'owner', 'ownerName', 'attributes'],
]

const text = z.string().min(1).max(2000).optional()

/** What is on hand. */
export const addStockRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/stock',
    subject: 'Lots',
    summary: 'What is on hand, by item, lot, place, status and owner; now, or at a moment.',
    description:
      'What is in a container is where the container is. As JSON Lines or CSV all of it comes ' +
      'at once.',
    permission: 'see-stock',
    query: z.object({
      item: text,
      lot: text,
      place: text,
      status: text,
      owner: text.describe('Held for this party, or `own`.'),
      asOf: moment.optional().describe('What was on hand then.'),
      ...pageQuery,
    }),
    answer: z.object({ lines: z.array(line), next: nextCursor }),
    otherForms: { [linesMediaType]: line, [csvMediaType]: z.string() },
    problems: ['cursor-unknown'],
    handle: async ({ ledger }, { query, request, reply }) => {
      const { limit, cursor, asOf, ...question } = query
      const bound = { house, ledger, request }
      const after = keyIn<StockKey>(bound, cursor)
      if (!after.ok) return after
      const asked = { ...question, asOfMs: msOf(asOf) }
      const form = formWanted(request)
      if (form === 'lines') return ok(sendLines(reply, partsOf(await stock(ledger, asked))))
      if (form === 'csv') return ok(sendCsv(reply, columns, told(await stock(ledger, asked))))
      const lines = await stockPage(ledger, asked, after.value, limit + 1)
      const page = pageOf(lines, limit, ({ key }) => key)
      return ok({
        lines: told(page.rows.map(({ key: _, ...one }) => one)),
        next: cursorAfter(bound, reply, page.last),
      } as never)
    },
  })
}

function* partsOf(lines: readonly StockLine[]): Generator<object> {
  for (const one of lines) yield { part: 'line', ...told(one) }
  yield { part: 'end', lines: lines.length }
}

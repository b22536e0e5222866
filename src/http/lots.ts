import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isNameRefusal, type NameRefusal } from '../flow/ask.ts'
import type { Graphs } from '../flow/graphs.ts'
import { lotCard } from '../flow/lot-card.ts'
import type { TraceBegun, TraceQuestion } from '../flow/trace-answer.ts'
import { traceLot } from '../flow/trace-lot.ts'
import type { Ledger } from '../flow/world.ts'
import { no, ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import {
  csvMediaType,
  formWanted,
  linesMediaType,
  sendCsv,
  sendLines,
  sendPieces,
} from './lines.ts'
import { moment, msOf } from './moment.ts'
import { nameProblem } from './name-problem.ts'
import { addRoute } from './route.ts'
import { told } from './told.ts'
import {
  type TraceOnItsWay,
  traceAnswer,
  traceColumns,
  traceCsvRows,
  tracePart,
  traceParts,
  traceText,
} from './trace-form.ts'

const name = z
  .string()
  .min(1)
  .max(2000)
  .describe('Any name of it: lot code, GTIN with lot, Digital Link, EPC URN, SSCC, serial, URI.')

const rows = z.array(z.looseObject({}))

const card = z.looseObject({
  uri: z.string(),
  kind: z.string(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
  code: z.string().nullable(),
  names: z.array(z.looseObject({ kind: z.string(), spelling: z.string() })),
  status: z.string(),
  attributes: z.record(z.string(), z.unknown()),
  totals: rows,
  places: z.array(
    z.looseObject({
      state: z.enum(['on_hand', 'shipped', 'gone']),
      place: z.string(),
      uom: z.string(),
      quantity: z.string().nullable(),
      since: z.string(),
    }),
  ),
  history: z.array(z.looseObject({ at: z.string(), seq: z.int().nullable(), kind: z.string() })),
  findings: rows,
})

/** A lot's card, and its trace in either direction. */
export const addLotRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/lot',
    subject: 'Lots',
    summary: 'All that is known of one lot, serial or container.',
    permission: 'see-lots',
    query: z.object({ name }),
    answer: card,
    problems: ['unknown', 'ambiguous'],
    handle: async ({ ledger }, { query }) => {
      const found = await lotCard(ledger, query.name)
      return isNameRefusal(found) ? no(nameProblem(found, 'name')) : ok(told(found) as never)
    },
  })
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/trace',
    subject: 'Lots',
    summary: 'Where a lot came from, or where it went: completely.',
    description:
      'Forward: what was made of it, whom it was shipped to, what is on hand. Backward: what it ' +
      'was made of, and from whom. How much was reached comes first, at once; then what it is; ' +
      'the certificate comes last: `whole` says whether all that the record holds was followed; ' +
      'whatever was not is named in it.',
    permission: 'see-traces',
    query: z.object({
      lot: name,
      direction: z.enum(['forward', 'backward']),
      since: moment.optional().describe('Forward: the lot is suspect only from then on.'),
      asKnownAt: moment.optional().describe('As the record stood then.'),
      exposure: z
        .enum(['set', 'quantity'])
        .default('quantity')
        .describe('Which units, or also how much of each.'),
    }),
    answer: traceAnswer,
    otherForms: { [linesMediaType]: tracePart, [csvMediaType]: z.string() },
    problems: ['unknown', 'ambiguous'],
    isLong: true,
    handle: async ({ ledger }, { query, request, reply }) => {
      const { lot, direction, exposure, since, asKnownAt } = query
      const trace = await traceOnItsWay(ledger, house.graphs, {
        name: lot,
        direction,
        exposure,
        sinceMs: msOf(since),
        asKnownAtMs: msOf(asKnownAt),
      })
      if (isNameRefusal(trace)) return no(nameProblem(trace, 'lot'))
      // Who went away before it was there reads of no error: the log has it.
      trace.answer.catch((error: unknown) => reply.log.error({ err: error }, 'a trace broke off'))
      const form = formWanted(request)
      if (form === 'lines') return ok(sendLines(reply, traceParts(trace)))
      if (form === 'csv') return ok(sendCsv(reply, traceColumns, traceCsvRows(trace)))
      return ok(sendPieces(reply, 'application/json; charset=utf-8', traceText(trace)))
    },
  })
}

/** Asks for a trace, and waits until it is known what it came to, or why it has no answer. */
const traceOnItsWay = async (
  ledger: Ledger,
  graphs: Graphs,
  question: TraceQuestion,
): Promise<TraceOnItsWay | NameRefusal> => {
  const told = Promise.withResolvers<TraceBegun>()
  const asked = traceLot(ledger, graphs, question, told.resolve)
  const begun = await Promise.race([told.promise, asked])
  if (isNameRefusal(begun)) return begun
  const answer = asked.then((whole) => {
    if (isNameRefusal(whole)) throw new Error('A trace that had begun was refused')
    return whole
  })
  return { begun, answer }
}

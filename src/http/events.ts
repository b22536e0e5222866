import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Entry, entriesPage, entryOf } from '../flow/entries.ts'
import type { Ledger } from '../flow/world.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { pageOf } from './cursor.ts'
import type { House } from './house.ts'
import { formWanted, linesMediaType, sendPieces } from './lines.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute, type Caller } from './route.ts'

const entry = z.object({
  seq: z.int(),
  eventId: z.string(),
  type: z.string().describe('The type of EPCIS event, or VocabularyElement for master data.'),
  recordTime: z.string(),
  declaresError: z.boolean().describe('It says that the event of the same id is wrong.'),
  isVoided: z.boolean().describe('It was declared wrong since.'),
  envelope: z.record(z.string(), z.unknown()).describe('Who recorded it, by which door, how.'),
  event: z.record(z.string(), z.unknown()).describe('The event as it was recorded.'),
})

const after = z.coerce
  .number()
  .int()
  .min(0)
  .default(0)
  .describe('The number of the entry after which to begin; 0: from the first.')

const limit = z.coerce.number().int().min(1).max(1000)

/** The record, entry by entry. */
export const addEventRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/events',
    subject: 'The record',
    summary: 'The record, entry by entry, in the order of recording.',
    description:
      '`next` is what to ask `after` for the next page; null: there is no more for now. As JSON ' +
      'Lines all that follows comes at once, or `limit` of it.',
    permission: 'see-events',
    query: z.object({
      after,
      limit: limit.optional().describe('How many at most; a page has 100 if it is not said.'),
    }),
    answer: z.object({ events: z.array(entry), next: z.int().nullable() }),
    otherForms: { [linesMediaType]: entry },
    handle: async (caller, { query, request, reply }) => {
      const whole = seesAll(caller)
      if (!whole.ok) return whole
      const { ledger } = caller
      if (formWanted(request) === 'lines') {
        const lines = linesAfter(ledger, query.after, query.limit ?? null, (error) =>
          reply.log.error({ err: error }, 'an answer broke off'),
        )
        return ok(sendPieces(reply, `${linesMediaType}; charset=utf-8`, lines))
      }
      const wanted = query.limit ?? 100
      const read = await entriesPage(ledger, query.after, wanted + 1)
      const { rows, last } = pageOf(read, wanted, ({ seq }) => seq)
      if (last !== null)
        reply.header('link', `</api/v1/events?after=${last}&limit=${wanted}>; rel="next"`)
      const text = `{"events":[${rows.map(entryText).join(',')}],"next":${last}}`
      return ok(sendPieces(reply, 'application/json; charset=utf-8', [text]))
    },
  })
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/events/:seq',
    subject: 'The record',
    summary: 'One entry of the record.',
    permission: 'see-events',
    params: z.object({ seq: z.string().regex(/^\d{1,15}$/, 'is the number of an entry') }),
    answer: entry,
    problems: ['unknown', 'request-invalid'],
    handle: async (caller, { request, reply }) => {
      const whole = seesAll(caller)
      if (!whole.ok) return whole
      const { seq } = request.params as { readonly seq: string }
      const found = await entryOf(caller.ledger, Number(seq))
      if (!found) return no(problemOf('unknown', `The record has no entry ${seq}.`))
      return ok(sendPieces(reply, 'application/json; charset=utf-8', [entryText(found)]))
    },
  })
}

/** Entries tell of the stock of every owner: they are for whoever may see all of it. */
const seesAll = ({ access }: Caller): Result<null, Problem> =>
  access.owners === null
    ? ok(null)
    : no(problemOf('not-permitted', 'The record tells of the stock of every owner.'))

/** An entry as JSON. What was recorded is told byte for byte. */
const entryText = ({ seq, eventId, type, recordTimeMs, ...more }: Entry): string =>
  `{"seq":${seq},"eventId":${JSON.stringify(eventId)},"type":${JSON.stringify(type)},` +
  `"recordTime":"${new Date(recordTimeMs).toISOString()}","declaresError":${more.declaresError},` +
  `"isVoided":${more.isVoided},"envelope":${more.envelope},"event":${more.body}}`

/** The entries after one, a line each, some at a time: no transaction is open between. */
async function* linesAfter(
  ledger: Ledger,
  afterSeq: number,
  most: number | null,
  tell: (error: unknown) => void,
): AsyncGenerator<string> {
  const inOneGo = 200
  let seq = afterSeq
  let left = most ?? Number.POSITIVE_INFINITY
  try {
    while (left > 0) {
      const entries = await entriesPage(ledger, seq, Math.min(inOneGo, left))
      const last = entries.at(-1)
      if (!last) break
      const lines = entries.map((one) => `{"part":"entry",${entryText(one).slice(1)}`)
      yield `${lines.join('\n').replaceAll('\r', ' ')}\n`
      seq = last.seq
      left -= entries.length
    }
    yield `{"part":"end","last":${seq}}\n`
  } catch (error) {
    // The status is sent already: who reads hears of it in the last line.
    tell(error)
    yield '{"part":"error","detail":"The answer broke off here. Go on after the last."}\n'
  }
}

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { auditKinds } from '../flow/audit.ts'
import { type AuditFilter, auditTrail, noteReading } from '../flow/audit-trail.ts'
import type { Ledger } from '../flow/world.ts'
import { ok } from '../gs1/result.ts'
import { cursorAfter, keyIn, nextCursor, pageOf, pageQuery } from './cursor.ts'
import type { House } from './house.ts'
import { csvMediaType, formWanted, linesMediaType, sendCsv, sendLines } from './lines.ts'
import { addRoute } from './route.ts'
import { told } from './told.ts'

const line = z.looseObject({
  seq: z.int(),
  at: z.string(),
  what: z.string(),
  who: z.string().describe('An id that stays: `person:…`, `key:…`.'),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
  personal: z.record(z.string(), z.unknown()).nullable().describe('Names and addresses.'),
})

const columns = ['seq', 'at', 'what', 'who', 'subject', 'detail', 'personal']
const moment = z.iso.datetime({ offset: true })

/** The audit trail: who did what, when, to what. */
export const addAuditRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/audit',
    subject: 'Audit trail',
    summary: 'Who did what, when, and to what; latest first.',
    description:
      'Sign-ins, refusals, what was granted to whom, what was changed (old and new), what was ' +
      'taken out, and who read names. Reading names here is noted too, once an hour. As CSV or ' +
      'JSON Lines it is the whole trail that fits the question, and counts as taking it out.',
    permission: 'see-audit',
    query: z.object({
      who: z.string().max(200).optional(),
      what: z.enum(auditKinds).optional(),
      subject: z.string().max(500).optional(),
      from: moment.optional(),
      until: moment.optional(),
      ...pageQuery,
    }),
    answer: z.object({ entries: z.array(line), next: nextCursor }),
    otherForms: { [linesMediaType]: line, [csvMediaType]: z.string() },
    problems: ['cursor-unknown'],
    handle: async ({ ledger, recorder, access }, { query, request, reply }) => {
      const { limit, cursor, from, until, ...named } = query
      const bound = { house, ledger, request }
      const after = keyIn<number>(bound, cursor)
      if (!after.ok) return after
      const filter: AuditFilter = {
        ...named,
        fromMs: from === undefined ? undefined : Date.parse(from),
        untilMs: until === undefined ? undefined : Date.parse(until),
      }
      const form = formWanted(request)
      const isTakenOut = form !== 'json'
      await noteReading(recorder, access, isTakenOut ? 'exported' : 'read-personal', 'audit')
      if (form === 'lines') return ok(sendLines(reply, everyLine(ledger, filter, 'entry')))
      if (form === 'csv') return ok(sendCsv(reply, columns, everyLine(ledger, filter, null)))
      const read = await auditTrail(ledger, filter, after.value, limit + 1)
      const { rows, last } = pageOf(read, limit, ({ seq }) => seq)
      return ok({
        entries: told(rows),
        next: cursorAfter(bound, reply, last),
      } as never)
    },
  })
}

/** All of the trail that fits, some at a time: no transaction is open while it is sent. */
async function* everyLine(
  ledger: Ledger,
  filter: AuditFilter,
  part: 'entry' | null,
): AsyncGenerator<object> {
  const inOneGo = 500
  let before: number | null = null
  let entries = 0
  for (;;) {
    const read = await auditTrail(ledger, filter, before, inOneGo)
    for (const row of told(read)) yield part === null ? row : { part, ...row }
    entries += read.length
    before = read.at(-1)?.seq ?? null
    if (read.length < inOneGo) break
  }
  if (part !== null) yield { part: 'end', entries }
}

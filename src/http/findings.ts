import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findingCounts } from '../flow/findings.ts'
import { findingsPage } from '../flow/findings-page.ts'
import type { Ledger } from '../flow/world.ts'
import { ok } from '../gs1/result.ts'
import { cursorAfter, keyIn, nextCursor, pageOf, pageQuery } from './cursor.ts'
import type { House } from './house.ts'
import { csvMediaType, formWanted, linesMediaType, sendCsv, sendLines } from './lines.ts'
import { addRoute } from './route.ts'
import { told } from './told.ts'

/** A finding, for the API's document. */
export const finding = z.looseObject({
  seq: z.int(),
  eventId: z.string(),
  eventTime: z.string(),
  uri: z.string().nullable(),
  code: z.string().nullable(),
  kind: z.string(),
  severity: z.string(),
  detail: z.record(z.string(), z.unknown()),
})

const columns = ['seq', 'eventId', 'eventTime', 'uri', 'code', 'kind', 'severity', 'detail']

interface After {
  readonly seq: number
  readonly unitNo: number
  readonly kind: string
}

type Severity = 'warning' | 'note' | undefined

/** What is odd in the record. */
export const addFindingRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/findings',
    subject: 'The record',
    summary: 'What does not add up in the record, latest first. Nothing here was refused.',
    permission: 'see-findings',
    query: z.object({ severity: z.enum(['warning', 'note']).optional(), ...pageQuery }),
    answer: z.object({ findings: z.array(finding), next: nextCursor }),
    otherForms: { [linesMediaType]: finding, [csvMediaType]: z.string() },
    problems: ['cursor-unknown'],
    handle: async ({ ledger }, { query, request, reply }) => {
      const { severity, limit, cursor } = query
      const bound = { house, ledger, request }
      const after = keyIn<After>(bound, cursor)
      if (!after.ok) return after
      const form = formWanted(request)
      if (form === 'lines') return ok(sendLines(reply, everyFinding(ledger, severity, 'finding')))
      if (form === 'csv') return ok(sendCsv(reply, columns, everyFinding(ledger, severity, null)))
      const read = await findingsPage(ledger, severity, after.value, limit + 1)
      const { rows, last } = pageOf(read, limit, ({ seq, unitNo, kind }) => ({ seq, unitNo, kind }))
      return ok({
        findings: told(rows).map(({ unitNo: _, ...row }) => row),
        next: cursorAfter(bound, reply, last),
      } as never)
    },
  })
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/findings/by-kind',
    subject: 'The record',
    summary: 'How much of each kind does not add up in the record: warnings first, then the most.',
    permission: 'see-findings',
    query: z.object({ severity: z.enum(['warning', 'note']).optional() }),
    answer: z.object({
      kinds: z.array(z.object({ kind: z.string(), severity: z.string(), count: z.int() })),
    }),
    problems: [],
    handle: async ({ ledger }, { query }) =>
      ok({ kinds: [...(await findingCounts(ledger, query.severity))] }),
  })
}

/** All findings, some at a time: no transaction is open while they are sent. */
async function* everyFinding(
  ledger: Ledger,
  severity: Severity,
  part: 'finding' | null,
): AsyncGenerator<object> {
  const inOneGo = 500
  let after: After | null = null
  let findings = 0
  for (;;) {
    const read = await findingsPage(ledger, severity, after, inOneGo)
    for (const { unitNo: _, ...row } of told(read)) yield part === null ? row : { part, ...row }
    findings += read.length
    after = read.at(-1) ?? null
    if (read.length < inOneGo) break
  }
  if (part !== null) yield { part: 'end', findings }
}

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import type { Json } from '../epcis/json.ts'
import { type PrintRefusal, printAgain, printJobs, printLabels } from '../flow/print-jobs.ts'
import { type PrinterRefusal, printersOf, setPrinters } from '../flow/printers.ts'
import { no, ok } from '../gs1/result.ts'
import { templates } from '../labels/label-fields.ts'
import type { House } from './house.ts'
import { labelFields } from './labels.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute } from './route.ts'
import { told } from './told.ts'

const printer = z.object({
  name: z.string(),
  host: z.string(),
  port: z.int(),
  dpi: z.int(),
  size: z.string(),
})

const job = z.object({
  jobId: z.string(),
  printer: z.string(),
  template: z.string(),
  lots: z.array(z.string()),
  copies: z.int(),
  state: z
    .enum(['sending', 'printed', 'failed', 'unsure'])
    .describe('`unsure`, or `sending` for long: only a person can see what it printed.'),
  error: z.string().nullable(),
  who: z.string(),
  made: z.string(),
  ended: z.string().nullable(),
  reprintOf: z.string().nullable(),
  reason: z.string().nullable(),
})

/** Printers, and what was printed on them. */
export const addPrintingRoutes = (app: FastifyInstance, house: House): void => {
  addPrinterRoutes(app, house)
  addJobRoutes(app, house)
}

const addPrinterRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/printers',
    subject: 'Labels',
    summary: 'The company’s printers of labels.',
    permission: 'print',
    answer: z.object({ printers: z.array(printer) }),
    handle: async ({ ledger }) => ok({ printers: [...(await printersOf(ledger))] }),
  })
  addRoute(app, house, {
    method: 'PUT',
    url: '/api/v1/printers',
    subject: 'Labels',
    summary: 'Replace the company’s printers of labels.',
    description: 'The server connects to their hosts and ports. Old and new are in the audit.',
    permission: 'manage-company',
    body: z.strictObject({ printers: z.array(z.record(z.string(), z.unknown())).max(200) }),
    answer: z.object({ printers: z.array(printer) }),
    problems: ['refused'],
    handle: async ({ recorder, access }, { body }) => {
      const set = await setPrinters(recorder, access, body.printers as Json)
      return set.ok ? ok({ printers: [...set.value] }) : no(wrongPrinters(set.error))
    },
  })
}

const addJobRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/print-jobs',
    subject: 'Labels',
    summary: 'The latest print jobs, the last first.',
    permission: 'print',
    query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(100) }),
    answer: z.object({ jobs: z.array(job) }),
    handle: async ({ ledger }, { query }) =>
      ok({ jobs: told(await printJobs(ledger, query.limit)) } as never),
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/print-jobs',
    subject: 'Labels',
    summary: 'Print labels of lots, serials or containers.',
    description: 'Answered when the printer has taken them, or it is known that it has not.',
    permission: 'print',
    body: z.strictObject({
      lots: z.array(z.string().min(1).max(2000)).min(1).max(200),
      template: z.enum(templates).default('lot'),
      printer: z.string().min(1).max(200),
      copies: z.int().min(1).max(1000).default(1),
      fields: labelFields.default({}),
    }),
    status: 201,
    answer: job,
    problems: ['refused'],
    handle: async ({ recorder, access }, { body }) => {
      const printed = await printLabels(recorder, access, {
        ...body,
        fields: body.fields as object,
      })
      return printed.ok ? ok(told(printed.value) as never) : no(notPrinted(printed.error))
    },
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/print-jobs/:job/again',
    subject: 'Labels',
    summary: 'Print a job again, the same to the dot, for a reason.',
    permission: 'print',
    params: z.object({ job: z.string().max(40) }),
    body: z.strictObject({ reason: z.string().max(1000) }),
    status: 201,
    answer: job,
    problems: ['refused'],
    handle: async ({ recorder, access }, { request, body }) => {
      const { job: jobId } = request.params as { readonly job: string }
      const asked = { jobId, reason: body.reason }
      const again = await printAgain(recorder, access, asked)
      return again.ok ? ok(told(again.value) as never) : no(notPrinted(again.error))
    },
  })
}

const wrongPrinters = (refusals: readonly PrinterRefusal[]): Problem =>
  problemOf(
    'refused',
    'The printers are as they were.',
    refusals.map((one) => ({
      kind: one.kind,
      pointer: one.field === '' ? '' : `/printers${one.field}`,
      detail: one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail,
    })),
  )

const notPrinted = (refusals: readonly PrintRefusal[]): Problem =>
  problemOf(
    'refused',
    'Nothing was printed.',
    refusals.map((one) => {
      const pointer = one.field === '' ? '' : `/${one.field}`
      if (one.kind === 'not-permitted')
        return { kind: one.kind, pointer, detail: notPermittedSentence(one) }
      if (one.kind === 'name') {
        const detail = `The name ${one.lot} is ${one.refusal.kind}.`
        return { kind: one.refusal.kind, pointer, detail, lot: one.lot }
      }
      if (one.kind === 'label')
        return { kind: one.fault.code, pointer, detail: one.fault.message, lot: one.lot }
      return { kind: one.kind, pointer, detail: one.detail }
    }),
  )

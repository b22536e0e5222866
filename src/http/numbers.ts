import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import type { Json } from '../epcis/json.ts'
import {
  leaveOut,
  type NumberingRefusal,
  numberSequences,
  seeNumbering,
  setNumbering,
} from '../flow/numbering.ts'
import { numbersInUse } from '../flow/numbers-in-use.ts'
import { no, ok } from '../gs1/result.ts'
import { checkExisting, lasts, previewOf } from '../lots/number-capacity.ts'
import { conventions } from '../lots/number-conventions.ts'
import { type NumberProblem, readTemplate } from '../lots/number-template.ts'
import { siteTime } from '../lots/shift.ts'
import type { House } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute } from './route.ts'

const form = z.string().min(1).max(200).describe('As `{YY}{DDD}{SITE:1}-{SEQ3:day}{CHK:mod37}`.')
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'is a day such as 2026-11-23')
const text = z.string().min(1).max(200)
const problem = z.object({ kind: z.string(), column: z.int(), message: z.string() })
const numbering = z.looseObject({
  formats: z.array(z.looseObject({ name: z.string(), template: z.string() })),
  sites: z.array(z.looseObject({ place: z.string() })),
  products: z.record(z.string(), z.string()),
})

const wrongForm = (problems: readonly NumberProblem[]): Problem =>
  problemOf(
    'refused',
    'No number is made of this form so.',
    problems.map(({ kind, column, message }) => ({
      ...{ kind, column, pointer: '/form', detail: message },
    })),
  )

/** How lots are numbered: trying a form, the company's formats, and what was given out. */
export const addNumberRoutes = (app: FastifyInstance, house: House): void => {
  addTryRoutes(app, house)
  addFormatRoutes(app, house)
  addGivenRoutes(app, house)
}

const addTryRoutes = (app: FastifyInstance, house: House): void => {
  addPreviewRoute(app, house)
  addCheckRoute(app, house)
}

const addPreviewRoute = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/numbers/preview',
    subject: 'Numbers',
    summary: 'The next ten numbers of a form, tomorrow’s first, and how long it lasts.',
    permission: 'see-lots',
    body: z.strictObject({
      form,
      perpetual: z.boolean().default(false).describe('Days of the year without leap years.'),
      date: day.optional().describe('The production day; today, if left out.'),
      time: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time such as 14:30')
        .optional(),
      expiry: day.optional(),
      names: z
        .partialRecord(z.enum(['SITE', 'LINE', 'SHIFT', 'PRODUCT', 'SUPPLIERLOT']), text)
        .default({}),
      first: z.int().min(1).max(1e15).default(1),
      perDay: z.int().min(0).max(1e9).default(0).describe('How many lots a day.'),
    }),
    answer: z.object({
      next: z.array(z.string()),
      tomorrow: z.string(),
      perPeriod: z.string().nullable(),
      reset: z.string().nullable(),
      repeatsAfterYears: z.int().nullable(),
      lasts: z.object({ enough: z.boolean(), days: z.string() }).nullable(),
    }),
    problems: ['refused'],
    handle: async ({ ledger }, { body }) => {
      const template = readTemplate(body.form, { perpetual: body.perpetual })
      if (!template.ok) return no(wrongForm(template.error))
      const now = siteTime(
        { timeZone: ledger.timeZone, dayFrom: '00:00', shifts: [] },
        ledger.world.now(),
      )
      const facts = {
        date: body.date ?? now.date,
        time: body.time ?? now.time,
        ...(body.expiry === undefined ? {} : { expiry: body.expiry }),
        names: body.names as Readonly<Record<string, string>>,
      }
      const preview = previewOf(template.value, facts, BigInt(body.first))
      if (!preview.ok) return no(wrongForm(preview.error))
      const { next, tomorrow, capacity } = preview.value
      const { perPeriod, reset, repeatsAfterYears } = capacity
      const duration = lasts(capacity, body.perDay)
      return ok({
        next: [...next],
        tomorrow,
        ...{ perPeriod: perPeriod?.toString() ?? null, reset, repeatsAfterYears },
        lasts: duration && { ...duration, days: duration.days.toString() },
      })
    },
  })
}

const addCheckRoute = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/numbers/check',
    subject: 'Numbers',
    summary: 'Which of these numbers are of a form, and why not the others.',
    permission: 'see-lots',
    body: z.strictObject({
      form,
      perpetual: z.boolean().default(false),
      numbers: z.array(z.string().max(200)).max(10_000),
    }),
    answer: z.object({
      fit: z.array(z.string()),
      twice: z.array(z.string()),
      others: z.array(z.object({ number: z.string(), problems: z.array(problem) })),
    }),
    problems: ['refused'],
    handle: async ({ ledger }, { body }) => {
      const template = readTemplate(body.form, { perpetual: body.perpetual })
      if (!template.ok) return no(wrongForm(template.error))
      const site = { timeZone: ledger.timeZone, dayFrom: '00:00', shifts: [] }
      const { date } = siteTime(site, ledger.world.now())
      const checked = checkExisting(template.value, body.numbers, { around: date, yearsBack: 50 })
      return ok(checked as never)
    },
  })
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/numbers/conventions',
    subject: 'Numbers',
    summary: 'Ways of numbering lots to start from.',
    permission: 'see-lots',
    answer: z.object({
      conventions: z.array(z.object({ name: z.string(), template: z.string(), help: z.string() })),
    }),
    handle: async () => ok({ conventions: [...conventions] }),
  })
}

const tag = z.string().regex(/^(\*|"[0-9a-f]{16}")$/, 'is * or an ETag such as "0123456789abcdef"')

const addFormatRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/numbers/formats',
    subject: 'Numbers',
    summary: 'The formats by which the company’s lots are numbered.',
    permission: 'see-lots',
    answer: numbering,
    handle: async ({ ledger }, { reply }) => {
      const seen = await seeNumbering(ledger)
      reply.header('etag', `"${seen.tag}"`)
      return ok(seen.value as never)
    },
  })
  addRoute(app, house, {
    method: 'PUT',
    url: '/api/v1/numbers/formats',
    subject: 'Numbers',
    summary: 'Replace the formats by which the company’s lots are numbered.',
    description: 'Needs `If-Match` with the ETag you saw, or `*`. Old and new are in the audit.',
    permission: 'manage-company',
    headers: z.object({ 'if-match': tag.optional().describe('The ETag of what you saw.') }),
    body: z.strictObject({
      formats: z.array(z.record(z.string(), z.unknown())).max(200).optional(),
      sites: z.array(z.record(z.string(), z.unknown())).max(200).optional(),
      products: z.record(z.string(), z.unknown()).optional(),
    }),
    answer: numbering,
    problems: ['refused', 'not-as-you-saw-it', 'condition-needed'],
    handle: async ({ recorder, access }, { body, request, reply }) => {
      const match = request.headers['if-match']
      if (match === undefined)
        return no(problemOf('condition-needed', 'Say in If-Match which version you saw.'))
      const seenTag = match === '*' ? null : match.replaceAll('"', '')
      const changed = await setNumbering(recorder, access, body as Json, seenTag)
      if (!changed.ok) return no(unchanged(changed.error))
      reply.header('etag', `"${changed.value.tag}"`)
      return ok(changed.value.value as never)
    },
  })
}

const unchanged = (refusals: readonly NumberingRefusal[]): Problem => {
  const reasons = refusals.map((one) => {
    if (one.kind === 'bad-format')
      return { kind: one.kind, pointer: one.pointer, detail: one.message, column: one.column }
    const detail = one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail
    return { kind: one.kind, pointer: '', detail }
  })
  const [first] = reasons
  if (first?.kind === 'not-permitted') return problemOf('not-permitted', first.detail, reasons)
  if (first?.kind === 'changed-since') return problemOf('not-as-you-saw-it', first.detail, reasons)
  return problemOf('refused', 'The formats are as they were.', reasons)
}

const addGivenRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/numbers/sequences',
    subject: 'Numbers',
    summary: 'Every sequence of lot numbers, and why numbers in it were given to no lot.',
    permission: 'see-lots',
    answer: z.object({
      sequences: z.array(
        z.object({
          counter: z.string(),
          format: z.string(),
          last: z.string(),
          lastNumber: z.string(),
          given: z.int(),
          leftOut: z.array(z.object({ number: z.string(), reason: z.string(), who: z.string() })),
          unexplained: z.int().describe('0, unless the record was damaged.'),
        }),
      ),
    }),
    handle: async ({ ledger }) => ok({ sequences: await numberSequences(ledger) } as never),
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/numbers/left-out',
    subject: 'Numbers',
    summary: 'Leave a number out, so that no lot is given it.',
    permission: 'manage-company',
    body: z.strictObject({ format: text, number: text, reason: text }),
    status: 201,
    answer: z.object({ number: z.string() }),
    problems: ['refused'],
    handle: async ({ recorder, access }, { body }) => {
      const done = await leaveOut(recorder, access, body)
      if (done.ok) return ok(done.value)
      const reasons = done.error.map(({ kind, field, detail }) => ({
        ...{ kind, detail, pointer: field === '' ? '' : `/${field}` },
      }))
      return no(problemOf('refused', 'The number is as it was.', reasons))
    },
  })
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/numbers/in-use',
    subject: 'Numbers',
    summary: 'How lots are numbered in fact, by place, and which are not of their format.',
    permission: 'see-lots',
    answer: z.object({
      shapes: z.array(
        z.object({
          place: z.string(),
          shape: z.string().describe('`A` for each letter, `9` for each digit.'),
          lots: z.int(),
          example: z.string(),
        }),
      ),
      strays: z.array(z.looseObject({ uri: z.string(), code: z.string(), format: z.string() })),
    }),
    handle: async ({ ledger }) => ok((await numbersInUse(ledger)) as never),
  })
}

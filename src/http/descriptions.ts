import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  type Description,
  type DescriptionRefusal,
  describe,
  descriptionOf,
  descriptionsPage,
  type SeenVersion,
} from '../flow/describe.ts'
import { no, ok } from '../gs1/result.ts'
import { cursorAfter, keyIn, nextCursor, pageOf, pageQuery } from './cursor.ts'
import type { House } from './house.ts'
import { operationHeaders, operationOf } from './operation-key.ts'
import { type Problem, type ProblemKind, problemOf } from './problem.ts'
import { refusedProblem } from './reason.ts'
import { addRoute } from './route.ts'

type What = Description['what']

const record = z.object({
  uri: z.string(),
  name: z.string().nullable(),
  spelling: z.string().describe('The key as it was first written.'),
  attributes: z.record(z.string(), z.unknown()).describe('By IRI, as EPCIS master data.'),
  version: z.int().describe('The number of the entry that said this last: the ETag.'),
})

const name = z
  .string()
  .min(1)
  .max(2000)
  .describe('A GS1 key, a URI, a code of your own, or what it is called.')

const version = z
  .string()
  .regex(/^(\*|"\d{1,15}")$/, 'is * or an ETag such as "42"')
  .optional()

/** Items, places and parties: what is known of them, and saying more. */
export const addDescriptionRoutes = (app: FastifyInstance, house: House): void => {
  for (const what of ['item', 'place', 'party'] as const) {
    addOneRoute(app, house, what)
    addListRoute(app, house, what)
    addSayingRoute(app, house, what)
  }
}

const plural: Readonly<Record<What, string>> = { item: 'items', place: 'places', party: 'parties' }

const addOneRoute = (app: FastifyInstance, house: House, what: What): void => {
  addRoute(app, house, {
    method: 'GET',
    url: `/api/v1/${what}`,
    subject: 'Master data',
    summary: `What is known of one ${what}.`,
    permission: 'see-master-data',
    query: z.object({ name }),
    headers: z.looseObject({
      'if-none-match': version.describe('The ETag you have: 304 if it is still that.'),
    }),
    answer: record,
    problems: ['unknown', 'ambiguous'],
    handle: async ({ ledger }, { query, request, reply }) => {
      const found = await descriptionOf(ledger, what, query.name)
      if (!found.ok) {
        const { errors } = refusedProblem([found.error], undefined)
        const isAmbiguous = found.error.kind === 'name-ambiguous'
        const kind = isAmbiguous ? 'ambiguous' : 'request-invalid'
        const at = errors.map((one) => ({ ...one, pointer: '#/query/name' }))
        return no(problemOf(kind, errors[0]?.detail ?? '', at))
      }
      if (!found.value) return no(problemOf('unknown', `Nothing is known of ${query.name}.`))
      const { uri, name: called, spelling, attributes, seq } = found.value
      reply.header('etag', `"${seq}"`)
      if (request.headers['if-none-match'] === `"${seq}"`) return ok(reply.status(304).send())
      return ok({ uri, name: called, spelling, attributes, version: seq })
    },
  })
}

const addListRoute = (app: FastifyInstance, house: House, what: What): void => {
  addRoute(app, house, {
    method: 'GET',
    url: `/api/v1/${plural[what]}`,
    subject: 'Master data',
    summary: `The ${plural[what]} that are described.`,
    permission: 'see-master-data',
    query: z.object(pageQuery),
    answer: z.object({ [plural[what]]: z.array(record), next: nextCursor }),
    problems: ['cursor-unknown'],
    handle: async ({ ledger }, { query, request, reply }) => {
      const bound = { house, ledger, request }
      const after = keyIn<string>(bound, query.cursor)
      if (!after.ok) return after
      const read = await descriptionsPage(ledger, what, after.value ?? '', query.limit + 1)
      const { rows, last } = pageOf(read, query.limit, ({ uri }) => uri)
      return ok({
        [plural[what]]: rows.map(({ uri, name: called, spelling, attributes, seq }) => ({
          uri,
          name: called,
          spelling,
          attributes,
          version: seq,
        })),
        next: cursorAfter(bound, reply, last),
      } as never)
    },
  })
}

const said = z.strictObject({
  called: z.string().min(1).max(1000).optional().describe('What people call it.'),
  attributes: z
    .record(z.string().max(2000), z.string().max(10_000))
    .optional()
    .describe('Further attributes by name or IRI, as CBV names them: countryOfOrigin.'),
})

const saidOfItem = said.extend({
  conversions: z
    .string()
    .max(1000)
    .optional()
    .describe('How its units of measure convert.')
    .meta({ examples: ['1 CS = 12 EA = 9.6 KGM'] }),
  shelfLifeDays: z.int().min(0).max(999_999).optional().describe('How long it keeps once made.'),
  capByInputs: z.boolean().optional().describe('What is made may not outlive what it is made of.'),
})

const addSayingRoute = (app: FastifyInstance, house: House, what: What): void => {
  addRoute(app, house, {
    method: 'PUT',
    url: `/api/v1/${what}`,
    subject: 'Master data',
    summary: `Describe one ${what}.`,
    description:
      'What is left out stays as it was. Changing what is described needs `If-Match` with the ' +
      'ETag you saw; `If-None-Match: *` describes only what is not described yet.',
    permission: 'describe',
    query: z.object({ name }),
    headers: operationHeaders.extend({
      'if-match': version.describe('The ETag of what you saw.'),
      'if-none-match': z.literal('*').optional().describe('*: only if it is not described yet.'),
    }),
    body: what === 'item' ? saidOfItem : said,
    answer: z.object({ uri: z.string(), version: z.int(), isNew: z.boolean() }),
    problems: ['refused', 'ambiguous', 'not-as-you-saw-it', 'condition-needed', 'key-used-before'],
    handle: async ({ recorder, access }, { query, body, request, reply }) => {
      const operationId = operationOf(house, request, reply)
      const { shelfLifeDays, ...more } = body as z.output<typeof saidOfItem>
      const days = shelfLifeDays === undefined ? {} : { shelfLifeDays: String(shelfLifeDays) }
      const described = await describe(
        recorder,
        { what, name: query.name, ...more, ...days },
        { door: 'http', access, operationId },
        seenIn(request.headers),
      )
      if (!described.ok) return no(undescribed(described.error))
      const { uri, seq, kind } = described.value
      reply.header('etag', `"${seq}"`)
      return ok({ uri, version: seq, isNew: kind === 'recorded' })
    },
  })
}

const seenIn = (headers: Readonly<Record<string, unknown>>): SeenVersion | null => {
  if (headers['if-none-match'] === '*') return 'none'
  const match = headers['if-match']
  if (match === undefined) return null
  return match === '*' ? 'any' : Number(String(match).replaceAll('"', ''))
}

const kinds: Readonly<Record<DescriptionRefusal['kind'], ProblemKind>> = {
  'not-permitted': 'not-permitted',
  'operation-reused': 'key-used-before',
  'changed-since': 'not-as-you-saw-it',
  'version-not-said': 'condition-needed',
  'bad-description': 'refused',
}

const undescribed = (refusals: readonly DescriptionRefusal[]): Problem => {
  const [first] = refusals
  if (!first) throw new Error('A refusal without a reason')
  return problemOf(
    kinds[first.kind],
    first.sentence,
    refusals.map(({ kind, field, sentence }) => ({
      kind,
      pointer: field === 'name' ? '#/query/name' : field === '' ? '' : `/${field}`,
      detail: sentence,
    })),
  )
}

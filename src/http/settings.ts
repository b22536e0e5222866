import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import {
  type CompanySettings,
  changeSettings,
  companySettings,
  type SettingsRefusal,
} from '../flow/settings.ts'
import { no, ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute } from './route.ts'

const settings = {
  fourEyes: z.boolean().describe('Who received, declared or made a lot may not release it.'),
  signedRelease: z
    .boolean()
    .describe(
      'A release is signed first: it is refused with the SHA-256 that is to be signed as ' +
        '`released` by `POST /api/v1/signatures`, and then sent anew (a new Idempotency-Key).',
    ),
  webhookHostsAllowed: z
    .array(z.string().max(260))
    .max(100)
    .describe('Hosts inside that webhooks may be sent to, as `mill.local:8080`.'),
}

const tag = z.string().regex(/^(\*|"[0-9a-f]{16}")$/, 'is * or an ETag such as "0123456789abcdef"')

/** How a company wants things done. */
export const addSettingRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/settings',
    subject: 'Settings',
    summary: 'How the company wants things done.',
    permission: 'see-people',
    answer: z.object(settings),
    handle: async ({ ledger }, { reply }) => {
      const seen = await companySettings(ledger)
      reply.header('etag', `"${seen.tag}"`)
      return ok(seen.settings)
    },
  })
  addRoute(app, house, {
    method: 'PATCH',
    url: '/api/v1/settings',
    subject: 'Settings',
    summary: 'Change how the company wants things done. What is left out stays.',
    description: 'Needs `If-Match` with the ETag you saw, or `*`. Old and new are in the audit.',
    permission: 'manage-company',
    headers: z.object({ 'if-match': tag.optional().describe('The ETag of what you saw.') }),
    body: z.strictObject(settings).partial(),
    answer: z.object(settings),
    problems: ['refused', 'not-as-you-saw-it', 'condition-needed'],
    handle: async ({ recorder, access }, { body, request, reply }) => {
      const match = request.headers['if-match']
      if (match === undefined)
        return no(problemOf('condition-needed', 'Say in If-Match which version you saw.'))
      const seenTag = match === '*' ? null : match.replaceAll('"', '')
      const changes = body as Partial<CompanySettings>
      const changed = await changeSettings(recorder, access, changes, seenTag)
      if (!changed.ok) return no(unchanged(changed.error))
      reply.header('etag', `"${changed.value.tag}"`)
      return ok(changed.value.settings)
    },
  })
}

const unchanged = (refusals: readonly SettingsRefusal[]): Problem => {
  const reasons = refusals.map((one) => ({
    kind: one.kind,
    pointer: one.field === '' ? '' : `/${one.field}`,
    detail: one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail,
  }))
  const [first] = reasons
  if (first?.kind === 'not-permitted') return problemOf('not-permitted', first.detail, reasons)
  if (first?.kind === 'changed-since') return problemOf('not-as-you-saw-it', first.detail, reasons)
  return problemOf('refused', 'The settings are as they were.', reasons)
}

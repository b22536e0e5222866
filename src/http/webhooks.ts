import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import {
  addWebhook,
  changeWebhook,
  deliveryLog,
  dropWebhook,
  replayDead,
  rotateSecret,
  type WebhookRefusal,
  type WebhookShown,
  webhooks,
} from '../flow/webhooks.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { House } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute } from './route.ts'

const uris = z.array(z.string().min(1).max(500)).max(100).default([])
const filter = z.strictObject({
  types: z.array(z.string().max(60)).max(20).default([]),
  steps: uris,
  items: uris,
  places: uris,
  audit: z.boolean().default(false),
})
const everything = { types: [], steps: [], items: [], places: [], audit: false }
const name = z.string().trim().min(1).max(100)
const url = z.string().min(1).max(2000)
const shape = z.object({
  webhookId: z.string(),
  name: z.string(),
  url: z.string(),
  filter,
  cursorSeq: z.int().describe('The last entry that was looked at.'),
  createdBy: z.string(),
  createdAt: z.string(),
  pausedAt: z.string().nullable(),
})
const id = z.object({ webhookId: z.uuid() })
const delivery = z.object({
  seq: z.int(),
  state: z.enum(['waiting', 'delivered', 'dead']),
  attempts: z.int(),
  nextAt: z.string(),
  lastStatus: z.int().nullable(),
  lastError: z.string().nullable(),
  deliveredAt: z.string().nullable(),
})

const shownAs = ({ createdAtMs, pausedAtMs, ...rest }: WebhookShown) => ({
  ...rest,
  createdAt: new Date(createdAtMs).toISOString(),
  pausedAt: pausedAtMs === null ? null : new Date(pausedAtMs).toISOString(),
})

const problemFor = (refusals: readonly WebhookRefusal[]): Problem => {
  const [first] = refusals
  const reasons = refusals.map((one) => ({
    kind: one.kind,
    pointer: one.field === '' ? '' : `/${one.field}`,
    detail: one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail,
  }))
  if (first?.kind === 'webhook-unknown') return problemOf('not-found', first.detail)
  if (first?.kind === 'not-permitted')
    return problemOf('not-permitted', notPermittedSentence(first), reasons)
  return problemOf('refused', 'The webhook is not as it must be.', reasons)
}

const answer = <T, U>(
  result: Result<T, readonly WebhookRefusal[]>,
  shown: (value: T) => U,
): Result<U, Problem> => (result.ok ? ok(shown(result.value)) : no(problemFor(result.error)))

const subject = 'Webhooks'
const permission = 'manage-webhooks'

/** Webhooks: where events are sent, and what became of each. */
export const addWebhookRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/webhooks',
    subject,
    summary: 'The webhooks of the company.',
    permission,
    answer: z.object({ webhooks: z.array(shape) }),
    handle: async ({ ledger }) => ok({ webhooks: (await webhooks(ledger)).map(shownAs) }),
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/webhooks',
    subject,
    summary: 'Send what is recorded to an address, signed by Standard Webhooks.',
    description:
      'The answer holds the secret, this once. Each entry is one message, under an id that stays ' +
      'the same when it is sent again: `<webhookId>.<seq>`. A message counts as received when ' +
      'the address answers 2xx within ten seconds; else it is tried again, later and later, ' +
      'for about a day, and then waits as dead until it is replayed. Messages may arrive out ' +
      'of order: `seq` is the order. Addresses inside are refused unless the company allows ' +
      'the host.',
    permission,
    status: 201,
    body: z.strictObject({
      name,
      url,
      filter: filter.default(everything),
      after: z
        .int()
        .min(0)
        .optional()
        .describe('Begin after this entry; from now on, if left out.'),
    }),
    answer: z.object({ webhook: shape, secret: z.string() }),
    handle: async ({ recorder, access }, { body }) => {
      const added = await addWebhook(recorder, access, { ...body, afterSeq: body.after })
      return answer(added, ({ webhook, secret }) => ({ webhook: shownAs(webhook), secret }))
    },
  })
  addChanges(app, house)
  addLog(app, house)
}

const addChanges = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'PATCH',
    url: '/api/v1/webhooks/:webhookId',
    subject,
    summary: 'Change a webhook, pause it, or let it go on.',
    permission,
    params: id,
    body: z.strictObject({
      name: name.optional(),
      url: url.optional(),
      filter: filter.optional(),
      isPaused: z.boolean().optional(),
    }),
    answer: shape,
    handle: async ({ recorder, access }, { body, request }) =>
      answer(await changeWebhook(recorder, access, idOf(request.params), body), shownAs),
  })
  addRoute(app, house, {
    method: 'DELETE',
    url: '/api/v1/webhooks/:webhookId',
    subject,
    summary: 'Send nothing more there, and drop what was still to be sent.',
    permission,
    params: id,
    answer: z.object({ dropped: z.literal(true) }),
    handle: async ({ recorder, access }, { request }) =>
      answer(await dropWebhook(recorder, access, idOf(request.params)), () => ({
        dropped: true as const,
      })),
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/webhooks/:webhookId/secret',
    subject,
    summary: 'Give a webhook a new secret; the one before counts beside it.',
    permission,
    params: id,
    answer: z.object({ secret: z.string() }),
    handle: async ({ recorder, access }, { request }) =>
      answer(await rotateSecret(recorder, access, idOf(request.params)), (value) => value),
  })
}

const addLog = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/webhooks/:webhookId/deliveries',
    subject,
    summary: 'What became of each entry, latest first.',
    permission,
    params: id,
    query: z.object({
      state: z.enum(['waiting', 'delivered', 'dead']).optional(),
      before: z.coerce.number().int().min(1).optional().describe('Only entries before this one.'),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
    answer: z.object({ deliveries: z.array(delivery), next: z.int().nullable() }),
    handle: async ({ ledger }, { query, request }) => {
      const { state = null, before = null, limit } = query
      const found = await deliveryLog(ledger, idOf(request.params), state, before, limit)
      if (found === null) return no(problemOf('not-found', 'There is no such webhook.'))
      const deliveries = found.map(({ webhookId: _, nextAtMs, deliveredAtMs, ...rest }) => ({
        ...rest,
        nextAt: new Date(nextAtMs).toISOString(),
        deliveredAt: deliveredAtMs === null ? null : new Date(deliveredAtMs).toISOString(),
      }))
      return ok({ deliveries, next: found.length < limit ? null : (found.at(-1)?.seq ?? null) })
    },
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/webhooks/:webhookId/replay',
    subject,
    summary: 'Send again what was given up: one entry, or all.',
    permission,
    params: id,
    body: z.strictObject({ seq: z.int().min(1).optional() }),
    answer: z.object({ replayed: z.int() }),
    handle: async ({ recorder, access }, { body, request }) =>
      answer(
        await replayDead(recorder, access, idOf(request.params), body.seq ?? null),
        (value) => value,
      ),
  })
}

const idOf = (params: unknown): string => id.parse(params).webhookId

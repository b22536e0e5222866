import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import { addKey, apiKeys, type KeyRefusal, revokeKey } from '../flow/keys.ts'
import { no, ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute } from './route.ts'

const subject = 'Keys'
const uris = z.array(z.string().min(1).max(500)).max(100).nullable()
const key = z.object({
  keyId: z.string(),
  name: z.string(),
  permissions: z.array(z.string()),
  sites: uris,
  owners: uris,
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

const keyTold = ({
  createdAtMs,
  expiresAtMs,
  lastUsedAtMs,
  revokedAtMs,
  ...rest
}: Awaited<ReturnType<typeof apiKeys>>[number]) => {
  const time = (ms: number): string => new Date(ms).toISOString()
  return {
    ...rest,
    createdAt: time(createdAtMs),
    expiresAt: time(expiresAtMs),
    lastUsedAt: lastUsedAtMs === null ? null : time(lastUsedAtMs),
    revokedAt: revokedAtMs === null ? null : time(revokedAtMs),
  }
}

const problemFor = (refusals: readonly KeyRefusal[]): Problem => {
  const reasons = refusals.map((one) => ({
    kind: one.kind,
    pointer: one.field === '' ? '' : `/${one.field}`,
    detail: one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail,
  }))
  const [first] = refusals
  if (first?.kind === 'not-permitted')
    return problemOf('not-permitted', notPermittedSentence(first), reasons)
  if (first?.kind === 'key-unknown') return problemOf('not-found', first.detail, reasons)
  return problemOf('refused', 'No key was made.', reasons)
}

const permission = 'manage-keys'

/** Keys for programs. */
export const addKeyRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/keys',
    subject,
    summary: 'The keys of the company; their secrets are known to nobody here.',
    permission,
    answer: z.object({ keys: z.array(key) }),
    handle: async ({ ledger }) => ok({ keys: (await apiKeys(ledger)).map(keyTold) }),
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/keys',
    subject,
    summary: 'Make a key for a program. It is told this once.',
    permission,
    status: 201,
    body: z.strictObject({
      name: z.string().trim().min(1).max(100),
      permissions: z.array(z.string().max(60)).min(1).max(100),
      sites: uris.default(null),
      owners: uris.default(null),
      expiresAt: z.iso.datetime({ offset: true }),
    }),
    answer: z.object({ key, token: z.string().describe('Sent as: Authorization: Bearer <token>') }),
    handle: async ({ recorder, access }, { body }) => {
      const { expiresAt, ...wanted } = body
      const made = await addKey(recorder, access, {
        ...wanted,
        expiresAtMs: Date.parse(expiresAt),
      })
      if (!made.ok) return no(problemFor(made.error))
      return ok({ key: keyTold(made.value.key), token: made.value.token })
    },
  })
  const id = z.object({ keyId: z.uuid() })
  addRoute(app, house, {
    method: 'DELETE',
    url: '/api/v1/keys/:keyId',
    subject,
    summary: 'End a key, at once.',
    permission,
    params: id,
    answer: z.object({ revoked: z.literal(true) }),
    handle: async ({ recorder, access }, { request }) => {
      const revoked = await revokeKey(recorder, access, id.parse(request.params).keyId)
      house.people?.forget()
      return revoked.ok ? ok({ revoked: true as const }) : no(problemFor(revoked.error))
    },
  })
}

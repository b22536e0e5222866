import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { problemError } from './body.ts'
import type { House } from './house.ts'
import { type Problem, problemOf } from './problem.ts'

/** Counts a call of whoever has this name, and tells for how many seconds they must wait, if so. */
type CountCall = (request: FastifyRequest) => Promise<number | null>

declare module 'fastify' {
  interface FastifyInstance {
    countCall: CountCall
  }
  interface FastifyRequest {
    /** Whose call it is, for counting. */
    countedAs: string
  }
}

/** What stands before every route: headers that browsers obey, counts of calls, own origin. */
export const addGuards = async (app: FastifyInstance, house: House): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
    },
    crossOriginEmbedderPolicy: true,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: house.settings.publicUrl.startsWith('https:')
      ? { maxAge: 31_536_000 }
      : false,
  })
  await app.register(rateLimit, { global: false })
  app.decorateRequest('countedAs', '')
  const count = app.createRateLimit({
    max: house.settings.callsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.countedAs,
  })
  app.decorate('countCall', async (request) => {
    const counted = await count(request)
    return 'isExceeded' in counted && counted.isExceeded ? counted.ttlInSeconds : null
  })
  app.addHook('onSend', async (request, reply) => {
    // Answers are data: a browser that is led to one keeps it as a file, and runs nothing of it.
    const form = fileForms[String(reply.getHeader('content-type')).split(';', 1)[0] ?? '']
    if (form && request.url.startsWith('/api/v1/') && !reply.hasHeader('content-disposition'))
      reply.header('content-disposition', `attachment; filename="lotline.${form}"`)
  })
  app.addHook('onRequest', async (request, reply) => {
    // What is answered is somebody's own: no cache between may keep it.
    reply.header('cache-control', 'no-store')
    // No name has it, and no database keeps it.
    if (/%00/.test(request.url))
      throw problemError(problemOf('request-malformed', 'The address holds the character NUL.'))
    const foreign = foreignOrigin(house, request)
    if (foreign) throw problemError(foreign)
  })
}

const fileForms: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/problem+json': 'json',
  'application/x-ndjson': 'jsonl',
  'text/csv': 'csv',
}

/** Counts a call; the problem when there were too many of late. */
export const tooMany = async (
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  who: string | null,
): Promise<Problem | null> => {
  // Whoever is nobody is counted by where they call from: only calls that are refused.
  request.countedAs = who ?? `address:${request.ip}`
  const seconds = await app.countCall(request)
  if (seconds === null) return null
  reply.header('retry-after', String(seconds))
  return problemOf('too-many-requests', `Ask again in ${seconds} s.`)
}

/**
 * What a browser sends for another site is not done: its user did not mean it.
 *
 * Shape    A header `Authorization` is never sent by a browser by itself. `Sec-Fetch-Site` and
 *          `Origin` are written by the browser; cookies without either are from none.
 */
const foreignOrigin = (
  { settings: { publicUrl } }: House,
  { method, headers }: FastifyRequest,
): Problem | null => {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null
  if (headers.authorization !== undefined) return null
  const site = headers['sec-fetch-site']
  const isOwn =
    site !== undefined
      ? site === 'same-origin' || site === 'none'
      : headers.origin !== undefined
        ? headers.origin === new URL(publicUrl).origin
        : headers.cookie === undefined
  if (isOwn) return null
  const detail = `With a cookie, this is done for pages of ${new URL(publicUrl).origin} alone.`
  return problemOf('foreign-origin', detail)
}

/** Answers where there is no route: whether another method is meant, or nothing is there. */
export const answerNoRoute = (app: FastifyInstance): ((request: FastifyRequest) => NoRoute) => {
  const methodsByUrl = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }: RouteOptions) => {
    const methods = methodsByUrl.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one)
    methodsByUrl.set(url, methods)
  })
  return ({ url }) => {
    const path = url.split('?', 1)[0] ?? ''
    const [, methods] = Array.from(methodsByUrl).find(([known]) => fits(known, path)) ?? []
    if (!methods)
      return { problem: problemOf('not-found', 'There is nothing at this address.'), allow: null }
    const allow = [...methods].sort().join(', ')
    return { problem: problemOf('method-unknown', `Here go: ${allow}.`), allow }
  }
}

interface NoRoute {
  readonly problem: Problem
  readonly allow: string | null
}

/** Whether an address is one of a route's, part by part. */
const fits = (known: string, path: string): boolean => {
  if (known.includes('*')) return false
  const parts = known.split('/')
  const said = path.split('/')
  return (
    parts.length === said.length &&
    parts.every((part, i) => (part.startsWith(':') ? said[i] !== '' : part === said[i]))
  )
}

import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import { readToken } from '../accounts/token.ts'
import type { Recorder } from '../flow/recorder.ts'
import {
  addStation,
  badges,
  giveBadge,
  removeStation,
  type StationRefusal,
  type StationSeen,
  signInAtStation,
  signOutAtStation,
  stationOf,
  stations,
  takeBadge,
} from '../flow/stations.ts'
import { no, ok } from '../gs1/result.ts'
import { schemaOf } from './documented.ts'
import { tooMany } from './guards.ts'
import type { House, PeopleDoor } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute, identityOf, sendProblem } from './route.ts'
import { told } from './told.ts'

const subject = 'Stations'
const permission = 'manage-stations'

const station = z.object({
  stationId: z.string(),
  name: z.string(),
  site: z.string().nullable(),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
})
const badge = z.object({
  badgeId: z.string(),
  personId: z.string(),
  kind: z.enum(['badge', 'pin']),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
})
const stationToken = z.string().describe('Kept by the device: Authorization: Bearer <token>')

const problemFor = (refusals: readonly StationRefusal[]): Problem => {
  const reasons = refusals.map((one) => ({
    kind: one.kind,
    pointer: one.field === '' ? '' : `/${one.field}`,
    detail: one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail,
  }))
  const [first] = reasons
  if (first?.kind === 'not-permitted') return problemOf('not-permitted', first.detail, reasons)
  if (first?.kind === 'station-unknown' || first?.kind === 'badge-unknown')
    return problemOf('not-found', first.detail, reasons)
  return problemOf('refused', 'Stations and badges are as they were.', reasons)
}

/** Shared stations: making them, badges and PINs for people, and signing in there. */
export const addStationRoutes = (app: FastifyInstance, house: House): void => {
  addStationsRoutes(app, house)
  const { people } = house
  if (people === null) return
  addBadgeRoutes(app, house, people)
  addOperatorRoutes(app, house, people)
}

const addStationsRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/stations',
    subject,
    summary: 'The shared stations of the company.',
    permission,
    answer: z.object({ stations: z.array(station) }),
    handle: async ({ ledger }) => ok({ stations: told(await stations(ledger)) } as never),
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/stations',
    subject,
    summary: 'Make a shared station. Its token is told this once.',
    permission,
    status: 201,
    body: z.strictObject({
      name: z.string().trim().min(1).max(100),
      site: z.string().min(1).max(500).nullable().default(null),
    }),
    answer: z.object({ station, token: stationToken }),
    handle: async ({ recorder, access }, { body }) => {
      const made = await addStation(recorder, access, body)
      return made.ok ? ok(told(made.value) as never) : no(problemFor(made.error))
    },
  })
  const id = z.object({ stationId: z.uuid() })
  addRoute(app, house, {
    method: 'DELETE',
    url: '/api/v1/stations/:stationId',
    subject,
    summary: 'End a station, at once; whoever is signed in there is no longer.',
    permission,
    params: id,
    answer: z.object({ revoked: z.literal(true) }),
    handle: async ({ recorder, access }, { request }) => {
      const { stationId } = id.parse(request.params)
      const removed = await removeStation(recorder, access, stationId)
      house.people?.forget()
      return removed.ok ? ok({ revoked: true as const }) : no(problemFor(removed.error))
    },
  })
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/badges',
    subject,
    summary: 'Who has a badge or a PIN. What they are is known to nobody here.',
    permission,
    answer: z.object({ badges: z.array(badge) }),
    handle: async ({ ledger }) => ok({ badges: told(await badges(ledger)) } as never),
  })
}

const addBadgeRoutes = (app: FastifyInstance, house: House, people: PeopleDoor): void => {
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/badges',
    subject,
    summary: 'Give somebody a badge or a PIN, in place of an earlier one.',
    description: 'The code of a badge is told this once: print it as Code 128 or QR.',
    permission,
    status: 201,
    body: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('badge'), personId: z.string().min(1).max(100) }),
      z.strictObject({
        kind: z.literal('pin'),
        personId: z.string().min(1).max(100),
        pin: z.string().max(20).describe('Four to eight digits.'),
      }),
    ]),
    answer: z.object({ badge, code: z.string().nullable() }),
    handle: async ({ recorder, access }, { body }) => {
      const given = await giveBadge(recorder, access, people.auth, body.personId, body)
      return given.ok ? ok(told(given.value) as never) : no(problemFor(given.error))
    },
  })
  const id = z.object({ badgeId: z.uuid() })
  addRoute(app, house, {
    method: 'DELETE',
    url: '/api/v1/badges/:badgeId',
    subject,
    summary: 'Take a badge or a PIN back, at once: a lost badge opens nothing.',
    permission,
    params: id,
    answer: z.object({ revoked: z.literal(true) }),
    handle: async ({ recorder, access }, { request }) => {
      const taken = await takeBadge(recorder, access, id.parse(request.params).badgeId)
      people.forget()
      return taken.ok ? ok({ revoked: true as const }) : no(problemFor(taken.error))
    },
  })
}

/** The station that calls, by the token of its device. */
const callingStation = async (
  house: House,
  request: FastifyRequest,
): Promise<{ readonly recorder: Recorder; readonly seen: StationSeen } | null> => {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const parts = readToken('station', token)
  const recorder = parts && (await house.recorderOf(parts.ledgerId))
  const seen = recorder && (await stationOf(recorder, token))
  return recorder && seen ? { recorder, seen } : null
}

const noStation = (): Problem =>
  problemOf('credentials-refused', 'This is not the token of a station, or no longer.', [
    { kind: 'station-unknown', pointer: '#/headers/authorization', detail: 'Make a new station.' },
  ])

const addOperatorRoutes = (app: FastifyInstance, house: House, people: PeopleDoor): void => {
  app.route({
    method: 'GET',
    url: '/api/v1/station',
    schema: schemaOf({
      subject,
      summary: 'The station that asks, by its own token, and who may type a PIN there.',
      permission: 'open',
      answer: z.object({
        station,
        people: z.array(z.object({ personId: z.string(), name: z.string() })),
      }),
    }),
    handler: async (request, reply) => {
      const limited = await tooMany(app, request, reply, null)
      if (limited) return sendProblem(reply, limited)
      const calling = await callingStation(house, request)
      return calling ? told(calling.seen) : sendProblem(reply, noStation())
    },
  })
  const shown = z.union([
    z.strictObject({ badge: z.string().min(1).max(100) }),
    z.strictObject({ personId: z.string().min(1).max(100), pin: z.string().min(1).max(20) }),
  ])
  app.route({
    method: 'POST',
    url: '/api/v1/station/sign-in',
    schema: schemaOf({
      subject,
      summary: 'Sign in at a station, by badge or PIN.',
      description:
        'Called with the token of the station. Answers a token for shop-floor work at its site: ' +
        'it ends after a quarter of an hour without work, after twelve hours, and when somebody ' +
        'else signs in there.',
      permission: 'open',
      body: shown,
      answer: z.object({ token: z.string(), personId: z.string(), name: z.string() }),
      problems: ['sign-in-failed'],
    }),
    handler: async (request, reply) => {
      const limited = await tooMany(app, request, reply, null)
      if (limited) return sendProblem(reply, limited)
      const calling = await callingStation(house, request)
      if (!calling) return sendProblem(reply, noStation())
      return signIn(people, calling, request.body as z.output<typeof shown>, reply)
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/station/sign-out',
    schema: schemaOf({
      subject,
      summary: 'Sign out at a station.',
      permission: 'open',
      body: z.strictObject({}),
      answer: z.object({ signedOut: z.literal(true) }),
    }),
    handler: async (request, reply) => {
      const identified = await identityOf(house, request)
      if (!identified.ok) return sendProblem(reply, identified.error)
      const operator = identified.value
      const recorder =
        operator.kind === 'station' ? await house.recorderOf(operator.ledgerId) : null
      if (operator.kind !== 'station' || !recorder) return sendProblem(reply, noStation())
      await signOutAtStation(recorder, operator)
      people.forget()
      return { signedOut: true }
    },
  })
}

const signIn = async (
  { auth, throttle, forget }: PeopleDoor,
  { recorder, seen }: { readonly recorder: Recorder; readonly seen: StationSeen },
  shown: { readonly badge: string } | { readonly personId: string; readonly pin: string },
  reply: FastifyReply,
): Promise<unknown> => {
  const { stationId } = seen.station
  // Counted for the person at this station: elsewhere they go on working.
  const account = 'badge' in shown ? `badge at ${stationId}` : `pin of ${shown.personId}`
  const { waitMs, slowMs } = await throttle.begin(account, `station ${stationId}`)
  if (waitMs > 0) {
    const seconds = Math.ceil(waitMs / 1000)
    reply.header('retry-after', String(seconds))
    return sendProblem(reply, problemOf('too-many-requests', `Try again in ${seconds} s.`))
  }
  if (slowMs > 0) await wait(slowMs)
  const begun = await signInAtStation(recorder, auth, seen.station, shown)
  if (!begun)
    return sendProblem(reply, problemOf('sign-in-failed', 'This badge or PIN does not count here.'))
  await throttle.succeeded(account, `station ${stationId}`)
  forget()
  return begun
}

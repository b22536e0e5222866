import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Identity } from '../accounts/identity.ts'
import { endSessions, sessionsOf } from '../accounts/people.ts'
import { schemaOf } from './documented.ts'
import { tooMany } from './guards.ts'
import type { House, PeopleDoor } from './house.ts'
import { problemOf } from './problem.ts'
import { identityOf, sendProblem } from './route.ts'
import { noteAccount } from './sign-in-library.ts'

const subject = 'People'
const session = z.object({
  sessionId: z.string(),
  isThis: z.boolean().describe('The session that asks.'),
  createdAt: z.string(),
  usedAt: z.string().describe('To ten minutes.'),
  expiresAt: z.string(),
  address: z.string().nullable(),
  agent: z.string().nullable(),
})
const ended = z.object({ ended: z.int() })

type PersonIn = Extract<Identity, { readonly kind: 'person' }>

/** One's own sessions: where one is signed in, and ending that. */
export const addSessionRoutes = (app: FastifyInstance, house: House): void => {
  const { people } = house
  if (people === null) return
  const add = personally(app, house)
  add({
    method: 'GET',
    url: '/api/v1/sessions',
    summary: 'Where you are signed in.',
    answer: z.object({ sessions: z.array(session) }),
    handle: async ({ personId, sessionId }) => ({
      sessions: (await sessionsOf(people.auth, personId)).map((one) => ({
        sessionId: one.sessionId,
        isThis: one.sessionId === sessionId,
        createdAt: new Date(one.createdAtMs).toISOString(),
        usedAt: new Date(one.usedAtMs).toISOString(),
        expiresAt: new Date(one.expiresAtMs).toISOString(),
        address: one.address,
        agent: one.agent,
      })),
    }),
  })
  add({
    method: 'DELETE',
    url: '/api/v1/sessions',
    summary: 'End every session of yours but this one.',
    answer: ended,
    handle: (person, request) =>
      end(house, people, person, request, (id) => id !== person.sessionId),
  })
  const params = z.object({ sessionId: z.string().min(1).max(100) })
  add({
    method: 'DELETE',
    url: '/api/v1/sessions/:sessionId',
    summary: 'End one session of yours.',
    params,
    answer: ended,
    handle: async (person, request, reply) => {
      const { sessionId } = params.parse(request.params)
      const done = await end(house, people, person, request, (id) => id === sessionId)
      if (done.ended > 0) return done
      return sendProblem(reply, problemOf('not-found', 'You have no such session.'))
    },
  })
}

const end = async (
  house: House,
  { auth, forget }: PeopleDoor,
  person: PersonIn,
  request: FastifyRequest,
  isMeant: (sessionId: string) => boolean,
): Promise<{ readonly ended: number }> => {
  const count = await endSessions(auth, person.personId, isMeant)
  forget()
  if (count > 0) await noteAccount(house, person, 'signed-out', 'session', request)
  return { ended: count }
}

interface Personal<P extends z.ZodType, A extends z.ZodType> {
  readonly method: 'GET' | 'DELETE'
  readonly url: `/api/v1/${string}`
  readonly summary: string
  readonly params?: P
  readonly answer: A
  readonly handle: (
    person: PersonIn,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<z.input<A> | FastifyReply>
}

/** Adds routes for a person who is signed in, about themselves. */
const personally =
  (app: FastifyInstance, house: House) =>
  <P extends z.ZodType, A extends z.ZodType>(route: Personal<P, A>): void => {
    const { method, url, summary, params, answer, handle } = route
    app.route({
      method,
      url,
      schema: schemaOf({
        subject,
        summary,
        permission: null,
        params,
        answer,
        problems: ['not-permitted'],
      }),
      handler: async (request, reply) => {
        const identified = await identityOf(house, request)
        const identity = identified.ok ? identified.value : null
        const who = identity?.kind === 'person' ? `person:${identity.personId}` : null
        const limited = await tooMany(app, request, reply, who)
        if (limited) return sendProblem(reply, limited)
        if (!identified.ok) return sendProblem(reply, identified.error)
        if (identity?.kind !== 'person')
          return sendProblem(reply, problemOf('not-permitted', 'Only a person has sessions.'))
        return handle(identity, request, reply)
      },
    })
  }

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import { companiesOf } from '../accounts/members.ts'
import { personWithEmail } from '../accounts/people.ts'
import { acceptInvitation, ledgerOfInvitation, type MemberRefusal } from '../flow/members.ts'
import type { Recorder } from '../flow/recorder.ts'
import { setUpCompany } from '../flow/set-up.ts'
import { noteSignIn } from '../flow/sign-in.ts'
import { schemaOf } from './documented.ts'
import { tooMany } from './guards.ts'
import type { House, PeopleDoor } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { identityOf, sendProblem } from './route.ts'

const subject = 'People'
const email = z.email().max(200)
const password = z.string().min(1).max(200)
const name = z.string().trim().min(1).max(100)

/** A problem of refusals about people, every one of them. */
export const peopleProblem = (refusals: readonly MemberRefusal[]): Problem => {
  const reasons = refusals.map((one) => ({
    kind: one.kind,
    pointer: one.field === '' ? '' : `/${one.field}`,
    detail: one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail,
  }))
  const [first] = refusals
  if (first?.kind === 'not-permitted')
    return problemOf('not-permitted', notPermittedSentence(first), reasons)
  if (first?.kind === 'member-unknown') return problemOf('not-found', first.detail, reasons)
  return problemOf('refused', 'This was refused, and nothing was changed.', reasons)
}

/** What is asked before somebody is known: setting up, signing in, accepting an invitation. */
export const addSignInRoutes = (app: FastifyInstance, house: House): void => {
  const { people } = house
  if (people === null) return
  addSetUp(app, house, people)
  addSignIn(app, house, people)
  addAccept(app, house, people)
  addLibrary(app, people)
}

/** Adds a route for whoever comes: counted by where they call from. */
const addOpen = <B extends z.ZodType, A extends z.ZodType>(
  app: FastifyInstance,
  route: {
    readonly url: `/api/v1/${string}`
    readonly summary: string
    readonly description?: string
    readonly body: B
    readonly answer: A
    readonly handle: (
      body: z.output<B>,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>
  },
): void => {
  const { url, summary, description, body, answer } = route
  app.route({
    method: 'POST',
    url,
    schema: schemaOf({
      subject,
      summary,
      ...(description === undefined ? {} : { description }),
      permission: null,
      body,
      answer,
    }),
    handler: async (request, reply) => {
      const limited = await tooMany(app, request, reply, null)
      if (limited) return sendProblem(reply, limited)
      return route.handle(request.body as z.output<B>, request, reply)
    },
  })
}

const addSetUp = (app: FastifyInstance, house: House, { auth }: PeopleDoor): void =>
  addOpen(app, {
    url: '/api/v1/set-up',
    summary: 'Make a company and its first administrator, by the link the server printed.',
    body: z.strictObject({
      token: z.string().min(1).max(100),
      company: name,
      timeZone: z.string().min(1).max(60),
      base: z
        .url()
        .max(200)
        .optional()
        .describe('Where keys are made for things without GS1 keys.'),
      name,
      email,
      password,
    }),
    answer: z.object({ ledgerId: z.string(), personId: z.string() }),
    handle: async (body, _request, reply) => {
      const made = await setUpCompany(house.db, house.world, auth, {
        ...body,
        base: body.base ?? null,
      })
      return made.ok ? made.value : sendProblem(reply, peopleProblem(made.error))
    },
  })

/** Hands on what the sign-in library answers a browser: its cookies. */
const takeCookies = (reply: FastifyReply, answered: Headers): void => {
  for (const cookie of answered.getSetCookie()) reply.header('set-cookie', cookie)
}

const addSignIn = (app: FastifyInstance, house: House, people: PeopleDoor): void => {
  const { auth, throttle } = people
  addOpen(app, {
    url: '/api/v1/sign-in',
    summary: 'Sign in with mail address and password.',
    description:
      'Answers with a cookie. Where a second factor is set up, `secondFactor` is true and the ' +
      'session begins with `/api/auth/two-factor/verify-totp`. Whoever fails too often waits, ' +
      'from where they called; nobody can lock somebody else out.',
    body: z.strictObject({ email, password }),
    answer: z.object({ secondFactor: z.boolean() }),
    handle: async ({ email: address, password: secret }, request, reply) => {
      const waitMs = await throttle.waitMs(address, request.ip)
      if (waitMs > 0) {
        const seconds = Math.ceil(waitMs / 1000)
        reply.header('retry-after', String(seconds))
        return sendProblem(reply, problemOf('too-many-requests', `Try again in ${seconds} s.`))
      }
      const answered = await auth.api.signInEmail({
        body: { email: address.toLowerCase(), password: secret },
        headers: headersOf(request),
        asResponse: true,
      })
      const known = await personWithEmail(auth, address)
      if (!answered.ok) {
        await throttle.failed(address, request.ip)
        if (known) await note(house, known, 'sign-in-failed', request)
        return sendProblem(reply, problemOf('sign-in-failed', 'Mail address or password is wrong.'))
      }
      await throttle.succeeded(address, request.ip)
      takeCookies(reply, answered.headers)
      const said = (await answered.json()) as { readonly twoFactorRedirect?: boolean }
      if (known && !said.twoFactorRedirect) await note(house, known, 'signed-in', request)
      return { secondFactor: said.twoFactorRedirect === true }
    },
  })
  addOpen(app, {
    url: '/api/v1/sign-out',
    summary: 'Sign out: the session ends at once.',
    body: z.strictObject({}),
    answer: z.object({ signedOut: z.literal(true) }),
    handle: async (_body, request, reply) => {
      const identified = await identityOf(house, request)
      const answered = await auth.api.signOut({ headers: headersOf(request), asResponse: true })
      takeCookies(reply, answered.headers)
      people.forget()
      if (identified.ok && identified.value.kind === 'person')
        await note(house, identified.value, 'signed-out', request)
      return { signedOut: true }
    },
  })
}

const note = async (
  house: House,
  { personId, name: printed }: { readonly personId: string; readonly name: string },
  what: 'signed-in' | 'sign-in-failed' | 'signed-out',
  request: FastifyRequest,
): Promise<void> => {
  const companies = await companiesOf(house.db, personId)
  const recorders: Recorder[] = []
  for (const { ledgerId } of companies) {
    const recorder = await house.recorderOf(ledgerId)
    if (recorder) recorders.push(recorder)
  }
  await noteSignIn(recorders, { id: `person:${personId}`, name: printed }, what, {
    address: request.ip,
    agent: request.headers['user-agent']?.slice(0, 200) ?? null,
  })
}

const addAccept = (app: FastifyInstance, house: House, { auth, forget }: PeopleDoor): void =>
  addOpen(app, {
    url: '/api/v1/invitations/accept',
    summary: 'Accept an invitation: as somebody new, or as who you are signed in as.',
    body: z.strictObject({
      token: z.string().min(1).max(200),
      name: name.optional(),
      password: password.optional(),
    }),
    answer: z.object({ personId: z.string() }),
    handle: async ({ token, name: printed, password: secret }, request, reply) => {
      const ledgerId = ledgerOfInvitation(token)
      const recorder = ledgerId && (await house.recorderOf(ledgerId))
      if (!recorder)
        return sendProblem(reply, problemOf('not-found', 'This invitation is not good.'))
      const identified = await identityOf(house, request)
      const signedIn = identified.ok && identified.value.kind === 'person' ? identified.value : null
      if (!signedIn && (printed === undefined || secret === undefined))
        return sendProblem(
          reply,
          problemOf('request-invalid', 'Say your name and a password, or sign in first.', []),
        )
      const accepted = await acceptInvitation(
        recorder,
        auth,
        token,
        signedIn ? { person: signedIn } : { name: printed ?? '', password: secret ?? '' },
      )
      forget()
      return accepted.ok ? accepted.value : sendProblem(reply, peopleProblem(accepted.error))
    },
  })

const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [header, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(header, String(value))
  return headers
}

/** What of the sign-in library is reached from outside; all else has a route of our own, or none. */
const libraryPaths: readonly RegExp[] = [
  /^(list-sessions|revoke-session|revoke-sessions|revoke-other-sessions|get-session)$/,
  /^(change-password|request-password-reset|reset-password)$/,
  /^two-factor\/(enable|disable|get-totp-uri|verify-totp|verify-backup-code|generate-backup-codes)$/,
  /^passkey\/[a-z-]+$/,
  /^sign-in\/(oauth2|passkey)$/,
  /^oauth2\/callback\/sso$/,
]

const addLibrary = (app: FastifyInstance, { auth, forget }: PeopleDoor): void => {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    handler: async (request, reply) => {
      const limited = await tooMany(app, request, reply, null)
      if (limited) return sendProblem(reply, limited)
      const path = (request.params as { readonly '*': string })['*']
      if (!libraryPaths.some((known) => known.test(path)))
        return sendProblem(reply, problemOf('not-found', 'There is nothing at this address.'))
      const url = new URL(request.url, auth.options.baseURL as string)
      const answered = await auth.handler(
        new Request(url, {
          method: request.method,
          headers: headersOf(request),
          ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
        }),
      )
      forget()
      takeCookies(reply, answered.headers)
      const location = answered.headers.get('location')
      if (location !== null) reply.header('location', location)
      return reply
        .status(answered.status)
        .type(answered.headers.get('content-type') ?? 'application/json')
        .send(await answered.text())
    },
  })
}

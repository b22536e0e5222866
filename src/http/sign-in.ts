import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import { type Person, personWithEmail } from '../accounts/people.ts'
import { acceptInvitation, ledgerOfInvitation, type MemberRefusal } from '../flow/members.ts'
import { setUpCompany } from '../flow/set-up.ts'
import { schemaOf } from './documented.ts'
import { tooMany } from './guards.ts'
import type { House, PeopleDoor } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { identityOf, sendProblem } from './route.ts'
import { headersOf, noteAccount, takeCookies } from './sign-in-library.ts'

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
      permission: 'open',
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

const addSetUp = (app: FastifyInstance, house: House, people: PeopleDoor): void =>
  addOpen(app, {
    url: '/api/v1/set-up',
    summary: 'Make a company and its first administrator, by the link the server printed.',
    description: 'The administrator is signed in: the answer has the cookie.',
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
    handle: async (body, request, reply) => {
      const made = await setUpCompany(house.db, house.world, people.auth, {
        ...body,
        base: body.base ?? null,
      })
      if (!made.ok) return sendProblem(reply, peopleProblem(made.error))
      await beginSession(people, body, request, reply)
      await noteAccount(house, { ...made.value, name: body.name }, 'signed-in', 'password', request)
      return made.value
    },
  })

/** Signs somebody in who gave a mail address and a password; whether they were the right ones. */
const beginSession = async (
  { auth, forget }: PeopleDoor,
  shown: { readonly email: string; readonly password: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<'signed-in' | 'second-factor' | 'refused'> => {
  const answered = await auth.api.signInEmail({
    body: { email: shown.email.toLowerCase(), password: shown.password },
    headers: headersOf(request),
    asResponse: true,
  })
  if (!answered.ok) return 'refused'
  takeCookies(reply, answered.headers)
  forget()
  const said = (await answered.json()) as { readonly twoFactorRedirect?: boolean }
  return said.twoFactorRedirect === true ? 'second-factor' : 'signed-in'
}

/** Notes a failure; not awaited, because how long it takes would tell that somebody is known. */
const noteFailed = (house: House, known: Person | null, request: FastifyRequest): void => {
  if (known)
    noteAccount(house, known, 'sign-in-failed', 'password', request).catch((error) => {
      request.log.error({ err: error }, 'a failed sign-in could not be noted')
    })
  else request.log.info('a sign-in failed: nobody has this mail address')
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
    handle: async (shown, request, reply) => {
      const { waitMs, slowMs } = await throttle.begin(shown.email, request.ip)
      if (waitMs > 0) {
        noteFailed(house, await personWithEmail(auth, shown.email), request)
        const seconds = Math.ceil(waitMs / 1000)
        reply.header('retry-after', String(seconds))
        return sendProblem(reply, problemOf('too-many-requests', `Try again in ${seconds} s.`))
      }
      if (slowMs > 0) await wait(slowMs)
      const begun = await beginSession(people, shown, request, reply)
      const known = await personWithEmail(auth, shown.email)
      if (begun === 'refused' || known === null) {
        noteFailed(house, known, request)
        return sendProblem(reply, problemOf('sign-in-failed', 'Mail address or password is wrong.'))
      }
      await throttle.succeeded(shown.email, request.ip)
      if (begun === 'signed-in') await noteAccount(house, known, 'signed-in', 'password', request)
      return { secondFactor: begun === 'second-factor' }
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
        await noteAccount(house, identified.value, 'signed-out', 'session', request)
      return { signedOut: true }
    },
  })
}

const addAccept = (app: FastifyInstance, house: House, people: PeopleDoor): void =>
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
        people.auth,
        token,
        signedIn ? { person: signedIn } : { name: printed ?? '', password: secret ?? '' },
      )
      people.forget()
      return accepted.ok ? accepted.value : sendProblem(reply, peopleProblem(accepted.error))
    },
  })

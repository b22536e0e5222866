import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Auth, passwordRefused } from '../accounts/auth.ts'
import { companiesOf } from '../accounts/members.ts'
import type { PasswordFault } from '../accounts/password.ts'
import { passwordFaultSentences } from '../accounts/password.ts'
import type { Recorder } from '../flow/recorder.ts'
import { noteSignIn, type Proof } from '../flow/sign-in.ts'
import { tooMany } from './guards.ts'
import type { House, PeopleDoor } from './house.ts'
import { type Problem, problemOf, problemOfStatus } from './problem.ts'
import { sendProblem } from './route.ts'

type What = Parameters<typeof noteSignIn>[2]

/** What of the library is reached from outside, and what is noted when it was done. */
const libraryPaths: ReadonlyMap<string, readonly [What, Proof] | null> = new Map([
  ['change-password', ['changed', 'password']],
  ['request-password-reset', null],
  ['reset-password', ['changed', 'password']],
  ['two-factor/enable', null],
  ['two-factor/disable', ['changed', 'second-factor']],
  ['two-factor/get-totp-uri', null],
  ['two-factor/verify-totp', ['signed-in', 'second-factor']],
  ['two-factor/verify-backup-code', ['signed-in', 'backup-code']],
  ['two-factor/generate-backup-codes', ['changed', 'backup-code']],
  ['passkey/generate-register-options', null],
  ['passkey/verify-registration', ['changed', 'passkey']],
  ['passkey/generate-authenticate-options', null],
  ['passkey/verify-authentication', ['signed-in', 'passkey']],
  ['passkey/list-user-passkeys', null],
  ['passkey/delete-passkey', ['changed', 'passkey']],
  ['passkey/update-passkey', null],
  ['sign-in/social', null],
  ['callback/sso', ['signed-in', 'single-sign-on']],
] as const)

/** What needs the provider of single sign-on. */
const signOnPaths: ReadonlySet<string> = new Set(['sign-in/social', 'callback/sso'])

/** How long a request for a new password takes at least, whoever asks: time must not tell. */
const resetMs = 250

/** The sign-in library's own addresses: what browsers do with passkeys, codes and redirects. */
export const addLibraryRoutes = (app: FastifyInstance, house: House): void => {
  const { people } = house
  if (people === null) return
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    handler: async (request, reply) => {
      const limited = await tooMany(app, request, reply, null)
      if (limited) return sendProblem(reply, limited)
      const path = (request.params as { readonly '*': string })['*']
      if (!libraryPaths.has(path))
        return sendProblem(reply, problemOf('not-found', 'There is nothing at this address.'))
      if (path === 'request-password-reset') {
        const many = await tooManyResets(people, request, reply)
        if (many) return sendProblem(reply, many)
      }
      if (signOnPaths.has(path) && people.signOn && !(await people.signOn())) {
        reply.header('retry-after', '10')
        const detail = 'The provider of single sign-on does not answer. Sign in with a password.'
        return sendProblem(reply, problemOf('stopping-or-down', detail))
      }
      return handOn(house, people, path, request, reply)
    },
  })
}

const tooManyResets = async (
  { throttle }: PeopleDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Problem | null> => {
  const { email } = (request.body ?? {}) as { readonly email?: unknown }
  const { waitMs } = await throttle.begin(`reset ${String(email)}`, request.ip)
  if (waitMs === 0) return null
  const seconds = Math.ceil(waitMs / 1000)
  reply.header('retry-after', String(seconds))
  return problemOf('too-many-requests', `Try again in ${seconds} s.`)
}

const handOn = async (
  house: House,
  people: PeopleDoor,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const { auth, forget } = people
  const isLate = path === 'request-password-reset' ? wait(resetMs) : null
  const headers = headersOf(request)
  const before = await personBefore(auth, path, headers, request.body)
  const trying = before ? null : await personTrying(auth, path, headers, request.body)
  const answered = await auth.handler(
    new Request(new URL(request.url, auth.options.baseURL), {
      method: request.method,
      headers,
      ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
    }),
  )
  forget()
  takeCookies(reply, answered.headers)
  const text = await answered.text()
  const noted = libraryPaths.get(path)
  if (answered.status >= 400) {
    if (noted && trying) await noteAccount(house, trying, 'sign-in-failed', noted[1], request)
    return sendProblem(reply, problemOfLibrary(path, answered, text))
  }
  const person = noted && (before ?? (await personAfter(auth, answered.headers)))
  // A code that is shown while somebody is signed in begins no session: it sets the app up.
  const what = path === 'two-factor/verify-totp' && before ? 'changed' : noted?.[0]
  if (noted && what && person) {
    await noteAccount(house, person, what, noted[1], request)
    if (what === 'changed') tellOwner(people, person, noted[1], request)
  }
  await isLate
  const location = answered.headers.get('location')
  if (location !== null) reply.header('location', location)
  return reply
    .status(answered.status)
    .type(answered.headers.get('content-type') ?? 'application/json')
    .send(text)
}

interface Known {
  readonly personId: string
  readonly name: string
  readonly email: string
}

const changedWords: Readonly<Partial<Record<Proof, string>>> = {
  password: 'password',
  'second-factor': 'second factor',
  'backup-code': 'backup codes',
  passkey: 'passkeys',
}

/** Tells whoever's sign-in was changed, by mail: had it not been them, they know at once. */
const tellOwner = (
  { mail }: PeopleDoor,
  { email }: Known,
  by: Proof,
  request: FastifyRequest,
): void => {
  const what = changedWords[by] ?? by
  const text =
    `Your ${what} for Lotline was changed, from ${request.ip}. If it was you, nothing need be ` +
    'done. If not, ask for a new password at once, end all sessions, and tell your administrator.'
  // Not awaited: the change is made, whether or not the mail arrives.
  mail.send(email, `Your ${what} for Lotline was changed`, text).catch((error: unknown) => {
    request.log.error({ err: error }, 'somebody could not be told of a change')
  })
}

/** Who is signed in, or whose link for a new password it is. */
const personBefore = async (
  auth: Auth,
  path: string,
  headers: Headers,
  body: unknown,
): Promise<Known | null> => {
  if (path !== 'reset-password') return personOf(auth, headers)
  const { token } = (body ?? {}) as { readonly token?: unknown }
  const { internalAdapter } = await auth.$context
  const link = await internalAdapter.findVerificationValue(`reset-password:${String(token)}`)
  const person = link && (await internalAdapter.findUserById(link.value))
  return person ? { personId: person.id, name: person.name, email: person.email } : null
}

/** Whose code or passkey is shown by somebody who is not signed in yet; null where nobody's. */
const personTrying = async (
  auth: Auth,
  path: string,
  headers: Headers,
  body: unknown,
): Promise<Known | null> => {
  const { internalAdapter, adapter } = await auth.$context
  const personId = async (): Promise<string | undefined> => {
    if (path.startsWith('two-factor/verify-')) {
      const begun = /(?:^|; )[\w.-]*lotline\.two_factor=([^;.]+)/.exec(
        headers.get('cookie') ?? '',
      )?.[1]
      if (!begun) return undefined
      return (await internalAdapter.findVerificationValue(decodeURIComponent(begun)))?.value
    }
    if (path !== 'passkey/verify-authentication') return undefined
    const { id } =
      (body as { readonly response?: { readonly id?: unknown } } | null)?.response ?? {}
    if (typeof id !== 'string') return undefined
    const where = [{ field: 'credentialID', value: id }]
    return (await adapter.findOne<{ readonly userId: string }>({ model: 'passkey', where }))?.userId
  }
  const found = await personId()
  const person = found && (await internalAdapter.findUserById(found))
  return person ? { personId: person.id, name: person.name, email: person.email } : null
}

/** Who is signed in now, by the cookies of an answer. */
const personAfter = (auth: Auth, answered: Headers): Promise<Known | null> => {
  const cookies = answered.getSetCookie().map((one) => one.split(';', 1)[0] ?? '')
  return personOf(auth, new Headers({ cookie: cookies.join('; ') }))
}

const personOf = async (auth: Auth, headers: Headers): Promise<Known | null> => {
  const found = await auth.api.getSession({ headers })
  return found ? { personId: found.user.id, name: found.user.name, email: found.user.email } : null
}

/** What the library says in its own words, in ours. */
const sentences: Readonly<Record<string, string>> = {
  INVALID_TOKEN: 'This link was used already, or is too old: ask for another one.',
  TOKEN_EXPIRED: 'This link is too old: ask for another one.',
}

/** An error of the library as a problem. */
const problemOfLibrary = (path: string, { status }: Response, text: string): Problem => {
  const said = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    readonly code?: string
    readonly message?: string
    readonly faults?: readonly PasswordFault[]
  }
  const { code = 'refused', faults = [] } = said
  const message = sentences[code] ?? said.message ?? 'This was refused.'
  if (code === passwordRefused)
    return problemOf(
      'refused',
      'This password will not do.',
      faults.map((fault) => ({
        kind: `password-${fault}`,
        pointer: '/newPassword',
        detail: passwordFaultSentences[fault],
      })),
    )
  const reason = { kind: code.toLowerCase().replaceAll('_', '-'), pointer: '', detail: message }
  if (code === 'SESSION_NOT_FRESH')
    return problemOf('sign-in-again', 'This needs a sign-in of the last five minutes.', [reason])
  if (status === 401 && path.includes('/verify-'))
    return problemOf('sign-in-failed', message, [reason])
  if (status === 401) return problemOf('not-signed-in', 'Sign in first.', [reason])
  return { ...problemOfStatus(status, message), errors: [reason] }
}

/** Hands on what the library answers a browser: its cookies. */
export const takeCookies = (reply: FastifyReply, answered: Headers): void => {
  for (const cookie of answered.getSetCookie()) reply.header('set-cookie', cookie)
}

/** A request's headers for the library; where it came from is what the server found. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [header, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(header, String(value))
  headers.set('x-forwarded-for', request.ip)
  headers.delete('content-length')
  return headers
}

/** Notes in every company of a person what they did. */
export const noteAccount = async (
  house: House,
  { personId, name }: Pick<Known, 'personId' | 'name'>,
  what: What,
  by: Proof,
  request: FastifyRequest,
): Promise<void> => {
  const companies = await companiesOf(house.db, personId)
  const recorders: Recorder[] = []
  for (const { ledgerId } of companies) {
    const recorder = await house.recorderOf(ledgerId)
    if (recorder) recorders.push(recorder)
  }
  await noteSignIn(recorders, { id: `person:${personId}`, name }, what, by, {
    address: request.ip,
    agent: request.headers['user-agent']?.slice(0, 200) ?? null,
  })
}

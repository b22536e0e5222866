import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { type Access, notPermittedSentence } from '../access/access.ts'
import type { Permission } from '../access/permission.ts'
import type { CredentialProblem, Identity } from '../accounts/identity.ts'
import { readToken } from '../accounts/token.ts'
import { noteRefused } from '../flow/note-refusal.ts'
import { permit } from '../flow/permit.ts'
import type { Recorder } from '../flow/recorder.ts'
import type { Ledger } from '../flow/world.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { type Documented, schemaOf } from './documented.ts'
import { tooMany } from './guards.ts'
import type { House } from './house.ts'
import { type Problem, problemMediaType, problemOf } from './problem.ts'

/** Somebody who is allowed, in one company: what a route is called with. */
export interface Caller {
  readonly identity: Identity
  readonly access: Access
  /** The company's handle, with this caller's access. */
  readonly ledger: Ledger
  readonly recorder: Recorder
}

/** What a flow gives back is data that does not change; a schema's own type would be mutable. */
type Given<T> = T extends readonly (infer Each)[]
  ? readonly Given<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> }
    : T

/** The parts of a request, read and checked. */
export interface Asked<Q, B> {
  readonly query: Q
  readonly body: B
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/**
 * One route: what it is for, what it needs, and the flow it calls.
 *
 * Shape    `permission` is asked before anything is read. `answer` says what comes back with 200;
 *          `handle` answers the body, or a problem. Where it has replied itself (a stream), it
 *          answers the reply.
 */
export interface Route<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>
  extends Omit<Documented, 'permission' | 'query' | 'body' | 'answer' | 'status'> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: `/api/v1/${string}`
  readonly permission: Permission
  readonly query?: Q
  readonly body?: B
  readonly answer?: A
  readonly status?: 200 | 201 | 202 | 204
  /** For routes that read a stream or a large body themselves. */
  readonly bodyBytesMax?: number
  /** The body's schema is for the document alone: who handles it tells every reason itself. */
  readonly isBodyHandledWhole?: boolean
  /** It may take as long as it takes. */
  readonly isLong?: boolean
  readonly handle: (
    caller: Caller,
    asked: Asked<z.output<Q>, z.output<B>>,
  ) => Promise<Result<Given<z.input<A>> | FastifyReply, Problem>>
}

/** Answers a problem. */
export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply
    .status(problem.status)
    .type(problemMediaType)
    .send(JSON.stringify({ ...problem, instance: `urn:lotline:request:${reply.request.id}` }))

/** The header by which somebody who works for several companies says for which. */
export const companyHeader = 'lotline-company'

/** Adds a route. Who calls is identified, their company found and the permission asked first. */
export const addRoute = <Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  app: FastifyInstance,
  house: House,
  route: Route<Q, B, A>,
): void => {
  app.route({
    method: route.method,
    url: route.url,
    ...(route.bodyBytesMax === undefined ? {} : { bodyLimit: route.bodyBytesMax }),
    ...(route.isLong ? {} : { handlerTimeout: house.settings.requestTimeoutMs }),
    ...(route.isBodyHandledWhole ? { validatorCompiler: allButBody } : {}),
    schema: schemaOf(route),
    // Before the body is read: who may not ask sends nothing that is looked at.
    onRequest: async (request, reply) => {
      const caller = await callerOf(house, request, route.permission)
      const limited = await tooMany(
        app,
        request,
        reply,
        caller.ok ? caller.value.access.who.id : null,
      )
      if (limited) {
        if (caller.ok) await noteLimited(caller.value)
        return sendProblem(reply, limited)
      }
      if (!caller.ok) return sendProblem(reply, caller.error)
      request.setDecorator('caller', caller.value)
      return undefined
    },
    handler: async (request, reply) => {
      const answered = await route.handle(request.getDecorator<Caller>('caller'), {
        query: request.query as z.output<Q>,
        body: request.body as z.output<B>,
        request,
        reply,
      })
      if (!answered.ok) return sendProblem(reply, answered.error)
      if (reply.sent || answered.value === reply) return reply
      return reply.status(route.status ?? 200).send(answered.value)
    },
  })
}

const noteLimited = ({ recorder, access }: Caller): Promise<void> =>
  noteRefused(recorder, access, {
    what: 'refused',
    subject: 'calls',
    detail: { kinds: ['too-many-requests'] },
  })

/** Checks all of a request but its body. */
const allButBody = (part: { readonly schema: unknown; readonly httpPart?: string }) =>
  part.httpPart === 'body'
    ? (value: unknown) => ({ value })
    : validatorCompiler(part as Parameters<typeof validatorCompiler>[0])

/** Who calls, in which company, if they may. */
export const callerOf = async (
  house: House,
  request: FastifyRequest,
  permission: Permission,
): Promise<Result<Caller, Problem>> => {
  const identified = await identityOf(house, request)
  if (!identified.ok) return identified
  const identity = identified.value
  const company = await companyOf(house, identity, request)
  if (!company.ok) return company
  const access = await house.doorkeeper.accessIn(identity, company.value)
  const recorder = access && (await house.recorderOf(company.value))
  if (!access || !recorder) return no(noCompany())
  const permitted = permit(recorder.ledger, access, permission)
  if (permitted.ok) return ok({ identity, access, recorder, ledger: permitted.value })
  await noteRefused(recorder, access, {
    what: 'refused',
    subject: `permission:${permission}`,
    detail: { kinds: ['not-permitted'] },
  })
  const detail = notPermittedSentence(permitted.error)
  return no(problemOf('not-permitted', detail, [{ ...permitted.error, pointer: '', detail }]))
}

/** Who calls, whatever they may do. */
export const identityOf = async (
  house: House,
  request: FastifyRequest,
): Promise<Result<Identity, Problem>> => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, String(value))
  const identified = await house.doorkeeper.identify({ headers, address: request.ip })
  if (!identified.ok) {
    await noteBadKey(house, headers, identified.error)
    return no(
      problemOf('credentials-refused', 'What was shown is unknown, expired or revoked.', [
        { kind: identified.error, pointer: '#/headers', detail: 'Sign in, or use another key.' },
      ]),
    )
  }
  if (identified.value) return ok(identified.value)
  return no(problemOf('not-signed-in', 'Sign in, or send an API key: `Authorization: Bearer …`.'))
}

/** Notes that a key did not open: of one with a wrong secret, not which it said it was. */
const noteBadKey = async (
  house: House,
  headers: Headers,
  problem: CredentialProblem,
): Promise<void> => {
  const parts = readToken('key', headers.get('authorization')?.slice('Bearer '.length) ?? '')
  const recorder = parts && (await house.recorderOf(parts.ledgerId))
  if (!recorder) return
  const id = problem === 'key-unknown' ? 'key:unknown' : `key:${parts.id}`
  await noteRefused(
    recorder,
    { who: { id, name: null } },
    { what: 'sign-in-failed', subject: id, detail: { by: 'key', kinds: [problem] } },
  )
}

// Whether a company is not there, or not for them, nobody can tell from the answer.
export const noCompany = (): Problem => problemOf('not-found', 'There is no such company for you.')

/** The company that is meant: of somebody who works for one, that one. */
export const companyOf = async (
  { doorkeeper }: House,
  identity: Identity,
  request: FastifyRequest,
): Promise<Result<string, Problem>> => {
  const said = request.headers[companyHeader]
  if (identity.kind !== 'person')
    return said === undefined || said === identity.ledgerId
      ? ok(identity.ledgerId)
      : no(noCompany())
  if (typeof said === 'string') return ok(said)
  const companies = await doorkeeper.companies(identity)
  const [only, ...others] = companies
  if (only && others.length === 0) return ok(only.ledgerId)
  if (!only) return no(noCompany())
  return no(
    problemOf('company-not-said', `Say for which company in the header ${companyHeader}.`, [
      ...companies.map(({ ledgerId, name }) => ({
        kind: 'company',
        pointer: `#/headers/${companyHeader}`,
        detail: name,
        ledgerId,
      })),
    ]),
  )
}

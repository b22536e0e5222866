import { STATUS_CODES } from 'node:http'

/**
 * One reason of a problem.
 *
 * Shape    `pointer` is a JSON pointer into the body, or `#/query/name` and `#/headers/name`; ''
 *          where it is about the whole. Whatever else belongs to the kind stands beside.
 */
export interface Reason {
  readonly kind: string
  readonly pointer: string
  readonly detail: string
  readonly [more: string]: unknown
}

/**
 * Why a request was not done, as it is answered.
 *
 * Source   RFC 9457, problem details; `errors` is the extension its section 3 shows.
 */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors: readonly Reason[]
}

export const problemMediaType = 'application/problem+json'

/** Each kind of problem, its status and its title; types are stable names made of the kind. */
export const problemKinds = {
  'not-signed-in': [401, 'Say who you are'],
  'credentials-refused': [401, 'These credentials do not count'],
  'not-permitted': [403, 'Not permitted'],
  'company-not-said': [400, 'Say for which company'],
  'not-found': [404, 'Not found'],
  'method-unknown': [405, 'This cannot be done here'],
  unknown: [404, 'The record knows no such thing'],
  ambiguous: [409, 'The name fits several'],
  'body-malformed': [400, 'The body cannot be read'],
  'body-too-deep': [400, 'The body is nested too deeply'],
  'cursor-unknown': [400, 'This is no cursor of this question'],
  'request-malformed': [400, 'The request cannot be read'],
  'foreign-origin': [403, 'Asked from another site'],
  'key-used-before': [422, 'This Idempotency-Key was something else'],
  'request-invalid': [422, 'The request is not as it must be'],
  'too-much': [422, 'Too much at once'],
  refused: [422, 'Refused, and nothing was recorded'],
  'not-as-you-saw-it': [412, 'It has changed since you read it'],
  'condition-needed': [428, 'Say which version you saw'],
  'media-type-unknown': [415, 'This kind of body is not read here'],
  'too-large': [413, 'Too large'],
  'too-long': [414, 'Too long'],
  'head-too-large': [431, 'Too much before the body'],
  'came-too-slowly': [408, 'Came too slowly'],
  'too-many-requests': [429, 'Too many requests'],
  'sign-in-again': [401, 'Prove again who you are'],
  'sign-in-failed': [401, 'Signing in failed'],
  'stopping-or-down': [503, 'Not at the moment'],
  'took-too-long': [503, 'Took too long'],
  defect: [500, 'A fault of the program'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>

export type ProblemKind = keyof typeof problemKinds

/** A problem of a kind, in a sentence, with every reason. */
export const problemOf = (
  kind: ProblemKind,
  detail: string,
  errors: readonly Reason[] = [],
): Problem => {
  const [status, title] = problemKinds[kind]
  return { type: `urn:lotline:problem:${kind}`, title, status, detail, errors }
}

const kindByStatus: ReadonlyMap<number, ProblemKind> = new Map([
  [400, 'request-malformed'],
  [404, 'not-found'],
  [405, 'method-unknown'],
  [413, 'too-large'],
  [414, 'too-long'],
  [415, 'media-type-unknown'],
  [429, 'too-many-requests'],
  [503, 'took-too-long'],
])

/** A problem for a status that somebody else chose. */
export const problemOfStatus = (status: number, detail: string): Problem => {
  const kind = kindByStatus.get(status)
  if (kind !== undefined) return problemOf(kind, detail)
  const title = STATUS_CODES[status] ?? 'Problem'
  return { type: 'about:blank', title, status, detail, errors: [] }
}

import { z } from 'zod'
import { type Permission, permissionHelp } from '../access/permission.ts'
import { type ProblemKind, problemKinds, problemMediaType } from './problem.ts'

/** A problem as it is answered, for the API's document. */
const problem = z
  .looseObject({
    type: z.string().meta({ examples: ['urn:lotline:problem:refused'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(
      z.looseObject({
        kind: z.string(),
        pointer: z.string().describe('A JSON pointer into the body, or #/query/…, #/headers/….'),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'Problem', description: 'Why a request was not done: RFC 9457, every reason.' })

/** What is told of a route in the API's document. */
export interface Documented {
  readonly subject: string
  readonly summary: string
  readonly description?: string | undefined
  /** What it needs; null: to be signed in, and nothing else; 'open': nothing. */
  readonly permission: Permission | null | 'open'
  readonly query?: z.ZodType | undefined
  readonly params?: z.ZodType | undefined
  readonly headers?: z.ZodType | undefined
  readonly body?: z.ZodType | undefined
  readonly answer?: z.ZodType | undefined
  /** The same answer in other forms, by media type. */
  readonly otherForms?: Readonly<Record<string, z.ZodType>> | undefined
  readonly status?: number | undefined
  /** Media types of the body, where it is not JSON alone. */
  readonly consumes?: readonly string[] | undefined
  /** Problems of its own, beside those that any route may have. */
  readonly problems?: readonly ProblemKind[] | undefined
}

const companyHeaders = z.looseObject({
  'lotline-company': z
    .string()
    .optional()
    .describe('The company’s id; needed by people who work for several.'),
})

/** A schema that takes no names but its own: what nobody reads must not seem to be heard. */
const strictly = <S extends z.ZodType>(schema: S): z.ZodType =>
  schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema

const permissionText = (permission: Documented['permission']): string => {
  if (permission === 'open') return 'Anybody may ask this.'
  if (permission === null) return 'Whoever is signed in may ask this.'
  return `Needs the permission \`${permission}\`: ${permissionHelp[permission]}`
}

/** A route's schema: what is checked of a request, and what the document tells. */
export const schemaOf = (route: Documented) => {
  const { permission, query, params, headers, body, answer, otherForms, status = 200 } = route
  const isOpen = permission === 'open'
  const heads =
    headers instanceof z.ZodObject ? companyHeaders.extend(headers.shape) : companyHeaders
  const done = Object.entries({
    ...(answer ? { 'application/json': answer } : {}),
    ...otherForms,
  }).map(([type, schema]) => [type, { schema }] as const)
  return {
    tags: [route.subject],
    summary: route.summary,
    description: `${route.description ?? ''}\n\n${permissionText(permission)}`.trim(),
    ...(isOpen ? {} : { 'x-permission': permission ?? 'signed-in' }),
    security: isOpen ? [] : [{ key: [] }, { session: [] }],
    querystring: strictly(query ?? z.object({})),
    ...(params ? { params } : {}),
    headers: heads,
    ...(body ? { body: strictly(body) } : {}),
    ...(route.consumes ? { consumes: [...route.consumes] } : {}),
    response: {
      [status]:
        done.length > 0
          ? { description: 'Done.', content: Object.fromEntries(done) }
          : z.any().describe('Done.'),
      ...problemAnswers(kindsOf(route)),
    },
  }
}

const kindsOf = ({
  permission,
  query,
  body,
  problems = [],
}: Documented): readonly ProblemKind[] => [
  ...(permission === 'open' ? [] : (['not-signed-in', 'credentials-refused'] as const)),
  ...(permission === 'open' || permission === null
    ? []
    : (['company-not-said', 'not-permitted', 'not-found'] as const)),
  ...(body
    ? (['body-malformed', 'body-too-deep', 'too-large', 'media-type-unknown'] as const)
    : []),
  ...(query || body ? (['request-invalid'] as const) : []),
  ...problems,
  'too-many-requests',
  'defect',
  'stopping-or-down',
]

const problemAnswers = (kinds: readonly ProblemKind[]) => {
  const byStatus = Map.groupBy(new Set(kinds), (kind) => problemKinds[kind][0])
  return Object.fromEntries(
    Array.from(byStatus, ([status, same]) => [
      status,
      {
        description: same.map((kind) => `\`${kind}\`: ${problemKinds[kind][1]}.`).join(' '),
        content: { [problemMediaType]: { schema: problem } },
      },
    ]),
  )
}

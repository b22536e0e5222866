import type { FastifyInstance } from 'fastify'
import { noSuchCompany } from './http-house.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: { readonly enum?: readonly string[]; readonly pattern?: string }
}

interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly security: readonly object[]
  readonly 'x-permission'?: string
}

/** An operation of the document, and an address it may be asked at. */
export interface Asked extends Operation {
  readonly method: Method
  readonly path: string
  /** An address of the route whose parameters are well-formed. */
  readonly url: string
}

const filled = ({ schema, name }: Parameter): string =>
  schema.enum?.[0] ?? (name === 'seq' || name === 'after' ? '1' : noSuchCompany)

const urlOf = (path: string, parameters: readonly Parameter[] = []): string => {
  const query = parameters
    .filter((one) => one.in === 'query' && one.required)
    .map((one) => `${one.name}=${filled(one)}`)
  const said = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    filled(parameters.find((one) => one.name === name) ?? { name, in: 'path', schema: {} }),
  )
  return query.length === 0 ? said : `${said}?${query.join('&')}`
}

/** Every operation of the server's own document. */
export const operationsOf = async (app: FastifyInstance): Promise<readonly Asked[]> => {
  const { paths } = (await app.inject('/api/openapi.json')).json()
  return Object.entries(paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase() as Method,
        path,
        url: urlOf(path, operation.parameters),
      })),
  )
}

/** What each of some operations answered, by its name. */
export const answered = async (
  operations: readonly Asked[],
  ask: (one: Asked) => Promise<{ readonly statusCode: number; readonly body: string }>,
): Promise<readonly (readonly [string, number, string])[]> => {
  const answers: (readonly [string, number, string])[] = []
  for (const one of operations) {
    const { statusCode, body } = await ask(one)
    const type = body.startsWith('{') ? String(JSON.parse(body).type) : body.slice(0, 100)
    answers.push([`${one.method} ${one.path}`, statusCode, type])
  }
  return answers
}

/** Those that answered otherwise. */
export const others = (
  answers: readonly (readonly [string, number, string])[],
  ...statuses: readonly number[]
) => answers.filter(([, status]) => !statuses.includes(status))

/** The media type an operation reads. */
export const bodyTypeOf = ({ requestBody }: Asked): string =>
  Object.keys(requestBody?.content ?? {})[0] ?? 'application/json'

import { expect, test } from 'vitest'
import type { Database } from '../../src/db/open.ts'
import { describeDatabases } from '../databases.ts'
import { noSuchCompany, type ServedCompany, serveCompany } from '../http-house.ts'

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

interface Asked extends Operation {
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
const operationsOf = async ({ app }: ServedCompany): Promise<readonly Asked[]> => {
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
const answered = async (
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

const others = (
  answers: readonly (readonly [string, number, string])[],
  ...statuses: readonly number[]
) => answers.filter(([, status]) => !statuses.includes(status))

const bodyTypeOf = ({ requestBody }: Asked): string =>
  Object.keys(requestBody?.content ?? {})[0] ?? 'application/json'

describeDatabases('every route of the document', (open) => {
  const served = async () => {
    const company = await serveCompany((await open()) as Database, { captureBytesMax: 200_000 })
    const operations = await operationsOf(company)
    return { company, operations, closed: operations.filter(({ security }) => security.length > 0) }
  }

  test('lets nobody in who shows nothing, or what does not count', async () => {
    const { company, closed } = await served()
    expect(closed.length).toBeGreaterThan(40)
    const nothing = await answered(closed, ({ method, url }) => company.app.inject({ method, url }))
    expect(others(nothing, 401)).toEqual([])
    const bad = await answered(closed, ({ method, url }) =>
      company.ask(method, url, undefined, { authorization: 'Bearer bad' }),
    )
    expect(others(bad, 401)).toEqual([])
    await company.app.close()
  })

  test('answers for another company as if there were none', async () => {
    const { company, closed } = await served()
    for (const headers of [
      { 'lotline-company': noSuchCompany },
      { authorization: 'Bearer other' },
      { authorization: 'Bearer other', 'lotline-company': company.ledger.ledgerId },
    ]) {
      const asked = closed.filter(
        ({ path }) => path !== '/api/v1/me' || 'lotline-company' in headers,
      )
      const answers = await answered(asked, ({ method, url }) =>
        company.ask(method, url, undefined, headers as Record<string, string>),
      )
      expect(others(answers, 404)).toEqual([])
      expect(new Set(answers.map(([, , type]) => type))).toEqual(
        new Set(['urn:lotline:problem:not-found']),
      )
    }
    await company.app.close()
  })

  test('is denied to whoever has every permission but its own', async () => {
    const { company, closed } = await served()
    const guarded = closed.filter((one) => one['x-permission'] !== 'signed-in')
    const none = await answered(guarded, ({ method, url }) =>
      company.ask(method, url, undefined, { authorization: 'Bearer none' }),
    )
    expect(others(none, 403)).toEqual([])
    const wrong = await answered(guarded, (one) =>
      company.ask(one.method, one.url, undefined, {
        authorization: `Bearer but-${one['x-permission']}`,
      }),
    )
    expect(others(wrong, 403)).toEqual([])
    await company.app.close()
  })

  test('refuses bodies too large, malformed, nested too deeply or of another kind', async () => {
    const { company, closed } = await served()
    const reading = closed.filter(({ requestBody }) => requestBody !== undefined)
    expect(reading.length).toBeGreaterThan(25)
    const send = (type: string | null, body: (one: Asked) => string) =>
      answered(reading, (one) =>
        company.ask(one.method, one.url, body(one), { 'content-type': type ?? bodyTypeOf(one) }),
      )
    const large = await send(null, () => `{"note":"${'x'.repeat(300_000)}"}`)
    expect(others(large, 413)).toEqual([])
    const malformed = await send(null, () => '{"lot": "L1", "lot": }')
    expect(others(malformed, 400)).toEqual([])
    const deep = await send(null, () => `${'['.repeat(500)}${']'.repeat(500)}`)
    expect(others(deep, 400)).toEqual([])
    const foreign = await send('text/plain', () => 'lot=L1')
    expect(others(foreign, 415)).toEqual([])
    const strange = await send(null, () => '{"__proto__": {"isAdmin": true}, "isAdmin": true}')
    expect(others(strange, 400, 422)).toEqual([])
    const list = await send(null, () => '[null, 4, "x"]')
    expect(others(list, 400, 422)).toEqual([])
    await company.app.close()
  })

  test('refuses parameters that nobody reads, and never ends in a fault', async () => {
    const { company, operations } = await served()
    const answers = await answered(operations, ({ method, url }) =>
      company.ask(method, `${url}${url.includes('?') ? '&' : '?'}nobody-reads-this=1`, undefined),
    )
    expect(answers.filter(([, status]) => status >= 500 || status < 400)).toEqual([])
    await company.app.close()
  })
})

import { expect, test } from 'vitest'
import { wholeAccess } from '../access/access.ts'
import { ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import { buildServer } from './server.ts'

const ledgerId = '01a206e2-1127-7949-9961-15eefd087ee8'

/** A server whose every key may do everything; commands never get further than being read. */
const serve = (callsPerMinute = 1000, delayMs = 0) =>
  buildServer({
    doorkeeper: {
      identify: async ({ headers }: { headers: Headers }) => {
        const name = headers.get('authorization') ?? headers.get('cookie')
        return ok(name === null ? null : { kind: 'key', keyId: name, name, ledgerId })
      },
      companies: async () => [],
      accessIn: async ({ name }: { name: string }) => ({
        ...wholeAccess(name),
        who: { id: name, name },
      }),
    },
    world: { newId: () => 'r-1' },
    recorderOf: async () => {
      await new Promise((resolve) => setTimeout(resolve, delayMs))
      return { ledger: { ledgerId, world: { now: () => 0 } }, submit: async () => undefined }
    },
    version: '0',
    log: null,
    people: null,
    metrics: null,
    settings: {
      bodyBytesMax: 1000,
      captureBytesMax: 1000,
      requestTimeoutMs: 100,
      callsPerMinute,
      publicUrl: 'http://localhost:4680',
    },
  } as unknown as House)

const command = { method: 'POST', url: '/api/v1/commands/hold', payload: {} } as const

test('with a cookie, only pages of this server change anything', async () => {
  const app = await serve()
  const asked = async (headers: Record<string, string>) =>
    (await app.inject({ ...command, headers })).json().type.split(':').at(-1)
  const cookie = { cookie: 'lotline.session_token=x' }
  expect(await asked(cookie)).toBe('foreign-origin')
  expect(await asked({ ...cookie, origin: 'https://evil.example' })).toBe('foreign-origin')
  expect(await asked({ ...cookie, origin: 'null' })).toBe('foreign-origin')
  expect(await asked({ ...cookie, 'sec-fetch-site': 'cross-site' })).toBe('foreign-origin')
  expect(await asked({ ...cookie, 'sec-fetch-site': 'same-site' })).toBe('foreign-origin')
  expect(await asked({ origin: 'https://evil.example' })).toBe('foreign-origin')
  expect(await asked({ ...cookie, origin: 'http://localhost:4680' })).toBe('refused')
  expect(await asked({ ...cookie, 'sec-fetch-site': 'same-origin' })).toBe('refused')
  expect(await asked({ authorization: 'Bearer a', origin: 'https://x.example' })).toBe('refused')
})

test('whoever calls too often waits, and nobody else does', async () => {
  const app = await serve(3)
  const asked = (name: string) =>
    app.inject({ ...command, headers: { authorization: `Bearer ${name}` } })
  for (let i = 0; i < 3; i += 1) expect((await asked('a')).statusCode).toBe(422)
  const late = await asked('a')
  expect(late.json()).toMatchObject({ type: 'urn:lotline:problem:too-many-requests', status: 429 })
  expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
  expect((await asked('b')).statusCode).toBe(422)
})

test('strangers are counted by where they call from', async () => {
  const app = await serve(2)
  const asked = (remoteAddress: string) => app.inject({ ...command, remoteAddress })
  const statuses = []
  for (let i = 0; i < 3; i += 1) statuses.push((await asked('192.0.2.1')).statusCode)
  expect(statuses).toEqual([401, 401, 429])
  expect((await asked('192.0.2.2')).statusCode).toBe(401)
})

test('what takes too long is said to, and may be asked again', async () => {
  const app = await serve(1000, 400)
  const headers = { authorization: 'Bearer a' }
  const answer = await app.inject({ ...command, headers })
  expect(answer.json()).toMatchObject({ type: 'urn:lotline:problem:took-too-long', status: 503 })
  expect(answer.headers['retry-after']).toBeDefined()
})

test('another method is told which ones there are; another kind of body is not read', async () => {
  const app = await serve()
  const headers = { authorization: 'Bearer a' }
  const put = await app.inject({ method: 'PUT', url: command.url, headers })
  expect([put.statusCode, put.headers.allow]).toEqual([405, 'POST'])
  const one = await app.inject({ method: 'DELETE', url: '/api/v1/events/7', headers })
  expect([one.statusCode, one.headers.allow]).toEqual([405, 'GET, HEAD'])
  expect((await app.inject({ url: '/api/v1/nothing' })).statusCode).toBe(404)
  const odd = await app.inject({ url: '/api/v1/%zz', headers })
  expect(odd.json().type).toBe('urn:lotline:problem:request-malformed')
  const text = { ...headers, 'content-type': 'text/xml' }
  const xml = await app.inject({ ...command, payload: '<x/>', headers: text })
  expect(xml.json().type).toBe('urn:lotline:problem:media-type-unknown')
})

test('malformed JSON is shown with its line and column', async () => {
  const app = await serve()
  const headers = { authorization: 'Bearer a', 'content-type': 'application/json' }
  const answer = await app.inject({ ...command, payload: '{\n  "lot" 4}', headers })
  expect(answer.json()).toMatchObject({
    type: 'urn:lotline:problem:body-malformed',
    errors: [{ line: 2, column: 9 }],
  })
  const twice = await app.inject({ ...command, payload: '{"a":1,"a":2}', headers })
  expect(twice.json()).toMatchObject({ errors: [{ pointer: '/a' }] })
})

test('browsers trust nothing else, and the pages of the document need nothing else', async () => {
  const app = await serve()
  const api = await app.inject('/api/openapi.json')
  expect(api.headers['content-security-policy']).toBe(
    "default-src 'none';frame-ancestors 'none';base-uri 'none'",
  )
  expect(api.headers['x-content-type-options']).toBe('nosniff')
  expect(api.headers['cache-control']).toBe('no-store')
  const page = await app.inject('/api/docs')
  expect(page.statusCode).toBe(200)
  expect(String(page.headers['content-security-policy'])).not.toMatch(/https?:|\*/)
  const parts = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, at]) => at ?? '')
  expect(parts.length).toBeGreaterThan(4)
  for (const part of parts) {
    expect(part).toMatch(/^\/api\/docs\//)
    expect((await app.inject(part)).statusCode).toBe(200)
  }
  const start = await app.inject('/api/docs/static/swagger-initializer.js')
  const code = start.body.replaceAll(/^\s*\/\/.*$/gm, '')
  expect(code).not.toMatch(/https?:\/\//)
})

test('what a browser is led to is kept as a file', async () => {
  const app = await serve()
  const refused = await app.inject(command)
  expect(refused.headers['content-disposition']).toBe('attachment; filename="lotline.json"')
  const page = await app.inject('/api/openapi.json')
  expect(page.headers['content-disposition']).toBeUndefined()
})

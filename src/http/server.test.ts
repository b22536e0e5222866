import { expect, test } from 'vitest'
import { wholeAccess } from '../access/access.ts'
import type { Doorkeeper } from '../accounts/identity.ts'
import { no, ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import { buildServer } from './server.ts'

const ledgerId = '01a206e2-1127-7949-9961-15eefd087ee8'

const doorkeeper: Doorkeeper = {
  identify: async ({ headers }) => {
    const shown = headers.get('authorization')
    if (shown === null) return ok(null)
    return shown === 'Bearer good'
      ? ok({ kind: 'key', keyId: 'k', name: 'ERP', ledgerId })
      : no('key-unknown')
  },
  companies: async () => [],
  accessIn: async () => ({ ...wholeAccess('ERP'), permissions: new Set() }),
}

const house = {
  doorkeeper,
  world: { newId: () => 'r-1' },
  recorderOf: async () => ({ ledger: { ledgerId }, submit: async () => undefined }),
  version: '0',
  log: null,
  people: null,
  metrics: null,
  settings: {
    bodyBytesMax: 1000,
    requestTimeoutMs: 1000,
    callsPerMinute: 1000,
    publicUrl: 'http://localhost:4680',
  },
} as unknown as House

const ask = async (headers: Record<string, string>) => {
  const app = await buildServer(house)
  return app.inject({ method: 'GET', url: '/api/v1/find?text=L1', headers })
}

test('whoever shows nothing is asked who they are', async () => {
  const answer = await ask({})
  expect(answer.statusCode).toBe(401)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({ type: 'urn:lotline:problem:not-signed-in', status: 401 })
})

test('credentials that do not count are refused', async () => {
  expect((await ask({ authorization: 'Bearer bad' })).json()).toMatchObject({
    type: 'urn:lotline:problem:credentials-refused',
    errors: [{ kind: 'key-unknown' }],
  })
})

test('what is not granted is denied before the question is read', async () => {
  const answer = await ask({ authorization: 'Bearer good' })
  expect(answer.json()).toMatchObject({
    type: 'urn:lotline:problem:not-permitted',
    errors: [{ kind: 'not-permitted', permission: 'see-lots' }],
    instance: 'urn:lotline:request:r-1',
  })
})

test('another company than the key’s own is as if it were not there', async () => {
  const other = await ask({ authorization: 'Bearer good', 'lotline-company': 'other' })
  expect(other.json()).toMatchObject({ type: 'urn:lotline:problem:not-found' })
})

import type { InjectOptions } from 'fastify'
import { expect, test } from 'vitest'
import { type Access, wholeAccess } from '../../src/access/access.ts'
import { builtInRoles } from '../../src/access/role.ts'
import { addKey, revokeKey } from '../../src/flow/keys.ts'
import { realWorld } from '../../src/main/world.ts'
import { describeDatabases } from '../databases.ts'
import { answered, bodyTypeOf, operationsOf, others } from '../every-route.ts'
import { servePeople } from '../people-house.ts'

const day = 86_400_000

/** What of the sign-in library is reached from outside, without being signed in. */
const libraryPaths = [
  'change-password',
  'request-password-reset',
  'reset-password',
  'two-factor/enable',
  'two-factor/verify-totp',
  'two-factor/verify-backup-code',
  'passkey/verify-registration',
  'passkey/verify-authentication',
  'sign-in/social',
]

describeDatabases('every route, as it is served', (open) => {
  const begin = async () => {
    const served = await servePeople(await open())
    const { ledgerId } = await served.company(`${realWorld.newId()}@mill.example`)
    const recorder = await served.recorders.of(ledgerId)
    if (!recorder) throw new Error('A new company has a recorder')
    const keyWith = async (permissions: Access['permissions'], days = 1) => {
      const made = await addKey(recorder, wholeAccess(null), {
        ...{ name: 'A program', permissions: [...permissions], sites: null, owners: null },
        expiresAtMs: Date.now() + days * day,
      })
      if (!made.ok) throw new Error(JSON.stringify(made.error))
      return made.value
    }
    const operations = await operationsOf(served.app)
    const ask = (options: InjectOptions) =>
      served.app.inject({ remoteAddress: '192.0.2.9', ...options })
    return { served, recorder, keyWith, operations, ask }
  }

  test('is open to the roles that have its permission, and to no other', async () => {
    const { served, keyWith, operations, ask } = await begin()
    const guarded = operations.filter(
      (one) => one.security.length > 0 && one['x-permission'] !== 'signed-in',
    )
    expect(guarded.length).toBeGreaterThan(60)
    for (const { name, permissions } of builtInRoles) {
      const { token } = await keyWith(new Set(permissions))
      const answers = await answered(guarded, ({ method, url }) =>
        ask({
          method,
          // Whoever may ask is told that nobody reads this; nothing is done.
          url: `${url}${url.includes('?') ? '&' : '?'}nobody-reads-this=1`,
          headers: { authorization: `Bearer ${token}` },
        }),
      )
      const may = new Set<string>(permissions)
      const wrong = answers.filter(([, status], at) =>
        may.has(guarded[at]?.['x-permission'] ?? '')
          ? status < 400 || status >= 500 || status === 401 || status === 403
          : status !== 403,
      )
      expect([name, wrong]).toEqual([name, []])
    }
    await served.app.close()
  })

  test('is closed to keys that are expired or revoked', async () => {
    const { served, recorder, keyWith, operations, ask } = await begin()
    const closed = operations.filter(({ security }) => security.length > 0)
    const all = wholeAccess(null).permissions
    const [expired, revoked] = [await keyWith(all), await keyWith(all, 3)]
    served.pass(2 * day)
    const ended = await revokeKey(recorder, wholeAccess(null), revoked.key.keyId)
    expect(ended.ok).toBe(true)
    for (const [{ token }, kind] of [
      [expired, 'key-expired'],
      [revoked, 'key-revoked'],
    ] as const) {
      const headers = { authorization: `Bearer ${token}` }
      const answers = await answered(closed, ({ method, url }) => ask({ method, url, headers }))
      expect(others(answers, 401)).toEqual([])
      const told = (await ask({ url: '/api/v1/stock', headers })).json()
      expect(told.errors[0].kind).toBe(kind)
    }
    await served.app.close()
  })

  test('refuses what is sent before signing in and cannot be meant, never as a fault', async () => {
    const { served, operations, ask } = await begin()
    const library = libraryPaths.map((path) => `/api/auth/${path}`)
    const signingIn = operations.filter(
      ({ security, requestBody }) => security.length === 0 && requestBody !== undefined,
    )
    expect(signingIn.length).toBeGreaterThan(3)
    const bodies: readonly (readonly [string, string])[] = [
      ['application/json', '{'],
      ['application/json', ''],
      ['application/json', '[null, 4, "x"]'],
      ['application/json', '{"__proto__": {"isAdmin": true}, "isAdmin": true, "password": 1}'],
      ['application/json', '{"email": {"$ne": null}, "password": {"$ne": null}, "token": []}'],
      ['application/json', `{"email": "${'a'.repeat(300_000)}"}`],
      ['application/json', `${'['.repeat(500)}${']'.repeat(500)}`],
      ['application/x-www-form-urlencoded', 'email=a%40b.example&password=x'],
      ['text/plain', '{"email": "a@b.example", "password": "x"}'],
    ]
    const sent = [
      ...signingIn.map(({ method, url }) => ({ method, url })),
      ...library.map((url) => ({ method: 'POST' as const, url })),
    ]
    for (const [type, payload] of bodies)
      for (const { method, url } of sent) {
        const headers = { 'content-type': type }
        const { statusCode, body } = await ask({ method, url, headers, payload })
        // To ask for a link is answered alike whoever asks, and signing out is always done.
        const isTold = statusCode >= 400 && statusCode < 500
        expect([url, type, payload.slice(0, 60), isTold || body, statusCode >= 500]).toEqual([
          ...[url, type, payload.slice(0, 60), true, false],
        ])
      }
    await served.app.close()
  })

  test('does nothing for a page of another site, signed in or not', async () => {
    const { served, operations, ask } = await begin()
    const changing = operations.filter(({ method }) => method !== 'GET')
    const headers = { cookie: 'lotline.session_token=x', origin: 'https://elsewhere.example' }
    const answers = await answered(changing, (one) =>
      ask({
        ...{ method: one.method, url: one.url, payload: '{}' },
        headers: { ...headers, 'content-type': bodyTypeOf(one) },
      }),
    )
    expect(others(answers, 403)).toEqual([])
    for (const path of libraryPaths) {
      const answer = await ask({ method: 'POST', url: `/api/auth/${path}`, payload: {}, headers })
      expect([path, answer.statusCode]).toEqual([path, 403])
    }
    await served.app.close()
  })
})

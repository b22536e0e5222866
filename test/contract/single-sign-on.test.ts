import { generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { Browser } from '../browser.ts'
import { describeDatabases } from '../databases.ts'
import { type PeopleServer, servePeople } from '../people-house.ts'

const clientId = 'lotline'
const clientSecret = 'a secret between the two'

/** Who the provider says somebody is. */
interface Claims {
  readonly sub: string
  readonly email: string
  readonly email_verified: boolean
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A provider of OpenID Connect that lets in whoever it is told to, without asking. */
const provider = async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, Claims & { readonly nonce: string }>()
  const spoken: string[] = []
  let forged = false
  let isDown = false
  let isSilent = false
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of request) chunks.push(chunk as Uint8Array)
    const body = new URLSearchParams(Buffer.concat(chunks).toString())
    const path = request.url ?? ''
    spoken.push(path)
    if (isSilent) return undefined
    if (isDown) return response.writeHead(500).end()
    const answer = (value: unknown, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(value))
    }
    if (path.startsWith('/.well-known/'))
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (path === '/keys')
      return answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256' }] })
    const claims = codes.get(body.get('code') ?? '')
    codes.delete(body.get('code') ?? '')
    if (!claims || !body.has('code_verifier')) return answer({ error: 'invalid_grant' }, 400)
    const now = Math.floor(Date.now() / 1000)
    const said = `${part({ alg: 'RS256', kid: '1' })}.${part({
      ...claims,
      iss: issuer,
      aud: clientId,
      iat: now,
      exp: now + 60,
    })}`
    const signature = sign('sha256', Buffer.from(said), privateKey)
    if (forged) signature.reverse()
    const idToken = `${said}.${signature.toString('base64url')}`
    return answer({ access_token: 'opened', token_type: 'Bearer', id_token: idToken })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    spoken,
    forge: () => {
      forged = true
    },
    fall: (how: 'down' | 'silent' | 'up') => {
      isDown = how === 'down'
      isSilent = how === 'silent'
    },
    /** Lets somebody in who was sent here; answers the code they are sent back with. */
    letIn: (url: string, claims: Claims): { readonly code: string; readonly state: string } => {
      const asked = new URL(url).searchParams
      expect(asked.get('code_challenge_method')).toBe('S256')
      const code = `code-${codes.size}-${claims.sub}`
      codes.set(code, { ...claims, nonce: asked.get('nonce') ?? '' })
      return { code, state: asked.get('state') ?? '' }
    },
  }
}

type Provider = Awaited<ReturnType<typeof provider>>

const come = async (browser: Browser, at: Provider, claims: Claims): Promise<Response> => {
  const begun = await browser.post('/api/auth/sign-in/social', {
    provider: 'sso',
    callbackURL: '/',
  })
  const { url } = (await begun.json()) as { url: string }
  expect(url.startsWith(`${at.issuer}/authorize?`)).toBe(true)
  const { code, state } = at.letIn(url, claims)
  return browser.get(`/api/auth/callback/sso?code=${code}&state=${state}`)
}

const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/api/v1/me')).ok

const served = async (
  open: () => Promise<Parameters<typeof servePeople>[0]>,
): Promise<{ readonly at: Provider; readonly server: PeopleServer }> => {
  const at = await provider()
  const server = await servePeople(await open(), { issuer: at.issuer, clientId, clientSecret })
  onTestFinished(async () => {
    await server.app.close()
  })
  return { at, server }
}

describeDatabases('Single sign-on', (open) => {
  test('signs in who is here, by the mail address the provider has verified', async () => {
    const { at, server } = await served(open)
    await server.company('single@mill.example')
    const claims = { sub: 's-1', email: 'single@mill.example', email_verified: true }
    const browser = server.browserAt('203.0.113.20')
    const answer = await come(browser, at, claims)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
    expect(await isIn(browser)).toBe(true)
    const again = server.browserAt('203.0.113.20')
    await come(again, at, claims)
    expect(await isIn(again)).toBe(true)
  })

  test('lets in nobody who is not here, or whose address is not verified', async () => {
    const { at, server } = await served(open)
    await server.company('careful@mill.example')
    for (const claims of [
      { sub: 'e-1', email: 'eve@elsewhere.example', email_verified: true },
      { sub: 'e-2', email: 'careful@mill.example', email_verified: false },
    ]) {
      const browser = server.browserAt('203.0.113.21')
      expect((await come(browser, at, claims)).headers.get('location')).toContain('error=')
      expect(await isIn(browser)).toBe(false)
    }
  })

  test('believes no token that is not signed, and no answer to another browser', async () => {
    const { at, server } = await served(open)
    await server.company('forged@mill.example')
    const claims = { sub: 'f-1', email: 'forged@mill.example', email_verified: true }
    const victim = server.browserAt('203.0.113.22')
    const begun = await victim.post('/api/auth/sign-in/social', { provider: 'sso' })
    const { code, state } = at.letIn(((await begun.json()) as { url: string }).url, claims)
    const thief = server.browserAt('203.0.113.23')
    await thief.get(`/api/auth/callback/sso?code=${code}&state=${state}`)
    expect(await isIn(thief)).toBe(false)
    at.forge()
    const browser = server.browserAt('203.0.113.24')
    await come(browser, at, claims)
    expect(await isIn(browser)).toBe(false)
  })

  test.each(['down', 'silent'] as const)(
    'waits for no provider that is %s, and works once it is up, without a new start',
    async (how) => {
      const { at, server } = await served(open)
      at.fall(how)
      const { admin } = await server.company(`${how}@mill.example`)
      expect(await isIn(admin)).toBe(true)
      const claims = { sub: `d-${how}`, email: `${how}@mill.example`, email_verified: true }
      const browser = server.browserAt('203.0.113.26')
      const begun = await browser.post('/api/auth/sign-in/social', { provider: 'sso' })
      expect([begun.status, begun.headers.get('retry-after')]).toEqual([503, '10'])
      expect(await begun.json()).toMatchObject({ detail: expect.stringContaining('provider') })
      at.fall('up')
      await come(browser, at, claims)
      expect(await isIn(browser)).toBe(true)
    },
  )

  test('sends nobody on to another site', async () => {
    const { at, server } = await served(open)
    const browser = server.browserAt('203.0.113.25')
    const begun = await browser.post('/api/auth/sign-in/social', {
      provider: 'sso',
      callbackURL: 'https://elsewhere.example/',
    })
    expect(begun.status).toBe(403)
    expect(at.spoken.filter((path) => path.startsWith('/token'))).toEqual([])
  })
})

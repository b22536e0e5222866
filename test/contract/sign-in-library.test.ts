import { expect, test } from 'vitest'
import { type Auth, createAuth } from '../../src/accounts/auth.ts'
import { addPerson } from '../../src/accounts/people.ts'
import type { Database } from '../../src/db/open.ts'
import { realWorld } from '../../src/main/world.ts'
import { codeOf, createAuthenticator } from '../authenticator.ts'
import { createBrowser } from '../browser.ts'
import { describeDatabases } from '../databases.ts'

const publicUrl = 'http://localhost:4680'
const password = 'copper velvet tractor'

interface Sent {
  readonly to: string
  readonly text: string
}

const authOn = (db: Database, sent: Sent[] = [], url = publicUrl): Auth =>
  createAuth(
    db,
    realWorld.newId,
    { publicUrl: url, secret: 'a secret of the tests, long enough' },
    {
      send: async (to, _subject, text) => {
        sent.push({ to, text })
      },
    },
  )

const signedIn = async (auth: Auth, email: string) => {
  await addPerson(auth, { name: 'Ada', email }, password)
  const browser = createBrowser(auth.handler, publicUrl)
  const answer = await browser.post('/api/auth/sign-in/email', { email, password })
  expect(answer.status).toBe(200)
  return browser
}

describeDatabases('Signing in', (open) => {
  test('by mail and password, in the letters one likes, until one signs out', async () => {
    const auth = authOn(await open())
    const browser = await signedIn(auth, 'ada@mill.example')
    expect(await browser.person()).toMatchObject({ email: 'ada@mill.example', name: 'Ada' })
    const other = createBrowser(auth.handler, publicUrl)
    await other.post('/api/auth/sign-in/email', { email: 'Ada@Mill.Example', password })
    expect(await other.person()).toMatchObject({ email: 'ada@mill.example' })
    expect((await browser.post('/api/auth/sign-out', {})).status).toBe(200)
    expect(await browser.person()).toBeNull()
    expect(await other.person()).not.toBeNull()
  })

  test('a session cookie is no business of scripts or of other sites', async () => {
    const db = await open()
    const email = 'cookie@mill.example'
    await addPerson(authOn(db), { name: 'Ada', email }, password)
    for (const url of [publicUrl, 'https://lots.mill.example']) {
      const browser = createBrowser(authOn(db, [], url).handler, url)
      const answer = await browser.post('/api/auth/sign-in/email', { email, password })
      const cookie = answer.headers.getSetCookie().find((one) => one.includes('session_token'))
      expect(cookie).toMatch(/HttpOnly/)
      expect(cookie).toMatch(/SameSite=Lax/)
      expect(/Secure/.test(cookie ?? '')).toBe(url.startsWith('https:'))
      expect(cookie?.startsWith('__Secure-')).toBe(url.startsWith('https:'))
      expect(cookie).not.toMatch(/Domain=/i)
    }
  })

  test('an unknown address and a wrong password are answered alike', async () => {
    const auth = authOn(await open())
    await addPerson(auth, { name: 'Ada', email: 'alike@mill.example' }, password)
    const answers = await Promise.all(
      ['alike@mill.example', 'nobody@mill.example'].map(async (email) => {
        const browser = createBrowser(auth.handler, publicUrl)
        const body = { email, password: 'not the right words' }
        const answer = await browser.post('/api/auth/sign-in/email', body)
        return {
          status: answer.status,
          text: await answer.text(),
          cookies: answer.headers.getSetCookie(),
        }
      }),
    )
    expect(answers[0]?.status).toBe(401)
    expect(answers[0]).toEqual(answers[1])
  })

  test('nobody signs up by themselves', async () => {
    const auth = authOn(await open())
    const browser = createBrowser(auth.handler, publicUrl)
    const body = { email: 'eve@elsewhere.example', password, name: 'Eve' }
    expect((await browser.post('/api/auth/sign-up/email', body)).status).toBe(400)
    const again = await browser.post('/api/auth/sign-in/email', body)
    expect(again.status).toBe(401)
  })

  test('sessions are listed, and one of them or all others can be ended', async () => {
    const auth = authOn(await open())
    const first = await signedIn(auth, 'many@mill.example')
    const [second, third] = await Promise.all(
      [1, 2].map(async () => {
        const browser = createBrowser(auth.handler, publicUrl)
        await browser.post('/api/auth/sign-in/email', { email: 'many@mill.example', password })
        return browser
      }),
    )
    const sessions =
      await first.json<readonly { readonly token: string }[]>('/api/auth/list-sessions')
    expect(sessions).toHaveLength(3)
    const own = await second?.token()
    await first.post('/api/auth/revoke-session', { token: own })
    expect(await second?.person()).toBeNull()
    expect(await third?.person()).not.toBeNull()
    await first.post('/api/auth/revoke-other-sessions', {})
    expect(await third?.person()).toBeNull()
    expect(await first.person()).not.toBeNull()
  })

  test('a new password ends the other sessions, and the old one counts no more', async () => {
    const auth = authOn(await open())
    const browser = await signedIn(auth, 'change@mill.example')
    const other = createBrowser(auth.handler, publicUrl)
    await other.post('/api/auth/sign-in/email', { email: 'change@mill.example', password })
    const changed = await browser.post('/api/auth/change-password', {
      currentPassword: password,
      newPassword: 'seven walnut harbours',
      revokeOtherSessions: true,
    })
    expect(changed.status).toBe(200)
    expect(await other.person()).toBeNull()
    expect(await browser.person()).not.toBeNull()
    const old = await other.post('/api/auth/sign-in/email', {
      email: 'change@mill.example',
      password,
    })
    expect(old.status).toBe(401)
  })

  test('a link by mail sets a new password once, and ends every session', async () => {
    const sent: Sent[] = []
    const auth = authOn(await open(), sent)
    const browser = await signedIn(auth, 'reset@mill.example')
    const asked = await Promise.all(
      ['reset@mill.example', 'nobody@mill.example'].map(async (email) => {
        const stranger = createBrowser(auth.handler, publicUrl)
        const answer = await stranger.post('/api/auth/request-password-reset', { email })
        return { status: answer.status, text: await answer.text() }
      }),
    )
    expect(asked[0]).toEqual(asked[1])
    expect(sent.map(({ to }) => to)).toEqual(['reset@mill.example'])
    const token = /"token": "([^"]+)"/.exec(sent[0]?.text ?? '')?.[1]
    const body = { token, newPassword: 'seven walnut harbours' }
    const stranger = createBrowser(auth.handler, publicUrl)
    expect((await stranger.post('/api/auth/reset-password', body)).status).toBe(200)
    expect((await stranger.post('/api/auth/reset-password', body)).status).toBe(400)
    expect(await browser.person()).toBeNull()
    const answer = await stranger.post('/api/auth/sign-in/email', {
      email: 'reset@mill.example',
      password: 'seven walnut harbours',
    })
    expect(answer.status).toBe(200)
  })

  test('with an app a password alone opens nothing; a backup code counts once', async () => {
    const auth = authOn(await open())
    const email = 'codes@mill.example'
    const browser = await signedIn(auth, email)
    const enabled = await browser.post('/api/auth/two-factor/enable', { password })
    const { totpURI, backupCodes } = (await enabled.json()) as {
      readonly totpURI: string
      readonly backupCodes: readonly string[]
    }
    const code = (): string => codeOf(totpURI, Date.now())
    expect((await browser.post('/api/auth/two-factor/verify-totp', { code: code() })).status).toBe(
      200,
    )
    const half = async () => {
      const next = createBrowser(auth.handler, publicUrl)
      const answer = await next.post('/api/auth/sign-in/email', { email, password })
      expect(await answer.json()).toMatchObject({ twoFactorRedirect: true })
      expect(await next.person()).toBeNull()
      return next
    }
    const wrong = await half()
    const bad = String((Number(code()) + 1) % 1_000_000).padStart(6, '0')
    expect((await wrong.post('/api/auth/two-factor/verify-totp', { code: bad })).status).toBe(401)
    expect(await wrong.person()).toBeNull()
    const right = await half()
    await right.post('/api/auth/two-factor/verify-totp', { code: code() })
    expect(await right.person()).toMatchObject({ email })
    const [backup] = backupCodes
    const lost = await half()
    await lost.post('/api/auth/two-factor/verify-backup-code', { code: backup })
    expect(await lost.person()).toMatchObject({ email })
    const again = await half()
    const second = await again.post('/api/auth/two-factor/verify-backup-code', { code: backup })
    expect(second.status).toBe(401)
    expect(await again.person()).toBeNull()
  })

  test('a passkey opens what it was made for; an answer given before opens nothing', async () => {
    const auth = authOn(await open())
    const browser = await signedIn(auth, 'passkey@mill.example')
    const key = createAuthenticator(publicUrl)
    const asked = await browser.json<{ readonly challenge: string }>(
      '/api/auth/passkey/generate-register-options',
    )
    const made = await browser.post('/api/auth/passkey/verify-registration', {
      response: key.register(asked),
      name: 'phone',
    })
    expect(made.status).toBe(200)
    const stranger = createBrowser(auth.handler, publicUrl)
    const options = await stranger.json<{ readonly challenge: string }>(
      '/api/auth/passkey/generate-authenticate-options',
    )
    const response = key.prove(options)
    const opened = await stranger.post('/api/auth/passkey/verify-authentication', { response })
    expect(opened.status).toBe(200)
    expect(await stranger.person()).toMatchObject({ email: 'passkey@mill.example' })
    const thief = createBrowser(auth.handler, publicUrl)
    await thief.json('/api/auth/passkey/generate-authenticate-options')
    const replay = await thief.post('/api/auth/passkey/verify-authentication', { response })
    expect(replay.status).toBe(400)
    expect(await thief.person()).toBeNull()
    const elsewhere = createAuthenticator('http://127.0.0.1:4680')
    const foreign = await thief.json<{ readonly challenge: string }>(
      '/api/auth/passkey/generate-authenticate-options',
    )
    const refused = await thief.post('/api/auth/passkey/verify-authentication', {
      response: elsewhere.prove(foreign),
    })
    expect(refused.status).toBe(401)
  })
})

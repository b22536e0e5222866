import { expect, test } from 'vitest'
import { makeSetUpToken, setUpMs } from '../../src/flow/set-up.ts'
import { realWorld } from '../../src/main/world.ts'
import { codeOf, createAuthenticator } from '../authenticator.ts'
import type { Browser } from '../browser.ts'
import { describeDatabases } from '../databases.ts'
import { noSuchCompany } from '../http-house.ts'
import { goodPassword, type PeopleServer, servePeople } from '../people-house.ts'

const password = goodPassword

interface Told {
  readonly type: string
  readonly errors: readonly { readonly kind: string; readonly pointer: string }[]
}

const told = async (answer: Response): Promise<readonly [number, string, readonly string[]]> => {
  const { type, errors } = (await answer.json()) as Told
  return [answer.status, type.replace('urn:lotline:problem:', ''), errors.map(({ kind }) => kind)]
}

const me = async (browser: Browser) => {
  const answer = await browser.get('/api/v1/me')
  return answer.ok
    ? ((await answer.json()) as {
        identity: { id: string; email: string }
        companies: readonly { ledgerId: string }[]
        here: { permissions: readonly string[] } | null
      })
    : null
}

const signIn = (browser: Browser, email: string, secret = password): Promise<Response> =>
  browser.post('/api/v1/sign-in', { email, password: secret })

/** Invites somebody new and lets them come in; answers their browser, signed in. */
const join = async (
  served: PeopleServer,
  admin: Browser,
  email: string,
  roles: readonly string[],
): Promise<{ readonly browser: Browser; readonly personId: string }> => {
  const invited = await admin.post('/api/v1/invitations', { email, roles })
  expect(invited.status).toBe(201)
  const token = /"token": "([^"]+)"/.exec(served.mails.at(-1)?.text ?? '')?.[1]
  const browser = served.browserAt('203.0.113.2')
  const body = { token, name: 'Grace Hopper', password }
  const accepted = await browser.post('/api/v1/invitations/accept', body)
  expect(accepted.status).toBe(200)
  const { personId } = (await accepted.json()) as { personId: string }
  expect((await signIn(browser, email)).status).toBe(200)
  return { browser, personId }
}

const audited = async (served: PeopleServer, ledgerId: string): Promise<readonly string[]> => {
  await served.recorders.settled()
  const recorder = await served.recorders.of(ledgerId)
  const rows = await recorder?.submit(async ({ tx }) =>
    tx.query<{ what: string }>({
      text: 'select what from audit where ledger_id = $1 order by seq',
      values: [ledgerId],
    }),
  )
  return rows?.rows.map(({ what }) => what) ?? []
}

describeDatabases('Accounts over HTTP', (open) => {
  test('the set-up link makes a company once, for a day, and signs its maker in', async () => {
    const db = await open()
    const served = await servePeople(db)
    const token = await makeSetUpToken(db, realWorld)
    const body = {
      token,
      company: 'Mill Nord',
      timeZone: 'Europe/Oslo',
      name: 'Ada Lovelace',
      email: 'Set-Up@mill.example',
      password,
    }
    const browser = served.browserAt('203.0.113.1')
    const wrong = { ...body, password: 'lovelace', timeZone: 'Mars/Base' }
    expect(await told(await browser.post('/api/v1/set-up', wrong))).toEqual([
      422,
      'refused',
      ['time-zone-unknown', 'password-too-short', 'password-says-who-you-are'],
    ])
    const other = { ...wrong, token: 'not-the-token' }
    const answer = await told(await browser.post('/api/v1/set-up', other))
    expect(answer).toEqual([422, 'refused', ['link-over']])
    const made = await browser.post('/api/v1/set-up', body)
    expect(made.status).toBe(200)
    const { ledgerId } = (await made.json()) as { ledgerId: string }
    expect(await me(browser)).toMatchObject({
      identity: { email: 'set-up@mill.example' },
      companies: [{ ledgerId }],
    })
    const again = { ...body, email: 'eve@elsewhere.example' }
    expect((await told(await browser.post('/api/v1/set-up', again)))[2]).toEqual(['link-over'])
    const late = await makeSetUpToken(db, realWorld)
    served.pass(setUpMs + 1)
    const tooLate = await browser.post('/api/v1/set-up', { ...again, token: late })
    expect((await told(tooLate))[2]).toEqual(['link-over'])
    expect(await audited(served, ledgerId)).toEqual(['granted', 'signed-in'])
    await served.app.close()
  })

  test('an unknown address and a wrong password are answered alike, to the letter', async () => {
    const served = await servePeople(await open())
    await served.company('alike@mill.example')
    const answers = await Promise.all(
      ['alike@mill.example', 'nobody@mill.example'].map(async (email) => {
        const answer = await signIn(served.browserAt('203.0.113.9'), email, 'not the right words')
        const { instance: _, ...body } = (await answer.json()) as Record<string, unknown>
        return { status: answer.status, body, cookies: answer.headers.getSetCookie() }
      }),
    )
    expect(answers[0]?.status).toBe(401)
    expect(answers[0]).toEqual(answers[1])
    const resets = await Promise.all(
      ['alike@mill.example', 'nobody@mill.example'].map(async (email) => {
        const answer = await served
          .browserAt('203.0.113.9')
          .post('/api/auth/request-password-reset', { email })
        return { status: answer.status, text: await answer.text() }
      }),
    )
    expect(resets[0]?.status).toBe(200)
    expect(resets[0]).toEqual(resets[1])
    await served.app.close()
  })

  test('who guesses waits, longer and longer; the owner comes in from elsewhere', async () => {
    const served = await servePeople(await open())
    const { ledgerId } = await served.company('owner@mill.example')
    const guesser = served.browserAt('198.51.100.7')
    const guess = async (): Promise<number> =>
      (await signIn(guesser, 'owner@mill.example', 'not the right words')).status
    const first = await Promise.all(Array.from({ length: 12 }, guess))
    expect(first.filter((status) => status === 401)).toHaveLength(5)
    expect(first.filter((status) => status === 429)).toHaveLength(7)
    const refused = await signIn(guesser, 'owner@mill.example')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await signIn(served.browserAt('203.0.113.5'), 'owner@mill.example')).status).toBe(200)
    served.pass(31_000)
    expect(await guess()).toBe(401)
    served.pass(31_000)
    expect(await guess()).toBe(429)
    served.pass(31_000)
    expect((await signIn(guesser, 'owner@mill.example')).status).toBe(200)
    const what = await audited(served, ledgerId)
    // Whoever had to wait failed as well.
    expect(what.filter((one) => one === 'sign-in-failed')).toHaveLength(15)
    expect(what.filter((one) => one === 'signed-in')).toHaveLength(3)
    await served.app.close()
  })

  test('who tries one password on many accounts waits as well', async () => {
    const served = await servePeople(await open())
    const statuses: number[] = []
    for (let i = 0; i < 62; i += 1) {
      const browser = served.browserAt(`2001:db8:5:5::${i.toString(16)}`)
      statuses.push((await signIn(browser, `nobody-${i}@mill.example`)).status)
    }
    expect(statuses.indexOf(429)).toBe(60)
    const other = await signIn(served.browserAt('2001:db8:5:6::1'), 'nobody-1@mill.example')
    expect(other.status).toBe(401)
    await served.app.close()
  }, 60_000)

  test('a browser is believed for pages of its own alone', async () => {
    const served = await servePeople(await open())
    const { admin } = await served.company('csrf@mill.example')
    const evil = served.browserAt('203.0.113.1', 'https://elsewhere.example')
    const body = { email: 'csrf@mill.example', password }
    expect((await told(await evil.post('/api/v1/sign-in', body))).slice(0, 2)).toEqual([
      403,
      'foreign-origin',
    ])
    expect((await evil.post('/api/auth/sign-in/social', { provider: 'sso' })).status).toBe(403)
    expect((await admin.post('/api/v1/sign-out', {})).status).toBe(200)
    expect(await me(admin)).toBeNull()
    await served.app.close()
  })

  test('only what is meant to be reached of the library is there', async () => {
    const served = await servePeople(await open())
    const { admin } = await served.company('paths@mill.example')
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'get-session',
      'list-sessions',
      'update-user',
      'change-email',
      'delete-user',
      'two-factor/send-otp',
      'passkey/../sign-up/email',
      'sign-up%2Femail',
      'reset-password/abc',
      'ok',
    ]) {
      const answer = await admin.post(`/api/auth/${path}`, {})
      expect([path, answer.status]).toEqual([path, 404])
    }
    await served.app.close()
  })

  test('a new password keeps to the rules, and ends the other sessions', async () => {
    const served = await servePeople(await open())
    const { admin, ledgerId } = await served.company('change@mill.example')
    const other = served.browserAt('203.0.113.3')
    await signIn(other, 'change@mill.example')
    const change = (newPassword: string): Promise<Response> =>
      admin.post('/api/auth/change-password', {
        currentPassword: password,
        newPassword,
        revokeOtherSessions: true,
      })
    expect(await told(await change('mill nord'))).toEqual([
      422,
      'refused',
      ['password-too-short', 'password-says-who-you-are'],
    ])
    expect(await me(other)).not.toBeNull()
    expect((await change('seven walnut harbours')).status).toBe(200)
    expect(await me(other)).toBeNull()
    expect(await me(admin)).not.toBeNull()
    expect((await signIn(other, 'change@mill.example')).status).toBe(401)
    expect(await audited(served, ledgerId)).toContain('changed')
    expect(served.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['change@mill.example', 'Your password for Lotline was changed'],
    ])
    await served.app.close()
  })

  test('a link by mail sets a new password once, for half an hour, by the same rules', async () => {
    const served = await servePeople(await open())
    const { admin, ledgerId } = await served.company('reset@mill.example')
    const stranger = served.browserAt('203.0.113.4')
    await stranger.post('/api/auth/request-password-reset', { email: 'reset@mill.example' })
    await stranger.post('/api/auth/request-password-reset', { email: 'nobody@mill.example' })
    expect(served.mails.map(({ to }) => to)).toEqual(['reset@mill.example'])
    const token = /"token": "([^"]+)"/.exec(served.mails[0]?.text ?? '')?.[1]
    const reset = (newPassword: string): Promise<Response> =>
      stranger.post('/api/auth/reset-password', { token, newPassword })
    expect((await told(await reset('passwordpassword')))[2]).toEqual(['password-too-common'])
    expect((await reset('seven walnut harbours')).status).toBe(200)
    expect((await reset('seven walnut harbours')).status).toBe(400)
    expect(await me(admin)).toBeNull()
    expect((await signIn(stranger, 'reset@mill.example', 'seven walnut harbours')).status).toBe(200)
    expect(served.mails.slice(1).map(({ to, subject }) => [to, subject])).toEqual([
      ['reset@mill.example', 'Your password for Lotline was changed'],
    ])
    expect(served.mails[1]?.text).toContain('203.0.113.4')
    expect(await audited(served, ledgerId)).toContain('changed')
    await served.app.close()
  })

  test('a second factor and a passkey begin sessions that are noted', async () => {
    const served = await servePeople(await open())
    const { admin, ledgerId } = await served.company('factor@mill.example')
    const enabled = await admin.post('/api/auth/two-factor/enable', { password })
    const { totpURI } = (await enabled.json()) as { totpURI: string }
    const code = (): string => codeOf(totpURI, Date.now())
    const verified = await admin.post('/api/auth/two-factor/verify-totp', { code: code() })
    expect(verified.status).toBe(200)
    const browser = served.browserAt('203.0.113.6')
    const half = await signIn(browser, 'factor@mill.example')
    expect(await half.json()).toEqual({ secondFactor: true })
    expect(await me(browser)).toBeNull()
    const bad = String((Number(code()) + 1) % 1_000_000).padStart(6, '0')
    const refused = await browser.post('/api/auth/two-factor/verify-totp', { code: bad })
    expect((await told(refused)).slice(0, 2)).toEqual([401, 'sign-in-failed'])
    const done = await browser.post('/api/auth/two-factor/verify-totp', { code: code() })
    expect(done.status).toBe(200)
    expect(await me(browser)).not.toBeNull()
    const key = createAuthenticator('http://localhost:4680')
    const options = await browser.json<{ challenge: string }>(
      '/api/auth/passkey/generate-register-options',
    )
    const response = key.register(options)
    await browser.post('/api/auth/passkey/verify-registration', { response })
    const third = served.browserAt('203.0.113.8')
    const asked = await third.json<{ challenge: string }>(
      '/api/auth/passkey/generate-authenticate-options',
    )
    const proof = { response: key.prove(asked) }
    const opened = await third.post('/api/auth/passkey/verify-authentication', proof)
    expect(opened.status).toBe(200)
    expect(await me(third)).not.toBeNull()
    const fourth = served.browserAt('203.0.113.9')
    await fourth.post('/api/auth/passkey/verify-authentication', proof)
    await signIn(fourth, 'factor@mill.example')
    await fourth.post('/api/auth/two-factor/verify-backup-code', { code: 'none-such' })
    const what = await audited(served, ledgerId)
    expect(what).toEqual([
      ...['granted', 'signed-in', 'changed', 'sign-in-failed', 'signed-in', 'changed'],
      ...['signed-in', 'sign-in-failed', 'sign-in-failed'],
    ])
    await served.app.close()
  })

  test('one’s sessions are listed without their secrets, and ended one by one or all', async () => {
    const served = await servePeople(await open())
    const { admin } = await served.company('sessions@mill.example')
    const other = served.browserAt('203.0.113.10')
    const third = served.browserAt('203.0.113.11')
    await signIn(other, 'sessions@mill.example')
    await signIn(third, 'sessions@mill.example')
    interface Sessions {
      readonly sessions: readonly { sessionId: string; isThis: boolean; address: string }[]
    }
    const { sessions } = await admin.json<Sessions>('/api/v1/sessions')
    expect(sessions.map(({ address }) => address)).toEqual([
      '203.0.113.11',
      '203.0.113.10',
      '203.0.113.1',
    ])
    expect(sessions.map(({ isThis }) => isThis)).toEqual([false, false, true])
    expect(JSON.stringify(sessions)).not.toContain('token')
    const ended = await admin.send('DELETE', `/api/v1/sessions/${sessions[1]?.sessionId}`)
    expect(await ended.json()).toEqual({ ended: 1 })
    expect(await me(other)).toBeNull()
    expect(await me(third)).not.toBeNull()
    const stranger = await served.company('stranger@mill.example', 'Bakery')
    const foreign = await stranger.admin.send(
      'DELETE',
      `/api/v1/sessions/${sessions[0]?.sessionId}`,
    )
    expect(foreign.status).toBe(404)
    expect(await me(third)).not.toBeNull()
    expect(await (await admin.send('DELETE', '/api/v1/sessions')).json()).toEqual({ ended: 1 })
    expect(await me(third)).toBeNull()
    await served.app.close()
  })

  test('an invitation lets its addressee in, once, as what they were invited', async () => {
    const served = await servePeople(await open())
    const { admin, ledgerId } = await served.company('inviter@mill.example')
    const invited = { email: 'guest@mill.example', roles: ['warehouse'] }
    await admin.post('/api/v1/invitations', invited)
    const token = /"token": "([^"]+)"/.exec(served.mails.at(-1)?.text ?? '')?.[1]
    const guest = served.browserAt('203.0.113.12')
    const accept = (body: object): Promise<Response> =>
      guest.post('/api/v1/invitations/accept', { token, name: 'Grace Hopper', ...body })
    expect((await told(await accept({ password: 'short' })))[2]).toEqual(['password-too-short'])
    expect((await accept({ password, token: 'nothing' })).status).toBe(404)
    expect((await accept({ password })).status).toBe(200)
    expect((await told(await accept({ password })))[2]).toEqual(['invitation-over'])
    await signIn(guest, 'guest@mill.example')
    expect((await me(guest))?.here?.permissions).toContain('ship')
    expect((await me(guest))?.here?.permissions).not.toContain('release')
    const denied = await guest.post('/api/v1/invitations', invited)
    expect((await told(denied)).slice(0, 2)).toEqual([403, 'not-permitted'])
    // Another person cannot take an invitation that is not theirs.
    await admin.post('/api/v1/invitations', { email: 'third@mill.example', roles: ['quality'] })
    const theirs = /"token": "([^"]+)"/.exec(served.mails.at(-1)?.text ?? '')?.[1]
    const taken = await guest.post('/api/v1/invitations/accept', { token: theirs })
    expect((await told(taken))[2]).toEqual(['invitation-over'])
    expect((await me(guest))?.here?.permissions).not.toContain('release')
    expect(await audited(served, ledgerId)).toContain('granted')
    await served.app.close()
  })

  test('who is in another company already accepts as who they are', async () => {
    const served = await servePeople(await open())
    const mill = await served.company('both@mill.example')
    const bakery = await served.company('baker@bakery.example', 'Bakery')
    await bakery.admin.post('/api/v1/invitations', {
      email: 'both@mill.example',
      roles: ['auditor'],
    })
    const token = /"token": "([^"]+)"/.exec(served.mails.at(-1)?.text ?? '')?.[1]
    const strange = served.browserAt('203.0.113.13')
    const fresh = { token, name: 'Ada', password }
    const known = await strange.post('/api/v1/invitations/accept', fresh)
    expect((await told(known))[2]).toEqual(['email-known'])
    expect((await mill.admin.post('/api/v1/invitations/accept', { token })).status).toBe(200)
    expect((await me(mill.admin))?.companies).toHaveLength(2)
    const unsaid = await mill.admin.get('/api/v1/find?text=x')
    expect((await told(unsaid)).slice(0, 2)).toEqual([400, 'company-not-said'])
    await served.app.close()
  })

  test('a membership that ends shuts the door at once, and the company is gone', async () => {
    const served = await servePeople(await open())
    const { admin, ledgerId } = await served.company('ender@mill.example')
    const { browser, personId } = await join(served, admin, 'leaver@mill.example', ['quality'])
    expect((await browser.get('/api/v1/find?text=x')).status).toBe(200)
    expect((await admin.send('DELETE', `/api/v1/members/${personId}`)).status).toBe(200)
    expect((await browser.get('/api/v1/find?text=x')).status).toBe(404)
    expect(await me(browser)).toMatchObject({ companies: [], here: null })
    const back = { roles: ['warehouse'], sites: null, owners: null }
    expect((await admin.send('PUT', `/api/v1/members/${personId}`, back)).status).toBe(200)
    expect((await me(browser))?.companies).toEqual([{ ledgerId, name: 'Mill Nord' }])
    await served.app.close()
  })

  test('nobody raises themselves, nor touches who may more; somebody keeps the keys', async () => {
    const served = await servePeople(await open())
    const { admin, ledgerId, personId } = await served.company('ranks@mill.example')
    const recorder = await served.recorders.of(ledgerId)
    await recorder?.submit(({ tx }) =>
      tx.query({
        text: 'insert into role (ledger_id, name, help, permissions) values ($1, $2, $3, $4)',
        values: [
          ledgerId,
          'foreman',
          'Lets people in.',
          '["manage-people", "see-people", "see-lots"]',
        ],
      }),
    )
    const foreman = await join(served, admin, 'foreman@mill.example', ['foreman'])
    const all = { sites: null, owners: null }
    const put = (who: string, roles: readonly string[], browser = foreman.browser) =>
      browser.send('PUT', `/api/v1/members/${who}`, { ...all, roles })
    expect((await told(await put(foreman.personId, ['administrator'])))[2]).toEqual([
      'role-not-yours',
    ])
    const raising = { email: 'pal@mill.example', roles: ['foreman', 'quality'], ...all }
    expect((await told(await foreman.browser.post('/api/v1/invitations', raising)))[2]).toEqual([
      'role-not-yours',
    ])
    const demoting = await put(personId, ['foreman'])
    expect((await told(demoting))[2]).toEqual(['member-not-yours'])
    const ending = await foreman.browser.send('DELETE', `/api/v1/members/${personId}`)
    expect((await told(ending))[2]).toEqual(['member-not-yours'])
    expect((await put(foreman.personId, [])).status).toBe(200)
    const last = await admin.send('DELETE', `/api/v1/members/${personId}`)
    expect((await told(last))[2]).toEqual(['last-administrator'])
    expect((await told(await put(personId, ['quality'], admin)))[2]).toEqual(['last-administrator'])
    expect((await told(await put(personId, ['wizard'], admin)))[2]).toEqual(['role-unknown'])
    const client = await put(foreman.personId, ['client'], admin)
    expect((await told(client))[2]).toEqual(['owners-needed'])
    await served.app.close()
  })

  test('another’s company is as if there were none', async () => {
    const served = await servePeople(await open())
    const mill = await served.company('wrong@mill.example')
    const bakery = await served.company('right@bakery.example', 'Bakery')
    const ask = async (company: string) => {
      const answer = await served.app.inject({
        url: '/api/v1/members',
        headers: { cookie: mill.admin.cookies(), 'lotline-company': company },
      })
      const { instance: _, ...body } = answer.json()
      return { status: answer.statusCode, body }
    }
    expect((await ask(mill.ledgerId)).status).toBe(200)
    const foreign = await ask(bakery.ledgerId)
    expect(foreign.status).toBe(404)
    expect(foreign).toEqual(await ask(noSuchCompany))
    expect(foreign).toEqual(await ask('no id at all'))
    await served.app.close()
  })
})

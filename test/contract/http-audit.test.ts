import { expect, test } from 'vitest'
import { refusalsPerMinute } from '../../src/flow/note-refusal.ts'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'
import { servePeople } from '../people-house.ts'

interface Line {
  readonly what: string
  readonly who: string
  readonly subject: string
  readonly detail: Record<string, unknown>
}

describeDatabases('the audit trail over HTTP', (open) => {
  const begin = async () => {
    const served = await serveCompany(await open())
    const trail = async (query = ''): Promise<readonly Line[]> =>
      (await served.ask('GET', `/api/v1/audit${query}`)).json().entries
    const ship = () =>
      served.ask('POST', '/api/v1/commands/ship', { lot: 'L-none', quantity: '1 KGM', to: 'Kiosk' })
    return { ...served, trail, ship }
  }

  test('tells of a command that was refused, and of what was not permitted', async () => {
    const { ask, trail, ship } = await begin()
    expect((await ship()).statusCode).toBe(422)
    const denied = await ask('GET', '/api/v1/stock', undefined, { authorization: 'Bearer none' })
    expect(denied.statusCode).toBe(403)
    expect(await trail('?what=refused')).toMatchObject([
      { what: 'refused', subject: 'permission:see-stock' },
      { what: 'refused', subject: 'command:ship', detail: { verb: 'ship' } },
    ])
  })

  test('tells of keys that did not open, and not which one a guesser says it was', async () => {
    const served = await servePeople(await open())
    const { admin } = await served.company('keys@mill.example')
    const made = await admin.post('/api/v1/keys', {
      name: 'ERP',
      permissions: ['see-stock'],
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    expect(made.status).toBe(201)
    const { key, token } = (await made.json()) as { key: { keyId: string }; token: string }
    const opens = async (shown: string) => {
      const headers = { authorization: `Bearer ${shown}` }
      return (await served.app.inject({ url: '/api/v1/stock', headers })).statusCode
    }
    expect(await opens(token)).toBe(200)
    const guessed = `${token.slice(0, -8)}AAAAAAAA`
    expect(await opens(guessed)).toBe(401)
    await admin.send('DELETE', `/api/v1/keys/${key.keyId}`)
    expect(await opens(token)).toBe(401)
    for (let i = 0; i < refusalsPerMinute + 5; i += 1) await opens(guessed)
    const { entries } = await admin.json<{ entries: readonly Line[] }>(
      '/api/v1/audit?what=sign-in-failed&limit=1000',
    )
    expect(entries.slice(-2)).toMatchObject([
      { subject: `key:${key.keyId}`, detail: { by: 'key', kinds: ['key-revoked'] } },
      { subject: 'key:unknown', detail: { by: 'key', kinds: ['key-unknown'] } },
    ])
    expect(entries.length).toBeLessThan(refusalsPerMinute + 5)
    await served.app.close()
  })

  test('tells of whoever calls too often', async () => {
    const served = await serveCompany(await open(), { callsPerMinute: 10 })
    const statuses: number[] = []
    for (let i = 0; i < 12; i += 1)
      statuses.push((await served.ask('GET', '/api/v1/stock')).statusCode)
    expect(statuses.indexOf(429)).toBe(10)
    const told = await served.recorder.submit(({ tx, ledger }) =>
      tx.query<{ subject: string }>({
        text: `select subject from audit where ledger_id = $1 and what = 'refused'`,
        values: [ledger.ledgerId],
      }),
    )
    expect(told.rows.map(({ subject }) => subject)).toEqual(['calls', 'calls'])
    await served.app.close()
  })

  test('counts what it does not note singly, and says so in the next note', async () => {
    const { trail, ship } = await begin()
    for (let i = 0; i < refusalsPerMinute + 5; i += 1) await ship()
    const refused = await trail('?what=refused&limit=1000')
    const notNoted = refused.reduce(
      (sum, { detail }) => sum + Number(detail.notNotedBefore ?? 0),
      0,
    )
    // A minute may have ended in between: what was left out then stands in the note after it.
    expect(refused.length + notNoted).toBeGreaterThanOrEqual(refusalsPerMinute)
    expect(refused.length).toBeLessThan(refusalsPerMinute + 5 + 1)
    const isSaid = refused.some(({ detail }) => detail.furtherAreCounted === true)
    expect(isSaid || refused.length === refusalsPerMinute + 5).toBe(true)
  })

  test('tells who took it or the record out, and is found by what it is about', async () => {
    const { ask, trail } = await begin()
    const csv = await ask('GET', '/api/v1/audit', undefined, { accept: 'text/csv' })
    expect(csv.headers['content-type']).toContain('text/csv')
    expect((await ask('GET', '/api/v1/export')).statusCode).toBe(200)
    expect((await trail('?what=exported')).map(({ subject }) => subject)).toEqual([
      'record',
      'audit',
    ])
    expect((await trail('?subject=record')).map(({ what }) => what)).toEqual(['exported'])
    expect((await trail('?what=read-personal')).length).toBe(1)
  })
})

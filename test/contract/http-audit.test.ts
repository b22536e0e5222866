import { expect, test } from 'vitest'
import { refusalsPerMinute } from '../../src/flow/note-refusal.ts'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'

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

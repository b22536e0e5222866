import { expect, test } from 'vitest'
import type { Database } from '../../src/db/open.ts'
import { describeDatabases } from '../databases.ts'
import { type Asked, answered, bodyTypeOf, operationsOf, others } from '../every-route.ts'
import { noSuchCompany, serveCompany } from '../http-house.ts'

describeDatabases('every route of the document', (open) => {
  const served = async () => {
    const company = await serveCompany((await open()) as Database, { captureBytesMax: 200_000 })
    const operations = await operationsOf(company.app)
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

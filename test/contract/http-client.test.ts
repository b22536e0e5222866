import createClient from 'openapi-fetch'
import { expect, test } from 'vitest'
import type { paths } from '../../client/schema.ts'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'

describeDatabases('the generated client', (open) => {
  test('receives, is refused with reasons, and asks, in the types of the document', async () => {
    const { app } = await serveCompany(await open())
    const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 })
    const headers = { authorization: 'Bearer all' }
    const client = createClient<paths, 'application/json' | 'application/problem+json'>({
      baseUrl,
      headers,
    })
    const received = await client.POST('/api/v1/commands/receive', {
      body: { item: 'Flour', lot: 'FL-1', quantity: '100 KGM', from: 'Mill', place: 'Silo-1' },
    })
    expect(received.data?.outcomes.map(({ kind }) => kind)).toEqual(['recorded'])
    const refused = await client.POST('/api/v1/commands/scrap', {
      body: { lot: 'FL-1', quantity: '200 KGM', reason: 'wet' },
    })
    expect(refused.error?.errors.map(({ kind, pointer }) => [kind, pointer])).toEqual([
      ['not-enough', '/quantity'],
    ])
    const stock = await client.GET('/api/v1/stock', { params: { query: { item: 'Flour' } } })
    expect(stock.data?.lines.map(({ lot, quantity }) => [lot, quantity])).toEqual([['FL-1', '100']])
    const trace = await client.GET('/api/v1/trace', {
      params: { query: { lot: 'FL-1', direction: 'backward' } },
    })
    expect(trace.data?.certificate.whole).toBe(true)
    const lot = await client.GET('/api/v1/lot', { params: { query: { name: 'NOPE' } } })
    expect([lot.response.status, lot.error?.type]).toEqual([404, 'urn:lotline:problem:unknown'])
    await app.close()
  })
})

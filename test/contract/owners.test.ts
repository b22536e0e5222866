import { expect, test } from 'vitest'
import { describeDatabases } from '../databases.ts'
import { type ServedCompany, serveCompany } from '../http-house.ts'

const item = '09520123456788'
const parties = { ada: 'urn:example:party:ada', bea: 'urn:example:party:bea' }
const asAda = { authorization: `Bearer owner-${parties.ada}` }
const asBea = { authorization: `Bearer owner-${parties.bea}` }

const did = async ({ ask }: ServedCompany, verb: string, said: object) => {
  const answer = await ask('POST', `/api/v1/commands/${verb}`, said)
  expect([verb, answer.statusCode, answer.body]).toEqual([verb, 201, expect.any(String)])
}

/** A warehouse that holds one lot for two owners and itself, and has made something of it. */
const warehouse = async (company: ServedCompany): Promise<ServedCompany> => {
  const lot = { item, lot: 'L42', place: 'Dock' }
  await did(company, 'receive', { ...lot, quantity: '10 KGM', owner: parties.ada, from: 'Mill' })
  const named = { supplierLot: 'SECRET-1', bestBefore: '2030-01-01' }
  await did(company, 'receive', { ...lot, quantity: '6 KGM', owner: parties.bea, ...named })
  await did(company, 'receive', { ...lot, quantity: '5 KGM' })
  const input = (quantity: string, owner: string) => [{ lot: 'L42', quantity, owner }]
  await did(company, 'produce', {
    ...{ place: 'Dock', owner: parties.ada },
    inputs: input('4 KGM', parties.ada),
    outputs: [{ item: 'Dough', lot: 'D-ADA', quantity: '4 KGM' }],
  })
  await did(company, 'produce', {
    ...{ place: 'Dock', owner: parties.bea },
    inputs: [...input('1 KGM', parties.ada), ...input('2 KGM', parties.bea)],
    outputs: [{ item: 'Dough', lot: 'D-BEA', quantity: '3 KGM' }],
  })
  const shipped = { lot: 'D-ADA', quantity: '3 KGM', place: 'Dock', to: 'Kiosk Krone' }
  await did(company, 'ship', shipped)
  return company
}

describeDatabases('owners behind the server', (open) => {
  let begun: Promise<ServedCompany> | null = null
  const served = (): Promise<ServedCompany> => {
    begun ??= open().then(serveCompany).then(warehouse)
    return begun
  }

  test('stock is told by owner, and to a client their own', async () => {
    const { ask } = await served()
    const stockFor = async (query: string, headers = {}) => {
      const answer = await ask('GET', `/api/v1/stock?${query}`, undefined, headers)
      const { lines } = answer.json<{
        lines: { lot: string; quantity: string; owner: string }[]
      }>()
      return lines.map(({ lot, quantity, owner }) => `${lot} ${quantity} ${owner}`).sort()
    }
    const adas = [`D-ADA 1 ${parties.ada}`, `L42 5 ${parties.ada}`]
    expect(await stockFor('')).toEqual(
      [...adas, `D-BEA 3 ${parties.bea}`, `L42 4 ${parties.bea}`, 'L42 5 '].sort(),
    )
    expect(await stockFor(`owner=${parties.ada}`)).toEqual(adas)
    expect(await stockFor('owner=own')).toEqual(['L42 5 '])
    expect(await stockFor('', asAda)).toEqual(adas)
    expect(await stockFor(`owner=${parties.bea}`, asAda)).toEqual([])
  })

  test('a card shows a client nothing of others who have some of the same lot', async () => {
    const { ask } = await served()
    const card = await ask('GET', '/api/v1/lot?name=L42', undefined, asAda)
    const told = card.json<{
      history: { quantity: string; kind: string; seq: null }[]
      totals: { owner: string }[]
    }>()
    expect(told.history.map(({ kind, quantity }) => `${kind} ${quantity}`)).toEqual([
      'received 10',
      'used 4',
      'used 1',
    ])
    expect(told.totals.every(({ owner }) => owner === parties.ada)).toBe(true)
    expect(card.body).not.toMatch(/SECRET|2030-01-01|party:bea/)
    const find = async (text: string, headers: Record<string, string>) => {
      const answer = await ask('GET', `/api/v1/find?text=${text}`, undefined, headers)
      return answer.json<{ units: { code: string }[] }>().units.map(({ code }) => code)
    }
    expect(await find('SECRET', asAda)).toEqual([])
    expect(await find('SECRET', asBea)).toEqual(['L42'])
    const other = await ask('GET', '/api/v1/lot?name=D-BEA', undefined, asAda)
    expect(other.statusCode).toBe(404)
  })

  test('a trace keeps to one’s own, and says how many lots of others it was cut at', async () => {
    const { ask } = await served()
    const trace = async (query: string, headers = {}) => {
      const answer = await ask('GET', `/api/v1/trace?${query}`, undefined, headers)
      const { units, endpoints, certificate } = answer.json<{
        units: { code: string }[]
        endpoints: { kind: string; partyName: string | null }[]
        certificate: { whole: boolean; othersLots: number; notWhole: { kind: string }[] }
      }>()
      const { whole, othersLots, notWhole } = certificate
      return {
        units: units.map(({ code }) => code).sort(),
        ends: endpoints.map(({ kind, partyName }) => `${kind} ${partyName ?? ''}`.trim()).sort(),
        ...{ whole, othersLots, why: notWhole.map(({ kind }) => kind) },
      }
    }
    expect(await trace('lot=L42&direction=forward', asAda)).toEqual({
      units: ['D-ADA', 'L42'],
      ends: ['on hand', 'on hand', 'shipped Kiosk Krone'],
      ...{ whole: false, othersLots: 1, why: ['others-stock'] },
    })
    expect(await trace('lot=D-ADA&direction=backward', asAda)).toEqual({
      units: ['D-ADA', 'L42'],
      ends: ['received Mill'],
      ...{ whole: true, othersLots: 0, why: [] },
    })
    const whole = await trace('lot=L42&direction=forward')
    expect([whole.units, whole.othersLots]).toEqual([['D-ADA', 'D-BEA', 'L42'], 0])
  })

  test('what goes beyond one’s own stock is refused, and nothing may be done', async () => {
    const { ask } = await served()
    const questions = ['findings', 'events', 'audit', 'export', 'verification', 'items', 'parties']
    for (const question of [...questions, 'webhooks', 'events/1']) {
      const answer = await ask('GET', `/api/v1/${question}`, undefined, asAda)
      expect([question, answer.statusCode]).toEqual([question, 403])
    }
    const ship = { lot: 'L42', quantity: '1 KGM', owner: parties.ada, to: 'Kiosk', place: 'Dock' }
    const answer = await ask('POST', '/api/v1/commands/ship', ship, asAda)
    expect(answer.statusCode).toBe(403)
  })
})

import { expect, test } from 'vitest'
import { hasValidCheckDigit } from '../../src/gs1/check-digit.ts'
import { describeDatabases } from '../databases.ts'
import { type ServedCompany, serveCompany } from '../http-house.ts'

const begin = async ({ ask }: ServedCompany): Promise<void> => {
  const set = await ask('PUT', '/api/v1/ssccs/prefix', { companyPrefix: '9521234' })
  expect([set.statusCode, set.body]).toEqual([200, '{"companyPrefix":"9521234"}'])
  await ask('POST', '/api/v1/commands/declare', {
    ...{ item: 'Bread', lot: 'B1', quantity: '100 EA', place: 'Dock' },
  })
}
const packed = async ({ ask }: ServedCompany, container: string) => {
  const body = { container, lot: 'B1', quantity: '1 EA', place: 'Dock' }
  const answer = await ask('POST', '/api/v1/commands/pack', body)
  return { status: answer.statusCode, body: answer.json() }
}

describeDatabases('numbers of logistic units', (open, on) => {
  test('are given to what is packed into a new container, and to nothing twice', async () => {
    const company = await serveCompany(await on.fresh())
    expect((await packed(company, 'new')).body.errors[0]).toMatchObject({
      ...{ kind: 'bad-value', pointer: '/container' },
    })
    await begin(company)
    const first = (await packed(company, 'new')).body.outcomes[0].numbers[0]
    expect(first).toEqual({ field: 'container', number: '095212340000000006' })
    expect(hasValidCheckDigit(first.number)).toBe(true)
    // One that came from elsewhere is somebody's.
    expect((await packed(company, '(00)095212340000000013')).status).toBe(201)
    const third = (await packed(company, 'new')).body.outcomes[0].numbers[0].number
    expect(third.slice(0, 17)).toBe('09521234000000002')
    const ahead = await company.ask('POST', '/api/v1/ssccs', { count: 3 })
    expect(ahead.json().ssccs.map((sscc: string) => sscc.slice(14, 17))).toEqual([
      ...['003', '004', '005'],
    ])
    const left = (await company.ask('GET', '/api/v1/ssccs')).json()
    expect(left).toMatchObject({ companyPrefix: '9521234', left: '9999999994' })
    // What is refused uses none up.
    const wrong = { container: 'new', lot: 'B9', quantity: '1 EA', place: 'Dock' }
    expect((await company.ask('POST', '/api/v1/commands/pack', wrong)).statusCode).toBe(422)
    const next = (await packed(company, 'new')).body.outcomes[0].numbers[0].number
    expect(next.slice(14, 17)).toBe('006')
  })

  test('are different for all who ask at once', async () => {
    const company = await serveCompany(await open())
    await begin(company)
    const answers = await Promise.all(Array.from({ length: 20 }, () => packed(company, 'new')))
    const numbers = answers.map(({ body }) => body.outcomes[0].numbers[0].number)
    expect(new Set(numbers).size).toBe(20)
  })

  test('go on after the last of another system, and end with the last there is', async () => {
    const company = await serveCompany(await on.fresh())
    await begin(company)
    const set = (body: object) => company.ask('PUT', '/api/v1/ssccs/prefix', body)
    const other = { companyPrefix: '952123456789', lastUsed: '995212345678999983' }
    expect((await set({ ...other, lastUsed: '995212345678999984' })).statusCode).toBe(422)
    expect((await set({ companyPrefix: '12' })).json()).toMatchObject({
      errors: [{ kind: 'bad-value', pointer: '/companyPrefix' }],
    })
    expect((await set(other)).statusCode).toBe(200)
    expect((await company.ask('GET', '/api/v1/ssccs')).json()).toMatchObject({ left: '1' })
    const last = (await packed(company, 'new')).body.outcomes[0].numbers[0].number
    expect(last.slice(0, 17)).toBe('99521234567899999')
    expect((await packed(company, 'new')).body.errors[0].detail).toContain('given out')
  })
})

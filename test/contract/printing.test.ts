import { expect, test } from 'vitest'
import { describeDatabases } from '../databases.ts'
import { fakePrinter } from '../fake-printer.ts'
import { type ServedCompany, serveCompany } from '../http-house.ts'

const begin = async ({ ask }: ServedCompany, ports: Record<string, number>): Promise<void> => {
  await ask('POST', '/api/v1/commands/declare', {
    ...{ item: '09520123456788', lot: 'L1', quantity: '24 EA', place: 'Bakery' },
  })
  const printers = Object.entries(ports).map(([name, port]) => ({
    ...{ name, port, host: '127.0.0.1', dpi: 203, size: '100x50' },
  }))
  const set = await ask('PUT', '/api/v1/printers', { printers })
  expect([set.statusCode, set.body]).toEqual([200, set.body])
}

describeDatabases('printing', (open, on) => {
  test('sends labels to a printer, and notes the job in the audit trail', async () => {
    const company = await serveCompany(await open())
    const dock = await fakePrinter()
    await begin(company, { dock: dock.port })
    const printed = await company.ask('POST', '/api/v1/print-jobs', {
      ...{ lots: ['L1'], printer: 'dock', copies: 2 },
    })
    expect(printed.json()).toMatchObject({ state: 'printed', error: null, lots: ['L1'] })
    expect(dock.got()).toMatch(/^\^XA[\s\S]*\^FDL1\^FS[\s\S]*\^PQ2\n\^XZ\n$/)
    const first = dock.got()
    const again = `/api/v1/print-jobs/${printed.json().jobId}/again`
    const silent = await company.ask('POST', again, { reason: ' ' })
    expect(silent.json()).toMatchObject({ errors: [{ kind: 'reason-needed', pointer: '/reason' }] })
    const reprint = await company.ask('POST', again, { reason: 'label torn' })
    expect(reprint.json()).toMatchObject({
      ...{ state: 'printed', reason: 'label torn', reprintOf: printed.json().jobId },
    })
    expect(dock.got()).toBe(first + first)
    const { jobs } = (await company.ask('GET', '/api/v1/print-jobs')).json()
    expect(jobs.map(({ state }: Record<string, string>) => state)).toEqual(['printed', 'printed'])
    const audit = (await company.ask('GET', '/api/v1/audit?what=printed')).json()
    expect(audit.entries).toHaveLength(2)
    expect(audit.entries[0].detail).toMatchObject({ reason: 'label torn' })
  })

  test('tells what did not reach a printer from what nobody knows of', async () => {
    const company = await serveCompany(await on.fresh())
    const torn = await fakePrinter('breaks')
    await begin(company, { torn: torn.port, gone: 1 })
    const state = async (printer: string) =>
      (await company.ask('POST', '/api/v1/print-jobs', { lots: ['L1'], printer })).json().state
    expect(await state('torn')).toBe('unsure')
    expect(await state('gone')).toBe('failed')
  })

  test('is refused with every reason, and to whoever may not', async () => {
    const company = await serveCompany(await on.fresh())
    await begin(company, { dock: 1 })
    const errors = async (body: object, headers = {}) =>
      (await company.ask('POST', '/api/v1/print-jobs', body, headers))
        .json()
        .errors.map(({ kind }: Record<string, string>) => kind)
    expect(await errors({ lots: ['L1'], printer: 'none' })).toEqual(['unknown-printer'])
    expect(await errors({ lots: ['L8', 'L9'], printer: 'dock' })).toEqual(['unknown', 'unknown'])
    expect(await errors({ lots: ['L1'], printer: 'dock', template: 'pallet' })).toEqual([
      'missing-field',
    ])
    const other = { authorization: 'Bearer but-print' }
    const denied = await company.ask('GET', '/api/v1/printers', undefined, other)
    expect(denied.statusCode).toBe(403)
    const wrong = [{ name: '', host: 'a b', port: 0, dpi: 7, size: 'x', colour: 1 }]
    const bad = await company.ask('PUT', '/api/v1/printers', { printers: wrong })
    expect(bad.json().errors).toHaveLength(6)
    const lost = '/api/v1/print-jobs/01933333-3333-7333-8333-333333333333/again'
    const unknown = await company.ask('POST', lost, { reason: 'torn' })
    expect(unknown.json()).toMatchObject({ errors: [{ kind: 'unknown-job' }] })
  })
})

import { expect, test } from 'vitest'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'

describeDatabases('labels', (open) => {
  test('are previewed and made over HTTP, or all that is wrong with them is told', async () => {
    const { ask } = await serveCompany(await open())
    const declared = await ask('POST', '/api/v1/commands/declare', {
      ...{ item: '09520123456788', lot: 'L1', quantity: '24 EA', place: 'Bakery' },
    })
    expect(declared.statusCode).toBe(201)
    const preview = (body: object) =>
      ask('POST', '/api/v1/labels/preview', { lots: ['L1'], ...body })
    const seen = (await preview({ template: 'carton', size: '4x3in' })).json()
    expect(seen.svg).toContain('(01)09520123456788 (10)L1')
    expect(seen.remarks).toEqual([])
    const zpl = await ask('POST', '/api/v1/labels', { lots: ['L1'], format: 'zpl', copies: 3 })
    expect(zpl.json()).toMatchObject({ zpl: expect.stringContaining('^PQ3'), pdf: null })
    const pdf = (await ask('POST', '/api/v1/labels', { lots: ['L1'] })).json()
    expect(Buffer.from(pdf.pdf, 'base64').toString('latin1').slice(0, 5)).toBe('%PDF-')
    const errors = async (body: object) =>
      (await preview(body))
        .json()
        .errors.map(({ kind, pointer }: Record<string, string>) => `${kind} ${pointer}`)
    expect(await errors({ template: 'pallet' })).toEqual(['missing-field /fields/sscc'])
    expect(await errors({ lots: ['L9'] })).toEqual(['unknown /lots'])
    expect(await errors({ size: '12x12' })).toEqual([
      ...['symbol-too-narrow /size', 'too-low /size'],
    ])
    expect(await errors({ size: 'big' })).toHaveLength(1)
  })
})

import { expect, test } from 'vitest'
import { labelOf } from './label.ts'

const size = { width: 100, height: 100 }
const printer = { thisYear: 2026, dpi: 203 }
const faultsOf = (template: Parameters<typeof labelOf>[0], fields: object) => {
  const label = labelOf(template, size, fields, printer)
  return label.ok ? [] : label.error.map(({ code, field }) => `${code} ${field}`)
}

test('what a label needs and does not have is asked for, all of it at once', () => {
  expect(faultsOf('carton', {})).toEqual(['missing-field gtin', 'missing-field lot'])
  expect(faultsOf('pallet', {})).toEqual(['missing-field sscc'])
  expect(faultsOf('device', { itemName: 'Pump' })).toContain('missing-field gtin')
  expect(faultsOf('shelf', {})).toContain('missing-field place')
  expect(faultsOf('document', {})).toContain('missing-field document')
  expect(faultsOf('lot', {})).toContain('missing-field lot')
})

test('a number that is wrong is never made into a symbol', () => {
  expect(faultsOf('carton', { gtin: '09520123456789', lot: 'A' })).toEqual(['check-digit data'])
  expect(faultsOf('pallet', { sscc: '095201234567891236' })).toEqual(['check-digit data'])
  expect(faultsOf('lot', { gtin: '09520123456788', lot: 'A B' })).not.toEqual([])
})

test('a carton has as few symbols as there is room for, a pallet its SSCC last', () => {
  const gtin = '09520123456788'
  const symbols = (template: 'carton' | 'pallet', width: number, fields: object) => {
    const label = labelOf(template, { width, height: 150 }, fields, printer)
    if (!label.ok) throw new Error(JSON.stringify(label.error))
    return label.value.rows.flatMap((row) => (row.kind === 'symbol' ? row.lines : []))
  }
  const carton = { gtin, lot: '26316A-007', bestBefore: '2026-12-31' }
  expect(symbols('carton', 100, carton)).toEqual(['(01)09520123456788 (15)261231 (10)26316A-007'])
  expect(symbols('carton', 60, carton).length).toBeGreaterThan(1)
  const pallet = symbols('pallet', 100, { ...carton, count: '24', sscc: '095201234567891235' })
  expect(pallet.at(-1)).toBe('(00)095201234567891235')
  expect(pallet.join(' ')).toContain('(37)24')
})

test('what has no GTIN bears its own key', () => {
  const key = 'https://lots.example/lot/Dough/D7'
  const label = labelOf('lot', size, { lot: 'D7', key }, printer)
  expect(label).toMatchObject({ ok: true, value: { beside: { kind: 'QR Code' } } })
})

import { expect, test } from 'vitest'
import { parseLine, parseResult } from './command-line.ts'

const line = (text: string) => {
  const read = parseLine(text, 'lines/0')
  return read.ok ? read.value : read.error.map(({ kind, field }) => `${kind} ${field}`)
}

test.each([
  ['L42 40 KGM', { lot: 'L42', quantity: '40 KGM' }],
  ['L42 40KGM', { lot: 'L42', quantity: '40KGM' }],
  ['L42 12.5kg', { lot: 'L42', quantity: '12.5kg' }],
  ['L42 3 cases', { lot: 'L42', quantity: '3 cases' }],
  ['L42 all', { lot: 'L42', quantity: 'all' }],
  ['L42', { lot: 'L42' }],
  ['Dough D7 38 KGM', { item: 'Dough', lot: 'D7', quantity: '38 KGM' }],
  ['09520123456788 42 40 KGM', { item: '09520123456788', lot: '42', quantity: '40 KGM' }],
  // A number without its unit of measure is a code.
  ['09520123456788 42', { item: '09520123456788', lot: '42' }],
  ['40 KGM', { quantity: '40 KGM' }],
  ['12EA', { lot: '12EA' }],
  ['L42 2 KGM role=packaging', { lot: 'L42', quantity: '2 KGM', role: 'packaging' }],
  ['item=Pump serial=P-1', { item: 'Pump', serial: 'P-1' }],
  ['Pump serial=P-1', { item: 'Pump', serial: 'P-1' }],
  ['sscc=095212345678912347', { container: '095212345678912347' }],
  ['lot="A 1" 3 EA', { lot: 'A 1', quantity: '3 EA' }],
  ['"Rye flour" "A 1" 3 EA', { item: 'Rye flour', lot: 'A 1', quantity: '3 EA' }],
  ['"12 EA" 3 EA', { lot: '12 EA', quantity: '3 EA' }],
  ['L1 5 KGM topup', { lot: 'L1', quantity: '5 KGM', topUp: true }],
  ['L1 5 KGM top-up=false', { lot: 'L1', quantity: '5 KGM', topUp: false }],
  ['L1 supplier-lot=S9 expiry=2027-02', { lot: 'L1', supplierLot: 'S9', expiry: '2027-02' }],
  ['L1 attr.field="North \\"4\\""', { lot: 'L1', attributes: { field: 'North "4"' } }],
  // A URI may have an equals sign of its own.
  [
    'https://x.example/01/09520123456788/10/A?17=270228 1 KGM',
    { lot: 'https://x.example/01/09520123456788/10/A?17=270228', quantity: '1 KGM' },
  ],
  ['', {}],
])('%s', (text, said) => {
  expect(line(text)).toEqual(said)
})

test('words that cannot be placed are refused, not dropped', () => {
  expect(line('Dough D7 from Line 38 KGM')).toEqual(['bad-value lines/0'])
  expect(line('Dough D7 lot=L2')).toEqual(['bad-value lines/0'])
  expect(line('L1 lot=L2')).toEqual({ item: 'L1', lot: 'L2' })
})

test('a field that is said twice is refused', () => {
  expect(line('lot=L1 lot=L2')).toEqual(['bad-value lines/0'])
  expect(line('L1 5 KGM qty="6 KGM"')).toEqual(['bad-value lines/0'])
})

test('a quotation mark that is not closed is refused', () => {
  expect(line('lot="A 1')).toEqual(['bad-value lines/0'])
})

test.each([
  ['Temperature 4.2 CEL', { name: 'Temperature', value: '4.2', uom: 'CEL' }],
  ['pH 4.1', { name: 'pH', value: '4.1' }],
  ['Listeria passed', { name: 'Listeria', passed: true }],
  ['Listeria Failed', { name: 'Listeria', passed: false }],
  ['"Total plate count" "< 10"', { name: 'Total plate count', text: '< 10' }],
  ['Odour slightly sour today', { name: 'Odour', text: 'slightly sour today' }],
])('the result %s', (text, said) => {
  expect(parseResult(text)).toEqual({ ok: true, value: said })
})

test('a result without a value is refused', () => {
  expect(parseResult('pH')).toMatchObject({ ok: false })
  expect(parseResult('"pH')).toMatchObject({ ok: false })
})

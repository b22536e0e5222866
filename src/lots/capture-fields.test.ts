import { expect, test } from 'vitest'
import { fieldFault, fieldsOfAttributes, fieldsOfStep } from './capture-fields.ts'

test('attributes are known by the words of a command, in every spelling of the standard', () => {
  expect(
    fieldsOfAttributes({
      'urn:epcglobal:cbv:mda:itemExpirationDate': '2027-01-01',
      'urn:epcglobal:cbv:mda#productionDate': '2026-01-01',
      'https://ref.gs1.org/cbv/mda/lotNumber': 'L1',
      'urn:lotline:ns:tlcSource': 'Farm 7',
      'https://x.example/field': 'North',
    }),
  ).toEqual([
    ...['expiry', 'productionDate', 'lot', 'attributes/tlcSource'],
    'attributes/https://x.example/field',
  ])
})

test('an empty attribute tells nothing', () => {
  expect(fieldsOfAttributes({ 'urn:lotline:ns:a': ' ', 'urn:lotline:ns:b': null })).toEqual([])
})

test('a step can be asked for what its command may say, and for what its lots have', () => {
  expect(fieldsOfStep('clean')).toEqual(['equipment', 'place', 'run', 'note', 'documents'])
  expect(fieldsOfStep('ship')).toEqual(
    expect.arrayContaining(['to', 'quantity', 'expiry', 'itemName', 'madeAt']),
  )
  const asked = ['to', 'documents/bol', 'attributes/tlcSource', 'captured/quantity', 'gtin']
  expect(asked.map((field) => fieldFault('ship', field))).toEqual(asked.map(() => null))
  expect(fieldFault('test', 'results/Temperature')).toBeNull()
})

test('what a step never tells cannot be asked of it', () => {
  expect(fieldFault('clean', 'from')).toBe(
    'from is not told at the step clean: ask for equipment, place, run, note, documents.',
  )
  for (const field of ['at', 'lines', '', 'to/somewhere', 'supplierLot'])
    expect([field, fieldFault('ship', field)]).not.toContain(null)
  expect(fieldFault('clean', 'attributes/a')).not.toBeNull()
  expect(fieldFault('ship', 'attributes')).toBe('Write attributes/ and the name of what is needed.')
})

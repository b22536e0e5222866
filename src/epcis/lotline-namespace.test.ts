import { expect, test } from 'vitest'
import { conversionsAttribute, lotlineField } from './lotline-namespace.ts'

// These are written into every ledger: a changed name would not be found again.
test('the names of our own fields do not change', () => {
  expect(lotlineField('supplierLot')).toBe('urn:lotline:ns:supplierLot')
  expect(conversionsAttribute).toBe('urn:lotline:ns:conversions')
})

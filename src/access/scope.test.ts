import { expect, test } from 'vitest'
import { permissions } from './permission.ts'
import { limitAgainst } from './scope.ts'

test('nothing stands against a grant without limits', () => {
  const whole = { sites: null, owners: null }
  expect(permissions.filter((one) => limitAgainst(whole, one) !== null)).toEqual([])
})

test('limited to owners, everything about stock is refused', () => {
  const limited = { sites: null, owners: ['urn:example:client'] }
  for (const permission of ['see-stock', 'see-lots', 'see-traces', 'ship', 'capture'] as const)
    expect(limitAgainst(limited, permission)).toBe('owners')
  expect(limitAgainst(limited, 'manage-people')).toBeNull()
})

test('limited to sites, what names no site is refused', () => {
  const limited = { sites: ['https://example.com/site'], owners: null }
  expect(limitAgainst(limited, 'capture')).toBe('sites')
  expect(limitAgainst(limited, 'receive')).toBeNull()
})

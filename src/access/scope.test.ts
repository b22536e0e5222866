import { expect, test } from 'vitest'
import { permissions } from './permission.ts'
import { limitAgainst } from './scope.ts'

test('nothing stands against a grant without limits', () => {
  const whole = { sites: null, owners: null }
  expect(permissions.filter((one) => limitAgainst(whole, one) !== null)).toEqual([])
})

test('limited to owners, what goes beyond their stock is refused', () => {
  const limited = { sites: null, owners: ['urn:example:client'] }
  const beyond = [
    'see-events',
    'see-findings',
    'see-audit',
    'take-export',
    'check-record',
    'manage-webhooks',
  ] as const
  for (const permission of [...beyond, 'ship', 'capture', 'describe', 'correct'] as const)
    expect(limitAgainst(limited, permission)).toBe('owners')
  expect(limitAgainst(limited, 'see-stock')).toBeNull()
  expect(limitAgainst(limited, 'manage-people')).toBeNull()
})

test('limited to sites, what names no site is refused', () => {
  const limited = { sites: ['https://example.com/site'], owners: null }
  expect(limitAgainst(limited, 'capture')).toBe('sites')
  expect(limitAgainst(limited, 'receive')).toBeNull()
})

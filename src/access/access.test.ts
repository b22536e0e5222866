import { expect, test } from 'vitest'
import { notPermittedSentence, permitted, wholeAccess } from './access.ts'
import { isPermission, permissionHelp, permissions } from './permission.ts'
import { builtInRoles } from './role.ts'

const nobody = { ...wholeAccess(null), permissions: new Set<never>() }

test('what is not granted is denied, and the denial names the permission', () => {
  for (const permission of permissions) {
    const denied = permitted(nobody, permission)
    expect(denied).toEqual({ ok: false, error: { kind: 'not-permitted', field: '', permission } })
    if (!denied.ok) expect(notPermittedSentence(denied.error)).toContain(permission)
    expect(permitted(wholeAccess('ada'), permission).ok).toBe(true)
  }
})

test('every permission is told in a sentence, and nothing else is one', () => {
  for (const permission of permissions) expect(permissionHelp[permission]).toMatch(/\.$/)
  expect(isPermission('receive')).toBe(true)
  expect(isPermission('toString')).toBe(false)
})

test('quality alone releases, rejects and recalls', () => {
  for (const verb of ['release', 'reject', 'recall'] as const)
    expect(
      builtInRoles.filter((role) => role.permissions.includes(verb)).map(({ name }) => name),
    ).toEqual(['quality'])
})

test('an auditor changes nothing, and a client sees no more than lots, stock and traces', () => {
  const of = (name: string) => builtInRoles.find((role) => role.name === name)?.permissions ?? []
  expect(of('auditor').every((one) => /^(see-|check-record|take-export)/.test(one))).toBe(true)
  expect(of('client')).toEqual(['see-lots', 'see-stock', 'see-traces'])
})

test('every permission is in some role', () => {
  const granted = new Set(builtInRoles.flatMap((role) => role.permissions))
  expect(permissions.filter((permission) => !granted.has(permission))).toEqual([])
})

test('who may see the stock of some owners only is shown that and may move none', () => {
  const limited = { ...wholeAccess('ada'), owners: ['urn:example:client'] }
  const allowed = permissions.filter((permission) => permitted(limited, permission).ok)
  const shown = ['see-lots', 'see-stock', 'see-traces']
  expect(allowed.filter((one) => !/^(manage-|see-people$|sign$)/.test(one))).toEqual(shown)
  const denied = permitted(limited, 'see-events')
  expect(denied).toMatchObject({ error: { kind: 'not-permitted', limit: 'owners' } })
  if (!denied.ok) expect(notPermittedSentence(denied.error)).toContain('owners')
})

test('who may act at some sites only reports and reads nothing that says no site', () => {
  const limited = { ...wholeAccess('ada'), sites: ['https://example.com/site'] }
  const denied = permissions.filter((permission) => !permitted(limited, permission).ok)
  const record = ['see-events', 'see-audit', 'check-record', 'take-export', 'manage-webhooks']
  expect(denied).toEqual(['capture', 'correct', ...record])
  const capture = permitted(limited, 'capture')
  if (!capture.ok) expect(notPermittedSentence(capture.error)).toContain('sites')
})

import { expect, test } from 'vitest'
import { commandFields } from '../lots/command-fields.ts'
import { isPermission, permissionHelp, permissions } from './permission.ts'

test('every verb of the trade is a permission, told with its own help', () => {
  for (const [verb, { help }] of Object.entries(commandFields)) {
    expect(isPermission(verb)).toBe(true)
    expect(permissions).toContain(verb)
    if (isPermission(verb)) expect(permissionHelp[verb]).toBe(help)
  }
})

test('what an object has by itself is no permission', () => {
  for (const text of ['constructor', 'toString', '__proto__', ''])
    expect(isPermission(text)).toBe(false)
})

import { expect, test } from 'vitest'
import { hashPassword, isPasswordOf } from './password-hash.ts'

test('a password is known again, and no other', async () => {
  const kept = await hashPassword('seven walnut harbours é')
  expect(kept).toMatch(/^scrypt\$16\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(await isPasswordOf(kept, 'seven walnut harbours é')).toBe(true)
  expect(await isPasswordOf(kept, 'seven walnut harbours e\u0301')).toBe(true)
  expect(await isPasswordOf(kept, 'seven walnut harbours')).toBe(false)
})

test('the same password is kept differently each time', async () => {
  expect(await hashPassword('4711')).not.toBe(await hashPassword('4711'))
})

test('what is kept under another cost is known again', async () => {
  const kept = 'scrypt$14$8$1$c2FsdHNhbHRzYWx0c2FsdA$'
  const { scryptSync } = await import('node:crypto')
  const salt = Buffer.from('c2FsdHNhbHRzYWx0c2FsdA', 'base64url')
  const hash = scryptSync('4711', salt, 32, { N: 2 ** 14, r: 8, p: 1 }).toString('base64url')
  expect(await isPasswordOf(`${kept}${hash}`, '4711')).toBe(true)
  expect(await isPasswordOf(`${kept}${hash}`, '4712')).toBe(false)
  await expect(isPasswordOf('4711', '4711')).rejects.toThrow('not kept as a hash')
})

import { expect, test } from 'vitest'
import { checkOf, clearCharacters, luhnOf, mod37Of, voiceCodeOf } from './check-character.ts'

test('ISO 7064 MOD 37,36 is as the standard and its users have it', () => {
  expect(mod37Of('A12425GABC1234002')).toBe('M')
  expect(mod37Of('26316A2007')).toBe('5')
  expect(mod37Of('PHXL2N0502')).toBe('L')
  expect(mod37Of('')).toBeNull()
  expect(mod37Of('a1')).toBeNull()
})

test('Luhn over the ten digits is the one on payment cards', () => {
  expect(luhnOf('7992739871', '0123456789')).toBe('3')
  expect(luhnOf('799O', '0123456789')).toBeNull()
  expect(luhnOf('', clearCharacters)).toBeNull()
})

test('what separates the characters of a number does not change its check', () => {
  expect(checkOf('mod37', '26316A2-007')).toBe('5')
  expect(checkOf('mod37', '26316a2 007')).toBe('5')
  expect(checkOf('gs1pair', '26316A2-007')).toMatch(/^[2-9A-HJ-NP-Z]{2}$/)
  expect(checkOf('luhn', '-')).toBeNull()
})

test('voice codes are those of the sample labels', () => {
  const sample = [
    ['10333830000016', '186', '230711', '7557'],
    ['10333830000016', '187', '230712', '3765'],
    ['10333830000023', '188', '230713', '6084'],
    ['10333830000030', '189', '230714', '3105'],
    ['61414100734933', '32abcd', '030102', '8079'],
  ] as const
  for (const [gtin, lot, date, code] of sample) expect(voiceCodeOf(gtin, lot, date)).toBe(code)
})

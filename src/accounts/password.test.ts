import { expect, test } from 'vitest'
import { type PasswordFault, passwordFaultSentences, passwordFaults } from './password.ts'

const faults = (password: string): readonly PasswordFault[] =>
  passwordFaults(password, ['Ada Lovelace', 'ada@mill-nord.example', 'Mill Nord AS'])

test('several words that do not belong together will do', () => {
  for (const password of ['copper velvet tractor', 'rødgrød-med-fløde-42', 'x7$kQ!m2vR9_pL'])
    expect(faults(password), password).toEqual([])
})

test('what is short, long, common, personal or a run is refused, with every fault', () => {
  expect(faults('short1!')).toContain('too-short')
  expect(faults('é'.repeat(5) + 'abcd'.repeat(40))).toContain('too-long')
  expect(faults('P@ssw0rd2026!!')).toContain('too-common')
  expect(faults('passwordpassword')).toContain('too-common')
  expect(faults('lovelace is great')).toContain('says-who-you-are')
  expect(faults('my mill-nord key')).toContain('says-who-you-are')
  expect(faults('aaaaaaaaaaaaaa')).toContain('too-plain')
  expect(faults('abcdefghijklmn')).toContain('too-plain')
  expect(faults('qwertyuiopasdf')).toContain('too-plain')
  expect(faults('password')).toEqual(['too-short', 'too-common'])
})

test('every fault is told in a sentence', () => {
  for (const sentence of Object.values(passwordFaultSentences)) expect(sentence).toMatch(/\.$/)
})

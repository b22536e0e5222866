import { expect, test } from 'vitest'
import { ruleByAi, type ValueRule } from './application-identifier.ts'
import { problemsOfValue } from './value.ts'

const ruleOf = (ai: string): ValueRule => {
  const rule = ruleByAi.get(ai)
  if (!rule) throw new Error(`no rule for ${ai}`)
  return rule
}
const messages = (ai: string, value: string) =>
  problemsOfValue(ruleOf(ai), value).map(({ message }) => message)

test.each([
  ['01', '0952012345678', ['GTIN 0952012345678 has 13 digits; it should have 14.']],
  ['01', '0952012345678A', ['GTIN 0952012345678A holds A; allowed are digits only.']],
  ['10', '', ['Lot "" has 0 characters; it should have 1 to 20.']],
  ['253', '4012345555555A', ['GDTI 4012345555555A has check digit 5; it should be 4.']],
  ['255', '4012345999990A', ['GCN 4012345999990A holds A in A; allowed are digits only.']],
  ['8003', '14012345666663', ['GRAI 14012345666663 has check digit 3; it should be 0.']],
  ['8003', '14012345666660', ['GRAI 14012345666660 does not begin with 0.']],
  [
    '8004',
    'pump-7',
    ['GIAI pump-7 does not begin with a company prefix (at least 4 digits, then a reference).'],
  ],
  ['8006', '095201234567880302', ['ITIP 095201234567880302 says piece 03 of 02.']],
  ['8006', '095201234567880002', ['ITIP 095201234567880002 says piece 00 of 02.']],
  ['8010', '9521141a', ['CPID 9521141a holds a; allowed are letters A-Z, digits, and # - /.']],
  ['8011', '012', ['CPID serial number 012 begins with 0.']],
  ['8011', '0', []],
  ['7040', '1A+B', ['UIC "1A+B" is not a digit and three letters, digits, - or _.']],
  ['7040', '1ABC', []],
])('(%s) %s: %j', (ai, value, expected) => {
  expect(messages(ai, value)).toEqual(expected)
})

test('a value that is wrong in several ways is refused for each of them', () => {
  expect(problemsOfValue(ruleOf('253'), `4012345555555${'~'.repeat(18)}`)).toMatchObject([
    { code: 'length' },
    { code: 'check-digit' },
    { code: 'character' },
  ])
})

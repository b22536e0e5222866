import { expect, test } from 'vitest'
import {
  isAttribute,
  isKey,
  isQualifierOf,
  ruleByAi,
  sequenceFor,
} from './application-identifier.ts'

test('qualifiers have one order, and third-party serials stand alone', () => {
  expect(sequenceFor('01', ['21', '10'])).toEqual(['22', '10', '21'])
  expect(sequenceFor('01', ['235'])).toEqual(['235'])
  expect(sequenceFor('01', ['10', '235'])).toBe(null)
})

test('a lot qualifies an item, not a pallet or a place', () => {
  expect(['01', '8006', '00', '414'].map((key) => isQualifierOf(key, '10'))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('names of object properties are no application identifiers', () => {
  for (const ai of ['__proto__', 'constructor', 'toString', ''])
    expect([isKey(ai), isAttribute(ai), ruleByAi.has(ai)]).toEqual([false, false, false])
})

test('weights and dates go along with a key, and six decimals do not exist', () => {
  expect(['17', '3103', '3925', '7007', '99'].every(isAttribute)).toBe(true)
  expect(['21', '22', '235', '3106', '999', '1', '00017'].some(isAttribute)).toBe(false)
})

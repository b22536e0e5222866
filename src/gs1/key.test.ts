import { expect, test } from 'vitest'
import { canonicalOf, classOfPair, type Key, keyOf, levelOf, type Pair, schemeOf } from './key.ts'

const gtin: Pair = ['01', '09520123456788']
const key = (...qualifiers: readonly Pair[]): Key => {
  const made = keyOf([gtin, ...qualifiers], null)
  if (!made.ok) throw new Error(made.error.map(({ message }) => message).join(' '))
  return made.value
}

test('the key says its scheme and its level by what qualifies it', () => {
  const named = [key(), key(['10', 'A']), key(['10', 'A'], ['21', 'B']), key(['235', 'C'])]
  expect(named.map(schemeOf)).toEqual(['gtin', 'lgtin', 'sgtin', 'upui'])
  expect(named.map(levelOf)).toEqual(['class', 'lot', 'instance', 'instance'])
})

test('a variant is neither a lot nor an instance, and not in the key', () => {
  expect(levelOf(key(['22', '2A']))).toBe('class')
  expect(canonicalOf(key(['22', '2A'], ['10', 'A']))).toBe(canonicalOf(key(['10', 'A'])))
})

test('a lot and a serial of the same text are two things', () => {
  expect(canonicalOf(key(['10', 'A']))).not.toBe(canonicalOf(key(['21', 'A'])))
})

test('a misfit is said by number and name, once', () => {
  const made = keyOf([gtin, ['254', 'A'], ['254', 'B'], ['x'.repeat(99), 'C']], null)
  expect(made.ok ? [] : made.error.map(({ message }) => message)).toEqual([
    '(254) does not qualify GTIN (01).',
    `("${'x'.repeat(80)}…" (99 characters in all)) does not qualify GTIN (01).`,
  ])
})

test('the class of a numbered thing is its key without the number', () => {
  expect(classOfPair(['8003', '0401234566666387'])).toEqual(['8003', '04012345666663'])
  expect(classOfPair(['00', '106141411234567897'])).toBe(null)
})

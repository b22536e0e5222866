import { isAttribute, isKey, isQualifierOf, sequenceFor } from './application-identifier.ts'
import { readBrackets } from './brackets.ts'
import { isAttributeText } from './charset.ts'
import { padded } from './digital-link.ts'
import type { IdentifierProblem } from './identifier.ts'
import { type Key, keyOf, type Pair, refuse } from './key.ts'
import { quoted } from './quote.ts'
import { no, ok, type Result } from './result.ts'

/** What a bracketed text says: its key, and the data that accompanies it. */
export interface ElementString {
  readonly key: Key
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * Reads an element string as people write it, such as (01)09520123456788(17)261231(10)ABC1.
 *
 * Shape    The parts may come in any order, as on a label. A bracket in a value is written \(.
 * Refuses  brackets, no-key, several-keys, attribute-unknown, twice, and what `keyOf` refuses.
 * Limits   Values that accompany the key are kept as written; only their characters are checked.
 * Source   GS1 General Specifications 4.14 (human readable interpretation).
 */
export const readElements = (text: string): Result<ElementString, readonly IdentifierProblem[]> => {
  const parts = readBrackets(text)
  if (!parts.ok) return no(parts.error.map(({ code, message }) => ({ code, message })))
  const pairs = parts.value.map(({ ai, value }): Pair => [ai, value])
  const keys = pairs.filter(([ai]) => isKey(ai))
  const [first, second] = keys
  if (!first) return refuse('no-key', `None of the parts of ${quoted(text)} is a GS1 key.`)
  if (second)
    return refuse(
      'several-keys',
      `${quoted(text)} has more than one key: ` +
        `${[...new Set(keys.map(([ai]) => `(${ai})`))].join(' ')}.`,
    )
  return assembled(first, pairs)
}

const assembled = (
  key: Pair,
  pairs: readonly Pair[],
): Result<ElementString, readonly IdentifierProblem[]> => {
  const qualifiers = pairs.filter(([ai]) => isQualifierOf(key[0], ai))
  const others = pairs.filter((pair) => pair !== key && !isQualifierOf(key[0], pair[0]))
  const ais = qualifiers.map(([ai]) => ai)
  const sequence = sequenceFor(key[0], ais) ?? ais
  const ordered = qualifiers.toSorted(([a], [b]) => sequence.indexOf(a) - sequence.indexOf(b))
  const read = keyOf([[key[0], padded(key[0], key[1])], ...ordered], null)
  const problems = [...(read.ok ? [] : read.error), ...problemsOfOthers(others)]
  if (!read.ok || problems.length > 0) return no(problems)
  return ok({ key: read.value, attributes: Object.fromEntries(others) })
}

const problemsOfOthers = (others: readonly Pair[]): readonly IdentifierProblem[] => {
  const problems: IdentifierProblem[] = []
  const valueByAi = new Map<string, string>()
  for (const [ai, value] of others) {
    const before = valueByAi.get(ai) ?? value
    const at = `(${ai}) ${quoted(value)}`
    if (!isAttribute(ai))
      problems.push({ code: 'attribute-unknown', message: `(${ai}) does not go with this key.` })
    else if (!isAttributeText(value))
      problems.push({ code: 'character', message: `${at} holds what no GS1 value may hold.` })
    else if (before !== value)
      problems.push({ code: 'twice', message: `${at} was ${quoted(before)} before.` })
    valueByAi.set(ai, value)
  }
  return problems
}

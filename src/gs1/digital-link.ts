import { isAttribute, isKey, isQualifierOf } from './application-identifier.ts'
import { isAttributeText, isWithin, percentDecoded } from './charset.ts'
import type { IdentifierProblem } from './identifier.ts'
import { type Key, keyOf, type Pair, refuse, titleOf } from './key.ts'
import { quoted } from './quote.ts'
import { no, ok, type Result } from './result.ts'

// Digital Link 1.0 and 1.1 allowed names in place of numbers. They are read, never written.
const aiByName: ReadonlyMap<string, string> = new Map([
  ...([
    ['sscc', '00'],
    ['gtin', '01'],
    ['cpv', '22'],
    ['lot', '10'],
    ['ser', '21'],
    ['tpx', '235'],
    ['gdti', '253'],
    ['glnx', '254'],
    ['gcn', '255'],
    ['ginc', '401'],
    ['gsin', '402'],
    ['gln', '414'],
    ['party', '417'],
    ['grai', '8003'],
    ['giai', '8004'],
    ['itip', '8006'],
    ['cpid', '8010'],
    ['cpsn', '8011'],
    ['gsrnp', '8017'],
    ['gsrn', '8018'],
    ['srin', '8019'],
  ] as const),
])
/** The application identifier that a part of a path names, by number or by its old name. */
export const aiNamed = (segment: string): string => aiByName.get(segment) ?? segment

const schemeLength = (text: string): number => {
  if (text.startsWith('https://')) return 8
  if (text.startsWith('http://')) return 7
  // The scheme of a URI is not case-sensitive (RFC 3986), though nearly everybody writes it small.
  const start = text.slice(0, 8).toLowerCase()
  if (start === 'https://') return 8
  return start.startsWith('http://') ? 7 : 0
}

/** Whether the text is a web address, and so may be a Digital Link. */
export const isWebAddress = (text: string): boolean => schemeLength(text) > 0

const endOfPath = (text: string, from: number): number => {
  const fragment = text.indexOf('#', from)
  const query = text.indexOf('?', from)
  if (fragment < 0) return query < 0 ? text.length : query
  return query < 0 ? fragment : Math.min(fragment, query)
}

/** A GTIN of 8, 12 or 13 digits in the 14 it is kept in; any other value as it is. */
export const padded = (ai: string, value: string): string =>
  ai === '01' && (value.length === 13 || value.length === 12 || value.length === 8)
    ? value.padStart(14, '0')
    : value

/**
 * Reads the key in the path of a Digital Link on any domain, below any stem.
 *
 * Shape    Looks from the right for the last /AI/value whose AI is a key, so that what looks like
 *          one in the stem is not taken for it.
 * Refuses  not-a-link, no-key, percent, whatever `keyOf` refuses, and qualifier-in-query where a
 *          lot or serial stands after the question mark: the path alone would name less than meant.
 * Source   GS1 Digital Link: URI syntax.
 */
export const readLink = (text: string): Result<Key, readonly IdentifierProblem[]> => {
  const start = schemeLength(text)
  const end = endOfPath(text, start)
  const segments = text.slice(start, end).split('/')
  if (start === 0 || segments[0] === '')
    return refuse('not-a-link', `${quoted(text)} is not a web address.`)

  let at = segments.length - 2
  while (at > 0 && !isKey(aiNamed(segments[at] ?? ''))) at -= 2
  if (at <= 0) return refuse('no-key', `No GS1 key stands in the path of ${quoted(text)}.`)

  const key = aiNamed(segments[at] ?? '')
  const value = percentDecoded(segments[at + 1] ?? '')
  if (value === null) return badPercent(key, segments[at + 1] ?? '')
  const pairs: [Pair, ...Pair[]] = [[key, padded(key, value)]]
  for (at += 2; at < segments.length; at += 2) {
    const ai = aiNamed(segments[at] ?? '')
    const qualifier = percentDecoded(segments[at + 1] ?? '')
    if (qualifier === null) return badPercent(ai, segments[at + 1] ?? '')
    pairs.push([ai, qualifier])
  }
  const misplaced = text[end] === '?' ? misplacedIn(queryOf(text), key) : []
  return misplaced.length > 0 ? no(misplaced) : keyOf(pairs, null)
}

const badPercent = (ai: string, written: string) =>
  refuse(
    'percent',
    `${titleOf(ai)} ${quoted(written)} has a % that begins no character of a GS1 key.`,
  )

const queryOf = (text: string): readonly Pair[] => {
  const start = text.indexOf('?')
  const end = text.indexOf('#')
  if (start < 0 || (end >= 0 && end < start)) return []
  return text
    .slice(start + 1, end < 0 ? undefined : end)
    .split('&')
    .map((parameter): Pair => {
      const equals = parameter.indexOf('=')
      if (equals < 0) return [parameter, '']
      return [parameter.slice(0, equals), parameter.slice(equals + 1)]
    })
    .filter(([name, value]) => name !== '' && value !== '' && isWithin(name, 'N'))
}

const misplacedIn = (query: readonly Pair[], key: string): readonly IdentifierProblem[] =>
  query
    .filter(([ai]) => isQualifierOf(key, ai) || ai === key)
    .map(([ai]) => ({
      code: 'qualifier-in-query',
      message: `${titleOf(ai)} (${ai}) belongs in the path, not after the question mark.`,
    }))

/**
 * Reads what a Digital Link says beyond its key (dates, weights): the numbered parts of its query.
 *
 * Shape    By application identifier; names that are not numbers belong to others and are left.
 * Refuses  attribute-unknown, attribute-twice (two values that differ), percent,
 *          character.
 */
export const readAttributes = (
  text: string,
): Result<Readonly<Record<string, string>>, readonly IdentifierProblem[]> => {
  const problems: IdentifierProblem[] = []
  const attributes: Record<string, string> = {}
  for (const [ai, written] of queryOf(text)) {
    const value = percentDecoded(written)
    const before = attributes[ai]
    if (!isAttribute(ai))
      problems.push({
        code: 'attribute-unknown',
        message: `(${ai}) is not an application identifier that a Digital Link may carry.`,
      })
    else if (value === null)
      problems.push({
        code: 'percent',
        message: `(${ai}) ${quoted(written)} has a % out of place.`,
      })
    else if (!isAttributeText(value))
      problems.push({
        code: 'character',
        message: `(${ai}) ${quoted(value)} holds a character that no GS1 value may hold.`,
      })
    else if (before !== undefined && before !== value)
      problems.push({
        code: 'attribute-twice',
        message: `(${ai}) is given as ${quoted(before)} and as ${quoted(value)}.`,
      })
    else attributes[ai] = value
  }
  return problems.length > 0 ? no(problems) : ok(attributes)
}

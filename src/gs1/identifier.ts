import { isKey, sequenceFor } from './application-identifier.ts'
import { escapeForLink, isWithin } from './charset.ts'
import { isWebAddress, padded, readAttributes, readLink } from './digital-link.ts'
import { readElements } from './element-string.ts'
import { isEpcUrn, readUrn } from './epc-urn.ts'
import {
  canonicalOf,
  classOfPair,
  type Key,
  keyOf,
  levelOf,
  type Pair,
  refuse,
  schemeOf,
} from './key.ts'
import { quoted } from './quote.ts'
import { ok, type Result } from './result.ts'

export type Scheme =
  | 'gtin'
  | 'lgtin'
  | 'sgtin'
  | 'upui'
  | 'sscc'
  | 'sgln'
  | 'pgln'
  | 'grai'
  | 'giai'
  | 'gsrn'
  | 'gsrnp'
  | 'gdti'
  | 'sgcn'
  | 'cpi'
  | 'itip'
  | 'ginc'
  | 'gsin'

/** What is named: every thing of a kind, a lot of them, or one thing (a place, a party too). */
export type Level = 'class' | 'lot' | 'instance'

export interface Identifier {
  readonly scheme: Scheme
  readonly level: Level
  /** Its key: https://id.gs1.org/… */
  readonly canonical: string
  /** What was given, by application identifier, also where the key leaves it out. */
  readonly values: Readonly<Record<string, string>>
  /** How many digits the company prefix has: only an EPC URN says. */
  readonly prefixLength: number | null
  /** What accompanied the key (17: use by …), by application identifier. */
  readonly attributes: Readonly<Record<string, string>>
}

/** One reason why a text is not a GS1 key, as a sentence for the person who typed or scanned it. */
export interface IdentifierProblem {
  readonly code: string
  readonly message: string
}

/**
 * Reads a GS1 key in any spelling: EPC URN, Digital Link, (01)… with brackets, or bare digits.
 *
 * Shape    Space around the text is not part of it. Bare digits: 8, 12, 13 or 14 are a GTIN (a GLN
 *          has 13 as well and is taken for one: say (414) to mean it), 18 are an SSCC.
 * Refuses  Every reason that can be told apart, in the order of the text; unknown-form where it
 *          looks like none of the spellings.
 * Limits   Data that accompanies the key is kept as written, not checked.
 */
export const readIdentifier = (text: string): Result<Identifier, readonly IdentifierProblem[]> => {
  const given = text.trim()
  if (isEpcUrn(given)) return identified(readUrn(given), {})
  if (isWebAddress(given)) return readWebAddress(given)
  if (given.startsWith('(')) {
    const read = readElements(given)
    return read.ok ? identified(ok(read.value.key), read.value.attributes) : read
  }
  return identified(readDigits(given), {})
}

const readWebAddress = (text: string): Result<Identifier, readonly IdentifierProblem[]> => {
  const key = readLink(text)
  const attributes = key.ok ? readAttributes(text) : ok({})
  return attributes.ok ? identified(key, attributes.value) : attributes
}

const readDigits = (digits: string): Result<Key, readonly IdentifierProblem[]> => {
  if (digits === '' || !isWithin(digits, 'N'))
    return refuse('unknown-form', `${quoted(digits)} is not a GS1 key in any spelling.`)
  if (digits.length === 18) return keyOf([['00', digits]], null)
  if (padded('01', digits).length === 14) return keyOf([['01', padded('01', digits)]], null)
  return refuse(
    'length',
    `${quoted(digits)} has ${digits.length} digits; a GTIN has 8, 12, 13 or 14 and an SSCC has 18.`,
  )
}

const identified = (
  read: Result<Key, readonly IdentifierProblem[]>,
  attributes: Readonly<Record<string, string>>,
): Result<Identifier, readonly IdentifierProblem[]> => {
  if (!read.ok) return read
  const key = read.value
  return ok({
    scheme: schemeOf(key),
    level: levelOf(key),
    canonical: canonicalOf(key),
    values: Object.fromEntries(key.pairs),
    prefixLength: key.prefixLength,
    attributes,
  })
}

/**
 * The key under which a URI is known: GS1 keys of every URI spelling meet at id.gs1.org, any other
 * URI is its own key and comes back as it is.
 *
 * Limits   The query of a Digital Link does not take part, so an accompanying AI that is unknown
 *          here, which `readIdentifier` refuses, does not make another thing of it.
 */
export const canonicalUri = (uri: string): string => {
  const read = isEpcUrn(uri) ? readUrn(uri) : isWebAddress(uri) ? readLink(uri) : null
  return read?.ok ? canonicalOf(read.value) : uri
}

/**
 * The identifier as a Digital Link with all that it says, on a domain of the caller's.
 *
 * Shape    `domain` is a host (id.example.com) or an address to write below
 *          (https://example.com/p).
 */
export const digitalLinkOf = (
  identifier: Identifier,
  domain: string = 'https://id.gs1.org',
): string => {
  const base = domain.includes('://') ? domain : `https://${domain}`
  const path = pairsOf(identifier).map(([ai, value]) => `/${ai}/${escapeForLink(value)}`)
  const query = Object.entries(identifier.attributes).map(
    ([ai, value]) => `${ai}=${escapeForLink(value)}`,
  )
  const mark = query.length > 0 ? '?' : ''
  return `${base.endsWith('/') ? base.slice(0, -1) : base}${path.join('')}${mark}${query.join('&')}`
}

/**
 * The class (the item) that a lot or an instance belongs to, as a canonical URI.
 *
 * Shape    A class is its own. Null for keys that have none, such as an SSCC or a GLN.
 */
export const classOf = (identifier: Identifier): string | null => {
  const [key] = pairsOf(identifier)
  const pair = key && classOfPair(key)
  return pair ? canonicalOf({ pairs: [pair] }) : null
}

/**
 * The lot that the key itself names, as a canonical URI, or null where it names none.
 *
 * Shape    A lot is its own. An instance has one when its Digital Link gave it: /01/…/10/…/21/….
 */
export const lotOf = (identifier: Identifier): string | null => {
  const lot = identifier.values['10']
  const [key] = pairsOf(identifier)
  return key && lot !== undefined ? canonicalOf({ pairs: [key, ['10', lot]] }) : null
}

/** The key and its qualifiers, in order: a record puts its numbers in an order of its own. */
const pairsOf = ({ values }: Identifier): readonly Pair[] => {
  const ais = Object.keys(values)
  const key = ais.find(isKey) ?? ''
  const sequence =
    sequenceFor(
      key,
      ais.filter((ai) => ai !== key),
    ) ?? []
  return [key, ...sequence].flatMap((ai): readonly Pair[] => {
    const value = values[ai]
    return value === undefined ? [] : [[ai, value]]
  })
}

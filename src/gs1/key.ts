import { isQualifierOf, ruleByAi, sequenceFor } from './application-identifier.ts'
import { escapeForLink } from './charset.ts'
import type { IdentifierProblem, Level, Scheme } from './identifier.ts'
import { quoted } from './quote.ts'
import { no, ok, type Result } from './result.ts'
import { problemsOfValue } from './value.ts'

/** An application identifier and its value, without any escaping. */
export type Pair = readonly [ai: string, value: string]

/** A valid GS1 key: `pairs` has the key first, then its qualifiers in the standard's order. */
export interface Key {
  readonly pairs: readonly Pair[]
  readonly prefixLength: number | null
}

/** A refusal for one reason. */
export const refuse = (code: string, message: string) =>
  no<readonly IdentifierProblem[]>([{ code, message }])

/**
 * Makes a key of its parts.
 *
 * Shape    The first pair is a key, the others qualify it and are in order.
 * Refuses  length, character, check-digit and what a rule says beyond them, of every part;
 *          qualifier where one does not belong to the key, twice where it is repeated,
 *          qualifier-order where they do not go together in this order.
 */
export const keyOf = (
  pairs: readonly [Pair, ...Pair[]],
  prefixLength: number | null,
): Result<Key, readonly IdentifierProblem[]> => {
  const problems: IdentifierProblem[] = []
  for (const [ai, value] of pairs) {
    const rule = ruleByAi.get(ai)
    if (rule) problems.push(...problemsOfValue(rule, value))
  }
  const misfits = pairs.length > 1 ? problemsOfOrder(pairs) : []
  if (problems.length > 0 || misfits.length > 0) return no([...problems, ...misfits])
  return ok({ pairs: pairs.filter(isMeant), prefixLength })
}

// GLN extension 0 means that there is none: EPC URNs, which must have one, write it so.
// Source: EPC Tag Data Standard, SGLN.
const isMeant = ([ai, value]: Pair): boolean => ai !== '254' || value !== '0'

const problemsOfOrder = (pairs: readonly [Pair, ...Pair[]]): readonly IdentifierProblem[] => {
  const [[key], ...rest] = pairs
  const ais = rest.map(([ai]) => ai)
  const foreign = ais.filter((ai) => !isQualifierOf(key, ai))
  if (foreign.length > 0)
    return [...new Set(foreign)].map((ai) => ({
      code: 'qualifier',
      message: `(${shownAi(ai)}) does not qualify ${titleOf(key)} (${key}).`,
    }))
  const again = ais.find((ai, at) => ais.indexOf(ai) !== at)
  if (again) return [{ code: 'twice', message: `${titleOf(again)} (${again}) is given twice.` }]
  const sequence = sequenceFor(key, ais)
  if (sequence && ais.every((ai, at) => at === 0 || isBefore(sequence, ais[at - 1] ?? '', ai)))
    return []
  const found = ais.map((ai) => `(${ai})`).join(' ')
  return [
    { code: 'qualifier-order', message: `${found} do not follow (${key}) together in this order.` },
  ]
}

// In a Digital Link anything may stand where an application identifier should.
const shownAi = (ai: string): string => (ai.length > 4 ? quoted(ai) : ai)

const isBefore = (sequence: readonly string[], one: string, other: string): boolean =>
  sequence.indexOf(one) < sequence.indexOf(other)

/** What people call this application identifier. */
export const titleOf = (ai: string): string => ruleByAi.get(ai)?.title ?? `AI ${ai}`

const has = ({ pairs }: Pick<Key, 'pairs'>, ai: string): boolean =>
  pairs.length > 1 && pairs.some(([other]) => other === ai)

/**
 * The one spelling in which every other spelling of the key meets.
 *
 * Limits   A serialised item is its GTIN and serial: the standard wants the serial unique under the
 *          GTIN whatever the lot, and its EPC URN has no room for a lot. So the lot, when a Digital
 *          Link gives it as well, is left out here (else a scan with the lot and an EPC without it
 *          would be two items), and so is the consumer product variant, which only describes.
 *          Both stay among the identifier's values.
 * Source   GS1 Digital Link, canonical form; CBV 2.0 §8.9.
 */
export const canonicalOf = (key: Pick<Key, 'pairs'>): string => {
  const withSerial = has(key, '21')
  let uri = 'https://id.gs1.org'
  for (const [ai, value] of key.pairs)
    if (ai !== '22' && (ai !== '10' || !withSerial)) uri += `/${ai}/${escapeForLink(value)}`
  return uri
}

const schemeByAi: Readonly<Record<string, Scheme>> = {
  ...{ '00': 'sscc', '253': 'gdti', '255': 'sgcn', '401': 'ginc', '402': 'gsin', '414': 'sgln' },
  ...{ '417': 'pgln', '8003': 'grai', '8004': 'giai', '8006': 'itip', '8010': 'cpi' },
  ...{ '8017': 'gsrnp', '8018': 'gsrn' },
}

/** Which scheme the key is of: the name its EPC URN carries. */
export const schemeOf = (key: Key): Scheme => {
  const scheme = schemeByAi[key.pairs[0]?.[0] ?? '']
  if (scheme) return scheme
  if (has(key, '21')) return 'sgtin'
  if (has(key, '235')) return 'upui'
  return has(key, '10') ? 'lgtin' : 'gtin'
}

// How many characters of the key name the class; what follows is the serial number.
const classLengthByAi: Readonly<Record<string, number>> = {
  ...{ '01': 14, '8006': 18, '8010': 30, '8003': 14, '253': 13, '255': 13 },
}

/** The class the key belongs to, which may be itself, or null where its kind has none. */
export const classOfPair = ([ai, value]: Pair): Pair | null => {
  const length = classLengthByAi[ai]
  return length ? [ai, value.slice(0, length)] : null
}

/** What the key names: a class of things, a lot of them, or one thing. */
export const levelOf = (key: Key): Level => {
  const [first] = key.pairs
  const length = first && classLengthByAi[first[0]]
  if (!first || !length || first[1].length > length) return 'instance'
  if (has(key, '21') || has(key, '235') || has(key, '8011')) return 'instance'
  return has(key, '10') ? 'lot' : 'class'
}

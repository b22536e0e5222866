import { no, ok, type Result } from '../gs1/result.ts'
import { type Context, expandValue } from './context.ts'
import { isUri } from './uri.ts'
import {
  bizSteps,
  bizTransactionTypes,
  components,
  dispositions,
  errorReasons,
  measurementTypes,
  sensorAlerts,
  sourceDestinationTypes,
} from './vocabulary-terms.ts'

export type VocabularyName =
  | 'bizStep'
  | 'disposition'
  | 'bizTransactionType'
  | 'sourceDestinationType'
  | 'errorReason'
  | 'measurementType'
  | 'sensorAlert'
  | 'component'

interface Vocabulary {
  /** What the field is called in a sentence. */
  readonly field: string
  /** What stands before the bare word in its web URI. */
  readonly web: string
  /** What stood before it in the older URN; null where there never was one. */
  readonly urn: string | null
  readonly words: ReadonlySet<string>
}

const CBV_WEB = 'https://ref.gs1.org/cbv/'
const GS1_WEB = 'https://gs1.org/voc/'
const CBV_URN = 'urn:epcglobal:cbv:'

const vocabulary = (
  field: string,
  web: string,
  urn: string | null,
  words: readonly string[],
): Vocabulary => ({
  field,
  web,
  urn: urn === null ? null : CBV_URN + urn,
  words: new Set(words),
})

/** Source   CBV 2.0; the older URNs are those of CBV 1.2. */
const vocabularies: Readonly<Record<VocabularyName, Vocabulary>> = {
  bizStep: vocabulary('bizStep', `${CBV_WEB}BizStep-`, 'bizstep:', bizSteps),
  disposition: vocabulary('disposition', `${CBV_WEB}Disp-`, 'disp:', dispositions),
  bizTransactionType: vocabulary(
    'business transaction type',
    `${CBV_WEB}BTT-`,
    'btt:',
    bizTransactionTypes,
  ),
  sourceDestinationType: vocabulary(
    'source or destination type',
    `${CBV_WEB}SDT-`,
    'sdt:',
    sourceDestinationTypes,
  ),
  errorReason: vocabulary('error reason', `${CBV_WEB}ER-`, 'er:', errorReasons),
  measurementType: vocabulary('measurement type', GS1_WEB, null, measurementTypes),
  sensorAlert: vocabulary('sensor exception', GS1_WEB, null, sensorAlerts),
  component: vocabulary('component', `${CBV_WEB}Comp-`, null, components),
}

/** Other spellings of the two namespaces that have been published: drafts, http, www. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:ref|ns)\.gs1\.org\/cbv\//i, CBV_WEB],
  [/^https?:\/\/(?:www\.)?gs1\.org\/voc\//i, GS1_WEB],
  [/^https?:\/\/ref\.gs1\.org\/voc\//i, GS1_WEB],
]

const normalSpelling = (uri: string): string => {
  for (const [spelling, normal] of SPELLINGS)
    if (spelling.test(uri)) return uri.replace(spelling, normal)
  return uri.startsWith(CBV_URN) ? uri : uri.replace(/^urn:epcglobal:cbv:/i, CBV_URN)
}

/**
 * Reads a word of a standard vocabulary in any form it is sent in.
 *
 * Shape    The bare word (`receiving`) for `receiving`, `cbv:BizStep-receiving`, its web URI and
 *          its older URN; a URI of somebody's own as it is, its prefix written out.
 * Refuses  A bare word, or a URI in the standard's namespace, that the vocabulary does not have:
 *          the answer is a sentence, with the nearest word there is.
 */
export const readTerm = (
  name: VocabularyName,
  text: string,
  context: Context,
): Result<string, string> => {
  const { words, web, urn, field } = vocabularies[name]
  if (words.has(text)) return ok(text)
  if (!text.includes(':')) return no(unknownWord(field, text, words))
  const uri = normalSpelling(expandValue(context, text))
  const start = [web, urn].find((each) => each !== null && uri.startsWith(each)) ?? null
  if (start !== null) {
    const word = uri.slice(start.length)
    return words.has(word) ? ok(word) : no(unknownWord(field, word, words))
  }
  if (uri.startsWith(CBV_WEB) || uri.startsWith(CBV_URN))
    return no(`${text} is in the standard's namespace but is no ${field}.`)
  return isUri(uri) ? ok(uri) : no(`${field} '${text}' is not a URI.`)
}

/** The web URI of what `readTerm` answered: bare words get theirs, other URIs stay. */
export const termUri = (name: VocabularyName, term: string): string =>
  term.includes(':') ? term : vocabularies[name].web + term

const unknownWord = (field: string, text: string, words: ReadonlySet<string>): string => {
  const near = nearest(text, words)
  const hint = near === null ? '' : ` Did you mean '${near}'?`
  return `${field} '${text}' is not a CBV term; use a URI for your own.${hint}`
}

/** Longer texts are nobody's typing mistake, and the distance takes time in their square. */
const TYPED_MAX = 64

/**
 * The word that is at most a third of its letters away from what was typed; null where none is.
 *
 * Shape    Letters added, left out, changed or in the wrong case count one each.
 */
export const nearest = (text: string, words: Iterable<string>): string | null => {
  if (text.length > TYPED_MAX) return null
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const word of words) {
    const far = distance(text.toLowerCase(), word.toLowerCase())
    if (far < least && far <= Math.max(1, word.length / 3)) {
      best = word
      least = far
    }
  }
  return best
}

/** Source   V. I. Levenshtein, 1966: the edit distance between two texts. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
  }
  return row[b.length] ?? 0
}

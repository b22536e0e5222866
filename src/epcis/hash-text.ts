import { canonicalUri } from '../gs1/identifier.ts'
import { type Context, expandValue, splitKey } from './context.ts'
import { isArray, isObject, type Json, type JsonObject } from './json.ts'
import { numeralOf, plainDecimal } from './numeral.ts'
import { readTerm, termUri, type VocabularyName } from './vocabulary.ts'

/** Texts in the order of their characters' code points, which is that of their UTF-8 bytes. */
const sorted = (texts: string[]): string[] =>
  texts.some((text) => /[\ud800-\udfff]/.test(text)) ? texts.sort(byCodePoint) : texts.sort()

const byCodePoint = (a: string, b: string): number => {
  const [left, right] = [Array.from(a), Array.from(b)]
  const at = left.findIndex((char, index) => char !== right[index])
  if (at === -1) return left.length - right.length
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1)
}

/** Texts sorted and put one after the other. */
export const joined = (texts: string[]): string =>
  texts.length > 1 ? sorted(texts).join('') : (texts[0] ?? '')

/** Remarks to the reader of a file are no part of what happened. */
const remarks = new Set(['rdfs:comment', 'comment', '@context'])

/**
 * Members that are somebody's own: `{namespace}name=value` each, sorted, at every depth.
 *
 * Source   CBV 2.0 §8.9, rules 19 to 21.
 */
export const ownText = (context: Context, object: JsonObject, keys: readonly string[]): string =>
  joined(keys.flatMap((key) => (remarks.has(key) ? [] : pieces(context, key, object[key] ?? null))))

const pieces = (context: Context, key: string, json: Json): string[] => {
  if (isArray(json)) return json.flatMap((item) => pieces(context, key, item))
  const split = splitKey(context, key)
  const name = split ? `{${split.namespace}}${split.name}` : key
  if (isObject(json)) return [name + ownText(context, json, Object.keys(json))]
  const text = valueText(context, json)
  return [text === '' ? name : `${name}=${text}`]
}

/** Vocabularies whose older URNs stand for web URIs wherever they are. */
const urnStarts: readonly (readonly [string, VocabularyName])[] = [
  ['urn:epcglobal:cbv:bizstep:', 'bizStep'],
  ['urn:epcglobal:cbv:disp:', 'disposition'],
  ['urn:epcglobal:cbv:btt:', 'bizTransactionType'],
  ['urn:epcglobal:cbv:sdt:', 'sourceDestinationType'],
  ['urn:epcglobal:cbv:er:', 'errorReason'],
]

/**
 * A value in its canonical form.
 *
 * Shape    Numbers, and text that reads as a number, without needless zeros; prefixes written out;
 *          GS1 keys as canonical Digital Links; space around text left out.
 * Source   CBV 2.0 §8.9, rules 5, 6, 14, 15, 17 and 18.
 */
export const valueText = (context: Context, json: Json): string => {
  if (typeof json !== 'string') return numeralOf(json) ?? (json === null ? '' : rawText(json))
  const text = json.trim()
  const decimal = plainDecimal(text)
  if (decimal !== null) return decimal
  if (!text.includes(':')) return text
  const whole = expandValue(context, text)
  for (const [start, vocabulary] of urnStarts)
    if (whole.startsWith(start)) {
      const read = readTerm(vocabulary, whole, context)
      return read.ok ? termUri(vocabulary, read.value) : whole
    }
  return canonicalUri(whole)
}

/** What has no shorter form: true, false, and numerals too long to be written out. */
const rawText = (json: Json): string => JSON.stringify(json)

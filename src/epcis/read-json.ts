import { no, ok, type Result } from '../gs1/result.ts'
import { explainJson } from './explain-json.ts'
import { exactJson, isRawJson, type Json } from './json.ts'
import { DOUBLE_DIGITS, plainDecimal } from './numeral.ts'
import type { Problem } from './problem.ts'

export interface JsonLimits {
  /** How many lists and objects may be inside each other. */
  readonly depthMax: number
}
export const jsonLimits: JsonLimits = { depthMax: 64 }

/** What one pass over the text tells before anything is built from it. */
interface Survey {
  readonly depth: number
  /** Colons outside text: as many as there are members, if no key repeats. */
  readonly members: number
  /** Some numeral is longer than a double can be trusted with, or has an exponent. */
  readonly hasLongNumeral: boolean
  /** Some escape may stand for NUL or half a character. */
  readonly hasOddEscape: boolean
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const BYTE_ORDER_MARK = 0xfeff

/**
 * Reads JSON strictly and keeps every numeral exactly.
 *
 * Shape    A numeral that a double cannot hold becomes raw JSON. A leading byte order mark is
 *          passed over.
 * Refuses  What is not JSON, with line and column; keys that repeat; NUL and lone surrogates, which
 *          no database keeps; nesting deeper than the limit. Every repeated key is reported.
 * Limits   `depthMax`. The size of the text is the door's to bound.
 */
export const readJson = (
  text: string,
  limits: JsonLimits = jsonLimits,
): Result<Json, readonly Problem[]> => {
  const body = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
  const survey = surveyOf(body)
  const isSuspect = survey.depth > limits.depthMax || survey.hasOddEscape || !body.isWellFormed()
  if (isSuspect) {
    const problems = explainJson(body, limits.depthMax)
    if (problems.length > 0) return no(problems)
  }
  const parsed = parse(body, survey.hasLongNumeral)
  if (parsed === undefined) return no(explained(body, limits))
  return membersIn(parsed) === survey.members ? ok(parsed) : no(explained(body, limits))
}

/** The slow walk must find what the fast way stumbled over. That it did not is our own fault. */
const explained = (text: string, { depthMax }: JsonLimits): readonly Problem[] => {
  const problems = explainJson(text, depthMax)
  assertExplained(problems)
  return problems
}

const assertExplained = (problems: readonly Problem[]): void => {
  if (problems.length === 0) throw new Error('JSON was refused, and no reason was found')
}

/** The value of the text; undefined where it is not JSON. */
const parse = (text: string, isExact: boolean): Json | undefined => {
  try {
    return isExact ? JSON.parse(text, keepNumeral) : JSON.parse(text)
  } catch (error) {
    assertSyntax(error)
    return undefined
  }
}

const assertSyntax = (error: unknown): void => {
  if (!(error instanceof SyntaxError)) throw error
}

/** Puts raw JSON in the place of a number that is not the one that was written. */
const keepNumeral = (_key: string, value: unknown, context?: { readonly source?: string }) => {
  const source = context?.source
  if (typeof value !== 'number' || source === undefined) return value
  if (source.length <= DOUBLE_DIGITS && !/[eE]/.test(source)) return value
  // Too long to be written out: kept as it was received, and refused by whoever needs its value.
  const written = plainDecimal(source)
  return written !== null && written === plainDecimal(String(value))
    ? value
    : exactJson.rawJSON(source)
}

const membersIn = (json: Json): number => {
  if (typeof json !== 'object' || json === null) return 0
  let members = 0
  if (Array.isArray(json)) {
    for (const item of json) members += membersIn(item)
    return members
  }
  if (isRawJson(json)) return 0
  const values = Object.values(json)
  members = values.length
  for (const value of values) if (typeof value === 'object') members += membersIn(value)
  return members
}

/** One pass, no copies: this is on the way of everything that is ever captured. */
const surveyOf = (text: string): Survey => {
  const end = text.length
  let depth = 0
  let deepest = 0
  let members = 0
  let hasLongNumeral = false
  let hasOddEscape = false
  for (let at = 0; at < end; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) {
      for (at++; at < end; at++) {
        const inside = text.charCodeAt(at)
        if (inside === QUOTE) break
        if (inside !== BACKSLASH) continue
        at++
        if (text.charCodeAt(at) === 0x75) hasOddEscape ||= isOddEscape(text, at)
      }
    } else if (char === 0x3a) members++
    else if (char === 0x7b || char === 0x5b) {
      if (++depth > deepest) deepest = depth
    } else if (char === 0x7d || char === 0x5d) depth--
    else if ((char >= 0x30 && char <= 0x39) || char === 0x2d) {
      const start = at
      while (at + 1 < end && isInNumeral(text.charCodeAt(at + 1))) {
        at++
        if ((text.charCodeAt(at) | 0x20) === 0x65) hasLongNumeral = true
      }
      if (at - start >= DOUBLE_DIGITS) hasLongNumeral = true
    }
  }
  return { depth: deepest, members, hasLongNumeral, hasOddEscape }
}

const isInNumeral = (char: number): boolean =>
  (char >= 0x30 && char <= 0x39) ||
  char === 0x2e ||
  char === 0x2b ||
  char === 0x2d ||
  (char | 0x20) === 0x65

/** Whether `\u` at this place begins 00 (NUL may follow) or D8 to DF (a surrogate). */
const isOddEscape = (text: string, at: number): boolean =>
  (text.charCodeAt(at + 1) === 0x30 && text.charCodeAt(at + 2) === 0x30) ||
  (text.charCodeAt(at + 1) | 0x20) === 0x64

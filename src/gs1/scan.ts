import { readBrackets } from './brackets.ts'
import { hasValidCheckDigit } from './check-digit.ts'
import { type DataItem, isEnvelope, readEnvelope } from './data-identifier.ts'
import { isWebAddress, padded } from './digital-link.ts'
import { type Element, type Missing, missingBeside, pairFaults } from './element.ts'
import { hiddenElement, readPiece } from './element-data.ts'
import { type TextFault, valueFaults } from './element-value.ts'
import { isEpcUrn } from './epc-urn.ts'
import { readIdentifier } from './identifier.ts'
import { linkElements } from './link-elements.ts'
import { no, ok, type Result } from './result.ts'
import { GROUP_SEPARATOR, splitAtSeparators } from './separator.ts'
import { type Symbology, symbologyOf } from './symbology.ts'
import { syntaxAt, syntaxOf } from './syntax.ts'

/** What a text turned out to be. */
export type Carrier =
  | 'element string'
  | 'Digital Link'
  | 'EPC'
  | 'number'
  | 'data identifiers'
  | 'text'

/** What was read off a thing: GS1 elements, data identifiers, or a text that means nothing here. */
export interface Scan {
  readonly carrier: Carrier
  /** By the word of the scanner, where it says. */
  readonly symbology: string | null
  /** What stood where FNC1 belongs, or null where nothing did. */
  readonly separator: string | null
  readonly elements: readonly Element[]
  readonly items: readonly DataItem[]
  /** What was read without what the scanner put in front: a name to look up, if nothing else. */
  readonly text: string
  /** What the standard wants beside it, which another symbol of the label may hold. */
  readonly missing: readonly Missing[]
  /** What a person should know of it, a sentence each. */
  readonly remarks: readonly string[]
}

/** The longest text that a symbol can hold: digits of a QR code. */
export const SCAN_MOST = 7089

type Read = Result<Omit<Scan, 'symbology' | 'missing' | 'text'>, readonly TextFault[]>

/**
 * Reads what a scanner or a person gives: an element string of any symbology, with FNC1 as it
 * should be or replaced, or in brackets; a Digital Link; an EPC; the number of an EAN, UPC or ITF
 * symbol; data identifiers; else a text.
 *
 * Shape    Without a symbology in front, a text counts as an element string where it has a
 *          separator or begins with a key of right length and check digit; 8, 12, 13, 14 and 18
 *          digits count as a GTIN or SSCC where their check digit is right.
 * Refuses  Every fault with its place in the text as given: too-long, control, empty, and what
 *          `readPiece`, `hiddenElement`, `readBrackets`, `pairFaults`, `linkElements` and
 *          `readEnvelope` refuse.
 *          Nothing is guessed: not the end of a value whose separator is missing, and not what an
 *          unknown application identifier holds.
 * Limits   Compressed Digital Links and HIBC are not read. A year is the nearest to `thisYear`.
 * Source   GS1 General Specifications 5.10 and 7.8; ISO/IEC 15424.
 */
export const readScan = (given: string, thisYear: number): Result<Scan, readonly TextFault[]> => {
  const odd = oddnessOf(given)
  if (odd) return no([odd])
  const { symbology, end } = symbologyOf(given) ?? { symbology: null, end: 0 }
  const read = carried(given, end, symbology, thisYear)
  if (!read.ok) return read
  const faults = pairFaults(read.value.elements)
  if (faults.length > 0) return no(faults)
  return ok({
    ...read.value,
    symbology: symbology?.name ?? null,
    text: given.slice(end),
    missing: missingBeside(read.value.elements),
  })
}

const oddnessOf = (given: string): TextFault | null => {
  if (given.trim() === '') return { code: 'empty', at: 0, length: 0, message: 'Nothing was read.' }
  const length = given.length - SCAN_MOST
  const many = `It has ${given.length} characters; no symbol holds more than ${SCAN_MOST}.`
  if (length > 0) return { code: 'too-long', at: SCAN_MOST, length, message: many }
  for (let at = 0; at < given.length; at++) {
    const code = given.charCodeAt(at)
    // The separators of groups and records, and the end of a transmission, are in symbols.
    if (code >= 32 || code === 29 || code === 30 || code === 4) continue
    return { code: 'control', at, length: 1, message: `ASCII ${code} is in no text of a symbol.` }
  }
  return null
}

const carried = (
  given: string,
  from: number,
  symbology: Symbology | null,
  thisYear: number,
): Read => {
  const rest = given.slice(from)
  if (symbology?.holds === 'digits') return readNumber(given, from, true)
  if (isEnvelope(rest)) {
    const items = readEnvelope(given, from)
    return items.ok ? ok({ ...plain, carrier: 'data identifiers', items: items.value }) : items
  }
  if (isWebAddress(rest)) return readLinkScan(given, from, thisYear)
  if (isEpcUrn(rest)) return readEpc(given, from)
  if (/^\s*\(\d{2,4}\)/.test(rest)) return readBracketed(given, from, thisYear)
  if (symbology?.holds === 'elements' || beginsLikeElements(rest))
    return readElementString(given, from, thisYear)
  return readNumber(given, from, false)
}

const plain = { separator: null, elements: [], items: [], remarks: [] } as const

/** Whether it has a separator, or a key in front that is right, or wrong and followed by more. */
const beginsLikeElements = (text: string): boolean => {
  if (text.includes(GROUP_SEPARATOR)) return true
  const [key = '', sscc, gtin = ''] = /^(?:00(\d{18})|0[123](\d{14}))/.exec(text) ?? []
  return key !== '' && (hasValidCheckDigit(sscc ?? gtin) || syntaxAt(text, key.length) !== null)
}

const readElementString = (given: string, from: number, thisYear: number): Read => {
  const { pieces, separator } = splitAtSeparators(given, from)
  const read = pieces.map((piece) => readPiece(piece, thisYear))
  const faults = read.flatMap((one) => one.faults)
  if (faults.length > 0) return no(faults)
  const elements = read.flatMap((one) => one.elements)
  const last = elements.at(-1)
  const hidden = separator === null && last ? hiddenElement(last, elements, thisYear) : null
  return hidden ? no([hidden]) : ok({ ...plain, carrier: 'element string', separator, elements })
}

const readBracketed = (given: string, from: number, thisYear: number): Read => {
  const parts = readBrackets(given, from)
  if (!parts.ok) return parts
  const elements = parts.value.map((one) => ({ ...one, value: padded(one.ai, one.value) }))
  return checked(elements, 'element string', thisYear)
}

const readLinkScan = (given: string, from: number, thisYear: number): Read => {
  const read = linkElements(given, from)
  return read.ok ? checked(read.value, 'Digital Link', thisYear) : read
}

/** Elements whose bounds are certain, each value checked. */
const checked = (elements: readonly Element[], carrier: Carrier, thisYear: number): Read => {
  const faults = elements.flatMap(({ ai, value, at }) => {
    const syntax = syntaxOf(ai)
    const unknown = `(${ai}) is not an application identifier.`
    const length = ai.length
    if (!syntax) return [{ code: 'ai-unknown', at: at - length - 1, length, message: unknown }]
    return valueFaults(syntax, value, thisYear).map((one) => ({ ...one, at: one.at + at }))
  })
  return faults.length > 0 ? no(faults) : ok({ ...plain, carrier, elements })
}

const readEpc = (given: string, from: number): Read => {
  const read = readIdentifier(given.slice(from))
  if (!read.ok)
    return no(read.error.map((one) => ({ ...one, at: from, length: given.length - from })))
  const elements = Object.entries(read.value.values).map(([ai, value]) => ({ ai, value, at: from }))
  return ok({ ...plain, carrier: 'EPC', elements })
}

const nameByLength: Readonly<Record<number, string>> = {
  ...{ 8: 'GTIN-8', 12: 'GTIN-12', 13: 'GTIN-13', 14: 'GTIN-14', 18: 'SSCC' },
}

const readNumber = (given: string, from: number, isSure: boolean): Read => {
  const digits = given.slice(from).trim()
  const name = /^\d+$/.test(digits) ? nameByLength[digits.length] : undefined
  const at = from + given.slice(from).indexOf(digits)
  const length = digits.length
  if (!name) {
    const message = 'A symbol of this kind holds 8, 12, 13 or 14 digits of a GTIN.'
    return isSure
      ? no([{ code: 'length', at, length, message }])
      : ok({ ...plain, carrier: 'text' })
  }
  const ai = length === 18 ? '00' : '01'
  if (hasValidCheckDigit(digits)) {
    const elements = [{ ai, value: padded(ai, digits), at }]
    return ok({ ...plain, carrier: 'number', elements })
  }
  const message = `Its last digit is not the check digit that ${name} would have.`
  if (isSure) return no([{ code: 'check-digit', at: at + length - 1, length: 1, message }])
  const remark = `${digits} has the length of ${name}, but not its check digit: taken for a name.`
  return ok({ ...plain, carrier: 'text', remarks: [remark] })
}

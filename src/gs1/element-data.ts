import type { Element } from './element.ts'
import { lengthsOf, type TextFault, valueFaults } from './element-value.ts'
import { quoted } from './quote.ts'
import type { Piece } from './separator.ts'
import { readShortDate } from './short-date.ts'
import { type Syntax, syntaxAt, syntaxOf } from './syntax.ts'

/** The elements that were read, and every fault. */
export interface ReadElements {
  readonly elements: readonly Element[]
  readonly faults: readonly TextFault[]
}

/**
 * Reads the elements of one piece between separators.
 *
 * Refuses  ai-unknown, after which nothing of the piece is read; what `valueFaults` refuses;
 *          separator-missing where a value is longer than it may be: where the one ends and the
 *          other begins is never guessed.
 */
export const readPiece = ({ text, at }: Piece, thisYear: number): ReadElements => {
  const elements: Element[] = []
  const faults: TextFault[] = []
  for (let from = 0; from < text.length; ) {
    const syntax = syntaxAt(text, from)
    if (!syntax) return { elements, faults: [...faults, unknownAt(text, from, at)] }
    const start = from + syntax.ai.length
    const [, most] = lengthsOf(syntax)
    const value = text.slice(start, syntax.isPredefined ? start + most : undefined)
    elements.push({ ai: syntax.ai, value, at: at + start })
    faults.push(...faultsOf(syntax, value, at + start, thisYear))
    from = start + value.length
  }
  return { elements, faults }
}

const unknownAt = (text: string, from: number, at: number): TextFault => {
  const length = Math.min(4, text.length - from)
  const shown = quoted(text.slice(from, from + length))
  const message = `No application identifier begins with ${shown}.`
  return { code: 'ai-unknown', at: at + from, length, message }
}

const faultsOf = (
  syntax: Syntax,
  value: string,
  at: number,
  thisYear: number,
): readonly TextFault[] =>
  valueFaults(syntax, value, thisYear).map((one) => {
    const placed = { ...one, at: one.at + at }
    const [, most] = lengthsOf(syntax)
    if (syntax.isPredefined || value.length <= most) return placed
    const message = `${one.message} The separator after it may be missing.`
    return { ...placed, code: 'separator-missing', message }
  })

// Data whose checks rarely hold by chance: keys with check digits, and dates of these years.
const keys = new Set(['00', '01', '02', '03'])
const dates = new Set(['11', '12', '13', '15', '16', '17'])
const yearsBack = 5
const yearsAhead = 10

const isTelling = ({ ai, value }: Element, thisYear: number): boolean => {
  if (keys.has(ai)) return true
  const { year } = readShortDate(value, thisYear)
  return dates.has(ai) && year >= thisYear - yearsBack && year <= thisYear + yearsAhead
}

/**
 * Whether the last value of a text without any separator seems to hold more elements.
 *
 * Shape    A scanner that is not set to send FNC1 gives lot and date as one value, which is a right
 *          value by itself. Where a text has a separator, its values are as the standard has them.
 * Refuses  separator-missing, with how to say that the value is right as it stands.
 * Limits   Only a key, or a date of the years around, at the beginning of the rest is taken for a
 *          sign: what ends like a lot or serial number would be found in too many.
 */
export const hiddenElement = (
  { ai, value, at }: Element,
  elements: readonly Element[],
  thisYear: number,
): TextFault | null => {
  if (syntaxOf(ai)?.isPredefined) return null
  for (let start = 1; start < value.length; start++) {
    const syntax = syntaxAt(value, start)
    if (!syntax || elements.some((one) => one.ai === syntax.ai)) continue
    const tail = readPiece({ text: value.slice(start), at: at + start }, thisYear)
    const [first] = tail.elements
    if (tail.faults.length > 0 || !first || !isTelling(first, thisYear)) continue
    const rest = tail.elements.map((one) => `(${one.ai})${one.value}`).join('')
    const message =
      `(${ai}) ${quoted(value)} ends like ${rest}: the separator before it may be missing. ` +
      `If it is right as it stands, write (${ai})${value}.`
    return { code: 'separator-missing', at: at + start, length: value.length - start, message }
  }
  return null
}

import { no, ok, type Result } from '../gs1/result.ts'
import type { Line, TestResult } from './command.ts'
import { lineFieldByName } from './command-fields.ts'
import type { Refusal } from './refusal.ts'
import { readUom } from './uom.ts'

/** The short names that may be written for a line's fields. */
const shortNames: Readonly<Record<string, string>> = {
  qty: 'quantity',
  sscc: 'container',
  'supplier-lot': 'supplierLot',
  'production-date': 'productionDate',
  'packaging-date': 'packagingDate',
  'best-before': 'bestBefore',
  'sell-by': 'sellBy',
  'top-up': 'topUp',
}

interface Word {
  readonly key: string | null
  readonly text: string
  readonly isQuoted: boolean
}

/**
 * Reads a line as it is typed on a command line.
 *
 * Shape    `[ITEM] LOT [QUANTITY] [name=value …]`: `L42 40 KGM`, `Dough D7 38kg role=rework`,
 *          `item=Pump serial=P-1`, `L42 all`, `lot="A 1" 3 cases`, `attr.field=North`. One bare
 *          word is the lot; of two the first is the item. A quantity is a number with its unit of
 *          measure, in one word or two: a number alone is a code. `topUp` alone is enough. What
 *          has spaces or looks like something else is quoted.
 * Refuses  bad-value: every word that cannot be placed.
 */
export const parseLine = (text: string, field = 'line'): Result<Line, readonly Refusal[]> => {
  const refusals: Refusal[] = []
  const bad = (message: string): void => {
    refusals.push({ kind: 'bad-value', field, value: text, message })
  }
  const line: Record<string, string | boolean> = {}
  const attributes: [string, string][] = []
  const put = (name: string, value: string | boolean): void => {
    if (name in line) bad(`${name} is said twice in "${text}".`)
    line[name] = value
  }
  const words = wordsOf(text)
  if (words === null) return no([unclosed(field, text)])
  const bare: Word[] = []
  for (const word of words) {
    const name = word.key
    if (name === null) bare.push(word)
    else if (name.startsWith('attr.')) attributes.push([name.slice('attr.'.length), word.text])
    else if (name === 'topUp') put(name, word.text !== 'false')
    else put(name, word.text)
  }
  placeBare(bare, put, bad, 'serial' in line || 'container' in line || 'lot' in line)
  if (refusals.length > 0) return no(refusals)
  const described = attributes.length > 0 ? { attributes: Object.fromEntries(attributes) } : {}
  return ok({ ...line, ...described })
}

const unclosed = (field: string, value: string): Refusal => ({
  kind: 'bad-value',
  field,
  value,
  message: `A quotation mark is not closed in ${value}`,
})

// A name is only a name if lines have such a field: a URI may have an = of its own.
const nameOf = (typed: string): string | null => {
  const name = Object.hasOwn(shortNames, typed) ? shortNames[typed] : typed
  if (name === undefined) return null
  return lineFieldByName.has(name) || /^attr\../.test(name) ? name : null
}

/** The words of a text; null where a quotation mark is left open. */
const wordsOf = (text: string): readonly Word[] | null => {
  const words: Word[] = []
  let rest = text.trimStart()
  while (rest !== '') {
    const [start = '', typed = ''] = /^([\w.:/-]+)=/.exec(rest) ?? []
    const key = nameOf(typed)
    const after = key === null ? rest : rest.slice(start.length)
    const quoted = /^"((?:[^"\\]|\\.)*)"(?=\s|$)/su.exec(after)
    if (!quoted && after.startsWith('"')) return null
    const [plain = ''] = /^\S*/.exec(after) ?? []
    const value = quoted ? (quoted[1] ?? '').replace(/\\(.)/gsu, '$1') : plain
    words.push({ key, text: value, isQuoted: quoted !== null })
    rest = after.slice(quoted ? quoted[0].length : plain.length).trimStart()
  }
  return words
}

/** Finds out what the bare words are, from the right: quantity, lot, item. */
const placeBare = (
  words: readonly Word[],
  put: (name: string, value: string | boolean) => void,
  bad: (message: string) => void,
  isNamed: boolean,
): void => {
  const isTopUp = words.some((word) => !word.isQuoted && /^top-?up$/i.test(word.text))
  if (isTopUp) put('topUp', true)
  const others = words.filter((word) => word.isQuoted || !/^top-?up$/i.test(word.text))
  const { quantity, left } = quantityAtEnd(others, isNamed ? 0 : 1)
  if (quantity !== null) put('quantity', quantity)
  const codes = left.map(({ text }) => text)
  if (codes.length > (isNamed ? 1 : 2))
    bad(`Cannot tell what is what in "${codes.join(' ')}": write item=… lot=… quantity=…, quoted.`)
  else if (isNamed && codes[0] !== undefined) put('item', codes[0])
  else {
    const [first, second] = codes
    if (second !== undefined && first !== undefined) put('item', first)
    const lot = second ?? first
    if (lot !== undefined) put('lot', lot)
  }
}

const isNumber = (text: string): boolean => /^[+-]?(?:\d+(?:[.,]\d+)*|\.\d+)$/.test(text)

/** A quantity at the end of the words, if there are enough left for a name. */
const quantityAtEnd = (
  words: readonly Word[],
  namesMin: number,
): { readonly quantity: string | null; readonly left: readonly Word[] } => {
  const last = words.at(-1)
  const before = words.at(-2)
  if (!last || last.isQuoted) return { quantity: null, left: words }
  const isPair = before !== undefined && !before.isQuoted && isNumber(before.text)
  if (isPair && readUom(last.text) !== null)
    return { quantity: `${before.text} ${last.text}`, left: words.slice(0, -2) }
  if (words.length < namesMin + 1) return { quantity: null, left: words }
  const [, , unit = ''] = /^([+-]?[\d.,]+)([^\d.,].*)$/su.exec(last.text) ?? []
  const isGlued = unit !== '' && readUom(unit) !== null
  return isGlued || last.text.toLowerCase() === 'all'
    ? { quantity: last.text, left: words.slice(0, -1) }
    : { quantity: null, left: words }
}

/** Writes a line so that `parseLine` reads the same again: every value under its name. */
export const formatLine = ({ attributes, captured: _, ...line }: Line): string =>
  [
    ...Object.entries(line).map(([name, value]) => `${name}=${quoted(String(value))}`),
    ...Object.entries(attributes ?? {}).map(([name, value]) => `attr.${name}=${quoted(value)}`),
  ].join(' ')

const quoted = (text: string): string =>
  /^[\w.:/%-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`

/**
 * Reads a test result as it is typed: `Temperature 4.2 CEL`, `pH 4.1`, `Listeria passed`,
 * `"Total plate count" "< 10"`.
 *
 * Shape    The name, quoted if it has spaces; then `passed` or `failed`, or a number and perhaps
 *          its unit of measure, or any other words.
 */
export const parseResult = (
  text: string,
  field = 'result',
): Result<TestResult, readonly Refusal[]> => {
  const words = wordsOf(text)
  if (words === null) return no([unclosed(field, text)])
  const [name, value, uom] = words
  if (!name || !value) {
    const message = `"${text}" is no result. Write what was measured and what it was: pH 4.1`
    return no([{ kind: 'bad-value', field, value: text, message }])
  }
  const said = value.text.toLowerCase()
  if (words.length === 2 && !value.isQuoted && (said === 'passed' || said === 'failed'))
    return ok({ name: name.text, passed: said === 'passed' })
  const isMeasured = words.length <= 3 && !value.isQuoted && isNumber(value.text)
  if (!isMeasured)
    return ok({
      name: name.text,
      text: words
        .slice(1)
        .map((word) => word.text)
        .join(' '),
    })
  return ok({ name: name.text, value: value.text, ...(uom ? { uom: uom.text } : {}) })
}

import { escapeForUrn, isUrnText, isWithin, percentDecoded } from './charset.ts'
import { checkDigit } from './check-digit.ts'
import { isPrefixLength, prefixLengthOf } from './company-prefix.ts'
import type { Identifier, IdentifierProblem } from './identifier.ts'
import { type Key, keyOf, type Pair, refuse, titleOf } from './key.ts'
import { quoted } from './quote.ts'
import { ok, type Result } from './result.ts'

/**
 * How an EPC URN spells a key: company prefix, reference, and what comes after.
 *
 * Shape    `digits` is how many digits prefix and reference have together (0: as many characters as
 *          they like). `indicator`: the reference begins with the digit that the key puts before
 *          the prefix. `zero`: the key begins with a 0 that the URN leaves out. `tail` is the
 *          application identifier of the last part: the key's own where it only goes on.
 */
interface Shape {
  readonly key: string
  readonly digits: number
  readonly indicator?: true
  readonly zero?: true
  readonly pieces?: true
  readonly tail?: string
  readonly kinds: readonly ('id' | 'class' | 'idpat')[]
}

const single = ['id'] as const
const withPattern = ['id', 'idpat'] as const

/** Source: EPC Tag Data Standard, EPC schemes; CBV 2.0 §8.2 for lots and classes. */
const shapes: Readonly<Record<string, Shape>> = {
  sgtin: { key: '01', digits: 13, indicator: true, tail: '21', kinds: withPattern },
  lgtin: { key: '01', digits: 13, indicator: true, tail: '10', kinds: ['class', 'idpat'] },
  upui: { key: '01', digits: 13, indicator: true, tail: '235', kinds: withPattern },
  itip: { key: '8006', digits: 13, indicator: true, pieces: true, tail: '21', kinds: withPattern },
  sscc: { key: '00', digits: 17, indicator: true, kinds: single },
  sgln: { key: '414', digits: 12, tail: '254', kinds: single },
  pgln: { key: '417', digits: 12, kinds: single },
  grai: { key: '8003', digits: 12, zero: true, tail: '8003', kinds: withPattern },
  gdti: { key: '253', digits: 12, tail: '253', kinds: withPattern },
  sgcn: { key: '255', digits: 12, tail: '255', kinds: withPattern },
  gsrn: { key: '8018', digits: 17, kinds: single },
  gsrnp: { key: '8017', digits: 17, kinds: single },
  gsin: { key: '402', digits: 16, kinds: single },
  giai: { key: '8004', digits: 0, kinds: single },
  ginc: { key: '401', digits: 0, kinds: single },
  cpi: { key: '8010', digits: 0, tail: '8011', kinds: withPattern },
}

const shapeByStart: ReadonlyMap<string, readonly [Shape, isPattern: boolean]> = new Map(
  Object.entries(shapes).flatMap(([scheme, shape]) =>
    shape.kinds.map((kind) => [`${kind}:${scheme}`, [shape, kind === 'idpat']] as const),
  ),
)

/** Whether the text is an EPC URN of some kind. The part that names it so is not case-sensitive. */
export const isEpcUrn = (text: string): boolean =>
  text.startsWith('urn:epc:') || text.slice(0, 8).toLowerCase() === 'urn:epc:'

/**
 * Reads an EPC URN: an identity, a lot, or the pattern of every instance of one class.
 *
 * Refuses  urn-scheme (not a GS1 key, or not in this kind of URN), urn-prefix, urn-shape, percent,
 *          character, and whatever `keyOf` refuses.
 * Limits   A pattern is read only where it means a class: everything given, and * for the serial.
 * Source   EPC Tag Data Standard, EPC URI and pure identity patterns.
 */
export const readUrn = (text: string): Result<Key, readonly IdentifierProblem[]> => {
  const colon = text.indexOf(':', text.indexOf(':', 8) + 1)
  const found = colon < 0 ? undefined : shapeByStart.get(text.slice(8, colon))
  if (!found) return refuse('urn-scheme', `${quoted(text)} is not an EPC URN of a GS1 key.`)
  const [shape, isPattern] = found

  const dot = text.indexOf('.', colon)
  const prefix = text.slice(colon + 1, dot < 0 ? text.length : dot)
  if (!isPrefixLength(prefix.length) || !isWithin(prefix, 'N'))
    return refuse(
      'urn-prefix',
      `${quoted(text)} needs a company prefix of 6 to 12 digits, then a dot.`,
    )

  const rest = dot < 0 ? '' : text.slice(dot + 1)
  if (!isUrnText(rest))
    return refuse('character', `${quoted(text)} has a character that an EPC URN writes as %XX.`)
  const parts = shape.digits > 0 ? numbered(shape, prefix, rest) : open(shape, prefix, rest)
  if (!parts) return refuse('urn-shape', `${quoted(text)} has the wrong parts or lengths of parts.`)

  const [value, tail] = parts
  if (isPattern && tail !== '*')
    return refuse(
      'urn-shape',
      `${quoted(text)} is not the pattern of a class: it should end in ".*".`,
    )
  return joined(shape, value, isPattern ? null : tail, prefix.length, text)
}

type Parts = readonly [value: string, tail: string | null]

/** The key as its digits, check digit included, and what stands after them. */
const numbered = (shape: Shape, prefix: string, rest: string): Parts | null => {
  const length = shape.digits - prefix.length
  const reference = rest.slice(0, length)
  if (reference.length < length || !isWithin(reference, 'N')) return null
  const body = shape.indicator
    ? `${reference[0]}${prefix}${reference.slice(1)}`
    : `${shape.zero ? '0' : ''}${prefix}${reference}`
  const value = body + checkDigit(body)
  const tail = rest.slice(length)
  if (!shape.tail) return tail === '' ? [value, null] : null
  if (tail.length < 2 || tail[0] !== '.') return null
  if (!shape.pieces) return [value, tail.slice(1)]
  const pieces = tail.slice(1, 3) + tail.slice(4, 6)
  const isWhole = tail[3] === '.' && tail[6] === '.' && tail.length > 7 && isWithin(pieces, 'N')
  return isWhole ? [value + pieces, tail.slice(7)] : null
}

const open = (shape: Shape, prefix: string, rest: string): Parts | null => {
  const end = shape.tail ? rest.indexOf('.') : rest.length
  if (end <= 0 || end === rest.length - 1) return null
  const reference = percentDecoded(rest.slice(0, end))
  if (reference === null) return null
  return [prefix + reference, shape.tail ? rest.slice(end + 1) : null]
}

const joined = (
  shape: Shape,
  value: string,
  written: string | null,
  prefixLength: number,
  text: string,
): Result<Key, readonly IdentifierProblem[]> => {
  if (written === null || !shape.tail) return keyOf([[shape.key, value]], prefixLength)
  const tail = percentDecoded(written)
  if (tail === null) return refuse('percent', `${quoted(text)} has a % that begins no character.`)
  const pairs: [Pair, ...Pair[]] =
    shape.tail === shape.key
      ? [[shape.key, value + tail]]
      : [
          [shape.key, value],
          [shape.tail, tail],
        ]
  return keyOf(pairs, prefixLength)
}

/**
 * Writes an identifier as an EPC URN.
 *
 * Shape    A class becomes the pattern of its instances: urn:epc:idpat:sgtin:….*
 * Refuses  prefix-unknown where neither the identifier nor `knownPrefixes` says how long the
 *          company prefix is: it is never guessed. no-urn where the standard has no URN for it.
 * Source   EPC Tag Data Standard, EPC URI; CBV 2.0 §8.2 for lots.
 */
export const urnOf = (
  identifier: Identifier,
  knownPrefixes: readonly string[],
): Result<string, readonly IdentifierProblem[]> => {
  const { scheme, level, values, canonical } = identifier
  const name = scheme === 'gtin' ? 'sgtin' : scheme
  const shape = shapes[name]
  if (!shape || values['8019'] || values['7040'] || (scheme === 'itip' && level === 'lot'))
    return refuse('no-urn', `EPC URNs have no way to write ${quoted(canonical)}.`)

  const value = values[shape.key] ?? ''
  const digits = value.slice(shape.indicator || shape.zero ? 1 : 0)
  const length = identifier.prefixLength ?? prefixLengthOf(digits, knownPrefixes)
  if (length === null)
    return refuse(
      'prefix-unknown',
      `No known company prefix begins ${titleOf(shape.key)} ${value}, and its EPC URN needs one.`,
    )
  if (shape.digits === 0 && length >= value.length)
    return refuse('no-urn', `Nothing follows the company prefix in ${quoted(canonical)}.`)

  const kind = level === 'class' ? 'idpat' : shape.kinds[0]
  const tail = level === 'class' ? '*' : tailOf(shape, identifier)
  const prefix = digits.slice(0, length)
  const head = `urn:epc:${kind}:${name}:${prefix}.${referenceOf(shape, value, length)}`
  return ok(tail === null ? head : `${head}.${tail}`)
}

const referenceOf = (shape: Shape, value: string, length: number): string => {
  if (shape.digits === 0) return escapeForUrn(value.slice(length))
  if (!shape.indicator) {
    const start = shape.zero ? 1 : 0
    return value.slice(start + length, start + shape.digits)
  }
  const reference = `${value[0]}${value.slice(1 + length, shape.digits)}`
  return shape.pieces ? `${reference}.${value.slice(14, 16)}.${value.slice(16, 18)}` : reference
}

const tailOf = (shape: Shape, { values }: Identifier): string | null => {
  if (!shape.tail) return null
  if (shape.tail !== shape.key) return escapeForUrn(values[shape.tail] ?? '0')
  return escapeForUrn((values[shape.key] ?? '').slice(shape.digits + (shape.zero ? 2 : 1)))
}

import { percentDecoded } from './charset.ts'
import { isPrefixLength } from './company-prefix.ts'
import { urnOf } from './epc-urn.ts'
import { quoted } from './quote.ts'
import { no, ok, type Result } from './result.ts'
import { bitsOf, hexOfBits, overLong, TAG_BITS_MAX, type TagProblem } from './tag-bits.ts'
import { mismatchesOf, type Values, writeTagData } from './tag-data.ts'
import { dateField } from './tag-date.ts'
import type { Fault } from './tag-field.ts'
import { hostnameField } from './tag-hostname.ts'
import { taggedOf } from './tag-key.ts'
import {
  dateAis,
  type PlusScheme,
  type PlusSchemeName,
  schemeByName,
  type TagScheme,
  type UrnScheme,
  type UrnSchemeName,
} from './tag-scheme.ts'
import { fieldOf } from './tag-table.ts'

/**
 * What is to be written: an identifier's values and prefix length, or a tag that was read.
 *
 * Shape    `date` says which of several dates stands in front of a DSGTIN+.
 */
export interface TagToWrite {
  readonly scheme: TagScheme
  readonly filter: number
  readonly values: Values
  readonly prefixLength: number | null
  readonly aidc?: Values
  readonly date?: string | null
  readonly hostname?: string | null
}

type Written = Result<string, readonly TagProblem[]>

const problem = (code: string, message: string, where: string): TagProblem => ({
  ...{ code, message, where },
})
const refuse = (code: string, message: string, where: string) =>
  no<readonly TagProblem[]>([problem(code, message, where)])

const faulty = (tag: TagScheme, where: string, { code, message }: Fault) =>
  refuse(code, `${where} of ${tag}: ${message}`, where)

/** The bits of every part, or the problems of all of them. */
const together = (parts: readonly Written[]): Written => {
  const problems = parts.flatMap((part) => (part.ok ? [] : part.error))
  return problems.length > 0
    ? no(problems)
    : ok(parts.map((part) => (part.ok ? part.value : '')).join(''))
}

/**
 * Writes what the EPC memory of a tag is to hold, from the header on, in whole words.
 *
 * Shape    Hexadecimal digits, upper case. In schemes with a plus, a lot or a variant among the
 *          values becomes data beside the EPC. `readTag` gives the same back.
 * Refuses  scheme, filter, missing, serial, prefix-unknown (a company prefix is never guessed),
 *          no-room for every value that the scheme cannot hold, date, hostname, unknown-ai, twice,
 *          excluded and alone (values that do not go together), over-long, and what is wrong with a
 *          value.
 * Source   EPC Tag Data Standard 14.3, 14.5, 15.1, 15.3.
 */
export const writeTag = (tag: TagToWrite): Result<string, readonly TagProblem[]> => {
  const found = schemeByName(tag.scheme)
  if (!found) return refuse('scheme', `${quoted(tag.scheme)} is not a scheme of tags.`, 'scheme')
  const filter: Written = [0, 1, 2, 3, 4, 5, 6, 7].includes(tag.filter)
    ? ok(bitsOf(tag.filter, 3))
    : refuse('filter', `A filter is 0 to 7, not ${tag.filter}.`, 'filter')
  const header = ok(bitsOf(found.scheme.header, 8))
  const written =
    found.kind === 'urn'
      ? together([header, filter, urnBits(tag, found.tag, found.scheme)])
      : plusBits(tag, found.tag, found.scheme, header, filter)
  if (!written.ok) return written
  return written.value.length > TAG_BITS_MAX
    ? no([overLong(`This takes ${written.value.length} bits`, 'aidc')])
    : ok(hexOfBits(written.value))
}

const noRoom = (tag: TagScheme, what: string): TagProblem =>
  problem('no-room', `${tag} has no room for ${what}.`, what)

const urnBits = (given: TagToWrite, tag: UrnSchemeName, scheme: UrnScheme): Written => {
  const { values, prefixLength, aidc = {}, date, hostname } = given
  const strangers = Object.keys({ ...values, ...aidc }).filter(
    (ai) => !scheme.ais.includes(ai) || aidc[ai] !== undefined,
  )
  const surplus = [
    ...strangers.map((ai) => noRoom(tag, `(${ai})`)),
    ...(date ? [noRoom(tag, 'date')] : []),
    ...(hostname ? [noRoom(tag, 'hostname')] : []),
    ...prefixProblems(tag, prefixLength),
  ]
  const identifier = taggedOf(tag, scheme.ais, values, prefixLength)
  if (!identifier.ok) return no([...surplus, ...identifier.error])
  if (surplus.length > 0) return no(surplus)
  const urn = urnOf(identifier.value, [])
  if (!urn.ok) return no(urn.error.map((one) => ({ ...one, where: 'prefixLength' })))
  const parts = partsOf(urn.value.slice(`urn:epc:id:${scheme.name}:`.length), scheme.fields.length)
  const written = scheme.fields.map((field, at): Written => {
    const bits = field.write(percentDecoded(parts[at] ?? '') ?? '')
    const ai = at === 0 ? scheme.ais[0] : scheme.ais.at(-1)
    return bits.ok ? bits : faulty(tag, `(${ai})`, bits.error)
  })
  return together([...written, ok('0'.repeat(scheme.zeros ?? 0))])
}

const prefixProblems = (tag: TagScheme, length: number | null): readonly TagProblem[] => {
  if (length === null) {
    const message = `${tag} says how long the company prefix is, and nothing says it here.`
    return [problem('prefix-unknown', message, 'prefixLength')]
  }
  if (Number.isInteger(length) && isPrefixLength(length)) return []
  const message = `A company prefix has 6 to 12 digits in ${tag}, not ${length}.`
  return [problem('prefix', message, 'prefixLength')]
}

/** The parts of an EPC URN, the first with its dot: the last may have more of them. */
const partsOf = (body: string, count: number): readonly string[] => {
  if (count === 1) return [body]
  const pieces = body.split('.')
  const [prefix = '', reference = ''] = pieces
  return [`${prefix}.${reference}`, ...pieces.slice(2, count), pieces.slice(count).join('.')]
}

const plusBits = (
  given: TagToWrite,
  tag: PlusSchemeName,
  scheme: PlusScheme,
  header: Written,
  filter: Written,
): Written => {
  const { values, aidc = {} } = given
  const own = Object.fromEntries(scheme.ais.map((ai) => [ai, values[ai] ?? '']))
  const others = Object.entries(values).filter(([ai]) => !scheme.ais.includes(ai))
  const twice = others.filter(([ai, value]) => aidc[ai] !== undefined && aidc[ai] !== value)
  const conflicts = [
    ...twice.map(([ai, value]) =>
      problem('twice', `(${ai}) is ${quoted(value)} and ${quoted(aidc[ai] ?? '')}.`, `(${ai})`),
    ),
    ...mismatchesOf({ ...values, ...aidc }),
  ]
  const conflict: Written = conflicts.length > 0 ? no(conflicts) : ok('')
  const front = frontBits(given, tag, scheme)
  const { [front.ai ?? '']: _, ...beside } = { ...Object.fromEntries(others), ...aidc }
  const data = writeTagData(beside, own)
  const toggle = Object.keys(beside).length > 0 ? '1' : '0'
  return together([
    ...[header, ok(toggle), filter, front.bits],
    ...[epcBits(tag, scheme, values), hostBits(given, tag, scheme), conflict, data],
  ])
}

const epcBits = (tag: PlusSchemeName, { ais }: PlusScheme, values: Values): Written => {
  const identifier = taggedOf(tag, ais, values, null)
  if (!identifier.ok) return identifier
  return together(
    ais.map((ai): Written => {
      // A GLN without an extension has 0 for it, as in its URN.
      const bits = fieldOf(ai)?.write(values[ai] ?? '0')
      if (!bits) return refuse('scheme', `There is no way to write (${ai}).`, `(${ai})`)
      return bits.ok ? bits : faulty(tag, `(${ai})`, bits.error)
    }),
  )
}

const hostBits = ({ hostname }: TagToWrite, tag: TagScheme, { hosted }: PlusScheme): Written => {
  if (!hosted) return hostname ? no([noRoom(tag, 'hostname')]) : ok('')
  if (!hostname) return refuse('missing', `${tag} needs a host name.`, 'hostname')
  const bits = hostnameField.write(hostname)
  return bits.ok ? bits : faulty(tag, 'hostname', bits.error)
}

/** The date in front of a DSGTIN+, and which one it is. */
const frontBits = (
  { date, aidc = {} }: TagToWrite,
  tag: TagScheme,
  { dated }: PlusScheme,
): { readonly ai: string | null; readonly bits: Written } => {
  if (!dated) return { ai: null, bits: date ? no([noRoom(tag, 'date')]) : ok('') }
  const possible = dateAis.filter((ai) => aidc[ai]?.length === 6)
  const chosen = date ? possible.filter((ai) => ai === date) : possible
  const [ai] = chosen
  if (!ai || chosen.length > 1) {
    const found = possible.map((one) => `(${one})`).join(' ')
    const message = ai
      ? `One of the dates ${found} has to be named to stand in front.`
      : `${tag} needs one of the dates ${dateAis.map((one) => `(${one})`).join(' ')} in front.`
    return { ai: null, bits: refuse('date', message, 'date') }
  }
  const bits = dateField.write(aidc[ai] ?? '')
  const type = bitsOf(dateAis.indexOf(ai), 4)
  return { ai, bits: bits.ok ? ok(type + bits.value) : faulty(tag, `(${ai})`, bits.error) }
}

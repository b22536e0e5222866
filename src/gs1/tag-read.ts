import { escapeForUrn } from './charset.ts'
import { urnOf } from './epc-urn.ts'
import { type Identifier, readIdentifier } from './identifier.ts'
import { no, ok, type Result } from './result.ts'
import { bitsOfHex, numberOf, type TagProblem } from './tag-bits.ts'
import { isFiller, mismatchesOf, readTagData, type Values } from './tag-data.ts'
import { dateField } from './tag-date.ts'
import type { Fault } from './tag-field.ts'
import { hostnameField } from './tag-hostname.ts'
import { taggedOf } from './tag-key.ts'
import {
  dateAis,
  type PlusScheme,
  type PlusSchemeName,
  schemeByHeader,
  type TagScheme,
  type UrnScheme,
  type UrnSchemeName,
} from './tag-scheme.ts'
import { fieldOf } from './tag-table.ts'

/** What a tag says. */
export interface Tag {
  readonly scheme: TagScheme
  /** What kind of thing it is on, such as a case or a pallet: 0 to 7, by the scheme's list. */
  readonly filter: number
  /** The key and its serial number, by application identifier. */
  readonly values: Values
  /** How long the company prefix is: schemes with a plus do not say. */
  readonly prefixLength: number | null
  /** Its key: https://id.gs1.org/… */
  readonly canonical: string
  /** The pure identity, or null where nobody says how long the company prefix is. */
  readonly urn: string | null
  /** Null for schemes with a plus: the standard has none. */
  readonly tagUri: string | null
  /** Whether the tag says that data follows its EPC. Only schemes with a plus can say so. */
  readonly toggle: boolean | null
  /** The application identifier of the date in front of a DSGTIN+. */
  readonly date: string | null
  readonly hostname: string | null
  /** The data beside the EPC, a date in front included, by application identifier. */
  readonly aidc: Values
  /** What of the tag could not be read, or contradicts itself. Empty: nothing. */
  readonly doubts: readonly TagProblem[]
}

/**
 * Reads what the EPC memory of a tag holds.
 *
 * Shape    The text begins with the EPC's header, where the protocol control bits end; zeros that
 *          fill up a word or the whole memory may follow. `knownPrefixes` only serve the pure
 *          identity of schemes with a plus.
 * Refuses  hex, empty, over-long, scheme, short, partition, prefix, reserved, whatever a field or
 *          `keyOf` refuses: what is returned names one valid thing.
 * Limits   Data behind the EPC that cannot be read does not make the EPC unread; `doubts` says so,
 *          and of bits that are not zero behind a scheme that has nothing there.
 * Source   EPC Tag Data Standard 14.4, 14.5, 15.3.
 */
export const readTag = (
  hex: string,
  knownPrefixes: readonly string[] = [],
): Result<Tag, readonly TagProblem[]> => {
  const read = bitsOfHex(hex)
  if (!read.ok) return read
  const bits = read.value
  if (bits.length < 8) return refuse('short', `${bits.length} bits do not name a scheme.`, 0)
  const header = Number(numberOf(bits.slice(0, 8)))
  const found = schemeByHeader(header)
  if (!found) return refuse('scheme', headerMessage(header), 0)
  return found.kind === 'urn'
    ? readUrnTag(bits, found.tag, found.scheme)
    : readPlusTag(bits, found.tag, found.scheme, knownPrefixes)
}

const refuse = (code: string, message: string, at: number) =>
  no<readonly TagProblem[]>([{ code, message, where: `bit ${at}` }])

const faulty = ({ code, message, at }: Fault) => refuse(code, message, at)

// Source: EPC Tag Data Standard 14.2.
const foreignHeaders: Readonly<Record<number, string>> = {
  0: 'a tag that nothing was written to',
  47: 'an identifier of the US Department of Defense, not a GS1 key',
  53: 'a general identifier (GID), not a GS1 key',
  59: 'an aerospace and defence identifier (ADI), not a GS1 key',
  226: "a tag's own memory (TID), not its EPC memory",
}

const headerMessage = (header: number): string => {
  const shown = header.toString(16).toUpperCase().padStart(2, '0')
  return `Header ${shown} is of ${foreignHeaders[header] ?? 'no scheme known here'}.`
}

const readUrnTag = (
  bits: string,
  tag: UrnSchemeName,
  { name, fields, zeros = 0 }: UrnScheme,
): Result<Tag, readonly TagProblem[]> => {
  const parts: string[] = []
  let at = 11
  if (bits.length < at) return refuse('short', `${bits.length} bits are too few for ${tag}.`, 8)
  for (const field of fields) {
    const part = field.read(bits, at)
    if (!part.ok) return faulty(part.error)
    parts.push(escapeForUrn(part.value.text))
    at = part.value.end
  }
  const end = at + zeros
  if (bits.length < end)
    return refuse('short', `The tag ends after ${bits.length} bits; ${tag} has ${end}.`, at)
  if (bits.slice(at, end).includes('1'))
    return refuse('reserved', `Bits ${at} to ${end - 1} of ${tag} are not all zero.`, at)

  const filter = Number(numberOf(bits.slice(8, 11)))
  const body = parts.join('.')
  const urn = `urn:epc:id:${name}:${body}`
  const identifier = readIdentifier(urn)
  if (!identifier.ok)
    return no(identifier.error.map((problem) => ({ ...problem, where: 'bit 11' })))
  return ok({
    ...{ scheme: tag, filter, urn, tagUri: `urn:epc:tag:${tag.toLowerCase()}:${filter}.${body}` },
    ...namedBy(identifier.value),
    ...{ toggle: null, date: null, hostname: null, aidc: {}, doubts: surplus(bits, end, tag) },
  })
}

const namedBy = ({ values, prefixLength, canonical }: Identifier) => ({
  ...{ values, prefixLength, canonical },
})

const surplus = (bits: string, at: number, tag: TagScheme): readonly TagProblem[] =>
  isFiller(bits, at)
    ? []
    : [
        {
          code: 'filler',
          message: `Behind the ${tag}, which ends at bit ${at}, more than zeros follows: not read.`,
          where: `bit ${at}`,
        },
      ]

interface Dated {
  readonly ai: string | null
  readonly values: Values
  readonly end: number
}

const readFront = (bits: string, { dated }: PlusScheme): Result<Dated, Fault> => {
  if (!dated) return ok({ ai: null, values: {}, end: 12 })
  const ai = dateAis[Number(numberOf(bits.slice(12, 16)))]
  const date = dateField.read(bits, 16)
  if (!date.ok) return date
  if (!ai) return no({ code: 'date-type', message: 'The kind of date is reserved.', at: 12 })
  return ok({ ai, values: { [ai]: date.value.text }, end: date.value.end })
}

const readPlusTag = (
  bits: string,
  tag: PlusSchemeName,
  scheme: PlusScheme,
  knownPrefixes: readonly string[],
): Result<Tag, readonly TagProblem[]> => {
  const front = readFront(bits, scheme)
  if (!front.ok) return faulty(front.error)
  const given: Record<string, string> = {}
  let at = front.value.end
  for (const ai of scheme.ais) {
    const value = fieldOf(ai)?.read(bits, at)
    if (!value?.ok)
      return value ? faulty(value.error) : refuse('scheme', `No way to read ${ai}.`, at)
    given[ai] = value.value.text
    at = value.value.end
  }
  const host = scheme.hosted ? hostnameField.read(bits, at) : ok({ text: null, end: at })
  if (!host.ok) return faulty(host.error)
  at = host.value.end
  const identifier = taggedOf(tag, scheme.ais, given, null)
  if (!identifier.ok) return identifier

  const toggle = bits[8] === '1'
  const beside = besideOf(bits, at, toggle, { ...given, ...front.value.values }, tag)
  const urn = urnOf(identifier.value, knownPrefixes)
  return ok({
    ...{ scheme: tag, filter: Number(numberOf(bits.slice(9, 12))) },
    ...namedBy(identifier.value),
    ...{ urn: urn.ok ? urn.value : null, tagUri: null, toggle },
    ...{ date: front.value.ai, hostname: host.value.text },
    ...{ aidc: { ...front.value.values, ...beside.values }, doubts: beside.doubts },
  })
}

const besideOf = (bits: string, at: number, toggle: boolean, taken: Values, tag: TagScheme) => {
  const { values, doubts } = readTagData(bits, at, taken)
  const data = { values, doubts: [...doubts, ...mismatchesOf({ ...taken, ...values })] }
  if (toggle !== isFiller(bits, at)) return data
  // The bit only serves to select tags over the air: what counts is what stands there.
  const message = toggle
    ? `This ${tag} says that data follows its EPC, and none does.`
    : `This ${tag} says that no data follows its EPC, and some does.`
  return { ...data, doubts: [{ code: 'toggle', message, where: 'bit 8' }, ...data.doubts] }
}

import { isUri } from '../epcis/uri.ts'
import { canonicalUri, classOf, readIdentifier } from '../gs1/identifier.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Line } from './command.ts'
import type { UnitKind } from './effect.ts'
import { containerKey, houseKey, itemKey, lotKey, serialKey } from './house-key.ts'
import type { Judgement, KnownItem, KnownPlace, KnownUnit } from './judgement.ts'
import type { Candidate, Refusal } from './refusal.ts'
import { unitOf } from './unit-name.ts'

/** A thing a command names: under its key, and as the record has it if it does. */
export interface Found {
  readonly field: string
  readonly name: string
  readonly uri: string
  readonly kind: UnitKind
  readonly item: string | null
  readonly code: string | null
  readonly known: KnownUnit | null
}

/** Whether a thing must be in the record already. */
export type Expected = 'known' | 'either'

type Resolved<T> = Result<T, Refusal>

// A bare run of digits may be a lot code; only what is spelled as a key is read as one.
const isSpelledKey = (text: string): boolean => /^(?:\(|urn:|https?:\/\/)/i.test(text)

const badIdentifier = (field: string, value: string, message: string) =>
  no({ kind: 'bad-identifier', field, value, message } as const)

/** The canonical URI of a key in whatever spelling. */
const readKey = (field: string, text: string): Resolved<string> => {
  const read = readIdentifier(text)
  if (read.ok) return ok(read.value.canonical)
  const isForeign = /^(?:urn:(?!epc:)|https?:\/\/(?!id\.gs1\.org\/))/i.test(text)
  if (isForeign && isUri(text)) return ok(canonicalUri(text))
  return badIdentifier(field, text, read.error.map(({ message }) => message).join(' '))
}

/**
 * The item a name means: a GTIN in any spelling, a URI, or a code of the house.
 *
 * Refuses  bad-identifier, name-ambiguous. An unknown code is no mistake: it becomes an item.
 */
export const resolveItem = (
  field: string,
  name: string,
  { base, itemsByName }: Judgement,
): Resolved<Pick<KnownItem, 'uri'> & Partial<KnownItem>> => {
  const text = name.trim()
  const known = itemsByName.get(name) ?? []
  const isGtin = /^(?:\d{8}|\d{12,14})$/.test(text)
  if (!isGtin && !isSpelledKey(text)) return pick(field, text, known, itemKey(base, text))
  const key = readKey(field, text)
  // A number of the house may be as long as a GTIN: it is one where the record says so.
  if (!key.ok) return known.length > 0 ? pick(field, text, known, '') : key
  const read = readIdentifier(text)
  const uri = (read.ok ? classOf(read.value) : null) ?? key.value
  return ok(known.find((item) => item.uri === uri) ?? { uri })
}

/**
 * The place or party a name means: a GLN, a URI, a known name, or a new one.
 *
 * Refuses  bad-identifier, name-ambiguous.
 */
export const resolvePlace = (
  field: string,
  name: string,
  kind: 'place' | 'party',
  { base, placesByName, partiesByName }: Judgement,
): Resolved<string> => {
  const text = name.trim()
  const known = (kind === 'place' ? placesByName : partiesByName).get(name) ?? []
  if (/^\d{13}$/.test(text)) {
    const key = readKey(field, `https://id.gs1.org/${kind === 'place' ? '414' : '417'}/${text}`)
    if (key.ok || known.length === 0) return key
  }
  if (isSpelledKey(text)) return readKey(field, text)
  const one = pick(field, text, known, houseKey(base, kind, text))
  return one.ok ? ok(one.value.uri) : one
}

/** The one thing a name fits; a new one where it fits none. */
const pick = <T extends KnownPlace>(
  field: string,
  name: string,
  known: readonly T[],
  newUri: string,
): Resolved<T | { readonly uri: string }> => {
  const exact = known.filter((one) => one.name === name || one.uri === newUri)
  const fitting = exact.length > 0 ? exact : known
  const [one, another] = fitting
  if (!one) return ok({ uri: newUri })
  if (!another) return ok(one)
  const candidates = fitting.map(({ uri }) => ({ uri, item: null, code: null }))
  return no({ kind: 'name-ambiguous', field, name, candidates })
}

/**
 * The thing a line names.
 *
 * Shape    `item` is what a line without one is about (what comes out of a split).
 * Refuses  missing-field, bad-identifier, name-unknown, name-ambiguous: the first that applies.
 */
export const resolveLine = (
  field: string,
  line: Line,
  expected: Expected,
  context: Judgement,
  item: string | null = null,
): Resolved<Found> => {
  const { lot, serial, container } = line
  if (serial !== undefined) return resolveOfItem(field, line, 'serial', expected, context, item)
  if (container !== undefined)
    return resolveContainer(`${field}/container`, container, expected, context)
  if (lot !== undefined) return resolveOfItem(field, line, 'lot', expected, context, item)
  return no({ kind: 'missing-field', field: `${field}/lot`, need: 'the lot' })
}

const resolveOfItem = (
  at: string,
  line: Line,
  what: 'lot' | 'serial',
  expected: Expected,
  context: Judgement,
  defaultItem: string | null,
): Resolved<Found> => {
  const typed = line[what] ?? ''
  const name = typed.trim()
  const field = `${at}/${what}`
  if (name === '') return no({ kind: 'missing-field', field, need: `the ${what}` })
  const units = context.unitsByName.get(typed) ?? []
  if (isSpelledKey(name)) return resolveKey(field, name, what, expected, units)
  const given = line.item ?? (expected === 'either' ? defaultItem : null)
  if (given === null) {
    const missing = {
      kind: 'missing-field',
      field: `${at}/item`,
      need: `the item of ${name}`,
    } as const
    return onlyOne(field, name, units, expected === 'known' ? unknown(field, what, name) : missing)
  }
  const item = resolveItem(`${at}/item`, given, context)
  if (!item.ok) return item
  const makeKey = what === 'lot' ? lotKey : serialKey
  const uri = makeKey(context.base, item.value.uri, name)
  const exact = units.find((unit) => unit.uri === uri)
  if (exact) return ok(foundUnit(field, name, exact))
  const kind: UnitKind = what === 'lot' ? 'lot' : 'instance'
  const ofItem = units.filter((unit) => unit.item === item.value.uri && unit.kind === kind)
  if (expected === 'known') return onlyOne(field, name, ofItem, unknown(field, what, name))
  // A supplier's code for one of our lots may be another supplier's code too: only a code joins.
  const same = ofItem.filter((unit) => unit.code === name)
  if (same.length > 0) return onlyOne(field, name, same, unknown(field, what, name))
  return ok({ field, name, uri, kind, item: item.value.uri, code: name, known: null })
}

const unknown = (field: string, what: string, name: string): Refusal => ({
  kind: 'name-unknown',
  field,
  what,
  name,
})

const resolveKey = (
  field: string,
  name: string,
  what: 'lot' | 'serial' | 'container',
  expected: Expected,
  units: readonly KnownUnit[],
): Resolved<Found> => {
  const key = readKey(field, name)
  if (!key.ok) return key
  const uri = key.value
  const known = units.find((unit) => unit.uri === uri)
  if (known) return ok(foundUnit(field, name, known))
  const naming = what === 'lot' ? 'class' : what === 'serial' ? 'epc' : 'parent'
  const unit = unitOf({ uri, spelling: name }, naming)
  if (unit.kind === 'item')
    return badIdentifier(field, name, `${name} names an item, not a ${what}.`)
  if (expected === 'known') return no(unknown(field, what, name))
  return ok({ field, name, uri, kind: unit.kind, item: unit.item, code: unit.code, known: null })
}

/**
 * The container a name means: an SSCC, a URI, or a name of the house.
 *
 * Refuses  missing-field, bad-identifier, name-unknown, name-ambiguous: the first that applies.
 */
export const resolveContainer = (
  field: string,
  typed: string,
  expected: Expected,
  context: Judgement,
  what: 'container' | 'equipment' = 'container',
): Resolved<Found> => {
  const name = typed.trim()
  if (name === '') return no({ kind: 'missing-field', field, need: `the ${what}` })
  const units = context.unitsByName.get(typed) ?? []
  if (isSpelledKey(name) || /^\d{18}$/.test(name))
    return resolveKey(field, name, 'container', expected, units)
  const uri = containerKey(context.base, name)
  const exact = units.find((unit) => unit.uri === uri)
  if (exact) return ok(foundUnit(field, name, exact))
  const containers = units.filter((unit) => unit.kind === 'container')
  if (expected === 'known' || containers.length > 0)
    return onlyOne(field, name, containers, unknown(field, what, name))
  return ok({ field, name, uri, kind: 'container', item: null, code: name, known: null })
}

const foundUnit = (field: string, name: string, known: KnownUnit): Found => {
  const { uri, kind, item, code } = known
  return { field, name, uri, kind, item, code, known }
}

const onlyOne = (
  field: string,
  name: string,
  units: readonly KnownUnit[],
  otherwise: Refusal,
): Resolved<Found> => {
  const [one, another] = units
  if (!one) return no(otherwise)
  if (!another) return ok(foundUnit(field, name, one))
  const candidates: readonly Candidate[] = units.map(({ uri, item, code }) => ({ uri, item, code }))
  return no({ kind: 'name-ambiguous', field, name, candidates })
}

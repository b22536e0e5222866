import type { Named } from '../epcis/event.ts'
import { percentDecoded } from '../gs1/charset.ts'
import type { UnitKind, UnitName } from './effect.ts'
import { lotKeyBeside, readHouseKey } from './house-key.ts'

/** Where an event names a unit decides what a URI that tells nothing by itself stands for. */
export type Naming = 'epc' | 'class' | 'parent'

const gs1 = 'https://id.gs1.org/'

/**
 * The traceable unit a URI names.
 *
 * Shape    A GS1 key says what it is. So do keys of a house and of the seafood dialogue's pattern.
 *          Any other URI is an instance in a list of EPCs, a lot in a list of quantities, and
 *          whatever is named as a parent is a container.
 * Limits   A private class with a quantity cannot be told from an item without lots; it is a lot.
 */
export const unitOf = (named: Named, naming: Naming): UnitName => {
  const { uri, spelling } = named
  const read = uri.startsWith(gs1) ? readGs1(uri) : readPrivate(uri, naming)
  const kind = naming === 'parent' && read.kind !== 'lot' ? 'container' : read.kind
  return { uri, spelling, kind, item: read.item, code: read.code }
}

interface Reading {
  readonly kind: UnitKind
  readonly item: string | null
  readonly code: string | null
}

// Where the company's own class ends and the serial begins in keys that are one value.
const graiTypeLength = 14
const gdtiTypeLength = 13

// A canonical key is `AI/value` pairs, judged already when it was made canonical.
const readGs1 = (uri: string): Reading => {
  const parts = uri.slice(gs1.length).split('/')
  const [ai, value = ''] = parts
  if (ai === '01' || ai === '8006' || ai === '8010') return readOfClass(parts)
  if (ai === '00') return { kind: 'container', item: null, code: value }
  if (ai === '8003') return readSerialised(ai, value, graiTypeLength, 'container')
  if (ai === '253' || ai === '255') return readSerialised(ai, value, gdtiTypeLength, 'instance')
  return { kind: 'instance', item: null, code: percentDecoded(value) }
}

const readOfClass = (parts: readonly string[]): Reading => {
  const item = `${gs1}${parts[0]}/${parts[1]}`
  const code = percentDecoded(parts.at(-1) ?? '')
  const last = parts.length > 2 ? parts.at(-2) : null
  if (last === '10') return { kind: 'lot', item, code }
  if (last === '21' || last === '235' || last === '8011') return { kind: 'instance', item, code }
  // A consumer variant (22) is still a class.
  return { kind: 'item', item: uriOf(parts), code: parts[1] ?? null }
}

const uriOf = (parts: readonly string[]): string => gs1 + parts.join('/')

const readSerialised = (ai: string, value: string, typeLength: number, kind: UnitKind): Reading => {
  const plain = percentDecoded(value) ?? value
  const item = `${gs1}${ai}/${plain.slice(0, typeLength)}`
  return plain.length > typeLength
    ? { kind, item, code: plain }
    : { kind: 'item', item, code: plain }
}

const kindByNaming: Readonly<Record<Naming, UnitKind>> = {
  epc: 'instance',
  class: 'lot',
  parent: 'container',
}

const readPrivate = (uri: string, naming: Naming): Reading => {
  if (uri.startsWith('urn:epc:idpat:')) return { kind: 'item', item: uri, code: null }
  const house = readHouseKey(uri)
  if (house) return house
  return readDialogue(uri) ?? { kind: kindByNaming[naming], item: null, code: lastPart(uri) }
}

// `urn:<namespace>:<domain>:product:lot:class:<prefix>.<item>.<lot>`, and `serial:obj` alike.
// Source: GDST 1.2, identifiers; the lot may hold dots, prefix and item may not.
const dialogueForm =
  /^(urn:[^:]+:[^:]+:product:)(?:(class):|lot:(class):|serial:(obj):)([^:.]+\.[^:.]+)(?:\.(.+))?$/

const readDialogue = (uri: string): Reading | null => {
  if (!uri.includes(':product:')) return null
  const [, start, isClass, isLot, , product, code] = dialogueForm.exec(uri) ?? []
  if (start === undefined || product === undefined) return null
  const item = `${start}class:${product}`
  if (isClass !== undefined)
    return code === undefined ? { kind: 'item', item: uri, code: product } : null
  if (code === undefined) return null
  return {
    kind: isLot === undefined ? 'instance' : 'lot',
    item,
    code: percentDecoded(code) ?? code,
  }
}

// A last part without a digit is a word (`urn:x:pallet`), not a code anybody would search for.
const lastPart = (uri: string): string | null => {
  const part = percentDecoded(/[^/:.#]*$/.exec(uri)?.[0] ?? '') ?? ''
  return part.length <= 48 && /\d/.test(part) && /^[\w-]+$/.test(part) ? part : null
}

const itemAndSerial = /^https:\/\/id\.gs1\.org\/01\/\d{14}\/21\//
const lotInSpelling = /\/10\/([^/?#]+)\/21\//

/**
 * The lot an instance belongs to, when its own spelling carries the code.
 *
 * Source   GS1 Digital Link, /01/…/10/…/21/…: the lot is no part of the key, but it is a fact.
 */
export const lotInSpellingOf = (unit: UnitName): UnitName | null => {
  if (unit.kind !== 'instance' || unit.item === null || !itemAndSerial.test(unit.uri)) return null
  const escaped = lotInSpelling.exec(unit.spelling)?.[1]
  const code = escaped === undefined ? null : percentDecoded(escaped)
  return code === null ? null : lotOf(unit, code)
}

/** The lot of this code an instance belongs to; null where its item's lots have no known keys. */
export const lotOf = ({ uri, item }: UnitName, code: string): UnitName | null => {
  if (item === null) return null
  const key = lotKeyBeside(uri, item, code)
  return key === null ? null : { uri: key, spelling: key, kind: 'lot', item, code }
}

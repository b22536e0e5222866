import { expandKey } from './context.ts'
import type { Named } from './event.ts'
import { isArray, isObject, type Json, type JsonObject, kindOf } from './json.ts'
import { pointerTo } from './problem.ts'
import {
  blame,
  listOf,
  memberOf,
  objectOf,
  type Part,
  type Reading,
  readNamed,
  requireKeys,
  textOf,
  uriOf,
} from './reading.ts'

/**
 * One thing, place or party described in a document's header.
 *
 * Shape    `vocabulary` is the bare word of a standard vocabulary type (`EPCClass`, `Location`), or
 *          a URI. `attributes` are under their whole IRIs; one given several times is a list.
 *          `children` are canonical URIs of what lies within a place.
 */
export interface MasterDataElement {
  readonly vocabulary: string
  readonly id: Named
  readonly attributes: JsonObject
  readonly children: readonly string[]
  readonly pointer: string
}

/** Standard vocabulary types. Source: EPCIS 2.0, the vocabularies of its core event types. */
export const vocabularyTypes = [
  'BusinessLocation',
  'BusinessStep',
  'BusinessTransaction',
  'BusinessTransactionType',
  'BusinessTransactionTypeID',
  'Disposition',
  'EPCClass',
  'EPCInstance',
  'ErrorReason',
  'Location',
  'Party',
  'ReadPoint',
  'SourceDest',
  'SourceDestType',
  'SourceDestTypeID',
] as const

const wordByName: ReadonlyMap<string, string> = new Map(
  vocabularyTypes.map((word) => [word.toLowerCase(), word]),
)

const TYPE_START =
  /^(?:urn:epcglobal:epcis:vtype:|https?:\/\/ref\.gs1\.org\/epcis\/(?:vtype[-/])?)/i

const vocabularyOf = (reading: Reading, part: Part): string | null => {
  const text = textOf(reading, part)
  if (text === null) return null
  const iri = expandKey(reading.context, text) ?? text
  const word = wordByName.get(iri.replace(TYPE_START, '').toLowerCase())
  return word ?? uriOf(reading, part)
}

const elementOf = (reading: Reading, part: Part, vocabulary: string): MasterDataElement | null => {
  const object = objectOf(reading, part)
  if (object === null) return null
  const pointer = pointerTo(part.pointer, part.key)
  requireKeys(reading, object, pointer, ['id'])
  const id = nameOf(reading, memberOf(object, 'id', pointer))
  const attributes = attributesOf(reading, memberOf(object, 'attributes', pointer))
  const children = listOf(reading, memberOf(object, 'children', pointer), nameOf)
  return id && { vocabulary, id, attributes, children: children.map(({ uri }) => uri), pointer }
}

const nameOf = (reading: Reading, part: Part): Named | null => {
  const text = textOf(reading, part)
  if (text === null) return null
  const read = readNamed(text, reading.context)
  return read.ok ? read.value : blame(reading, part, read.error)
}

interface Attribute {
  readonly iri: string
  readonly value: Json
}

const attribute = (reading: Reading, part: Part): Attribute | null => {
  const object = objectOf(reading, part)
  if (object === null) return null
  const pointer = pointerTo(part.pointer, part.key)
  requireKeys(reading, object, pointer, ['id'])
  const id = uriOf(reading, memberOf(object, 'id', pointer))
  const value = object.attribute ?? null
  if (isArray(value) || typeof value === 'boolean' || (value === null && 'attribute' in object)) {
    const at = memberOf(object, 'attribute', pointer)
    return blame(reading, at, `An attribute is text, a number or an object, not ${kindOf(value)}.`)
  }
  return id === null ? null : { iri: expandKey(reading.context, id) ?? id, value }
}

const attributesOf = (reading: Reading, part: Part): JsonObject => {
  const byIri = Map.groupBy(listOf(reading, part, attribute), ({ iri }) => iri)
  const members = Array.from(byIri, ([iri, all]): [string, Json] => [
    iri,
    all.length === 1 ? (all[0]?.value ?? null) : all.map(({ value }) => value),
  ])
  return Object.fromEntries(members)
}

const vocabularyElements = (reading: Reading, part: Part): readonly MasterDataElement[] | null => {
  const object = objectOf(reading, part)
  if (object === null) return null
  const pointer = pointerTo(part.pointer, part.key)
  requireKeys(reading, object, pointer, ['type'])
  const vocabulary = vocabularyOf(reading, memberOf(object, 'type', pointer))
  return listOf(reading, memberOf(object, 'vocabularyElementList', pointer), (each, item) =>
    elementOf(each, item, vocabulary ?? ''),
  )
}

/**
 * The master data in a list of vocabularies.
 *
 * Refuses  What the published schema does: a vocabulary without its type, an element without its
 *          id, an id that is no URI. Each with its pointer; the other elements are read.
 * Source   EPCIS 2.0, EPCISMasterData; CBV 2.0 for the names of attributes.
 */
export const masterDataOf = (reading: Reading, part: Part): readonly MasterDataElement[] =>
  listOf(reading, part, vocabularyElements).flat()

/** The part of a document's header where its master data is; null where it has none. */
export const vocabularyListIn = (
  reading: Reading,
  header: JsonObject,
  pointer: string,
): Part | null => {
  const masterData = objectOf(reading, memberOf(header, 'epcisMasterData', pointer))
  return isObject(masterData ?? undefined) && masterData
    ? memberOf(masterData, 'vocabularyList', pointerTo(pointer, 'epcisMasterData'))
    : null
}

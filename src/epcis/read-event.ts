import { no, ok, type Result } from '../gs1/result.ts'
import { type Context, readContext } from './context.ts'
import {
  type Action,
  type EpcisEvent,
  type ErrorDeclaration,
  type EventType,
  eventTypes,
  type Named,
  type PersistentDisposition,
} from './event.ts'
import { fieldsByType, requiredByType } from './event-fields.ts'
import { expanded, isExtension, noMembers } from './extension.ts'
import { isArray, isObject, type Json, type JsonObject, kindOf } from './json.ts'
import { type Problem, pointerTo } from './problem.ts'
import {
  bizTransactionsOf,
  destinationsOf,
  namesOf,
  quantitiesOf,
  sourcesOf,
} from './read-lists.ts'
import { sensorElementsOf } from './read-sensor.ts'
import {
  blame,
  listOf,
  memberOf,
  namedOf,
  objectOf,
  type Part,
  type Reading,
  requireKeys,
  shortened,
  termOf,
  textOf,
  timeOf,
  uriOf,
} from './reading.ts'
import { brokenRules } from './rules.ts'
import { isZoneOffset, readInstant } from './time.ts'
import { nearest } from './vocabulary.ts'

const typeNames: ReadonlySet<string> = new Set(eventTypes)
const actions: ReadonlySet<string> = new Set(['ADD', 'OBSERVE', 'DELETE'])

/**
 * Reads one EPCIS 2.0 event.
 *
 * Shape    `pointer` is where the event is in its document ('' where it stands alone); `context` is
 *          what is in force there. An event's own `@context` is read on top of it.
 * Refuses  Everything that is wrong with it, at once: each field that is not what the standard
 *          says, each rule between fields, each field nobody declared, each GS1 key that is wrong
 *          in itself. An event type of somebody's own is refused: what it does is unknown.
 * Source   EPCIS 2.0, the core event types; CBV 2.0, the standard vocabularies.
 */
export const readEvent = (
  json: Json,
  context: Context,
  pointer: string,
): Result<EpcisEvent, readonly Problem[]> => {
  if (!isObject(json))
    return no([{ pointer, message: `An event is an object, not ${kindOf(json)}.` }])
  const problems: Problem[] = []
  const reading = { context: contextIn(json, context, pointer, problems), problems }
  const type = typeOf(reading, json, pointer)
  if (type === null) return no(problems)
  requireKeys(reading, json, pointer, requiredByType[type])
  const event = eventOf(reading, json, type, pointer)
  problems.push(...brokenRules(type, json, pointer))
  return problems.length > 0 || event === null ? no(problems) : ok(event)
}

const contextIn = (
  event: JsonObject,
  outer: Context,
  pointer: string,
  problems: Problem[],
): Context => {
  const own = event['@context']
  if (own === undefined || own === outer.json) return outer
  const read = readContext(own, pointerTo(pointer, '@context'), outer)
  if (read.ok) return read.value
  problems.push(...read.error)
  return outer
}

const typeOf = (reading: Reading, event: JsonObject, pointer: string): EventType | null => {
  const { type } = event
  if (typeof type === 'string' && typeNames.has(type)) return type as EventType
  requireKeys(reading, event, pointer, ['type'])
  const text = textOf(reading, memberOf(event, 'type', pointer))
  if (text === null) return null
  const near = nearest(text, eventTypes)
  const hint = near === null ? '' : ` Did you mean '${near}'?`
  const message = `'${shortened(text)}' is none of the five event types.${hint}`
  return blame(reading, memberOf(event, 'type', pointer), message)
}

/** The members that are no fields of the standard, in their order. */
const ownKeys = (
  reading: Reading,
  event: JsonObject,
  type: EventType,
  pointer: string,
): readonly string[] => {
  const fields = fieldsByType[type]
  let own: string[] | null = null
  for (const key of Object.keys(event)) {
    if (fields.has(key)) continue
    if (!isExtension(reading, key, pointer, `an ${type}`, fields)) continue
    own ??= []
    own.push(key)
  }
  return own ?? []
}

const eventOf = (
  reading: Reading,
  event: JsonObject,
  type: EventType,
  pointer: string,
): EpcisEvent | null => {
  const at = (key: string): Part => memberOf(event, key, pointer)
  const own = ownKeys(reading, event, type, pointer)
  const eventTime = timeOf(reading, at('eventTime')) ?? ''
  const isTransformation = type === 'TransformationEvent'
  return {
    type,
    eventID: uriOf(reading, at('eventID')),
    eventTimeMs: readInstant(eventTime) ?? 0,
    eventTime,
    eventTimeZoneOffset: zoneOf(reading, at('eventTimeZoneOffset')) ?? '',
    recordTime: timeOf(reading, at('recordTime')),
    action: isTransformation ? null : actionOf(reading, at('action')),
    bizStep: termOf(reading, at('bizStep'), 'bizStep'),
    disposition: termOf(reading, at('disposition'), 'disposition'),
    persistentDisposition: persistentOf(reading, at('persistentDisposition')),
    readPoint: placeOf(reading, at('readPoint')),
    bizLocation: placeOf(reading, at('bizLocation')),
    bizTransactionList: bizTransactionsOf(reading, at('bizTransactionList')),
    sourceList: sourcesOf(reading, at('sourceList')),
    destinationList: destinationsOf(reading, at('destinationList')),
    epcList: namesOf(reading, at('epcList'), type === 'ObjectEvent'),
    quantityList: quantitiesOf(reading, at('quantityList')),
    parentID: namedOf(reading, at('parentID')),
    childEPCs: namesOf(reading, at('childEPCs'), false),
    childQuantityList: quantitiesOf(reading, at('childQuantityList')),
    inputEPCList: namesOf(reading, at('inputEPCList'), true),
    inputQuantityList: quantitiesOf(reading, at('inputQuantityList')),
    outputEPCList: namesOf(reading, at('outputEPCList'), true),
    outputQuantityList: quantitiesOf(reading, at('outputQuantityList')),
    transformationID: namedOf(reading, at('transformationID')),
    ilmd: ilmdOf(reading, at('ilmd')),
    extensions: expanded(reading, event, own, pointer),
    sensorElementList: sensorElementsOf(reading, at('sensorElementList')),
    certificationInfo: certificatesOf(reading, at('certificationInfo')),
    errorDeclaration: errorOf(reading, at('errorDeclaration')),
    body: { ...event, '@context': reading.context.json },
  }
}

const zoneOf = (reading: Reading, part: Part): string | null => {
  const text = textOf(reading, part)
  if (text === null || isZoneOffset(text)) return text
  return blame(reading, part, `'${shortened(text)}' is not an offset like +02:00 (14:00 at most).`)
}

const actionOf = (reading: Reading, part: Part): Action | null => {
  const text = textOf(reading, part)
  if (text === null || actions.has(text)) return text as Action | null
  return blame(reading, part, `The action is ADD, OBSERVE or DELETE, not '${shortened(text)}'.`)
}

/** A place has an id; what else is said of it is its owner's. */
const placeOf = (reading: Reading, part: Part): Named | null => {
  const object = objectOf(reading, part)
  if (object === null) return null
  const pointer = pointerTo(part.pointer, part.key)
  requireKeys(reading, object, pointer, ['id'])
  for (const key of Object.keys(object))
    if (key.includes(':')) isExtension(reading, key, pointer, 'a place', noFields)
  return namedOf(reading, memberOf(object, 'id', pointer))
}

const noFields: ReadonlySet<string> = new Set()
const noDisposition: PersistentDisposition = { set: [], unset: [] }

const disposition = (reading: Reading, part: Part): string | null =>
  termOf(reading, part, 'disposition')

const persistentOf = (reading: Reading, part: Part): PersistentDisposition => {
  const object = objectOf(reading, part)
  if (object === null) return noDisposition
  const pointer = pointerTo(part.pointer, part.key)
  for (const key of Object.keys(object))
    if (key !== 'set' && key !== 'unset')
      blame(reading, memberOf(object, key, pointer), `Only set and unset have a place here.`)
  if (object.set === undefined && object.unset === undefined)
    blame(reading, part, 'persistentDisposition needs set or unset.')
  return {
    set: statusesOf(reading, memberOf(object, 'set', pointer)),
    unset: statusesOf(reading, memberOf(object, 'unset', pointer)),
  }
}

const statusesOf = (reading: Reading, part: Part): readonly string[] => {
  const statuses = listOf(reading, part, disposition)
  const json = part.object[part.key]
  if (isArray(json) && json.length === 0)
    blame(reading, part, `${part.name} must have at least one disposition.`)
  if (new Set(statuses).size < statuses.length)
    blame(reading, part, `${part.name} has the same disposition twice.`)
  return statuses
}

const ilmdOf = (reading: Reading, part: Part): JsonObject => {
  const object = objectOf(reading, part)
  if (object === null) return noMembers
  const pointer = pointerTo(part.pointer, part.key)
  const keys = Object.keys(object).filter((key) =>
    isExtension(reading, key, pointer, 'ilmd', noFields),
  )
  return expanded(reading, object, keys, pointer)
}

/** One certificate may stand without a list around it. */
const certificatesOf = (reading: Reading, part: Part): readonly string[] => {
  if (typeof part.object[part.key] !== 'string') return listOf(reading, part, uriOf)
  const uri = uriOf(reading, part)
  return uri === null ? [] : [uri]
}

const errorFields: ReadonlySet<string> = new Set([
  'declarationTime',
  'reason',
  'correctiveEventIDs',
])

const errorOf = (reading: Reading, part: Part): ErrorDeclaration | null => {
  const object = objectOf(reading, part)
  if (object === null) return null
  const pointer = pointerTo(part.pointer, part.key)
  requireKeys(reading, object, pointer, ['declarationTime'])
  for (const key of Object.keys(object))
    if (!errorFields.has(key))
      isExtension(reading, key, pointer, 'an error declaration', errorFields)
  return {
    declarationTime: timeOf(reading, memberOf(object, 'declarationTime', pointer)) ?? '',
    reason: termOf(reading, memberOf(object, 'reason', pointer), 'errorReason'),
    correctiveEventIDs: listOf(reading, memberOf(object, 'correctiveEventIDs', pointer), uriOf),
  }
}

import { no, ok, type Result } from '../gs1/result.ts'
import { type Context, readContext, standardContext } from './context.ts'
import type { EpcisEvent } from './event.ts'
import { isExtension } from './extension.ts'
import { isArray, isObject, type Json, type JsonObject, kindOf } from './json.ts'
import { type MasterDataElement, masterDataOf, vocabularyListIn } from './master-data.ts'
import { type Problem, pointerTo } from './problem.ts'
import { readEvent } from './read-event.ts'
import {
  blame,
  memberOf,
  objectOf,
  type Part,
  type Reading,
  requireKeys,
  textOf,
  timeOf,
  uriOf,
} from './reading.ts'

export type DocumentKind = 'EPCISDocument' | 'EPCISQueryDocument' | 'event' | 'events'

/** One event of a document, or what is wrong with it: a bad one does not hide the good ones. */
export interface DocumentEvent {
  readonly pointer: string
  readonly event: Result<EpcisEvent, readonly Problem[]>
}

/**
 * A document, read.
 *
 * Shape    `events` in the document's order, each with its own answer. `problems` are those of the
 *          master data, which do not stand in the way of the events. `creationDate`, `sender`,
 *          `receiver`, `instanceIdentifier` as received, null where absent.
 */
export interface EpcisDocument {
  readonly kind: DocumentKind
  readonly context: Context
  readonly creationDate: string | null
  readonly sender: string | null
  readonly receiver: string | null
  readonly instanceIdentifier: string | null
  readonly events: readonly DocumentEvent[]
  readonly masterData: readonly MasterDataElement[]
  readonly problems: readonly Problem[]
}

const documentNames = new Set([
  '@context',
  'id',
  'type',
  'schemaVersion',
  'creationDate',
  'instanceIdentifier',
  'sender',
  'receiver',
  'epcisHeader',
  'epcisBody',
])
const queryDocumentNames = new Set([
  '@context',
  'id',
  'type',
  'schemaVersion',
  'creationDate',
  'epcisBody',
])
const headerNames = new Set(['epcisMasterData'])
const bodyNames = new Set(['queryResults'])
const queryResultsNames = new Set(['queryName', 'subscriptionID', 'resultsBody'])
const resultsBodyNames = new Set(['eventList', 'vocabularyList'])

/**
 * Reads whatever events arrive in: an EPCISDocument, an EPCISQueryDocument, one event, a list of
 * events, or an object with nothing but an `eventList` (and a `@context`).
 *
 * Refuses  Faults of the document itself: no @context, a wrong schemaVersion, no creationDate, no
 *          list of events. All of them at once; what is wrong with an event stays with the event.
 * Source   EPCIS 2.0, EPCISDocument and EPCISQueryDocument; the published JSON Schema.
 */
export const readDocument = (json: Json): Result<EpcisDocument, readonly Problem[]> => {
  if (isArray(json)) return ok(bare('events', standardContext, eventsOf(json, standardContext, '')))
  if (!isObject(json))
    return no([{ pointer: '', message: `Expected a document or events, not ${kindOf(json)}.` }])
  const { type } = json
  if (type === 'EPCISDocument' || type === 'EPCISQueryDocument') return readWhole(json, type)
  if (json.epcisBody !== undefined) return no([misnamed(json)])
  if (type === undefined && json.eventList !== undefined) return readEventList(json)
  return readBareEvent(json)
}

const misnamed = ({ type }: JsonObject): Problem =>
  type === undefined
    ? { pointer: '', message: 'type is missing here: EPCISDocument or EPCISQueryDocument.' }
    : {
        pointer: '/type',
        message: 'The type of a document is EPCISDocument or EPCISQueryDocument.',
      }

const bare = (
  kind: DocumentKind,
  context: Context,
  events: readonly DocumentEvent[],
): EpcisDocument => ({
  kind,
  context,
  creationDate: null,
  sender: null,
  receiver: null,
  instanceIdentifier: null,
  events,
  masterData: [],
  problems: [],
})

const eventsOf = (
  list: readonly Json[],
  context: Context,
  pointer: string,
): readonly DocumentEvent[] =>
  list.map((json, index) => {
    const at = pointerTo(pointer, index)
    return { pointer: at, event: readEvent(json, context, at) }
  })

const readBareEvent = (json: JsonObject): Result<EpcisDocument, readonly Problem[]> => {
  const context = contextIn(json)
  if (!context.ok) return context
  const event = readEvent(json, context.value, '')
  return ok(bare('event', context.value, [{ pointer: '', event }]))
}

const contextIn = (json: JsonObject): Result<Context, readonly Problem[]> => {
  const own = json['@context']
  return own === undefined ? ok(standardContext) : readContext(own, '/@context')
}

const readEventList = (json: JsonObject): Result<EpcisDocument, readonly Problem[]> => {
  const context = contextIn(json)
  if (!context.ok) return context
  const reading: Reading = { context: context.value, problems: [] }
  const names = new Set(['@context', 'eventList'])
  for (const key of Object.keys(json))
    if (!names.has(key)) isExtension(reading, key, '', 'a list of events', names)
  const events = eventListOf(reading, memberOf(json, 'eventList', ''))
  return reading.problems.length > 0
    ? no(reading.problems)
    : ok(bare('events', context.value, events))
}

const eventListOf = (reading: Reading, part: Part): readonly DocumentEvent[] => {
  const json = part.object[part.key]
  const pointer = pointerTo(part.pointer, part.key)
  if (json === undefined) requireKeys(reading, part.object, part.pointer, [part.key])
  else if (!isArray(json)) blame(reading, part, `${part.name} must be a list, not ${kindOf(json)}.`)
  else return eventsOf(json, reading.context, pointer)
  return []
}

const readWhole = (
  json: JsonObject,
  kind: 'EPCISDocument' | 'EPCISQueryDocument',
): Result<EpcisDocument, readonly Problem[]> => {
  const context = contextIn(json)
  const problems = context.ok ? [] : [...context.error]
  const reading: Reading = { context: context.ok ? context.value : standardContext, problems }
  const isQuery = kind === 'EPCISQueryDocument'
  checkEnvelope(reading, json, isQuery)
  const master: Reading = { context: reading.context, problems: [] }
  const events = isQuery ? queryEvents(reading, json) : documentEvents(reading, json)
  const masterData = isQuery ? queryMasterData(master, json) : headerMasterData(master, json)
  if (problems.length > 0) return no(problems)
  const at = (key: string): Part => memberOf(json, key, '')
  return ok({
    kind,
    context: reading.context,
    creationDate: textOf(reading, at('creationDate')),
    sender: textOf(reading, at('sender')),
    receiver: textOf(reading, at('receiver')),
    instanceIdentifier: textOf(reading, at('instanceIdentifier')),
    events,
    masterData,
    problems: master.problems,
  })
}

const checkEnvelope = (reading: Reading, json: JsonObject, isQuery: boolean): void => {
  const at = (key: string): Part => memberOf(json, key, '')
  const needed = isQuery ? ['@context'] : ['@context', 'schemaVersion', 'creationDate']
  // Addressed by itself: the address of the whole document is the empty text, which shows nothing.
  for (const key of needed)
    if (json[key] === undefined) blame(reading, at(key), `${key} is missing here.`)
  const names = isQuery ? queryDocumentNames : documentNames
  const place = isQuery ? 'an EPCISQueryDocument' : 'an EPCISDocument'
  for (const key of Object.keys(json))
    if (!names.has(key)) isExtension(reading, key, '', place, names)
  const version = textOf(reading, at('schemaVersion'))
  if (version !== null && !/^2\.\d+(\.\d+)*$/.test(version))
    blame(reading, at('schemaVersion'), `schemaVersion is 2.0 here, not '${version.slice(0, 20)}'.`)
  timeOf(reading, at('creationDate'))
  uriOf(reading, at('id'))
  if (!isQuery)
    for (const key of ['instanceIdentifier', 'sender', 'receiver']) textOf(reading, at(key))
}

const requiredObject = (reading: Reading, part: Part): JsonObject | null => {
  requireKeys(reading, part.object, part.pointer, [part.key])
  return objectOf(reading, part)
}

const documentEvents = (reading: Reading, json: JsonObject): readonly DocumentEvent[] => {
  const body = requiredObject(reading, memberOf(json, 'epcisBody', ''))
  return body === null ? [] : eventListOf(reading, memberOf(body, 'eventList', '/epcisBody'))
}

const known = (
  reading: Reading,
  object: JsonObject,
  pointer: string,
  place: string,
  names: ReadonlySet<string>,
): void => {
  for (const key of Object.keys(object))
    if (!names.has(key)) isExtension(reading, key, pointer, place, names)
}

const queryEvents = (reading: Reading, json: JsonObject): readonly DocumentEvent[] => {
  const body = requiredObject(reading, memberOf(json, 'epcisBody', ''))
  if (body === null) return []
  known(reading, body, '/epcisBody', 'the body of a query document', bodyNames)
  const results = requiredObject(reading, memberOf(body, 'queryResults', '/epcisBody'))
  if (results === null) return []
  const pointer = '/epcisBody/queryResults'
  requireKeys(reading, results, pointer, ['queryName'])
  known(reading, results, pointer, 'query results', queryResultsNames)
  for (const key of ['queryName', 'subscriptionID'])
    textOf(reading, memberOf(results, key, pointer))
  const found = requiredObject(reading, memberOf(results, 'resultsBody', pointer))
  if (found === null) return []
  known(reading, found, `${pointer}/resultsBody`, 'the body of query results', resultsBodyNames)
  return eventListOf(reading, memberOf(found, 'eventList', `${pointer}/resultsBody`))
}

const queryMasterData = (
  reading: Reading,
  { epcisBody }: JsonObject,
): readonly MasterDataElement[] => {
  const results = isObject(epcisBody) ? epcisBody.queryResults : undefined
  const found = isObject(results) ? results.resultsBody : undefined
  return isObject(found)
    ? masterDataOf(
        reading,
        memberOf(found, 'vocabularyList', '/epcisBody/queryResults/resultsBody'),
      )
    : []
}

const headerMasterData = (reading: Reading, json: JsonObject): readonly MasterDataElement[] => {
  const header = objectOf(reading, memberOf(json, 'epcisHeader', ''))
  if (header === null) return []
  known(reading, header, '/epcisHeader', 'the header', headerNames)
  const list = vocabularyListIn(reading, header, '/epcisHeader')
  return list === null ? [] : masterDataOf(reading, list)
}

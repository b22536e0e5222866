import type { EventType } from './event.ts'

const everyEvent = [
  '@context',
  'type',
  'eventTime',
  'recordTime',
  'eventTimeZoneOffset',
  'eventID',
  'certificationInfo',
  'errorDeclaration',
]

const circumstances = [
  'bizStep',
  'disposition',
  'readPoint',
  'bizLocation',
  'bizTransactionList',
  'sourceList',
  'destinationList',
  'sensorElementList',
]

const fields = (...own: readonly string[]): ReadonlySet<string> =>
  new Set([...everyEvent, ...circumstances, ...own])

/**
 * The fields each type of event has.
 *
 * Source   EPCIS 2.0, as the published JSON Schema has them: persistentDisposition and ilmd
 *          only where things are observed or made.
 */
export const fieldsByType: Readonly<Record<EventType, ReadonlySet<string>>> = {
  ObjectEvent: fields('action', 'epcList', 'quantityList', 'persistentDisposition', 'ilmd'),
  AggregationEvent: fields('action', 'parentID', 'childEPCs', 'childQuantityList'),
  TransactionEvent: fields('action', 'parentID', 'epcList', 'quantityList'),
  TransformationEvent: fields(
    'inputEPCList',
    'inputQuantityList',
    'outputEPCList',
    'outputQuantityList',
    'transformationID',
    'persistentDisposition',
    'ilmd',
  ),
  AssociationEvent: fields('action', 'parentID', 'childEPCs', 'childQuantityList'),
}

/** What an event of each type cannot be without, whatever else it has. */
export const requiredByType: Readonly<Record<EventType, readonly string[]>> = {
  ObjectEvent: ['eventTime', 'eventTimeZoneOffset', 'action'],
  AggregationEvent: ['eventTime', 'eventTimeZoneOffset', 'action'],
  TransactionEvent: ['eventTime', 'eventTimeZoneOffset', 'action', 'bizTransactionList'],
  TransformationEvent: ['eventTime', 'eventTimeZoneOffset'],
  AssociationEvent: ['eventTime', 'eventTimeZoneOffset', 'action', 'parentID'],
}

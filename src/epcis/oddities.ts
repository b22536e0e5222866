import { readIdentifier } from '../gs1/identifier.ts'
import type { EpcisEvent, Named } from './event.ts'
import { isArray, isObject, type Json, type JsonObject } from './json.ts'
import { type Problem, pointerTo } from './problem.ts'
import { readInstant } from './time.ts'

const SUPPORTED_URN =
  /^urn:epc:(?:id|class|idpat):(?:sgtin|lgtin|sscc|sgln|pgln|grai|giai|gsrnp?|gdti|sgcn|cpi|itip|upui|ginc|gsin):/

/**
 * What is odd about an event that is well formed: no reason to refuse it, but somebody should look.
 *
 * Shape    Pointers are from the event's own root. The standard asks for each of these, and its own
 *          published examples break the first three.
 * Source   EPCIS 2.0, SensorElement: times are not after the event; what the metadata says the
 *          reports do not say again.
 */
export const odditiesOf = (event: EpcisEvent): readonly Problem[] => [
  ...event.sensorElementList.flatMap((element, index) =>
    oddSensor(element, `/sensorElementList/${index}`, event.eventTimeMs),
  ),
  ...oddKeys(event),
  ...oddSubject(event),
]

const oddSensor = (
  { sensorMetadata, sensorReport }: JsonObject,
  pointer: string,
  eventMs: number,
): readonly Problem[] => {
  const metadata = isObject(sensorMetadata) ? sensorMetadata : {}
  const reports = isArray(sensorReport) ? sensorReport : []
  const at = pointerTo(pointer, 'sensorMetadata')
  const start = instantIn(metadata.startTime)
  const end = instantIn(metadata.endTime)
  return [
    ...lateTime(metadata, at, eventMs),
    ...(start !== null && end !== null && start > end
      ? [{ pointer: pointerTo(at, 'endTime'), message: 'The readings end before they start.' }]
      : []),
    ...reports.flatMap((report, index) => {
      const place = pointerTo(pointerTo(pointer, 'sensorReport'), index)
      return isObject(report)
        ? [...lateTime(report, place, eventMs), ...saidTwice(metadata, report, place)]
        : []
    }),
  ]
}

const instantIn = (json: Json | undefined): number | null =>
  typeof json === 'string' ? readInstant(json) : null

const lateTime = ({ time }: JsonObject, pointer: string, eventMs: number): readonly Problem[] => {
  const at = instantIn(time)
  return at !== null && at > eventMs
    ? [{ pointer: pointerTo(pointer, 'time'), message: 'The reading is later than its event.' }]
    : []
}

const saidOnce = [
  'time',
  'deviceID',
  'deviceMetadata',
  'rawData',
  'dataProcessingMethod',
  'bizRules',
]

const saidTwice = (metadata: JsonObject, report: JsonObject, pointer: string): readonly Problem[] =>
  saidOnce
    .filter((key) => metadata[key] !== undefined && report[key] !== undefined)
    .map((key) => ({
      pointer: pointerTo(pointer, key),
      message: `${key} is said here and in the sensor metadata.`,
    }))

const oddKeys = (event: EpcisEvent): readonly Problem[] => {
  const lists = [
    ['epcList', event.epcList],
    ['childEPCs', event.childEPCs],
    ['inputEPCList', event.inputEPCList],
    ['outputEPCList', event.outputEPCList],
  ] as const
  const quantities = [
    ['quantityList', event.quantityList],
    ['childQuantityList', event.childQuantityList],
    ['inputQuantityList', event.inputQuantityList],
    ['outputQuantityList', event.outputQuantityList],
  ] as const
  return [
    ...lists.flatMap(([key, list]) => list.flatMap((name, i) => oddKey(name, `/${key}/${i}`))),
    ...quantities.flatMap(([key, list]) =>
      list.flatMap(({ epcClass }, i) => oddKey(epcClass, `/${key}/${i}/epcClass`)),
    ),
    ...(event.parentID ? oddKey(event.parentID, '/parentID') : []),
    ...(event.readPoint ? oddKey(event.readPoint, '/readPoint/id') : []),
    ...(event.bizLocation ? oddKey(event.bizLocation, '/bizLocation/id') : []),
  ]
}

const oddKey = ({ uri }: Named, pointer: string): readonly Problem[] => {
  if (!SUPPORTED_URN.test(uri)) return []
  const read = readIdentifier(uri)
  return read.ok ? [] : read.error.map(({ message }) => ({ pointer, message }))
}

const oddSubject = (event: EpcisEvent): readonly Problem[] =>
  (event.type === 'ObjectEvent' || event.type === 'TransactionEvent') &&
  event.epcList.length + event.quantityList.length + event.sensorElementList.length === 0 &&
  event.parentID === null
    ? [{ pointer: '/epcList', message: 'The event names no thing at all.' }]
    : []

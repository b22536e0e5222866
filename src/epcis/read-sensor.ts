import { isExtension } from './extension.ts'
import { isArray, type JsonObject, kindOf } from './json.ts'
import { pointerTo } from './problem.ts'
import { decimalOf } from './read-lists.ts'
import {
  blame,
  listOf,
  memberOf,
  objectOf,
  type Part,
  type Reading,
  requireKeys,
  termOf,
  textOf,
  timeOf,
  uriOf,
} from './reading.ts'

type Reader = (reading: Reading, part: Part) => unknown

const measurementType: Reader = (reading, part) => termOf(reading, part, 'measurementType')
const sensorAlert: Reader = (reading, part) => termOf(reading, part, 'sensorAlert')
const component: Reader = (reading, part) => termOf(reading, part, 'component')

const boolean: Reader = (reading, part) => {
  const json = part.object[part.key] ?? null
  if (typeof json !== 'boolean')
    blame(reading, part, `${part.name} must be true or false, not ${kindOf(json)}.`)
}

const hexadecimal: Reader = (reading, part) => {
  const text = textOf(reading, part)
  if (text !== null && !/^[0-9A-Fa-f]+$/.test(text))
    blame(reading, part, `${part.name} may hold only the hexadecimal digits 0-9 and A-F.`)
}

/** Fields that describe the device or the calculation; a report may have them of its own. */
const described: readonly (readonly [string, Reader])[] = [
  ['time', timeOf],
  ['deviceID', uriOf],
  ['deviceMetadata', uriOf],
  ['rawData', uriOf],
  ['dataProcessingMethod', uriOf],
  ['bizRules', uriOf],
]

const metadataFields: ReadonlyMap<string, Reader> = new Map([
  ...described,
  ['startTime', timeOf],
  ['endTime', timeOf],
])

const reportFields: ReadonlyMap<string, Reader> = new Map([
  ...described,
  ['type', measurementType],
  ['exception', sensorAlert],
  ['microorganism', uriOf],
  ['chemicalSubstance', uriOf],
  ['coordinateReferenceSystem', uriOf],
  ['value', decimalOf],
  ['component', component],
  ['stringValue', textOf],
  ['booleanValue', boolean],
  ['hexBinaryValue', hexadecimal],
  ['uriValue', uriOf],
  ['minValue', decimalOf],
  ['maxValue', decimalOf],
  ['meanValue', decimalOf],
  ['sDev', decimalOf],
  ['percRank', decimalOf],
  ['percValue', decimalOf],
  ['uom', textOf],
])

const elementNames = new Set(['sensorMetadata', 'sensorReport'])
const metadataNames = new Set(metadataFields.keys())
const reportNames = new Set(reportFields.keys())

const readFields = (
  reading: Reading,
  object: JsonObject,
  pointer: string,
  place: string,
  fields: ReadonlyMap<string, Reader>,
  names: ReadonlySet<string>,
): void => {
  for (const key of Object.keys(object)) {
    const read = fields.get(key)
    if (read) read(reading, memberOf(object, key, pointer))
    else isExtension(reading, key, pointer, place, names)
  }
}

const report = (reading: Reading, part: Part): JsonObject | null => {
  const object = objectOf(reading, part)
  if (object === null) return null
  const pointer = pointerTo(part.pointer, part.key)
  requireKeys(reading, object, pointer, ['type'])
  readFields(reading, object, pointer, 'a sensor report', reportFields, reportNames)
  return object
}

const element = (reading: Reading, part: Part): JsonObject | null => {
  const object = objectOf(reading, part)
  if (object === null) return null
  const pointer = pointerTo(part.pointer, part.key)
  requireKeys(reading, object, pointer, ['sensorReport'])
  for (const key of Object.keys(object))
    if (!elementNames.has(key)) isExtension(reading, key, pointer, 'a sensor element', elementNames)
  const metadata = objectOf(reading, memberOf(object, 'sensorMetadata', pointer))
  const at = pointerTo(pointer, 'sensorMetadata')
  if (metadata !== null)
    readFields(reading, metadata, at, 'sensor metadata', metadataFields, metadataNames)
  const reports = memberOf(object, 'sensorReport', pointer)
  listOf(reading, reports, report)
  if (isArray(object.sensorReport) && object.sensorReport.length === 0)
    blame(reading, reports, 'A sensor element needs at least one report.')
  return object
}

/**
 * Sensor elements, checked field by field and kept as received.
 *
 * Source   EPCIS 2.0, SensorElement, SensorMetadata and SensorReport.
 */
export const sensorElementsOf = (reading: Reading, part: Part): readonly JsonObject[] =>
  listOf(reading, part, element)

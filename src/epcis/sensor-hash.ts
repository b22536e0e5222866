import type { Context } from './context.ts'
import { joined, ownText, valueText } from './hash-text.ts'
import { isArray, isObject, type Json, type JsonObject } from './json.ts'
import { instantText, readInstant } from './time.ts'
import { readTerm, termUri, type VocabularyName } from './vocabulary.ts'

const times = new Set(['time', 'startTime', 'endTime'])

const vocabularyByField: ReadonlyMap<string, VocabularyName> = new Map([
  ['type', 'measurementType'],
  ['exception', 'sensorAlert'],
  ['component', 'component'],
])

const metadataOrder = [
  'time',
  'startTime',
  'endTime',
  'deviceID',
  'deviceMetadata',
  'rawData',
  'dataProcessingMethod',
  'bizRules',
]

const reportOrder = [
  'type',
  'exception',
  'deviceID',
  'deviceMetadata',
  'rawData',
  'dataProcessingMethod',
  'time',
  'microorganism',
  'chemicalSubstance',
  'value',
  'component',
  'stringValue',
  'booleanValue',
  'hexBinaryValue',
  'uriValue',
  'minValue',
  'maxValue',
  'meanValue',
  'sDev',
  'percRank',
  'percValue',
  'uom',
  'coordinateReferenceSystem',
]

const fieldText = (context: Context, key: string, json: Json): string => {
  if (typeof json !== 'string') return valueText(context, json)
  if (times.has(key)) {
    const ms = readInstant(json)
    return ms === null ? json : instantText(ms)
  }
  const vocabulary = vocabularyByField.get(key)
  if (!vocabulary) return valueText(context, json)
  const read = readTerm(vocabulary, json, context)
  return read.ok ? termUri(vocabulary, read.value) : json
}

const objectText = (context: Context, object: JsonObject, order: readonly string[]): string => {
  let text = ''
  for (const key of order) {
    const json = object[key]
    if (json !== undefined) text += `${key}=${fieldText(context, key, json)}`
  }
  const own = Object.keys(object).filter((key) => key.includes(':'))
  return own.length === 0 ? text : text + ownText(context, object, own)
}

const elementText = (context: Context, element: JsonObject): string => {
  const { sensorMetadata, sensorReport } = element
  const metadata = isObject(sensorMetadata)
    ? objectText(context, sensorMetadata, metadataOrder)
    : ''
  const reports = isArray(sensorReport) ? sensorReport.filter(isObject) : []
  const texts = reports.map((report) => `sensorReport${objectText(context, report, reportOrder)}`)
  const own = Object.keys(element).filter((key) => key.includes(':'))
  return (
    `sensorElement${metadata === '' ? '' : `sensorMetadata${metadata}`}` +
    joined(texts) +
    ownText(context, element, own)
  )
}

/**
 * The sensor elements of an event as they take part in its hash.
 *
 * Source   CBV 2.0 §8.9, the order of sensorMetadata and sensorReport.
 */
export const sensorText = (elements: readonly JsonObject[], context: Context): string =>
  `sensorElementList${joined(elements.map((element) => elementText(context, element)))}`

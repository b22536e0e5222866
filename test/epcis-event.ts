import { standardContext } from '../src/epcis/context.ts'
import type { EpcisEvent } from '../src/epcis/event.ts'
import type { Json, JsonObject } from '../src/epcis/json.ts'
import { readEvent } from '../src/epcis/read-event.ts'

/** A receiving of one instance and of forty kilograms of a lot, as JSON. */
export const receiving: JsonObject = {
  '@context': [
    'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
    { farm: 'https://farm.example/ns/' },
  ],
  type: 'ObjectEvent',
  eventTime: '2026-07-22T06:45:00.1235+02:00',
  eventTimeZoneOffset: '+02:00',
  action: 'OBSERVE',
  bizStep: 'receiving',
  epcList: ['https://id.gs1.org/01/09520123456788/21/2017'],
  quantityList: [
    { epcClass: 'https://id.gs1.org/01/09520123456788/10/L1', quantity: 40.5, uom: 'KGM' },
  ],
  readPoint: { id: 'urn:example:dock-1' },
}

/** The event that was read; a defect of the test where it was refused. */
export const eventFrom = (json: Json): EpcisEvent => {
  const read = readEvent(json, standardContext, '')
  assertRead(read.ok ? null : read.error)
  return (read as { readonly value: EpcisEvent }).value
}

const assertRead = (problems: unknown): void => {
  if (problems !== null) throw new Error(JSON.stringify(problems))
}

/** The pointers and sentences of a refusal; none where it was read. */
export const problemsIn = (json: Json): readonly (readonly [string, string])[] => {
  const read = readEvent(json, standardContext, '')
  return read.ok ? [] : read.error.map(({ pointer, message }) => [pointer, message])
}

import type { EpcisEvent, EventType, Named, QuantityElement } from '../src/epcis/event.ts'

/** A canonical URI that was also received so. */
export const named = (uri: string, spelling = uri): Named => ({ uri, spelling })

/** A quantity element from "40 KGM urn:x:lot:1", "40 urn:…" or a bare URI. */
export const amount = (text: string): QuantityElement => {
  const parts = text.split(' ')
  const quantity = parts.length > 1 ? (parts[0] ?? null) : null
  const uom = parts.length > 2 ? (parts[1] ?? null) : null
  return { epcClass: named(parts.at(-1) ?? ''), quantity, uom }
}

/** An event that says nothing but what it is given. */
export const eventOf = (type: EventType, said: Partial<EpcisEvent> = {}): EpcisEvent => ({
  type,
  eventID: null,
  eventTimeMs: 0,
  eventTime: '1970-01-01T00:00:00Z',
  eventTimeZoneOffset: '+00:00',
  recordTime: null,
  action: type === 'TransformationEvent' ? null : 'OBSERVE',
  bizStep: null,
  disposition: null,
  persistentDisposition: { set: [], unset: [] },
  readPoint: null,
  bizLocation: null,
  bizTransactionList: [],
  sourceList: [],
  destinationList: [],
  epcList: [],
  quantityList: [],
  parentID: null,
  childEPCs: [],
  childQuantityList: [],
  inputEPCList: [],
  inputQuantityList: [],
  outputEPCList: [],
  outputQuantityList: [],
  transformationID: null,
  ilmd: {},
  extensions: {},
  sensorElementList: [],
  certificationInfo: [],
  errorDeclaration: null,
  body: {},
  ...said,
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextOf } from './context.ts'
import type { EpcisEvent, EventType, QuantityElement } from './event.ts'
import type { Json } from './json.ts'
import { LOTLINE_NAMESPACE } from './lotline-namespace.ts'
import { readEvent } from './read-event.ts'
import { readJson } from './read-json.ts'
import { instantText } from './time.ts'
import { bizSteps, dispositions } from './vocabulary-terms.ts'
import { type EventDraft, eventBody } from './write-event.ts'

const uri = fc.constantFrom(
  'urn:lotline:acme:lot:flour:L1',
  'https://id.gs1.org/01/09520123456788/10/L1',
  'https://id.gs1.org/00/040123450000001112',
  'https://farm.example/lots/7?x=1#y',
  'geo:50.9,6.9',
)
const uris = fc.uniqueArray(uri, { minLength: 1, maxLength: 4 })
const time = fc
  .integer({ min: 0, max: Date.UTC(2100, 0, 1) })
  .map((ms) => instantText(ms).replace('Z', '+00:00'))
const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 24n - 1n }), fc.bigInt({ min: 1n, max: 9n }))
  .map(([whole, tenth]) => `${whole}.${tenth}`)
const quantity = fc.oneof(
  fc.record({ epcClass: uri, quantity: decimal, uom: fc.constantFrom('KGM', 'EA', null) }),
  fc.record({ epcClass: uri, quantity: fc.constant(null), uom: fc.constant(null) }),
)
const quantities = fc.array(quantity, { minLength: 1, maxLength: 3 })
const own = fc.dictionary(
  fc
    .tuple(
      fc.constantFrom(LOTLINE_NAMESPACE, 'urn:epcglobal:cbv:mda:', 'https://farm.example/ns/'),
      fc.constantFrom('reason', 'lotNumber', 'role', 'capture'),
    )
    .map(([namespace, name]) => namespace + name),
  fc.oneof(
    fc.constantFrom<Json>('text', '', 1.5, true, null, [], ['a', { plain: 1 }]),
    fc.constant<Json>({ [`${LOTLINE_NAMESPACE}inner`]: [{ 'https://farm.example/ns/deep': 'x' }] }),
  ),
  { maxKeys: 4 },
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const circumstances = {
  eventTime: time,
  eventTimeZoneOffset: fc.constantFrom('+00:00', '-06:00', '+14:00'),
  eventID: maybe(fc.uuid().map((id) => `urn:uuid:${id}`)),
  recordTime: maybe(time),
  bizStep: maybe(fc.constantFrom(...bizSteps, 'urn:gdst:bizStep:landing')),
  disposition: maybe(fc.constantFrom(...dispositions)),
  readPoint: maybe(uri),
  bizLocation: maybe(uri),
  bizTransactionList: fc.array(
    fc.record({ type: maybe(fc.constantFrom('po', 'desadv')), bizTransaction: uri }),
    { minLength: 1, maxLength: 2 },
  ),
  sourceList: fc.array(fc.record({ type: fc.constant('owning_party'), source: uri }), {
    maxLength: 2,
  }),
  destinationList: fc.array(fc.record({ type: fc.constant('location'), destination: uri }), {
    maxLength: 2,
  }),
  extensions: own,
  certificationInfo: fc.array(uri, { maxLength: 2 }),
  sensorElementList: fc.array(
    fc.constant({ sensorReport: [{ type: 'Temperature', value: 4.5, uom: 'CEL' }] }),
    { maxLength: 1 },
  ),
  errorDeclaration: maybe(
    fc.record({
      declarationTime: time,
      reason: maybe(fc.constantFrom('did_not_occur', 'incorrect_data')),
      correctiveEventIDs: fc.array(uri, { maxLength: 2 }),
    }),
  ),
}
const statuses = fc.record({
  set: fc.uniqueArray(fc.constantFrom(...dispositions), { maxLength: 2 }),
  unset: fc.constant([]),
})

const of = (type: EventType, parts: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({ type: fc.constant(type), ...circumstances, ...parts }) as fc.Arbitrary<EventDraft>

const action = fc.constantFrom('ADD', 'OBSERVE', 'DELETE')
const joined = { action, parentID: uri, childEPCs: uris, childQuantityList: quantities }
const draft = fc.oneof(
  of('ObjectEvent', {
    action: fc.constant('ADD'),
    epcList: uris,
    quantityList: quantities,
    ilmd: own,
    persistentDisposition: statuses,
  }),
  of('AggregationEvent', joined),
  of('AssociationEvent', joined),
  of('TransactionEvent', { action, epcList: uris, quantityList: quantities }),
  of('TransformationEvent', {
    inputEPCList: uris,
    inputQuantityList: quantities,
    outputEPCList: uris,
    outputQuantityList: quantities,
    transformationID: maybe(uri),
    ilmd: own,
  }),
)

const plainQuantity = ({ epcClass, ...rest }: QuantityElement) => ({
  ...rest,
  epcClass: epcClass.spelling,
})

/** An event as a draft: names by their spelling. */
const draftOf = (event: EpcisEvent): EventDraft => ({
  ...event,
  readPoint: event.readPoint?.spelling ?? null,
  bizLocation: event.bizLocation?.spelling ?? null,
  parentID: event.parentID?.spelling ?? null,
  transformationID: event.transformationID?.spelling ?? null,
  bizTransactionList: event.bizTransactionList.map(({ type, bizTransaction }) => ({
    type,
    bizTransaction: bizTransaction.spelling,
  })),
  sourceList: event.sourceList.map((each) => ({ ...each, source: each.source.spelling })),
  destinationList: event.destinationList.map((each) => ({
    ...each,
    destination: each.destination.spelling,
  })),
  epcList: event.epcList.map(({ spelling }) => spelling),
  childEPCs: event.childEPCs.map(({ spelling }) => spelling),
  inputEPCList: event.inputEPCList.map(({ spelling }) => spelling),
  outputEPCList: event.outputEPCList.map(({ spelling }) => spelling),
  quantityList: event.quantityList.map(plainQuantity),
  childQuantityList: event.childQuantityList.map(plainQuantity),
  inputQuantityList: event.inputQuantityList.map(plainQuantity),
  outputQuantityList: event.outputQuantityList.map(plainQuantity),
})

const readBack = (json: Json): EpcisEvent => {
  const event = readEvent(json, contextOf(json), '')
  if (!event.ok) throw new Error(JSON.stringify(event.error))
  return event.value
}

test('a draft that was written is read back as it was', () => {
  fc.assert(
    fc.property(draft, (written) => {
      expect(draftOf(readBack(eventBody(written)))).toMatchObject(written)
    }),
    { numRuns: 300 },
  )
})

test('it is still the same after a journey as text', () => {
  fc.assert(
    fc.property(draft, (written) => {
      const body = eventBody(written)
      const json = readJson(JSON.stringify(body))
      expect(json.ok && readBack(json.value)).toEqual(readBack(body))
    }),
  )
})

test('a field nobody gave is not written', () => {
  expect(
    eventBody({
      type: 'ObjectEvent',
      eventTime: '2026-07-22T06:45:00Z',
      eventTimeZoneOffset: '+00:00',
      action: 'OBSERVE',
      quantityList: [{ epcClass: 'urn:x:y', quantity: '2.50' }],
      epcList: [],
      persistentDisposition: { set: [] },
      extensions: { 'urn:lotline:ns:reason': 'spilt' },
    }),
  ).toEqual({
    '@context': [
      'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
      { lotline: 'urn:lotline:ns:' },
    ],
    type: 'ObjectEvent',
    eventTime: '2026-07-22T06:45:00Z',
    eventTimeZoneOffset: '+00:00',
    action: 'OBSERVE',
    quantityList: [{ epcClass: 'urn:x:y', quantity: 2.5 }],
    'lotline:reason': 'spilt',
  })
})

test('a quantity that is no decimal is a defect of whoever drafted it', () => {
  const base = { type: 'ObjectEvent', eventTime: '', eventTimeZoneOffset: '' } as const
  expect(() =>
    eventBody({ ...base, quantityList: [{ epcClass: 'urn:x:y', quantity: 'two' }] }),
  ).toThrow('not a decimal')
})

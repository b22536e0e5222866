import { expect, test } from 'vitest'
import { eventFrom, problemsIn, receiving } from '../../test/epcis-event.ts'
import type { Json } from './json.ts'

const pointersIn = (json: Json) => problemsIn(json).map(([pointer]) => pointer)

test('an event is read into its canonical parts', () => {
  expect(eventFrom(receiving)).toMatchObject({
    type: 'ObjectEvent',
    eventTimeMs: Date.UTC(2026, 6, 22, 4, 45, 0, 124),
    eventTime: '2026-07-22T06:45:00.1235+02:00',
    action: 'OBSERVE',
    bizStep: 'receiving',
    disposition: null,
    quantityList: [{ quantity: '40.5', uom: 'KGM' }],
    readPoint: { uri: 'urn:example:dock-1' },
    childEPCs: [],
    extensions: {},
    body: receiving,
  })
})

test('both spellings of a GS1 key meet in one name, and the one received is kept', () => {
  const urn = 'urn:epc:id:sgtin:0614141.107346.2017'
  const event = eventFrom({ ...receiving, epcList: [urn] })
  expect(event.epcList).toEqual([
    { uri: 'https://id.gs1.org/01/10614141073464/21/2017', spelling: urn },
  ])
})

test('every fault is reported at once, each at its address', () => {
  expect(
    pointersIn({
      ...receiving,
      eventTime: '2026-02-30T06:45:00Z',
      eventTimeZoneOffset: '+2',
      action: 'CREATE',
      bizStep: 'transforming',
      epcList: ['no uri', 7],
      quantityList: [{ quantity: 'twenty', uom: 'kilograms', lot: 1 }, 5],
      readPoint: { name: 'dock' },
      colour: 'red',
      'nobody:x': 1,
    }),
  ).toEqual([
    '/colour',
    '/nobody:x',
    '/eventTime',
    '/eventTimeZoneOffset',
    '/action',
    '/bizStep',
    '/readPoint',
    '/epcList/0',
    '/epcList/1',
    '/quantityList/0',
    '/quantityList/0/lot',
    '/quantityList/0/quantity',
    '/quantityList/0/uom',
    '/quantityList/1',
  ])
})

test('a sentence says what to do', () => {
  const { eventTime: _, ...timeless } = receiving
  expect(problemsIn(timeless)).toEqual([['', 'eventTime is missing here.']])
  expect(problemsIn({ ...receiving, bizstep: 'receiving' })).toEqual([
    [
      '/bizstep',
      "'bizstep' is no field of an ObjectEvent; a field of your own needs a prefix. " +
        "Did you mean 'bizStep'?",
    ],
  ])
  expect(problemsIn({ ...receiving, type: 'ObjektEvent' })).toEqual([
    ['/type', "'ObjektEvent' is none of the five event types. Did you mean 'ObjectEvent'?"],
  ])
  expect(problemsIn([])).toEqual([['', 'An event is an object, not a list.']])
})

test('a Digital Link on id.gs1.org with a wrong check digit is refused', () => {
  const wrong = 'https://id.gs1.org/01/09520123456789/21/2017'
  expect(pointersIn({ ...receiving, epcList: [wrong] })).toEqual(['/epcList/0'])
  expect(pointersIn({ ...receiving, epcList: ['https://shop.example/01/09520123456789'] })).toEqual(
    [],
  )
})

test('an event carries the context it needs', () => {
  const { '@context': context, ...bare } = receiving
  expect(eventFrom(bare).body['@context']).toBe(
    'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
  )
  const again = eventFrom(eventFrom(receiving).body)
  expect(again.body['@context']).toEqual(context)
})

test('one certificate may stand without a list', () => {
  const certificate = 'https://certs.example/1'
  expect(eventFrom({ ...receiving, certificationInfo: certificate }).certificationInfo).toEqual([
    certificate,
  ])
  expect(pointersIn({ ...receiving, certificationInfo: ['x', 1] })).toEqual([
    '/certificationInfo/0',
    '/certificationInfo/1',
  ])
})

test('an error declaration is read, and every part of it checked', () => {
  const declared = { declarationTime: '2026-07-23T00:00:00Z', reason: 'incorrect_data' }
  expect(eventFrom({ ...receiving, errorDeclaration: declared }).errorDeclaration).toEqual({
    ...declared,
    correctiveEventIDs: [],
  })
  expect(
    pointersIn({
      ...receiving,
      errorDeclaration: { reason: 'oops', correctiveEventIDs: ['x'], why: 1 },
    }),
  ).toEqual([
    '/errorDeclaration',
    '/errorDeclaration/why',
    '/errorDeclaration/reason',
    '/errorDeclaration/correctiveEventIDs/0',
  ])
})

test('a persistent disposition sets or unsets something, once', () => {
  const persistent = (persistentDisposition: Json) =>
    pointersIn({ ...receiving, persistentDisposition })
  expect(persistent({})).toEqual(['/persistentDisposition'])
  expect(persistent({ set: [] })).toEqual(['/persistentDisposition/set'])
  expect(persistent({ set: ['recalled', 'cbv:Disp-recalled'], reset: [] })).toEqual([
    '/persistentDisposition/reset',
    '/persistentDisposition/set',
  ])
  expect(
    eventFrom({
      ...receiving,
      persistentDisposition: { unset: ['urn:epcglobal:cbv:disp:expired'] },
    }).persistentDisposition,
  ).toEqual({ set: [], unset: ['expired'] })
})

import { expect, test } from 'vitest'
import { eventFrom, receiving } from '../../test/epcis-event.ts'
import { eventHash, eventHashId, preHashString } from './event-hash.ts'
import type { JsonObject } from './json.ts'

const textOf = (parts: JsonObject) => preHashString(eventFrom({ ...receiving, ...parts }))

test('an event is written down in its canonical form and order', () => {
  expect(textOf({})).toBe(
    'eventType=ObjectEventeventTime=2026-07-22T04:45:00.124ZeventTimeZoneOffset=+02:00' +
      'epcListepc=https://id.gs1.org/01/09520123456788/21/2017' +
      'quantityListquantityElementepcClass=https://id.gs1.org/01/09520123456788/10/L1' +
      'quantity=40.5uom=KGMaction=OBSERVEbizStep=https://ref.gs1.org/cbv/BizStep-receiving' +
      'readPointid=urn:example:dock-1',
  )
})

test('the id wraps the digest of that text', () => {
  const event = eventFrom(receiving)
  expect(eventHash(event, (text) => `<${text.length}>`)).toBe(`<${preHashString(event).length}>`)
  expect(eventHashId(event, () => 'abc')).toBe('ni:///sha-256;abc?ver=CBV2.0')
})

test('the way an event is written down does not count', () => {
  const { type: _, eventTime: __, ...rest } = receiving
  const turned = { ...rest, eventTime: '2026-07-22T04:45:00.124Z', type: 'ObjectEvent' }
  expect(preHashString(eventFrom(turned))).toBe(textOf({}))
  expect(textOf({ bizStep: 'urn:epcglobal:cbv:bizstep:receiving' })).toBe(textOf({}))
})

test('what is said about the record does not count', () => {
  const errorDeclaration = { declarationTime: '2026-07-23T00:00:00Z' }
  const recordTime = '2026-07-23T00:00:00Z'
  expect(
    textOf({ eventID: 'urn:x:y', recordTime, errorDeclaration, 'rdfs:comment': 'a remark' }),
  ).toBe(textOf({}))
})

test('the rest follows sorted by name: documents, destinations, ilmd, sources, one’s own', () => {
  const text = textOf({
    action: 'ADD',
    certificationInfo: ['urn:c:2', 'urn:c:1'],
    persistentDisposition: { unset: ['expired'], set: ['recalled'] },
    sourceList: [{ type: 'location', source: 'urn:s:1' }],
    destinationList: [
      { type: 'owning_party', destination: 'urn:d:1' },
      { type: 'location', destination: 'urn:d:2' },
    ],
    bizTransactionList: [{ bizTransaction: 'urn:b:1' }],
    ilmd: { 'cbvmda:lotNumber': 'L1' },
    'farm:field': '0012.50',
    readPoint: { id: 'urn:example:dock-1', 'farm:gate': 'B' },
  })
  const cbv = 'https://ref.gs1.org/cbv'
  expect(text).toContain('+02:00certificationInfo=urn:c:1certificationInfo=urn:c:2epcList')
  expect(text.slice(text.indexOf('persistentDisposition'))).toBe(
    `persistentDispositionset=${cbv}/Disp-recalledunset=${cbv}/Disp-expired` +
      'readPointid=urn:example:dock-1{https://farm.example/ns/}gate=B' +
      'bizTransactionListbizTransaction=urn:b:1' +
      `destinationListtype=${cbv}/SDT-locationdestination=urn:d:2` +
      `type=${cbv}/SDT-owning_partydestination=urn:d:1` +
      'ilmd{urn:epcglobal:cbv:mda:}lotNumber=L1' +
      `sourceListtype=${cbv}/SDT-locationsource=urn:s:1` +
      '{https://farm.example/ns/}field=12.5',
  )
})

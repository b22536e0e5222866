import { expect, test } from 'vitest'
import { eventFrom, receiving } from '../../test/epcis-event.ts'
import type { JsonObject } from './json.ts'
import { odditiesOf } from './oddities.ts'

const pointersOf = (parts: JsonObject) =>
  odditiesOf(eventFrom({ ...receiving, ...parts })).map(({ pointer }) => pointer)

test('an ordinary event has nothing odd about it', () => {
  expect(pointersOf({})).toEqual([])
})

test('a reading after its event, an end before a start and a thing said twice are odd', () => {
  const sensorMetadata = {
    time: '2026-07-22T04:45:01Z',
    startTime: '2026-07-22T04:00:00Z',
    endTime: '2026-07-22T03:00:00Z',
    deviceID: 'urn:example:probe',
  }
  const sensorReport = [
    { type: 'Temperature', time: '2026-07-23T00:00:00Z', deviceID: 'urn:example:probe' },
  ]
  expect(pointersOf({ sensorElementList: [{ sensorMetadata, sensorReport }] })).toEqual([
    '/sensorElementList/0/sensorMetadata/time',
    '/sensorElementList/0/sensorMetadata/endTime',
    '/sensorElementList/0/sensorReport/0/time',
    '/sensorElementList/0/sensorReport/0/time',
    '/sensorElementList/0/sensorReport/0/deviceID',
  ])
})

test('an EPC URN that is no GS1 key names its thing all the same, and is odd', () => {
  const wrong = 'urn:epc:id:sscc:08600031303.0004'
  expect(pointersOf({ epcList: [wrong], readPoint: { id: wrong } })).toEqual([
    '/epcList/0',
    '/readPoint/id',
  ])
  expect(pointersOf({ epcList: ['urn:epc:id:gid:95100000.12345.400'] })).toEqual([])
})

test('an event that names no thing at all is odd', () => {
  expect(pointersOf({ epcList: [], quantityList: [] })).toEqual(['/epcList'])
})

import { expect, test } from 'vitest'
import { eventFrom, problemsIn, receiving } from '../../test/epcis-event.ts'
import type { Json } from './json.ts'

const pointersIn = (json: Json) => problemsIn(json).map(([pointer]) => pointer)

test('sensor elements are checked field by field and kept as received', () => {
  const good = {
    sensorMetadata: { time: '2026-07-22T04:00:00Z', deviceID: 'urn:example:probe' },
    sensorReport: [{ type: 'Temperature', value: 4.1, uom: 'CEL', 'farm:probe': 'left' }],
  }
  expect(eventFrom({ ...receiving, sensorElementList: [good] }).sensorElementList).toEqual([good])
  expect(
    pointersIn({
      ...receiving,
      sensorElementList: [
        { sensorMetadata: { time: 'noon', colour: 1 }, sensorReport: [] },
        { sensorReport: [{ value: 'warm', booleanValue: 1, hexBinaryValue: 'xyz' }] },
        { sensorReport: [{ type: 'Warmth', exception: 'FIRE', component: 'up' }], extra: 1 },
        {},
      ],
    }),
  ).toEqual([
    '/sensorElementList/0/sensorMetadata/time',
    '/sensorElementList/0/sensorMetadata/colour',
    '/sensorElementList/0/sensorReport',
    '/sensorElementList/1/sensorReport/0',
    '/sensorElementList/1/sensorReport/0/value',
    '/sensorElementList/1/sensorReport/0/booleanValue',
    '/sensorElementList/1/sensorReport/0/hexBinaryValue',
    '/sensorElementList/2/extra',
    '/sensorElementList/2/sensorReport/0/type',
    '/sensorElementList/2/sensorReport/0/exception',
    '/sensorElementList/2/sensorReport/0/component',
    '/sensorElementList/3',
  ])
})

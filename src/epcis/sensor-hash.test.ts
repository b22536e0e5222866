import { expect, test } from 'vitest'
import { standardContext } from './context.ts'
import { sensorText } from './sensor-hash.ts'

test('metadata comes before reports, each in its own order, one’s own at the end of each', () => {
  const element = {
    'gs1:c': '3',
    sensorReport: [
      { uom: 'CEL', value: 26.0, type: 'Temperature', 'gs1:b': 2 },
      { component: 'cbv:Comp-x', exception: 'ALARM_CONDITION', type: 'gs1:Angle' },
    ],
    sensorMetadata: {
      'gs1:a': 1,
      deviceID: 'urn:epc:id:giai:4000001.111',
      time: '2023-02-12T12:04:03.1007+01:00',
    },
  }
  const gs1 = 'https://gs1.org/voc/'
  expect(sensorText([element], standardContext)).toBe(
    'sensorElementListsensorElementsensorMetadatatime=2023-02-12T11:04:03.101Z' +
      `deviceID=https://id.gs1.org/8004/4000001111{${gs1}}a=1` +
      `sensorReporttype=${gs1}Angleexception=${gs1}ALARM_CONDITION` +
      'component=https://ref.gs1.org/cbv/Comp-x' +
      `sensorReporttype=${gs1}Temperaturevalue=26uom=CEL{${gs1}}b=2` +
      `{${gs1}}c=3`,
  )
})

test('the order in which elements and reports are listed does not count', () => {
  const [a, b] = [
    { type: 'Angle', value: 1 },
    { type: 'Area', value: 2 },
  ]
  const [one, two] = [{ sensorReport: [a, b] }, { sensorReport: [b] }]
  expect(sensorText([two, one], standardContext)).toBe(
    sensorText([{ sensorReport: [b, a] }, two], standardContext),
  )
})

import { expect, test } from 'vitest'
import { eventFrom, receiving } from '../../test/epcis-event.ts'
import { clockDriftMaxMs, eventFindings } from './event-findings.ts'

const event = eventFrom(receiving)
const kindsAt = (recordTimeMs: number): readonly string[] =>
  eventFindings(event, 7, recordTimeMs).map(({ kind }) => kind)

test('an event later than its recording is a warning, but for a clock a little ahead', () => {
  expect(kindsAt(event.eventTimeMs - clockDriftMaxMs)).toEqual([])
  expect(kindsAt(event.eventTimeMs - clockDriftMaxMs - 1)).toEqual(['time-in-future'])
})

test('a container said to hold itself is a warning', () => {
  const pallet = 'https://id.gs1.org/00/095201234567891235'
  const packing = (childEPCs: readonly string[]) =>
    eventFindings(
      eventFrom({
        '@context': receiving['@context'] as string[],
        type: 'AggregationEvent',
        eventTime: '2026-07-22T06:45:00+02:00',
        eventTimeZoneOffset: '+02:00',
        action: 'ADD',
        parentID: pallet,
        childEPCs,
      }),
      7,
      event.eventTimeMs,
    )
  expect(packing(['https://id.gs1.org/01/09520123456788/21/2017'])).toEqual([])
  expect(packing([pallet])).toEqual([
    {
      unitNo: 0,
      seq: 7,
      kind: 'inside-itself',
      severity: 'warning',
      detail: { container: pallet },
    },
  ])
})

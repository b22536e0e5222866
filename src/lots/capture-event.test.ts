import { expect, test } from 'vitest'
import { contextOf } from '../epcis/context.ts'
import type { JsonObject } from '../epcis/json.ts'
import { readEvent } from '../epcis/read-event.ts'
import { stepOf, subjectOfEvent } from './capture-event.ts'

const lot = 'https://id.gs1.org/01/09520123456788/10/L1'
const eventOf = (more: JsonObject) => {
  const body = {
    '@context': ['https://ref.gs1.org/standards/epcis/epcis-context.jsonld'],
    ...{ type: 'ObjectEvent', action: 'OBSERVE', eventTime: '2026-11-22T23:30:00Z' },
    ...{ eventTimeZoneOffset: '+00:00', quantityList: [{ epcClass: lot }] },
    ...more,
  }
  const read = readEvent(body, contextOf(body), '')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
const subject = (more: JsonObject, captured: Record<string, string> = {}) =>
  subjectOfEvent(eventOf(more), captured, 'Europe/Oslo')

test('an event of a partner is the step that the verb would have told', () => {
  const steps: readonly (readonly [JsonObject, string | null])[] = [
    [{ bizStep: 'receiving' }, 'receive'],
    [{ bizStep: 'receiving', disposition: 'returned' }, 'return'],
    [{ bizStep: 'stock_taking' }, 'count'],
    [{ bizStep: 'destroying', disposition: 'disposed' }, 'scrap'],
    [{ bizStep: 'destroying' }, 'destroy'],
    [{ bizStep: 'inspecting', persistentDisposition: { set: ['recalled'] } }, 'recall'],
    [{ bizStep: 'inspecting', persistentDisposition: { unset: ['recalled'] } }, 'release'],
    [{ sensorElementList: [{ sensorReport: [{ type: 'Temperature', value: 4 }] }] }, 'test'],
    [{ action: 'ADD' }, 'declare'],
    [{ bizStep: 'transporting' }, null],
  ]
  expect(steps.map(([more]) => stepOf(eventOf(more)))).toEqual(steps.map(([, step]) => step))
  expect(subject({ bizStep: 'transporting' })).toBeNull()
})

test('it says what its fields say, on the local day', () => {
  const told = subject({
    bizStep: 'receiving',
    bizLocation: { id: 'urn:x:dock' },
    bizTransactionList: [{ type: 'po', bizTransaction: 'urn:x:po:1' }],
    sourceList: [{ type: 'possessing_party', source: 'urn:x:mill' }],
  })
  expect([told?.day, told?.places]).toEqual(['2026-11-23', ['urn:x:dock']])
  expect([...(told?.said ?? [])].sort()).toEqual(['documents', 'documents/po', 'from', 'place'])
  expect([...(told?.things[0]?.said ?? [])].sort()).toEqual(['item', 'lot'])
})

test('a lot listed in two units of measure is one thing', () => {
  const quantityList = [
    { epcClass: lot, quantity: 1, uom: 'KGM' },
    { epcClass: lot, quantity: 2, uom: 'EA' },
  ]
  const things = subject({ bizStep: 'shipping', quantityList })?.things
  expect(things?.map(({ name, said }) => [name, said.has('quantity')])).toEqual([['L1', true]])
})

test('a measure is known by its word, or by the name it has in the house', () => {
  const measured = (type: string) =>
    subject({ sensorElementList: [{ sensorReport: [{ type, value: 4 }] }] })?.said
  expect(measured('Temperature')?.has('results/Temperature')).toBe(true)
  const own = measured('urn:lotline:shop:measure:Off%20odour')
  expect(own?.has('results/Off odour')).toBe(true)
})

test('what was captured otherwise than by typing is said of its things', () => {
  const said = (captured: Record<string, string>) =>
    subject({ bizStep: 'shipping' }, captured)?.things[0]?.said.has('captured/quantity')
  expect(said({ '': 'typed', 'lines/0/quantity': 'weighed' })).toBe(true)
  expect(said({ '': 'typed', 'lines/0/lot': 'scanned' })).toBe(false)
  expect(said({ '': 'imported' })).toBe(true)
})

import { expect, test } from 'vitest'
import { receiving } from '../../test/epcis-event.ts'
import type { Json, JsonObject } from './json.ts'
import { readDocument } from './read-document.ts'

const { '@context': context, ...event } = receiving
const document = {
  '@context': context ?? null,
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: '2026-07-22T10:30:00Z',
  epcisBody: { eventList: [event, { ...event, action: 'CREATE' }, event] },
} satisfies JsonObject

const read = (json: Json) => {
  const answer = readDocument(json)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}
const pointersOf = (json: Json) => problemsOf(json).map(([pointer]) => pointer)
const problemsOf = (json: Json) => {
  const answer = readDocument(json)
  return answer.ok ? [] : answer.error.map(({ pointer, message }) => [pointer, message])
}
const without = (key: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([each]) => each !== key))

test('a bad event does not hide the good ones', () => {
  const { kind, events, creationDate } = read(document)
  expect([kind, creationDate]).toEqual(['EPCISDocument', '2026-07-22T10:30:00Z'])
  expect(events.map(({ pointer, event: each }) => [pointer, each.ok])).toEqual([
    ['/epcisBody/eventList/0', true],
    ['/epcisBody/eventList/1', false],
    ['/epcisBody/eventList/2', true],
  ])
  expect(events[1]?.event).toMatchObject({
    error: [{ pointer: '/epcisBody/eventList/1/action' }],
  })
})

test('an event out of a document carries the context of the document', () => {
  const [first] = read(document).events
  expect(first?.event.ok && first.event.value.body['@context']).toEqual(context)
})

test('faults of the document itself refuse all of it, each at its address', () => {
  expect(problemsOf(without('@context'))).toEqual([['/@context', '@context is missing here.']])
  expect(problemsOf({ ...without('creationDate'), schemaVersion: '1.2', colour: 1 })).toEqual([
    ['/creationDate', 'creationDate is missing here.'],
    ['/colour', "'colour' is no field of an EPCISDocument; a field of your own needs a prefix."],
    ['/schemaVersion', "schemaVersion is 2.0 here, not '1.2'."],
  ])
  expect(problemsOf({ ...document, epcisBody: { eventList: {} } })).toEqual([
    ['/epcisBody/eventList', 'eventList must be a list, not an object.'],
  ])
  expect(problemsOf(without('epcisBody'))).toEqual([['', 'epcisBody is missing here.']])
  expect(pointersOf({ ...document, type: 'EPCISDokument' })).toEqual(['/type'])
  expect(pointersOf(without('type'))).toEqual([''])
  expect(pointersOf('text')).toEqual([''])
})

test('events come in a query document, alone, in a list, and in nothing but an eventList', () => {
  const query = {
    '@context': context ?? null,
    type: 'EPCISQueryDocument',
    epcisBody: {
      queryResults: { queryName: 'SimpleEventQuery', resultsBody: { eventList: [event] } },
    },
  }
  const shapes: readonly (readonly [Json, string, string])[] = [
    [query, 'EPCISQueryDocument', '/epcisBody/queryResults/resultsBody/eventList/0'],
    [receiving, 'event', ''],
    [[receiving], 'events', '/0'],
    [{ '@context': context ?? null, eventList: [event] }, 'events', '/eventList/0'],
  ]
  for (const [json, kind, pointer] of shapes)
    expect(read(json)).toMatchObject({ kind, events: [{ pointer, event: { ok: true } }] })
})

test('a query document says which query it answers', () => {
  const queryResults = { resultsBody: { eventList: [] }, more: 1 }
  expect(
    pointersOf({ ...document, type: 'EPCISQueryDocument', epcisBody: { queryResults } }),
  ).toEqual(['/epcisBody/queryResults', '/epcisBody/queryResults/more'])
})

test('faults of the master data do not stand in the way of the events', () => {
  const vocabularyList = [
    { type: 'urn:epcglobal:epcis:vtype:EPCClass', vocabularyElementList: [{}] },
  ]
  const answer = read({ ...document, epcisHeader: { epcisMasterData: { vocabularyList } } })
  expect(answer.problems).toMatchObject([
    { pointer: '/epcisHeader/epcisMasterData/vocabularyList/0/vocabularyElementList/0' },
  ])
  expect(answer.events).toHaveLength(3)
})

import { expect, test } from 'vitest'
import { receiving } from '../../test/epcis-event.ts'
import type { JsonObject } from './json.ts'
import { readDocument } from './read-document.ts'
import { writeDocument } from './write-document.ts'

const at = '2026-07-22T10:30:00Z'
const flour = {
  vocabulary: 'EPCClass',
  id: { uri: 'urn:example:flour', spelling: 'urn:example:flour' },
  attributes: { 'urn:epcglobal:cbv:mda:descriptionShort': 'Flour', 'urn:x:alias': ['a', 'b'] },
  children: ['urn:example:white-flour'],
}

const bodiesIn = (json: JsonObject) => {
  const read = readDocument(json)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.events.map(({ event }) => (event.ok ? event.value.body : null))
}

test('a document is read back as the events and master data that went into it', () => {
  const written = writeDocument([receiving, receiving], [flour], at)
  const read = readDocument(written)
  expect(read).toMatchObject({
    ok: true,
    value: { kind: 'EPCISDocument', creationDate: at, masterData: [flour], problems: [] },
  })
  expect(bodiesIn(written)).toEqual([receiving, receiving])
})

test('a context that all events share stands once', () => {
  const written = writeDocument([receiving, receiving], [], at)
  expect(written['@context']).toEqual(receiving['@context'])
  expect(JSON.stringify(written).match(/farm\.example/g)).toHaveLength(1)
  expect(written.epcisHeader).toBeUndefined()
})

test('where contexts differ, each event keeps what it needs', () => {
  const other = { ...receiving, '@context': { farm: 'https://other.example/' } }
  const bodies = bodiesIn(writeDocument([receiving, other], [], at))
  expect(bodies[0]?.['@context']).toEqual(receiving['@context'])
  expect(bodies[1]?.['@context']).toEqual([
    'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
    { farm: 'https://other.example/' },
  ])
})

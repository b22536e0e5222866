import { expect, test } from 'vitest'
import { base, emptyShop, judgementOf } from '../../test/shop.ts'
import type { Command } from './command.ts'
import { draftOf, headOf, partiesOf } from './decide-head.ts'

const context = judgementOf(emptyShop)
const head = (more: object) =>
  headOf({ verb: 'receive', place: 'S1', lines: [], ...more } as Command, context)

test('documents are a type and a number, or a URI with or without a type', () => {
  const documents = ['po:4711', 'desadv: 8/1 ', 'bol:urn:x:5', 'urn:epcglobal:cbv:bt:1:2']
  expect(head({ documents })).toMatchObject({
    refusals: [],
    documents: [
      { type: 'po', bizTransaction: `${base}:document:po:4711` },
      { type: 'desadv', bizTransaction: `${base}:document:desadv:8%2F1` },
      { type: 'bol', bizTransaction: 'urn:x:5' },
      { bizTransaction: 'urn:epcglobal:cbv:bt:1:2' },
    ],
  })
})

test('a document that is neither is refused, at its own place in the list', () => {
  const { refusals } = head({ documents: ['po:1', '4711', 'order:2', 'po:'] })
  expect(refusals.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
    'bad-value documents/1',
    'bad-value documents/2',
    'bad-value documents/3',
  ])
})

test('parties and places become sources and destinations', () => {
  const { sourceList, destinationList } = partiesOf(
    head({ from: 'Mill', fromPlace: 'M1', to: '9521234567899', toPlace: '9521234567899' }),
  )
  expect(sourceList).toEqual([
    { type: 'possessing_party', source: `${base}:party:Mill` },
    { type: 'location', source: `${base}:place:M1` },
  ])
  expect(destinationList).toEqual([
    { type: 'possessing_party', destination: 'https://id.gs1.org/417/9521234567899' },
    { type: 'location', destination: 'https://id.gs1.org/414/9521234567899' },
  ])
})

test('a remark and a reason go with the event; blank ones do not', () => {
  expect(draftOf(head({ note: ' wet ', reason: ' ' }), 'ObjectEvent')).toMatchObject({
    type: 'ObjectEvent',
    extensions: { 'urn:lotline:ns:note': 'wet' },
  })
  expect(head({ reason: ' ' }).extensions).toEqual({})
})

test('what cannot be read does not hide what else cannot', () => {
  const { refusals } = head({ at: 'soon', place: '9521234567890', from: 'urn:epc:id:none' })
  expect(refusals.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
    'bad-date at',
    'bad-identifier place',
    'bad-identifier from',
  ])
})

import { expect, test } from 'vitest'
import { eventOf, named } from '../../test/event-parts.ts'
import { documentOf, lotNumberOf, partiesOf } from './event-facts.ts'

const transactions = (...types: readonly (string | null)[]) =>
  eventOf('ObjectEvent', {
    bizTransactionList: types.map((type) => ({ type, bizTransaction: named(`urn:x:${type}:1`) })),
  })

test.each([
  [['po', 'desadv'], 'desadv urn:x:desadv:1'],
  [['inv', 'po', 'bol'], 'bol urn:x:bol:1'],
  [['pedigree', 'inv'], 'inv urn:x:inv:1'],
  [['pedigree', 'testres'], 'pedigree urn:x:pedigree:1'],
  [[null], 'urn:x:null:1'],
  [[], null],
])('of the documents %j an event is best known by %s', (types, document) => {
  expect(documentOf(transactions(...types))).toBe(document)
})

test('a lot number is found under every name standards give it, text or numeral', () => {
  const numberIn = (ilmd: { readonly [key: string]: string | number | { '@value': string } }) =>
    lotNumberOf(eventOf('ObjectEvent', { ilmd }))
  expect(numberIn({ 'urn:epcglobal:cbv:mda:lotNumber': ' L9 ' })).toBe('L9')
  expect(numberIn({ 'urn:epcglobal:cbv:mda#lotNumber': 4711 })).toBe('4711')
  expect(numberIn({ 'https://gs1.org/voc/hasBatchLotNumber': { '@value': 'L9' } })).toBe('L9')
  expect(numberIn({ 'urn:epcglobal:cbv:mda:lotNumber': ' ', 'urn:x:lotNumber': 'L9' })).toBeNull()
})

test('an event without sources and destinations names nobody', () => {
  expect(partiesOf(eventOf('ObjectEvent'))).toEqual({
    fromPlace: null,
    toPlace: null,
    fromParty: null,
    toParty: null,
  })
})

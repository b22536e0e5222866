import { expect, test } from 'vitest'
import { findingSentence, kindSentence } from './finding-sentence.ts'

test('a finding says what is odd about what, with its numbers and its entry', () => {
  expect(
    findingSentence({
      kind: 'not-enough',
      seq: 12,
      uri: 'urn:x:L$1',
      code: 'L$1',
      detail: { place: 'Silo-1', asked: '5', missing: '3', uom: 'KGM', step: null },
    }),
  ).toBe(
    'More of L$1 was taken than the record knows of ' +
      '(place Silo-1, asked 5 KGM, missing 3 KGM), entry 12',
  )
})

test('a finding about a whole event names its entry only', () => {
  expect(
    findingSentence({
      kind: 'time-in-future',
      seq: 3,
      uri: null,
      code: null,
      detail: { eventTime: '2099-01-01T00:00:00Z' },
    }),
  ).toBe(
    'The event bears a time later than the moment it was recorded ' +
      '(eventTime 2099-01-01T00:00:00Z), entry 3',
  )
})

test('a kind that has no sentence yet is still told', () => {
  expect(
    findingSentence({ kind: 'new-kind', seq: 4, uri: 'urn:x:1', code: null, detail: {} }),
  ).toBe('urn:x:1: new-kind, entry 4')
})

test('a fact declared wrong that still stands is said in words, with its other ids', () => {
  expect(
    findingSentence({
      kind: 'stands-otherwise',
      seq: 3,
      uri: null,
      code: null,
      detail: { otherIds: ['urn:a', 'urn:b'] },
    }),
  ).toBe(
    'The event was declared an error, but what it says still counts: told under another id ' +
      '(under urn:a and urn:b), entry 3',
  )
})

test('what is known by a name is told by it, with its item', () => {
  expect(
    findingSentence({
      kind: 'taken-elsewhere',
      seq: 7,
      uri: 'urn:x:lot:FLOUR:L1',
      code: 'L1',
      name: 'L1',
      itemName: 'Flour',
      detail: { place: 'urn:x:place:Silo', from: ['container 6', ''], quantity: '4', uom: 'KGM' },
      inWords: { place: 'Silo', from: ['PAL-7', ''], quantity: '4', uom: 'KGM' },
    }),
  ).toBe(
    'L1 (Flour) was taken at a place where the record had none of it ' +
      '(place Silo, from PAL-7 and a place not recorded, quantity 4 KGM), entry 7',
  )
})

test('a container that has no code is told by the name of its key', () => {
  const uri = 'https://id.gs1.org/00/395201212345678903'
  expect(
    findingSentence({ kind: 'seen-more', seq: 2, uri, code: null, name: 'SSCC 3952', detail: {} }),
  ).toBe('More of SSCC 3952 was seen than the record knows of, entry 2')
})

test('a kind of finding is said about nothing in particular', () => {
  expect([kindSentence('not-enough'), kindSentence('inside-itself')]).toEqual([
    'More of something was taken than the record knows of',
    'Something says that a container holds itself',
  ])
})

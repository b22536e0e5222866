import { expect, test } from 'vitest'
import { problemsIn, receiving } from '../../test/epcis-event.ts'
import type { Json, JsonObject } from './json.ts'

const base = {
  eventTime: '2026-07-22T06:45:00+02:00',
  eventTimeZoneOffset: '+02:00',
} as const

const pointersOf = (type: string, parts: JsonObject) =>
  problemsIn({ ...base, type, ...parts }).map(([pointer]) => pointer)

const parent = 'urn:example:crate-1'
const child = 'urn:example:apple-1'
const some: Json = [{ epcClass: 'urn:example:apples', quantity: 3 }]

test('an ObjectEvent is about things, or about readings at a place', () => {
  const sensorElementList = [{ sensorReport: [{ type: 'Temperature', value: 4 }] }]
  const readPoint = { id: 'urn:example:fridge' }
  expect(pointersOf('ObjectEvent', { action: 'OBSERVE' })).toEqual([''])
  expect(pointersOf('ObjectEvent', { action: 'OBSERVE', quantityList: [] })).toEqual([''])
  expect(pointersOf('ObjectEvent', { action: 'OBSERVE', sensorElementList })).toEqual([''])
  expect(pointersOf('ObjectEvent', { action: 'OBSERVE', sensorElementList, readPoint })).toEqual([])
  expect(pointersOf('ObjectEvent', { action: 'OBSERVE', quantityList: some })).toEqual([])
})

test('ilmd belongs to what comes into being', () => {
  const ilmd = { 'cbvmda:lotNumber': 'L1' }
  expect(pointersOf('ObjectEvent', { action: 'ADD', epcList: [child], ilmd })).toEqual([])
  for (const action of ['OBSERVE', 'DELETE'])
    expect(pointersOf('ObjectEvent', { action, epcList: [child], ilmd })).toEqual(['/ilmd'])
  expect(
    pointersOf('AggregationEvent', { action: 'ADD', parentID: parent, childEPCs: [child], ilmd }),
  ).toEqual(['/ilmd'])
})

test('an aggregation names its parent to join or part, and its children to join', () => {
  const of = (parts: JsonObject) => pointersOf('AggregationEvent', parts)
  expect(of({ action: 'ADD', parentID: parent, childEPCs: [child] })).toEqual([])
  expect(of({ action: 'ADD', childEPCs: [child] })).toEqual([''])
  expect(of({ action: 'DELETE', childEPCs: [child] })).toEqual([''])
  expect(of({ action: 'OBSERVE', childEPCs: [child] })).toEqual([])
  expect(of({ action: 'DELETE', parentID: parent })).toEqual([])
  expect(of({ action: 'ADD', parentID: parent, childEPCs: [] })).toEqual([''])
  expect(of({ action: 'OBSERVE', parentID: parent, childQuantityList: some })).toEqual([])
})

test('an association always names its parent', () => {
  const of = (parts: JsonObject) => pointersOf('AssociationEvent', parts)
  expect(of({ action: 'OBSERVE', childEPCs: [child] })).toEqual([''])
  expect(of({ action: 'OBSERVE', parentID: parent })).toEqual([''])
  expect(of({ action: 'DELETE', parentID: parent })).toEqual([])
})

test('a transaction names a document, and things unless it deletes', () => {
  const of = (parts: JsonObject) => pointersOf('TransactionEvent', parts)
  const bizTransactionList = [{ type: 'po', bizTransaction: 'urn:example:po' }]
  expect(of({ action: 'ADD', bizTransactionList, epcList: [child] })).toEqual([])
  expect(of({ action: 'ADD', bizTransactionList })).toEqual([''])
  expect(of({ action: 'DELETE', bizTransactionList })).toEqual([])
  expect(of({ action: 'ADD', bizTransactionList: [], quantityList: some })).toEqual([
    '/bizTransactionList',
  ])
  expect(of({ action: 'ADD', epcList: [child] })).toEqual([''])
})

test('a transformation has inputs and outputs, or its part of them', () => {
  const of = (parts: JsonObject) => pointersOf('TransformationEvent', parts)
  const transformationID = 'urn:example:run-7'
  expect(of({ inputEPCList: [child], outputQuantityList: some })).toEqual([])
  expect(of({ inputEPCList: [child] })).toEqual([''])
  expect(of({ outputQuantityList: some })).toEqual([''])
  expect(of({ inputEPCList: [child], transformationID })).toEqual([])
  expect(of({ transformationID })).toEqual([''])
  expect(of({ inputEPCList: [child], outputEPCList: [parent], action: 'ADD' })).toEqual(['/action'])
})

test('a rule is not said to be broken by a list that could not be read', () => {
  expect(problemsIn({ ...receiving, epcList: 'x', quantityList: [] }).map(([at]) => at)).toEqual([
    '/epcList',
  ])
})

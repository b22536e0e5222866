import { expect, test } from 'vitest'
import { eventFrom, problemsIn, receiving } from '../../test/epcis-event.ts'
import type { Json } from './json.ts'
import { readJson } from './read-json.ts'

const pointersIn = (json: Json) => problemsIn(json).map(([pointer]) => pointer)

test('a quantity is exact however long it is', () => {
  const text = JSON.stringify(receiving).replace('40.5', '12345678901234567.890')
  const json = readJson(text)
  expect(json.ok && eventFrom(json.value).quantityList[0]?.quantity).toBe('12345678901234567.89')
})

test('one thing is named once', () => {
  const twice = ['urn:example:a', 'urn:example:b', 'urn:example:a']
  expect(problemsIn({ ...receiving, epcList: twice })).toEqual([
    ['/epcList/2', 'urn:example:a is named twice.'],
  ])
})

test('a quantity is not negative, and a unit stands beside a quantity', () => {
  const epcClass = 'urn:example:class'
  expect(pointersIn({ ...receiving, quantityList: [{ epcClass, quantity: -1 }] })).toEqual([
    '/quantityList/0/quantity',
  ])
  expect(pointersIn({ ...receiving, quantityList: [{ epcClass, uom: 'KGM' }] })).toEqual([
    '/quantityList/0/uom',
  ])
  const huge = readJson(JSON.stringify(receiving).replace('40.5', '1e999999'))
  expect(huge.ok && problemsIn(huge.value)).toEqual([
    ['/quantityList/0/quantity', 'quantity has more digits than can be kept.'],
  ])
})

test('sources, destinations and documents are read with their types', () => {
  const event = eventFrom({
    ...receiving,
    bizTransactionList: [{ bizTransaction: 'urn:example:po:1' }],
    sourceList: [{ type: 'cbv:SDT-owning_party', source: 'urn:epc:id:pgln:4012345.00225' }],
    destinationList: [{ type: 'location', destination: 'urn:example:here' }],
  })
  expect(event.bizTransactionList).toMatchObject([{ type: null }])
  expect(event.sourceList).toMatchObject([
    { type: 'owning_party', source: { uri: 'https://id.gs1.org/417/4012345002256' } },
  ])
  expect(event.destinationList).toMatchObject([{ type: 'location' }])
  expect(
    pointersIn({
      ...receiving,
      bizTransactionList: [{ type: 'order' }],
      sourceList: [{ source: 'urn:example:x' }],
      destinationList: [{ type: 'owner', destination: 'x', more: 1 }],
    }),
  ).toEqual([
    '/bizTransactionList/0',
    '/bizTransactionList/0/type',
    '/sourceList/0',
    '/destinationList/0/more',
    '/destinationList/0/type',
    '/destinationList/0/destination',
  ])
})

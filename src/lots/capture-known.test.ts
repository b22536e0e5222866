import { expect, test } from 'vitest'
import { keysIn, type RecordFacts, withRecord } from './capture-known.ts'
import type { CaptureSubject, CaptureThing } from './capture-rule.ts'

const rye = 'https://id.gs1.org/01/09520123456788'
const thing: CaptureThing = {
  ...{ list: 'lines', at: 'lines/0', name: 'L1', uri: `${rye}/10/L1`, kind: 'lot' },
  ...{ item: rye, groups: [], said: new Set(['lot']) },
}
const shipping: CaptureSubject = {
  ...{ step: 'ship', day: '2026-11-23', places: [], said: new Set(), things: [thing] },
}
const nothing: RecordFacts = { lots: new Map(), items: new Map() }
const saidOf = (subject: CaptureSubject, record: RecordFacts) =>
  withRecord(subject, record).things.map(({ said }) => [...said])

test('what was said of a lot at any time counts for it', () => {
  const attributes = { 'urn:lotline:ns:tlcSource': 'Farm 7' }
  const lots = new Map([[thing.uri ?? '', { attributes, madeAt: 'urn:x:place:1' }]])
  expect(saidOf(shipping, { ...nothing, lots })).toEqual([
    ['lot', 'attributes/tlcSource', 'madeAt', 'gtin'],
  ])
})

test('an item has the name and the groups of its master data', () => {
  const facts = { isNamed: true, groups: ['ftl'], hasShelfLife: false }
  const [known] = withRecord(shipping, { ...nothing, items: new Map([[rye, facts]]) }).things
  expect([known?.groups, [...(known?.said ?? [])]]).toEqual([['ftl'], ['lot', 'itemName', 'gtin']])
})

const process = (step: 'produce' | 'repack'): CaptureSubject => ({
  ...shipping,
  step,
  said: new Set(['place']),
  things: [
    { ...thing, list: 'inputs', said: new Set(['lot', 'expiry']) },
    { ...thing, list: 'outputs', uri: `${rye}/10/L2` },
  ],
})

test('the same goods under another code keep their dates; what is made anew does not', () => {
  expect(saidOf(process('repack'), nothing)[1]).toEqual(['lot', 'gtin', 'expiry', 'madeAt'])
  expect(saidOf(process('produce'), nothing)[1]).toEqual(['lot', 'gtin', 'madeAt'])
})

test('what comes out has an expiry where its item has a shelf life', () => {
  const facts = { isNamed: false, groups: [], hasShelfLife: true }
  const record = { ...nothing, items: new Map([[rye, facts]]) }
  expect(saidOf(process('produce'), record)[1]).toContain('expiry')
  expect(saidOf(shipping, record)[0]).not.toContain('expiry')
})

test('each thing and item is looked up once', () => {
  expect(keysIn([shipping, shipping])).toEqual({ lots: [thing.uri], items: [rye] })
})

import { expect, test } from 'vitest'
import {
  type CaptureRule,
  type CaptureSubject,
  type CaptureThing,
  isOfThings,
  isOnDay,
  missingFields,
} from './capture-rule.ts'

const thing: CaptureThing = {
  ...{ list: 'lines', at: 'lines/0', name: 'L1', uri: 'urn:x:lot:1', kind: 'lot' },
  ...{ item: 'urn:x:item:rye', groups: ['grain'], said: new Set(['lot']) },
}
const receiving: CaptureSubject = {
  ...{ step: 'receive', day: '2026-11-23', places: ['https://id.gs1.org/414/9521234567899'] },
  ...{ said: new Set(['place']), things: [thing] },
}
const rule = (more: Partial<CaptureRule>): CaptureRule => ({
  ...{ id: 'own/1', steps: ['receive'], needs: ['from'], need: 'whom it comes from' },
  ...{ citation: 'house rule 1', strictness: 'reject' },
  ...more,
})
const fieldsMissing = (more: Partial<CaptureRule>, subject = receiving) =>
  missingFields([rule(more)], subject).map(({ field }) => field)

test('what a rule asks for and nobody tells is missing, with its rule and its address', () => {
  expect(missingFields([rule({})], receiving)).toEqual([
    {
      ...{ rule: 'own/1', strictness: 'reject', citation: 'house rule 1', anyOf: ['from'] },
      ...{ need: 'whom it comes from', field: 'from', thing: null },
    },
  ])
  expect(fieldsMissing({ needs: ['place'] })).toEqual([])
})

test('any one of several fields does', () => {
  expect(fieldsMissing({ needs: ['from', 'place'] })).toEqual([])
  expect(fieldsMissing({ needs: ['from', 'fromPlace'] })).toEqual(['from'])
})

test('what is told of lots is asked of each lot, but of no container', () => {
  const things = [
    thing,
    { ...thing, at: 'lines/1', said: new Set(['lot', 'quantity']) },
    { ...thing, at: 'lines/2', kind: 'container', said: new Set<string>() },
    { ...thing, at: 'lines/3' },
  ] satisfies readonly CaptureThing[]
  expect(fieldsMissing({ needs: ['quantity'] }, { ...receiving, things })).toEqual([
    'lines/0/quantity',
    'lines/3/quantity',
  ])
})

test('a rule about one side of a process leaves the other alone', () => {
  const process: CaptureSubject = {
    ...receiving,
    step: 'produce',
    things: [
      { ...thing, list: 'inputs', at: 'inputs/0' },
      { ...thing, list: 'outputs', at: 'outputs/0' },
    ],
  }
  const about = { steps: ['produce'], needs: ['quantity'] } as const
  expect(fieldsMissing({ ...about, of: 'inputs' }, process)).toEqual(['inputs/0/quantity'])
  expect(fieldsMissing({ ...about, of: 'outputs' }, process)).toEqual(['outputs/0/quantity'])
  expect(fieldsMissing(about, process)).toEqual(['inputs/0/quantity', 'outputs/0/quantity'])
})

test('a rule holds on its days, the first and the last among them', () => {
  const days = { from: '2026-11-23', until: '2026-11-24' }
  expect(['22', '23', '24', '25'].map((day) => isOnDay(days, `2026-11-${day}`))).toEqual([
    ...[false, true, true, false],
  ])
  expect(fieldsMissing({ from: '2026-11-24' })).toEqual([])
  expect(fieldsMissing({ until: '2026-11-22' })).toEqual([])
  expect(fieldsMissing(days)).toEqual(['from'])
})

test('a rule holds at its sites, and at what lies in them', () => {
  const site = 'https://id.gs1.org/414/9521234567899'
  expect(fieldsMissing({ sites: [site] })).toEqual(['from'])
  expect(fieldsMissing({ sites: ['urn:x:place:other'] })).toEqual([])
  const inside = { ...receiving, places: [`${site}/254/COLD`] }
  expect(fieldsMissing({ sites: [site] }, inside)).toEqual(['from'])
  expect(fieldsMissing({ sites: [site] }, { ...receiving, places: [] })).toEqual([])
})

test('a rule holds for its items and groups of items', () => {
  expect(fieldsMissing({ items: ['urn:x:item:rye'] })).toEqual(['from'])
  expect(fieldsMissing({ items: ['urn:x:item:oats'] })).toEqual([])
  expect(fieldsMissing({ groups: ['grain'] })).toEqual(['from'])
  expect(fieldsMissing({ items: ['urn:x:item:oats'], groups: ['grain'] })).toEqual(['from'])
  const things = [thing, { ...thing, at: 'lines/1', item: 'urn:x:item:oats', groups: [] }]
  const only = { items: ['urn:x:item:oats'], needs: ['quantity'] }
  expect(fieldsMissing(only, { ...receiving, things })).toEqual(['lines/1/quantity'])
})

test('what nobody types is asked for where it comes from', () => {
  expect(fieldsMissing({ needs: ['itemName'] })).toEqual(['lines/0/item'])
  expect(fieldsMissing({ needs: ['gtin'] })).toEqual(['lines/0/item'])
  expect(fieldsMissing({ needs: ['madeAt'] })).toEqual(['lines/0/lot'])
  expect(fieldsMissing({ needs: ['captured/quantity'] })).toEqual(['lines/0/quantity'])
  expect(fieldsMissing({ needs: ['documents/po'] })).toEqual(['documents'])
  expect(fieldsMissing({ needs: ['attributes/tlcSource'] })).toEqual([
    'lines/0/attributes/tlcSource',
  ])
  expect([isOfThings('attributes/tlcSource'), isOfThings('documents/po')]).toEqual([true, false])
})

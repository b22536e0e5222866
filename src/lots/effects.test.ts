import { expect, test } from 'vitest'
import { amount, eventOf, named } from '../../test/event-parts.ts'
import type { EpcisEvent } from '../epcis/event.ts'
import { effectsOf } from './effects.ts'

const flour = 'https://id.gs1.org/01/09520123456788/10/FL-1'
const water = 'https://id.gs1.org/01/09520123456771/10/W'
const loaf = 'https://id.gs1.org/01/09520123456764'
const pallet = 'https://id.gs1.org/00/095201234567891235'
const silo = named('urn:x:silo')

/** The effects as lines a person can compare: `kind quantity uom code @place`. */
const told = (event: EpcisEvent): readonly string[] =>
  effectsOf(event).map(({ kind, quantity, uom, unit, place, container, role, summary }) =>
    [
      kind,
      quantity ?? '?',
      uom ?? '?',
      unit.code,
      ...(place === null ? [] : [`@${place.split(':').at(-1)}`]),
      ...(container === null ? [] : [`in ${container.code}`]),
      ...(role === null ? [] : [`(${role})`]),
      ...(summary ? ['summary'] : []),
    ].join(' '),
  )

const observed = (bizStep: string | null, said: Partial<EpcisEvent> = {}): string | undefined =>
  told(
    eventOf('ObjectEvent', { bizStep, quantityList: [amount(`5 KGM ${flour}`)], ...said }),
  )[0]?.split(' ')[0]

test.each([
  ['receiving', 'received'],
  ['accepting', 'received'],
  ['void_shipping', 'received'],
  ['shipping', 'shipped'],
  ['retail_selling', 'shipped'],
  ['dispensing', 'shipped'],
  ['departing', 'moved'],
  ['consigning', 'moved'],
  ['cycle_counting', 'counted'],
  ['stock_taking', 'counted'],
  ['storing', 'moved'],
  ['destroying', 'moved'],
  ['inspecting', 'moved'],
  ['urn:x:step:tasting', 'moved'],
  [null, 'moved'],
])('an observation while %s means that the unit was %s', (step, kind) => {
  expect(observed(step, { bizLocation: silo })).toBe(kind)
})

test('what departs to somebody, or is consigned, has been shipped', () => {
  const destinationList = [{ type: 'owning_party', destination: named('urn:x:customer') }]
  for (const step of ['departing', 'consigning'])
    expect(observed(step, { destinationList })).toBe('shipped')
})

test('what was dispensed in part has not left', () => {
  expect(observed('dispensing', { disposition: 'partially_dispensed', readPoint: silo })).toBe(
    'moved',
  )
})

test('an observation nowhere is a measurement, not a move', () => {
  expect(observed('storing')).toBe('measured')
})

test('holding a whole lot without a quantity moves nothing', () => {
  expect(observed('holding', { bizLocation: silo, quantityList: [amount(flour)] })).toBe('measured')
  expect(observed('storing', { bizLocation: silo, quantityList: [amount(flour)] })).toBe('moved')
})

test('ADD declares, or receives where that is the step; DELETE removes', () => {
  const said = { quantityList: [amount(`12.50 KGM ${flour}`)], bizLocation: silo }
  const add = { ...said, action: 'ADD' as const }
  expect(told(eventOf('ObjectEvent', add))).toEqual(['declared 12.5 KGM FL-1 @silo'])
  expect(told(eventOf('ObjectEvent', { ...add, bizStep: 'receiving' }))).toEqual([
    'received 12.5 KGM FL-1 @silo',
  ])
  expect(told(eventOf('ObjectEvent', { ...said, action: 'DELETE', bizStep: 'sampling' }))).toEqual([
    'removed 12.5 KGM FL-1 @silo',
  ])
})

test('a quantity without a unit of measure counts things, and none said stays none', () => {
  const quantityList = [amount(`3 ${flour}`), amount(water)]
  expect(told(eventOf('ObjectEvent', { quantityList, bizLocation: silo }))).toEqual([
    'moved 3 EA FL-1 @silo',
    'moved ? ? W @silo',
  ])
})

test('the business location says where things are, else the read point', () => {
  const said = { quantityList: [amount(`3 ${flour}`)], readPoint: named('urn:x:dock') }
  expect(effectsOf(eventOf('ObjectEvent', said))[0]?.place).toBe('urn:x:dock')
  expect(effectsOf(eventOf('ObjectEvent', { ...said, bizLocation: silo }))[0]?.place).toBe(silo.uri)
})

test('an event of sensors alone concerns no unit', () => {
  expect(effectsOf(eventOf('ObjectEvent', { sensorElementList: [{}], readPoint: silo }))).toEqual(
    [],
  )
})

test('a transformation uses its inputs and makes its outputs in one process', () => {
  const event = eventOf('TransformationEvent', {
    inputQuantityList: [amount(`60 KGM ${flour}`)],
    inputEPCList: [named(`${loaf}/21/A1`)],
    outputQuantityList: [amount(`400 H87 ${loaf}/10/L9`)],
    transformationID: named('urn:x:run:7'),
    bizLocation: silo,
    disposition: 'in_progress',
    persistentDisposition: { set: ['unavailable'], unset: [] },
    ilmd: { 'urn:x:taste': 'good' },
  })
  expect(told(event)).toEqual([
    'used 1 EA A1 @silo',
    'used 60 KGM FL-1 @silo',
    'made 400 H87 L9 @silo',
  ])
  const [, used, made] = effectsOf(event)
  expect(made).toMatchObject({ process: 'urn:x:run:7', attributes: { 'urn:x:taste': 'good' } })
  expect(used).toMatchObject({ process: 'urn:x:run:7', attributes: null })
})

test('the disposition of a transformation is that of what came out', () => {
  const event = eventOf('TransformationEvent', {
    inputQuantityList: [amount(`60 KGM ${flour}`)],
    outputQuantityList: [amount(`400 H87 ${loaf}/10/L9`)],
    disposition: 'in_progress',
    persistentDisposition: { set: ['unavailable'], unset: [] },
  })
  expect(effectsOf(event).map(({ disposition, set }) => [disposition, set])).toEqual([
    [null, []],
    ['in_progress', ['unavailable']],
  ])
})

test('serials made with a lot number belong to that lot, which becomes known once', () => {
  const event = eventOf('TransformationEvent', {
    inputQuantityList: [amount(`60 KGM ${flour}`)],
    outputEPCList: [named(`${loaf}/21/A1`), named(`${loaf}/21/A2`)],
    ilmd: { 'urn:epcglobal:cbv:mda:lotNumber': 'L9' },
  })
  expect(told(event)).toEqual([
    'used 60 KGM FL-1',
    'made 1 EA A1',
    'made 1 EA A2',
    'made ? ? L9 summary',
  ])
  expect(effectsOf(event).map(({ memberOf }) => memberOf?.uri)).toEqual([
    undefined,
    `${loaf}/10/L9`,
    `${loaf}/10/L9`,
    undefined,
  ])
})

test('a lot that is itself an output needs no summary beside its serials', () => {
  const event = eventOf('TransformationEvent', {
    inputQuantityList: [amount(`60 KGM ${flour}`)],
    outputEPCList: [named(`${loaf}/21/A1`)],
    outputQuantityList: [amount(`10 ${loaf}/10/L9`)],
    ilmd: { 'urn:epcglobal:cbv:mda:lotNumber': 'L9' },
  })
  expect(told(event).filter((line) => line.includes('L9'))).toEqual(['made 10 EA L9'])
})

test('a serial whose link carries its lot belongs to it, however it is mentioned', () => {
  const serial = named(`${loaf}/21/A1`, 'https://example.com/01/09520123456764/10/L%2F9/21/A1')
  const [effect] = effectsOf(eventOf('ObjectEvent', { epcList: [serial], bizStep: 'shipping' }))
  expect(effect?.memberOf).toMatchObject({ uri: `${loaf}/10/L%2F9`, code: 'L/9', kind: 'lot' })
})

test('commissioned serials make their lot known', () => {
  const event = eventOf('ObjectEvent', {
    action: 'ADD',
    epcList: [named(`${loaf}/21/A1`)],
    ilmd: { 'urn:epcglobal:cbv:mda:lotNumber': 'L9' },
  })
  expect(told(event)).toEqual(['declared 1 EA A1', 'declared ? ? L9 summary'])
})

test('a lot number that differs from the code is a further name; a supplier has his own', () => {
  const event = eventOf('ObjectEvent', {
    action: 'ADD',
    quantityList: [amount(`10 KGM ${flour}`), amount('10 KGM urn:x:lot:77')],
    ilmd: { 'urn:epcglobal:cbv:mda:lotNumber': 'FL-1' },
    extensions: { 'urn:lotline:ns:supplierLot': 'MILL 4711' },
  })
  expect(
    effectsOf(event).map(({ names }) => names.map(({ kind, name }) => `${kind} ${name}`)),
  ).toEqual([["supplier's lot MILL 4711"], ["supplier's lot MILL 4711", 'lot number FL-1']])
})

const packing = (said: Partial<EpcisEvent>) =>
  eventOf('AggregationEvent', {
    parentID: named(pallet),
    bizLocation: silo,
    bizStep: 'packing',
    ...said,
  })

test('packing puts the children in and gives the container a place', () => {
  const event = packing({ action: 'ADD', childQuantityList: [amount(`5 KGM ${flour}`)] })
  expect(told(event)).toEqual([
    'moved 1 EA 095201234567891235 @silo',
    'packed 5 KGM FL-1 @silo in 095201234567891235',
  ])
})

test('unpacking without children empties the container', () => {
  expect(told(packing({ action: 'DELETE', bizStep: 'unpacking' }))).toEqual([
    'moved 1 EA 095201234567891235 @silo',
    'unpacked ? ? 095201234567891235 @silo in 095201234567891235 (empties)',
  ])
  expect(told(packing({ action: 'DELETE', childEPCs: [named(`${loaf}/21/A1`)] }))).toEqual([
    'moved 1 EA 095201234567891235 @silo',
    'unpacked 1 EA A1 @silo in 095201234567891235',
  ])
})

test('an observed aggregation is seen inside, and its container ships', () => {
  const event = packing({ bizStep: 'shipping', childEPCs: [named(`${loaf}/21/A1`)] })
  expect(told(event)).toEqual([
    'shipped 1 EA 095201234567891235 @silo',
    'packed 1 EA A1 @silo in 095201234567891235 (seen)',
  ])
})

test('whatever is named as a parent is a container', () => {
  const [own] = effectsOf(packing({ action: 'ADD', parentID: named('urn:x:crate:8') }))
  expect(own?.unit).toMatchObject({ kind: 'container', code: '8' })
})

test('a business document alone changes nothing', () => {
  const event = eventOf('TransactionEvent', {
    action: 'ADD',
    epcList: [named(`${loaf}/21/A1`)],
    parentID: named(pallet),
    bizTransactionList: [
      { type: 'inv', bizTransaction: named('urn:x:inv:1') },
      { type: 'po', bizTransaction: named('urn:x:po:9') },
    ],
  })
  expect(told(event)).toEqual(['documented 1 EA 095201234567891235', 'documented 1 EA A1'])
  expect(effectsOf(event)[0]?.document).toBe('po urn:x:po:9')
})

test('who has a thing counts before who owns it', () => {
  const event = eventOf('ObjectEvent', {
    bizStep: 'shipping',
    quantityList: [amount(`5 KGM ${flour}`)],
    sourceList: [
      { type: 'owning_party', source: named('urn:x:owner') },
      { type: 'location', source: silo },
    ],
    destinationList: [
      { type: 'owning_party', destination: named('urn:x:buyer') },
      { type: 'possessing_party', destination: named('urn:x:carrier') },
      { type: 'location', destination: named('urn:x:shop') },
    ],
  })
  expect(effectsOf(event)[0]).toMatchObject({
    fromParty: 'urn:x:owner',
    fromPlace: silo.uri,
    toParty: 'urn:x:carrier',
    toPlace: 'urn:x:shop',
  })
})

test('an error declaration has no effects of its own', () => {
  const errorDeclaration = { declarationTime: '', reason: null, correctiveEventIDs: [] }
  const said = { quantityList: [amount(`5 KGM ${flour}`)], bizLocation: silo }
  expect(effectsOf(eventOf('ObjectEvent', { ...said, errorDeclaration }))).toEqual([])
})

test('a transformation may say what each input and output is to it', () => {
  const event = eventOf('TransformationEvent', {
    inputQuantityList: [amount(`60 KGM ${flour}`), amount(`5 LTR ${water}`)],
    outputQuantityList: [amount(`400 H87 ${loaf}/10/L9`)],
    extensions: {
      'urn:lotline:ns:roles': { [flour]: 'ingredient', [`${loaf}/10/L9`]: 'by-product' },
    },
  })
  expect(told(event)).toEqual([
    'used 60 KGM FL-1 (ingredient)',
    'used 5 LTR W',
    'made 400 H87 L9 (by-product)',
  ])
})

test('each lot of a receipt may have its own supplier’s lot, and names of other kinds', () => {
  const event = eventOf('ObjectEvent', {
    bizStep: 'receiving',
    quantityList: [amount(`60 KGM ${flour}`), amount(`5 LTR ${water}`)],
    extensions: {
      'urn:lotline:ns:supplierLot': { [flour]: 'MILL 1' },
      'urn:lotline:ns:aliases': { 'container number': 'MSKU 7', seal: { [water]: 88 } },
    },
  })
  expect(effectsOf(event).map(({ names }) => names)).toEqual([
    [
      { kind: "supplier's lot", name: 'MILL 1' },
      { kind: 'container number', name: 'MSKU 7' },
    ],
    [
      { kind: 'container number', name: 'MSKU 7' },
      { kind: 'seal', name: '88' },
    ],
  ])
})

test('an event may say to which lot an instance belongs', () => {
  const event = eventOf('ObjectEvent', {
    action: 'ADD',
    epcList: [named('urn:x:pump:1')],
    extensions: { 'urn:lotline:ns:memberOf': { 'urn:x:pump:1': 'urn:x:pumps:2026' } },
  })
  expect(told(event)).toEqual(['declared 1 EA 1', 'declared ? ? 2026 summary'])
})

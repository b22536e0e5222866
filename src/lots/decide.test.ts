import { expect, test } from 'vitest'
import {
  after,
  emptyShop,
  gtin,
  judgementOf,
  refusalsOf,
  told,
  whereabouts,
} from '../../test/shop.ts'
import type { Command } from './command.ts'
import { commandFields } from './command-fields.ts'
import { decide } from './decide.ts'
import { refusalKinds } from './refusal.ts'

const yesterday = '2026-11-22'
const bakery = after(
  emptyShop,
  {
    verb: 'receive',
    place: 'Silo',
    from: 'Mill Nord',
    documents: ['po:4711'],
    lines: [
      { item: gtin, lot: 'L42', quantity: '1000 KGM', expiry: '2027-02-28', supplierLot: 'S-9' },
      { item: 'Salt', lot: 'L7', quantity: '20 KGM' },
      { item: 'Yeast', lot: 'Y1', quantity: '5 KGM', expiry: yesterday },
      { item: 'Pump', serial: 'P-1' },
    ],
  },
  { verb: 'receive', place: 'Silo', lines: [{ item: 'Rye', lot: 'L7', quantity: '9 KGM' }] },
  {
    verb: 'pack',
    container: 'PAL-1',
    place: 'Silo',
    lines: [{ item: 'Rye', lot: 'L7', quantity: '9 KGM' }],
  },
)
const blocked = after(
  bakery,
  { verb: 'hold', lines: [{ lot: 'L42' }], reason: 'metal' },
  { verb: 'reject', lines: [{ lot: 'L7', item: 'Salt' }], reason: 'wet' },
  { verb: 'recall', lines: [{ lot: 'Y1' }], reason: 'mould' },
)

const accepted: readonly Command[] = [
  { verb: 'declare', lines: [{ item: 'Rye', lot: 'R1', quantity: '5 KGM' }], place: 'Silo' },
  { verb: 'receive', lines: [{ lot: 'L42', quantity: '5 KGM' }], place: 'Silo' },
  { verb: 'return', lines: [{ lot: 'L42', quantity: '5 KGM' }], place: 'Silo', from: 'Kiosk' },
  { verb: 'move', lines: [{ lot: 'L42', quantity: '5 KGM' }], toPlace: 'Line' },
  { verb: 'pick', lines: [{ lot: 'L42', quantity: '5 KGM' }], place: 'Silo' },
  { verb: 'stage', lines: [{ container: 'PAL-1' }], place: 'Silo' },
  { verb: 'load', lines: [{ container: 'PAL-1' }], place: 'Silo' },
  { verb: 'ship', lines: [{ container: 'PAL-1' }], place: 'Silo', to: 'Kiosk' },
  {
    verb: 'produce',
    inputs: [{ lot: 'L42', quantity: '60 KGM' }],
    outputs: [{ item: 'Loaf', lot: 'B1', quantity: '100 EA' }],
    place: 'Silo',
  },
  ...(['repack', 'relabel', 'split'] as const).map((verb) => ({
    verb,
    inputs: [{ lot: 'L42', quantity: '60 KGM' }],
    outputs: [{ lot: 'L42-A', quantity: '60 KGM' }],
  })),
  {
    verb: 'merge',
    inputs: [
      { lot: 'L42', quantity: '6 KGM' },
      { lot: 'L7', item: 'Salt', quantity: 'all' },
    ],
    outputs: [{ item: 'Mix', lot: 'M1', quantity: '26 KGM' }],
  },
  { verb: 'assemble', inputs: [{ serial: 'P-1' }], outputs: [{ item: 'Skid', serial: 'K-1' }] },
  { verb: 'pack', container: 'PAL-2', lines: [{ lot: 'L42', quantity: '5 KGM' }], place: 'Silo' },
  { verb: 'unpack', container: 'PAL-1' },
  { verb: 'hold', lines: [{ lot: 'L42' }], reason: 'metal' },
  { verb: 'reject', lines: [{ lot: 'L42' }], reason: 'metal' },
  { verb: 'recall', lines: [{ lot: 'L42' }], reason: 'metal' },
  {
    verb: 'test',
    lines: [{ lot: 'L42' }],
    results: [{ name: 'Temperature', value: '4', uom: 'CEL' }],
  },
  { verb: 'count', lines: [{ lot: 'L42', quantity: '999 KGM' }], place: 'Silo' },
  { verb: 'sample', lines: [{ lot: 'L42', quantity: '1 KGM' }] },
  { verb: 'scrap', lines: [{ lot: 'L42', quantity: '1 KGM' }], reason: 'torn' },
  { verb: 'destroy', lines: [{ lot: 'L42', quantity: 'all' }], reason: 'recalled' },
  { verb: 'clean', equipment: ['Mixer'] },
  { verb: 'use', equipment: ['Mixer'], run: 'R1' },
  { verb: 'change-owner', newOwner: 'Mill', lines: [{ lot: 'L42', quantity: '1 KGM' }] },
]

test('every verb can be carried out', () => {
  const verbs = new Set([...accepted.map(({ verb }) => verb), 'release'])
  expect([...verbs].sort()).toEqual(Object.keys(commandFields).sort())
  for (const command of accepted) expect(after(bakery, command).seq).toBeGreaterThan(bakery.seq)
  expect(after(blocked, { verb: 'release', lines: [{ lot: 'L42' }], reason: 'x-ray' }).seq).toBe(
    blocked.seq + 1,
  )
})

test('every reason to refuse can come about', () => {
  const ship = (lot: string, more: object = {}): Command => ({
    verb: 'ship',
    to: 'Kiosk',
    lines: [{ lot, quantity: '1 KGM', ...more }],
  })
  const make = (lot: string, more: object = {}): Command => ({
    verb: 'produce',
    inputs: [{ lot: 'L42', quantity: '1 KGM' }],
    outputs: [{ item: 'Loaf', lot, quantity: '1 EA', ...more }],
  })
  const stolen = new Map(bakery.units)
  for (const [uri, unit] of stolen)
    if (unit.code === 'L42')
      stolen.set(uri, { ...unit, state: { ...unit.state, persistent: ['stolen'] } })
  const held = after(bakery, {
    verb: 'change-owner',
    newOwner: 'Mill',
    lines: [{ lot: 'L42', quantity: '1 KGM' }],
  })
  const kinds = [
    [bakery, { ...ship('L42'), documents: ['4711'] }],
    [bakery, ship('L1', { item: '09520123456789' })],
    [bakery, ship('L42', { quantity: '1,5 KGM' })],
    [bakery, { ...ship('L42'), at: 'soon' }],
    [bakery, { verb: 'ship', lines: [{}] }],
    [bakery, { verb: 'hold', lines: [], reason: 'metal' }],
    [bakery, { ...ship('L42'), at: '2026-11-23T12:06' }],
    [bakery, ship('L99')],
    [bakery, ship('L7')],
    [held, ship('L42')],
    [bakery, ship('L99', { item: 'Rye' })],
    [bakery, { verb: 'declare', lines: [{ item: gtin, lot: 'L42' }] }],
    [bakery, make('L42', { item: gtin })],
    [bakery, make('L42')],
    [bakery, { verb: 'pack', container: 'PAL-1', lines: [{ container: 'PAL-1' }] }],
    [
      bakery,
      {
        verb: 'relabel',
        inputs: [{ lot: 'L42', quantity: '2 KGM' }],
        outputs: [{ lot: 'L43', quantity: '1 KGM' }],
      },
    ],
    [blocked, ship('Y1')],
    [blocked, ship('L7', { item: 'Salt' })],
    [blocked, ship('L42')],
    [{ ...bakery, units: stolen }, ship('L42')],
    [bakery, ship('Y1')],
    [blocked, { verb: 'hold', lines: [{ lot: 'L42' }], reason: 'metal' }],
    [bakery, { verb: 'release', lines: [{ lot: 'L42' }], reason: 'x-ray' }],
    [bakery, { verb: 'unpack', container: 'PAL-1', lines: [{ lot: 'L42', quantity: '1 KGM' }] }],
    [bakery, ship('L7', { item: 'Rye' })],
    [bakery, ship('L42', { quantity: '1 LTR' })],
    [
      bakery,
      { verb: 'ship', to: 'Kiosk', place: 'Line', lines: [{ lot: 'L42', quantity: '1 KGM' }] },
    ],
    [bakery, ship('L42', { quantity: '1001 KGM' })],
    [bakery, { verb: 'scrap', lines: [{ container: 'PAL-1' }], reason: 'torn' }],
  ] as const satisfies readonly (readonly [typeof bakery, Command])[]
  const met = kinds.map(([shop, command]) => refusalsOf(shop, command).map(({ kind }) => kind))
  // What a company's own rules ask for is for them to say.
  const decided = refusalKinds.filter((kind) => kind !== 'field-needed')
  for (const [i, kind] of decided.entries()) expect(met[i]).toContain(kind)
})

test('all that is wrong is told at once, in order, each with its field', () => {
  const command: Command = {
    verb: 'ship',
    at: 'soon',
    documents: ['po:1', 'nonsense'],
    lines: [
      { lot: 'L42', quantity: '2000 KGM' },
      { lot: 'L99', quantity: 'much' },
      { lot: 'Y1', quantity: '9 KGM' },
    ],
  }
  expect(told(blocked, command)).toEqual([
    'bad-value documents/1',
    'bad-quantity lines/1/quantity',
    'bad-date at',
    'missing-field to',
    'name-unknown lines/1/lot',
    'lot-recalled lines/2/lot',
    'lot-on-hold lines/0/lot',
    'lot-expired lines/2/lot',
    'not-enough lines/0/quantity',
    'not-enough lines/2/quantity',
  ])
})

test('every event gets an id of its own', () => {
  const answer = decide(
    { verb: 'count', lines: [{ lot: 'L42', quantity: '999 KGM' }], place: 'Silo', reason: 'dry' },
    judgementOf(bakery),
  )
  const ids = answer.ok ? answer.value.map(({ eventID }) => eventID) : []
  expect(new Set(ids).size).toBe(2)
})

test('a day at the bakery ends with everything where it should be', () => {
  const evening = after(
    bakery,
    { verb: 'move', lines: [{ lot: 'L42', quantity: '100 kg' }], toPlace: 'Line' },
    {
      verb: 'produce',
      place: 'Line',
      inputs: [{ lot: 'L42', quantity: '60 KGM' }],
      outputs: [{ item: 'Loaf', lot: 'B1', quantity: '100 EA' }],
    },
    { verb: 'pack', container: 'PAL-9', place: 'Line', lines: [{ lot: 'B1', quantity: '80 EA' }] },
    { verb: 'ship', place: 'Line', to: 'Kiosk', lines: [{ container: 'PAL-9' }] },
    { verb: 'sample', place: 'Line', lines: [{ lot: 'B1', quantity: '1 EA' }] },
  )
  expect(whereabouts(evening, 'L42')).toEqual(['900 KGM at Silo', '40 KGM at Line'])
  expect(whereabouts(evening, 'B1')).toEqual(['19 EA at Line', '80 EA in PAL-9'])
  expect(whereabouts(evening, 'PAL-9')).toEqual(['1 EA shipped to Kiosk'])
})

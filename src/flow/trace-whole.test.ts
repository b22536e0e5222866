import { expect, test } from 'vitest'
import { lifeOf } from '../../test/life-text.ts'
import { foldAll } from '../lots/stock-fold.ts'
import { convertUom } from '../lots/uom.ts'
import type { Life } from '../projections/lives.ts'
import { entriesShort, shortfallsOf } from './trace-whole.ts'

const life = (uri: string, text: string, kind: Life['kind'] = 'lot'): Life => ({
  unitNo: 1,
  uri,
  kind,
  item: null,
  code: null,
  movements: [],
  state: foldAll(lifeOf(text), convertUom, kind),
})
const sound = life(
  'sound',
  `made 9 KGM at=plant
   shipped 9 KGM at=plant to=shop`,
)
const facts = new Map([[2, { seq: 2, eventId: 'urn:uuid:2', eventTimeMs: 2000 }]])
const reached = (lives: readonly Life[], more: object = {}) =>
  shortfallsOf(
    { direction: 'backward', cutAt: [], openEnds: [], nowhere: [], lives, nowMs: 9e9, ...more },
    facts as never,
  )

test('what the record accounts for is whole', () => {
  expect(reached([sound])).toEqual([])
  expect(entriesShort({ lives: [sound], direction: 'forward', nowMs: 9e9 })).toEqual([])
})

test('a limit, an unknown origin and an unknown place are named', () => {
  const missing = { cutAt: ['a'], openEnds: ['b'], nowhere: ['d', 'c', 'd'] }
  expect(reached([sound], missing)).toEqual([
    { kind: 'cut', lots: ['a'], entries: [] },
    { kind: 'no-origin', lots: ['b'], entries: [] },
    { kind: 'no-place', lots: ['c', 'd'], entries: [] },
  ])
})

test('what turned up from nowhere has no origin, which only a question backward asks for', () => {
  const found = life('found', 'moved 9 KGM at=plant')
  expect(reached([found])).toEqual([{ kind: 'no-origin', lots: ['found'], entries: [] }])
  expect(reached([found], { direction: 'forward' })).toEqual([])
  expect(reached([life('pallet', 'moved 1 EA at=plant', 'container')])).toEqual([])
})

test('more taken, seen or given back than there was is named with its entry', () => {
  const kinds = (text: string) =>
    reached([life('lot', text)], { direction: 'forward' }).map(({ kind, lots, entries }) => [
      kind,
      lots,
      entries.map(({ entry }) => entry),
    ])
  const more = [['more-out-than-in', ['lot'], [2]]]
  expect(kinds('made 9 KGM at=plant\nshipped 10 KGM at=plant to=shop')).toEqual(more)
  expect(kinds('made 9 KGM at=plant\nmoved 10 KGM fromPlace=plant at=store')).toEqual(more)
  expect(kinds('made 9 KGM at=plant\nreceived 2 KGM at=dock disposition=returned')).toEqual([
    ['returned-unsent', ['lot'], [2]],
  ])
})

test('a count the book was not brought to is named, until it is or there is another count', () => {
  const kinds = (text: string, direction: 'forward' | 'backward') => {
    const counted = { ...life('lot', text), movements: lifeOf(text) as never }
    return reached([counted], { direction }).map(({ kind, entries: [entry] }) => [
      kind,
      entry?.entry,
    ])
  }
  const short = 'made 9 KGM at=plant\ncounted 7 KGM at=plant step=cycle_counting'
  const over = 'made 9 KGM at=plant\ncounted 11 KGM at=plant step=stock_taking'
  const otherwise = [['counted-otherwise', 2]]
  expect([kinds(short, 'forward'), kinds(short, 'backward')]).toEqual([otherwise, []])
  expect([kinds(over, 'forward'), kinds(over, 'backward')]).toEqual([otherwise, otherwise])
  expect(kinds(`${short}\nremoved 2 KGM at=plant step=cycle_counting`, 'forward')).toEqual([])
  expect(kinds(`${short}\ncounted 9 KGM at=plant step=cycle_counting`, 'forward')).toEqual([])
  expect(kinds(`${short}\ncounted 0 KGM at=dock step=cycle_counting`, 'forward')).toEqual(otherwise)
  expect(kinds(`${short}\nmoved 2 KGM fromPlace=plant at=dock`, 'forward')).toEqual(otherwise)
})

test('what has not come yet is named', () => {
  const movements = [{ ...lifeOf('made 9 KGM at=plant')[0], atMs: 4_000_000, seq: 2 }] as never
  const early = { ...sound, movements }
  expect(reached([early], { nowMs: 0 })).toMatchObject([
    { kind: 'in-the-future', lots: ['sound'], entries: [{ entry: 2, eventId: 'urn:uuid:2' }] },
  ])
  expect(reached([early], { nowMs: 4_000_000 - 60_000 })).toEqual([])
  expect(entriesShort({ lives: [early], direction: 'forward', nowMs: 0 })).toEqual([2])
})

const kindsOf = (text: string, direction: 'forward' | 'backward', kind: Life['kind'] = 'lot') =>
  reached([{ ...life('unit', text, kind), movements: lifeOf(text) as never }], { direction }).map(
    (one) => [one.kind, one.entries.map(({ entry }) => entry)],
  )

test('what was taken in a measure that does not convert is named', () => {
  const text = 'made 40 BG at=plant\nused 600 KGM at=plant'
  const mismatch = [['units-do-not-convert', [2]]]
  expect([kindsOf(text, 'forward'), kindsOf(text, 'backward')]).toEqual([mismatch, mismatch])
})

test('a pallet that was shipped and then packed where it had left is named', () => {
  const pallet = 'moved 1 EA at=dock\nshipped 1 EA at=dock to=shop\nmoved 1 EA at=dock'
  expect(kindsOf(pallet, 'forward', 'container')).toEqual([['seen-after-shipping', [3]]])
  expect(kindsOf(pallet, 'backward', 'container')).toEqual([])
  const back = pallet.replace(/moved 1 EA at=dock$/, 'received 1 EA at=dock\nmoved 1 EA at=dock')
  expect(kindsOf(back, 'forward', 'container')).toEqual([])
})

test('what is taken out of a container, or to explain a receipt, leaves open where it is', () => {
  const packed = 'made 100 EA at=plant\npacked 80 EA at=plant in=7\npacked 80 EA at=plant in=8'
  expect(kindsOf(packed, 'forward')).toEqual([['taken-elsewhere', [3]]])
  expect(kindsOf(packed, 'backward')).toEqual([])
  const came =
    'made 100 EA at=plant\nshipped 25 EA at=plant to=shop\nreceived 70 EA at=hall from=shop'
  expect(kindsOf(came, 'forward')).toEqual([['taken-elsewhere', [3]]])
  // A move inside the house that nobody recorded leaves no customer out.
  expect(kindsOf('made 9 EA at=plant\nused 9 EA at=line', 'forward')).toEqual([])
})

test('who got a pallet, or a box on it, gives back loose what was inside', () => {
  const lot = `made 100 EA at=plant
    packed 60 EA at=plant in=7
    received 15 EA at=hall from=shop disposition=returned`
  const box = 'packed 1 EA at=plant in=8'
  const pallet = 'shipped 1 EA at=plant to=shop'
  const livesWith = (sent: string) =>
    [
      [1, 'lot', lot],
      [7, 'container', box],
      [8, 'container', sent],
    ] as const
  const kinds = (sent: string) =>
    reached(
      livesWith(sent).map(([unitNo, kind, text]) => ({
        ...{ ...life(`unit ${unitNo}`, text, kind), unitNo },
        movements: lifeOf(text) as never,
      })),
      { direction: 'forward' },
    ).map(({ kind }) => kind)
  expect(kinds(pallet)).toEqual([])
  expect(kinds('shipped 1 EA at=plant to=kiosk')).toEqual(['taken-elsewhere'])
})

test('who is named to get it, and is shipped nothing, is named', () => {
  const named = (more: string) => kindsOf(`made 9 EA at=plant\n${more}`, 'forward')
  expect(named('documented 9 EA to=shop step=shipping')).toEqual([['named-not-shipped', [2]]])
  expect(named('moved 9 EA at=dock to=shop step=transporting')).toEqual([
    ['named-not-shipped', [2]],
  ])
  expect(named('moved 9 EA at=dock to=shop step=picking')).toEqual([])
  expect(named('shipped 9 EA at=dock to=shop\ndocumented 9 EA to=shop step=shipping')).toEqual([])
})

import { expect, test } from 'vitest'
import { ledgerOf, type TextLedger } from '../../test/ledger-text.ts'
import { containersOf, indexUnits, pathTo, timeOfVisit } from './evidence.ts'
import { type Direction, type Question, walk } from './walk.ts'

const reached = (
  ledger: TextLedger,
  start: string,
  direction: Direction,
  more: Partial<Question> = {},
): readonly string[] =>
  ledger.names(walk(ledger.graph, { start: [ledger.no(start)], direction, ...more }).units).slice(1)

const bakery = ledgerOf(`
  08:00 receive flour-1 100
  09:00 mix     flour-1 60 + water-7 40 -> dough-1 98
  09:30 mix-2   flour-2 60 + water-7 40 -> dough-2 98
  10:00 bake    dough-1 98 -> loaf-1 40 + loaf-2 50
  11:00 rework  loaf-2 10 + dough-2 20 -> dough-2b 30
  12:00 ship    loaf-1 40
`)

test('forward follows rework into the next dough, nearest first', () => {
  expect(reached(bakery, 'flour-1', 'forward').toSorted()).toEqual(
    ['dough-1', 'dough-2b', 'loaf-1', 'loaf-2'].toSorted(),
  )
})

test('a sibling output is not an ancestor', () => {
  expect(reached(bakery, 'loaf-1', 'backward').toSorted()).toEqual([
    'dough-1',
    'flour-1',
    'water-7',
  ])
})

test('a use before the suspect entered does not count', () => {
  const silo = ledgerOf(`
    08:00 fill-1 old-1 50 -> silo 50
    09:00 draw-1 silo 20 -> early 20
    10:00 fill-2 suspect 50 -> silo 50
    11:00 draw-2 silo 20 -> late 20
  `)
  expect(reached(silo, 'suspect', 'forward')).toEqual(['silo', 'late'])
  expect(reached(silo, 'early', 'backward')).toEqual(['silo', 'old-1'])
  expect(reached(silo, 'late', 'backward').toSorted()).toEqual(['old-1', 'silo', 'suspect'])
})

test('things of the same moment count as possible', () => {
  const ledger = ledgerOf(`
    10:00 draw   silo 20 -> twin 20
    10:00 fill   suspect 50 -> silo 50
  `)
  expect(reached(ledger, 'suspect', 'forward')).toEqual(['silo', 'twin'])
})

test('whatever went into a process in parts may be in all that came out of it', () => {
  const run = ledgerOf(`
    08:00 run clean 10 -> before 10
    09:00 run suspect 10 -> during 10
    10:00 run clean-2 10 -> after 10
  `)
  expect(reached(run, 'suspect', 'forward').toSorted()).toEqual(['after', 'before', 'during'])
  const all = ['clean', 'clean-2', 'suspect']
  expect(reached(run, 'before', 'backward').toSorted()).toEqual(all)
  expect(reached(run, 'after', 'backward').toSorted()).toEqual(['clean', 'clean-2', 'suspect'])
})

test('a loop is walked once and a unit is listed once', () => {
  const loop = ledgerOf(`
    08:00 a  x 1 -> y 1
    09:00 b  y 1 -> x 1
    10:00 c  x 1 -> z 1
  `)
  expect(reached(loop, 'x', 'forward').toSorted()).toEqual(['y', 'z'])
  expect(reached(loop, 'z', 'backward').toSorted()).toEqual(['x', 'y'])
})

test('a sooner way found later moves the exposure; the level is that of the shortest', () => {
  const ledger = ledgerOf(`
    08:00 p1 s 1 -> a 1
    09:00 p2 a 1 -> b 1
    09:30 p4 b 1 -> early 1
    10:00 p3 s 1 -> b 1
    11:00 p5 b 1 -> late 1
  `)
  const found = walk(ledger.graph, { start: [ledger.no('s')], direction: 'forward' })
  const index = indexUnits(found)
  const b = index.get(ledger.no('b')) as number
  expect(timeOfVisit(found, found.bestVisit[b] as number)).toBe(ledger.at('09:00'))
  const shortest = pathTo(ledger.graph, found, found.firstVisit[b] as number)
  expect(ledger.names(shortest.map((step) => step.unit))).toEqual(['s', 'b'])
  expect(shortest.map((step) => step.enterSeq)).toEqual([null, 4])
  const early = index.get(ledger.no('early')) as number
  const way = pathTo(ledger.graph, found, found.firstVisit[early] as number)
  expect(ledger.names(way.map((step) => step.unit))).toEqual(['s', 'a', 'b', 'early'])
  expect(way.map((step) => step.level)).toEqual([0, 1, 2, 3])
})

const pallets = ledgerOf(`
  08:00 make    suspect 10 -> butter 10
  08:00 pack    butter 10 + jam 5 -> crate
  09:00 pack    crate -> pallet
  10:00 use     pallet -> cake 3
  10:30 unpack  crate <- pallet
  11:00 use-2   pallet -> tart 3
  12:00 use-3   crate -> pie 3
  13:00 unpack  <- crate
  14:00 use-4   crate -> roll 3
  15:00 use-5   jam 1 -> toast 1
`)

test('a container carries exposure only while something affected is inside', () => {
  expect(reached(pallets, 'suspect', 'forward').toSorted()).toEqual(['butter', 'cake', 'pie'])
})

test('what else is inside a container is not affected by it', () => {
  expect(reached(pallets, 'butter', 'forward')).not.toContain('toast')
  expect(reached(pallets, 'butter', 'forward')).not.toContain('jam')
})

test('a process that used a container came from what was inside then', () => {
  expect(reached(pallets, 'cake', 'backward').toSorted()).toEqual(
    ['butter', 'crate', 'jam', 'pallet', 'suspect'].toSorted(),
  )
  expect(reached(pallets, 'tart', 'backward')).toEqual(['pallet'])
  expect(reached(pallets, 'roll', 'backward')).toEqual(['crate'])
})

test('the containers are named with when they carried it and through what', () => {
  const found = walk(pallets.graph, { start: [pallets.no('suspect')], direction: 'forward' })
  const { no, at } = pallets
  expect(containersOf(found)).toEqual([
    {
      container: no('crate'),
      spans: [{ from: at('08:00'), until: at('13:00') }],
      via: no('butter'),
    },
    {
      container: no('pallet'),
      spans: [{ from: at('09:00'), until: at('10:30') }],
      via: no('butter'),
    },
  ])
  const cake = indexUnits(found).get(no('cake')) as number
  const [, , last] = pathTo(pallets.graph, found, found.firstVisit[cake] as number)
  expect(pallets.names(last?.containers ?? [])).toEqual(['crate', 'pallet'])
})

test('a container asked about stands for all it ever held', () => {
  expect(reached(pallets, 'pallet', 'forward').toSorted()).toEqual(
    ['butter', 'cake', 'crate', 'jam', 'pie', 'roll', 'tart', 'toast'].toSorted(),
  )
  expect(reached(pallets, 'pallet', 'backward').toSorted()).toEqual(
    ['butter', 'crate', 'jam', 'suspect'].toSorted(),
  )
})

test('taking out part of a quantity leaves the rest inside', () => {
  const tote = ledgerOf(`
    08:00 pack   suspect 10 -> tote
    09:00 unpack suspect 4 <- tote
    10:00 use    tote -> soup 1
    11:00 unpack suspect 6 <- tote
    12:00 use-2  tote -> stew 1
  `)
  expect(reached(tote, 'suspect', 'forward')).toEqual(['soup'])
})

test('an observation of what is inside opens a stay and doubles nothing', () => {
  const tote = ledgerOf(`
    08:00 see    suspect 10 -> tote
    08:30 see    suspect 10 -> tote
    09:00 unpack suspect 10 <- tote
    10:00 use    tote -> stew 1
  `)
  expect(reached(tote, 'suspect', 'forward')).toEqual([])
})

const pharmacy = ledgerOf(`
  08:00 fill   bulk 10 -> serial-1 1ea + serial-2 1ea + lot-9 *
  08:00 member serial-1 + serial-2 + serial-3 -> lot-9
  09:00 kit    serial-3 1ea -> kit-1 1ea
`)

test('a lot affects its serialised instances, and an instance comes from where it does', () => {
  expect(reached(pharmacy, 'lot-9', 'forward').toSorted()).toEqual(
    ['kit-1', 'serial-1', 'serial-2', 'serial-3'].toSorted(),
  )
  expect(reached(pharmacy, 'bulk', 'forward')).toContain('kit-1')
  expect(reached(pharmacy, 'kit-1', 'backward').toSorted()).toEqual(['bulk', 'lot-9', 'serial-3'])
})

test('an instance under suspicion does not put its lot under suspicion', () => {
  expect(reached(pharmacy, 'serial-1', 'forward')).toEqual([])
})

test('what happened outside the time asked about is left out', () => {
  const { at } = bakery
  expect(reached(bakery, 'flour-1', 'forward', { since: at('09:01') })).toEqual([])
  expect(reached(bakery, 'flour-1', 'forward', { until: at('09:59') })).toEqual(['dough-1'])
  expect(reached(bakery, 'dough-2b', 'backward', { since: at('10:30') }).toSorted()).toEqual([
    'dough-2',
    'loaf-2',
  ])
})

const corrected = ledgerOf(`
  09:00 mix  flour-1 60 -> dough-1 60
  10:00 mix-2 dough-1 60 -> loaf-1 60
  11:00 void 2
  10:00 mix-3 dough-1 60 -> loaf-2 60
`)

test('a voided entry does not count, and counted before it was voided', () => {
  expect(reached(corrected, 'flour-1', 'forward')).toEqual(['dough-1', 'loaf-2'])
  expect(reached(corrected, 'flour-1', 'forward', { asKnownAt: 2 })).toEqual(['dough-1', 'loaf-1'])
  expect(reached(corrected, 'flour-1', 'forward', { asKnownAt: 3 })).toEqual(['dough-1'])
})

test('what a limit left out is named, never dropped', () => {
  const found = walk(bakery.graph, {
    start: [bakery.no('flour-1')],
    direction: 'forward',
    linesMax: 2,
  })
  expect(bakery.names(found.units)).toEqual(['flour-1', 'dough-1'])
  expect(bakery.names(found.cutAt)).toEqual(['dough-1'])
})

test('a unit the record does not know reaches nothing', () => {
  expect(walk(bakery.graph, { start: [4_000_000], direction: 'forward' }).units).toHaveLength(0)
})

test('every affected content of a container is named, each with its time inside', () => {
  const shared = ledgerOf(`
    08:00 split suspect 10 -> butter 5 + cream 5
    09:00 pack  butter + cream + jam -> crate
    10:00 pack  crate -> pallet
  `)
  const { visits, carriers } = walk(shared.graph, {
    start: [shared.no('suspect')],
    direction: 'forward',
  })
  expect(
    carriers
      .map(({ visit, container }) => shared.names([visits.unit[visit] as number, container]).join())
      .toSorted(),
  ).toEqual(['butter,crate', 'butter,pallet', 'cream,crate', 'cream,pallet'])
})

test('a container that holds a unit directly and in another container is named once', () => {
  // Whichever of the two packings was recorded first.
  for (const [first, second] of [
    ['10:00 pack butter 5 -> pallet', '11:00 pack crate -> pallet'],
    ['11:00 pack crate -> pallet', '10:00 pack butter 5 -> pallet'],
  ]) {
    const nested = ledgerOf(`
      08:00 split suspect 10 -> butter 10
      09:00 pack  butter 5 -> crate
      ${first}
      ${second}
    `)
    const { visits, carriers } = walk(nested.graph, {
      start: [nested.no('suspect')],
      direction: 'forward',
    })
    expect(
      carriers
        .map(({ visit, container, from }) => [
          ...nested.names([visits.unit[visit] as number, container]),
          from,
        ])
        .toSorted(),
    ).toEqual([
      ['butter', 'crate', nested.at('09:00')],
      ['butter', 'pallet', nested.at('10:00')],
    ])
  }
})

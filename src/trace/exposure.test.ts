import { expect, test } from 'vitest'
import { ledgerOf, type TextLedger } from '../../test/ledger-text.ts'
import {
  aboveShare,
  type Exposure,
  exposureOf,
  followQuantities,
  type Interval,
} from './exposure.ts'
import type { Convert } from './following.ts'
import { type Question, walk } from './walk.ts'

/** Kilograms and grams add up; every other unit of measure is a dimension of its own. */
const convertIn =
  ({ uoms }: TextLedger): Convert =>
  (_unit, quantity, uom) => {
    const name = uoms[uom] ?? ''
    if (name === 'odd') return null
    return name === 'g'
      ? { value: quantity / 1000, dimension: 'kg' }
      : { value: quantity, dimension: name }
  }

const follow = (ledger: TextLedger, start: string, more: Partial<Question> = {}): Exposure =>
  followQuantities(
    ledger.graph,
    walk(ledger.graph, { start: [ledger.no(start)], direction: 'forward', ...more }),
    convertIn(ledger),
  )

const entered = (ledger: TextLedger, start: string, unit: string): Interval | undefined =>
  exposureOf(follow(ledger, start), ledger.no(unit))?.entered

const round = ({ atLeast, atMost, expected }: Interval) =>
  [atLeast, expected, atMost].map((each) => each && Math.round(each * 100) / 100)

const golden = ledgerOf(`
  01:00 receive M1 1000 + M2 800 + S1 200
  02:00 w1 M1 600 + S1 100 -> W1 690
  03:00 w2 M1 400 + M2 500 + S1 80 -> W2 960
  04:00 f1 W1 402 -> F1 400
  05:00 f2 W1 288 -> F2 285
  06:00 f3 W2 900 -> F3 900
  07:00 r1 W2 60 -> R1 60
  08:00 f4 R1 60 + M2 300 -> F4 352
`)

test('expected contents are those of proportional mixing, with loss shared', () => {
  const made = ['F1', 'F2', 'F3', 'F4']
  const contentOf = (raw: string) =>
    made.reduce((sum, lot) => sum + (entered(golden, raw, lot)?.expected ?? 0), 0)
  expect(contentOf('M1')).toBeCloseTo(978.44, 2)
  expect(contentOf('M2')).toBeCloseTo(782.45, 2)
  expect(contentOf('S1')).toBeCloseTo(176.12, 2)
})

test('one process: an output holds between what must and what can be in it', () => {
  const ledger = ledgerOf(`
    08:00 receive suspect 60 + clean 40
    09:00 split suspect 60 + clean 40 -> large 70 + small 30
  `)
  expect(round(entered(ledger, 'suspect', 'large') as Interval)).toEqual([30, 42, 60])
  expect(round(entered(ledger, 'suspect', 'small') as Interval)).toEqual([0, 18, 30])
})

test('loss counts as one more output, so the lower bound does not lie', () => {
  const ledger = ledgerOf(`
    08:00 receive suspect 60 + clean 40
    09:00 split suspect 60 + clean 40 -> a 50 + b 30
  `)
  expect(round(entered(ledger, 'suspect', 'a') as Interval)).toEqual([10, 30, 50])
  const found = follow(ledger, 'suspect')
  expect(round(found.remaining(ledger.process('split')))).toEqual([0, 12, 20])
})

test('what came out in excess is clean, and expected amounts are conserved', () => {
  const ledger = ledgerOf(`
    08:00 receive suspect 60 + clean 40
    09:00 soak suspect 60 + clean 40 -> a 100 + b 20
  `)
  expect(round(entered(ledger, 'suspect', 'a') as Interval)).toEqual([40, 50, 60])
  expect(round(entered(ledger, 'suspect', 'b') as Interval)).toEqual([0, 10, 20])
  expect(follow(ledger, 'suspect').gaps).toEqual({ moreOutThanIn: [2] })
})

test('a silo is followed through time: additions dilute, draws take their share', () => {
  const ledger = ledgerOf(`
    07:00 receive clean 50 + suspect 50
    08:00 fill clean 50 -> silo 50
    09:00 fill-2 suspect 50 -> silo 50
    10:00 draw silo 50 -> first 50
    11:00 receive silo 50
    12:00 draw-2 silo 50 -> second 50
  `)
  expect(round(entered(ledger, 'suspect', 'first') as Interval)).toEqual([0, 25, 50])
  expect(round(entered(ledger, 'suspect', 'second') as Interval)).toEqual([0, 12.5, 50])
})

test('rework goes round with its share', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 10 + clean 90
    08:00 mix suspect 10 + clean 90 -> dough 100
    09:00 bake dough 100 -> loaf 90 + scraps 10
    10:00 rework scraps 10 -> dough 10
    11:00 bake-2 dough 10 -> crumbs 10
  `)
  expect(round(entered(ledger, 'suspect', 'crumbs') as Interval)).toEqual([0, 1, 10])
})

test('the lot asked about is suspect in name, later additions too', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 10
    08:00 use suspect 10 -> a 10
    09:00 receive suspect 5
    10:00 use-2 suspect 5 -> b 5
  `)
  expect(round(entered(ledger, 'suspect', 'b') as Interval)).toEqual([5, 5, 5])
  expect(round(entered(ledger, 'suspect', 'suspect') as Interval)).toEqual([15, 15, 15])
  const late = follow(ledger, 'suspect', { since: ledger.at('08:30') })
  expect(exposureOf(late, ledger.no('a'))).toBeNull()
  expect(round(exposureOf(late, ledger.no('suspect'))?.entered as Interval)).toEqual([5, 5, 5])
})

test('a quantity that is not recorded gives nothing to all, and is named', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 10 + clean 10
    08:00 mix suspect + clean 10 -> a 15
    09:00 use a 5 -> b 5
  `)
  const found = follow(ledger, 'suspect')
  const of = (unit: string) => exposureOf(found, ledger.no(unit))?.entered
  expect(of('a')).toEqual({ atLeast: 5, atMost: 15, expected: null })
  expect(of('b')).toEqual({ atLeast: 0, atMost: 5, expected: null })
  expect(found.gaps).toEqual({ quantityUnknown: [2] })
})

test('an output that is not quantified is bounded by what went in', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 10 + clean 10
    08:00 mix suspect 10 + clean 10 -> a
    09:00 use a 15 -> b 15
  `)
  const found = follow(ledger, 'suspect')
  expect(exposureOf(found, ledger.no('b'))?.entered).toEqual({
    atLeast: 5,
    atMost: 10,
    expected: null,
  })
})

test('more drawn than was there gives up every bound from there on, and is named', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 10 + clean 10
    08:00 mix suspect 10 + clean 10 -> a 20
    09:00 use a 30 -> b 30
    10:00 use-2 a 5 -> c 5
  `)
  const found = follow(ledger, 'suspect')
  const of = (unit: string) => exposureOf(found, ledger.no(unit))?.entered
  expect(of('b')).toEqual({ atLeast: 0, atMost: 30, expected: null })
  expect(of('c')).toEqual({ atLeast: 0, atMost: 5, expected: null })
  expect(found.gaps).toEqual({ overdrawn: [3] })
})

test('a suspect lot used without a recorded receipt is suspect all the same', () => {
  const ledger = ledgerOf('08:00 mix suspect 10 -> a 10')
  const found = follow(ledger, 'suspect')
  expect(round(exposureOf(found, ledger.no('a'))?.entered as Interval)).toEqual([10, 10, 10])
  expect(exposureOf(found, ledger.no('suspect'))?.entered.atLeast).toBe(10)
  expect(found.gaps).toEqual({ overdrawn: [1] })
})

test('other units of measure: the share is expected, the spread is not known', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 6 + clean 54
    08:00 mix suspect 6 + clean 54 -> dough 60
    09:00 bake dough 60 -> loaf 400ea
    09:00 bake-2 suspect 0 -> none 0
  `)
  const found = follow(ledger, 'suspect')
  expect(exposureOf(found, ledger.no('loaf'))?.entered).toEqual({
    atLeast: 0,
    atMost: 400,
    expected: 40,
  })
  expect(found.gaps).toEqual({ crossedUnits: [3] })
  expect(found.remaining(ledger.process('bake'))).toEqual({
    atLeast: 0,
    atMost: 6,
    expected: null,
  })
})

test('other units of measure: where all that went in was suspect, so is all that came out', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 60
    08:00 bake suspect 60 -> loaf 400ea
  `)
  expect(entered(ledger, 'suspect', 'loaf')).toEqual({ atLeast: 400, atMost: 400, expected: 400 })
})

test('inputs that do not add up: nothing is sure, the rest is mixed, the entry is named', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 6 + label 400ea
    08:00 pack-up suspect 6 + label 400ea -> pack 6
    09:00 other suspect 3odd -> thing 3
  `)
  const found = follow(ledger, 'suspect')
  expect(exposureOf(found, ledger.no('pack'))?.entered).toEqual({
    atLeast: 0,
    atMost: 6,
    expected: 6,
  })
  expect(found.gaps.unitsDoNotConvert).toEqual([2, 3])
})

test('grams and kilograms add up', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 500g + clean 1.5
    08:00 mix suspect 500g + clean 1.5 -> a 2000g
  `)
  expect(round(entered(ledger, 'suspect', 'a') as Interval)).toEqual([0.5, 0.5, 0.5])
})

test('what was shipped and came back brings back at most what left', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 5 + clean 5
    08:00 mix suspect 5 + clean 5 -> a 10
    09:00 ship a 10
    10:00 receive a 4
    11:00 use a 4 -> b 4
  `)
  expect(round(entered(ledger, 'suspect', 'b') as Interval)).toEqual([0, 2, 4])
  const a = exposureOf(follow(ledger, 'suspect'), ledger.no('a'))
  expect(a?.enteredQuantity).toBe(10)
  expect(round(a?.away as Interval)).toEqual([1, 3, 5])
})

test('what came in after a shipment need not be what left: a later return still may be', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 5 + clean 5
    08:00 mix suspect 5 + clean 5 -> a 10
    09:00 ship a 10
    10:00 receive a 5
    11:00 use a 5 -> b 5
    12:00 receive a 5
    13:00 use-2 a 5 -> c 5
  `)
  expect(entered(ledger, 'suspect', 'b')?.atMost).toBe(5)
  expect(entered(ledger, 'suspect', 'c')?.atMost).toBe(5)
})

test('what was shipped and came back counts once, though nobody wrote down how much went', () => {
  const told = (shipped: string) => {
    const ledger = ledgerOf(`
      07:00 receive suspect 9
      08:00 ship suspect ${shipped}
      09:00 receive suspect 5
    `)
    return exposureOf(follow(ledger, 'suspect'), ledger.no('suspect'))?.entered
  }
  expect(told('6')).toEqual({ atLeast: 9, atMost: 9, expected: 9 })
  expect(told('')).toEqual({ atLeast: 9, atMost: 14, expected: 9 })
})

test('what there is in all is unknown where what came back may be what is new', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 5 + clean 5
    08:00 mix suspect 5 + clean 5 -> a 10
    09:00 ship a
    10:00 receive a 5
  `)
  const found = exposureOf(follow(ledger, 'suspect'), ledger.no('a'))
  expect(found?.enteredQuantity).toBe(null)
  expect(found?.entered).toEqual({ atLeast: 5, atMost: 5, expected: 5 })
})

test('a gain that shows only in a later part may have been there before', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 60 + clean 40
    08:00 soak suspect 60 + clean 40 -> a 90
    09:00 soak -> b 30
  `)
  expect(round(entered(ledger, 'suspect', 'a') as Interval)).toEqual([30, 45, 60])
  expect(round(entered(ledger, 'suspect', 'b') as Interval)).toEqual([0, 15, 30])
})

test('parts recorded unevenly claim nothing for certain', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 10 + clean 40
    08:00 run suspect 10 -> a 30
    09:00 run clean 40 -> b 10
  `)
  for (const lot of ['a', 'b'])
    expect(entered(ledger, 'suspect', lot)).toEqual({ atLeast: 0, atMost: 10, expected: null })
})

test('what went into a run late may be in what came out before, and the other way round', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 10 + clean 40
    08:00 run clean 40 -> a 30
    09:00 run suspect 10 -> b 20
  `)
  const found = follow(ledger, 'suspect')
  for (const lot of ['a', 'b'])
    expect(entered(ledger, 'suspect', lot)).toEqual({ atLeast: 0, atMost: 10, expected: null })
  expect(found.gaps).toEqual({ inputAfterOutput: [3] })
  expect(entered(ledger, 'clean', 'b')).toEqual({ atLeast: 0, atMost: 20, expected: null })
})

test('what left on a pallet and comes back loose is a part of what there was', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 100
    08:00 bake suspect 100 -> bread 100
    09:00 pack bread 60 -> box
    10:00 return bread 15
  `)
  const found = exposureOf(follow(ledger, 'suspect'), ledger.no('bread'))
  const all = { atLeast: 100, atMost: 100, expected: 100 }
  expect([found?.entered, found?.here, found?.hereQuantity]).toEqual([all, all, 100])
  // More than there is at all is something else.
  const more = ledgerOf(`
    07:00 receive suspect 10
    08:00 bake suspect 10 -> bread 10
    09:00 return bread 15
  `)
  const other = exposureOf(follow(more, 'suspect'), more.no('bread'))
  expect(other?.here).toMatchObject({ atLeast: 10, atMost: 10 })
})

test('what went through a container has no known quantity, and says so', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 10
    08:00 pack suspect 10 -> tote
    09:00 use tote 1ea -> soup 10
  `)
  const found = follow(ledger, 'suspect')
  expect(exposureOf(found, ledger.no('soup'))?.entered).toEqual({
    atLeast: 0,
    atMost: 10,
    expected: null,
  })
  expect(found.gaps).toEqual({ throughContainer: [3] })
})

test('the instances of a suspect lot are suspect', () => {
  const ledger = ledgerOf(`
    08:00 fill bulk 2 -> serial-1 1ea + serial-2 1ea + lot *
    08:00 member serial-1 + serial-2 -> lot
  `)
  expect(entered(ledger, 'lot', 'serial-1')).toEqual({ atLeast: 1, atMost: 1, expected: 1 })
})

test('at one moment the order of recording does not decide', () => {
  const lines = ['08:00 draw silo 50 -> out 50', '08:00 fill suspect 50 + clean 50 -> silo 100']
  for (const text of [lines, lines.toReversed()]) {
    const ledger = ledgerOf(['07:00 receive suspect 50 + clean 50', ...text].join('\n'))
    expect(round(entered(ledger, 'suspect', 'out') as Interval)).toEqual([0, 25, 50])
  }
})

test('a loop within one moment gives up its bounds, and is named', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 5
    08:00 p suspect 5 + x 5 -> y 10
    08:00 q y 5 -> x 5
  `)
  const found = follow(ledger, 'suspect')
  expect(found.gaps.sameMoment).toEqual([2, 3])
  expect(exposureOf(found, ledger.no('x'))?.entered.atMost).toBe(5)
})

test('the lines tell what flowed along them', () => {
  const found = follow(golden, 'M1')
  const lines = [...found.lines()].map(({ unit, seq, suspect }) => [
    golden.name(unit),
    seq,
    suspect.expected && Math.round(suspect.expected * 100) / 100,
  ])
  expect(lines).toContainEqual(['W1', 4, 344.57])
  expect(lines).toContainEqual(['F1', 4, 342.86])
  expect(lines.some(([name]) => name === 'M2')).toBe(false)
})

test('a threshold needs a reason, lists what it leaves out, and keeps what cannot be told', () => {
  const found = follow(golden, 'S1')
  expect(aboveShare(found, 0.05, ' ')).toEqual({ ok: false, error: ['reason-required'] })
  expect(aboveShare(found, 2, '')).toEqual({
    ok: false,
    error: ['reason-required', 'share-out-of-range'],
  })
  const kept = aboveShare(found, 0.05, 'Dilution rule 7, allergen board of 3 May')
  if (!kept.ok) throw new Error('refused')
  expect(golden.names(kept.value.leftOut.map(({ unit }) => unit))).toEqual(['F4'])
  expect(golden.names(kept.value.kept.map(({ unit }) => unit)).toSorted()).toEqual(
    ['F1', 'F2', 'F3', 'R1', 'S1', 'W1', 'W2'].toSorted(),
  )
})

test('what was used in several measures bounds what comes out in one of them, and is named', () => {
  const ledger = ledgerOf(`
    07:00 receive suspect 40 + clean 60 + bag 10ea
    08:00 bake suspect 40 + clean 60 + bag 10ea -> large 70 + small 20
  `)
  const found = follow(ledger, 'suspect')
  const contentOf = (lot: string) => round(exposureOf(found, ledger.no(lot))?.entered as Interval)
  expect(contentOf('large')).toEqual([0, 28, 40])
  expect(contentOf('small')).toEqual([0, 8, 20])
  expect(found.gaps).toEqual({ unitsDoNotConvert: [2] })
})

test('what is suspect in another measure may be any part of what comes out', () => {
  const ledger = ledgerOf(`
    07:00 receive flour 100 + bag 10ea
    08:00 bake flour 100 + bag 10ea -> bread 90
  `)
  const bread = (start: string) => entered(ledger, start, 'bread')
  expect(bread('bag')).toEqual({ atLeast: 0, atMost: 90, expected: null })
  expect(bread('flour')).toEqual({ atLeast: 0, atMost: 90, expected: 90 })
})

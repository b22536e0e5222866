import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphOf, type TextLine } from '../../test/ledger-text.ts'
import { type Exposure, exposureOf, followQuantities } from './exposure.ts'
import { lineKinds } from './graph.ts'
import { walk } from './walk.ts'

// A world of particles: each lot is a bag of pieces, some of them suspect. Whoever draws, draws
// whichever pieces the dice say: sometimes at random, sometimes the suspect ones first, sometimes
// last. What is recorded is only how many. The intervals must contain what really happened.

interface World {
  readonly lines: readonly TextLine[]
  /** Suspect pieces that ever went into each lot, and that are in it now. */
  readonly entered: ReadonlyMap<number, number>
  readonly here: ReadonlyMap<number, number>
  readonly start: number
}

interface Dice {
  readonly pick: number
  readonly run: number
  readonly inputs: readonly { readonly lot: number; readonly part: number }[]
  readonly outputs: readonly { readonly lot: number; readonly part: number }[]
  readonly loss: number
  readonly gain: number
  readonly kind: 'process' | 'ship' | 'receive'
}

const lots = 6
const suspectLot = 1

const dice: fc.Arbitrary<Dice> = fc.record({
  pick: fc.integer({ min: 0, max: 3 }),
  run: fc.constantFrom(0, 0, 1, 2),
  inputs: fc.array(
    fc.record({
      lot: fc.integer({ min: 1, max: lots }),
      part: fc.constantFrom(0.2, 0.5, 0.9, 1),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  outputs: fc.array(
    fc.record({
      lot: fc.integer({ min: 2, max: lots }),
      part: fc.constantFrom(0.3, 0.5, 1),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  loss: fc.constantFrom(0, 0, 1, 3),
  gain: fc.constantFrom(0, 0, 0, 2),
  kind: fc.constantFrom('process', 'process', 'process', 'process', 'ship', 'receive'),
})

/** Takes so many pieces out of a bag of true (suspect) and false. */
const take = (bag: boolean[], count: number, pick: number): boolean[] => {
  if (pick === 1) bag.sort((a, b) => Number(a) - Number(b))
  if (pick === 2) bag.sort((a, b) => Number(b) - Number(a))
  if (pick === 3) bag.reverse()
  return bag.splice(0, count)
}

const play = (rolls: readonly Dice[]): World => {
  const bags = new Map<number, boolean[]>()
  for (let lot = 1; lot <= lots; lot += 1) bags.set(lot, Array(20).fill(lot === suspectLot))
  const entered = new Map<number, number>([[suspectLot, 20]])
  const running: readonly boolean[][] = [[], []]
  const shipped = new Map<number, boolean[]>()
  const lines: TextLine[] = []
  const base = { uom: 0, voidedSeq: 0, summary: 0 }
  for (let unit = 1; unit <= lots; unit += 1)
    lines.push({ ...base, unit, process: 0, kind: lineKinds.plus, quantity: 20, timeMs: 0, seq: 1 })

  for (const [turn, roll] of rolls.entries()) {
    const at = { ...base, timeMs: turn + 1, seq: turn + 2 }
    const first = roll.inputs[0]
    const line = (unit: number, process: number, kind: number, quantity: number): void => {
      lines.push({ ...at, unit, process, kind, quantity })
    }
    if (roll.kind === 'receive') {
      const unit = Math.max(2, first?.lot ?? 2)
      const gone = shipped.get(unit) ?? []
      const back = roll.pick >= 2 ? take(gone, 5, roll.loss) : []
      const came = back.length > 0 ? back : Array(5).fill(false)
      bags.get(unit)?.push(...came)
      line(unit, 0, lineKinds.plus, came.length)
      continue
    }
    // Process 0 is over at once; 101 goes on and loses, 102 goes on and gains.
    const process = roll.run === 0 || roll.kind === 'ship' ? turn + 1 : 100 + roll.run
    const vessel = roll.run === 0 || roll.kind === 'ship' ? [] : (running[roll.run - 1] ?? [])
    for (const { lot, part } of roll.kind === 'ship' ? roll.inputs.slice(0, 1) : roll.inputs) {
      const bag = bags.get(lot) ?? []
      const taken = take(bag, Math.floor(bag.length * part), roll.pick)
      if (taken.length === 0) continue
      if (roll.kind === 'ship') line(lot, 0, lineKinds.minus, taken.length)
      else line(lot, process, lineKinds.in, taken.length)
      vessel.push(...taken)
    }
    if (roll.kind === 'ship' && first)
      shipped.set(first.lot, [...(shipped.get(first.lot) ?? []), ...vessel])
    if (roll.kind === 'ship' || vessel.length === 0) continue
    // Loss and gain do not happen at once: the record could not tell them apart.
    const gain = roll.run === 1 ? 0 : roll.gain
    if (gain > 0) vessel.push(...Array(gain).fill(false))
    else if (roll.run !== 2) take(vessel, roll.loss, roll.pick)
    for (const [index, { lot, part }] of roll.outputs.entries()) {
      const isLast = index === roll.outputs.length - 1
      const count =
        isLast && gain > 0 && roll.run === 0 ? vessel.length : Math.floor(vessel.length * part)
      const made = take(vessel, count, (roll.pick + index) % 4)
      if (made.length === 0) continue
      bags.get(lot)?.push(...made)
      line(lot, process, lineKinds.out, made.length)
      entered.set(lot, (entered.get(lot) ?? 0) + made.filter(Boolean).length)
    }
  }
  const [, gained = []] = running
  if (gained.length > 0) {
    const end = { ...base, timeMs: 90, seq: 90 }
    const all = gained.splice(0)
    lines.push({ ...end, unit: 2, process: 102, kind: lineKinds.out, quantity: all.length })
    bags.get(2)?.push(...all)
    entered.set(2, (entered.get(2) ?? 0) + all.filter(Boolean).length)
  }
  const here = new Map(Array.from(bags, ([lot, bag]) => [lot, bag.filter(Boolean).length]))
  return { lines, entered, here, start: suspectLot }
}

const follow = (world: World): Exposure => {
  const graph = graphOf({ lines: world.lines, containments: [], members: [] })
  const found = walk(graph, { start: [world.start], direction: 'forward' })
  return followQuantities(graph, found, (_unit, value) => ({ value, dimension: 'piece' }))
}

const rolls = fc.array(dice, { maxLength: 12 })
const slack = 1e-6

test('what really happened lies within the bounds, whoever drew whichever pieces', () => {
  fc.assert(
    fc.property(rolls, (rolled) => {
      const world = play(rolled)
      const exposure = follow(world)
      for (let lot = 2; lot <= lots; lot += 1) {
        const said = exposureOf(exposure, lot)
        const entered = world.entered.get(lot) ?? 0
        const here = world.here.get(lot) ?? 0
        if (!said) {
          expect([entered, here]).toEqual([0, 0])
          continue
        }
        expect(said.entered.atLeast).toBeLessThanOrEqual(entered + slack)
        expect(said.entered.atMost ?? Infinity).toBeGreaterThanOrEqual(entered - slack)
        expect(said.here.atLeast).toBeLessThanOrEqual(here + slack)
        expect(said.here.atMost ?? Infinity).toBeGreaterThanOrEqual(here - slack)
      }
    }),
    { numRuns: 1000 },
  )
})

test('an expectation lies within its bounds, and no answer holds NaN or infinity', () => {
  fc.assert(
    fc.property(rolls, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (rolled, hidden, shrunk) => {
      const world = play(rolled)
      // Some quantities were not recorded, and some are wrong: more is drawn than there was.
      const lines = world.lines.map((line, i) => {
        if (i === hidden) return { ...line, quantity: Number.NaN }
        return i === shrunk ? { ...line, quantity: line.quantity / 2 } : line
      })
      const exposure = follow({ ...world, lines })
      const intervals = [
        ...Array.from(exposure.walk.units, (_, i) => {
          const { entered, here, away } = exposure.unitExposure(i)
          return [entered, here, away]
        }).flat(),
        ...Array.from(exposure.lines(), ({ suspect }) => suspect),
        ...Array.from(exposure.walk.processes, exposure.remaining),
      ]
      for (const { atLeast, atMost, expected } of intervals) {
        expect(Number.isFinite(atLeast)).toBe(true)
        expect(atMost === null || Number.isFinite(atMost)).toBe(true)
        expect(expected === null || Number.isFinite(expected)).toBe(true)
        expect(atMost ?? Infinity).toBeGreaterThanOrEqual(atLeast)
        if (expected === null) continue
        expect(expected).toBeGreaterThanOrEqual(atLeast - slack)
        expect(expected).toBeLessThanOrEqual((atMost ?? Infinity) + slack)
      }
    }),
    { numRuns: 500 },
  )
})

test('nothing expected is lost or made up: stock, what left and what processes kept add up', () => {
  fc.assert(
    fc.property(rolls, (rolled) => {
      const world = play(rolled.filter(({ kind }) => kind !== 'receive'))
      const exposure = follow(world)
      // What was posted to a run after its product is expected nowhere.
      fc.pre(!('inputAfterOutput' in exposure.gaps))
      const sum = (values: readonly (number | null)[]): number =>
        values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0)
      const stock = Array.from(exposure.walk.units, (_, i) => exposure.unitExposure(i))
      const total =
        sum(stock.map(({ here }) => here.expected)) +
        sum(stock.map(({ away }) => away.expected)) +
        sum(Array.from(exposure.walk.processes, (p) => exposure.remaining(p).expected))
      expect(total).toBeCloseTo(20, 6)
    }),
    { numRuns: 500 },
  )
})

test('what a line can carry is within the line', () => {
  fc.assert(
    fc.property(rolls, (rolled) => {
      for (const { quantity, suspect } of follow(play(rolled)).lines())
        expect(suspect.atMost ?? Infinity).toBeLessThanOrEqual((quantity ?? Infinity) + slack)
    }),
  )
})

test('a unit that expects some of it was reached by the walk of every unit that holds some', () => {
  fc.assert(
    fc.property(rolls, (rolled) => {
      const world = play(rolled)
      const reached = new Set(follow(world).walk.units)
      for (const [lot, count] of world.entered) if (count > 0) expect(reached.has(lot)).toBe(true)
    }),
  )
})

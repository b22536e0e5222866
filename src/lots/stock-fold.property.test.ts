import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, minus, plus } from './decimal.ts'
import type { UnitKind } from './effect.ts'
import type { Movement, Position, Total, UnitState } from './stock.ts'
import { emptyState, foldAll, foldMovement } from './stock-fold.ts'
import { convertUom } from './uom.ts'

// Few places, parties and containers, so that what is shipped often comes back, what is packed is
// taken out again, and more is used than there is. LTR converts to no mass: mismatches turn up.
const place = fc.constantFrom(null, 'dock', 'silo', 'line')
const party = fc.constantFrom(null, 'us', 'shop')
const owner = fc.constantFrom('', 'ada', 'bea')
const said = fc.record({
  kind: fc.constantFrom<Movement['kind'][]>(
    ...(['declared', 'received', 'made', 'used', 'moved', 'shipped', 'removed', 'packed'] as const),
    ...(['unpacked', 'counted', 'measured', 'documented'] as const),
  ),
  quantity: fc.integer({ min: 0, max: 4000 }).map(String),
  uom: fc.constantFrom('KGM', 'GRM', 'LBR', 'LTR'),
  place,
  fromPlace: fc.option(fc.constantFrom('dock', 'silo'), { freq: 5 }),
  toPlace: fc.option(fc.constantFrom('dock', 'line'), { freq: 4 }),
  fromParty: party,
  toParty: party,
  fromOwner: fc.option(owner, { freq: 3 }),
  toOwner: fc.option(owner, { freq: 3 }),
  container: fc.constantFrom(7, 8),
  role: fc.constantFrom(null, 'seen', 'emptied'),
  step: fc.constantFrom(null, 'accepting', 'void_shipping'),
  disposition: fc.constantFrom(null, 'returned'),
  document: fc.constantFrom(null, 'd1'),
  tick: fc.integer({ min: 0, max: 2 }),
})

type Fact = typeof said extends fc.Arbitrary<infer One> ? One : never

const movementsOf = (facts: readonly Fact[]): readonly Movement[] => {
  let atMs = 0
  return facts.map(({ tick, container, ...fact }, i) => {
    atMs += tick
    const isPacking = fact.kind === 'packed' || fact.kind === 'unpacked'
    return {
      ...fact,
      role: isPacking ? fact.role : null,
      container: isPacking ? container : null,
      seq: i,
      line: 0,
      atMs,
      summary: false,
      set: [],
      unset: [],
      attributes: null,
    }
  })
}

const life = fc.array(said, { maxLength: 25 }).map(movementsOf)
const kind = fc.constantFrom<UnitKind[]>('lot', 'item', 'instance', 'container')

const single = (of: UnitKind): boolean => of === 'instance' || of === 'container'
const fold = (movements: readonly Movement[], of: UnitKind): UnitState =>
  foldAll(movements, convertUom, of)

const sign: Readonly<Partial<Record<Total['kind'], 1 | -1>>> = {
  passed: 1,
  ...{ declared: 1, made: 1, received: 1, moved: 1, used: -1, removed: -1 },
}

/** What came in less what went out, and what is still somewhere, by unit of measure. */
const balance = ({ totals, positions }: UnitState): ReadonlyMap<string, string> => {
  const left = new Map<string, string>()
  for (const total of totals) {
    const before = left.get(total.uom) ?? '0'
    if (sign[total.kind] === 1) left.set(total.uom, plus(before, total.quantity))
    if (sign[total.kind] === -1) left.set(total.uom, minus(before, total.quantity))
  }
  for (const { uom, quantity } of positions)
    left.set(uom, minus(left.get(uom) ?? '0', quantity ?? '0'))
  return left
}

test('what came in less what went out is what is there, exactly, in every unit of measure', () => {
  fc.assert(
    fc.property(life, kind, (movements, of) => {
      for (const [, left] of balance(fold(movements, of))) expect(left).toBe('0')
    }),
    { numRuns: 1000 },
  )
})

test('of each owner it is so too, whatever passes between them', () => {
  fc.assert(
    fc.property(life, kind, (movements, of) => {
      const { totals, positions, ...state } = fold(movements, of)
      for (const owner of ['', 'ada', 'bea']) {
        const isTheirs = (one: { readonly owner: string }): boolean => one.owner === owner
        const theirs = {
          ...state,
          totals: totals.filter(isTheirs),
          positions: positions.filter(isTheirs),
        }
        for (const [, left] of balance(theirs)) expect(left).toBe('0')
      }
    }),
    { numRuns: 1000 },
  )
})

test('an owner’s stock is not changed by what is said of another’s', () => {
  const isOfBea = ({ fromOwner, toOwner }: Movement): boolean =>
    fromOwner === 'bea' || toOwner === 'bea'
  const stated = life.map((movements) =>
    movements.map((movement): Movement => {
      const owner = isOfBea(movement) ? 'bea' : 'ada'
      return { ...movement, fromOwner: owner, toOwner: owner }
    }),
  )
  const come = (seq: number, owner: string): Movement => ({
    ...birth,
    seq,
    toOwner: owner,
  })
  fc.assert(
    fc.property(stated, (movements) => {
      const all = [come(-3, 'ada'), come(-2, 'bea'), ...movements]
      const without = all.filter((movement) => !isOfBea(movement))
      const ofAda = ({ positions, totals }: UnitState) => ({
        positions: positions.filter(({ owner: whose }) => whose === 'ada').toSorted(bySpot),
        totals: totals.filter(({ owner: whose }) => whose === 'ada'),
      })
      expect(ofAda(fold(all, 'lot'))).toEqual(ofAda(fold(without, 'lot')))
    }),
    { numRuns: 1000 },
  )
})

const birth: Movement = {
  ...{ line: 0, kind: 'received', atMs: -10, quantity: '1000', uom: 'KGM', place: 'dock' },
  ...{ fromPlace: null, toPlace: null, fromParty: null, toParty: null, fromOwner: null },
  ...{ toOwner: null, container: null, summary: false, step: null, role: null, seq: -1 },
  ...{ disposition: null, set: [], unset: [], attributes: null, document: null },
}

const bySpot = (a: Position, b: Position): number =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1

test('folding one movement at a time is folding all of them', () => {
  fc.assert(
    fc.property(life, kind, (movements, of) => {
      const step = (state: UnitState, movement: Movement): UnitState =>
        foldMovement(state, movement, convertUom, of)
      expect(movements.reduce(step, emptyState)).toEqual(fold(movements, of))
    }),
  )
})

test('a fold leaves the state it started from as it was', () => {
  fc.assert(
    fc.property(life, kind, (movements, of) => {
      const last = movements.at(-1)
      if (!last) return
      const before = fold(movements.slice(0, -1), of)
      const copy = structuredClone(before)
      foldMovement(before, last, convertUom, of)
      expect(before).toEqual(copy)
    }),
  )
})

test('the order of arrival does not matter once movements are in the order of the world', () => {
  const shuffled = life.chain((movements) =>
    fc.tuple(
      fc.constant(movements),
      fc.shuffledSubarray([...movements], { minLength: movements.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, kind, ([movements, arrived], of) => {
      const sorted = [...arrived].sort((a, b) => a.atMs - b.atMs || a.seq - b.seq)
      expect(fold(sorted, of)).toEqual(fold(movements, of))
    }),
  )
})

test('no position is empty, none is booked twice, and only what is on hand is below zero', () => {
  fc.assert(
    fc.property(life, kind, (movements, of) => {
      const { positions } = fold(movements, of)
      const spots = positions.map(({ quantity: _, sinceMs: __, ...spot }) => JSON.stringify(spot))
      expect(new Set(spots).size).toBe(spots.length)
      for (const { quantity, state } of positions) {
        expect(quantity).not.toBe('0')
        if (state === 'shipped') expect(compare(quantity ?? '0', '0')).toBeGreaterThan(0)
      }
    }),
  )
})

test('a thing that is one is in one place at most', () => {
  fc.assert(
    fc.property(life, kind.filter(single), (movements, of) => {
      expect(fold(movements, of).positions.length).toBeLessThanOrEqual(1)
    }),
  )
})

test('what goes below zero, and whatever is seen too much, is always told', () => {
  fc.assert(
    fc.property(life, (movements) => {
      const { positions, findings } = fold(movements, 'lot')
      const isShort = positions.some(({ quantity }) => compare(quantity ?? '0', '0') < 0)
      const told = findings.some(
        (finding) => finding.kind === 'not-enough' || finding.kind === 'unit-mismatch',
      )
      if (isShort) expect(told).toBe(true)
    }),
  )
})

test('a count changes nothing but what is told', () => {
  fc.assert(
    fc.property(life, kind, (movements, of) => {
      const without = movements.filter((movement) => movement.kind !== 'counted')
      const { positions, totals } = fold(movements, of)
      expect({ positions, totals }).toEqual({
        positions: fold(without, of).positions,
        totals: fold(without, of).totals,
      })
    }),
  )
})

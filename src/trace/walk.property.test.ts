import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchOf, graphOf, type TextRows } from '../../test/ledger-text.ts'
import { naiveWalk } from '../../test/naive-walk.ts'
import { packedWorlds, units, worlds } from '../../test/worlds.ts'
import { containersOf, levelOf, pathTo } from './evidence.ts'
import { appendRows, createGraph, type Graph, voidSeq } from './graph.ts'
import { type Direction, type Question, walk } from './walk.ts'

const directions: readonly Direction[] = ['forward', 'backward']
const runs = { numRuns: 300 }

const labels = (graph: Graph, question: Question): ReadonlyMap<number, number> => {
  const found = walk(graph, question)
  return new Map(
    Array.from(found.units, (unit, i) => [
      unit,
      found.sign * (found.visits.label[found.bestVisit[i] as number] as number) + 0,
    ]),
  )
}

const sorted = (map: ReadonlyMap<number, number>) => [...map].toSorted(([a], [b]) => a - b)

const ask = (graph: Graph, start: number, direction: Direction) =>
  sorted(labels(graph, { start: [start], direction }))

test('the engine finds what the naive walk finds, with the same times', () => {
  const window = fc.record(
    {
      since: fc.integer({ min: 0, max: 8 }),
      until: fc.integer({ min: 0, max: 8 }),
      known: fc.integer({ min: 0, max: 17 }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(worlds, window, (rows, { known, ...times }) => {
      const graph = graphOf(rows)
      const asked = known === undefined ? {} : { asKnownAt: known }
      for (const direction of directions)
        for (const unit of units.filter((each) => each <= graph.units))
          expect(sorted(labels(graph, { start: [unit], direction, ...times, ...asked }))).toEqual(
            sorted(
              naiveWalk(rows, unit, direction, known === undefined ? times : { ...times, known }),
            ),
          )
    }),
    runs,
  )
})

test('if A leads to B then B comes from A, and if B comes from A then A leads to B', () => {
  fc.assert(
    fc.property(packedWorlds, (rows) => {
      const graph = graphOf(rows)
      const lots = units.filter((unit) => unit < 7)
      for (const a of lots)
        for (const b of lots)
          expect(labels(graph, { start: [a], direction: 'forward' }).has(b)).toBe(
            labels(graph, { start: [b], direction: 'backward' }).has(a),
          )
    }),
    runs,
  )
})

test('A was carried in a container exactly if asking for the container finds A', () => {
  fc.assert(
    fc.property(packedWorlds, (rows) => {
      const graph = graphOf(rows)
      for (const container of [7, 8]) {
        const sources = labels(graph, { start: [container], direction: 'backward' })
        for (const a of units.filter((unit) => unit < 7)) {
          const found = walk(graph, { start: [a], direction: 'forward' })
          const isCarried =
            found.units.includes(container) ||
            containersOf(found).some((carried) => carried.container === container)
          if (isCarried) expect(sources.has(a)).toBe(true)
          else if (a <= graph.units) expect(sources.has(a)).toBe(false)
        }
      }
    }),
    runs,
  )
})

test('recording one more line never hides a unit already reached', () => {
  fc.assert(
    fc.property(worlds, worlds, (rows, more) => {
      const before = graphOf(rows)
      const after = graphOf({ ...rows, lines: [...rows.lines, ...more.lines] })
      for (const direction of directions)
        for (const unit of units) {
          const found = labels(after, { start: [unit], direction })
          for (const [reached] of labels(before, { start: [unit], direction }))
            expect(found.has(reached)).toBe(true)
        }
    }),
    runs,
  )
})

test('the order in which rows are appended does not change the answer', () => {
  const shuffled = worlds.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.record({
        lines: fc.shuffledSubarray([...rows.lines], { minLength: rows.lines.length }),
        containments: fc.shuffledSubarray([...rows.containments], {
          minLength: rows.containments.length,
        }),
        members: fc.shuffledSubarray([...rows.members], { minLength: rows.members.length }),
      }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([rows, late]) => {
      for (const direction of directions)
        for (const unit of units)
          expect(ask(graphOf(late), unit, direction)).toEqual(ask(graphOf(rows), unit, direction))
    }),
    runs,
  )
})

const none: TextRows = { lines: [], containments: [], members: [] }
const keep = (rows: TextRows, test_: (row: { seq: number; voidedSeq: number }) => boolean) => ({
  lines: rows.lines.filter(test_),
  containments: rows.containments.filter(test_),
  members: rows.members.filter(test_),
})

test('voiding an entry is as if it had never been recorded', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 16 }), (rows, seq) => {
      const voided = graphOf(rows)
      voidSeq(voided, seq, 40)
      const without = graphOf(keep(rows, (row) => row.seq !== seq))
      for (const direction of directions)
        for (const unit of units.filter((each) => each <= without.units))
          expect(ask(voided, unit, direction)).toEqual(ask(without, unit, direction))
    }),
    runs,
  )
})

/** The record as it stood at an entry: what came later, corrections too, is not there yet. */
const standingAt = (rows: TextRows, known: number): TextRows => {
  const then = <T extends { readonly seq: number; readonly voidedSeq: number }>(
    all: readonly T[],
  ): readonly T[] =>
    all
      .filter((row) => row.seq <= known)
      .map((row) => (row.voidedSeq > known ? { ...row, voidedSeq: 0 } : row))
  return {
    lines: then(rows.lines),
    containments: then(rows.containments),
    members: then(rows.members),
  }
}

test('as known at an entry is what the record answered then', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 0, max: 17 }), (rows, known) => {
      const now = graphOf(rows)
      const then = graphOf(standingAt(rows, known))
      for (const direction of directions)
        for (const unit of units.filter((each) => each <= then.units))
          expect(sorted(labels(now, { start: [unit], direction, asKnownAt: known }))).toEqual(
            ask(then, unit, direction),
          )
    }),
    runs,
  )
})

test('a graph brought up to date row by row answers as one built at once', () => {
  fc.assert(
    fc.property(worlds, (rows) => {
      const graph = createGraph()
      for (let seq = 1; seq <= 16; seq += 1) {
        appendRows(graph, batchOf(keep(rows, (row) => row.seq === seq)))
        walk(graph, { start: [1 + (seq % 8)], direction: 'forward' })
      }
      for (const direction of directions)
        for (const unit of units)
          expect(ask(graph, unit, direction)).toEqual(ask(graphOf(rows), unit, direction))
    }),
    runs,
  )
})

test('each way to a unit is feasible in time, and starts at the unit asked about', () => {
  fc.assert(
    fc.property(worlds, (rows) => {
      const graph = graphOf(rows)
      for (const direction of directions)
        for (const start of units.filter((unit) => unit <= graph.units)) {
          const found = walk(graph, { start: [start], direction })
          for (let visit = 0; visit < found.visits.count; visit += 1) {
            const steps = pathTo(graph, found, visit)
            expect(steps[0]?.unit).toBe(start)
            expect(steps.map((step) => step.level)).toEqual(steps.map((_, level) => level))
            for (const [at, step] of steps.entries()) {
              if (step.process === null) continue
              // It left into the process when it was affected; what came out came out of that one.
              const label = (steps[at - 1]?.timeMs ?? -found.sign * Infinity) * found.sign
              const own = rows.lines.filter(({ process }) => process === step.process)
              const left = own.filter(({ seq }) => seq === step.leaveSeq)
              expect(left.some(({ timeMs }) => timeMs * found.sign >= label)).toBe(true)
              const entered = own.filter(({ seq }) => seq === step.enterSeq)
              expect(entered.map(({ timeMs }) => timeMs)).toContain(step.timeMs)
            }
            expect(levelOf(found, visit)).toBe(steps.length - 1)
          }
        }
    }),
    runs,
  )
})

test('a cut answer is part of the whole one, and names where it stopped', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 20 }), (rows, linesMax) => {
      const graph = graphOf(rows)
      for (const direction of directions) {
        const whole = labels(graph, { start: [1], direction })
        const cut = walk(graph, { start: [1], direction, linesMax })
        for (const unit of cut.units) expect(whole.has(unit)).toBe(true)
        if (cut.cutAt.length === 0) expect(cut.units).toHaveLength(whole.size)
      }
    }),
    runs,
  )
})

test('a graph of nothing answers with nothing', () => {
  expect(walk(graphOf(none), { start: [1], direction: 'forward' }).units).toHaveLength(0)
})

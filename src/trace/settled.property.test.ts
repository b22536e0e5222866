import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchOf, type TextRows } from '../../test/ledger-text.ts'
import { packedWorlds, units, worlds } from '../../test/worlds.ts'
import {
  appendRows,
  createGraph,
  type Graph,
  knowUpTo,
  lineKinds,
  settledLines,
  sizeOf,
  voidSeq,
} from './graph.ts'
import { type Walk, walk } from './walk.ts'

const directions = ['forward', 'backward'] as const

// Lines of a unit nobody asks about, so that what comes late stays below an eighth.
const elsewhere = {
  count: 400,
  ...Object.fromEntries(
    Object.entries({
      unit: 9,
      process: 0,
      kind: lineKinds.plus,
      quantity: 1,
      uom: 0,
      timeMs: 0,
    }).map(([name, value]) => [name, new Array(400).fill(value)]),
  ),
  seq: new Array(400).fill(1),
} as unknown as Parameters<typeof appendRows>[1]['lines'] & object

const part = (rows: TextRows, isIn: (seq: number) => boolean): TextRows => ({
  lines: rows.lines.filter(({ seq }) => isIn(seq)),
  containments: rows.containments.filter(({ seq }) => isIn(seq)),
  members: rows.members.filter(({ seq }) => isIn(seq)),
})

/** Settled after the rows up to an entry; the rest came since, and so did what was voided. */
const settledThen = (rows: TextRows, until: number, voids: readonly number[]): Graph => {
  const graph = createGraph()
  appendRows(graph, { lines: elsewhere })
  appendRows(graph, batchOf(part(rows, (seq) => seq <= until)))
  for (const direction of directions) walk(graph, { start: [1], direction })
  appendRows(graph, batchOf(part(rows, (seq) => seq > until)))
  for (const seq of voids) voidSeq(graph, seq, 40)
  return graph
}

/** The same rows among so many numbers that nothing is settled. */
const neverSettled = (rows: TextRows, voids: readonly number[]): Graph => {
  const graph = createGraph()
  knowUpTo(graph, 100_000, 0)
  appendRows(graph, { lines: elsewhere })
  appendRows(graph, batchOf(rows))
  for (const seq of voids) voidSeq(graph, seq, 40)
  return graph
}

const facts = (found: Walk) => ({
  units: Array.from(found.units, (unit, i) => [
    unit,
    found.visits.label[found.bestVisit[i] as number],
  ]).toSorted(),
  processes: Array.from(found.processes, (process, i) => [
    process,
    found.processTimeMs[i],
  ]).toSorted(),
  carriers: new Set(found.carriers.map(({ container }) => container)),
})

const anyRows = fc.oneof(worlds, packedWorlds)
const asked = fc.record(
  {
    since: fc.integer({ min: 0, max: 8 }),
    until: fc.integer({ min: 0, max: 8 }),
    asKnownAt: fc.integer({ min: 0, max: 41 }),
  },
  { requiredKeys: [] },
)

test('a walk over settled lines, and lines that came since, is that over the chains', () => {
  const entries = fc.integer({ min: 0, max: 16 })
  fc.assert(
    fc.property(anyRows, entries, fc.array(entries), asked, (rows, until, voids, window) => {
      const settled = settledThen(rows, until, voids)
      const chained = neverSettled(rows, voids)
      for (const direction of directions)
        for (const unit of units.filter((each) => each <= settled.units)) {
          const question = { start: [unit], direction, ...window }
          expect(facts(walk(settled, question))).toEqual(facts(walk(chained, question)))
          // Asked twice: nothing of a question is left for the next.
          expect(facts(walk(settled, question))).toEqual(facts(walk(chained, question)))
        }
      expect(settled.settled.forward?.upTo).toBeLessThanOrEqual(settled.lines.count)
      expect(chained.settled.forward).toBeNull()
    }),
    { numRuns: 200 },
  )
})

test('a copy is made anew when more than an eighth came since, and counts as memory', () => {
  const graph = createGraph()
  appendRows(graph, { lines: elsewhere })
  const before = sizeOf(graph)
  const first = settledLines(graph, true)
  expect(first?.upTo).toBe(400)
  expect(sizeOf(graph)).toBeGreaterThan(before)
  appendRows(graph, { lines: { ...elsewhere, count: 50 } })
  expect(settledLines(graph, true)).toBe(first)
  appendRows(graph, { lines: { ...elsewhere, count: 1 } })
  expect(settledLines(graph, true)?.upTo).toBe(451)
})

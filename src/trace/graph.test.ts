import { expect, test } from 'vitest'
import { appendRows, createGraph, lineKinds, settledLines, sizeOf } from './graph.ts'

test('a line takes at most a hundred bytes, with its chains and its settled copies', () => {
  const count = 50_000
  const column = (of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i))
  const graph = createGraph()
  for (let part = 0; part < 4; part += 1)
    appendRows(graph, {
      lines: {
        count,
        unit: column((i) => 1 + ((part * count + i) >> 1)),
        process: column((i) => 1 + Math.floor((part * count + i) / 5)),
        kind: column((i) => (i % 5 < 3 ? lineKinds.in : lineKinds.out)),
        quantity: column(() => 1),
        uom: column(() => 0),
        timeMs: column((i) => i),
        seq: column((i) => 1 + part * count + i),
      },
    })
  for (const forward of [true, false]) expect(settledLines(graph, forward)?.upTo).toBe(4 * count)
  expect(graph.lines.count).toBe(4 * count)
  expect(sizeOf(graph) / graph.lines.count).toBeLessThanOrEqual(100)
})

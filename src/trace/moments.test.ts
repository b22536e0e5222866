import { expect, test } from 'vitest'
import { lineKinds } from './graph.ts'
import { orderMoment } from './moments.ts'

const line = (process: number, kind: keyof typeof lineKinds, unit: number) => ({
  process,
  kind: lineKinds[kind],
  unit,
})

test('a process comes after those that made what it uses, whatever was recorded first', () => {
  const { processes, looped } = orderMoment([
    line(2, 'in', 10),
    line(2, 'out', 11),
    line(1, 'out', 10),
    line(1, 'in', 9),
  ])
  expect(processes.map((lines) => lines.map(({ unit }) => unit))).toEqual([
    [9, 10],
    [10, 11],
  ])
  expect(looped).toEqual([])
})

test('processes that feed each other are told apart; arrivals first, departures last', () => {
  const plus = line(0, 'plus', 1)
  const minus = line(0, 'minus', 1)
  const found = orderMoment([
    minus,
    line(1, 'in', 5),
    line(1, 'out', 6),
    line(2, 'in', 6),
    line(2, 'out', 5),
    plus,
  ])
  expect(found.plus).toEqual([plus])
  expect(found.minus).toEqual([minus])
  expect(found.processes).toEqual([])
  expect(found.looped).toHaveLength(2)
})

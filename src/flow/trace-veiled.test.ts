import { expect, test } from 'vitest'
import type { TraceAnswer, TracedFlow } from './trace-answer.ts'
import { veiled } from './trace-veiled.ts'

const label = (code: string) => ({
  ...({ uri: `urn:example:${code}`, kind: 'lot', code, item: null, itemName: null } as const),
})
const flow = (process: number, code: string): TracedFlow => ({
  ...{ process, seq: process, eventId: `e${process}`, atMs: 0, step: null, place: null },
  ...{ placeName: null, side: 'in', uri: `urn:example:${code}`, quantity: null, uom: null },
  ...{ role: null, amount: null },
})
const way = (code: string, from: number | null) => ({
  ...{ uri: `urn:example:${code}`, from, how: 'process' as const },
  entries: [{ seq: 7, eventId: 'e7' }],
})
const end = (code: string, at: number) => ({
  ...{ kind: 'on hand' as const, unit: label(code), container: null, containerName: null },
  ...{ place: null, placeName: null, party: null, partyName: null, document: null, atMs: null },
  ...{ status: null, step: null, quantity: null, uom: null, amount: null, way: at, weakest: null },
})

const answer: TraceAnswer = {
  ...{ asked: label('A'), direction: 'forward', exposure: 'set', sinceMs: null },
  ...{ asKnownAtMs: null, units: [], containers: [], totals: [] },
  reached: { units: 0, containers: 0, processes: 2 },
  flows: [flow(90, 'C'), flow(40, 'A')],
  endpoints: [end('C', 1), end('B', 2)],
  ways: [way('A', null), way('C', 0), way('B', 0), way('D', 1)],
  certificate: {
    ...{ head: 99, asKnownAt: 98, units: 3, processes: 2, lines: 4, depth: 2, cycles: 0 },
    ...{ linesWithoutQuantity: [], openProcesses: [], gaps: null, unattributed: null },
    ...{ whole: true, notWhole: [], othersLots: 0, ledger: 'A mill', openEnds: [], cutAt: [] },
    ...{ contentNotFollowed: [], elapsedMs: 12 },
  },
}

test('numbers that count everybody’s entries are not told', () => {
  const told = veiled(answer)
  expect(told.flows.map(({ process, seq }) => [process, seq])).toEqual([
    [1, 0],
    [2, 0],
  ])
  expect(JSON.stringify(told.ways)).not.toContain('7,')
  expect(told.certificate).toMatchObject({ head: 0, asKnownAt: 0, elapsedMs: 0 })
})

test('what is found stands in an order of its own, and ends keep their ways', () => {
  const { ways, endpoints } = veiled(answer)
  expect(ways.map(({ uri, from }) => `${uri.at(-1)} ${from}`)).toEqual([
    'A null',
    'B 0',
    'C 0',
    'D 2',
  ])
  for (const { unit, way: at } of endpoints) expect(ways[at]?.uri).toBe(unit.uri)
})

test('an answer is told alike, in whatever order it was found', () => {
  const [first, second] = answer.endpoints
  const turned = { ...answer, flows: answer.flows.toReversed() }
  if (!first || !second) throw new Error('The answer has two endpoints')
  expect(veiled({ ...turned, endpoints: [second, first] })).toEqual(veiled(answer))
})

import { expect, test } from 'vitest'
import { noteProcess, type Run, reach } from './run.ts'
import { createVisitLog, nothing, reachedBy } from './visits.ts'

const emptyRun = (within?: ReadonlySet<number>): Run =>
  ({
    log: createVisitLog(),
    scratch: { units: new Uint32Array(10) },
    within,
    here: nothing,
    leave: 0,
    processes: new Uint32Array(1),
    processCount: 0,
    nextLevel: 0,
    unitCount: 0,
    linesVisited: 0,
    reentries: 0,
  }) as unknown as Run

test('a unit is taken up once, and again only where it is affected sooner', () => {
  const run = emptyRun()
  reach(run, 4, 100, 0, nothing, reachedBy.start)
  reach(run, 4, 200, 0, nothing, reachedBy.process)
  expect([run.log.count, run.unitCount, run.reentries]).toEqual([1, 1, 1])
  run.nextLevel = 1
  reach(run, 4, 50, 0, nothing, reachedBy.process)
  expect([run.log.count, run.unitCount, run.reentries]).toEqual([2, 1, 2])
  expect(Array.from(run.log.label.subarray(0, 2))).toEqual([100, 50])
})

test('a sooner way within the level replaces the one found before', () => {
  const run = emptyRun()
  reach(run, 4, 100, 1, nothing, reachedBy.process)
  reach(run, 4, 90, 2, nothing, reachedBy.process)
  expect([run.log.count, run.log.label[0], run.log.enter[0]]).toEqual([1, 90, 2])
})

test('what is left out by the question is not taken up', () => {
  const run = emptyRun(new Set([1]))
  reach(run, 4, 100, 0, nothing, reachedBy.start)
  expect(run.log.count).toBe(0)
})

test('processes are noted in the order they are come to, however many', () => {
  const run = emptyRun()
  for (const process of [5, 3, 8]) noteProcess(run, process)
  expect(Array.from(run.processes.subarray(0, run.processCount))).toEqual([5, 3, 8])
})

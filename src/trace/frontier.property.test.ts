import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchOf, graphOf, type TextRows } from '../../test/ledger-text.ts'
import { units, worlds } from '../../test/worlds.ts'
import { type FetchRows, walkFrontier } from './frontier.ts'
import { type Walk, walk } from './walk.ts'

const fetchFrom =
  (rows: TextRows): FetchRows =>
  async (wanted) => {
    const isWanted = (unit: number): boolean => wanted.includes(unit)
    const processes = new Set(rows.lines.filter((l) => isWanted(l.unit)).map((l) => l.process))
    return batchOf({
      lines: rows.lines.filter(
        (line) => isWanted(line.unit) || (line.process > 0 && processes.has(line.process)),
      ),
      containments: rows.containments.filter((c) => isWanted(c.unit) || isWanted(c.container)),
      members: rows.members.filter((m) => isWanted(m.member) || isWanted(m.lot)),
    })
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
})

test('a walk over what is read level by level answers as one over the whole record', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (rows) => {
      const graph = graphOf(rows)
      for (const direction of ['forward', 'backward'] as const)
        for (const unit of units.filter((each) => each <= graph.units)) {
          const question = { start: [unit], direction }
          const read = await walkFrontier(fetchFrom(rows), question)
          const whole = walk(graph, question)
          if (read.graph.units === 0) expect(whole.units).toHaveLength(1)
          else expect(facts(read.walk)).toEqual(facts(whole))
          expect(read.graph.lines.count).toBeLessThanOrEqual(graph.lines.count)
        }
    }),
    { numRuns: 200 },
  )
})

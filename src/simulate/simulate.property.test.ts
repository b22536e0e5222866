import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usualMess } from './recording.ts'
import { simulate } from './simulate.ts'
import { truthOf } from './truth.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const few = { numRuns: 12 }

test('the same seed gives the same bytes', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const asked = { seed, days: 4, mess: usualMess }
      const text = JSON.stringify([...simulate(asked)])
      expect(JSON.stringify([...simulate(asked)])).toBe(text)
      expect(JSON.stringify([...simulate({ ...asked, seed: seed + 1 })])).not.toBe(text)
    }),
    few,
  )
})

test('a tidy record tells everything once, in the order in which it happened', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const events = [...simulate({ seed, days: 6 })]
      expect(events.map(({ order }) => order)).toEqual(events.map((_, at) => at))
      expect(events.every(({ kind }) => kind === 'plain')).toBe(true)
      expect(new Set(events.map(({ body }) => body.eventID)).size).toBe(events.length)
    }),
    few,
  )
})

test('an untidy record comes in the order of its recording, and not of its happening', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const events = [...simulate({ seed, days: 12, mess: usualMess })]
      const times = events.map(({ recordedAtMs }) => recordedAtMs)
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(events.map(({ order }) => order)).not.toEqual(
        events.map(({ order }) => order).sort((a, b) => a - b),
      )
    }),
    few,
  )
})

test('however badly it is recorded, the same things happen', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const tidily = truthOf(simulate({ seed, days: 5 }))
      const badly = truthOf(simulate({ seed, days: 5, mess: { ...usualMess, corrected: 0.3 } }))
      expect(badly.flows).toEqual(tidily.flows)
    }),
    few,
  )
})

test('what went into the plant is in it, has left it or is lost, origin by origin', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { flows, units } = truthOf(simulate({ seed, days: 10 }))
      const came = new Map<string, number>()
      for (const { from, content } of flows)
        if (from === 'outside')
          for (const [origin, mass] of content) came.set(origin, (came.get(origin) ?? 0) + mass)
      const ended = new Map<string, number>()
      for (const { held } of units.values())
        for (const [holder, content] of held)
          if (!holder.startsWith('process:'))
            for (const [origin, mass] of content) ended.set(origin, (ended.get(origin) ?? 0) + mass)
      expect(new Map([...ended].sort())).toEqual(new Map([...came].sort()))
    }),
    few,
  )
})

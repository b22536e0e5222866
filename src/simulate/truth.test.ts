import { expect, test } from 'vitest'
import { smallWorld } from './small-world.ts'
import { originIn, truthOf } from './truth.ts'

const worlds = Array.from({ length: 150 }, (_, seed) => smallWorld(seed))

test('an origin consists of itself alone, and what is made of nothing but origins', () => {
  for (const events of worlds) {
    const truth = truthOf(events)
    for (const { unit, entered } of truth.units.values()) {
      if (!entered.has(unit)) continue
      expect(originIn(truth, unit, unit)).toBe(
        [...entered.values()].reduce((sum, mass) => sum + mass, 0),
      )
    }
  }
})

test('out of a process comes no more of an origin than has gone in so far', () => {
  for (const events of worlds) {
    const inside = new Map<string, number>()
    for (const { from, to, content } of truthOf(events).flows)
      for (const [origin, mass] of content) {
        if (to.startsWith('process:'))
          inside.set(`${to} ${origin}`, (inside.get(`${to} ${origin}`) ?? 0) + mass)
        if (!from.startsWith('process:')) continue
        const left = (inside.get(`${from} ${origin}`) ?? 0) - mass
        expect(left).toBeGreaterThanOrEqual(0)
        inside.set(`${from} ${origin}`, left)
      }
    for (const left of inside.values()) expect(left).toBe(0)
  }
})

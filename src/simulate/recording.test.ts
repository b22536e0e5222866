import { expect, test } from 'vitest'
import { smallWorld } from './small-world.ts'

test('each mishap is there when it is asked for, and only then', () => {
  const kindsOf = (mess: object): ReadonlySet<string> =>
    new Set(
      Array.from({ length: 20 }, (_, seed) => smallWorld(seed, { mess }))
        .flat()
        .map(({ kind }) => kind),
    )
  expect(kindsOf({})).toEqual(new Set(['plain']))
  expect(kindsOf({ repeated: 0.3 })).toEqual(new Set(['plain', 'repeat']))
  expect(kindsOf({ twin: 0.3 })).toEqual(new Set(['plain', 'twin']))
  expect(kindsOf({ phantom: 0.3 })).toEqual(new Set(['plain', 'mistake', 'declaration']))
  expect(kindsOf({ corrected: 0.3 })).toEqual(
    new Set(['plain', 'mistake', 'declaration', 'correction']),
  )
})

test('a declaration may be recorded before what it declares wrong', () => {
  const firsts = Array.from({ length: 20 }, (_, seed) =>
    smallWorld(seed, { mess: { corrected: 0.2, declaredFirst: 1 } }),
  ).flatMap((events) =>
    events
      .filter(({ kind }) => kind === 'declaration')
      .map(({ body, recordedAtMs }) => {
        const mistake = events.find(
          (one) => one.kind === 'mistake' && one.body.eventID === body.eventID,
        )
        return recordedAtMs < (mistake?.recordedAtMs ?? 0)
      }),
  )
  expect(firsts.length).toBeGreaterThan(0)
  expect(firsts.every(Boolean)).toBe(true)
})

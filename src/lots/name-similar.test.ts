import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookAlikesOf, piecesOf, similarity, slipSentence, slipsMost } from './name-similar.ts'

const like = (typed: string, name: string) => {
  const found = similarity(typed, name)
  return found && [found.cost, ...found.slips.map(slipSentence)]
}

test('what people mistype is told as what they did, and costs what it is worth', () => {
  expect(like('26316A007', '26316A007')).toEqual([0])
  expect(like('26316AO07', '26316A007')).toEqual([0.2, 'O for 0 at 7'])
  expect(like('26316S007', '26316A007')).toEqual([0.5, 'S for A at 6'])
  expect(like('26361A007', '26316A007')).toEqual([0.5, '61 for 16 at 4'])
  expect(like('26316X007', '26316A007')).toEqual([1, 'X for A at 6'])
  expect(like('2316A007', '26316A007')).toEqual([1, '6 left out at 2'])
  expect(like('263166A007', '26316A007')).toEqual([
    1,
    expect.stringMatching(/^6 too much at [56]$/),
  ])
  expect(like('2631GAO07', '26316A007')).toEqual([0.4, 'G for 6 at 5', 'O for 0 at 7'])
})

test('what would take too many slips is not meant', () => {
  expect(like('26316A007', '26316B118')).toBeNull()
  expect(like('L12', 'L21')).toEqual([0.5, '12 for 21 at 2'])
  expect(like('L12', 'L34')).toBeNull()
  expect(like('L1', 'L1234')).toBeNull()
})

const codes = fc
  .array(fc.constantFrom(...'0123456789ABOLS'), { minLength: 3, maxLength: 14 })
  .map((all) => all.join(''))

/** A code with some slips made in it. */
const mistyped = fc
  .tuple(
    codes,
    fc.array(
      fc.tuple(
        fc.constantFrom('change', 'omit', 'add', 'swap'),
        fc.nat(),
        fc.constantFrom(...'0A7X'),
      ),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  )
  .map(([code, slips]) => {
    let text = code
    for (const [kind, place, other] of slips.slice(0, slipsMost(code.length - 2))) {
      const at = place % Math.max(1, text.length - 1)
      const [head, one, two, tail] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)]
      if (kind === 'change') text = `${head}${other}${two}${tail}`
      else if (kind === 'omit') text = `${head}${two}${tail}`
      else if (kind === 'add') text = `${head}${one}${other}${two}${tail}`
      else text = `${head}${two}${one}${tail}`
    }
    return { code, text }
  })
  .filter(({ code, text }) => Math.min(code.length, text.length) > 2)

test('a code with slips made in it is found like it, and has a piece of it', () => {
  fc.assert(
    fc.property(mistyped, ({ code, text }) => {
      fc.pre(Math.min(code.length, text.length) >= 6 || code.length === text.length)
      const found = similarity(text, code)
      // Two slips at one place may be more than two of any others.
      fc.pre(found !== null)
      expect(piecesOf(text).some((piece) => code.includes(piece))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('one slip is always found', () => {
  fc.assert(
    fc.property(codes, fc.nat(), fc.constantFrom(...'0123456789ABX'), (code, place, other) => {
      const at = place % code.length
      const typed = code.slice(0, at) + other + code.slice(at + 1)
      expect(similarity(typed, code)).not.toBeNull()
      const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at] + code.slice(at + 2)
      expect(similarity(swapped, code)?.slips.length ?? 9).toBeLessThanOrEqual(1)
    }),
  )
})

test('it is the same in both directions, and nothing for the same alone', () => {
  fc.assert(
    fc.property(codes, codes, (a, b) => {
      const [one, other] = [similarity(a, b), similarity(b, a)]
      expect(one?.slips.length).toBe(other?.slips.length)
      expect(one?.slips.length === 0).toBe(a === b)
    }),
  )
})

test('codes that nobody can tell apart on a label are each other’s look-alikes', () => {
  for (const [a, b] of [
    ['26316A007', '26316AOO7'],
    ['LOT26316', '26316'],
    ['L1205', '1205'],
    ['B8', '88'],
  ] as const) {
    expect([a, lookAlikesOf(a).includes(b)]).toEqual([a, true])
    expect([b, lookAlikesOf(b).includes(a)]).toEqual([b, true])
  }
  expect(lookAlikesOf('26316A007')).not.toContain('26316A008')
  expect(lookAlikesOf('LAMB')).not.toContain('AMB')
  expect(lookAlikesOf('0'.repeat(20)).length).toBeLessThan(3_000)
})

import { expect, test } from 'vitest'
import { simulateTypos } from '../../bench/typo-simulation.ts'
import { randomOf } from '../../src/simulate/random.ts'

const of = (form: string) =>
  simulateTypos(form, { typos: 400, days: 60, perDay: 10, random: randomOf(3) })

test('a check character lets nothing pass for another lot that one wrong character makes', () => {
  const without = of('{YY}{DDD}{SITE:1}{LINE:1}-{SEQ3:day}')
  const checked = of('{YY}{DDD}{SITE:1}{LINE:1}-{SEQ3:day}{CHK:mod37}')
  // What a check character does not find is two characters that changed places, and seldom.
  expect(checked.silent).toBeLessThan(without.silent / 10)
  expect(checked.byCheck).toBeGreaterThan(0)
  expect(without.byCheck).toBe(0)
  for (const { first, amongFive, unknown, typos, silent, byForm, byCheck, asNew } of [
    without,
    checked,
  ]) {
    expect(first).toBeLessThanOrEqual(amongFive)
    expect(amongFive).toBeLessThanOrEqual(unknown)
    // Each typo was refused, or it passed for a lot that is there or for a new one.
    expect(byForm + byCheck + silent + asNew).toBe(typos)
  }
})

import { assertSound } from './assert.ts'
import type { Random } from './random.ts'

/**
 * Mass in whole units of 10 micrograms, the largest in which a gram and a pound are both whole
 * numbers: what flows in the simulated world adds up exactly.
 */
export const GRAM = 100_000
export const KILOGRAM = 1_000 * GRAM
export const POUND = 45_359_237

/** What something consists of: mass by the origin it came into the world as. */
export type Content = ReadonlyMap<string, number>

/**
 * How a draw relates to the mixture it is taken from. The record never says, so that whatever is
 * computed from the record must hold for each of them.
 */
export const mixings = ['perfect', 'uneven', 'oldest-first', 'newest-first'] as const
export type Mixing = (typeof mixings)[number]

/** All the mass of a content. */
export const massOf = (content: Content): number => {
  let mass = 0
  for (const part of content.values()) mass += part
  return mass
}

/** Adds a content to a bulk. */
export const pourInto = (bulk: Map<string, number>, content: Content): void => {
  for (const [origin, mass] of content) bulk.set(origin, (bulk.get(origin) ?? 0) + mass)
}

/**
 * Takes a mass out of a bulk and answers what it consists of.
 *
 * Limits   The bulk holds at least that mass: drawing more is a defect of the simulator.
 */
export const takeFrom = (
  bulk: Map<string, number>,
  mass: number,
  mixing: Mixing,
  random: Random,
): Content => {
  let left = massOf(bulk)
  assertSound(mass <= left, `Drew ${mass} where there is only ${left}`)
  let wanted = mass
  const taken = new Map<string, number>()
  for (const [origin, part] of [...bulk]) {
    const least = Math.max(0, wanted - (left - part))
    const most = Math.min(part, wanted)
    const share = left === 0 ? 0 : Math.round(wanted * (part / left))
    const amount = Math.min(most, Math.max(least, aim(mixing, share, least, most, random)))
    left -= part
    wanted -= amount
    if (amount > 0) taken.set(origin, amount)
    if (amount === part) bulk.delete(origin)
    else bulk.set(origin, part - amount)
  }
  return taken
}

const aim = (
  mixing: Mixing,
  share: number,
  least: number,
  most: number,
  random: Random,
): number => {
  if (mixing === 'oldest-first') return most
  if (mixing === 'newest-first') return least
  if (mixing === 'perfect') return share
  return share + Math.round((random.next() - 0.5) * (most - least))
}

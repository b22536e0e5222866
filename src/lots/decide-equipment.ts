import type { Reading } from './decide-lines.ts'
import { type Found, resolveContainer } from './decide-names.ts'
import type { Judgement } from './judgement.ts'

/**
 * The machines, tanks and lines a command names: a GIAI, any URI, or a name of the house.
 *
 * Shape    Naming equipment for the first time makes it known.
 */
export const resolveEquipment = (names: readonly string[], context: Judgement): Reading<Found> => {
  const read = names.map((name, i) =>
    resolveContainer(`equipment/${i}`, name, 'either', context, 'equipment'),
  )
  return {
    found: read.flatMap((one) => (one.ok ? [one.value] : [])),
    refusals: read.flatMap((one) => (one.ok ? [] : [one.error])),
  }
}

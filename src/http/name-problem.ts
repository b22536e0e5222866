import type { NameRefusal } from '../flow/ask.ts'
import { type Problem, problemOf } from './problem.ts'

/** The problem of a name that nobody knows, or that means several units: all of them are listed. */
export const nameProblem = (refusal: NameRefusal, parameter: string): Problem => {
  const pointer = `#/query/${parameter}`
  if (refusal.kind === 'unknown') {
    const detail = `The record knows nothing by the name ${refusal.name}.`
    const { suggestions = [], others = 0 } = refusal
    return problemOf('unknown', detail, [
      { kind: 'unknown', pointer, detail, suggestions, otherSuggestions: others },
    ])
  }
  const { name, units } = refusal
  return problemOf(
    'ambiguous',
    `${units.length} units go by the name ${name}. Ask by the URI of one.`,
    units.map(({ unitNo: _, ...unit }) => ({
      ...unit,
      kind: 'candidate',
      pointer,
      detail: unit.uri,
      unitKind: unit.kind,
    })),
  )
}

import type { EntryFacts } from '../ledger/read.ts'
import type { GraphInMemory } from '../projections/graph-feed.ts'
import { type Step, stepAt } from '../trace/evidence.ts'
import { nothing } from '../trace/visits.ts'
import type { Walk } from '../trace/walk.ts'
import type { Way } from './trace-answer.ts'

/** From the most to the least trustworthy way a value comes into the record. */
const captureMethods = ['weighed', 'scanned', 'imported', 'typed', 'backflushed', 'inferred']

/** How every unit was come to, as one tree: each step once, however many ways share it. */
export interface Ways {
  readonly ways: readonly Way[]
  /** The last step of the shortest way to a unit, by the unit's place in `walk.units`. */
  readonly wayOf: (index: number) => number
  /** The least trustworthy capture on the way to a step, and at these entries of its own. */
  readonly weakestOn: (way: number, entries: readonly number[]) => string | null
}

/** The entries that prove the steps of a walk. */
export const entriesOnWays = ({ graph }: GraphInMemory, walked: Walk): ReadonlySet<number> => {
  const seqs = new Set<number>()
  for (let visit = 0; visit < walked.visits.count; visit += 1)
    for (const seq of seqsOf(stepAt(graph, walked, visit))) seqs.add(seq)
  return seqs
}

const seqsOf = ({ leaveSeq, enterSeq }: Step): readonly number[] =>
  [...new Set([leaveSeq, enterSeq])].filter((seq) => seq !== null)

/** Puts the log of a walk into an answer's form, with how well each step was captured. */
export const waysOf = (
  { graph }: GraphInMemory,
  walked: Walk,
  uriOf: (unitNo: number) => string,
  facts: ReadonlyMap<number, EntryFacts>,
): Ways => {
  const { visits, firstVisit } = walked
  const ways: Way[] = []
  const weakest = new Int8Array(visits.count)
  for (let visit = 0; visit < visits.count; visit += 1) {
    const step = stepAt(graph, walked, visit)
    const seqs = seqsOf(step)
    const parent = visits.parent[visit] as number
    const from = parent === nothing ? null : parent
    ways.push({
      uri: uriOf(step.unit),
      from,
      how: step.how,
      entries: seqs.map((seq) => ({ seq, eventId: facts.get(seq)?.eventId ?? '' })),
    })
    // A step comes after the one it came from, so that one is judged already.
    weakest[visit] = Math.max(from === null ? -1 : (weakest[from] as number), rank(facts, seqs))
  }
  return {
    ways,
    wayOf: (index) => firstVisit[index] as number,
    weakestOn: (way, entries) =>
      captureMethods[Math.max(weakest[way] as number, rank(facts, entries))] ?? null,
  }
}

const rank = (facts: ReadonlyMap<number, EntryFacts>, seqs: readonly number[]): number => {
  let worst = -1
  for (const seq of seqs)
    for (const method of facts.get(seq)?.captured ?? [])
      worst = Math.max(worst, captureMethods.indexOf(method))
  return worst
}

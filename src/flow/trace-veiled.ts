import type { CertifiedEntry, TraceAnswer, Way } from './trace-answer.ts'

/**
 * An answer as it is told to whoever may see the stock of some owners only.
 *
 * Shape    Numbers that count everybody's entries are told as 0, and processes are numbered as the
 *          answer has them. What is found stands in an order that depends on the answer alone.
 */
export const veiled = (answer: TraceAnswer): TraceAnswer => {
  const { ways, placeOf } = inOwnOrder(answer.ways)
  const numberOf = numbering(answer)
  const { certificate } = answer
  const entries = (all: readonly CertifiedEntry[]) => sorted(all.map(unnumbered))
  return {
    ...answer,
    units: sorted(answer.units),
    containers: sorted(answer.containers),
    flows: sorted(
      answer.flows.map((flow) => ({ ...flow, seq: 0, process: numberOf(flow.process) })),
    ),
    endpoints: sorted(answer.endpoints.map((end) => ({ ...end, way: placeOf(end.way) }))),
    ways,
    totals: sorted(answer.totals),
    certificate: {
      ...certificate,
      head: 0,
      asKnownAt: 0,
      elapsedMs: 0,
      gaps:
        certificate.gaps &&
        Object.fromEntries(
          Object.entries(certificate.gaps).map(([kind, all]) => [kind, entries(all)]),
        ),
      linesWithoutQuantity: entries(certificate.linesWithoutQuantity),
      openProcesses: entries(certificate.openProcesses),
      unattributed:
        certificate.unattributed &&
        sorted(
          certificate.unattributed.map((one) => ({ ...one, process: unnumbered(one.process) })),
        ),
      notWhole: certificate.notWhole.map((one) => ({ ...one, entries: entries(one.entries) })),
    },
  }
}

const unnumbered = (entry: CertifiedEntry): CertifiedEntry => ({ ...entry, entry: 0 })

const sorted = <T>(all: readonly T[]): readonly T[] =>
  all
    .map((one) => ({ one, key: JSON.stringify(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one)

/** Processes from 1 on, in the order in which their first lines stand. */
const numbering = ({ flows }: TraceAnswer): ((process: number) => number) => {
  const bare = flows.map((flow) => ({ ...flow, seq: 0, process: 0 }))
  const keys = new Map<number, string>()
  for (const [i, { process }] of flows.entries()) {
    const key = JSON.stringify(bare[i])
    const least = keys.get(process)
    if (least === undefined || key < least) keys.set(process, key)
  }
  const order = sorted(Array.from(keys, ([process, key]) => ({ key, process })))
  const numbers = new Map(order.map(({ process }, i) => [process, i + 1]))
  return (process) => numbers.get(process) ?? 0
}

/** Steps by how far they lead, each after the one it comes from. */
const inOwnOrder = (ways: readonly Way[]) => {
  const depths: number[] = []
  for (const { from } of ways) depths.push(from === null ? 0 : (depths[from] as number) + 1)
  const placeByOld = new Map<number, number>()
  const told: Way[] = []
  const levels = Map.groupBy(ways.keys(), (old) => depths[old] as number)
  for (const [, level] of [...levels].sort(([a], [b]) => a - b)) {
    const steps = level.map((old) => {
      const { from, entries, ...way } = ways[old] as Way
      return {
        step: {
          ...way,
          from: from === null ? null : (placeByOld.get(from) as number),
          entries: entries.map(({ eventId }) => ({ seq: 0, eventId })),
        },
        old,
      }
    })
    for (const { step, old } of sorted(steps)) {
      placeByOld.set(old, told.length)
      told.push(step)
    }
  }
  return { ways: told, placeOf: (old: number): number => placeByOld.get(old) ?? old }
}

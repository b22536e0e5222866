import type { EntryFacts } from '../ledger/read.ts'
import type { FindingKind } from '../lots/stock.ts'
import type { Life } from '../projections/lives.ts'
import type { CertifiedEntry, Shortfall } from './trace-answer.ts'

/** What is needed to say whether an answer is whole. */
export interface Reached {
  readonly direction: 'forward' | 'backward'
  /** Units a limit kept the walk from following. */
  readonly cutAt: readonly string[]
  /** Backward: units of which the record does not say where they came from. */
  readonly openEnds: readonly string[]
  readonly lives: readonly Life[]
}

/** What is odd in a unit's life and means that some of its way is not in the record. */
const kindByFinding: Readonly<Partial<Record<FindingKind, Shortfall['kind']>>> = {
  'not-enough': 'more-out-than-in',
  'seen-more': 'more-out-than-in',
  'returned-unsent': 'returned-unsent',
}

/** The entries at which something is missing from the lives of units reached. */
export const entriesShort = (lives: readonly Life[]): readonly number[] =>
  lives.flatMap(({ state }) =>
    state.findings.flatMap(({ kind, seq }) => (kindByFinding[kind] ? [seq] : [])),
  )

/**
 * Why an answer is not whole; nothing where it is.
 *
 * Shape    An answer is whole where nothing was cut and the record accounts for every unit reached:
 *          where it came from (for an answer backward), and that no more of it was taken, seen or
 *          given back than there had been. Else a delivery, a shipment or a name is missing from
 *          the record, and with it perhaps a supplier or a customer.
 */
export const shortfallsOf = (
  { direction, cutAt, openEnds, lives }: Reached,
  facts: ReadonlyMap<number, EntryFacts>,
): readonly Shortfall[] => {
  const short: Shortfall[] = []
  if (cutAt.length > 0) short.push({ kind: 'cut', lots: cutAt, entries: [] })
  const unaccounted = direction === 'backward' ? lives.filter(turnedUp).map(({ uri }) => uri) : []
  const withoutOrigin = [...new Set([...openEnds, ...unaccounted])]
  if (withoutOrigin.length > 0) short.push({ kind: 'no-origin', lots: withoutOrigin, entries: [] })
  for (const kind of ['more-out-than-in', 'returned-unsent'] as const) {
    const found = lives.flatMap((life) =>
      life.state.findings.flatMap((finding) =>
        kindByFinding[finding.kind] === kind ? [{ uri: life.uri, seq: finding.seq }] : [],
      ),
    )
    if (found.length === 0) continue
    short.push({
      kind,
      lots: [...new Set(found.map(({ uri }) => uri))],
      entries: [...Map.groupBy(found, ({ seq }) => seq)].map(([seq, at]) =>
        entryOf(seq, at.map(({ uri }) => uri).sort(), facts),
      ),
    })
  }
  return short
}

/** Some of it was first seen without anything that says where it came from. */
const turnedUp = ({ kind, state }: Life): boolean =>
  kind !== 'container' && state.totals.some((total) => total.kind === 'moved')

const entryOf = (
  seq: number,
  lots: readonly string[],
  facts: ReadonlyMap<number, EntryFacts>,
): CertifiedEntry => ({
  entry: seq,
  eventId: facts.get(seq)?.eventId ?? '',
  atMs: facts.get(seq)?.eventTimeMs ?? null,
  lots,
})

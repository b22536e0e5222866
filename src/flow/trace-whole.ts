import type { EntryFacts } from '../ledger/read.ts'
import { compare } from '../lots/decimal.ts'
import type { Finding, FindingKind } from '../lots/stock.ts'
import { clockDriftMaxMs } from '../projections/event-findings.ts'
import type { Life } from '../projections/lives.ts'
import type { CertifiedEntry, Shortfall } from './trace-answer.ts'

/** What is needed to say whether an answer is whole. */
export interface Reached {
  readonly direction: 'forward' | 'backward'
  /** Units a limit kept the walk from following. */
  readonly cutAt: readonly string[]
  /** Backward: units of which the record does not say where they came from. */
  readonly openEnds: readonly string[]
  /** Forward: units on hand or on their way, of which the record does not say where. */
  readonly nowhere: readonly string[]
  readonly lives: readonly Life[]
  readonly nowMs: number
}

/** What is odd in a unit's life and means that some of its way is not in the record. */
const kindByFinding: Readonly<Partial<Record<FindingKind, Shortfall['kind']>>> = {
  'not-enough': 'more-out-than-in',
  'seen-more': 'more-out-than-in',
  'returned-unsent': 'returned-unsent',
  'unit-mismatch': 'units-do-not-convert',
}

/** What leaves it open where a unit is, which only a question forward asks for. */
const forwardKindByFinding: typeof kindByFinding = {
  ...kindByFinding,
  'seen-after-shipping': 'seen-after-shipping',
}

/**
 * Whether what was taken elsewhere leaves it open where the rest is: out of a container, from
 * another company's place, or to explain what came in. A move inside the house that nobody
 * recorded does not.
 */
const isReckoned = (
  { kind, seq, severity, detail }: Finding,
  movements: Life['movements'],
  wentTo: WentTo,
): boolean => {
  if (kind !== 'taken-elsewhere') return false
  const from = Array.isArray(detail.from) ? detail.from : []
  const came = movements.find((movement) => movement.seq === seq && movement.kind === 'received')
  // Who got a pallet gives back what was on it, loose.
  const isBack = from.every((place) => wentTo(String(place)).has(came?.fromParty ?? null))
  if (came && came.fromParty !== null && isBack) return false
  return (
    severity === 'warning' ||
    from.some((place) => String(place).startsWith('container ')) ||
    came !== undefined
  )
}

/** The parties that a container, by its name in a finding, was shipped to, itself or in another. */
type WentTo = (container: string) => ReadonlySet<string | null>

const wentToIn = (lives: readonly Life[]): WentTo => {
  const lifeByNo = new Map(lives.map((life) => [life.unitNo, life]))
  const partiesOf = (unitNo: number, seen: ReadonlySet<number>): ReadonlySet<string | null> => {
    if (seen.has(unitNo)) return new Set()
    const movements = lifeByNo.get(unitNo)?.movements ?? []
    const further = new Set([...seen, unitNo])
    return new Set(
      movements.flatMap(({ kind, toParty, container }) =>
        kind === 'shipped'
          ? [toParty]
          : kind === 'packed' && container !== null
            ? [...partiesOf(container, further)]
            : [],
      ),
    )
  }
  return (container) => partiesOf(Number(container.replace('container ', '')), new Set())
}

interface Oddity {
  readonly kind: Shortfall['kind']
  readonly uri: string
  readonly seq: number
}

/** The steps in which a count is made, and the book brought to it. */
const countingSteps: ReadonlySet<string | null> = new Set(['cycle_counting', 'stock_taking'])

/**
 * Whether the difference a count found stands: no later count there, no book brought to it.
 *
 * Shape    What is short may have left unrecorded, which only a question forward asks for; what is
 *          over came from somewhere.
 */
const isUnsettled = (
  { kind, seq, detail }: Finding,
  movements: Life['movements'],
  direction: Reached['direction'],
): boolean => {
  if (kind !== 'count-differs') return false
  const { place, counted, book } = detail
  if (direction === 'backward' && compare(String(counted), String(book)) < 0) return false
  const at = movements.findLastIndex((movement) => movement.seq === seq)
  return !movements
    .slice(at + 1)
    .some((later) => countingSteps.has(later.step) && later.place === place)
}

/** Steps before goods leave, which may name who they are for. */
const preparing: ReadonlySet<string | null> = new Set([
  ...['picking', 'packing', 'staging_outbound', 'loading', 'reserving', 'storing', 'inspecting'],
  ...['holding', 'arriving', 'receiving', 'accepting', 'unloading', 'unpacking', 'stocking'],
])

/** The entries that name who a unit goes to, where none ships it there. */
const namedNotShipped = (movements: Life['movements']): readonly number[] => {
  const sentTo = new Set(
    movements.filter(({ kind }) => kind === 'shipped').map(({ toParty }) => toParty),
  )
  return movements
    .filter(({ kind }) => kind === 'moved' || kind === 'measured' || kind === 'documented')
    .filter(({ toParty, toOwner }) => toParty !== null && toOwner === null && !sentTo.has(toParty))
    .filter(({ step }) => !preparing.has(step))
    .map(({ seq }) => seq)
}

const kindOf = (
  finding: Finding,
  movements: Life['movements'],
  direction: Reached['direction'],
  wentTo: WentTo,
): Shortfall['kind'] | undefined => {
  if (isUnsettled(finding, movements, direction)) return 'counted-otherwise'
  if (direction === 'backward') return kindByFinding[finding.kind]
  if (isReckoned(finding, movements, wentTo)) return 'taken-elsewhere'
  return forwardKindByFinding[finding.kind]
}

/** Where the record of a unit cannot be right, or lacks something. */
const odditiesIn = ({
  direction,
  nowMs,
  lives,
}: Pick<Reached, 'direction' | 'nowMs' | 'lives'>): readonly Oddity[] => {
  const wentTo = wentToIn(lives)
  return lives.flatMap(({ uri, state, movements }): readonly Oddity[] => [
    ...state.findings.flatMap((finding) => {
      const kind = kindOf(finding, movements, direction, wentTo)
      return kind ? [{ kind, uri, seq: finding.seq }] : []
    }),
    ...movements.flatMap(({ atMs, seq }) =>
      atMs > nowMs + clockDriftMaxMs ? [{ kind: 'in-the-future' as const, uri, seq }] : [],
    ),
    ...(direction === 'forward' ? namedNotShipped(movements) : []).map((seq) => ({
      ...{ kind: 'named-not-shipped' as const, uri, seq },
    })),
  ])
}

/** The entries at which the record of units reached cannot be right, or lacks something. */
export const entriesShort = (
  reached: Pick<Reached, 'lives' | 'direction' | 'nowMs'>,
): readonly number[] => odditiesIn(reached).map(({ seq }) => seq)

/**
 * Why an answer is not whole; nothing where it is.
 *
 * Shape    An answer is whole where nothing was cut and the record accounts for every unit reached:
 *          where it came from (for an answer backward) or where it is (forward), that no more of it
 *          was taken, seen or given back than there had been, and that no count was left open. Else
 *          a delivery, a shipment or a name is missing from the record, and with it perhaps a
 *          supplier or a customer. `nowMs` is the moment the answer is as known at.
 */
export const shortfallsOf = (
  { direction, cutAt, openEnds, nowhere, lives, nowMs }: Reached,
  facts: ReadonlyMap<number, EntryFacts>,
): readonly Shortfall[] => {
  const unaccounted = direction === 'backward' ? lives.filter(turnedUp).map(({ uri }) => uri) : []
  const bare = [
    { kind: 'cut', lots: cutAt, entries: [] },
    { kind: 'no-origin', lots: [...new Set([...openEnds, ...unaccounted])], entries: [] },
    { kind: 'no-place', lots: [...new Set(nowhere)].sort(), entries: [] },
  ] as const
  const odd = Map.groupBy(odditiesIn({ direction, nowMs, lives }), ({ kind }) => kind)
  return [
    ...bare.filter(({ lots }) => lots.length > 0),
    ...Array.from(odd, ([kind, found]) => ({
      kind,
      lots: urisOf(found),
      entries: Array.from(
        Map.groupBy(found, ({ seq }) => seq),
        ([seq, here]) => entryOf(seq, urisOf(here), facts),
      ),
    })),
  ]
}

const urisOf = (found: readonly Oddity[]): readonly string[] =>
  [...new Set(found.map(({ uri }) => uri))].sort()

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

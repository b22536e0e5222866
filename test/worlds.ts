import fc from 'fast-check'
import { containmentKinds, lineKinds } from '../src/trace/graph.ts'
import type { TextContainment, TextLine, TextMember, TextRows } from './ledger-text.ts'

// Small worlds on purpose: eight units, five processes and eight moments collide often, so shared
// inputs, split lots, rework loops, parts of a run, reused containers, nested packing, equal times
// and corrections all turn up within a few hundred runs.
export const unitsMax = 8
const processesMax = 5
const unit = fc.integer({ min: 1, max: unitsMax })
const time = fc.integer({ min: 0, max: 8 })

type Made<T> = Omit<T, 'seq' | 'voidedSeq'>

const genealogy: fc.Arbitrary<Made<TextLine>> = fc.record({
  unit,
  process: fc.integer({ min: 1, max: processesMax }),
  kind: fc.constantFrom(lineKinds.in, lineKinds.out),
  quantity: fc.constant(Number.NaN),
  uom: fc.constant(0),
  timeMs: time,
  summary: fc.constant(0),
})

const loose: fc.Arbitrary<Made<TextLine>> = fc.record({
  unit,
  process: fc.constant(0),
  kind: fc.constantFrom(lineKinds.plus, lineKinds.minus),
  quantity: fc.constant(Number.NaN),
  uom: fc.constant(0),
  timeMs: time,
  summary: fc.constant(0),
})

const containment = (containers: fc.Arbitrary<number>): fc.Arbitrary<Made<TextContainment>> =>
  fc.record({
    unit: fc.oneof({ weight: 8, arbitrary: unit }, { weight: 1, arbitrary: fc.constant(0) }),
    container: containers,
    kind: fc.constantFrom(
      containmentKinds.packed,
      containmentKinds.packed,
      containmentKinds.unpacked,
      containmentKinds.seen,
    ),
    quantity: fc.constantFrom(Number.NaN, 1, 2),
    uom: fc.constantFrom(0, 0, 1),
    timeMs: time,
  })

const member: fc.Arbitrary<Made<TextMember>> = fc.record({
  member: fc.integer({ min: 1, max: 3 }),
  lot: fc.integer({ min: 4, max: 6 }),
})

type Entry =
  | { readonly kind: 'line'; readonly rows: readonly Made<TextLine>[] }
  | { readonly kind: 'containment'; readonly row: Made<TextContainment> }
  | { readonly kind: 'member'; readonly row: Made<TextMember> }

/** Entries in the order of recording; which of them are voided later is chosen apart. */
const entriesOf = (containers: fc.Arbitrary<number>): fc.Arbitrary<readonly Entry[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 10,
        arbitrary: fc.record({
          kind: fc.constant('line' as const),
          rows: fc.array(fc.oneof({ weight: 9, arbitrary: genealogy }, loose), {
            minLength: 1,
            maxLength: 4,
          }),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('containment' as const),
          row: containment(containers),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('member' as const), row: member }) },
    ),
    { maxLength: 16 },
  )

const rowsOf = (entries: readonly Entry[], voids: readonly (number | null)[]): TextRows => {
  const rows = {
    lines: [] as TextLine[],
    containments: [] as TextContainment[],
    members: [] as TextMember[],
  }
  for (const [index, entry] of entries.entries()) {
    const after = voids[index] ?? null
    const known = { seq: index + 1, voidedSeq: after === null ? 0 : index + 2 + after }
    if (entry.kind === 'line') rows.lines.push(...entry.rows.map((row) => ({ ...row, ...known })))
    else if (entry.kind === 'containment') rows.containments.push({ ...entry.row, ...known })
    else rows.members.push({ ...entry.row, ...known })
  }
  return rows
}

const voids = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 8 }) },
  ),
  { minLength: 16, maxLength: 16 },
)

/** Any small record, sensible or not: units hold each other, containers are used and made. */
export const worlds: fc.Arbitrary<TextRows> = fc
  .tuple(entriesOf(unit), voids)
  .map(([entries, chosen]) => rowsOf(entries, chosen))

/** Records in which only units 7 and 8 hold anything. */
export const packedWorlds: fc.Arbitrary<TextRows> = fc
  .tuple(entriesOf(fc.integer({ min: 7, max: unitsMax })), voids)
  .map(([entries, chosen]) => rowsOf(entries, chosen))

export const units = Array.from({ length: unitsMax }, (_, i) => i + 1)

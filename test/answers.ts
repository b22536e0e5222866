import { findings } from '../src/flow/findings.ts'
import { createGraphs } from '../src/flow/graphs.ts'
import { stock } from '../src/flow/stock.ts'
import type { TraceAnswer, TraceQuestion } from '../src/flow/trace-answer.ts'
import { traceLot } from '../src/flow/trace-lot.ts'
import type { Ledger } from '../src/flow/world.ts'
import { canonicalText } from './canonical-text.ts'

interface UnitRow {
  readonly unitNo: number
  readonly uri: string
  readonly kind: string
  readonly item: string | null
  readonly code: string | null
  readonly lots: string | null
  readonly movements: number
  readonly state: string
}

/** What the record says of its units and nobody's clock or numbering has a part in. */
export interface Answers {
  readonly units: readonly unknown[]
  readonly stock: readonly unknown[]
  readonly findings: readonly unknown[]
  readonly traces: Readonly<Record<string, unknown>>
}

/** The URIs of all units that anything which counts has ever happened to. */
export const unitsIn = async (ledger: Ledger): Promise<readonly string[]> =>
  (await unitRows(ledger)).filter(({ movements }) => movements > 0).map(({ uri }) => uri)

const unitRows = async ({ db, ledgerId }: Ledger): Promise<readonly UnitRow[]> => {
  const { rows } = await db.transaction(
    (tx) =>
      tx.query<UnitRow>({
        text: `select unit_no as "unitNo", uri, kind, item, code, state,
            (select string_agg(distinct uri, ' ' order by uri) from unit as lot
              where lot.ledger_id = $1 and lot.unit_no in (select member_of from movement
                where movement.ledger_id = $1 and movement.unit_no = unit.unit_no
                  and voided_seq is null)) as lots,
            (select count(*) from movement where ledger_id = $1
              and (unit_no = unit.unit_no or container = unit.unit_no) and voided_seq is null)
              as movements
          from unit where ledger_id = $1 order by uri`,
        values: [ledgerId],
      }),
    { ledger: ledgerId },
  )
  return rows
}

const stateOf = (text: string): unknown => {
  const { lastSeq: _, lastLine: __, ...state } = JSON.parse(text) as Record<string, unknown>
  return state
}

/** A trace that must have an answer. */
export const traced = async (
  ledger: Ledger,
  name: string,
  direction: TraceQuestion['direction'],
  asked: Partial<TraceQuestion> = {},
  graphs = createGraphs(),
): Promise<TraceAnswer> => {
  const answer = await traceLot(ledger, graphs, { name, direction, exposure: 'set', ...asked })
  if ('kind' in answer) throw new Error(`${name} is ${answer.kind}`)
  return answer
}

const sorted = (list: readonly unknown[]): readonly unknown[] =>
  [...list].sort((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1))

/**
 * An answer without what rests on the order of recording: numbers of entries and processes, which
 * of several equally short ways is shown as evidence, and how much was looked at.
 */
const comparable = (answer: TraceAnswer, factOf: (eventId: string) => string): unknown => {
  const { units, containers, flows, endpoints, totals, certificate, ways, ...rest } = answer
  return {
    ...rest,
    units: sorted(units),
    containers: sorted(containers),
    flows: sorted(
      flows.map(({ process: _, seq: __, eventId, ...flow }) => ({
        ...flow,
        fact: factOf(eventId),
      })),
    ),
    endpoints: sorted(
      endpoints.map(({ way, weakest: _, ...end }) => ({ ...end, steps: stepsTo(ways, way) })),
    ),
    totals: sorted(totals),
    certificate: {
      whole: certificate.whole,
      openEnds: sorted(certificate.openEnds),
      contentNotFollowed: sorted(certificate.contentNotFollowed),
    },
  }
}

/** How many steps the evidence for an endpoint has. */
const stepsTo = (ways: TraceAnswer['ways'], way: number): number => {
  let steps = 0
  for (let here: number | null = way; here !== null; here = ways[here]?.from ?? null) steps += 1
  return steps
}

/** What an event says, whichever of the ids it was told under came first. */
const factsIn = async ({ db, ledgerId }: Ledger): Promise<(eventId: string) => string> => {
  const { rows } = await db.transaction(
    (tx) =>
      tx.query<{ eventId: string; hash: string }>({
        text: `select event_id as "eventId", encode(hash, 'hex') as hash from event
          where ledger_id = $1 and not declares_error`,
        values: [ledgerId],
      }),
    { ledger: ledgerId },
  )
  const facts = new Map(rows.map(({ eventId, hash }) => [eventId, hash]))
  return (eventId) => facts.get(eventId) ?? eventId
}

/** All that a ledger answers, in a form two ledgers can be compared in. */
export const answersOf = async (ledger: Ledger): Promise<Answers> => {
  const rows = await unitRows(ledger)
  const uriOf = new Map(rows.map(({ unitNo, uri }) => [unitNo, uri]))
  const counting = rows.filter(({ movements }) => movements > 0)
  const factOf = await factsIn(ledger)
  const graphs = createGraphs()
  const traces: Record<string, unknown> = {}
  for (const { uri } of counting)
    for (const direction of ['forward', 'backward'] as const) {
      const answer = await traced(ledger, uri, direction, { exposure: 'quantity' }, graphs)
      traces[`${direction} ${uri}`] = comparable(answer, factOf)
    }
  return {
    units: counting.map(({ unitNo: _, movements: __, state, ...unit }) => ({
      ...unit,
      state: stateOf(state),
    })),
    stock: sorted(await stock(ledger, {})),
    findings: sorted(
      (await findings(ledger)).map(({ unitNo: _, seq: __, eventId, detail, ...finding }) => ({
        ...finding,
        fact: factOf(eventId),
        // Where a finding names a container, it is by number.
        detail: JSON.parse(
          JSON.stringify(detail).replace(
            /container (\d+)/g,
            (_all, unitNo: string) => `container ${uriOf.get(Number(unitNo))}`,
          ),
        ),
      })),
    ),
    traces,
  }
}

import type { Tx } from '../db/open.ts'
import { type EntryFacts, entryFacts, seqKnownAt } from '../ledger/read.ts'
import { statusOf } from '../lots/status.ts'
import type { GraphInMemory } from '../projections/graph-feed.ts'
import { containerPlacesWithin, type Horizon, type Life, livesOf } from '../projections/lives.ts'
import { type Certificate, certificateOf } from '../trace/certificate.ts'
import { indexUnits, levelOf, timeOfVisit } from '../trace/evidence.ts'
import type { Question, Walk } from '../trace/walk.ts'
import { ask, isNameRefusal, type NameRefusal, unitMeant } from './ask.ts'
import type { Graphs } from './graphs.ts'
import { type Names, namesIn } from './names.ts'
import { amountsOf, type TraceAmounts } from './trace-amounts.ts'
import type {
  Endpoint,
  TraceAnswer,
  TraceBegun,
  TraceCertificate,
  TracedFlow,
  TracedUnit,
  TraceQuestion,
  UnitLabel,
} from './trace-answer.ts'
import { certifiedBy, entriesCertified } from './trace-certificate.ts'
import { type BareEnd, backwardEnds, type CarriedSpan, forwardEnds } from './trace-ends.ts'
import { type OwnedWalk, toldTo, walkAllowed, withoutCut } from './trace-owned.ts'
import { cameBack, totalsOf } from './trace-totals.ts'
import { entriesOnWays, type Ways, waysOf } from './trace-ways.ts'
import { entriesShort, shortfallsOf } from './trace-whole.ts'
import type { Ledger } from './world.ts'

/** Everything an answer is put together from. */
interface Findings {
  readonly tx: Tx
  readonly ledger: Ledger
  readonly question: TraceQuestion
  readonly begun: TraceBegun
  readonly memory: GraphInMemory
  readonly walked: Walk
  /** What of others' stock the walk was cut at, where it keeps to some owners'. */
  readonly cut: OwnedWalk['cut']
  readonly horizon: Horizon
  readonly names: Names
  /** Lives of every unit reached and of every container on the way, by number. */
  readonly lives: ReadonlyMap<number, Life>
  readonly indexByUnit: ReadonlyMap<number, number>
  readonly amounts: TraceAmounts
}

/**
 * Where a unit came from, or where it went: completely, with quantities, as known at any moment.
 *
 * Shape    Containers asked about stand for all they held. `tell` hears as soon as the walk is done
 *          what it came to: looking all of that up takes many times as long.
 * Refuses  unknown, ambiguous (every unit the name fits is listed; none is picked).
 * Limits   None: what the record holds is followed to its end. What it does not hold is named in
 *          the certificate.
 */
export const traceLot = (
  ledger: Ledger,
  graphs: Graphs,
  question: TraceQuestion,
  tell: (begun: TraceBegun) => void = () => undefined,
): Promise<TraceAnswer | NameRefusal> =>
  ask(ledger, 'see-traces', async (tx) => {
    const startedMs = ledger.world.now()
    const unit = await unitMeant(tx, ledger, question.name)
    if (isNameRefusal(unit)) return unit
    const questionAt = async (head: number): Promise<Question> => ({
      start: [unit.unitNo],
      direction: question.direction,
      asKnownAt:
        question.asKnownAtMs === undefined
          ? head
          : Math.min(head, await seqKnownAt(tx, ledger.ledgerId, question.asKnownAtMs)),
      inOrder: true,
      ...(question.sinceMs === undefined ? {} : { since: question.sinceMs }),
    })
    const { memory, walked, cut } = await walkAllowed(tx, ledger, graphs, questionAt)
    const { owners } = ledger.access
    const knownAt = walked.asKnownAt
    const horizon = { owners, asOfMs: null, knownAt, lastUsable: ledger.lastUsable }
    const asked = (await livesWithin(tx, ledger, [unit.unitNo], horizon)).get(unit.unitNo)
    // A unit nobody had heard of by then is as unknown as one nobody ever heard of.
    if (asked?.movements.length === 0) return { kind: 'unknown', name: question.name }
    const names = await namesIn(tx, ledger)
    const begun = begunWith(question, { ...unit, itemName: names.of(unit.item) }, walked)
    tell(begun)
    const lives = await livesReached(tx, ledger, walked, horizon)
    const findings: Findings = {
      tx,
      ledger,
      question,
      begun,
      memory,
      walked,
      cut,
      horizon,
      names,
      lives,
      indexByUnit: indexUnits(walked),
      amounts: await amountsOf(tx, ledger, memory, walked, lives, question),
    }
    return toldTo(ledger, await answerOf(findings, startedMs))
  })

const begunWith = (
  { direction, exposure, sinceMs, asKnownAtMs }: TraceQuestion,
  { uri, kind, code, item, itemName }: UnitLabel,
  { units, carriers, processes }: Walk,
): TraceBegun => ({
  asked: { uri, kind, code, item, itemName },
  direction,
  exposure,
  sinceMs: sinceMs ?? null,
  asKnownAtMs: asKnownAtMs ?? null,
  reached: { units: units.length, containers: carriers.length, processes: processes.length },
})

const livesReached = (
  tx: Tx,
  ledger: Ledger,
  { units, carriers, start }: Walk,
  horizon: Horizon,
): Promise<ReadonlyMap<number, Life>> =>
  livesWithin(
    tx,
    ledger,
    [...start, ...units, ...carriers.map(({ container }) => container)],
    horizon,
  )

const livesWithin = async (
  tx: Tx,
  { ledgerId }: Ledger,
  wanted: readonly number[],
  horizon: Horizon,
): Promise<ReadonlyMap<number, Life>> => {
  const lives = new Map<number, Life>()
  for await (const some of livesOf(tx, ledgerId, { unitNos: [...new Set(wanted)] }, horizon))
    for (const life of some) lives.set(life.unitNo, life)
  return lives
}

const answerOf = async (findings: Findings, startedMs: number): Promise<TraceAnswer> => {
  const { question } = findings
  const ends = await endsOf(findings)
  const flows = flowRows(findings)
  const { memory, walked, amounts, lives } = findings
  const found = withoutCut(certificateOf(memory.graph, walked, amounts.exposure), findings.cut)
  const facts = await factsNamed(findings, ends, flows, [
    ...entriesCertified(found, lives),
    ...entriesShort({
      direction: question.direction,
      lives: reachedLives(findings),
      nowMs: momentOf(findings),
    }),
  ])
  const ways = waysOf(memory, walked, (unitNo) => lifeOf(findings, unitNo).uri, facts)
  const endpoints = ends.map((end) => endpointOf(findings, end, ways))
  return {
    ...findings.begun,
    units: unitsOf(findings),
    containers: containersOf(findings),
    flows: flows.map((row) => flowOf(findings, row, facts)),
    endpoints,
    ways: ways.ways,
    totals: [...totalsOf(endpoints), ...(await cameBackOf(findings, ends))],
    certificate: certificate(findings, found, facts, { ends, startedMs }),
  }
}

const certificate = (
  findings: Findings,
  found: Certificate,
  facts: ReadonlyMap<number, EntryFacts>,
  { ends, startedMs }: { readonly ends: readonly BareEnd[]; readonly startedMs: number },
): TraceCertificate => {
  const { ledger, amounts, lives } = findings
  const { openEnds, cutAt, unknownStart: _, remarks: __, ...rest } = found
  const uriOf = (unitNo: number): string => lifeOf(findings, unitNo).uri
  // A container is where things are, not what they are made of: it needs no origin.
  const open = openEnds.filter(
    (unitNo) =>
      lifeOf(findings, unitNo).kind !== 'container' && !findings.cut.handedOver.has(unitNo),
  )
  const reached = {
    direction: findings.question.direction,
    cutAt: cutAt.map(uriOf),
    openEnds: open.map(uriOf),
    nowhere: ends.filter(isNowhere).map(({ unitNo }) => uriOf(unitNo)),
  }
  const { othersLots } = findings.cut
  const others = { kind: 'others-stock', lots: [], entries: [] } as const
  const notWhole = [
    ...(othersLots > 0 ? [others] : []),
    ...shortfallsOf(
      { ...reached, lives: reachedLives(findings), nowMs: momentOf(findings) },
      facts,
    ),
  ]
  return {
    ...rest,
    ...certifiedBy(found, { facts, lives, measureOfProcess: amounts.ofProcess }),
    othersLots,
    openEnds: reached.openEnds,
    cutAt: reached.cutAt,
    contentNotFollowed: amounts.notFollowed.map(uriOf),
    notWhole,
    whole: notWhole.length === 0,
    ledger: ledger.name,
    elapsedMs: ledger.world.now() - startedMs,
  }
}

/** On hand, or on its way to nobody named, and nobody recorded where. */
const isNowhere = ({ kind, place }: BareEnd): boolean =>
  (kind === 'on hand' || kind === 'in transit') && (place ?? '') === ''

const momentOf = ({ question, ledger }: Findings): number =>
  question.asKnownAtMs ?? ledger.world.now()

/** What was reached, and forward what carried it: where that went, all in it went. */
const reachedLives = (findings: Findings): readonly Life[] => {
  const { units, carriers, direction } = findings.walked
  const containers = direction === 'forward' ? carriers.map(({ container }) => container) : []
  return Array.from(new Set([...units, ...containers]), (unitNo) => lifeOf(findings, unitNo))
}

const lifeOf = ({ lives }: Findings, unitNo: number): Life => {
  const life = lives.get(unitNo)
  if (!life) throw new Error(`Unit ${unitNo} was reached but not read`)
  return life
}

const labelOf = (findings: Findings, unitNo: number): UnitLabel => {
  const { uri, kind, code, item } = lifeOf(findings, unitNo)
  return { uri, kind, code, item, itemName: findings.names.of(item) }
}

const unitsOf = (findings: Findings): readonly TracedUnit[] => {
  const { walked, amounts } = findings
  return Array.from(walked.units, (unitNo, i): TracedUnit => {
    const { state } = lifeOf(findings, unitNo)
    return {
      ...labelOf(findings, unitNo),
      level: levelOf(walked, walked.firstVisit[i] as number),
      exposedAtMs: timeOfVisit(walked, walked.bestVisit[i] as number),
      status: statusOf(state).status,
      amount: amounts.ofUnit(unitNo),
      findings: state.findings.length,
    }
  })
}

const containersOf = (findings: Findings): TraceAnswer['containers'] =>
  findings.walked.carriers.map(({ container, from, until }) => ({
    ...labelOf(findings, container),
    fromMs: Number.isFinite(from) ? from : null,
    untilMs: Number.isFinite(until) ? until : null,
  }))

interface FlowRow {
  readonly unitNo: number
  readonly process: number
  readonly side: 'in' | 'out'
  readonly row: Life['movements'][number]
}

/** The sides of every process on the way that concern a unit reached. */
const flowRows = ({ walked, lives }: Findings): readonly FlowRow[] => {
  const passed = new Set(walked.processes)
  return Array.from(walked.units, (unitNo) => lives.get(unitNo)).flatMap(
    (life) =>
      life?.movements.flatMap((row) =>
        row.processNo !== null && passed.has(row.processNo)
          ? [
              {
                unitNo: life.unitNo,
                process: row.processNo,
                side: row.kind === 'used' ? ('in' as const) : ('out' as const),
                row,
              },
            ]
          : [],
      ) ?? [],
  )
}

const flowOf = (
  findings: Findings,
  { unitNo, process, side, row }: FlowRow,
  facts: ReadonlyMap<number, EntryFacts>,
): TracedFlow => ({
  process,
  seq: row.seq,
  eventId: facts.get(row.seq)?.eventId ?? '',
  atMs: row.atMs,
  step: row.step,
  place: row.place,
  placeName: findings.names.of(row.place),
  side,
  uri: lifeOf(findings, unitNo).uri,
  quantity: row.quantity,
  uom: row.uom,
  role: row.role,
  amount: findings.amounts.ofLine(unitNo, row.seq, side),
})

const endsOf = async (findings: Findings): Promise<readonly BareEnd[]> => {
  const { walked, lives, question } = findings
  if (question.direction === 'backward')
    return Array.from(walked.units, (unitNo, i) =>
      backwardEnds(
        lifeOf(findings, unitNo),
        timeOfVisit(walked, walked.bestVisit[i] as number) ?? Infinity,
      ),
    ).flat()
  const places = await containerPlaces(findings)
  const carried = carriedSpans(walked)
  const unfinished = unfinishedProcesses(findings)
  return Array.from(walked.units, (unitNo, i) =>
    forwardEnds(
      lifeOf(findings, unitNo),
      timeOfVisit(walked, walked.bestVisit[i] as number) ?? -Infinity,
      carried.get(unitNo) ?? [],
      places,
      lives,
      unfinished,
    ),
  ).flat()
}

/** Where the containers are that hold anything reached. */
const containerPlaces = ({ tx, ledger, lives, horizon }: Findings) =>
  containerPlacesWithin(
    tx,
    ledger.ledgerId,
    [...lives.values()].flatMap(({ state }) =>
      state.positions.flatMap(({ container }) => container ?? []),
    ),
    horizon,
  )

/** Of what was shipped, what came in again. */
const cameBackOf = async (
  findings: Findings,
  ends: readonly BareEnd[],
): Promise<TraceAnswer['totals']> => {
  const { tx, ledger, lives, names } = findings
  const shipped = ends.filter(({ kind }) => kind === 'shipped')
  if (shipped.length === 0) return []
  const containers = await containerPlaces(findings)
  return cameBack(tx, ledger, shipped, { lives, containers, nameOf: names.of })
}

const carriedSpans = (walked: Walk): ReadonlyMap<number, readonly CarriedSpan[]> =>
  Map.groupBy(
    walked.carriers.map(({ container, from, until, visit }) => ({
      unitNo: walked.visits.unit[visit] as number,
      containerNo: container,
      from,
      until,
    })),
    ({ unitNo }) => unitNo,
  )

/** Processes that used something exposed, and have made nothing from it that is recorded. */
const unfinishedProcesses = ({ walked, lives, cut }: Findings): ReadonlySet<number> => {
  const open = new Set(walked.processes).difference(cut.processes)
  for (const { movements } of lives.values())
    for (const { kind, processNo } of movements)
      if (kind === 'made' && processNo !== null) open.delete(processNo)
  return open
}

const factsNamed = (
  { tx, ledger, memory, walked }: Findings,
  ends: readonly BareEnd[],
  flows: readonly FlowRow[],
  certified: readonly number[],
): Promise<ReadonlyMap<number, EntryFacts>> => {
  const seqs = new Set([
    ...flows.map(({ row }) => row.seq),
    ...ends.flatMap(({ seq }) => seq ?? []),
    ...entriesOnWays(memory, walked),
    ...certified,
  ])
  return entryFacts(tx, ledger.ledgerId, [...seqs])
}

const endpointOf = (findings: Findings, end: BareEnd, { wayOf, weakestOn }: Ways): Endpoint => {
  const { names, amounts, indexByUnit } = findings
  const container = end.containerNo === null ? null : lifeOf(findings, end.containerNo).uri
  const index = indexByUnit.get(end.unitNo)
  if (index === undefined) throw new Error(`Unit ${end.unitNo} has an end but was not reached`)
  const way = wayOf(index)
  return {
    kind: end.kind,
    unit: labelOf(findings, end.unitNo),
    container,
    containerName: names.of(container),
    place: end.place,
    placeName: names.of(end.place),
    party: end.party,
    partyName: names.of(end.party),
    document: end.document,
    atMs: end.atMs,
    status: end.status,
    step: end.step,
    quantity: end.quantity,
    uom: end.uom,
    amount: amounts.ofEnd(end),
    way,
    weakest: weakestOn(way, end.seq === null ? [] : [end.seq]),
  }
}

import type { Tx } from '../db/open.ts'
import { headSeq } from '../ledger/read.ts'
import {
  type Around,
  type GraphInMemory,
  genealogyAround,
  withoutQuantity,
} from '../projections/graph-feed.ts'
import { type Life, livesOf } from '../projections/lives.ts'
import { unitsInScope } from '../projections/scope.ts'
import type { MovementRow } from '../projections/working-set.ts'
import type { Certificate } from '../trace/certificate.ts'
import { type Question, type Walk, walk } from '../trace/walk.ts'
import { type Graphs, touchedBy } from './graphs.ts'
import type { TraceAnswer } from './trace-answer.ts'
import { veiled } from './trace-veiled.ts'
import type { Ledger } from './world.ts'

/** A walk that keeps to some owners' stock. */
export interface OwnedWalk {
  readonly memory: GraphInMemory
  readonly walked: Walk
  readonly cut: {
    /** How many lots of others the walk was cut at. */
    readonly othersLots: number
    /** Of what was reached, what became another's, or backward, had been another's. */
    readonly handedOver: ReadonlySet<number>
    /** Processes with lots of others on their far side. */
    readonly processes: ReadonlySet<number>
  }
}

// A walk that was free to go everywhere.
const notCut: OwnedWalk['cut'] = {
  othersLots: 0,
  handedOver: new Set(),
  processes: new Set(),
}

/** Walks as far as whoever asks may see. */
export const walkAllowed = async (
  tx: Tx,
  ledger: Ledger,
  graphs: Graphs,
  questionAt: (head: number) => Promise<Question>,
): Promise<OwnedWalk> => {
  const { owners } = ledger.access
  return owners === null
    ? { ...(await graphs.walked(tx, ledger, questionAt)), cut: notCut }
    : walkOwned(tx, ledger, owners, questionAt)
}

/** An answer as it is told to whoever asked. */
export const toldTo = ({ access: { owners } }: Ledger, answer: TraceAnswer): TraceAnswer =>
  owners === null ? answer : veiled(answer)

/** What went into others' lots was not left open: it is told to have been cut. */
export const withoutCut = (found: Certificate, { processes }: OwnedWalk['cut']): Certificate => ({
  ...found,
  openProcesses: found.openProcesses.filter((process) => !processes.has(process)),
  unattributed: found.unattributed?.filter(({ process }) => !processes.has(process)) ?? null,
})

/**
 * Walks through what is or was the stock of some owners, and what their things were packed in.
 *
 * Shape    The genealogy is read around the question, and of it only what these owners may be
 *          shown: another's lines are not there. Cut are the lots of others that theirs went into,
 *          or came out of, and those that passed to another owner, or from one.
 */
const walkOwned = async (
  tx: Tx,
  ledger: Ledger,
  owners: readonly string[],
  questionAt: (head: number) => Promise<Question>,
): Promise<OwnedWalk> => {
  const head = await headSeq(tx, ledger.ledgerId)
  const question = await questionAt(head)
  const sight = sightOf(tx, ledger, owners, question.asKnownAt ?? head)
  const memory = await genealogyAround(
    tx,
    ledger.ledgerId,
    head,
    question.start,
    (graph) => touchedBy(walk(graph, question)),
    sight.shown,
  )
  const walked = walk(memory.graph, question)
  return { memory, walked, cut: cutAt(walked, sight, owners) }
}

/** What owners have been found to see so far. */
interface Sight {
  readonly lives: ReadonlyMap<number, Life>
  readonly hidden: readonly Around[]
  readonly shown: (rows: readonly Around[]) => Promise<readonly Around[]>
}

const sightOf = (tx: Tx, ledger: Ledger, owners: readonly string[], knownAt: number): Sight => {
  const lives = new Map<number, Life>()
  const asked = new Set<number>()
  const hidden: Around[] = []
  const read = async (unitNos: readonly number[]): Promise<void> => {
    const horizon = { owners, asOfMs: null, knownAt, lastUsable: ledger.lastUsable }
    for await (const some of livesOf(tx, ledger.ledgerId, { unitNos }, horizon))
      for (const life of some) lives.set(life.unitNo, life)
  }
  const shown = async (rows: readonly Around[]): Promise<readonly Around[]> => {
    const units = [...new Set(rows.map(({ unitNo }) => unitNo))]
    const fresh = units.filter((unitNo) => !asked.has(unitNo))
    for (const unitNo of fresh) asked.add(unitNo)
    await read(await unitsInScope(tx, ledger.ledgerId, { owners, sites: null }, fresh))
    // What holds something of theirs is followed, whosever it is.
    const containers = rows
      .filter((row) => rowIn(lives, row) !== undefined)
      .flatMap(({ container }) => container ?? [])
      .filter((unitNo) => !lives.has(unitNo))
    if (containers.length > 0) await read([...new Set(containers)])
    return rows.flatMap((row) => {
      const seen = rowIn(lives, row)
      if (!seen) hidden.push(row)
      return seen ? [seen.quantity === null ? withoutQuantity(row) : row] : []
    })
  }
  return { lives, hidden, shown }
}

const rowIn = (
  lives: ReadonlyMap<number, Life>,
  { unitNo, seq, line }: Around,
): MovementRow | undefined =>
  lives.get(unitNo)?.movements.find((row) => row.seq === seq && row.line === line)

const cutAt = (
  { direction, units, processes }: Walk,
  { lives, hidden }: Sight,
  owners: readonly string[],
): OwnedWalk['cut'] => {
  const far = direction === 'forward' ? 'made' : 'used'
  const passed = new Set(processes)
  const beyond = hidden.filter(
    ({ kind, processNo }) => kind === far && processNo !== null && passed.has(processNo),
  )
  const others = new Set(beyond.map(({ unitNo }) => unitNo))
  const handedOver = new Set(
    [...units].filter((unitNo) =>
      lives.get(unitNo)?.movements.some((row) => changesHands(row, direction, owners)),
    ),
  )
  return {
    othersLots: others.union(handedOver).size,
    handedOver,
    processes: new Set(beyond.flatMap(({ processNo }) => processNo ?? [])),
  }
}

/** Whether theirs becomes another's by a movement, or backward, another's becomes theirs. */
const changesHands = (
  { fromOwner, toOwner, kind }: MovementRow,
  direction: Walk['direction'],
  owners: readonly string[],
): boolean => {
  if (kind !== 'moved' && kind !== 'received') return false
  if (fromOwner === null || toOwner === null || fromOwner === toOwner) return false
  const [near, far] = direction === 'forward' ? [fromOwner, toOwner] : [toOwner, fromOwner]
  return owners.includes(near) && !owners.includes(far)
}

import type { Tx } from '../db/open.ts'
import { headSeq } from '../ledger/read.ts'
import {
  catchUp,
  emptyGraph,
  type GraphInMemory,
  genealogyAround,
  hasMoreMovements,
} from '../projections/graph-feed.ts'
import { sizeOf } from '../trace/graph.ts'
import { type Question, type Walk, walk } from '../trace/walk.ts'
import type { Ledger } from './world.ts'

/** The genealogies held in memory, one a ledger, brought up to date before each question. */
export interface Graphs {
  /**
   * The genealogy as of the transaction's view of the record, or later; ask it as known at `head`.
   */
  readonly of: (
    tx: Tx,
    ledger: Ledger,
  ) => Promise<{ readonly memory: GraphInMemory; readonly head: number }>
  /**
   * A walk, over the genealogy held in memory, or over what is around it where the record has more
   * movements than may be held. The answers are the same.
   */
  readonly walked: (
    tx: Tx,
    ledger: Ledger,
    questionAt: (head: number) => Promise<Question>,
  ) => Promise<{ readonly memory: GraphInMemory; readonly head: number; readonly walked: Walk }>
}

/** How much memory genealogies may take before the one asked longest ago is dropped. */
export const graphBytesMax = 4 * 1024 ** 3

/** How many movements a record may have and still be held whole: some 100 bytes each. */
export const movementsHeldMax = 30_000_000

/** Genealogies that are read once and kept while there is room. */
export const createGraphs = (bytesMax = graphBytesMax, movementsMax = movementsHeldMax): Graphs => {
  // A Map keeps the order of insertion: the first is the one asked longest ago.
  const held = new Map<string, GraphInMemory>()
  const turns = new Map<string, Promise<unknown>>()

  const dropOldest = (asked: string): void => {
    let bytes = 0
    for (const { graph } of held.values()) bytes += sizeOf(graph)
    for (const [ledgerId, { graph }] of held) {
      if (bytes <= bytesMax) return
      if (ledgerId === asked) continue
      held.delete(ledgerId)
      bytes -= sizeOf(graph)
    }
  }

  const upToDate = async (tx: Tx, { ledgerId }: Ledger) => {
    const head = await headSeq(tx, ledgerId)
    const known = held.get(ledgerId) ?? emptyGraph()
    const memory = known.seq >= head ? known : await catchUp(tx, ledgerId, known, head)
    held.delete(ledgerId)
    held.set(ledgerId, memory)
    dropOldest(ledgerId)
    return { memory, head }
  }

  const of: Graphs['of'] = async (tx, ledger) => {
    const before = turns.get(ledger.ledgerId)
    const turn = (before ?? Promise.resolve()).then(
      () => upToDate(tx, ledger),
      () => upToDate(tx, ledger),
    )
    turns.set(ledger.ledgerId, turn)
    return await turn
  }
  return {
    of,
    walked: async (tx, ledger, questionAt) => {
      const isHeld = held.has(ledger.ledgerId)
      if (isHeld || !(await hasMoreMovements(tx, ledger.ledgerId, movementsMax))) {
        const { memory, head } = await of(tx, ledger)
        return { memory, head, walked: walk(memory.graph, await questionAt(head)) }
      }
      const head = await headSeq(tx, ledger.ledgerId)
      const question = await questionAt(head)
      const memory = await genealogyAround(tx, ledger.ledgerId, head, question.start, (graph) =>
        touchedBy(walk(graph, question)),
      )
      return { memory, head, walked: walk(memory.graph, question) }
    },
  }
}

/** Every unit and container that a walk comes to. */
export const touchedBy = ({ units, carriers }: Walk): readonly number[] => [
  ...units,
  ...carriers.map(({ container }) => container),
]

import type { Tx } from '../db/open.ts'
import { headSeq } from '../ledger/read.ts'
import { catchUp, emptyGraph, type GraphInMemory } from '../projections/graph-feed.ts'
import { sizeOf } from '../trace/graph.ts'
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
}

/** How much memory genealogies may take before the one asked longest ago is dropped. */
export const graphBytesMax = 4 * 1024 ** 3

/** Genealogies that are read once and kept while there is room. */
export const createGraphs = (bytesMax = graphBytesMax): Graphs => {
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

  return {
    of: async (tx, ledger) => {
      const before = turns.get(ledger.ledgerId)
      const turn = (before ?? Promise.resolve()).then(
        () => upToDate(tx, ledger),
        () => upToDate(tx, ledger),
      )
      turns.set(ledger.ledgerId, turn)
      return await turn
    },
  }
}

import type { Tx } from '../db/open.ts'
import { moveHead } from '../ledger/entry.ts'
import type { Recorded } from '../ledger/read.ts'
import { allEntries } from '../ledger/verify.ts'
import { type Projectable, project } from '../projections/project.ts'
import {
  copyProjections,
  type Difference,
  differences,
  dropProjections,
} from '../projections/rebuild.ts'
import { emptyMemory } from '../projections/working-set.ts'
import { contentOf } from './entry-content.ts'
import type { Ledger } from './world.ts'

/** What a rebuild found. */
export interface Rebuilt {
  readonly entries: number
  /** How many rows differ from what was stored, and the first of them. */
  readonly differing: number
  readonly first: readonly Difference[]
}

/** How many differing rows of each table an answer shows; their number is always told. */
export const differencesShownMax = 20

/** Undoes a transaction on purpose, with the answer it was for. */
class Undone extends Error {
  readonly rebuilt: Rebuilt
  constructor(rebuilt: Rebuilt) {
    super('A trial rebuild was undone')
    this.rebuilt = rebuilt
  }
}

/**
 * Derives all projections again from the record, and tells what differs from what was stored.
 *
 * Shape    `keep` false: a trial, undone in the end. The ledger is locked meanwhile.
 */
export const rebuild = async (
  ledger: Ledger,
  keep: boolean,
  onProgress: (entries: number) => void = () => undefined,
): Promise<Rebuilt> => {
  try {
    return await ledger.db.transaction(
      async (tx) => {
        const rebuilt = await rebuildIn(tx, ledger, onProgress)
        if (!keep) throw new Undone(rebuilt)
        return rebuilt
      },
      { role: 'lotline_rebuild', ledger: ledger.ledgerId },
    )
  } catch (error) {
    if (error instanceof Undone) return error.rebuilt
    throw error
  }
}

const rebuildIn = async (
  tx: Tx,
  { ledgerId, db, lastUsable }: Ledger,
  onProgress: (entries: number) => void,
): Promise<Rebuilt> => {
  const { rows } = await tx.query<{ seq: number; recordMs: number }>({
    text: `select seq, record_ms as "recordMs" from head where ledger_id = $1 for update`,
    values: [ledgerId],
  })
  const [head] = rows
  if (!head) throw new Error(`Ledger ${ledgerId} has no head on ${db.kind}`)
  await copyProjections(tx, ledgerId)
  await dropProjections(tx, ledgerId)
  const memory = emptyMemory()
  let unitNo = 0
  let entries = 0
  for await (const batch of allEntries(tx, ledgerId)) {
    unitNo = await project(tx, ledgerId, memory, unitNo, batch.map(projectableOf), lastUsable)
    entries += batch.length
    onProgress(entries)
  }
  await moveHead(tx, ledgerId, { ...head, unitNo })
  const { count, first } = await differences(tx, ledgerId, differencesShownMax)
  return { entries, differing: count, first }
}

/** An entry read back from the record, as the projections take it. */
const projectableOf = (entry: Recorded): Projectable => ({
  seq: entry.seq,
  eventId: entry.eventId,
  recordTimeMs: entry.recordTimeMs,
  hash: entry.hash,
  content: contentOf(entry),
})

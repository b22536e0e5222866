import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Tx } from '../db/open.ts'
import { moveHead } from '../ledger/entry.ts'
import type { Recorded } from '../ledger/read.ts'
import { allEntries, type Fault } from '../ledger/verify.ts'
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

/**
 * How a record is read while it is derived from again.
 *
 * Shape    `content` is asked of each entry in its order; `after` of each batch before anything is
 *          derived from it, and `end` when there are no more. A fault ends it all.
 */
export interface Reading {
  readonly content: (entry: Recorded) => Projectable['content'] | Fault
  readonly after: (tx: Tx, batch: readonly Recorded[]) => Promise<Fault | null>
  readonly end: (tx: Tx, entries: number) => Promise<Fault | null>
}

/** What came of deriving again: the first fault met, or what differs. */
export interface Derived {
  readonly entries: number
  readonly fault: Fault | null
  readonly rebuilt: Rebuilt | null
}

/** Undoes a transaction on purpose, with the answer it was for. */
class Undone extends Error {
  readonly derived: Derived
  constructor(derived: Derived) {
    super('A trial rebuild was undone')
    this.derived = derived
  }
}

const trusting: Reading = {
  content: contentOf,
  after: async () => null,
  end: async () => null,
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
  const { rebuilt } = await deriveAgain(ledger, keep, trusting, onProgress)
  if (!rebuilt) throw new Error('A rebuild ended without an answer')
  return rebuilt
}

/** Derives all projections again, reading the record in a way of one's own. A fault undoes it. */
export const deriveAgain = async (
  ledger: Ledger,
  keep: boolean,
  reading: Reading,
  onProgress: (entries: number) => void,
): Promise<Derived> => {
  try {
    return await ledger.db.transaction(
      async (tx) => {
        const derived = await deriveIn(tx, ledger, reading, onProgress)
        if (!keep || derived.fault) throw new Undone(derived)
        return derived
      },
      { role: 'lotline_rebuild', ledger: ledger.ledgerId },
    )
  } catch (error) {
    if (error instanceof Undone) return error.derived
    throw error
  }
}

const deriveIn = async (
  tx: Tx,
  { ledgerId, db, lastUsable }: Ledger,
  reading: Reading,
  onProgress: (entries: number) => void,
): Promise<Derived> => {
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
  let underWay = Promise.resolve(unitNo)
  for await (const batch of allEntries(tx, ledgerId)) {
    const read = await readBatch(tx, batch, reading)
    unitNo = await underWay
    entries += read.projectables.length
    if (read.fault) return { entries, fault: read.fault, rebuilt: null }
    onProgress(entries)
    // The next entries are read while these are written.
    underWay = project(tx, ledgerId, memory, unitNo, read.projectables, lastUsable)
    underWay.catch(() => undefined)
  }
  unitNo = await underWay
  const fault = await reading.end(tx, entries)
  if (fault) return { entries, fault, rebuilt: null }
  await moveHead(tx, ledgerId, { ...head, unitNo })
  const { count, first } = await differences(tx, ledgerId, differencesShownMax)
  return { entries, fault: null, rebuilt: { entries, differing: count, first } }
}

interface ReadEntries {
  /** Those before the fault, where there is one. */
  readonly projectables: readonly Projectable[]
  readonly fault: Fault | null
}

/** After how many entries the program hears what the database has answered meanwhile. */
const entriesPerTurn = 32

const readBatch = async (
  tx: Tx,
  batch: readonly Recorded[],
  { content: contentIn, after }: Reading,
): Promise<ReadEntries> => {
  const projectables: Projectable[] = []
  for (const entry of batch) {
    const content = contentIn(entry)
    if ('sentence' in content) return { projectables, fault: content }
    projectables.push(projectableOf(entry, content))
    if (projectables.length % entriesPerTurn === 0) await nextTurn()
  }
  return { projectables, fault: await after(tx, batch) }
}

/** An entry read back from the record, as the projections take it. */
const projectableOf = (entry: Recorded, content: Projectable['content']): Projectable => ({
  seq: entry.seq,
  eventId: entry.eventId,
  recordTimeMs: entry.recordTimeMs,
  hash: entry.hash,
  content,
})

import type { Database } from '../db/open.ts'
import { ledgerOfId } from './open-ledger.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import type { World } from './world.ts'

/** The one writer of each ledger in this program; null where there is no such ledger. */
export interface Recorders {
  readonly of: (ledgerId: string) => Promise<Recorder | null>
  /** Waits until what was submitted to any of them is recorded, or has failed. */
  readonly settled: () => Promise<void>
}

const ledgerIdShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Writers of ledgers, made when first needed. */
export const createRecorders = (db: Database, world: World): Recorders => {
  const made = new Map<string, Recorder>()
  return {
    of: async (ledgerId) => {
      const known = made.get(ledgerId)
      if (known) return known
      if (!ledgerIdShape.test(ledgerId)) return null
      const ledger = await ledgerOfId(db, world, ledgerId)
      if (ledger === null) return null
      // Two may have asked at once: the first one made is everybody's.
      const recorder = made.get(ledgerId) ?? createRecorder(ledger)
      made.set(ledgerId, recorder)
      return recorder
    },
    settled: async () => {
      await Promise.all(Array.from(made.values(), ({ submit }) => submit(async () => undefined)))
    },
  }
}

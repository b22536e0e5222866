import type { JsonObject } from '../epcis/json.ts'
import { readEntriesAt } from '../ledger/read.ts'
import { voidedAmong } from '../projections/read.ts'
import { ask } from './ask.ts'
import type { Ledger } from './world.ts'

/** One entry of the record as it was recorded, and whether it still counts. */
export interface EntryCard {
  readonly entry: number
  readonly eventId: string
  readonly atMs: number
  readonly recordedAtMs: number
  /** Declared an error since, or corrected. */
  readonly voided: boolean
  readonly body: JsonObject
  readonly envelope: JsonObject
}

/** The entry with a number; null where the record has no such entry. */
export const entryCard = (ledger: Ledger, entry: number): Promise<EntryCard | null> =>
  ask(ledger, 'see-events', async (tx) => {
    const [recorded] = await readEntriesAt(tx, ledger.ledgerId, [entry])
    if (!recorded) return null
    const voided = await voidedAmong(tx, ledger.ledgerId, [entry])
    return {
      entry,
      eventId: recorded.eventId,
      atMs: recorded.eventTimeMs,
      recordedAtMs: recorded.recordTimeMs,
      voided: voided.has(entry),
      body: JSON.parse(recorded.body) as JsonObject,
      envelope: JSON.parse(recorded.envelope) as JsonObject,
    }
  })

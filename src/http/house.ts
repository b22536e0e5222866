import type { Doorkeeper } from '../accounts/identity.ts'
import type { Database } from '../db/open.ts'
import type { Graphs } from '../flow/graphs.ts'
import type { Recorder } from '../flow/recorder.ts'
import type { World } from '../flow/world.ts'

/**
 * What every route stands on.
 *
 * Shape    `recorderOf` gives the one writer of a ledger in this program, and null where there is
 *          no such ledger.
 */
export interface House {
  readonly world: World
  readonly db: Database
  readonly graphs: Graphs
  readonly doorkeeper: Doorkeeper
  readonly recorderOf: (ledgerId: string) => Promise<Recorder | null>
  readonly version: string
  readonly settings: HttpSettings
}

/** How the server is set up; each limit has its own refusal. */
export interface HttpSettings {
  /** Where people reach it: links in mails, cookies and origins depend on it. */
  readonly publicUrl: string
  readonly bodyBytesMax: number
  /** Bytes of a body of events: those are read as they come. */
  readonly captureBytesMax: number
  readonly requestTimeoutMs: number
  readonly callsPerMinute: number
  /** Signs cursors, and whatever else must come back unchanged. */
  readonly secret: string
}

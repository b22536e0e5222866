import type { Auth, Mail } from '../accounts/auth.ts'
import type { Doorkeeper } from '../accounts/identity.ts'
import type { Throttle } from '../accounts/throttle.ts'
import type { Database } from '../db/open.ts'
import type { Graphs } from '../flow/graphs.ts'
import type { Heads } from '../flow/heads.ts'
import type { Recorder } from '../flow/recorder.ts'
import type { World } from '../flow/world.ts'
import type { Metrics } from './metrics.ts'

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
  readonly heads: Heads
  readonly doorkeeper: Doorkeeper
  readonly recorderOf: (ledgerId: string) => Promise<Recorder | null>
  /** Signing in; null where people do not come in by this server. */
  readonly people: PeopleDoor | null
  readonly version: string
  readonly settings: HttpSettings
  /** Where the server's log goes, a line of JSON each; null: nowhere. */
  readonly log: { readonly level: string; readonly stream: LogStream } | null
  readonly metrics: Metrics | null
}

/** What takes the lines of a log. */
export interface LogStream {
  readonly write: (line: string) => void
}

/**
 * What signing in stands on. `forget`: what was remembered of who may do what counts no more.
 * `signOn`: makes single sign-on ready, and answers whether it is; null where there is none.
 */
export interface PeopleDoor {
  readonly auth: Auth
  readonly throttle: Throttle
  readonly mail: Mail
  readonly signOn: (() => Promise<boolean>) | null
  readonly forget: () => void
}

/** How the server is set up; each limit has its own refusal. */
export interface HttpSettings {
  /** Where people reach it: links in mails, cookies and origins depend on it. */
  readonly publicUrl: string
  readonly bodyBytesMax: number
  /** Bytes of a body of events: those are read as they come. */
  readonly captureBytesMax: number
  /** A proxy in front says whose request it is. */
  readonly isBehindProxy: boolean
  readonly requestTimeoutMs: number
  readonly callsPerMinute: number
  /** Signs cursors, and whatever else must come back unchanged. */
  readonly secret: string
}

import type { Access } from '../access/access.ts'
import type { Result } from '../gs1/result.ts'

/**
 * Who is calling, before it is known for which company.
 *
 * Shape    A person signed in by session; a program by its key, or an operator at a shared station,
 *          each for one company only. `freshAtMs`: when they last proved who they are.
 */
export type Identity =
  | {
      readonly kind: 'person'
      readonly personId: string
      readonly name: string
      readonly email: string
      readonly sessionId: string
      readonly freshAtMs: number
    }
  | {
      readonly kind: 'key'
      readonly keyId: string
      readonly name: string
      readonly ledgerId: string
    }
  | {
      readonly kind: 'station'
      readonly stationId: string
      readonly personId: string
      readonly name: string
      readonly ledgerId: string
      readonly sessionId: string
    }

/** A company somebody may work for. */
export interface Company {
  readonly ledgerId: string
  readonly name: string
}

/** Why credentials that were shown do not count. */
export type CredentialProblem =
  | 'session-unknown'
  | 'session-expired'
  | 'key-unknown'
  | 'key-expired'
  | 'key-revoked'
  | 'station-unknown'

/** What was shown with a request: an `Authorization` header, cookies. */
export interface Shown {
  readonly headers: Headers
  readonly address: string
}

/**
 * Who may come in, and what they may do there.
 *
 * Shape    `identify` answers null where nothing was shown. `accessIn` answers null where the
 *          company is not there, or not for them: nobody can tell which.
 */
export interface Doorkeeper {
  readonly identify: (shown: Shown) => Promise<Result<Identity | null, CredentialProblem>>
  readonly companies: (identity: Identity) => Promise<readonly Company[]>
  readonly accessIn: (identity: Identity, ledgerId: string) => Promise<Access | null>
}

import { setTimeout as wait } from 'node:timers/promises'
import { isAPIError } from 'better-auth/api'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Auth } from './auth.ts'
import type { Identity } from './identity.ts'
import type { Throttle } from './throttle.ts'

/** For how long somebody who has proved who they are counts as having just done so. */
export const stepUpMs = 5 * 60_000

/**
 * How somebody who is signed in proved once more that it is them.
 *
 * Shape    `sign-in`: by signing in anew, for whoever has no password (passkey, single sign-on).
 */
export interface Proof {
  readonly method: 'password' | 'password-and-code' | 'sign-in'
  readonly atMs: number
}

/** What somebody shows to prove who they are once more. */
export interface ShownAgain {
  readonly password?: string | undefined
  /** Of their authenticator app, where they have set one up. */
  readonly code?: string | undefined
}

/** Why it is not proven. `waitMs`: for how long nothing is looked at, after too many failures. */
export interface NotProven {
  readonly kind:
    | 'only-people-sign'
    | 'password-needed'
    | 'sign-in-again'
    | 'password-wrong'
    | 'code-needed'
    | 'code-wrong'
    | 'too-many-attempts'
  readonly field: '' | 'password' | 'code'
  readonly detail: string
  readonly waitMs: number
}

/** Where a request came from, and its cookies. */
export interface From {
  readonly headers: Headers
  readonly address: string
}

/**
 * Asks somebody who is signed in to prove who they are once more.
 *
 * Refuses  only-people-sign for programs and shared stations; what is missing or wrong of what was
 *          shown; too-many-attempts.
 */
export type StepUp = (
  identity: Identity,
  shown: ShownAgain,
  from: From,
) => Promise<Result<Proof, NotProven>>

const refused = (
  kind: NotProven['kind'],
  field: NotProven['field'],
  detail: string,
  waitMs = 0,
): Result<never, NotProven> => no({ kind, field, detail, waitMs })

/** Proving it by the means people sign in with; failures slow down as they do there. */
export const createStepUp =
  (auth: Pick<Auth, 'api'>, throttle: Throttle, now: () => number): StepUp =>
  async (identity, { password, code }, { headers, address }) => {
    if (identity.kind !== 'person')
      return refused('only-people-sign', '', 'A signature is given by a person who signed in.')
    const found = await auth.api.getSession({ headers })
    if (!found || found.user.id !== identity.personId)
      return refused('sign-in-again', '', 'This session has ended: sign in again.')
    const ways = await auth.api.listUserAccounts({ headers })
    if (!ways.some(({ providerId }) => providerId === 'credential'))
      return bySignIn(identity, now())
    const needsCode = found.user.twoFactorEnabled === true
    if (password === undefined)
      return refused('password-needed', 'password', 'Give your password once more.')
    if (needsCode && code === undefined)
      return refused('code-needed', 'code', 'Give the code of your authenticator app too.')
    const turn = await throttle.begin(found.user.email, address)
    if (turn.waitMs > 0)
      return refused('too-many-attempts', '', 'Too many failures: wait a while.', turn.waitMs)
    await wait(turn.slowMs)
    if (!(await holds(auth.api.verifyPassword({ body: { password }, headers }))))
      return refused('password-wrong', 'password', 'This is not your password.')
    if (needsCode && !(await holds(auth.api.verifyTOTP({ body: { code: code ?? '' }, headers }))))
      return refused('code-wrong', 'code', 'This is not the code your app shows now.')
    await throttle.succeeded(found.user.email, address)
    return ok({ method: needsCode ? 'password-and-code' : 'password', atMs: now() })
  }

const bySignIn = (
  { freshAtMs }: Extract<Identity, { readonly kind: 'person' }>,
  nowMs: number,
): Result<Proof, NotProven> =>
  nowMs - freshAtMs <= stepUpMs
    ? ok({ method: 'sign-in', atMs: freshAtMs })
    : refused('sign-in-again', '', 'Sign in once more, and sign within five minutes.')

/** Whether the library lets something pass; what it refuses is an error there. */
const holds = async (asked: Promise<unknown>): Promise<boolean> => {
  try {
    await asked
    return true
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return false
    throw error
  }
}

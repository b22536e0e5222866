import type { Database, Tx } from '../db/open.ts'
import { networkOf } from './network.ts'

/** What counting attempts needs of the world. */
export interface ThrottleWorld {
  readonly now: () => number
  readonly sha256Hex: (text: string) => string
}

/** What is counted, and how many attempts in a row are let pass before one waits. */
const counted = { pair: 5, address: 60 } as const

/** Attempts on one account, from anywhere, that are answered at once; and how slow others get. */
const quickOfAccount = 20
const slowMsMax = 2000

const waitMsMax = 15 * 60_000
const forgottenAfterMs = 60 * 60_000
const droppedEveryMs = 60_000

/** Whether somebody may try: after `slowMs`; or not at all for `waitMs`. */
export interface Turn {
  readonly waitMs: number
  readonly slowMs: number
}

/**
 * Slows down whoever guesses passwords.
 *
 * Shape    Attempts count for an account from one network, and for a network over all accounts:
 *          there one waits, longer and longer. For an account from everywhere they only make the
 *          answer slow, so that nobody can lock somebody else out by failing on purpose. An attempt
 *          counts when it begins, so that many at once are many; one that succeeds is taken back.
 *          What is counted is kept as hashes, for accounts that are not there too.
 */
export const createThrottle = (db: Database, { now, sha256Hex }: ThrottleWorld) => {
  let droppedAtMs = 0
  const subjects = (account: string, address: string) => {
    const who = account.toLowerCase()
    const from = networkOf(address)
    return {
      pair: sha256Hex(`pair ${who} ${from}`),
      address: sha256Hex(`address ${from}`),
      account: sha256Hex(`account ${who}`),
    }
  }
  const inAccounts = { role: 'lotline_accounts' } as const
  return {
    /** Begins an attempt. */
    begin: (account: string, address: string): Promise<Turn> =>
      db.transaction(async (tx) => {
        const at = now()
        if (at - droppedAtMs > droppedEveryMs) {
          droppedAtMs = at
          await dropForgotten(tx, at)
        }
        const subject = subjects(account, address)
        let waitMs = 0
        // Always in this order: two attempts at once wait for each other, and never in a circle.
        for (const kind of ['pair', 'address'] as const) {
          const { count, untilMs } = await count1(tx, subject[kind], at)
          if (untilMs > at) waitMs = Math.max(waitMs, untilMs - at)
          else if (count >= counted[kind])
            await block(tx, subject[kind], at + backoffMs(count - counted[kind]))
          if (waitMs > 0) return { waitMs, slowMs: 0 }
        }
        const { count } = await count1(tx, subject.account, at)
        return { waitMs, slowMs: Math.min(slowMsMax, Math.max(0, count - quickOfAccount) * 100) }
      }, inAccounts),
    /** Takes an attempt back: it was the owner of the account. */
    succeeded: (account: string, address: string): Promise<void> =>
      db.transaction(async (tx) => {
        const subject = subjects(account, address)
        await tx.query({
          name: 'sign_in_succeeded',
          text: 'delete from sign_in_failure where subject = $1',
          values: [subject.pair],
        })
        await tx.query({
          name: 'sign_in_taken_back',
          text: `update sign_in_failure set count = greatest(count - 1, 0), blocked_until = null
            where subject = $1`,
          values: [subject.address],
        })
      }, inAccounts),
  }
}

export type Throttle = ReturnType<typeof createThrottle>

const backoffMs = (over: number): number => Math.min(waitMsMax, 30_000 * 2 ** Math.min(over, 10))

/** Counts one more, unless whoever it is has to wait. */
const count1 = async (
  tx: Tx,
  subject: string,
  atMs: number,
): Promise<{ readonly count: number; readonly untilMs: number }> => {
  const { rows } = await tx.query<{ count: number; untilMs: number }>({
    name: 'sign_in_attempt',
    text: `insert into sign_in_failure as s (subject, count, last_at)
      values ($1, 1, to_timestamp($2::bigint / 1000.0))
      on conflict (subject) do update set
        count = case
          when s.blocked_until > excluded.last_at then s.count
          when s.last_at < to_timestamp($3::bigint / 1000.0) then 1
          else s.count + 1 end,
        last_at = case
          when s.blocked_until > excluded.last_at then s.last_at else excluded.last_at end
      returning count,
        coalesce((extract(epoch from blocked_until) * 1000)::bigint, 0) as "untilMs"`,
    values: [subject, atMs, atMs - forgottenAfterMs],
  })
  return rows[0] ?? { count: 0, untilMs: 0 }
}

const block = async (tx: Tx, subject: string, untilMs: number): Promise<void> => {
  await tx.query({
    name: 'sign_in_blocked',
    text: `update sign_in_failure set blocked_until = to_timestamp($2::bigint / 1000.0)
      where subject = $1`,
    values: [subject, untilMs],
  })
}

const dropForgotten = async (tx: Tx, atMs: number): Promise<void> => {
  await tx.query({
    name: 'sign_in_forgotten',
    text: `delete from sign_in_failure where last_at < to_timestamp($1::bigint / 1000.0)
      and (blocked_until is null or blocked_until < to_timestamp($2::bigint / 1000.0))`,
    values: [atMs - forgottenAfterMs, atMs],
  })
}

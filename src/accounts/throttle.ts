import type { Database } from '../db/open.ts'

/** What counting failures needs of the world. */
export interface ThrottleWorld {
  readonly now: () => number
  readonly sha256Hex: (text: string) => string
}

/** How many failures are let pass before one waits. */
const freeOfPair = 5
const freeOfAddress = 60
const waitMsMax = 15 * 60_000
const forgottenAfterMs = 60 * 60_000

/**
 * Slows down whoever guesses passwords.
 *
 * Shape    Failures count for an account from one network address, and for an address over all
 *          accounts; never for an account alone, so that nobody can lock somebody else out by
 *          failing on purpose from elsewhere. What is counted is kept as hashes.
 */
export const createThrottle = (db: Database, { now, sha256Hex }: ThrottleWorld) => {
  const subjects = (account: string, address: string) => [
    { subject: sha256Hex(`pair ${account.toLowerCase()} ${address}`), free: freeOfPair },
    { subject: sha256Hex(`address ${address}`), free: freeOfAddress },
  ]
  const inAccounts = { role: 'lotline_accounts' } as const
  return {
    /** For how long somebody must wait before trying; 0: not at all. */
    waitMs: (account: string, address: string): Promise<number> =>
      db.transaction(async (tx) => {
        const { rows } = await tx.query<{ until: number }>({
          name: 'sign_in_wait',
          text: `select coalesce(max((extract(epoch from blocked_until) * 1000)::bigint), 0) as until
            from sign_in_failure where subject = any ($1::text[])`,
          values: [subjects(account, address).map(({ subject }) => subject)],
        })
        return Math.max(0, (rows[0]?.until ?? 0) - now())
      }, inAccounts),
    /** Counts a failure. */
    failed: (account: string, address: string): Promise<void> =>
      db.transaction(async (tx) => {
        for (const { subject, free } of subjects(account, address)) {
          const { rows } = await tx.query<{ count: number }>({
            name: 'sign_in_failed',
            text: `insert into sign_in_failure (subject, count, last_at)
              values ($1, 1, to_timestamp($2::bigint / 1000.0))
              on conflict (subject) do update set last_at = excluded.last_at,
                count = case when sign_in_failure.last_at < to_timestamp($3::bigint / 1000.0)
                  then 1 else sign_in_failure.count + 1 end
              returning count`,
            values: [subject, now(), now() - forgottenAfterMs],
          })
          const over = (rows[0]?.count ?? 0) - free
          if (over < 0) continue
          await tx.query({
            name: 'sign_in_blocked',
            text: `update sign_in_failure
              set blocked_until = to_timestamp($2::bigint / 1000.0) where subject = $1`,
            values: [subject, now() + Math.min(waitMsMax, 30_000 * 2 ** Math.min(over, 10))],
          })
        }
      }, inAccounts),
    /** Forgets the failures of an account from one address: it was its owner. */
    succeeded: (account: string, address: string): Promise<void> =>
      db.transaction(async (tx) => {
        await tx.query({
          name: 'sign_in_succeeded',
          text: 'delete from sign_in_failure where subject = $1',
          values: [subjects(account, address)[0]?.subject],
        })
      }, inAccounts),
  }
}

export type Throttle = ReturnType<typeof createThrottle>

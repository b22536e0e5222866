import { lookup } from 'node:dns/promises'
import type { Database } from '../db/open.ts'
import { runDueTasks, type Work } from '../delivery/tasks.ts'
import { hostsAllowedIn } from '../delivery/webhook.ts'
import { startDelivery } from '../delivery/worker.ts'
import { ledgerOfId, ledgersIn } from '../flow/open-ledger.ts'
import type { World } from '../flow/world.ts'

/** How often is looked whether something is to be sent or done. */
const everyMs = 1000

/** What goes on beside the answering of requests. */
export interface Background {
  readonly stop: () => Promise<void>
}

/**
 * Sends webhooks and does tasks at their time, until it is stopped.
 *
 * Shape    `say` hears of trouble in a sentence. Neither outages nor defects end it: what could not
 *          be done is done later.
 */
export const startBackground = (
  db: Database,
  world: World,
  work: Work,
  say: (sentence: string, error: unknown) => void,
): Background => {
  const ledgerIds = async (): Promise<readonly string[]> =>
    (await ledgersIn(db, world)).map(({ ledgerId }) => ledgerId)
  const timeZoneOf = async (ledgerId: string): Promise<string> =>
    (await ledgerOfId(db, world, ledgerId))?.timeZone ?? 'UTC'
  const webhooks = startDelivery(
    {
      db,
      now: world.now,
      random: Math.random,
      lookUp: (host) => lookup(host, { all: true }),
      ledgerIds,
      hostsAllowed: (ledgerId) =>
        db.transaction((tx) => hostsAllowedIn(tx, ledgerId), { ledger: ledgerId }),
    },
    everyMs,
    (error, isOutage) => {
      say(isOutage ? 'The database is away: webhooks wait.' : 'Webhooks met a fault.', error)
    },
  )
  const tasks = repeatedly(
    everyMs,
    async () => {
      for (const ledgerId of await ledgerIds())
        await runDueTasks({ db, now: world.now, timeZoneOf, work }, ledgerId)
    },
    (error) => say('Tasks met trouble, and wait.', error),
  )
  return {
    stop: async () => {
      await Promise.all([webhooks.stop(), tasks.stop()])
    },
  }
}

const repeatedly = (
  ms: number,
  work: () => Promise<void>,
  onTrouble: (error: unknown) => void,
): Background => {
  const stopping = new AbortController()
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await work().catch(onTrouble)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        stopping.signal.addEventListener('abort', () => {
          clearTimeout(timer)
          resolve()
        })
        if (stopping.signal.aborted) resolve()
      })
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

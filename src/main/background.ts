import { lookup } from 'node:dns/promises'
import type { Database } from '../db/open.ts'
import { runDueTasks, setTask, tasksOf, type Work } from '../delivery/tasks.ts'
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

/** A task that every company has, and what it does. */
export interface Duty {
  readonly name: string
  /** A cron pattern, in each company's time zone. */
  readonly schedule: string
  readonly work: (ledgerId: string) => Promise<unknown>
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
  duties: readonly Duty[],
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
  const work: Work = Object.fromEntries(
    duties.map((duty) => [duty.name, (ledgerId: string) => doing(duty, ledgerId, say)]),
  )
  const scheduled = new Set<string>()
  const tasks = repeatedly(
    everyMs,
    async () => {
      for (const ledgerId of await ledgerIds()) {
        if (!scheduled.has(ledgerId)) await schedule(db, world, ledgerId, duties, timeZoneOf)
        scheduled.add(ledgerId)
        await runDueTasks({ db, now: world.now, timeZoneOf, work }, ledgerId)
      }
    },
    (error) => say('Tasks met trouble, and wait.', error),
  )
  return {
    stop: async () => {
      await Promise.all([webhooks.stop(), tasks.stop()])
    },
  }
}

/** Does a duty; that it failed is said, and stands in the task's row. */
const doing = async (
  { name, work }: Duty,
  ledgerId: string,
  say: (sentence: string, error: unknown) => void,
): Promise<void> => {
  try {
    await work(ledgerId)
  } catch (error) {
    say(`The task ${name} of the company ${ledgerId} failed, and is tried again.`, error)
    throw error
  }
}

/** Sets the duties of a company that it does not have yet, or has at another time. */
const schedule = async (
  db: Database,
  { now }: World,
  ledgerId: string,
  duties: readonly Duty[],
  timeZoneOf: (ledgerId: string) => Promise<string>,
): Promise<void> => {
  const timeZone = await timeZoneOf(ledgerId)
  await db.transaction(
    async (tx) => {
      const known = await tasksOf(tx, ledgerId)
      for (const { name, schedule: pattern } of duties)
        if (!known.some((task) => task.name === name && task.schedule === pattern))
          await setTask(tx, ledgerId, { name, schedule: pattern, payload: '{}' }, timeZone, now())
    },
    { ledger: ledgerId },
  )
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

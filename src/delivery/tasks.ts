import { Cron } from 'croner'
import type { Database, Tx } from '../db/open.ts'

/** A task of a company: what is done, when, and what it is told. */
export interface Task {
  readonly name: string
  /** A cron pattern, in the company's time zone. */
  readonly schedule: string
  readonly payload: string
  readonly nextAtMs: number
  readonly failures: number
  readonly lastError: string | null
  readonly lastDoneAtMs: number | null
}

/** Whether a cron pattern can be read; if not, why. */
export const patternFault = (pattern: string): string | null => {
  try {
    new Cron(pattern, { paused: true, mode: '5-part' })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** When a pattern comes next after a moment, by the clocks of a time zone; null: never. */
export const nextAfter = (pattern: string, timeZone: string, afterMs: number): number | null =>
  new Cron(pattern, { paused: true, mode: '5-part', timezone: timeZone })
    .nextRun(new Date(afterMs))
    ?.getTime() ?? null

/**
 * Sets a task of a company, or sets it anew.
 *
 * Refuses  a pattern that cannot be read or never comes: a defect of whoever sets it.
 */
export const setTask = async (
  tx: Tx,
  ledgerId: string,
  { name, schedule, payload }: Pick<Task, 'name' | 'schedule' | 'payload'>,
  timeZone: string,
  nowMs: number,
): Promise<void> => {
  const nextAtMs = nextAfter(schedule, timeZone, nowMs)
  if (nextAtMs === null) throw new Error(`The pattern ${schedule} never comes`)
  await tx.query({
    name: 'set_task',
    text: `insert into task (ledger_id, name, schedule, payload, next_at, failures)
      values ($1, $2, $3, $4, to_timestamp($5::bigint / 1000.0), 0)
      on conflict (ledger_id, name) do update set schedule = excluded.schedule,
        payload = excluded.payload, next_at = excluded.next_at, failures = 0, last_error = null`,
    values: [ledgerId, name, schedule, payload, nextAtMs],
  })
}

/** The tasks of a company, by name. */
export const tasksOf = async (tx: Tx, ledgerId: string): Promise<readonly Task[]> => {
  const { rows } = await tx.query<Task>({
    name: 'tasks',
    text: `select name, schedule, payload::text as payload, failures, last_error as "lastError",
        (extract(epoch from next_at) * 1000)::bigint as "nextAtMs",
        (extract(epoch from last_done_at) * 1000)::bigint as "lastDoneAtMs"
      from task where ledger_id = $1 order by name`,
    values: [ledgerId],
  })
  return rows
}

/** How long a task may take before another server takes it to be dead. */
const leaseMs = 15 * 60_000

/** How long is waited after failures in a row, at most. */
const waitMsMax = 60 * 60_000

/** What is done when a task's time has come, by the task's name. */
export type Work = Readonly<Record<string, (ledgerId: string, payload: string) => Promise<void>>>

/** What running tasks stands on. */
export interface Running {
  readonly db: Database
  readonly now: () => number
  readonly timeZoneOf: (ledgerId: string) => Promise<string>
  readonly work: Work
}

/**
 * Does what is due of a company's tasks, one after another; of several servers one does each.
 *
 * Shape    Answers the names of those done. A task that fails is tried again, later and later, and
 *          says why in its row; a task nobody here knows is left to a server that does.
 */
export const runDueTasks = async (
  running: Running,
  ledgerId: string,
): Promise<readonly string[]> => {
  const { db, now, work } = running
  const inLedger = { ledger: ledgerId }
  const taken = await db.transaction(
    (tx) => takeTasks(tx, ledgerId, now(), Object.keys(work)),
    inLedger,
  )
  if (taken.length === 0) return []
  const timeZone = await running.timeZoneOf(ledgerId)
  const done: string[] = []
  for (const { name, schedule, payload, failures } of taken) {
    const fault = await faultOf(work, name, ledgerId, payload)
    const next =
      fault === null
        ? nextAfter(schedule, timeZone, now())
        : now() + Math.min(waitMsMax, 60_000 * 2 ** Math.min(failures, 10))
    await db.transaction(
      (tx) => noteTask(tx, ledgerId, name, now(), next ?? now(), fault),
      inLedger,
    )
    if (fault === null) done.push(name)
  }
  return done
}

const faultOf = async (
  work: Work,
  name: string,
  ledgerId: string,
  payload: string,
): Promise<string | null> => {
  try {
    await work[name]?.(ledgerId, payload)
    return null
  } catch (error) {
    // Told in the task's row, where whoever runs the company sees it; it is tried again.
    return error instanceof Error ? error.message : String(error)
  }
}

const takeTasks = async (
  tx: Tx,
  ledgerId: string,
  nowMs: number,
  names: readonly string[],
): Promise<readonly Task[]> => {
  const { rows } = await tx.query<Task>({
    name: 'take_tasks',
    text: `with due as (
        select name from task
        where ledger_id = $1 and name = any ($2::text[])
          and next_at <= to_timestamp($3::bigint / 1000.0)
          and (leased_until is null or leased_until <= to_timestamp($3::bigint / 1000.0))
        order by next_at for update skip locked
      )
      update task set leased_until = to_timestamp($4::bigint / 1000.0)
      from due where task.ledger_id = $1 and task.name = due.name
      returning task.name, task.schedule, task.payload::text as payload, task.failures`,
    values: [ledgerId, names, nowMs, nowMs + leaseMs],
  })
  return rows
}

const noteTask = async (
  tx: Tx,
  ledgerId: string,
  name: string,
  nowMs: number,
  nextAtMs: number,
  fault: string | null,
): Promise<void> => {
  await tx.query({
    name: 'note_task',
    text: `update task set leased_until = null, next_at = to_timestamp($4::bigint / 1000.0),
        last_error = $5, failures = case when $5::text is null then 0 else failures + 1 end,
        last_done_at = case when $5::text is null then to_timestamp($3::bigint / 1000.0)
          else last_done_at end
      where ledger_id = $1 and name = $2`,
    values: [ledgerId, name, nowMs, nextAtMs, fault],
  })
}

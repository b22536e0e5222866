import type { Tx } from '../db/open.ts'
import { outageOf } from '../db/outage.ts'
import { type Head, lockHead, moveHead } from '../ledger/entry.ts'
import { emptyMemory, forget, type Memory } from '../projections/working-set.ts'
import type { Ledger } from './world.ts'

/** A transaction that holds the head of the ledger: the only place from which anything is added. */
export interface Session {
  readonly tx: Tx
  readonly ledger: Ledger
  readonly memory: Memory
  readonly recordTimeMs: number
  head: Head
}

type Work<T> = (session: Session) => Promise<T>

interface Job {
  readonly work: Work<unknown>
  readonly done: (value: unknown) => void
  readonly failed: (error: unknown) => void
}

/**
 * Adds to one ledger, one writer at a time, many submissions to a transaction.
 *
 * Shape    `submit` answers when what the work recorded is durable. Work that arrives while a
 *          transaction runs is done together in the next one; work that throws takes nobody else
 *          with it, and leaves nothing behind.
 */
export interface Recorder {
  readonly ledger: Ledger
  readonly submit: <T>(work: Work<T>) => Promise<T>
}

/** How many submissions one transaction may carry, so that nobody waits for ever. */
export const submissionsPerCommitMax = 64

/** The writer of a ledger. One is enough for a process. */
export const createRecorder = (ledger: Ledger): Recorder => {
  const memory = emptyMemory()
  const waiting: Job[] = []
  let seenSeq = -1
  let running = false

  const commit = async (jobs: readonly Job[]): Promise<readonly unknown[]> => {
    try {
      const { answers, seq } = await ledger.db.transaction(
        async (tx) => runJobs(tx, ledger, memory, seenSeq, jobs),
        { ledger: ledger.ledgerId },
      )
      seenSeq = seq
      return answers
    } catch (error) {
      forget(memory)
      seenSeq = -1
      throw error
    }
  }

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const jobs = waiting.splice(0, submissionsPerCommitMax)
      try {
        const answers = await commit(jobs)
        jobs.forEach(({ done }, i) => {
          done(answers[i])
        })
      } catch (error) {
        if (jobs.length === 1 || outageOf(error) !== null)
          for (const { failed } of jobs) failed(error)
        else await eachAlone(jobs, commit)
      }
    }
    running = false
  }

  return {
    ledger,
    submit: <T>(work: Work<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, done: (value) => resolve(value as T), failed: reject })
        if (running) return
        running = true
        void drain()
      }),
  }
}

const runJobs = async (
  tx: Tx,
  ledger: Ledger,
  memory: Memory,
  seenSeq: number,
  jobs: readonly Job[],
): Promise<{ readonly answers: readonly unknown[]; readonly seq: number }> => {
  const head = await lockHead(tx, ledger.ledgerId)
  if (head.seq !== seenSeq) forget(memory)
  const recordTimeMs = Math.max(ledger.world.now(), head.recordMs)
  const session: Session = { tx, ledger, memory, recordTimeMs, head }
  const answers: unknown[] = []
  for (const { work } of jobs) answers.push(await work(session))
  if (session.head !== head) await moveHead(tx, ledger.ledgerId, session.head)
  return { answers, seq: session.head.seq }
}

/** When work done together fails, each is done alone, so that only the faulty one fails. */
const eachAlone = async (
  jobs: readonly Job[],
  commit: (jobs: readonly Job[]) => Promise<readonly unknown[]>,
): Promise<void> => {
  for (const job of jobs) {
    try {
      const [answer] = await commit([job])
      job.done(answer)
    } catch (error) {
      job.failed(error)
    }
  }
}

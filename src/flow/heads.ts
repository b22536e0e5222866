import { headSeq } from '../ledger/read.ts'
import type { Ledger } from './world.ts'

/** Tells when records grow: one look at each ledger that somebody waits for, however many wait. */
export interface Heads {
  /**
   * Waits until a ledger has entries after `seq`.
   *
   * Shape    Answers the last number then; `seq` itself when the signal ended the wait. What goes
   *          wrong while looking is thrown to everybody who waits.
   */
  readonly after: (ledger: Ledger, seq: number, signal: AbortSignal) => Promise<number>
}

interface Waiting {
  readonly seq: number
  readonly done: (head: number) => void
  readonly failed: (error: unknown) => void
}

/** Looks at the heads of ledgers every so often, while anybody waits. */
export const createHeads = (everyMs = 500): Heads => {
  const waiting = new Map<string, Set<Waiting>>()

  const watch = async (ledger: Ledger, all: Set<Waiting>): Promise<void> => {
    while (all.size > 0) {
      try {
        const head = await ledger.db.transaction((tx) => headSeq(tx, ledger.ledgerId), {
          ledger: ledger.ledgerId,
          readOnly: true,
        })
        for (const one of all) if (head > one.seq) one.done(head)
      } catch (error) {
        for (const one of all) one.failed(error)
      }
      if (all.size > 0) await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
    waiting.delete(ledger.ledgerId)
  }

  return {
    after: (ledger, seq, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return resolve(seq)
        const known = waiting.get(ledger.ledgerId)
        const all = known ?? new Set<Waiting>()
        const leave = (): void => {
          all.delete(one)
          signal.removeEventListener('abort', ended)
        }
        const ended = (): void => {
          leave()
          resolve(seq)
        }
        const one: Waiting = {
          seq,
          done: (head) => {
            leave()
            resolve(head)
          },
          failed: (error) => {
            leave()
            reject(error)
          },
        }
        signal.addEventListener('abort', ended)
        all.add(one)
        if (known) return
        waiting.set(ledger.ledgerId, all)
        void watch(ledger, all)
      }),
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Where } from '../../src/db/open.ts'
import { verify } from '../../src/flow/verify.ts'
import type { Ledger } from '../../src/flow/world.ts'

/** What a writer said until it ended. */
export interface Told {
  /** Numbers of entries by place in the history, as far as they were acknowledged. */
  readonly seqs: ReadonlyMap<number, number>
  readonly isDone: boolean
  readonly outage: string | null
  readonly refused: readonly { readonly code: string }[] | null
}

/** A writer that runs: `lines` counts what was acknowledged so far, `end` waits for its end. */
export interface Writer {
  readonly child: ChildProcess
  readonly acknowledged: () => number
  /** Waits until so many events were acknowledged, or until it ended. */
  readonly until: (events: number) => Promise<void>
  readonly end: () => Promise<Told>
}

interface Line {
  readonly at?: number
  readonly seq?: number
  readonly done?: number
  readonly outage?: string | null
  readonly refused?: readonly { readonly code: string }[]
}

/** Starts a writer on a database: it records its part of a history. */
export const startWriter = (
  where: Where,
  ledgerId: string,
  seed: number,
  part = 0,
  of = 1,
): Writer => {
  const address = 'url' in where ? where.url : (where.folder ?? '')
  const child = spawn(
    process.execPath,
    ['test/crash/writer.ts', address, ledgerId, `${seed}`, `${part}`, `${of}`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const exited = once(child, 'exit')
  const seqs = new Map<number, number>()
  let rest: Omit<Told, 'seqs'> = { isDone: false, outage: null, refused: null }
  let awake = (): void => undefined
  const lines = createInterface({ input: child.stdout })
  const read = (async () => {
    for await (const text of lines) {
      const line = JSON.parse(text) as Line
      if (line.at !== undefined && line.seq !== undefined) seqs.set(line.at, line.seq)
      if (line.done !== undefined) rest = { ...rest, isDone: true }
      if (line.outage !== undefined) rest = { ...rest, outage: line.outage }
      if (line.refused !== undefined) rest = { ...rest, refused: line.refused }
      awake()
    }
  })()
  return {
    child,
    acknowledged: () => seqs.size,
    until: async (events) => {
      while (seqs.size < events && child.exitCode === null && child.signalCode === null)
        await Promise.race([exited, new Promise<void>((settle) => (awake = settle))])
    },
    end: async () => {
      await Promise.all([exited, read])
      return { seqs, ...rest }
    },
  }
}

/** The ids of all entries, by number. */
export const entriesOf = async ({ db, ledgerId }: Ledger): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await db.transaction(
    (tx) =>
      tx.query<{ seq: number; eventId: string }>({
        text: `select seq, event_id as "eventId" from event where ledger_id = $1 order by seq`,
        values: [ledgerId],
      }),
    { ledger: ledgerId },
  )
  return new Map(rows.map(({ seq, eventId }) => [seq, eventId]))
}

/**
 * What is wrong with a record after something happened to its writers; nothing when all is well.
 */
export const faultsAfter = async (
  ledger: Ledger,
  acknowledged: readonly (readonly [eventId: string, seq: number])[],
): Promise<readonly unknown[]> => {
  const entries = await entriesOf(ledger)
  const { fault, rebuilt } = await verify(ledger)
  const ids = [...entries.values()]
  return [
    ...(fault ? [fault] : []),
    ...(rebuilt?.first ?? ['was not rebuilt']),
    ...(new Set(ids).size === ids.length ? [] : ['an event is there twice']),
    ...[...entries.keys()].filter((seq, i) => seq !== i + 1).map((seq) => `a gap before ${seq}`),
    ...acknowledged
      .filter(([eventId, seq]) => entries.get(seq) !== eventId)
      .map(
        ([eventId, seq]) => `${eventId} was acknowledged as ${seq}, where ${entries.get(seq)} is`,
      ),
  ]
}

import type { Database } from '../src/db/open.ts'
import { createRecorder } from '../src/flow/recorder.ts'
import { verify } from '../src/flow/verify.ts'
import { captureLines, factoryLines, newLedger } from './capture.ts'

/** How long it takes to recompute a whole record and all that is derived from it. */
export interface VerifyMeasured {
  readonly entries: number
  readonly seconds: number
  readonly entriesPerSecond: number
  /** What a million entries would take at this rate: reckoned, unless a million were verified. */
  readonly minutesForAMillion: number
  readonly isReckoned: boolean
}

/** Records so many events and verifies the record; anything found wrong is a defect. */
export const measureVerify = async (db: Database, entries: number): Promise<VerifyMeasured> => {
  const ledger = await newLedger(db)
  const recorder = createRecorder(ledger)
  const next = factoryLines(entries)
  const perImport = 10_000
  for (let left = entries; left > 0; left -= perImport)
    await captureLines(recorder, next(Math.min(left, perImport)))
  const begun = performance.now()
  const { fault, rebuilt, entries: verified } = await verify(ledger)
  const seconds = (performance.now() - begun) / 1000
  if (fault || rebuilt?.differing !== 0 || verified !== entries)
    throw new Error(`Found ${JSON.stringify({ fault, rebuilt, verified })}`)
  const entriesPerSecond = entries / seconds
  return {
    entries,
    seconds: Math.round(seconds * 10) / 10,
    entriesPerSecond: Math.round(entriesPerSecond),
    minutesForAMillion: Math.round(1_000_000 / entriesPerSecond / 6) / 10,
    isReckoned: entries !== 1_000_000,
  }
}

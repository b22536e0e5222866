/**
 * A program of its own that records a simulated history, for tests of what becomes of it.
 *
 *   node writer.ts WHERE LEDGER SEED PART OF
 *
 * WHERE is a folder or PostgreSQL's address; LEDGER the ledger's id. It records every OF-th piece
 * of the history of SEED, beginning with PART, and writes a line of JSON for each event as soon as
 * that is acknowledged: its place in the history and the number of its entry.
 */

import { openDatabase } from '../../src/db/open.ts'
import { outageOf } from '../../src/db/outage.ts'
import { ledgersIn } from '../../src/flow/open-ledger.ts'
import { createRecorder } from '../../src/flow/recorder.ts'
import { realWorld } from '../../src/main/world.ts'
import { recordAll } from '../recording.ts'
import { historyOf, piecesOf } from './history-told.ts'

const [where = '', ledgerId = '', seed = '', part = '', of = ''] = process.argv.slice(2)

const opened = await openDatabase(where.includes('://') ? { url: where } : { folder: where })
if (!opened.ok) {
  console.log(JSON.stringify({ refused: opened.error }))
  process.exit(7)
}
const ledgers = await ledgersIn(opened.value, realWorld)
const ledger = ledgers.find((one) => one.ledgerId === ledgerId)
if (!ledger) throw new Error(`There is no ledger ${ledgerId}`)
const recorder = createRecorder(ledger)
console.log(JSON.stringify({ open: process.pid }))

const tell = async (piece: readonly number[]): Promise<void> => {
  const bodies = piece.map((at) => historyOf(Number(seed))[at] ?? {})
  const seqs: number[] = []
  await recordAll(recorder, bodies, null, ({ outcome }) => {
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome))
    seqs.push(outcome.seq)
  })
  piece.forEach((at, i) => {
    console.log(JSON.stringify({ at, seq: seqs[i] }))
  })
}

try {
  // Two at a time, so that some submissions share a transaction.
  const mine = piecesOf(Number(seed)).filter((_, i) => i % Number(of) === Number(part))
  for (let i = 0; i < mine.length; i += 2)
    await Promise.all(mine.slice(i, i + 2).map((piece) => tell(piece)))
  console.log(JSON.stringify({ done: mine.length }))
} catch (error) {
  console.log(JSON.stringify({ outage: outageOf(error), message: (error as Error).message }))
  process.exitCode = 8
}
await opened.value.close().catch(() => undefined)

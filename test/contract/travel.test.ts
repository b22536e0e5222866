import { expect, test } from 'vitest'
import type { Database } from '../../src/db/open.ts'
import { importLedger } from '../../src/flow/import-ledger.ts'
import { createRecorder } from '../../src/flow/recorder.ts'
import { verify } from '../../src/flow/verify.ts'
import { realWorld } from '../../src/main/world.ts'
import { describeDatabases } from '../databases.ts'
import { asOwner, beginLedger, exported, received, recordAll, recordDay } from '../recording.ts'

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

const takeIn = (db: Database, lines: readonly string[]) =>
  importLedger(db, realWorld, linesOf(lines))

/** A ledger with personal data, some of it erased. */
const traveller = async (db: Database) => {
  const { ledger, recorder } = await beginLedger(db, 'A mill that moves')
  await recordDay(recorder)
  await asOwner(ledger, (tx) =>
    tx.query({
      text: 'delete from personal where ledger_id = $1 and seq = 2',
      values: [ledger.ledgerId],
    }),
  )
  return ledger
}

describeDatabases('a ledger that travels', (open, on) => {
  test('is the same on a database of the same kind, and goes on there', async () => {
    const ledger = await traveller(await open())
    const lines = await exported(ledger)
    const taken = await takeIn(await on.fresh(), lines)
    if (!taken.ok) throw new Error(taken.error.kind)
    expect(await exported(taken.value)).toEqual(lines)
    expect(await verify(taken.value)).toEqual({
      entries: 6,
      fault: null,
      rebuilt: { entries: 6, differing: 0, first: [] },
    })
  })

  test('is refused where it is already', async () => {
    const ledger = await traveller(await open())
    const taken = await takeIn(ledger.db, await exported(ledger))
    expect(taken).toMatchObject({ ok: false, error: { kind: 'exists' } })
  })

  test('cut short anywhere, nothing of it is taken in', async () => {
    const ledger = await traveller(await open())
    const lines = await exported(ledger)
    const target = await on.fresh()
    for (let length = 1; length < lines.length; length += 1)
      expect(await takeIn(target, lines.slice(0, length))).toMatchObject({
        ok: false,
        error: { kind: 'cut-short', line: length + 1 },
      })
    const half = lines.map((line, i) => (i === 3 ? line.slice(0, line.length / 2) : line))
    expect(await takeIn(target, half)).toMatchObject({
      ok: false,
      error: { kind: 'cut-short', line: 4 },
    })
    expect((await takeIn(target, lines)).ok).toBe(true)
  })

  test('changed, shuffled or robbed of a line, nothing of it is taken in', async () => {
    const ledger = await traveller(await open())
    const lines = await exported(ledger)
    const target = await on.fresh()
    const robbed = lines.filter((_, i) => i !== 3)
    const shuffled = lines.map((line, i) => lines[i === 2 ? 3 : i === 3 ? 2 : i] ?? line)
    const changed = lines.map((line, i) => (i === 4 ? line.replace('KGM', 'GRM') : line))
    for (const [damaged, line] of [
      [robbed, 4],
      [shuffled, 3],
      [changed, 5],
    ] as const)
      expect(await takeIn(target, damaged)).toMatchObject({
        ok: false,
        error: { kind: 'damaged', line },
      })
    expect(await takeIn(target, ['{"type":"ObjectEvent"}'])).toMatchObject({
      ok: false,
      error: { kind: 'not-a-ledger' },
    })
  })
})

describeDatabases('a ledger that moves up and back', (open, on) => {
  test('is the same on the other kind of database, and on its return', async () => {
    const ledger = await traveller(await open())
    const lines = await exported(ledger)
    for (const other of on.others()) {
      const there = await takeIn(await other.fresh(), lines)
      if (!there.ok) throw new Error(`${other.name}: ${there.error.kind}`)
      expect(await exported(there.value), other.name).toEqual(lines)
      expect(await verify(there.value)).toMatchObject({ fault: null, rebuilt: { differing: 0 } })
      await recordAll(createRecorder(there.value), [received('WHEAT-9', 12)])
      const back = await takeIn(await on.fresh(), await exported(there.value))
      if (!back.ok) throw new Error(`back from ${other.name}: ${back.error.kind}`)
      expect(await verify(back.value)).toMatchObject({ entries: 7, fault: null })
    }
  })
})

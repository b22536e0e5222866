import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { importLedger } from '../../src/flow/import-ledger.ts'
import { verify } from '../../src/flow/verify.ts'
import { startBackground } from '../../src/main/background.ts'
import { backUp } from '../../src/main/backups.ts'
import { realWorld } from '../../src/main/world.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger, received, recordAll } from '../recording.ts'

const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lotline-backups-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function* linesIn(file: string): AsyncGenerator<string> {
  yield* gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
}

describeDatabases('backups by the server', (open, on) => {
  test('can be restored, and the oldest go once there are enough', async () => {
    const db = await open()
    const folder = emptyFolder()
    const { ledger, recorder } = await beginLedger(db)
    const clock = { now: Date.UTC(2026, 10, 24, 2, 30) }
    const world = { ...realWorld, now: () => clock.now }
    const made: string[] = []
    for (const day of [1, 2, 3]) {
      await recordAll(recorder, [received(`W-${day}`, day)])
      made.push(await backUp(db, world, { folder, keep: 2 }, ledger.ledgerId))
      clock.now += 24 * 3_600_000
    }
    expect(readdirSync(folder).map((name) => join(folder, name))).toEqual(made.slice(1))
    const elsewhere = await on.fresh()
    const taken = await importLedger(elsewhere, realWorld, linesIn(made[2] ?? ''))
    expect(taken).toMatchObject({ ok: true })
    const restored = { ...ledger, db: elsewhere }
    expect(await verify(restored)).toMatchObject({ fault: null, rebuilt: { differing: 0 } })
  })

  test('are made at their time, of every company, also of one that was begun since', async () => {
    const db = await open()
    const folder = emptyFolder()
    const clock = { now: Date.UTC(2026, 10, 24, 2, 29) }
    const world = { ...realWorld, now: () => clock.now }
    const faults: string[] = []
    const duty = {
      ...{ name: 'backup', schedule: '30 2 * * *' },
      work: (ledgerId: string) => backUp(db, world, { folder, keep: 9 }, ledgerId),
    }
    const background = startBackground(db, world, [duty], (sentence) => faults.push(sentence))
    const { ledger } = await beginLedger(db)
    const { ledger: another } = await beginLedger(db)
    while (readdirSync(folder).filter((name) => name.endsWith('.gz')).length < 2) {
      clock.now += 3_600_000
      await new Promise((settle) => setTimeout(settle, 200))
    }
    await background.stop()
    const names = readdirSync(folder).join(' ')
    expect(names).toContain(ledger.ledgerId)
    expect(names).toContain(another.ledgerId)
    expect(faults).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { wholeAccess } from '../../src/access/access.ts'
import { noteAudit } from '../../src/flow/audit.ts'
import { importLedger } from '../../src/flow/import-ledger.ts'
import { verify } from '../../src/flow/verify.ts'
import { realWorld } from '../../src/main/world.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger, exported, milled, received, recordAll } from '../recording.ts'

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

describeDatabases('the audit trail', (open, on) => {
  const begin = async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordAll(recorder, [received('W-1', 6)])
    await recorder.submit(async (session) => {
      for (const what of ['changed', 'changed', 'signed-in'] as const)
        await noteAudit(session, wholeAccess('Ada'), {
          what,
          subject: 'role:quality',
          detail: { old: null, new: ['hold'] },
          personal: { address: '192.0.2.1' },
        })
    })
    await recordAll(recorder, [milled('W-1', 'F-1', 8)])
    return { ledger, recorder }
  }

  test('is part of the record: numbered, proven, and derived again to the same rows', async () => {
    const { ledger } = await begin()
    expect(await verify(ledger)).toMatchObject({
      entries: 5,
      fault: null,
      rebuilt: { differing: 0 },
    })
    const { rows } = await ledger.db.transaction(
      (tx) =>
        tx.query({
          text: 'select seq, what, who, subject from audit where ledger_id = $1 order by seq',
          values: [ledger.ledgerId],
        }),
      { ledger: ledger.ledgerId },
    )
    expect(rows).toEqual(
      [2, 3, 4].map((seq) => ({
        seq,
        what: seq === 4 ? 'signed-in' : 'changed',
        who: 'owner',
        subject: 'role:quality',
      })),
    )
  })

  test('keeps names and addresses in the compartment that may be erased', async () => {
    const { ledger } = await begin()
    const { rows } = await ledger.db.transaction(
      (tx) =>
        tx.query<{ body: string; personal: string }>({
          text: `select event.body::text as body, personal.content::text as personal from event
            join personal on personal.ledger_id = $1 and personal.seq = event.seq
            where event.ledger_id = $1 and event.type = 'AuditRecord'`,
          values: [ledger.ledgerId],
        }),
      { ledger: ledger.ledgerId },
    )
    expect(rows.length).toBe(3)
    for (const { body, personal } of rows) {
      expect(body).not.toMatch(/Ada|192\.0\.2\.1/)
      expect(JSON.parse(personal)).toEqual({ who: 'Ada', address: '192.0.2.1' })
    }
  })

  test('travels with the ledger', async () => {
    const { ledger } = await begin()
    const target = await on.fresh()
    const taken = await importLedger(target, realWorld, linesOf(await exported(ledger)))
    expect(taken.ok).toBe(true)
  })
})

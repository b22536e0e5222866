import { expect, test } from 'vitest'
import { verify } from '../../src/flow/verify.ts'
import { describeDatabases } from '../databases.ts'
import { asOwner, beginLedger, milled, received, recordAll, recordDay } from '../recording.ts'

const seqsOf = async (ledger: Parameters<typeof asOwner>[0]): Promise<readonly number[]> => {
  const { rows } = await asOwner(ledger, (tx) =>
    tx.query<{ seq: number }>({
      text: 'select seq from event where ledger_id = $1 order by seq',
      values: [ledger.ledgerId],
    }),
  )
  return rows.map(({ seq }) => seq)
}

describeDatabases('the record', (open) => {
  test('entries are numbered in the order of recording, without a gap', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordDay(recorder)
    expect(await seqsOf(ledger)).toEqual([1, 2, 3, 4, 5, 6])
    expect(await verify(ledger)).toMatchObject({ entries: 6, fault: null })
  })

  test('a fact told twice is recorded once', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordDay(recorder)
    expect(await recordAll(recorder, [received('WHEAT-1', 6), received('WHEAT-3', 6)])).toEqual({
      recorded: 1,
      known: 1,
      refused: 0,
      masterData: 0,
      toldAgain: 0,
      empty: [],
      undone: false,
    })
    expect(await seqsOf(ledger)).toHaveLength(7)
  })

  test('fifty submissions at once are all answered, each with its own number', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    const counts = await Promise.all(
      Array.from({ length: 50 }, (_, i) => recordAll(recorder, [received(`LOT-${i}`, i % 24)])),
    )
    expect(counts.every(({ recorded }) => recorded === 1)).toBe(true)
    expect(await seqsOf(ledger)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    expect(await verify(ledger)).toMatchObject({ fault: null, rebuilt: { differing: 0 } })
  })

  test('work that throws leaves nothing behind, and takes nobody else with it', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    const all = await Promise.allSettled([
      recordAll(recorder, [received('LOT-1', 1)]),
      recorder.submit(async ({ tx }) => {
        await tx.query({ text: 'select 1 / 0' })
      }),
      recorder.submit(() => Promise.reject(new Error('changed my mind'))),
      recordAll(recorder, [received('LOT-2', 2)]),
    ])
    expect(all.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect(await seqsOf(ledger)).toEqual([1, 2])
    expect(await verify(ledger)).toMatchObject({ fault: null, rebuilt: { differing: 0 } })
  })

  test('a failed statement that was not minded does not seem to be recorded', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    const careless = recorder.submit(({ tx }) =>
      tx.query({ text: 'select 1 / 0' }).catch(() => undefined),
    )
    await expect(careless).rejects.toThrow('nothing was committed')
    await recordAll(recorder, [received('LOT-1', 1)])
    expect(await seqsOf(ledger)).toEqual([1])
  })

  test('a statement nobody waits for any more ends the transaction, not the program', async () => {
    const db = await open()
    const unminded: unknown[] = []
    const note = (error: unknown): void => {
      unminded.push(error)
    }
    process.on('unhandledRejection', note)
    const work = db.transaction(async (tx) => {
      void tx.query({ text: 'select 1 / 0' })
      await tx.query({ text: 'select no_such_column' })
    })
    await expect(work).rejects.toThrow(/division by zero|no_such_column|aborted/)
    await new Promise((settle) => setTimeout(settle, 50))
    process.removeListener('unhandledRejection', note)
    expect(unminded).toEqual([])
  })

  test('what is derived after the fact equals what was derived as it happened', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordDay(recorder)
    await recordAll(recorder, [milled('WHEAT-2', 'FLOUR-2', 7)])
    expect((await verify(ledger)).rebuilt).toEqual({ entries: 7, differing: 0, first: [] })
  })
})

describeDatabases('erasure', (open) => {
  test('personal data is erased by its role alone, and the record still verifies', async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordDay(recorder)
    const { ledgerId, db } = ledger
    const erase = {
      text: 'delete from personal where ledger_id = $1 and seq = 2 returning seq',
      values: [ledgerId],
    }
    await expect(
      db.transaction((tx) => tx.query(erase), { ledger: ledgerId }),
    ).rejects.toMatchObject({ code: '42501' })
    const erased = await db.transaction((tx) => tx.query(erase), {
      ledger: ledgerId,
      role: 'lotline_eraser',
    })
    expect(erased.rows).toEqual([{ seq: 2 }])
    expect(await verify(ledger)).toMatchObject({ fault: null, rebuilt: { differing: 0 } })
  })
})

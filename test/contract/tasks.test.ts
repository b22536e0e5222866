import { expect, test } from 'vitest'
import { type Running, runDueTasks, setTask, tasksOf } from '../../src/delivery/tasks.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger } from '../recording.ts'

const midnight = Date.UTC(2026, 10, 24)
const hour = 3_600_000

describeDatabases('tasks', (open) => {
  const begin = async () => {
    const db = await open()
    const { ledger } = await beginLedger(db)
    const { ledgerId } = ledger
    const clock = { now: midnight }
    const calls: string[] = []
    let fault: Error | null = null
    const running: Running = {
      db,
      now: () => clock.now,
      timeZoneOf: async () => 'UTC',
      work: {
        digest: async (_ledgerId, payload) => {
          calls.push(payload)
          if (fault) throw fault
        },
      },
    }
    const set = (name: string) =>
      db.transaction(
        (tx) =>
          setTask(tx, ledgerId, { name, schedule: '0 6 * * *', payload: '{}' }, 'UTC', clock.now),
        { ledger: ledgerId },
      )
    const all = () => db.transaction((tx) => tasksOf(tx, ledgerId), { ledger: ledgerId })
    const fail = (with_: Error | null) => {
      fault = with_
    }
    return { clock, running, ledgerId, calls, set, all, fail }
  }

  test('are done when their time has come, once, by one of several servers', async () => {
    const { clock, running, ledgerId, calls, set, all } = await begin()
    await set('digest')
    expect(await runDueTasks(running, ledgerId)).toEqual([])
    clock.now += 6 * hour
    const done = await Promise.all([runDueTasks(running, ledgerId), runDueTasks(running, ledgerId)])
    expect(done.flat()).toEqual(['digest'])
    expect(calls).toEqual(['{}'])
    expect(await all()).toMatchObject([
      { name: 'digest', nextAtMs: midnight + 30 * hour, failures: 0, lastDoneAtMs: clock.now },
    ])
  })

  test('that fail say why and are tried again later and later', async () => {
    const { clock, running, ledgerId, calls, set, all, fail } = await begin()
    await set('digest')
    clock.now += 6 * hour
    fail(new Error('The printer is on fire'))
    for (const minutes of [1, 2, 4]) {
      expect(await runDueTasks(running, ledgerId)).toEqual([])
      const [task] = await all()
      expect(task).toMatchObject({ lastError: 'The printer is on fire', lastDoneAtMs: null })
      expect((task?.nextAtMs ?? 0) - clock.now).toBe(minutes * 60_000)
      clock.now = task?.nextAtMs ?? 0
    }
    fail(null)
    expect(await runDueTasks(running, ledgerId)).toEqual(['digest'])
    expect((await all())[0]).toMatchObject({ failures: 0, lastError: null })
    expect(calls.length).toBe(4)
  })

  test('that nobody here knows are left alone', async () => {
    const { clock, running, ledgerId, set, all } = await begin()
    await set('of a newer program')
    clock.now += 6 * hour
    expect(await runDueTasks(running, ledgerId)).toEqual([])
    expect((await all())[0]).toMatchObject({ failures: 0, nextAtMs: midnight + 6 * hour })
  })
})

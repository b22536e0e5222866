import { expect, test } from 'vitest'
import type { Database, Where } from '../../src/db/open.ts'
import { createLedger, ledgersIn } from '../../src/flow/open-ledger.ts'
import type { Ledger } from '../../src/flow/world.ts'
import { realWorld } from '../../src/main/world.ts'
import { randomOf } from '../../src/simulate/random.ts'
import { describeDatabases } from '../databases.ts'
import { historyOf } from './history-told.ts'
import { entriesOf, faultsAfter, startWriter, type Told } from './told.ts'

const settings = { name: 'A plant', base: null, timeZone: 'Europe/Oslo' }

const withLedger = async <T>(
  db: Database,
  ledgerId: string,
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> => {
  const ledger = (await ledgersIn(db, realWorld)).find((one) => one.ledgerId === ledgerId)
  if (!ledger) throw new Error(`There is no ledger ${ledgerId}`)
  try {
    return await work(ledger)
  } finally {
    await db.close()
  }
}

const told = (seed: number, { seqs }: Told): readonly (readonly [string, number])[] =>
  Array.from(seqs, ([at, seq]) => [`${historyOf(seed)[at]?.eventID}`, seq])

const rounds = 5

describeDatabases('writers that are killed', (_open, on) => {
  const begin = async (): Promise<{ readonly where: Where; readonly ledgerId: string }> => {
    const where = await on.make()
    const db = await on.openAt(where)
    const { ledgerId } = await createLedger(db, realWorld, settings)
    await db.close()
    return { where, ledgerId }
  }

  test.each([4, 5])(
    'leave nothing lost, nothing halved and nothing doubled, round after round (%i)',
    async (seed) => {
      const { where, ledgerId } = await begin()
      const random = randomOf(seed)
      const events = historyOf(seed)
      const acknowledged = new Map<string, number>()
      for (let round = 1; round <= rounds; round += 1) {
        const writer = startWriter(where, ledgerId, seed)
        // Later in each round, so that in the end most was recorded; at no particular place.
        await writer.until(Math.floor((events.length * (round - random.next())) / rounds))
        await new Promise((settle) => setTimeout(settle, random.int(0, 30)))
        writer.child.kill('SIGKILL')
        for (const [eventId, seq] of told(seed, await writer.end())) acknowledged.set(eventId, seq)
        const faults = await withLedger(await on.openAt(where), ledgerId, (ledger) =>
          faultsAfter(ledger, [...acknowledged]),
        )
        expect(faults).toEqual([])
      }
      const last = await startWriter(where, ledgerId, seed).end()
      expect(last.isDone).toBe(true)
      await withLedger(await on.openAt(where), ledgerId, async (ledger) => {
        expect(await faultsAfter(ledger, [...acknowledged, ...told(seed, last)])).toEqual([])
        expect([...(await entriesOf(ledger)).values()].toSorted()).toEqual(
          events.map(({ eventID }) => `${eventID}`).toSorted(),
        )
      })
    },
  )
})

describeDatabases(
  'several writers of one ledger',
  (_open, on) => {
    test('number all they record without a gap, though some are killed', async () => {
      const where = await on.make()
      const db = await on.openAt(where)
      const ledger = await createLedger(db, realWorld, settings)
      const { ledgerId } = ledger
      const random = randomOf(6)
      const events = historyOf(6)
      const writers = [0, 1, 2, 3].map((part) => startWriter(where, ledgerId, 6, part, 4))
      const killed = writers.slice(0, 2)
      await Promise.all(
        killed.map(async (writer) => {
          await writer.until(random.int(3, events.length / 8))
          writer.child.kill('SIGKILL')
        }),
      )
      const ends = await Promise.all(writers.map((writer) => writer.end()))
      expect(ends.map(({ isDone }) => isDone)).toEqual([false, false, true, true])
      const acknowledged = ends.flatMap((end) => told(6, end))
      expect(await faultsAfter(ledger, acknowledged)).toEqual([])

      // What the killed ones were to record is sent again, by two at once.
      const again = [0, 1].map((part) => startWriter(where, ledgerId, 6, part, 2))
      const more = await Promise.all(again.map((writer) => writer.end()))
      expect(more.map(({ isDone }) => isDone)).toEqual([true, true])
      expect(
        await faultsAfter(ledger, [...acknowledged, ...more.flatMap((end) => told(6, end))]),
      ).toEqual([])
      expect([...(await entriesOf(ledger)).values()].toSorted()).toEqual(
        events.map(({ eventID }) => `${eventID}`).toSorted(),
      )
    })
  },
  { only: 'postgresql' },
)

describeDatabases(
  'a second writer on a data folder',
  (_open, on) => {
    test('is refused while the first goes on', async () => {
      const where = await on.make()
      const db = await on.openAt(where)
      const { ledgerId } = await createLedger(db, realWorld, settings)
      const second = await startWriter(where, ledgerId, 5).end()
      expect(second.refused?.map(({ code }) => code)).toEqual(['folder-in-use'])
      await db.close()
      expect((await startWriter(where, ledgerId, 5).end()).isDone).toBe(true)
    })
  },
  { only: 'pglite' },
)

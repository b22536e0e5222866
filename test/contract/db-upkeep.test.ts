import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../src/db/migrate.ts'
import { describeDatabases } from '../databases.ts'

describeDatabases('a transaction', (open) => {
  test('inside another one is told apart at once, and does the outer one no harm', async () => {
    const db = await open()
    const answer = await db.transaction(async (tx) => {
      const inner = db.transaction((other) => other.query({ text: 'select 1' }))
      await expect(inner).rejects.toThrow('A transaction inside another one')
      const { rows } = await tx.query<{ one: number }>({ text: 'select 1 as one' })
      return rows
    })
    expect(answer).toEqual([{ one: 1 }])
  })

  test('may begin when the one whose work started it has ended', async () => {
    const db = await open()
    let ended: () => void = () => undefined
    const afterwards = new Promise<void>((settle) => {
      ended = settle
    })
    let later: Promise<unknown> = Promise.resolve()
    await db.transaction(async () => {
      later = afterwards.then(() => db.transaction((tx) => tx.query({ text: 'select 1' })))
    })
    ended()
    await expect(later).resolves.toBeDefined()
  })
})

describeDatabases(
  'the embedded database',
  (_, on) => {
    test('writes its log to its place again and again, lest it grow for ever', async () => {
      const where = await on.make()
      if (!('folder' in where) || where.folder === null) throw new Error('not in a folder')
      const folder = where.folder
      const db = await on.openAt(where)
      const own = { role: 'owner' } as const
      const run = (text: string) => db.transaction((tx) => tx.query({ text }), own)
      const logFiles = (): number =>
        readdirSync(join(folder, 'pg', 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name))
          .length
      await run('create table filler (line text not null)')
      // Each adds more than 16 MB to the log: without checkpoints there would be a file for each.
      const most: number[] = []
      for (let round = 0; round < 14; round += 1) {
        await run("insert into filler select repeat('x', 200) from generate_series(1, 80000)")
        most.push(logFiles())
      }
      expect(Math.max(...most)).toBeLessThanOrEqual(8)
      const { rows } = await db.transaction(
        (tx) => tx.query<{ lines: number }>({ text: 'select count(*) as lines from filler' }),
        own,
      )
      expect(rows).toEqual([{ lines: 14 * 80_000 }])
    })

    test('looks at what its tables hold when they have grown, so that plans fit them', async () => {
      const where = await on.make()
      if (!('folder' in where) || where.folder === null) throw new Error('not in a folder')
      const db = await on.openAt(where)
      const own = { role: 'owner' } as const
      const run = (text: string) => db.transaction((tx) => tx.query<{ n: number }>({ text }), own)
      const reckoned = async (): Promise<number> =>
        (await run("select reltuples as n from pg_class where relname = 'filler'")).rows[0]?.n ?? 0
      await run('create table filler (line text not null)')
      expect(await reckoned()).toBe(-1)
      for (let round = 0; round < 8; round += 1)
        await run("insert into filler select repeat('x', 200) from generate_series(1, 80000)")
      expect(await reckoned()).toBeGreaterThan(200_000)
    })
  },
  { only: 'pglite' },
)

describeDatabases(
  'an empty database',
  (_, on) => {
    test('is migrated by one of several programs that start at once', async () => {
      const where = await on.make()
      const owner = await on.openAt(where)
      const own = { role: 'owner' } as const
      await owner.transaction(async (tx) => {
        await tx.query({ text: 'drop schema public cascade' })
        await tx.query({ text: 'create schema public' })
        await tx.query({ text: 'grant usage on schema public to public' })
      }, own)
      const programs = await Promise.all([1, 2, 3, 4, 5].map(() => on.openAt(where)))
      const done = await Promise.all(programs.map((program) => migrate(program)))
      const counts = done.map((result) => (result.ok ? result.value : result.error))
      expect(counts.toSorted()).toEqual([0, 0, 0, 0, migrations().length])
    })
  },
  { only: 'postgresql' },
)

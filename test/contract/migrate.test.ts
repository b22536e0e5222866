import { expect, test } from 'vitest'
import { type Migration, migrate, migrations, roles } from '../../src/db/migrate.ts'
import { describeDatabases, statement } from '../databases.ts'

const step = (number: number, sql: string): Migration => ({
  number,
  name: `step_${number}`,
  sql,
  sha256: String(number).padStart(64, '0'),
})

const own = migrations()
const after = (steps: number, sql: string): Migration => step(own.length + steps, sql)
const second = after(1, 'create table second_step (n integer)')
const third = after(2, 'create table third_step (n integer)')

describeDatabases('a schema', (_open, on) => {
  test('is brought up to date once', async () => {
    const db = await on.fresh()
    expect(await migrate(db)).toEqual({ ok: true, value: 0 })
    expect(await migrate(db, [...own, second, third])).toEqual({ ok: true, value: 2 })
    expect(await migrate(db, [...own, second, third])).toEqual({ ok: true, value: 0 })
  })

  test('that a newer program made is refused', async () => {
    const db = await on.fresh()
    await migrate(db, [...own, second])
    expect(await migrate(db, own)).toMatchObject({
      ok: false,
      error: [
        {
          code: 'schema-newer',
          message:
            `The database was used by a newer program (schema ${own.length + 1}, ` +
            `this one knows ${own.length}). Update this program.`,
        },
      ],
    })
  })

  test('is refused when a migration that was applied is another now', async () => {
    const db = await on.fresh()
    await migrate(db, [...own, second])
    expect(await migrate(db, [...own, { ...second, sha256: 'f'.repeat(64) }])).toMatchObject({
      ok: false,
      error: [{ code: 'migration-changed' }],
    })
  })

  test('is refused when a migration appears before one that was applied, or is gone', async () => {
    const db = await on.fresh()
    await migrate(db, [...own, third])
    for (const steps of [
      [...own, second, third],
      [...own, after(3, 'select 1')],
    ])
      expect(await migrate(db, steps)).toMatchObject({
        ok: false,
        error: [{ code: 'migration-changed' }],
      })
  })

  test('stays as it was when a migration fails half way', async () => {
    const db = await on.fresh()
    const broken = after(2, 'create table half (n integer); select 1 / 0')
    await expect(migrate(db, [...own, second, broken])).rejects.toMatchObject({ code: '22012' })
    expect(await migrate(db, [...own, second, third])).toEqual({ ok: true, value: 2 })
    const { rows } = await db.transaction(
      (tx) => tx.query({ text: `select to_regclass('half') as half` }),
      { role: 'owner' },
    )
    expect(rows).toEqual([{ half: null }])
  })
})

describeDatabases(
  'programs that start together',
  (_open, on) => {
    test('migrate once between them', async () => {
      const where = await on.make()
      const programs = await Promise.all([1, 2, 3, 4].map(() => on.openAt(where)))
      const steps = [...own, second, third]
      const done = await Promise.all(programs.map((db) => migrate(db, steps)))
      expect(done.map((result) => (result.ok ? result.value : -1)).sort()).toEqual([0, 0, 0, 2])
    })
  },
  { only: 'postgresql' },
)

describeDatabases(
  'a user who shares the server with another one',
  (_open, on) => {
    test('is told what to do where the roles are not theirs to take', async () => {
      const where = await on.make()
      if ('folder' in where) throw new Error('A server has an address')
      const second = `second_${new URL(where.url).pathname.slice(1)}`
      const address = new URL(where.url)
      address.username = second
      address.password = 'second'
      await statement(where.url, `create role ${second} login createrole password 'second'`)
      try {
        const db = await on.openAt({ url: address.href })
        const done = await migrate(db)
        // Until PostgreSQL 16 whoever may make roles may take them all.
        const code = done.ok ? null : done.error[0]?.code
        expect(code).toBe(Number.parseInt(db.version, 10) < 16 ? 'not-allowed' : 'role-missing')
      } finally {
        await statement(where.url.replace(/\/[^/]*$/, '/postgres'), `drop role ${second}`)
      }
    })
  },
  { only: 'postgresql' },
)

describeDatabases(
  'a user who may not make tables',
  (_open, on) => {
    test('is told so', async () => {
      const where = await on.make()
      if ('folder' in where) throw new Error('A server has an address')
      const guest = `guest_${new URL(where.url).pathname.slice(1)}`
      const address = new URL(where.url)
      address.username = guest
      address.password = 'guest'
      await statement(where.url, `create role ${guest} login password 'guest'`)
      await statement(where.url, 'revoke create on schema public from public')
      try {
        const refused = await migrate(await on.openAt({ url: address.href }), [...own, second])
        expect(refused).toMatchObject({ ok: false, error: [{ code: 'role-missing' }] })
        expect(refused.ok ? '' : refused.error[0]?.message).toContain(
          'create role lotline_app nologin',
        )
        for (const role of roles) await statement(where.url, `grant ${role} to ${guest}`)
        expect(await migrate(await on.openAt({ url: address.href }))).toMatchObject({
          ok: false,
          error: [{ code: 'not-allowed' }],
        })
      } finally {
        await statement(where.url.replace(/\/[^/]*$/, '/postgres'), `drop role ${guest}`)
      }
    })
  },
  { only: 'postgresql' },
)

import { once } from 'node:events'
import pg from 'pg'
import { expect, test } from 'vitest'
import { describeDatabases } from '../databases.ts'
import { ended, factoryText, lotline, start } from './lotline.ts'

const waiting = `select pid from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`

/** Waits until a program waits for a lock, and ends its connection. */
const endWaiting = async (client: pg.Client): Promise<void> => {
  for (;;) {
    const { rows } = await client.query<{ pid: number }>(waiting)
    for (const { pid } of rows) await client.query('select pg_terminate_backend($1)', [pid])
    if (rows.length > 0) return
  }
}

describeDatabases(
  'the command line',
  (_open, on) => {
    const address = async (): Promise<string> => {
      const where = await on.make()
      return 'url' in where ? where.url : ''
    }

    test('when the database goes away in the middle, what was acknowledged is there', async () => {
      const url = await address()
      const env = { DATABASE_URL: url }
      const events = [...factoryText(700)]
      const child = start(['import', '--each'], { env })
      const ran = ended(child)
      child.stdin?.on('error', () => undefined)
      child.stdin?.write(events.slice(0, 300).join(''))
      if (child.stdout) await once(child.stdout, 'data')
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query('begin')
      await client.query('lock table head in access exclusive mode')
      child.stdin?.end(events.slice(300).join(''))
      await endWaiting(client)
      await client.query('rollback')
      await client.end()
      const { code, out, err } = await ran
      expect(code).toBe(7)
      expect(err).toContain('Send the rest again: nothing is recorded twice.')
      expect(err).not.toMatch(/\n +at /)
      const acknowledged = out.match(/: recorded as entry \d+/g)?.length ?? 0
      expect(acknowledged).toBeGreaterThan(0)
      expect(err).toContain(`${acknowledged} entries recorded before it ended.`)
      const again = await lotline(['import'], { env, input: events.join('') })
      expect(again.out).toBe(
        `${700 - acknowledged} events recorded, ${acknowledged} known already, 0 refused.\n`,
      )
      expect(await lotline(['verify'], { env })).toMatchObject({ code: 0 })
    })

    test('a record changed from outside is damaged, and a newer schema is refused', async () => {
      const url = await address()
      const env = { DATABASE_URL: url }
      await lotline(['import'], { env, input: [...factoryText(20)].join('') })
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(
        `update event set body = replace(body::text, 'KGM', 'GRM')::json where seq > 2`,
      )
      const damaged = await lotline(['verify'], { env })
      expect(damaged).toMatchObject({ code: 6, err: '' })
      expect(damaged.out).toMatch(/^Damaged\. Entry 3 .*\.\n$/)
      await client.query(
        `insert into schema_migration (number, name, sha256) values (9999, 'later', 'x')`,
      )
      await client.end()
      const newer = await lotline(['stock'], { env })
      expect([newer.code, newer.out]).toEqual([7, ''])
      expect(newer.err).toMatch(
        /^The database was used by a newer program .* Update this program\.\n$/,
      )
    })
  },
  { only: 'postgresql' },
)

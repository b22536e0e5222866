import { createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/db/open.ts'
import { outageOf } from '../../src/db/outage.ts'
import { createRecorder } from '../../src/flow/recorder.ts'
import { verify } from '../../src/flow/verify.ts'
import { describeDatabases, statement } from '../databases.ts'
import { beginLedger, received, recordAll } from '../recording.ts'

const problemsAt = async (url: string): Promise<readonly (readonly [string, string])[]> => {
  const opened = await openDatabase({ url })
  if (!opened.ok) return opened.error.map(({ code, message }) => [code, message])
  await opened.value.close()
  return []
}

test.each([
  'mysql://root@localhost/lotline',
  'localhost:5432/lotline',
  'postgresql://user:pass word@:nonsense/db',
  'postgresql://host:99999999/db',
])('an address like %s is told to be none', async (url) => {
  expect(await problemsAt(url)).toEqual([
    ['url-malformed', 'DATABASE_URL is not an address like postgresql://user@host:5432/database.'],
  ])
})

test('a host where nobody listens is told to be unreachable, without the password', async () => {
  const [[code, message] = []] = await problemsAt('postgresql://ada:secret@127.0.0.1:9/lotline')
  expect(code).toBe('unreachable')
  expect(message).toContain('127.0.0.1:9/lotline does not answer')
  expect(message).not.toContain('secret')
})

test('a host that is not known is told to be unreachable', async () => {
  const [[code, message] = []] = await problemsAt('postgresql://ada:secret@nowhere.invalid/lotline')
  expect(code).toBe('unreachable')
  expect(message).not.toContain('secret')
})

test('something that is no PostgreSQL is told to be unreachable', async () => {
  const server = createServer((socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const [[code] = []] = await problemsAt(`postgresql://ada@127.0.0.1:${port}/lotline`)
  expect(code).toBe('unreachable')
})

describeDatabases(
  'a server',
  (_open, on) => {
    const addressOf = async (): Promise<URL> => {
      const where = await on.make()
      if ('folder' in where) throw new Error('A server has an address')
      return new URL(where.url)
    }

    test('says that a password is wrong, and does not repeat it', async () => {
      const url = await addressOf()
      url.password = 'wrong-secret'
      const [[code, message] = []] = await problemsAt(url.href)
      expect(code).toBe('not-allowed')
      expect(message).toContain('password authentication failed')
      expect(message).not.toContain('wrong-secret')
    })

    test('says that there is no such database', async () => {
      const url = await addressOf()
      url.pathname = '/nowhere'
      const [[code, message] = []] = await problemsAt(url.href)
      expect([code, message]).toEqual([
        'not-allowed',
        `The database at ${url.host}/nowhere says: database "nowhere" does not exist.`,
      ])
    })

    test('with another encoding is refused', async () => {
      const url = await addressOf()
      const name = `${url.pathname.slice(1)}_latin1`
      await statement(
        url.href,
        `create database ${name} template template0 encoding 'LATIN1' locale 'C'`,
      )
      const latin = new URL(url)
      latin.pathname = `/${name}`
      expect(await problemsAt(latin.href)).toEqual([
        ['wrong-encoding', 'The database stores text as LATIN1. Make one with encoding UTF8.'],
      ])
      await statement(url.href, `drop database ${name}`)
    })

    test('that ends a connection in a transaction is an outage, and the next works', async () => {
      const where = await on.make()
      const [db, other] = [await on.openAt(where), await on.openAt(where)]
      const { ledger, recorder } = await beginLedger(db)
      const lost = await recorder
        .submit(async ({ tx }) => {
          const { rows } = await tx.query<{ pid: number }>({
            text: 'select pg_backend_pid() as pid',
          })
          await other.transaction(
            (inOther) =>
              inOther.query({ text: 'select pg_terminate_backend($1)', values: [rows[0]?.pid] }),
            { role: 'owner' },
          )
          await tx.query({ text: 'select 1' })
        })
        .catch((error: unknown) => error)
      expect(outageOf(lost)).toContain('What was acknowledged is safe.')
      await recordAll(recorder, [received('LOT-1', 1)])
      expect(await verify(ledger)).toMatchObject({ entries: 1, fault: null })
    })

    test('times and dates are read the same however the server writes them', async () => {
      const where = await on.make()
      const db = await on.openAt(where)
      const name = new URL((where as { readonly url: string }).url).pathname.slice(1)
      await db.transaction(
        async (tx) => {
          await tx.query({ text: `alter database ${name} set datestyle = 'SQL, DMY'` })
          await tx.query({ text: `alter database ${name} set timezone = 'Asia/Kolkata'` })
        },
        { role: 'owner' },
      )
      const { rows } = await (await on.openAt(where)).transaction((tx) =>
        tx.query<{ at: number; day: string }>({
          text: `select timestamptz '1880-06-01T00:00:00.125Z' as at, date '2026-02-01' as day`,
        }),
      )
      expect(rows).toEqual([{ at: Date.UTC(1880, 5, 1, 0, 0, 0, 125), day: '2026-02-01' }])
    })

    test('several programs record into one ledger, without a gap and without a fault', async () => {
      const where = await on.make()
      const { ledger, recorder } = await beginLedger(await on.openAt(where))
      const others = await Promise.all([1, 2, 3].map(() => on.openAt(where)))
      const recorders = [recorder, ...others.map((db) => createRecorder({ ...ledger, db }))]
      // Each tells some facts of its own, and some that the others tell too.
      const counts = await Promise.all(
        Array.from({ length: 40 }, (_, i) =>
          recordAll(recorders[i % 4] ?? recorder, [
            received(`OWN-${i}`, i % 24),
            received(`SHARED-${i % 7}`, i % 7),
          ]),
        ),
      )
      expect(counts.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(47)
      expect(await verify(ledger)).toEqual({
        entries: 47,
        fault: null,
        rebuilt: { entries: 47, differing: 0, first: [] },
      })
    })
  },
  { only: 'postgresql' },
)

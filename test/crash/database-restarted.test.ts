import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../src/db/migrate.ts'
import { type Database, openDatabase } from '../../src/db/open.ts'
import { createLedger } from '../../src/flow/open-ledger.ts'
import { verify } from '../../src/flow/verify.ts'
import { realWorld } from '../../src/main/world.ts'
import { statement } from '../databases.ts'
import { type PostgresServer, postgresPrograms, startServer } from '../postgres-server.ts'
import { report } from '../report.ts'
import { declare, keyOf, serverOn } from './serving.ts'

const [programs] = postgresPrograms()

/** A database server of this suite's own: other suites would not survive its going. */
describe.skipIf(!programs)('a database that is restarted under a server at work', () => {
  let postgres: PostgresServer
  let url: string
  let db: Database

  beforeAll(async () => {
    const started = await startServer(programs ?? '')
    if (typeof started === 'string') throw new Error(started)
    postgres = started
    await statement(postgres.url, 'create database plant')
    const address = new URL(postgres.url)
    address.pathname = '/plant'
    url = address.href
    db = await opened(url)
    const migrated = await migrate(db)
    if (!migrated.ok) throw new Error(migrated.error[0]?.message)
    report({ kind: 'database', name: postgres.name, suite: 'restarts under a server', tests: 1 })
  })
  afterAll(async () => {
    await db.close()
    await postgres.stop()
  })

  test('is said with 503 and when to try again, and the server goes on by itself', async () => {
    const ledger = await createLedger(db, realWorld, {
      name: 'A plant',
      base: null,
      timeZone: 'Europe/Oslo',
    })
    const key = await keyOf(ledger)
    const server = await serverOn(url)
    await server.start()
    const stopping = new AbortController()
    const refused: Refused[] = []
    const clients = [1, 2, 3, 4].map((client) =>
      declareUntil(stopping.signal, server.at, key, client, refused),
    )
    for (let restarts = 0; restarts < 2; restarts += 1) {
      await postgres.restart()
      // What comes next is answered again, by the same process.
      expect(await untilDone(() => isReady(server.at))).toBe(true)
    }
    stopping.abort()
    const lots = (await Promise.all(clients)).flat()
    await server.kill('SIGTERM')

    expect(refused.length).toBeGreaterThan(0)
    for (const { status, type, retryAfter } of refused)
      expect({ status, type, retryAfter }).toEqual({
        status: 503,
        type: 'application/problem+json; charset=utf-8',
        retryAfter: '2',
      })
    await db.close()
    db = await opened(url)
    const { rows } = await db.transaction(
      (tx) =>
        tx.query<{ code: string; times: number }>({
          text: `select unit.code, count(*)::int as times from unit
            join movement on movement.ledger_id = $1 and movement.unit_no = unit.unit_no
            where unit.ledger_id = $1 and unit.kind = 'lot' group by unit.code`,
          values: [ledger.ledgerId],
        }),
      { ledger: ledger.ledgerId },
    )
    expect(lots.length).toBeGreaterThan(0)
    expect(new Map(rows.map(({ code, times }) => [code, times]))).toEqual(
      new Map(lots.map((lot) => [lot, 1])),
    )
    expect(await verify({ ...ledger, db })).toMatchObject({ fault: null })
  })
})

const opened = async (url: string): Promise<Database> => {
  const database = await openDatabase({ url })
  if (!database.ok) throw new Error(database.error[0]?.message)
  return database.value
}

interface Refused {
  readonly status: number
  readonly type: string | null
  readonly retryAfter: string | null
}

/** Declares lot after lot, each until it is acknowledged; answers them all. */
const declareUntil = async (
  signal: AbortSignal,
  server: string,
  key: string,
  client: number,
  refused: Refused[],
): Promise<readonly string[]> => {
  const acknowledged: string[] = []
  for (let i = 0; !signal.aborted; i += 1) {
    const lot = `L-${client}-${i}`
    const operation = realWorld.newId()
    const note = ({ status, headers }: Response): void => {
      refused.push({
        status,
        type: headers.get('content-type'),
        retryAfter: headers.get('retry-after'),
      })
    }
    await untilDone(() => declare(server, key, lot, operation, note))
    acknowledged.push(lot)
  }
  return acknowledged
}

const isReady = async (server: string): Promise<boolean> => (await fetch(`${server}/readyz`)).ok

const untilDone = async (attempt: () => Promise<boolean>): Promise<true> => {
  while (!(await attempt())) await new Promise((settle) => setTimeout(settle, 20))
  return true
}

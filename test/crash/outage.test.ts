import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '../../src/db/migrate.ts'
import { type Database, openDatabase } from '../../src/db/open.ts'
import { outageOf } from '../../src/db/outage.ts'
import { createLedger } from '../../src/flow/open-ledger.ts'
import { createRecorder } from '../../src/flow/recorder.ts'
import type { Ledger } from '../../src/flow/world.ts'
import { realWorld } from '../../src/main/world.ts'
import { statement } from '../databases.ts'
import { type PostgresServer, postgresPrograms, startServer } from '../postgres-server.ts'
import { recordAll } from '../recording.ts'
import { report } from '../report.ts'
import { historyOf, piecesOf } from './history-told.ts'
import { entriesOf, faultsAfter } from './told.ts'

const [programs] = postgresPrograms()
const seed = 8
const events = historyOf(seed)
const pieces = piecesOf(seed)

/** The parts of the server that serve somebody inside a transaction: who records, right now. */
const working = `select pid from pg_stat_activity
  where pid <> pg_backend_pid() and datname = 'plant' and xact_start is not null`

/** A server of this suite's own, because other suites would not survive what happens to it. */
describe.skipIf(!programs)('a server that fails while something is recorded', () => {
  let server: PostgresServer
  let url: string
  let db: Database
  let ledger: Ledger

  beforeAll(async () => {
    const started = await startServer(programs ?? '')
    if (typeof started === 'string') throw new Error(started)
    server = started
    await statement(server.url, 'create database plant')
    const address = new URL(server.url)
    address.pathname = '/plant'
    url = address.href
    const opened = await openDatabase({ url })
    if (!opened.ok) throw new Error(opened.error[0]?.message)
    db = opened.value
    const migrated = await migrate(db)
    if (!migrated.ok) throw new Error(migrated.error[0]?.message)
    report({ kind: 'database', name: server.name, suite: 'outages', tests: 3 })
  })
  afterAll(async () => {
    await db.close()
    await server.stop()
  })

  // Made before anything is done to the server: only recording is told to begin again.
  beforeEach(async () => {
    const name = `A plant ${realWorld.newId()}`
    ledger = await createLedger(db, realWorld, { name, base: null, timeZone: 'Europe/Oslo' })
  })

  /** Records the whole history, again and again after each outage; answers the outages. */
  const recordThrough = async (): Promise<{
    readonly outages: readonly string[]
    readonly acknowledged: readonly (readonly [string, number])[]
  }> => {
    const recorder = createRecorder(ledger)
    const outages: string[] = []
    const acknowledged: (readonly [string, number])[] = []
    const tell = async (piece: readonly number[]): Promise<void> => {
      for (;;)
        try {
          const bodies = piece.map((at) => events[at] ?? {})
          await recordAll(recorder, bodies, null, ({ outcome }) => {
            if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome))
            acknowledged.push([outcome.eventId, outcome.seq])
          })
          return
        } catch (error) {
          // Whoever stands at the door is told that it was an outage, never a defect of ours.
          const outage = outageOf(error)
          if (outage === null) throw error
          outages.push(outage)
          await new Promise((settle) => setTimeout(settle, 50))
        }
    }
    for (let i = 0; i < pieces.length; i += 2) await Promise.all(pieces.slice(i, i + 2).map(tell))
    return { outages, acknowledged }
  }

  const isWhole = async ({
    acknowledged,
  }: Awaited<ReturnType<typeof recordThrough>>): Promise<void> => {
    expect(await faultsAfter(ledger, acknowledged)).toEqual([])
    expect([...(await entriesOf(ledger)).values()].toSorted()).toEqual(
      events.map(({ eventID }) => `${eventID}`).toSorted(),
    )
  }

  /** Does something to the server again and again, each time somebody is in a transaction. */
  const meanwhile = async <T>(
    work: Promise<T>,
    doOnce: (client: pg.Client, pid: number) => Promise<void>,
    times: number,
  ): Promise<T> => {
    let isOver = false
    const watched = work.finally(() => {
      isOver = true
    })
    // Awaited below, but work that fails earlier would end the whole run as nobody's failure.
    watched.catch(() => undefined)
    for (let done = 0; done < times && !isOver; ) {
      const client = new pg.Client({ connectionString: url })
      client.on('error', () => undefined)
      try {
        await client.connect()
        const { rows } = await client.query<{ pid: number }>(working)
        const [row] = rows
        if (row) {
          await doOnce(client, row.pid)
          done += 1
        }
      } catch (error) {
        // The server is away just now, as it is meant to be.
        if (outageOf(error) === null) throw error
      } finally {
        await client.end().catch(() => undefined)
      }
    }
    return await watched
  }

  test('a connection cut in the middle of an append leaves no half of it', async () => {
    const recorded = await meanwhile(
      recordThrough(),
      async (client, pid) => {
        await client.query('select pg_terminate_backend($1)', [pid])
      },
      12,
    )
    expect(recorded.outages.length).toBeGreaterThan(3)
    await isWhole(recorded)
  })

  test('nor does a crash of the whole server, which recovers by itself', async () => {
    const recorded = await meanwhile(
      recordThrough(),
      async (_client, pid) => {
        // A part of the server that dies takes all others with it, and the log is played again.
        process.kill(pid, 'SIGKILL')
      },
      3,
    )
    expect(recorded.outages.length).toBeGreaterThan(0)
    await isWhole(recorded)
  })

  test('a server that is gone for good is told as an outage, at once', async () => {
    await server.stop()
    const recorder = createRecorder(ledger)
    const error = await recordAll(recorder, [events[0] ?? {}]).catch((caught: unknown) => caught)
    expect(outageOf(error)).toMatch(/The database (does not answer|was shut down)|was lost/)
  })
})
if (!programs)
  report({ kind: 'skipped', what: 'outages', why: 'no programs of PostgreSQL are here' })

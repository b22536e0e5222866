import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../src/db/migrate.ts'
import { type Database, openDatabase, type Where } from '../src/db/open.ts'
import { postgresPrograms, startServer } from '../test/postgres-server.ts'

/** A new, migrated database for one benchmark, on the disk and with fsync on. */
export interface BenchDatabase {
  readonly name: string
  readonly db: Database
  readonly close: () => Promise<void>
}

/** The kinds of database there are here; what cannot be started says why on the error output. */
export const benchDatabases = (): readonly (() => Promise<BenchDatabase | null>)[] => [
  embedded,
  ...postgresPrograms().map((programs) => () => postgres(programs)),
]

const openMigrated = async (where: Where): Promise<Database> => {
  const opened = await openDatabase(where)
  if (!opened.ok) throw new Error(opened.error.map(({ message }) => message).join(' '))
  const migrated = await migrate(opened.value)
  if (!migrated.ok) throw new Error(migrated.error.map(({ message }) => message).join(' '))
  return opened.value
}

const embedded = async (): Promise<BenchDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotline-bench-'))
  const db = await openMigrated({ folder })
  const close = async (): Promise<void> => {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { name: `PGlite ${db.version}`, db, close }
}

const postgres = async (programs: string): Promise<BenchDatabase | null> => {
  const server = await startServer(programs)
  if (typeof server === 'string') {
    console.error(`Left out: ${server}`)
    return null
  }
  const address = new URL(server.url)
  address.pathname = '/bench'
  await createDatabase(server.url)
  const db = await openMigrated({ url: address.href })
  const close = async (): Promise<void> => {
    await db.close()
    await server.stop()
  }
  return { name: server.name, db, close }
}

const createDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create database bench')
  await client.end()
}

import { AsyncLocalStorage } from 'node:async_hooks'
import { readdirSync } from 'node:fs'
import pg from 'pg'
import { no, ok, type Result } from '../gs1/result.ts'
import { startEmbedded } from './embedded.ts'
import type { DatabaseProblem } from './problem.ts'
import { typeParsers } from './type-parsers.ts'

/** A statement: its text, its values, and a name under which the server keeps it prepared. */
export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values?: readonly unknown[]
}

/** A transaction. Inside one, nothing else of the database may be used. */
export interface Tx {
  readonly query: <T extends object = Record<string, unknown>>(
    statement: Statement,
  ) => Promise<{ readonly rows: T[] }>
}

/** The roles a transaction may take on; `owner` is for migrations only. */
export type Role =
  | 'lotline_app'
  | 'lotline_rebuild'
  | 'lotline_eraser'
  | 'lotline_accounts'
  | 'owner'

/**
 * Shape    `ledger` opens the row-level fence for that one ledger; without it, ledger tables answer
 *          with an error. `role` is `lotline_app` where it is not said.
 */
export interface TransactionOptions {
  readonly role?: Role
  readonly ledger?: string
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  readonly readOnly?: boolean
}

/** An open database, embedded or PostgreSQL: the code above does not know which. */
export interface Database {
  readonly kind: 'pglite' | 'postgresql'
  readonly version: string
  readonly transaction: <T>(
    work: (tx: Tx) => Promise<T>,
    options?: TransactionOptions,
  ) => Promise<T>
  readonly close: () => Promise<void>
}

/** Where a database is: a folder for the embedded one (null: in memory), or a server's address. */
export type Where = { readonly folder: string | null } | { readonly url: string }

/** `onStatement` is told the text of each statement: for checks of what is asked. */
export interface OpenOptions {
  readonly onStatement?: (text: string) => void
  readonly connectionsMax?: number
}

/** The oldest PostgreSQL that is promised to work. */
export const oldestVersion = 15

/**
 * How long a query waits for a connection. The embedded database has one: a query beside an open
 * transaction of the same program would wait for itself.
 */
const connectionTimeoutMs = 15_000

/**
 * Opens a database.
 *
 * Refuses  everything a person can mend: a folder in use, foreign or unwritable; an address that is
 *          malformed, does not answer or does not let us in; a server that is too old.
 */
export const openDatabase = async (
  where: Where,
  options: OpenOptions = {},
): Promise<Result<Database, readonly DatabaseProblem[]>> => {
  if ('url' in where) return openPostgres(where.url, options)
  const embedded = await startEmbedded(where.folder)
  if (!embedded.ok) return no([embedded.error])
  const { socketFolder, port, walFolder, stop } = embedded.value
  const pool = poolOf({
    host: socketFolder,
    port,
    user: 'postgres',
    database: 'postgres',
    max: 1,
    // There is one session behind all connections: a new one begins with what the last left.
    onConnect: async (client) => {
      await client.query('rollback')
      await client.query('deallocate all')
    },
  })
  return ok(await databaseOf(pool, 'pglite', options, stop, upkeepOf(walFolder)))
}

/** What is done before a transaction begins, on the connection that it will have. */
type Upkeep = (client: pg.ClientBase) => Promise<void>

/** How many log files of 16 MB are added before what they say is written to its own place. */
const walFilesBetweenCheckpoints = 4

/**
 * The embedded database has no process beside it that makes checkpoints: its log would grow for as
 * long as the program runs, and with it the disk it takes and the wait after a crash.
 */
const upkeepOf = (walFolder: string | null): Upkeep => {
  if (walFolder === null) return async () => undefined
  const count = (): number => readdirSync(walFolder).length
  let atCheckpoint = count()
  return async (client) => {
    if (count() < atCheckpoint + walFilesBetweenCheckpoints) return
    // Before the checkpoint: after it, each page that is looked at would be logged as a whole.
    const { rows } = await client.query<{ isOutgrown: boolean }>(outgrown)
    if (rows[0]?.isOutgrown) await client.query('analyze')
    await client.query('checkpoint')
    atCheckpoint = count()
  }
}

/**
 * Whether a table is more than twice the size it had when the planner last looked at it, some
 * megabytes at least: nothing beside the embedded database looks by itself, and looking whenever
 * a table has doubled costs next to nothing of what filled it.
 */
const outgrown = `select exists (select from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace
    and pg_relation_size(oid) / current_setting('block_size')::integer
      > 2 * greatest(relpages, 500)) as "isOutgrown"`

const openPostgres = async (
  url: string,
  options: OpenOptions,
): Promise<Result<Database, readonly DatabaseProblem[]>> => {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    return no([
      {
        code: 'url-malformed',
        message: 'DATABASE_URL is not an address like postgresql://user@host:5432/database.',
      },
    ])
  const pool = poolOf({ connectionString: url, max: options.connectionsMax ?? 8 })
  try {
    const db = await databaseOf(pool, 'postgresql', options, async () => undefined)
    const problem = serverProblem(db.version, await encodingOf(db))
    if (!problem) return ok(db)
    await db.close()
    return no([problem])
  } catch (error) {
    await pool.end()
    const problem = connectProblem(url, error)
    if (problem) return no([problem])
    throw error
  }
}

const encodingOf = async (db: Database): Promise<string> => {
  const { rows } = await db.transaction(
    (tx) => tx.query<{ server_encoding: string }>({ text: 'show server_encoding' }),
    { role: 'owner', readOnly: true },
  )
  return rows[0]?.server_encoding ?? ''
}

const serverProblem = (version: string, encoding: string): DatabaseProblem | null => {
  if (Number.parseInt(version, 10) < oldestVersion)
    return {
      code: 'too-old',
      message: `The server is PostgreSQL ${version}; ${oldestVersion} or newer is needed.`,
    }
  if (encoding !== 'UTF8')
    return {
      code: 'wrong-encoding',
      message: `The database stores text as ${encoding}. Make one with encoding UTF8.`,
    }
  return null
}

/** The address without its password, which no message may show. */
const shown = (url: string): string => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

const connectProblem = (url: string, error: unknown): DatabaseProblem | null => {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (/^(28|3D)/.test(code))
    return { code: 'not-allowed', message: `The database at ${shown(url)} says: ${message}.` }
  if (/^(E[A-Z]+|57P03|53300)$/.test(code) || /timeout|terminated/i.test(message))
    return {
      code: 'unreachable',
      message: `The database at ${shown(url)} does not answer: ${message || code}.`,
    }
  return null
}

const poolOf = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({
    ...config,
    types: typeParsers,
    // Statements that do not wait for one another's answers go out together.
    pipeline: true,
    connectionTimeoutMillis: connectionTimeoutMs,
  })
  // An idle connection that breaks is replaced when next needed; who uses one hears of it then.
  pool.on('error', () => undefined)
  // The last words of a server may come in the same breath as its first, before whoever asked for
  // the connection has it, and between two users: without a listener they would end the program.
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  return pool
}

const databaseOf = async (
  pool: pg.Pool,
  kind: Database['kind'],
  { onStatement }: OpenOptions,
  stop: () => Promise<void>,
  upkeep: Upkeep = async () => undefined,
): Promise<Database> => {
  const { rows } = await pool.query<{ server_version: string }>('show server_version')
  return {
    kind,
    version: rows[0]?.server_version ?? '',
    transaction: (work, options = {}) => transaction(pool, onStatement, upkeep, work, options),
    close: async () => {
      await pool.end()
      await stop()
    },
  }
}

/** What begins a transaction, in one round trip. The ledger's id is checked to be one. */
const beginning = ({ role = 'lotline_app', ledger, isolation, readOnly }: TransactionOptions) => {
  const level = isolation ? ` isolation level ${isolation}` : ''
  const statements = [`begin${level}${readOnly ? ' read only' : ''}`]
  // What times and dates look like as text depends on these; a server may be set otherwise.
  statements.push("set local timezone = 'UTC'", "set local datestyle = 'ISO'")
  statements.push(role === 'owner' ? 'set local role none' : `set local role ${role}`)
  if (ledger !== undefined) {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(ledger))
      throw new Error(`${ledger} is not a ledger's id`)
    statements.push(`set local lotline.ledger = '${ledger}'`)
  }
  return statements.join('; ')
}

/** The databases that have a transaction open around the code that asks. */
const openAround = new AsyncLocalStorage<readonly { readonly pool: pg.Pool; isOpen: boolean }[]>()

/**
 * Runs work in a transaction. One inside another of the same database is a defect: the embedded
 * database would wait for itself, and PostgreSQL for the lock the outer one holds.
 */
const transaction = async <T>(
  pool: pg.Pool,
  onStatement: OpenOptions['onStatement'],
  upkeep: Upkeep,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions,
): Promise<T> => {
  const around = openAround.getStore() ?? []
  if (around.some((one) => one.pool === pool && one.isOpen))
    throw new Error('A transaction inside another one would wait for itself: pass the outer one on')
  const me = { pool, isOpen: true }
  const client = await pool.connect()
  let broken: Error | undefined
  const lost = (error: Error): void => {
    broken = error
  }
  client.on('error', lost)
  const tx: Tx = {
    query: (statement) => {
      // Work that goes on after another part of it has failed must not write outside.
      if (!me.isOpen) throw new Error('The transaction of this statement has ended')
      onStatement?.(statement.text)
      const answer = client.query(statement as pg.QueryConfig)
      // Of statements that are under way together the first to fail ends the work, and nobody waits
      // for the others any more. None of them is lost: what failed keeps all from being committed.
      answer.catch(() => undefined)
      return answer as never
    },
  }
  try {
    await upkeep(client)
    await client.query(beginning(options))
    const value = await openAround.run([...around, me], () => work(tx))
    const { command } = await client.query('commit')
    // Work that caught the error of a statement would otherwise seem to be recorded.
    if (command !== 'COMMIT') throw new Error('A statement failed, so nothing was committed')
    return value
  } catch (error) {
    me.isOpen = false
    // Whether the rollback gets through does not matter: a broken connection rolls back by itself.
    await client.query('rollback').catch(lost)
    throw error
  } finally {
    me.isOpen = false
    client.removeListener('error', lost)
    client.release(broken)
  }
}

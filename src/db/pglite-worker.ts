/**
 * The embedded database, in a thread of its own, so that a heavy query never stalls the program.
 * It speaks PostgreSQL's protocol on a unix socket in a folder only this user may enter.
 */
import { closeSync, existsSync, fdatasyncSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { serveWire, type WireSession } from './wire-server.ts'

/** What the thread is started with, and what it says back. */
export interface WorkerInput {
  /** null: in memory only. */
  readonly folder: string | null
  readonly socket: string
}
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: string | null; readonly message: string }
  | { readonly kind: 'died'; readonly why: string }

const port = parentPort
if (!port) throw new Error('The embedded database runs in a worker thread')
const { folder, socket } = workerData as WorkerInput
const say = (message: WorkerMessage): void => port.postMessage(message)

/**
 * Ends the thread at once, from wherever: connections break, and whoever waits hears of it. PGlite
 * goes on after PostgreSQL gave up, and then never answers; and nothing may be acknowledged that a
 * failed disk was told to keep. The next start recovers.
 */
const die = (why: string): never => {
  say({ kind: 'died', why })
  process.exit(1)
}

/** What of the WebAssembly module's file system is touched here. */
interface Stream {
  readonly nfd?: number
  readonly node: object
}
interface MountedModule {
  readonly FS: {
    readonly filesystems: {
      readonly NODEFS: { stream_ops: object; readonly realPath: (node: object) => string }
    }
  }
}
type PreRun = (module: MountedModule) => void

/**
 * A file system whose fsync reaches the disk. PGlite's own has none: a commit would survive a
 * crash of the program, but not of the machine.
 */
class DurableNodeFS extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const { emscriptenOpts } = await super.init(pg, options)
    const addFsync: PreRun = ({ FS }) => {
      const { NODEFS } = FS.filesystems
      const fsync = ({ nfd, node }: Stream): 0 => {
        try {
          if (nfd === undefined) syncFolder(NODEFS.realPath(node))
          else fdatasyncSync(nfd)
          return 0
        } catch (error) {
          return die((error as Error).message)
        }
      }
      Object.assign(NODEFS.stream_ops, { fsync })
    }
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        onAbort: (why: unknown) => die(`it gave up (${why})`),
        preRun: [...(emscriptenOpts.preRun ?? []), addFsync as never],
      },
    }
  }
}

/** Makes the names in a folder durable: a file synced under a name that is lost is lost too. */
const syncFolder = (path: string): void => {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** A new database's first files are not written through its own fsync: all of them, once. */
const syncTree = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else syncFolder(path)
  }
  syncFolder(folder)
}

/** As PGlite starts by itself, but with fsync (-F would turn it off), by the call that is there. */
const settings = [
  'search_path=public',
  'exit_on_error=false',
  'log_checkpoints=false',
  'max_worker_processes=0',
  'max_parallel_workers=0',
  'max_parallel_workers_per_gather=0',
  'io_method=sync',
  'max_parallel_maintenance_workers=0',
  'wal_sync_method=fsync',
  // Few spent log files are kept to be written again.
  'min_wal_size=32MB',
  'max_wal_size=64MB',
]
const startParams = ['--single', '-O', '-j', ...settings.flatMap((setting) => ['-c', setting])]

const openIn = async (path: string): Promise<PGlite> => {
  const isNew = !existsSync(join(path, 'PG_VERSION'))
  const db = await PGlite.create({ fs: new DurableNodeFS(path), startParams })
  if (isNew) {
    syncTree(path)
    syncFolder(join(path, '..'))
  }
  return db
}

/** A fault of the WebAssembly would let all who ask wait for ever. */
const sessionOf = (db: PGlite): WireSession => ({
  exec: (messages, onAnswer) => {
    try {
      // What it does is done when it returns; what it promises is only to call a disk that is not
      // in memory, and this one is not.
      const done = db.execProtocolRawStream(messages, { syncToFs: false, onRawData: onAnswer })
      done.catch((error) => die((error as Error).message))
    } catch (error) {
      die((error as Error).message)
    }
  },
  isInTransaction: () => db.isInTransaction(),
})

const begin = async (): Promise<void> => {
  const db = await (folder === null ? PGlite.create() : openIn(folder))
  const server = await serveWire(sessionOf(db), socket)
  port.once('message', async () => {
    await server.stop()
    await db.close()
    port.close()
  })
  say({ kind: 'ready' })
}

begin().catch((error: NodeJS.ErrnoException) => {
  say({ kind: 'failed', code: error.code ?? null, message: error.message })
  port.close()
})

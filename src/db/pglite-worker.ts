/**
 * The embedded database, in a thread of its own, so that a heavy query never stalls the program.
 * It speaks PostgreSQL's protocol on a unix socket in a folder only this user may enter.
 */
import { fdatasyncSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

/** What the thread is started with, and what it says back. */
export interface WorkerInput {
  /** null: in memory only. */
  readonly folder: string | null
  readonly socket: string
}
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: string | null; readonly message: string }
  | { readonly kind: 'stopped' }

/** What of the WebAssembly module's file system is touched here. */
interface Stream {
  readonly nfd?: number
}
interface MountedModule {
  readonly FS: { readonly filesystems: { readonly NODEFS: { stream_ops: object } } }
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
      Object.assign(FS.filesystems.NODEFS.stream_ops, {
        fsync: ({ nfd }: Stream) => {
          if (nfd !== undefined) fdatasyncSync(nfd)
          return 0
        },
      })
    }
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(emscriptenOpts.preRun ?? []), addFsync as never],
      },
    }
  }
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
]
const startParams = ['--single', '-O', '-j', ...settings.flatMap((setting) => ['-c', setting])]

const port = parentPort
if (!port) throw new Error('The embedded database runs in a worker thread')
const { folder, socket } = workerData as WorkerInput
const say = (message: WorkerMessage): void => port.postMessage(message)

const begin = async (): Promise<void> => {
  const db = await (folder === null
    ? PGlite.create()
    : PGlite.create({ fs: new DurableNodeFS(folder), startParams }))
  const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 4 })
  await server.start()
  port.once('message', async () => {
    await server.stop()
    await db.close()
    say({ kind: 'stopped' })
    port.close()
  })
  say({ kind: 'ready' })
}

begin().catch((error: NodeJS.ErrnoException) => {
  say({ kind: 'failed', code: error.code ?? null, message: error.message })
  port.close()
})

import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { no, ok, type Result } from '../gs1/result.ts'
import { type FolderLock, lockFileName, lockFolder } from './folder-lock.ts'
import type { WorkerInput, WorkerMessage } from './pglite-worker.ts'
import type { DatabaseProblem } from './problem.ts'

/** An embedded database that runs; `socketFolder` and `port` are what a client connects to. */
export interface Embedded {
  readonly socketFolder: string
  readonly port: number
  /** Where the log of changes is kept; null in memory. */
  readonly walFolder: string | null
  readonly stop: () => Promise<void>
}

const port = 5432

const unusable: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written to',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk quota is used up',
  EPERM: 'it may not be written to',
  ENOTDIR: 'it is not a folder',
  // What a system that keeps no files there answers, such as /proc.
  ENOENT: 'it cannot be made',
}

/** A new database's first write-ahead log alone takes as much. */
const bytesNeeded = 16 * 1024 ** 2

/** What a database that did not start may have met; PGlite itself says next to nothing. */
const likelyCode = (folder: string): string | undefined => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < bytesNeeded ? 'ENOSPC' : undefined
}

const folderProblem = (folder: string, error: unknown): DatabaseProblem | null => {
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  const why = unusable[code] ?? (/No space left/i.test(message) ? unusable.ENOSPC : undefined)
  if (why === undefined) return null
  return { code: 'folder-unusable', message: `The data folder ${folder} cannot be used: ${why}.` }
}

/**
 * Starts the embedded database on a folder, or in memory (null).
 *
 * Refuses  folder-in-use, folder-foreign (something else lies in it), folder-unusable.
 */
export const startEmbedded = async (
  folder: string | null,
): Promise<Result<Embedded, DatabaseProblem>> => {
  if (folder === null) return startWorker(null, null)
  const path = resolve(folder)
  try {
    makeFolder(path)
    accessSync(path, constants.W_OK)
    const held = readdirSync(path).filter(
      (name) => !name.startsWith(lockFileName) && name !== 'lost+found',
    )
    if (held.length > 0 && !held.includes('pg')) return no(foreign(path))
    const lock = lockFolder(path)
    if (!lock.ok) return lock
    return await startWorker(join(path, 'pg'), lock.value)
  } catch (error) {
    const problem = folderProblem(path, error)
    if (problem) return no(problem)
    throw error
  }
}

/** Makes a folder and those around it, one by one: where none can be, all at once may never end. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

const foreign = (path: string): DatabaseProblem => ({
  code: 'folder-foreign',
  message:
    `The folder ${path} holds something else than Lotline's data. ` +
    'Name an empty one with --data.',
})

const startWorker = async (
  folder: string | null,
  lock: FolderLock | null,
): Promise<Result<Embedded, DatabaseProblem>> => {
  const socketFolder = mkdtempSync(join(tmpdir(), 'lotline-'))
  chmodSync(socketFolder, 0o700)
  const input: WorkerInput = { folder, socket: join(socketFolder, `.s.PGSQL.${port}`) }
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: input })
  const ended = new Promise<void>((done) => {
    worker.once('exit', () => done())
  })
  // The lock is held for as long as the thread may write, and no longer: whatever ends it.
  const letGo = (): void => {
    rmSync(socketFolder, { recursive: true, force: true })
    lock?.release()
  }
  process.once('exit', letGo)
  void ended.then(() => {
    process.removeListener('exit', letGo)
    letGo()
  })
  const message = await answerOf(worker)
  if (message.kind !== 'ready') {
    await worker.terminate()
    await ended
    const code = message.code ?? (folder === null ? undefined : likelyCode(dirname(folder)))
    throw Object.assign(new Error(`The embedded database did not start: ${message.message}`), {
      code,
    })
  }
  // Who uses the database hears of its end as a lost connection; why it ended is told here.
  worker.on('message', tellDeath)
  worker.on('error', (error) => tellDeath({ kind: 'died', why: error.message }))
  worker.unref()
  return ok({
    socketFolder,
    port,
    walFolder: folder === null ? null : join(folder, 'pg_wal'),
    stop: () => {
      worker.ref()
      worker.postMessage('stop')
      return ended
    },
  })
}

const tellDeath = (message: WorkerMessage): void => {
  if (message.kind === 'died')
    process.emitWarning(`The embedded database stopped: ${message.why}. Start the program again.`)
}

type Answer = Exclude<WorkerMessage, { readonly kind: 'died' }>

const answerOf = (worker: Worker): Promise<Answer> =>
  new Promise((settle) => {
    const failed = (message: string, code: string | null = null): void =>
      settle({ kind: 'failed', code, message })
    worker.once('message', (message: WorkerMessage) => {
      if (message.kind === 'died') failed(message.why)
      else settle(message)
    })
    worker.once('exit', (code) => failed(`The embedded database ended with ${code} as it started`))
    worker.once('error', (error: NodeJS.ErrnoException) => failed(error.message, error.code))
  })

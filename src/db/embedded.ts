import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { no, ok, type Result } from '../gs1/result.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import type { WorkerInput, WorkerMessage } from './pglite-worker.ts'
import type { DatabaseProblem } from './problem.ts'

/** An embedded database that runs; `socketFolder` and `port` are what a client connects to. */
export interface Embedded {
  readonly socketFolder: string
  readonly port: number
  readonly stop: () => Promise<void>
}

const port = 5432

const unusable: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written to',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk quota is used up',
  ENOTDIR: 'it is not a folder',
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
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const held = readdirSync(path).filter((name) => !name.startsWith('lotline.lock'))
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

const foreign = (path: string): DatabaseProblem => ({
  code: 'folder-foreign',
  message: `The folder ${path} holds something else than Lotline's data. Name an empty one with --data.`,
})

const startWorker = async (
  folder: string | null,
  lock: FolderLock | null,
): Promise<Result<Embedded, DatabaseProblem>> => {
  const socketFolder = mkdtempSync(join(tmpdir(), 'lotline-'))
  chmodSync(socketFolder, 0o700)
  const input: WorkerInput = { folder, socket: join(socketFolder, `.s.PGSQL.${port}`) }
  const letGo = (): void => {
    rmSync(socketFolder, { recursive: true, force: true })
    lock?.release()
  }
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: input })
  const message = await answerOf(worker)
  if (message.kind !== 'ready') {
    letGo()
    await worker.terminate()
    const error = Object.assign(new Error(message.message), { code: message.code ?? undefined })
    const problem = folderProblem(folder ?? 'memory', error)
    if (problem) return no(problem)
    throw error
  }
  // A signal that ends the process ends the database with it; what was committed is on disk.
  process.once('exit', letGo)
  worker.unref()
  return ok({
    socketFolder,
    port,
    stop: async () => {
      worker.ref()
      worker.postMessage('stop')
      await new Promise<void>((done) => {
        worker.once('exit', () => done())
      })
      process.removeListener('exit', letGo)
      letGo()
    },
  })
}

type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: string | null; readonly message: string }

const answerOf = (worker: Worker): Promise<Answer> =>
  new Promise((resolveAnswer) => {
    worker.once('message', (message: WorkerMessage) => {
      resolveAnswer(message.kind === 'failed' ? message : { kind: 'ready' })
    })
    worker.once('error', (error: NodeJS.ErrnoException) => {
      resolveAnswer({ kind: 'failed', code: error.code ?? null, message: error.message })
    })
  })

/** Whether a folder holds an embedded database already. */
export const isDataFolder = (folder: string): boolean => existsSync(join(folder, 'pg'))

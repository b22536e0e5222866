import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { no, ok, type Result } from '../gs1/result.ts'
import type { DatabaseProblem } from './problem.ts'

/** Who holds a folder, for the sentence told to whoever comes second. */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
}

/** A folder held; `release` lets go of it. */
export interface FolderLock {
  readonly release: () => void
}

/** What the lock's files are called begins so; nothing else in a data folder does. */
export const lockFileName = 'lotline.lock'

const holderFile = `${lockFileName}.json`

/** SQLite's result codes, as `errcode` has them: busy, and those for what cannot be written. */
const busy = 5
const cannotWrite: readonly number[] = [8, 10, 14]

/**
 * Takes a data folder for this process: two processes on one folder would lose data.
 *
 * Shape    The operating system holds the lock, so that it ends with the process however that ends:
 *          there is no stale lock, and no process number to mistake for another. An empty SQLite
 *          file is how Node reaches such locks.
 * Refuses  folder-in-use, naming the process; folder-unusable.
 */
export const lockFolder = (folder: string): Result<FolderLock, DatabaseProblem> => {
  let lock: DatabaseSync | null = null
  try {
    lock = new DatabaseSync(join(folder, lockFileName), { timeout: 0 })
    lock.exec('begin exclusive')
    const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
    writeFileSync(join(folder, holderFile), JSON.stringify(holder), { mode: 0o600 })
    return ok({ release: lock.close.bind(lock) })
  } catch (error) {
    lock?.close()
    const { errcode } = error as { readonly errcode?: number }
    if (errcode === busy) return no(inUse(folder))
    if (errcode === undefined || !cannotWrite.includes(errcode)) throw error
    return no({
      code: 'folder-unusable',
      message: `The data folder ${folder} cannot be used: it may not be written to.`,
    })
  }
}

const inUse = (folder: string): DatabaseProblem => ({
  code: 'folder-in-use',
  message:
    `The data folder ${folder} is in use by ${holderOf(folder)}. Wait for it, or stop it. ` +
    'For several processes at once set DATABASE_URL to a PostgreSQL database.',
})

const holderOf = (folder: string): string => {
  try {
    const text = readFileSync(join(folder, holderFile), 'utf8')
    const { pid, host, since } = JSON.parse(text) as Holder
    return `process ${pid}${host === hostname() ? '' : ` on ${host}`} since ${since}`
  } catch (error) {
    // The holder has the lock, and is about to write who it is.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return 'another process'
    throw error
  }
}

import { closeSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { no, ok, type Result } from '../gs1/result.ts'
import type { DatabaseProblem } from './problem.ts'

/** Who holds a folder. `started` tells a process from a later one with the same number. */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly started: string | null
  readonly since: string
}

/** A folder held; `release` lets go of it. */
export interface FolderLock {
  readonly release: () => void
}

const fileName = 'lotline.lock'

/** When a process began, as the kernel tells it; null where it does not. */
const startedAt = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    // No such process, or no /proc on this system: either way there is no start time.
    return null
  }
}

const isAlive = ({ pid, host, started }: Holder): boolean => {
  // A folder shared between machines: nobody here can tell, so it counts as held.
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = startedAt(pid)
  return now === null || started === null || now === started
}

const holderOf = (file: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    // Gone meanwhile, or cut off while it was written by a process that then died.
    return null
  }
}

/**
 * Takes a data folder for this process: two processes on one folder would lose data.
 *
 * Shape    The lock is a file that appears complete or not at all. One left by a process that is
 *          no longer there is taken over.
 * Refuses  folder-in-use, naming the process.
 */
export const lockFolder = (folder: string): Result<FolderLock, DatabaseProblem> => {
  const file = join(folder, fileName)
  const own = join(folder, `${fileName}.${process.pid}`)
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    started: startedAt(process.pid),
    since: new Date().toISOString(),
  }
  const written = openSync(own, 'w', 0o600)
  writeSync(written, JSON.stringify(me))
  closeSync(written)
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (linked(own, file)) return ok({ release: () => rmSync(file, { force: true }) })
      const holder = holderOf(file)
      if (holder && isAlive(holder)) return no(inUse(folder, holder))
      rmSync(file, { force: true })
    }
    return no(inUse(folder, holderOf(file) ?? me))
  } finally {
    rmSync(own, { force: true })
  }
}

/** Links the written lock to its name: the one step that only one process can take. */
const linked = (own: string, file: string): boolean => {
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const inUse = (folder: string, { pid, host, since }: Holder): DatabaseProblem => ({
  code: 'folder-in-use',
  message:
    `The data folder ${folder} is in use by process ${pid}` +
    `${host === hostname() ? '' : ` on ${host}`} since ${since}. ` +
    'Wait for it, or stop it. For several processes at once set DATABASE_URL to a PostgreSQL database.',
})

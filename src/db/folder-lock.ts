import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
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

/** What a lock's files are called begins so; nothing else in a data folder does. */
export const lockFileName = 'lotline.lock'

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    // There is no such process or file (ESRCH: a process that ended while it was read).
    const { code = '' } = error as NodeJS.ErrnoException
    if (['ENOENT', 'ESRCH', 'ENOTDIR'].includes(code)) return null
    throw error
  }
}

/** When a process began, as the kernel tells it; null where it does not. */
const startedAt = (pid: number): string | null => {
  const stat = textOf(`/proc/${pid}/stat`)
  if (stat === null) return null
  // The name in brackets may hold spaces; the start time is the 20th field after it, counted from
  // the start of the machine, which has a name of its own.
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return `${textOf('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${ticks}`
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

/** Nobody: what a lock names that a machine lost its power over while it was written. */
const nobody: Holder = { pid: 0, host: '', started: null, since: '' }

/** Who a lock file names; null where there is no such file (any more). */
const holderOf = (file: string): Holder | null => {
  const text = textOf(file)
  if (text === null) return null
  try {
    const holder = JSON.parse(text) as Holder | null
    return Number.isSafeInteger(holder?.pid) && holder ? holder : nobody
  } catch {
    return nobody
  }
}

const isNobody = (holder: Holder): boolean => holder.pid === nobody.pid

/**
 * Takes a data folder for this process: two processes on one folder would lose data.
 *
 * Shape    The lock is a file that appears complete or not at all. One left by a process that is
 *          no longer there is taken over, by one process only.
 * Refuses  folder-in-use, naming the process.
 */
export const lockFolder = (folder: string): Result<FolderLock, DatabaseProblem> => {
  const file = join(folder, lockFileName)
  const own = join(folder, `${lockFileName}.own-${process.pid}-${process.hrtime.bigint()}`)
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    started: startedAt(process.pid),
    since: new Date().toISOString(),
  }
  try {
    writeDurably(own, JSON.stringify(me))
    const holder = take(file, own)
    return holder === null
      ? ok({ release: () => rmSync(file, { force: true }) })
      : no(inUse(folder, file, holder))
  } finally {
    rmSync(own, { force: true })
  }
}

const writeDurably = (file: string, text: string): void => {
  const opened = openSync(file, 'wx', 0o600)
  try {
    writeSync(opened, text)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/**
 * Gives `file` our name; answers null when it is ours, or who holds it.
 *
 * Shape    Replacing a dead holder takes a lock of its own, named after the dead one: who gets it
 *          looks again, so that nobody replaces the living who came first. Such a lock left by yet
 *          another death is replaced in the same way.
 */
const take = (file: string, own: string): Holder | null => {
  for (;;) {
    if (isLinked(own, file)) return null
    const holder = holderOf(file)
    if (holder === null) continue
    if (!isNobody(holder) && isAlive(holder)) return holder
    const takeover = `${file}.${holder.pid}-${(holder.started ?? '').replaceAll('/', '-')}`
    const rival = take(takeover, own)
    if (rival !== null) return rival
    try {
      if (JSON.stringify(holderOf(file)) !== JSON.stringify(holder)) continue
      // A copy, because a rename takes the old name away and the caller may still need it.
      const copy = `${own}.${file.length}`
      writeDurably(copy, readFileSync(own, 'utf8'))
      renameSync(copy, file)
      return null
    } finally {
      rmSync(takeover, { force: true })
    }
  }
}

/** Links the written lock to its name: the one step that only one process can take. */
const isLinked = (own: string, file: string): boolean => {
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const inUse = (folder: string, file: string, { pid, host, since }: Holder): DatabaseProblem => ({
  code: 'folder-in-use',
  message:
    host === hostname()
      ? `The data folder ${folder} is in use by process ${pid} since ${since}. ` +
        'Stop it, or use DATABASE_URL for several processes.'
      : `The data folder ${folder} is in use by process ${pid} on ${host} since ${since}. ` +
        `Stop it there. If that machine is gone for good, delete ${file}.`,
})

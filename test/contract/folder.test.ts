import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/db/open.ts'
import { outageOf } from '../../src/db/outage.ts'
import { notRoot } from '../postgres-server.ts'
import { report } from '../report.ts'

const isRoot = process.getuid?.() === 0

const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lotline-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const problemsAt = async (folder: string): Promise<readonly (readonly [string, string])[]> => {
  const opened = await openDatabase({ folder })
  if (!opened.ok) return opened.error.map(({ code, message }) => [code, message])
  await opened.value.close()
  return []
}

const children: ChildProcess[] = []

afterEach(async () => {
  for (const child of children.splice(0)) await ended(child)
})

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

interface Program {
  readonly child: ChildProcess
  readonly lines: AsyncIterator<string>
}

const start = (
  folder: string,
  what: 'hold' | 'write',
  {
    as = {},
    preload,
  }: { readonly as?: ReturnType<typeof notRoot>; readonly preload?: string } = {},
): Program => {
  const child = spawn(
    process.execPath,
    [
      ...(preload ? ['--import', preload] : []),
      'test/contract/data-folder-program.ts',
      folder,
      what,
    ],
    { ...as, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  return { child, lines: lines[Symbol.asyncIterator]() }
}

const line = async ({ lines }: Program): Promise<string> => (await lines.next()).value ?? ''

/** Every note that was acknowledged until the program's output ended. */
const acknowledged = async (program: Program): Promise<{ count: number; last: string }> => {
  let count = 0
  for (;;) {
    const next = await program.lines.next()
    if (next.done) return { count, last: '' }
    if (!next.value.startsWith('written')) return { count, last: next.value }
    count += 1
  }
}

const notesIn = async (folder: string): Promise<{ n: number; whole: boolean }> => {
  const opened = await openDatabase({ folder })
  if (!opened.ok) throw new Error(opened.error[0]?.message)
  const { rows } = await opened.value.transaction(
    (tx) =>
      tx.query<{ n: number; whole: boolean }>({
        text: `select count(*) as n, count(*) = coalesce(max(n) + 1, 0) as whole from note`,
      }),
    { role: 'owner' },
  )
  await opened.value.close()
  return rows[0] ?? { n: -1, whole: false }
}

describe('a data folder', () => {
  test('is open to one process at a time, and the other is told who has it', async () => {
    const folder = emptyFolder()
    const program = start(folder, 'hold')
    expect(await line(program)).toBe('open')
    const [[code, message] = []] = await problemsAt(folder)
    expect(code).toBe('folder-in-use')
    expect(message).toContain(`${folder} is in use by process ${program.child.pid} since 20`)
    expect(message).toContain('DATABASE_URL')
  })

  test('nor is it opened twice by one process', async () => {
    const folder = emptyFolder()
    const opened = await openDatabase({ folder })
    if (!opened.ok) throw new Error(opened.error[0]?.message)
    expect((await problemsAt(folder)).map(([code]) => code)).toEqual(['folder-in-use'])
    await opened.value.close()
    expect(await problemsAt(folder)).toEqual([])
  })

  test('of a process that was killed opens at once, with all that was acknowledged', async () => {
    const folder = emptyFolder()
    const program = start(folder, 'write')
    expect(await line(program)).toBe('open')
    for (let n = 0; n < 20; n += 1) expect(await line(program)).toBe(`written ${n}`)
    program.child.kill('SIGKILL')
    const { count } = await acknowledged(program)
    const notes = await notesIn(folder)
    expect(notes.whole).toBe(true)
    // The last commit may have been on its way as the process died.
    expect([20 + count, 21 + count]).toContain(notes.n)
  })

  test('with something else in it is left alone', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'holiday.jpg'), '')
    const [[code, message] = []] = await problemsAt(folder)
    expect([code, message]).toEqual([
      'folder-foreign',
      `The folder ${folder} holds something else than Lotline's data. ` +
        'Name an empty one with --data.',
    ])
    expect(existsSync(join(folder, 'pg'))).toBe(false)
  })

  test('cannot be a file', async () => {
    const file = join(emptyFolder(), 'file')
    writeFileSync(file, '')
    expect(await problemsAt(join(file, 'data'))).toEqual([
      [
        'folder-unusable',
        `The data folder ${join(file, 'data')} cannot be used: it is not a folder.`,
      ],
    ])
  })

  test('cannot be where no files are kept', async (here) => {
    if (!existsSync('/proc/self')) {
      report({ kind: 'skipped', what: 'a folder where no files are kept', why: 'no /proc here' })
      here.skip()
    }
    expect(await problemsAt('/proc/none/data')).toEqual([
      ['folder-unusable', 'The data folder /proc/none/data cannot be used: it cannot be made.'],
    ])
  })

  test.each(['a new one', 'one in use before'])('may not be read-only (%s)', async (which) => {
    const folder = emptyFolder()
    if (which !== 'a new one') expect(await problemsAt(folder)).toEqual([])
    chmodSync(folder, 0o500)
    onTestFinished(() => chmodSync(folder, 0o700))
    if (isRoot) chownSync(folder, notRoot().uid ?? 0, notRoot().gid ?? 0)
    // Root may write anywhere, so somebody else tries.
    const answer = JSON.parse(await line(start(folder, 'hold', { as: notRoot() })))
    expect(answer).toEqual([
      {
        code: 'folder-unusable',
        message: `The data folder ${folder} cannot be used: it may not be written to.`,
      },
    ])
  })
})

/** A module that runs before the program: it counts what is synced, and fails when told to. */
const watchingSync = (folder: string) => {
  const [log, fail, preload] = ['syncs', 'fail', 'preload.mjs'].map((name) => join(folder, name))
  writeFileSync(log ?? '', '')
  writeFileSync(
    preload ?? '',
    `import fs from 'node:fs'
     import { syncBuiltinESMExports } from 'node:module'
     const real = fs.fdatasyncSync
     fs.fdatasyncSync = (fd) => {
       if (fs.existsSync(${JSON.stringify(fail)})) throw new Error('the disk failed')
       fs.appendFileSync(${JSON.stringify(log)}, 'x')
       return real(fd)
     }
     syncBuiltinESMExports()`,
  )
  return {
    preload: preload ?? '',
    synced: () => readFileSync(log ?? '').length,
    fail: () => writeFileSync(fail ?? '', ''),
  }
}

describe('an acknowledged commit', () => {
  test('was brought to the disk before it was acknowledged', async () => {
    const watch = watchingSync(emptyFolder())
    const program = start(emptyFolder(), 'write', watch)
    expect(await line(program)).toBe('open')
    // Starting syncs a dozen times, so fewer than one for each commit would show.
    for (let n = 0; n < 200; n += 1) {
      expect(await line(program)).toBe(`written ${n}`)
      expect(watch.synced()).toBeGreaterThan(n)
    }
  })

  test('is never one that the disk did not take, and the program hears of the outage', async () => {
    const folder = emptyFolder()
    const watch = watchingSync(emptyFolder())
    const program = start(folder, 'write', watch)
    expect(await line(program)).toBe('open')
    expect(await line(program)).toBe('written 0')
    watch.fail()
    const { count, last } = await acknowledged(program)
    expect(last).toContain('Connection terminated')
    await once(program.child, 'exit')
    const notes = await notesIn(folder)
    expect(notes.whole).toBe(true)
    expect(notes.n).toBeGreaterThanOrEqual(1 + count)
  })
})

/** A disk of a few megabytes; null, and a report, where none can be had. */
const smallDisk = (megabytes: number): string | null => {
  const folder = emptyFolder()
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], {
      stdio: 'pipe',
    })
  } catch (error) {
    const why = (error as Error).message.split('\n')[1] ?? 'mount does not work here'
    report({ kind: 'skipped', what: 'a full disk', why })
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['-l', disk]))
  return disk
}

describe('a full disk', () => {
  test.for([8, 24])('of %i megabytes is told as what it is', async (megabytes, context) => {
    const disk = smallDisk(megabytes)
    if (disk === null) return context.skip()
    expect(await problemsAt(join(disk, 'data'))).toEqual([
      [
        'folder-unusable',
        `The data folder ${join(disk, 'data')} cannot be used: its disk is full.`,
      ],
    ])
  })

  test('ends writing with an outage, and loses nothing that was acknowledged', async (context) => {
    const disk = smallDisk(100)
    if (disk === null) return context.skip()
    const folder = join(disk, 'data')
    const ballast = join(disk, 'ballast')
    const program = start(folder, 'write')
    expect(await line(program)).toBe('open')
    const free = Number(
      execFileSync('df', ['--output=avail', '-B1', disk]).toString().split('\n')[1],
    )
    writeFileSync(ballast, Buffer.alloc(Math.max(0, free - 2 * 1024 ** 2)))
    const { count, last } = await acknowledged(program)
    expect(last).toMatch(/^failed /)
    expect(outageOf(new Error(JSON.parse(last.slice('failed '.length))))).not.toBeNull()
    await once(program.child, 'exit')
    rmSync(ballast)
    const notes = await notesIn(folder)
    expect(notes.whole).toBe(true)
    expect(notes.n).toBeGreaterThanOrEqual(count)
  })
})

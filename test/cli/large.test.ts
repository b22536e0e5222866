import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  dataFolder,
  emptyFolder,
  ended,
  event,
  factoryText,
  lines,
  lotline,
  start,
} from './lotline.ts'

const MIB = 1024 ** 2

/** The most memory a process has had, in bytes; null where the system does not say. */
const peakOf = (pid: number): number | null => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function* longLine(bytes: number): Generator<Buffer> {
  const part = Buffer.alloc(4 * MIB, 'x')
  yield Buffer.from(lines(event(1)))
  yield Buffer.from('{"note": "')
  for (let written = 0; written < bytes; written += part.length) yield part
  yield Buffer.from('"}\n')
  yield Buffer.from(lines(event(2)))
}

test('a line of two gigabytes is passed over by name, the rest is recorded', async () => {
  const child = start(['import'], { data: dataFolder() })
  const ran = ended(child)
  let peak: number | null = null
  const watch = setInterval(() => {
    peak = Math.max(peak ?? 0, peakOf(child.pid ?? 0) ?? 0) || peak
  }, 100)
  if (child.stdin) await pipeline(Readable.from(longLine(2048 * MIB)), child.stdin)
  const { code, out, err } = await ran
  clearInterval(watch)
  expect(err).toContain(
    'standard input:2: This line is longer than 64 MiB. Write one event a line.',
  )
  expect([code, out]).toEqual([5, '2 events recorded, 0 known already, 1 refused.\n'])
  if (process.platform === 'linux') expect(peak).toBeGreaterThan(0)
  expect((peak ?? 0) / MIB).toBeLessThan(1_200)
})

test('a file larger than the memory of the program is imported', async () => {
  const file = join(emptyFolder(), 'large.jsonl')
  // Each event is told a second time in lines of blanks' length: the file is large, the work is
  // not.
  const padding = ' '.repeat(64 * 1024)
  await pipeline(function* () {
    for (const line of factoryText(1_200)) yield `${padding}${line}`
  }, createWriteStream(file))
  const ran = await lotline(['import', file], {
    data: dataFolder(),
    nodeOptions: ['--max-old-space-size=64'],
  })
  expect(ran).toMatchObject({ code: 0, out: '1200 events recorded, 0 known already, 0 refused.\n' })
})

test('the packed answer of a whole ledger comes back through a pipe, verified', async () => {
  const data = dataFolder()
  const imported = await lotline(['import'], {
    data,
    input: gzipSync([...factoryText(300)].join('')),
  })
  expect(imported).toMatchObject({ code: 0 })
  const written = await lotline(['export'], { data })
  const other = dataFolder()
  const taken = await lotline(['import'], { data: other, input: gzipSync(written.out) })
  expect(taken).toEqual({
    code: 0,
    out: 'Company was taken in: 301 entries, every one verified.\n',
    err: '',
  })
  // Its own taking out stands behind what came along: the same lines, and one more.
  const again = await lotline(['export'], { data: other })
  const entriesIn = (text: string) => text.split('\n').filter((line) => line.startsWith('{"seq"'))
  expect(entriesIn(again.out).slice(0, -1)).toEqual(entriesIn(written.out))
  expect(entriesIn(again.out)).toHaveLength(302)
})

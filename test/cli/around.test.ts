import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { notRoot } from '../postgres-server.ts'
import { report } from '../report.ts'
import {
  dataFolder,
  emptyFolder,
  ended,
  event,
  factoryText,
  files,
  jsonIn,
  lines,
  lotline,
  start,
} from './lotline.ts'
import { session } from './session.ts'

test('a second process on the folder is told so, and the first is not disturbed', async () => {
  const data = dataFolder()
  const first = start(['import', '--each'], { data })
  const firstRan = ended(first)
  first.stdin?.write(lines(event(1)))
  // Standing open, its input keeps it on the folder; its first words say that it is there.
  if (first.stderr) await once(first.stderr, 'data')
  const second = await lotline(['--json', 'stock'], { data })
  expect(second.code).toBe(7)
  expect(jsonIn(second.out)).toEqual([
    { error: 'unusable', sentence: expect.stringContaining('in use') },
  ])
  first.stdin?.end(lines(event(2)))
  expect(await firstRan).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 events recorded'),
  })
})

test('a reader who stops reading gets no complaint', async () => {
  const data = dataFolder()
  await lotline(['import'], { data, input: [...factoryText(500)].join('') })
  const child = start(['export'], { data })
  const err: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
  if (child.stdout) await once(child.stdout, 'data')
  child.stdout?.destroy()
  await once(child, 'close')
  expect(Buffer.concat(err).toString()).toBe('')
})

const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython) report({ kind: 'skipped', what: 'progress on a terminal', why: 'no python3' })

test.skipIf(!hasPython)('progress is drawn on a terminal, and nowhere else', async () => {
  const data = dataFolder()
  const { 'many.jsonl': file } = files({ 'many.jsonl': [...factoryText(600)].join('') })
  const piped = await lotline(['import', file], { data })
  expect(piped.out).toBe('600 events recorded, 0 known already, 0 refused.\n')
  expect(piped.err).not.toContain('\r')
  const script = 'import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)'
  const program = [process.execPath, resolve('bin/lotline.mjs'), '--data', data, 'import', file]
  const ran = await ended(
    spawn('python3', ['-c', script, ...program], { stdio: ['ignore', 'pipe', 'pipe'] }),
  )
  expect(ran.code).toBe(0)
  expect(ran.out).toMatch(/\rImporting [█░]{30} \d+ % \d+ entr(y|ies) recorded/)
  expect(ran.out.split('\r').at(-2)).toBe('0 events recorded, 600 known already, 0 refused.')
})

describe('a file that cannot be written', () => {
  test('is named, with why, and leaves nothing half-written', async () => {
    const data = dataFolder()
    await lotline(['import'], { data, input: lines(event(1)) })
    const folder = emptyFolder()
    const nowhere = await lotline(['backup', join(folder, 'no', 'b.jsonl')], { data })
    expect(nowhere).toEqual({
      code: 7,
      out: '',
      err: `${join(folder, 'no', 'b.jsonl')} cannot be written: there is no such folder.\n`,
    })
    const asFolder = await lotline(['--json', 'backup', folder], { data })
    expect(asFolder.code).toBe(7)
    expect(jsonIn(asFolder.out)).toEqual([
      { error: 'unusable', sentence: `${folder} cannot be written: it is a folder.` },
    ])
    expect(readdirSync(folder)).toEqual([])
    expect(existsSync(`${folder}.partial`)).toBe(false)
  })
})

test('a read-only folder is named, with what can be done', async () => {
  const data = dataFolder()
  const { uid, gid } = notRoot()
  if (uid !== undefined && gid !== undefined) chownSync(join(data, '..'), uid, gid)
  chmodSync(join(data, '..'), 0o755)
  chmodSync(data, 0o500)
  const ran = await lotline(['stock'], {
    data,
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  })
  chmodSync(data, 0o700)
  expect(ran).toEqual({
    code: 7,
    out: '',
    err: `The data folder ${data} cannot be used: it may not be written to.\n`,
  })
})

test('the password of the database is never shown', async () => {
  const secret = 'hunter2-secret'
  const tried = [
    `postgresql://someone:${secret}@127.0.0.1:1/nowhere`,
    `postgres:${secret}`,
    `postgresql://someone:${secret}@`,
    `postgresql://someone:${secret}@host.invalid:5432/x?sslmode=odd`,
  ]
  for (const DATABASE_URL of tried) {
    const env = { DATABASE_URL, LOTLINE_DEBUG: '1' }
    const ran = await lotline(['--json', 'stock'], { env })
    expect(ran.out + ran.err).not.toContain(secret)
    expect(ran.code, ran.err).toBe(7)
    expect(jsonIn(ran.out)).toHaveLength(1)
  }
})

test('a fault of the program says so in a sentence, and where it is only when asked', async () => {
  const data = dataFolder()
  const { 'broken.mjs': broken } = files({
    'broken.mjs':
      "process.stdout.write = () => { throw new Error('oops at postgres://me:secret@db') }",
  })
  const nodeOptions = ['--import', broken]
  const args = ['import', '--each']
  const ran = await lotline(args, { data, nodeOptions, input: lines(event(1)) })
  expect([ran.code, ran.out]).toEqual([70, ''])
  expect(ran.err).toContain('This is a fault of Lotline, not yours: Error: oops')
  expect(ran.err).not.toMatch(/secret|\n +at /)
  const env = { LOTLINE_DEBUG: '1' }
  const again = await lotline(args, { data, nodeOptions, env, input: lines(event(2)) })
  expect(again.code).toBe(70)
  expect(again.err).toMatch(/\n +at /)
  expect(again.err).not.toContain('secret')
})

test('a damaged export, and one for a program to come, are refused as what they are', async () => {
  const { run, close } = session()
  const { 'events.jsonl': events } = files({ 'events.jsonl': lines(event(1), event(2), event(3)) })
  expect(await run(['import', events])).toMatchObject({ code: 0 })
  const { out } = await run(['export'])
  await close()
  const whole = out.split('\n')
  const cases = files({
    'later.jsonl': out.replace('"version":1', '"version":2'),
    'said.jsonl': out.replace('\\"quantity\\":40', '\\"quantity\\":41'),
    'beside.jsonl': out.replace('"at":1', '"at":2'),
    'called.jsonl': out.replace('"id":"urn:uuid:0', '"id":"urn:uuid:1'),
    'who.jsonl': out.replace(/("content":"[^}]*)tester/, '$1nobody'),
    'lost.jsonl': whole.toSpliced(2, 1).join('\n'),
    'short.jsonl': whole.slice(0, -1).join('\n'),
    'long.jsonl': `${out}\nmore\n`,
    'odd.jsonl': whole.with(2, '7').join('\n'),
    'kinds.jsonl': whole.with(2, '{"seq":"2"}').join('\n'),
    'zone.jsonl': out.replace('"timeZone":"UTC"', '"timeZone":"Nowhere/At_all"'),
  })
  const { 'whole.jsonl': sound, ...others } = { ...cases, ...files({ 'whole.jsonl': out }) }
  const other = session()
  for (const [name, file] of Object.entries(others)) {
    expect(readFileSync(file, 'utf8'), name).not.toBe(out)
    const ran = await other.run(['restore', file])
    expect(ran, name).toEqual({
      code: 5,
      out: '',
      err: expect.stringMatching(/^.*\.jsonl: .*\. Nothing was taken in\.$/),
    })
  }
  expect(await other.run(['restore', sound])).toMatchObject({ code: 0 })
  expect(await other.run(['verify'])).toMatchObject({ code: 0 })
  await other.close()
})

import { once } from 'node:events'
import { expect, test } from 'vitest'
import { dataFolder, event, files, lines, lotline, start } from './lotline.ts'

/** Makes a Node say of itself that it is too old, so that it hands over to the package's own. */
const older =
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.0.0' } })"

const begun = (data: string) => {
  const { 'older.cjs': path } = files({ 'older.cjs': older })
  return start(['import', '-'], { data, nodeOptions: ['--require', path] })
}

test('a program whose parent is killed ends, and lets go of the data folder', async () => {
  const data = dataFolder()
  const parent = begun(data)
  parent.stdin?.write(`not JSON\n${lines(event(1))}`)
  // It holds the folder when it says so; its input stays open, so that it would wait for more.
  await once(parent.stderr as NodeJS.EventEmitter, 'data')
  parent.stdout?.resume()
  parent.kill('SIGKILL')
  // The one handed over to holds the same pipes: they close when it has ended too.
  const [, signal] = (await once(parent, 'close')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  const { code, err } = await lotline(['import', '-'], { data, input: lines(event(2)) })
  expect([code, err]).toEqual([0, ''])
})

test('a program that hands over gives back the exit code of the other', async () => {
  const data = dataFolder()
  const parent = begun(data)
  parent.stdout?.resume()
  parent.stderr?.resume()
  parent.stdin?.end('not JSON\n')
  const [code] = (await once(parent, 'close')) as [number | null]
  expect(code).toBe(5)
})

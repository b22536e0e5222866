import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort } from '../crash/serving.ts'
import { emptyFolder, ended, start } from './lotline.ts'

const roles = [
  'administrator',
  'quality',
  'production',
  'warehouse',
  'station',
  'auditor',
  'client',
]

/** Runs the demo until it serves, asks it something, and stops it; answers all it said. */
const demo = async (
  folder: string,
  args: readonly string[],
  visit: (at: string, said: string) => Promise<void>,
): Promise<string> => {
  const port = await freePort()
  const env = {
    LOTLINE_PORT: String(port),
    LOTLINE_METRICS_PORT: '0',
    LOTLINE_LOG_LEVEL: 'silent',
  }
  const child = start(['--data', folder, 'demo', '--serve', ...args], { env })
  const ran = ended(child)
  if (!child.stdout) throw new Error('A program says something')
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const gone = ran.then(({ code, err }) => {
    throw new Error(`The demo ended with ${code}: ${err}`)
  })
  gone.catch(() => undefined)
  while (!/^(Read|For new ones): .*$/m.test(said))
    await Promise.race([once(child.stdout, 'data'), gone])
  await visit(`http://127.0.0.1:${port}`, said)
  child.kill('SIGTERM')
  expect((await ran).code).toBe(0)
  return said
}

const signIn = (at: string, email: string, password: string): Promise<Response> =>
  fetch(`${at}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })

const passwordOf = (said: string, role: string): string =>
  said.match(new RegExp(`^ {2}${role}@storvik\\.example +(\\S+)$`, 'm'))?.[1] ?? ''

const patienceMs = 300_000

test('the demo serves, and lets in somebody of every role by what it printed once', {
  timeout: patienceMs,
}, async () => {
  const folder = join(emptyFolder(), 'demo')
  let first = ''
  await demo(folder, [], async (at, said) => {
    first = said
    for (const role of roles) {
      const { status } = await signIn(at, `${role}@storvik.example`, passwordOf(said, role))
      expect([role, status]).toEqual([role, 200])
    }
    const client = await signIn(at, 'client@storvik.example', passwordOf(said, 'client'))
    const cookie = client.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ')
    const kept = await fetch(`${at}/api/v1/stock`, { headers: { cookie } })
    expect(await kept.json()).toMatchObject({
      lines: [{ lot: 'GB-1', quantity: '200' }],
      next: null,
    })
    const [key = ''] = said.match(/llk_\S+/) ?? []
    const answer = await fetch(`${at}/api/v1/stock?limit=1`, {
      headers: { authorization: `Bearer ${key}` },
    })
    expect(answer.status).toBe(200)
  })
  expect(first).toContain('Certificate')

  const again = await demo(folder, [], async () => undefined)
  expect(again).toContain('is here already')
  expect(again).not.toMatch(/llk_|@storvik/)

  await demo(folder, ['--new-passwords'], async (at, said) => {
    const quality = 'quality@storvik.example'
    expect((await signIn(at, quality, passwordOf(said, 'quality'))).status).toBe(200)
    expect((await signIn(at, quality, passwordOf(first, 'quality'))).status).toBe(401)
  })
})

import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { accountPages } from '../../src/http/account-pages.ts'
import { describeDatabases } from '../databases.ts'
import { servePeople } from '../people-house.ts'
import { report } from '../report.ts'

const hasBrowser = spawnSync('chromium', ['--version']).status === 0
if (!hasBrowser) report({ kind: 'skipped', what: 'pages in a browser', why: 'no chromium here' })

/** What a browser makes of a page: its text when all that runs at once has run. */
const shown = async (url: string): Promise<string> => {
  const profile = mkdtempSync(join(tmpdir(), 'lotline-browser-'))
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }))
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
  const still = ['--disable-background-networking', '--disable-component-update']
  const page = ['--headless', '--no-sandbox', '--dump-dom', `--user-data-dir=${profile}`, url]
  const run = promisify(execFile)('chromium', [...quiet, ...still, ...page], { timeout: 60_000 })
  return (await run).stdout
}

describeDatabases('the pages about accounts', (open) => {
  test('ask for what their routes take, and may do nothing else', async () => {
    const { app } = await servePeople(await open())
    const { paths } = (await app.inject('/api/openapi.json')).json()
    for (const { path, url, fields, hasToken } of accountPages) {
      const page = await app.inject(path)
      expect([path, page.statusCode]).toEqual([path, 200])
      expect(page.headers['content-security-policy']).toContain("script-src 'self'")
      expect(page.headers['content-security-policy']).not.toMatch(/unsafe|https?:/)
      const ids = Array.from(page.body.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, file = ''] of page.body.matchAll(/(?:src|href)="(\/[^"]*)"/g))
        expect([file, (await app.inject(file)).statusCode]).toEqual([file, 200])
      const body = paths[url]?.post.requestBody.content['application/json'].schema
      const asked = fields.filter(({ step }) => step === undefined).map(({ name }) => name)
      const sent = [...asked, ...(hasToken ? ['token'] : [])]
      if (url.startsWith('/api/v1/')) {
        expect(Object.keys(body.properties)).toEqual(expect.arrayContaining(sent))
        expect(sent).toEqual(expect.arrayContaining(body.required))
      }
    }
    const screens = await app.inject('/')
    const nonce = /nonce-([^']+)'/.exec(String(screens.headers['content-security-policy']))?.[1]
    expect(screens.body).toContain(`content="${nonce}"`)
    expect((await app.inject('/')).body).not.toBe(screens.body)
    for (const [, file = ''] of screens.body.matchAll(/(?:src|href)="(\/[^"]*)"/g))
      expect([file, (await app.inject(file)).statusCode]).toEqual([file, 200])
    await app.close()
  })

  test.skipIf(!hasBrowser)('say in a browser that a link is not whole', async () => {
    const { app } = await servePeople(await open())
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    expect(await shown(`${url}/set-up`)).toMatch(/role="alert"[^>]*>This link is not whole/)
    const asked = await shown(`${url}/set-up#token`)
    expect(asked).toMatch(/<p id="said"[^>]*hidden[^>]*><\/p>/)
    expect(asked).toContain('Make the company')
    await app.close()
  })
})

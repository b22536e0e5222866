import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
}

/** Texts that do harm wherever they are taken for more than text. */
const harmful: readonly string[] = [
  "' or 1=1; drop table event; --",
  '$1); select pg_sleep(60); --',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '<script>alert(1)</script>',
  '\u0000',
  '\u001b[2J\r\n{"level":60}',
  '{{7*7}}',
  '=cmd|calc!A1',
  '((((((((((a+)+)+)+)+)+)+)+)+)+!',
  `${'a'.repeat(1500)}!`,
]

describeDatabases('attacks over HTTP', (open) => {
  test('texts that would be statements, paths or markup are names nobody bears', async () => {
    const { ask } = await serveCompany(await open())
    const { paths } = (await ask('GET', '/api/openapi.json')).json() as {
      paths: Record<string, Record<string, Operation>>
    }
    let tried = 0
    for (const [path, { get }] of Object.entries(paths))
      for (const { name, in: where } of get?.parameters ?? [])
        for (const text of where === 'query' || where === 'path' ? harmful : []) {
          if (path === '/api/v1/stream') continue
          const said = encodeURIComponent(text)
          const url = where === 'path' ? path.replace(`{${name}}`, said) : `${path}?${name}=${said}`
          const { statusCode } = await ask('GET', url)
          expect([url, statusCode < 500 || statusCode === 503]).toEqual([url, true])
          tried += 1
        }
    expect(tried).toBeGreaterThan(200)
    // The record is still there, and as it was.
    expect((await ask('GET', '/api/v1/events')).statusCode).toBe(200)
  })

  test('no file is served but the pages of the document', async () => {
    const { app, ask } = await serveCompany(await open())
    for (const path of [
      '/api/docs/../../package.json',
      '/api/docs/static/..%2f..%2f..%2fpackage.json',
      '/api/docs/static/%2e%2e/%2e%2e/package.json',
      '/api/docs/static/....//....//etc/passwd',
      '/api/docs/static/index.html%00.json',
      '/.git/config',
    ]) {
      const { statusCode, body } = await app.inject({ method: 'GET', url: path })
      expect([path, statusCode >= 400 && statusCode < 500]).toEqual([path, true])
      expect(body).not.toMatch(/"dependencies"|root:/)
    }
    expect((await ask('GET', '/api/docs/')).statusCode).toBe(200)
  })

  test('names of a prototype are fields nobody knows', async () => {
    const { app, ask } = await serveCompany(await open())
    for (const body of [
      '{"__proto__":{"isAdmin":true},"lot":"L1"}',
      '{"constructor":{"prototype":{"isAdmin":true}},"lot":"L1"}',
      '{"lines":[{"__proto__":{"quantity":"1 KGM"},"lot":"L1"}]}',
    ]) {
      const { statusCode } = await app.inject({
        method: 'POST',
        url: '/api/v1/commands/receive',
        headers: { authorization: 'Bearer all', 'content-type': 'application/json' },
        payload: body,
      })
      expect([body, statusCode >= 400 && statusCode < 500]).toEqual([body, true])
    }
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
    const role = { help: 'x', permissions: ['pack'], ledgerId: 'another', isBuiltIn: true }
    expect((await ask('PUT', '/api/v1/roles/packer', role)).statusCode).toBe(422)
  })

  test('XML is not read, so that no entity is ever followed', async () => {
    const { app } = await serveCompany(await open())
    for (const kind of ['application/xml', 'text/xml', 'application/soap+xml'])
      for (const url of ['/api/v1/events', '/api/v1/commands/receive']) {
        const { statusCode } = await app.inject({
          ...{
            method: 'POST',
            url,
            headers: { authorization: 'Bearer all', 'content-type': kind },
          },
          payload: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        })
        expect([kind, url, statusCode]).toEqual([kind, url, 415])
      }
  })

  test('what is sent makes no line of its own in the log, and no secret stands there', async () => {
    const { app, house } = await serveCompany(await open())
    await app.close()
    const lines: string[] = []
    const logged = await buildServer({
      ...house,
      log: { level: 'info', stream: { write: (line) => lines.push(line) } },
    })
    const forged = '\n{"level":60,"msg":"forged"}'
    await logged.inject({
      method: 'GET',
      url: `/api/v1/find?text=${encodeURIComponent(forged)}&token=llk_s3cret`,
      headers: { authorization: 'Bearer but-see-lots', 'user-agent': `a${'\u001b'}[31m` },
    })
    await logged.inject({
      method: 'POST',
      url: `/api/v1/sign-in/${encodeURIComponent(forged)}`,
      headers: { authorization: 'Bearer hush-hush', cookie: 'lotline.session=hush-hush' },
      payload: { email: 'ada@mill.example', password: 'hush-hush' },
    })
    await logged.close()
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(line.trimEnd()).not.toContain('\n')
      expect(() => JSON.parse(line) as unknown).not.toThrow()
      expect(line).not.toMatch(/hush-hush|s3cret|password/)
    }
  })

  test('answers are kept by nobody, tell nothing of the program, are framed nowhere', async () => {
    const { ask, app } = await serveCompany(await open())
    const stranger = { authorization: 'Bearer bad' }
    const answers = [
      await ask('GET', '/api/v1/stock'),
      await ask('GET', '/api/v1/nothing'),
      await ask('GET', '/api/v1/stock', undefined, stranger),
      await app.inject({ method: 'GET', url: '/api/v1/me' }),
    ]
    for (const { headers, body } of answers) {
      expect(headers['cache-control']).toMatch(/no-store/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['x-powered-by'] ?? headers.server).toBeUndefined()
      expect(body).not.toMatch(/node_modules|\.ts:\d+|\n +at /)
    }
  })
})

/** How many requirements of levels 1 and 2 each section of ASVS 4.0.3 has. */
const requirements: Readonly<Record<string, string>> = {
  1: '1:7 2:4 4:3 5:4 6:4 7:2 8:2 9:2 10:1 11:2 12:1 14:6',
  2: '1:12 2:3 3:3 4:6 5:7 6:3 7:6 8:7 9:3 10:4',
  3: '1:1 2:4 3:4 4:5 5:3 7:1',
  4: '1:4 2:2 3:3',
  5: '1:5 2:8 3:10 4:3 5:4',
  6: '1:3 2:6 3:2 4:2',
  7: '1:4 2:2 3:3 4:3',
  8: '1:4 2:3 3:8',
  9: '1:3 2:4',
  10: '2:2 3:3',
  11: '1:8',
  12: '1:3 2:1 3:6 4:2 5:2 6:1',
  13: '1:4 2:5 3:2 4:2',
  14: '1:4 2:6 3:2 4:7 5:4',
}

test('the list of security measures is whole, adds up, and every file it names is there', () => {
  const text = readFileSync('SECURITY.md', 'utf8')
  const rows = Array.from(
    text.matchAll(/^\| (\d+\.\d+)\.(\d+) \| [^|]+ \| (met|partly|open|n\/a) \| ([^|]+) \|$/gm),
    ([, section = '', number = '', status = '', by = '']) => ({ section, number, status, by }),
  )
  const listed = Map.groupBy(rows, ({ section }) => section)
  const wanted = Object.entries(requirements).flatMap(([chapter, sections]) =>
    sections
      .split(' ')
      .map((one) => [`${chapter}.${one.split(':')[0]}`, Number(one.split(':')[1])]),
  )
  expect(Array.from(listed, ([section, own]) => [section, own.length])).toEqual(wanted)
  expect(new Set(rows.map(({ section, number }) => `${section}.${number}`)).size).toBe(rows.length)
  const count = (wantedStatus: string) =>
    rows.filter(({ status }) => status === wantedStatus).length
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    `${rows.length} requirements: ${count('met')} met, ${count('partly')} partly, ` +
      `${count('open')} open, ${count('n/a')} do not concern what there is.`,
  )
  const named = new Set(
    Array.from(
      text.matchAll(/`((?:src|test|db|docs|\.ci)\/[^`]+|[A-Z]+\.md)`/g),
      ([, file]) => file ?? '',
    ),
  )
  expect(named.size).toBeGreaterThan(30)
  for (const file of named) expect([file, existsSync(file)]).toEqual([file, true])
})

import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'
import { goodPassword, publicUrl, servePeople } from '../people-house.ts'
import { report } from '../report.ts'

const isHere = spawnSync('curl', ['--version']).status === 0
if (!isHere) report({ kind: 'skipped', what: 'the ten minutes of the API', why: 'no curl here' })

describeDatabases('the document of the API', (open) => {
  test.skipIf(!isHere)(
    'does what it says, typed as it is written, from a key to a refusal',
    async () => {
      const { app, company } = await servePeople(await open())
      await company('ada@example.com')
      const url = await app.listen({ host: '127.0.0.1', port: 0 })
      const { description } = (await app.inject('/api/openapi.json')).json().info
      const [key = '', commands = ''] = Array.from(
        description.matchAll(/```sh\n([\s\S]*?)```/g) as Iterable<RegExpExecArray>,
        ([, script]) => script ?? '',
      )
      const folder = mkdtempSync(join(tmpdir(), 'lotline-docs-'))
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const run = (script: string) =>
        promisify(execFile)('bash', ['-c', `set -e\n${script}`], { cwd: folder })
      const typed = key
        .replace(/^export .*$/m, `export LOTLINE=${url}`)
        .replace('Origin: $LOTLINE', `Origin: ${publicUrl}`)
        .replace('"…"', `"${goodPassword}"`)
      const [, made = ''] = (await run(typed)).stdout.trim().split('\n')
      const { token } = JSON.parse(made)
      const script = commands.replace(/^export .*$/m, `export LOTLINE=${url} KEY=${token}`)
      const { stdout } = await run(script)
      const answers = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const recorded = { outcomes: [{ kind: 'recorded' }] }
      expect(answers).toMatchObject([
        recorded,
        recorded,
        recorded,
        { direction: 'forward', certificate: { whole: true } },
        { endpoints: [{ kind: 'received', partyName: 'Mill Nord' }] },
        { lines: [{ lot: 'D-1', quantity: '38' }] },
        recorded,
        { status: 422, errors: [{ kind: 'lot-on-hold', pointer: '/lot' }] },
      ])
      await app.close()
    },
  )

  test('no question has an example that a page to try it out would ask with', async () => {
    const { app } = await serveCompany(await open())
    const { paths } = (await app.inject('/api/openapi.json')).json()
    interface Parameter {
      readonly name: string
      readonly example?: unknown
      readonly schema: { readonly example?: unknown; readonly examples?: unknown }
    }
    const operations = Object.values<Record<string, { parameters?: Parameter[] }>>(paths).flatMap(
      (methods) => Object.values(methods),
    )
    const parameters = operations.flatMap((operation) => operation.parameters ?? [])
    expect(parameters.length).toBeGreaterThan(50)
    expect(
      parameters
        .filter(
          ({ example, schema }) => (example ?? schema.example ?? schema.examples) !== undefined,
        )
        .map(({ name }) => name),
    ).toEqual([])
    await app.close()
  })
})

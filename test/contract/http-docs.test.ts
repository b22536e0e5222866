import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'
import { report } from '../report.ts'

const isHere = spawnSync('curl', ['--version']).status === 0
if (!isHere) report({ kind: 'skipped', what: 'the ten minutes of the API', why: 'no curl here' })

describeDatabases('the document of the API', (open) => {
  test.skipIf(!isHere)('do what they say, typed as they are written', async () => {
    const { app } = await serveCompany(await open())
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    const { description } = (await app.inject('/api/openapi.json')).json().info
    const [, written = ''] = /```sh\n([\s\S]*?)```/.exec(description) ?? []
    const script = written.replace(/^export .*$/m, `export LOTLINE=${url} KEY=all`)
    const { stdout } = await promisify(execFile)('bash', ['-c', `set -e\n${script}`])
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
  })

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

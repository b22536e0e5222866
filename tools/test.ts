/** `npm test`: the checks, then every test on every database there is; ends with the count. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownEnvironment, runSteps, STEPS } from './steps.ts'
import { reportsIn, summarise } from './test-summary.ts'

const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'lotline-test-'))
const reports = join(folder, 'reports.jsonl')
const result = join(folder, 'vitest.json')

const runVitest = (): Promise<boolean> =>
  new Promise((settle) => {
    const child = spawn(
      'vitest',
      ['run', '--reporter', 'default', '--reporter', 'json', `--outputFile.json=${result}`],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...ownEnvironment(root), LOTLINE_TEST_REPORT: reports },
      },
    )
    child.on('error', (error) => {
      console.error(error.message)
      settle(false)
    })
    child.on('close', (code) => settle(code === 0))
  })

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

const outcomes = await runSteps(root, STEPS, console.log)
const passed = await runVitest()
const json = read(result)
const summary = summarise(
  outcomes,
  json === '' ? null : JSON.parse(json),
  passed,
  reportsIn(read(reports)),
)
rmSync(folder, { recursive: true })
for (const line of summary.lines) console.log(line)
console.log(`${summary.passed} passed, ${summary.failed} failed`)
process.exitCode = summary.failed === 0 ? 0 : 1

/** `npm test`: the checks, then every test on every database there is; ends with the count. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownEnvironment, runSteps, STEPS } from './steps.ts'
import { filesThatDied, reportsIn, runAgain, summarise, type TestRun } from './test-summary.ts'

const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'lotline-test-'))
const reports = join(folder, 'reports.jsonl')
const result = join(folder, 'vitest.json')
const errors = join(folder, 'errors.json')

/** Runs these files, or all. */
const runVitest = async (files: readonly string[] = []): Promise<TestRun> => {
  for (const file of [result, errors]) rmSync(file, { force: true })
  const reporters = ['default', 'json', './tools/errors-reporter.ts']
  const args = reporters.flatMap((reporter) => ['--reporter', reporter])
  const passed = await new Promise<boolean>((settle) => {
    const child = spawn('vitest', ['run', ...args, `--outputFile.json=${result}`, ...files], {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...ownEnvironment(root),
        LOTLINE_TEST_REPORT: reports,
        LOTLINE_TEST_ERRORS: errors,
      },
    })
    child.on('error', (error) => {
      console.error(error.message)
      settle(false)
    })
    child.on('close', (code) => settle(code === 0))
  })
  const json = read(result)
  return {
    passed,
    files: json === '' ? null : JSON.parse(json).testResults,
    errors: JSON.parse(read(errors) || '[]'),
  }
}

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

const outcomes = await runSteps(root, STEPS, console.log)
const first = await runVitest()
const died = filesThatDied(first)
const run = died.length > 0 ? runAgain(first, died, await runVitest(died)) : first
const summary = summarise(outcomes, run, reportsIn(read(reports)))
rmSync(folder, { recursive: true })
for (const line of summary.lines) console.log(line)
console.log(`${summary.passed} passed, ${summary.failed} failed`)
process.exitCode = summary.failed === 0 ? 0 : 1

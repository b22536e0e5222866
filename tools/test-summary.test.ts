import { expect, test } from 'vitest'
import { filesThatDied, reportsIn, runAgain, summarise, type TestRun } from './test-summary.ts'

const steps = [
  { name: 'types', passed: true, seconds: 1, output: '' },
  { name: 'rooms', passed: false, seconds: 1, output: '' },
]
const file = (name: string, status: string, ...statuses: readonly string[]) => ({
  name,
  status,
  assertionResults: statuses.map((one, at) => ({
    status: one,
    fullName: `test ${at + 1}`,
    failureMessages: one === 'failed' ? ['2 is not 1\n    at line 3'] : [],
  })),
})
const good: TestRun = { passed: true, files: [file('a', 'passed', 'passed', 'passed')], errors: [] }
const counted = (run: TestRun) => {
  const { passed, failed, lines } = summarise([], run, [])
  return [passed, failed, ...lines]
}

test('each step of the checks and each test counts as one, and what failed is named', () => {
  const run = { ...good, passed: false, files: [file('a', 'failed', 'passed', 'failed', 'failed')] }
  const lines = ['a failed: test 2: 2 is not 1', 'a failed: test 3: 2 is not 1']
  expect(summarise(steps, run, [])).toEqual({ lines, passed: 2, failed: 3 })
})

test('a run that crashed, or in which nothing ran, is never called good', () => {
  expect(counted({ ...good, files: null })).toEqual([0, 1, 'vitest left no report: it crashed'])
  expect(counted({ ...good, files: [] })).toEqual([0, 1, 'no test ran'])
  expect(counted({ ...good, passed: false })).toEqual([2, 1, 'vitest failed outside of the tests'])
})

const unloaded = { ...good, files: [...(good.files ?? []), file('/b.test.ts', 'failed')] }

test('a file that could not be loaded counts as one failed', () => {
  expect(counted({ ...unloaded, passed: false })).toEqual([
    2,
    1,
    '/b.test.ts failed outside of its tests',
  ])
})

test('a file whose process V8 ended counts by its second run, and is named', () => {
  const died = (signal: string) =>
    `Worker forks emitted error.: Worker exited unexpectedly with signal ${signal} during ` +
    'started state while running test file /b.test.ts'
  const first = { ...unloaded, passed: false, errors: [died('SIGTRAP')] }
  expect(filesThatDied(first)).toEqual(['/b.test.ts'])
  const twice = '/b.test.ts was run twice: V8 ended its process the first time'
  const second = { ...good, files: [file('/b.test.ts', 'passed', 'passed')] }
  expect(counted(runAgain(first, ['/b.test.ts'], second))).toEqual([3, 0, twice])
  const again = { ...good, passed: false, files: [file('/b.test.ts', 'failed')] }
  expect(counted(runAgain(first, ['/b.test.ts'], again))).toEqual([
    2,
    1,
    twice,
    '/b.test.ts failed outside of its tests',
  ])
  expect(filesThatDied({ ...first, errors: [died('SIGKILL')] })).toEqual([])
  expect(filesThatDied({ ...first, errors: [died('SIGSEGV'), 'unhandled'] })).toEqual([])
})

test('databases, conformance sets and what was skipped are named, in order and once', () => {
  const reports = reportsIn(
    [
      '{"kind":"skipped","what":"PostgreSQL 15","why":"not installed"}',
      '{"kind":"conformance","set":"epcis/examples","cases":20}',
      '{"kind":"database","name":"PGlite 0.5","suite":"ledger contract","tests":12}',
      '{"kind":"database","name":"PGlite 0.5","suite":"ledger contract","tests":12}',
      '',
    ].join('\n'),
  )
  const pending = { ...good, files: [file('a', 'passed', 'passed', 'pending', 'skipped', 'todo')] }
  expect(summarise([], pending, reports).lines).toEqual([
    'Databases:',
    '  ledger contract on PGlite 0.5: 12 tests',
    'Conformance:',
    '  conformance epcis/examples: 20 cases',
    'Skipped:',
    '  skipped PostgreSQL 15: not installed',
    '3 tests were skipped or are to be written',
  ])
})

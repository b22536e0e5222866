import { expect, test } from 'vitest'
import { reportsIn, summarise, type VitestReport } from './test-summary.ts'

const steps = [
  { name: 'types', passed: true, seconds: 1, output: '' },
  { name: 'rooms', passed: false, seconds: 1, output: '' },
]
const vitest: VitestReport = {
  numPassedTests: 10,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }],
}
const counted = (report: VitestReport | null, passed: boolean) => {
  const { passed: good, failed, lines } = summarise([], report, passed, [])
  return [good, failed, ...lines]
}

test('each step of the checks and each test counts as one', () => {
  expect(summarise(steps, { ...vitest, numFailedTests: 2 }, false, [])).toEqual({
    lines: [],
    passed: 11,
    failed: 3,
  })
})

test('a run that crashed, or in which nothing ran, is never called good', () => {
  expect(counted(null, false)).toEqual([0, 1, 'vitest left no report: it crashed'])
  expect(counted({ ...vitest, numPassedTests: 0, testResults: [] }, true)).toEqual([
    0,
    1,
    'no test ran',
  ])
  expect(counted(vitest, false)).toEqual([10, 1, 'vitest failed outside of the tests'])
})

test('a file that could not be loaded counts as one failed', () => {
  const unloaded = { name: 'b.test.ts', status: 'failed', assertionResults: [] }
  expect(counted({ ...vitest, testResults: [...vitest.testResults, unloaded] }, false)).toEqual([
    10,
    1,
    'b.test.ts failed outside of its tests',
  ])
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
  const pending = { ...vitest, numPendingTests: 3 }
  expect(summarise([], pending, true, reports).lines).toEqual([
    'Databases:',
    '  ledger contract on PGlite 0.5: 12 tests',
    'Conformance:',
    '  conformance epcis/examples: 20 cases',
    'Skipped:',
    '  skipped PostgreSQL 15: not installed',
    '3 tests were skipped or are to be written',
  ])
})

/** What a whole test run is summed up to. */
import { lineOf, type Report } from '../test/report.ts'
import type { Outcome } from './steps.ts'

/** One file of tests, as vitest's report in JSON has it. */
export interface TestFile {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly TestTold[]
}

interface TestTold {
  readonly status: string
  readonly fullName: string
  readonly failureMessages: readonly string[]
}

/** What a run of vitest left behind. */
export interface TestRun {
  /** Its own exit. */
  readonly passed: boolean
  /** null: it left no report. */
  readonly files: readonly TestFile[] | null
  /** What went wrong outside of any test. */
  readonly errors: readonly string[]
  /** The files that were run twice, because their process died the first time. */
  readonly again?: readonly string[]
}

export interface Summary {
  readonly lines: readonly string[]
  readonly passed: number
  readonly failed: number
}

/**
 * The files of a run whose process was ended by V8 itself: they are worth a second run.
 *
 * V8 now and then loses its book of WebAssembly's code when instances come and go as they do in
 * tests, and then ends the process (SIGTRAP or SIGSEGV). Anything else that goes wrong is told as
 * it is, and so is a file that dies twice.
 *
 * Shape    None when anything else went wrong outside of the tests.
 * Source   https://github.com/nodejs/node/issues/64500
 */
export const filesThatDied = ({ errors }: TestRun): readonly string[] => {
  const died = errors.map(
    (error) => /exited unexpectedly with signal SIG(?:TRAP|SEGV).*test file (\S+)/.exec(error)?.[1],
  )
  return died.every((file) => file !== undefined) ? [...new Set(died)] : []
}

/** A run in which the files that died count by their second run. */
export const runAgain = (first: TestRun, died: readonly string[], second: TestRun): TestRun => {
  const others = (first.files ?? []).filter(({ name }) => !died.includes(name))
  return {
    passed: second.passed && others.every(({ status }) => status === 'passed'),
    files: second.files && [...others, ...second.files],
    errors: second.errors,
    again: died,
  }
}

/**
 * Counts a run: each step of the checks and each test is one.
 *
 * Refuses  to call a run good in which vitest crashed, a file could not be loaded, or nothing ran:
 *          each of these counts as one failed, and has its line.
 */
export const summarise = (
  outcomes: readonly Outcome[],
  run: TestRun,
  reports: readonly Report[],
): Summary => {
  const statuses = (run.files ?? []).flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  )
  const passed = statuses.filter((status) => status === 'passed').length
  const failed = statuses.filter((status) => status === 'failed').length
  const skipped = statuses.length - passed - failed
  const troubles = troublesOf(run, passed, failed)
  const stepsPassed = outcomes.filter((outcome) => outcome.passed).length
  return {
    lines: [
      ...section('Databases', reports, 'database'),
      ...section('Conformance', reports, 'conformance'),
      ...section('Skipped', reports, 'skipped'),
      ...(skipped > 0 ? [`${skipped} tests were skipped or are to be written`] : []),
      ...(run.again ?? []).map(
        (name) => `${name} was run twice: V8 ended its process the first time`,
      ),
      ...troubles,
      ...failuresIn(run),
    ],
    passed: stepsPassed + passed,
    failed: outcomes.length - stepsPassed + failed + troubles.length,
  }
}

const troublesOf = (run: TestRun, passed: number, failed: number): readonly string[] => {
  if (!run.files) return ['vitest left no report: it crashed']
  const unloaded = run.files
    .filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.every(isNotFailed),
    )
    .map(({ name }) => `${name} failed outside of its tests`)
  const none = passed + failed === 0 ? ['no test ran'] : []
  const told = failed + unloaded.length + none.length
  const unsaid = !run.passed && told === 0 ? ['vitest failed outside of the tests'] : []
  return [...unloaded, ...none, ...unsaid]
}

/** Each test that failed, and in a word why: what came before may be cut off where this is read. */
const failuresIn = ({ files }: TestRun): readonly string[] =>
  (files ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages: [why = ''] }) => {
        const [first] = why.split('\n')
        return `${name} failed: ${fullName}: ${first}`
      }),
  )

const isNotFailed = ({ status }: { readonly status: string }): boolean => status !== 'failed'

const section = (
  title: string,
  reports: readonly Report[],
  kind: Report['kind'],
): readonly string[] => {
  const lines = reports.filter((report) => report.kind === kind).map(lineOf)
  return lines.length > 0
    ? [`${title}:`, ...[...new Set(lines)].sort().map((line) => `  ${line}`)]
    : []
}

/** The reports a run left behind, one line of JSON each. */
export const reportsIn = (text: string): readonly Report[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Report => JSON.parse(line))

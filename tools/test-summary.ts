/** What a whole test run is summed up to. */
import { lineOf, type Report } from '../test/report.ts'
import type { Outcome } from './steps.ts'

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

export interface Summary {
  readonly lines: readonly string[]
  readonly passed: number
  readonly failed: number
}

/**
 * Counts a run: each step of the checks and each test is one.
 *
 * Shape    `vitest` is null when it left no report. `vitestPassed` is its own exit.
 * Refuses  to call a run good in which vitest crashed, a file could not be loaded, or nothing ran:
 *          each of these counts as one failed, and has its line.
 */
export const summarise = (
  outcomes: readonly Outcome[],
  vitest: VitestReport | null,
  vitestPassed: boolean,
  reports: readonly Report[],
): Summary => {
  const troubles = troublesOf(vitest, vitestPassed)
  const skipped = (vitest?.numPendingTests ?? 0) + (vitest?.numTodoTests ?? 0)
  const stepsPassed = outcomes.filter(({ passed }) => passed).length
  return {
    lines: [
      ...section('Databases', reports, 'database'),
      ...section('Conformance', reports, 'conformance'),
      ...section('Skipped', reports, 'skipped'),
      ...(skipped > 0 ? [`${skipped} tests were skipped or are to be written`] : []),
      ...troubles,
    ],
    passed: stepsPassed + (vitest?.numPassedTests ?? 0),
    failed: outcomes.length - stepsPassed + (vitest?.numFailedTests ?? 0) + troubles.length,
  }
}

const troublesOf = (vitest: VitestReport | null, vitestPassed: boolean): readonly string[] => {
  if (!vitest) return ['vitest left no report: it crashed']
  const unloaded = vitest.testResults
    .filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.every(isNotFailed),
    )
    .map(({ name }) => `${name} failed outside of its tests`)
  const ran = vitest.numPassedTests + vitest.numFailedTests
  const none = ran === 0 ? ['no test ran'] : []
  const told = vitest.numFailedTests + unloaded.length + none.length
  const unsaid = !vitestPassed && told === 0 ? ['vitest failed outside of the tests'] : []
  return [...unloaded, ...none, ...unsaid]
}

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

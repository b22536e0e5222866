import { appendFileSync } from 'node:fs'

/** What a test run has to say beyond passed and failed. */
export type Report =
  | {
      readonly kind: 'database'
      readonly name: string
      readonly suite: string
      readonly tests: number
    }
  | { readonly kind: 'conformance'; readonly set: string; readonly cases: number }
  | { readonly kind: 'skipped'; readonly what: string; readonly why: string }

/**
 * Notes which database ran, how many cases of a conformance set did, or what was skipped and why.
 *
 * Shape    One line of JSON in the file that LOTLINE_TEST_REPORT names; without one, a line on
 *          standard error, so that nothing is skipped in silence.
 */
export const report = (entry: Report): void => {
  const file = process.env.LOTLINE_TEST_REPORT
  if (file) appendFileSync(file, `${JSON.stringify(entry)}\n`)
  else console.error(lineOf(entry))
}

/** One report as a line for people. */
export const lineOf = (entry: Report): string => {
  switch (entry.kind) {
    case 'database':
      return `${entry.suite} on ${entry.name}: ${entry.tests} tests`
    case 'conformance':
      return `conformance ${entry.set}: ${entry.cases} cases`
    case 'skipped':
      return `skipped ${entry.what}: ${entry.why}`
  }
}

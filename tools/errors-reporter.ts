import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/** Writes what went wrong outside of any test, where vitest's own report in JSON is silent. */
export default class ErrorsReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (_, errors) => {
    const file = process.env.LOTLINE_TEST_ERRORS
    if (file) writeFileSync(file, JSON.stringify(errors.map(messagesOf)))
  }
}

/** An error's message, and those of its causes. */
const messagesOf = (error: { readonly message?: string; readonly cause?: unknown }): string =>
  [error.message, error.cause ? messagesOf(error.cause) : undefined]
    .filter((message) => message !== undefined)
    .join(': ')

import type { FastifyInstance } from 'fastify'
import type { Json } from '../epcis/json.ts'
import type { Problem as Fault } from '../epcis/problem.ts'
import { jsonLimits, readJson } from '../epcis/read-json.ts'
import { type Problem, problemOf } from './problem.ts'

/** A problem that is found where only an error can be told of: the server's handler answers it. */
export interface ProblemError extends Error {
  readonly problem: Problem
}

/** Wraps a problem for the server's error handler. */
export const problemError = (problem: Problem): ProblemError =>
  Object.assign(new Error(problem.detail), { problem })

/** Whether an error is a problem to be answered as it is. */
export const isProblemError = (error: unknown): error is ProblemError =>
  error instanceof Error && 'problem' in error

/**
 * Reads JSON bodies strictly, with every numeral exact.
 *
 * Refuses  body-malformed with line and column, repeated keys, body-too-deep.
 */
export const readJsonBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>(
    ['application/json', 'application/ld+json'],
    { parseAs: 'string' },
    async (_request: unknown, text: string): Promise<Json | undefined> => {
      // An empty body is none: what needs one says so by itself.
      if (text === '') return undefined
      const read = readJson(text)
      if (read.ok) return read.value
      throw problemError(malformed(read.error))
    },
  )
}

/** The problem of a body that is no JSON, with every place that is wrong. */
const malformed = (faults: readonly Fault[]): Problem => {
  const isDeep = faults.every(({ message }) => message.startsWith('Nested deeper'))
  return problemOf(
    isDeep ? 'body-too-deep' : 'body-malformed',
    isDeep
      ? `Lists and objects may be ${jsonLimits.depthMax} deep inside each other.`
      : 'The body is not JSON as it must be.',
    faults.map(({ pointer, message, ...place }) => ({
      kind: isDeep ? 'too-deep' : 'malformed',
      pointer,
      detail: message,
      ...place,
    })),
  )
}

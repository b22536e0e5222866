import createClient from 'openapi-fetch'
import type { paths } from '../../../client/schema.ts'
import { type Problem, unreachable } from './problem.ts'

const companyKey = 'lotline.company'

/** The company that is meant, where somebody works for several. */
const companyChosen = (): string | null => localStorage.getItem(companyKey)

/** The server's whole API, by the document it publishes itself. */
export const api = createClient<paths, 'application/json'>({ baseUrl: location.origin })

api.use({
  onRequest: ({ request }) => {
    const company = companyChosen()
    if (company !== null) request.headers.set('lotline-company', company)
    return request
  },
})

/** Thrown where an answer is a problem, so that a question's caller may show its reasons. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

interface Answered<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** What was answered; a problem, or a server out of reach, is thrown as a problem. */
export const answerOf = async <T>(asked: Promise<Answered<T>>): Promise<T> => {
  const { data, error, response } = await asked.catch((): never => {
    throw new ProblemError(unreachable)
  })
  if (response.ok && data !== undefined) return data
  throw new ProblemError(problemIn(error, response.status))
}

// What stands between may answer in its own words.
const problemIn = (said: unknown, status: number): Problem =>
  typeof said === 'object' && said !== null && 'type' in said && 'errors' in said
    ? (said as Problem)
    : { type: 'about:blank', title: String(status), status, detail: '', errors: [] }

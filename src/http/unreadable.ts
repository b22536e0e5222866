import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type Problem, problemMediaType, problemOf } from './problem.ts'

/** What cannot even be read as a request, by the code of its error. */
const problems: ReadonlyMap<string, Problem> = new Map([
  ['HPE_HEADER_OVERFLOW', problemOf('head-too-large', 'The address and headers are too large.')],
  ['ERR_HTTP_REQUEST_TIMEOUT', problemOf('came-too-slowly', 'The request came too slowly.')],
])

/** Answers what cannot be read as a request, as far as anybody still listens; and hangs up. */
export const answerUnreadable = (error: Error & { code?: string }, socket: Socket): void => {
  // Whoever hung up is not to be answered.
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const problem =
    problems.get(error.code ?? '') ??
    problemOf('request-malformed', 'This is not a request as HTTP has them.')
  const body = JSON.stringify(problem)
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n` +
        `content-type: ${problemMediaType}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
        `connection: close\r\n\r\n${body}`,
    )
  socket.destroySoon()
}

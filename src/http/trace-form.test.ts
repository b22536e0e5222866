import Fastify from 'fastify'
import { expect, test } from 'vitest'
import type { TraceBegun } from '../flow/trace-answer.ts'
import { linesMediaType, sendLines, sendPieces } from './lines.ts'
import { traceParts, traceText } from './trace-form.ts'

const begun: TraceBegun = {
  asked: { uri: 'urn:example:a', kind: 'lot', code: 'A', item: null, itemName: null },
  ...{ direction: 'forward', exposure: 'set', sinceMs: 0, asKnownAtMs: null },
  reached: { units: 25_001, containers: 3, processes: 25 },
}

test('a trace that breaks off after it began is no whole answer in any form', async () => {
  const app = Fastify()
  const trace = () => ({ begun, answer: Promise.reject(new Error('the database went away')) })
  app.get('/lines', (_request, reply) => sendLines(reply, traceParts(trace())))
  app.get('/json', (_request, reply) =>
    sendPieces(reply, 'application/json; charset=utf-8', traceText(trace())),
  )
  const at = await app.listen({ port: 0, host: '127.0.0.1' })
  const lines = await fetch(`${at}/lines`)
  expect(lines.headers.get('content-type')).toContain(linesMediaType)
  const parts = (await lines.text()).trim().split('\n')
  expect(parts.map((line) => JSON.parse(line))).toMatchObject([
    { part: 'asked', since: '1970-01-01T00:00:00.000Z', reached: { units: 25_001 } },
    { part: 'error' },
  ])
  const json = await fetch(`${at}/json`)
  await expect(json.text()).rejects.toThrow()
  await app.close()
})

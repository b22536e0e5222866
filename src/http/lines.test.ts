import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { csvMediaType, formWanted, sendCsv, sendLines } from './lines.ts'

const brokenOff = async function* () {
  yield { part: 'line', name: 'a' }
  yield { part: 'line', name: '=HYPERLINK("x")' }
  throw new Error('the database went away')
}

const answer = async (accept: string) => {
  const app = Fastify()
  app.get('/', (request, reply) =>
    formWanted(request) === 'csv'
      ? sendCsv(reply, ['part', 'name', 'detail'], brokenOff())
      : sendLines(reply, brokenOff()),
  )
  return app.inject({ url: '/', headers: { accept } })
}

test('an answer that breaks off says so in its last line', async () => {
  const lines = (await answer('application/x-ndjson')).body.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).part)).toEqual(['line', 'line', 'error'])
  const csv = (await answer(csvMediaType)).body.trim().split('\n')
  expect(csv.at(-1)).toMatch(/^error,/)
})

test('the first row is sent before there is a second one', async () => {
  const app = Fastify()
  const { promise: wait, resolve: goOn } = Promise.withResolvers<void>()
  app.get('/', (_request, reply) =>
    sendLines(
      reply,
      (async function* () {
        yield { part: 'asked' }
        await wait
        yield { part: 'certificate' }
      })(),
    ),
  )
  const at = await app.listen({ port: 0, host: '127.0.0.1' })
  const { body } = await fetch(at)
  const read: string[] = []
  for await (const piece of body ?? []) {
    read.push(new TextDecoder().decode(piece))
    goOn()
  }
  expect(read).toEqual(['{"part":"asked"}\n', '{"part":"certificate"}\n'])
  await app.close()
})

test('what a spreadsheet would take for a formula is text in CSV', async () => {
  const app = Fastify()
  const names = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'plain']
  app.get('/', (_request, reply) =>
    sendCsv(
      reply,
      ['name'],
      names.map((name) => ({ name })),
    ),
  )
  const { body } = await app.inject('/')
  const cells = body.split('\n').slice(1).join('\n')
  expect(cells).not.toMatch(/^"?[=+\-@\t\r]/m)
  expect(cells).toContain('plain')
})

test.each([
  ['text/csv', 'csv'],
  ['application/x-ndjson;q=1, application/json', 'lines'],
  ['*/*', 'json'],
  ['image/png', 'json'],
])('Accept: %s is answered as %s', (accept, form) => {
  expect(formWanted({ headers: { accept } } as never)).toBe(form)
})

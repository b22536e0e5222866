import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { answerUnreadable } from './unreadable.ts'

test('what is no request, or has too much of a head, is answered as a problem', async () => {
  const server = createServer((_request, response) => response.end())
  server.on('clientError', answerUnreadable)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const said = async (text: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1')
    socket.write(text)
    let answer = ''
    for await (const chunk of socket) answer += chunk
    return answer
  }
  const long = await said(`GET /?text=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)
  expect(long).toMatch(/^HTTP\/1\.1 431 /)
  expect(JSON.parse(long.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    type: 'urn:lotline:problem:head-too-large',
  })
  expect(await said('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*request-malformed/)
  server.close()
})

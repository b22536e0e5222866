import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/open.ts'
import { outageOf } from '../../src/db/outage.ts'
import { type PostgresServer, postgresPrograms, startServer } from '../postgres-server.ts'
import { report } from '../report.ts'

const [programs] = postgresPrograms()

/** That a server is ready for a statement, and that it ends a connection, in its protocol. */
const ready = Buffer.from('Z\0\0\0\x05I')
const words = 'SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'
const length = Buffer.alloc(4)
length.writeInt32BE(words.length + 4)
const goodbye = Buffer.concat([Buffer.from('E'), length, Buffer.from(words)])

describe.skipIf(!programs)('a database that says goodbye in the same breath as welcome', () => {
  let postgres: PostgresServer
  let isLeaving = false
  // Stands before the server, and while that is leaving ends each connection as it begins.
  const before = createServer((client: Socket) => {
    const { hostname, port } = new URL(postgres.url)
    const server = connect(Number(port), hostname)
    client.on('error', () => server.destroy())
    server.on('error', () => client.destroy())
    client.pipe(server)
    server.on('end', () => client.end())
    server.on('data', (chunk: Buffer) => {
      if (!isLeaving || !chunk.includes(ready)) client.write(chunk)
      else client.end(Buffer.concat([chunk, goodbye]))
    })
  })

  beforeAll(async () => {
    const started = await startServer(programs ?? '')
    if (typeof started === 'string') throw new Error(started)
    postgres = started
    before.listen(0, '127.0.0.1')
    await once(before, 'listening')
    report({ kind: 'database', name: postgres.name, suite: 'last words', tests: 1 })
  })
  afterAll(async () => {
    before.close()
    await postgres.stop()
  })

  test('is an outage to whoever wanted it, and the program goes on', async () => {
    const uncaught: unknown[] = []
    const note = (error: unknown): void => {
      uncaught.push(error)
    }
    process.on('uncaughtException', note)
    const url = new URL(postgres.url)
    url.hostname = '127.0.0.1'
    url.port = String((before.address() as AddressInfo).port)
    const opened = await openDatabase({ url: url.href })
    if (!opened.ok) throw new Error(opened.error[0]?.message)
    const db = opened.value
    isLeaving = true
    const one = () => db.transaction((tx) => tx.query({ text: 'select 1' }), { role: 'owner' })
    const asked = await Promise.allSettled([one(), one(), one()])
    isLeaving = false
    const outages = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(outages.map(outageOf)).toEqual(outages.map(() => expect.stringMatching(/lost|shut/)))
    expect(outages.length).toBeGreaterThan(0)
    expect((await one()).rows).toHaveLength(1)
    await db.close()
    process.removeListener('uncaughtException', note)
    expect(uncaught).toEqual([])
  })
})
if (!programs)
  report({ kind: 'skipped', what: 'last words', why: 'no programs of PostgreSQL are here' })

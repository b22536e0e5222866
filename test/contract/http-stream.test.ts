import { expect, test } from 'vitest'
import { wholeAccess } from '../../src/access/access.ts'
import type { Doorkeeper } from '../../src/accounts/identity.ts'
import { createGraphs } from '../../src/flow/graphs.ts'
import { createHeads } from '../../src/flow/heads.ts'
import { createRecorders } from '../../src/flow/recorders.ts'
import { ok } from '../../src/gs1/result.ts'
import type { House } from '../../src/http/house.ts'
import { buildServer } from '../../src/http/server.ts'
import { realWorld } from '../../src/main/world.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger, received, recordAll } from '../recording.ts'

/** Reads a stream of events until so many have come; breaks it off then. */
const listen = async (
  url: string,
  headers: Record<string, string>,
  wanted: number,
  onOpen: () => void = () => undefined,
): Promise<readonly { readonly id: string; readonly data: { readonly seq: number } }[]> => {
  const response = await fetch(url, { headers })
  if (response.status !== 200) throw new Error(await response.text())
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  onOpen()
  const got: { id: string; data: { seq: number } }[] = []
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString()
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const data = lines.find((line) => line.startsWith('data: '))
      const id = lines.find((line) => line.startsWith('id: '))
      if (data && id) got.push({ id: id.slice(4), data: JSON.parse(data.slice(6)) })
      if (got.length === wanted) return got
    }
  }
  return got
}

describeDatabases('the stream of a record', (open) => {
  const serve = async () => {
    const db = await open()
    const { ledger, recorder } = await beginLedger(db)
    let permissions = wholeAccess('ERP').permissions
    const doorkeeper: Doorkeeper = {
      identify: async () => ok({ kind: 'key', keyId: 'k', name: 'ERP', ledgerId: ledger.ledgerId }),
      companies: async () => [],
      accessIn: async () => ({ ...wholeAccess('ERP'), permissions }),
    }
    const house: House = {
      world: realWorld,
      db,
      graphs: createGraphs(),
      heads: createHeads(20),
      doorkeeper,
      recorderOf: createRecorders(db, realWorld).of,
      people: null,
      version: '0',
      settings: {
        publicUrl: 'http://localhost',
        bodyBytesMax: 1e6,
        captureBytesMax: 1e6,
        isBehindProxy: false,
        requestTimeoutMs: 5000,
        callsPerMinute: 10_000,
        secret: 'a secret of the tests, long enough',
      },
      log: null,
      metrics: null,
    }
    const app = await buildServer(house)
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const forbid = () => {
      permissions = new Set()
    }
    return { app, recorder, url: `${address}/api/v1/stream`, forbid }
  }

  test('goes on where a listener left it, without a gap or a repetition', async () => {
    const { app, recorder, url } = await serve()
    await recordAll(recorder, [received('W-1'), received('W-2')])
    const first = await listen(`${url}?after=0`, {}, 1)
    const rest = listen(url, { 'last-event-id': first[0]?.id ?? '' }, 3)
    await recordAll(recorder, [received('W-3'), received('W-4')])
    expect([...first, ...(await rest)].map(({ data }) => data.seq)).toEqual([1, 2, 3, 4])
    await app.close()
  })

  test('begins now for whoever does not say from where', async () => {
    const { app, recorder, url } = await serve()
    await recordAll(recorder, [received('W-1')])
    const heard = listen(url, {}, 1)
    // What is recorded before the stream is open would not be heard: record until something is.
    const recording = new AbortController()
    const record = async (): Promise<void> => {
      for (let i = 2; !recording.signal.aborted; i += 1) {
        await recordAll(recorder, [received(`W-${i}`)])
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    const recorded = record()
    expect(Number((await heard)[0]?.id)).toBeGreaterThan(1)
    recording.abort()
    await recorded
    await app.close()
  })

  test('is not for whoever may not read the record', async () => {
    const { app, url, forbid } = await serve()
    forbid()
    expect((await fetch(url)).status).toBe(403)
    await app.close()
  })

  test('ends when the server stops', async () => {
    const { app, url } = await serve()
    const opened = Promise.withResolvers<void>()
    const heard = listen(url, {}, 1, opened.resolve)
    await opened.promise
    await app.close()
    expect(await heard).toEqual([])
  })
})

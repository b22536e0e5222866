import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook as Signature } from 'standardwebhooks'
import { afterAll, expect, test } from 'vitest'
import type { Database } from '../../src/db/open.ts'
import { deliveriesOf, fillOutbox, replay, takeDue } from '../../src/delivery/outbox.ts'
import { saveWebhook, type Webhook } from '../../src/delivery/webhook.ts'
import {
  attemptsMax,
  type Delivering,
  deliverOnce,
  startDelivery,
} from '../../src/delivery/worker.ts'
import { realWorld } from '../../src/main/world.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger, milled, received, recordAll } from '../recording.ts'

const secret = `whsec_${Buffer.from('a secret of a receiver').toString('base64')}`

interface Got {
  readonly id: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** A receiver on this machine that answers what it is told to. */
const receiver = async (statusOf: (got: Got) => number) => {
  const got: Got[] = []
  const server = createServer((request: IncomingMessage, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = request.headers as Record<string, string>
      const one = {
        id: headers['webhook-id'] ?? '',
        headers,
        body: Buffer.concat(chunks).toString(),
      }
      got.push(one)
      response.writeHead(statusOf(one), { location: 'http://127.0.0.1:1/' }).end('thanks')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise((resolve) => server.close(resolve))
  closing.push(close)
  return { got, url: `http://127.0.0.1:${port}/in`, host: `127.0.0.1:${port}` }
}

const closing: (() => Promise<unknown>)[] = []
afterAll(() => Promise.all(closing.map((close) => close())))

const webhookTo = (url: string, more: Partial<Webhook> = {}): Webhook => ({
  webhookId: realWorld.newId(),
  name: 'ERP',
  url,
  secret,
  filter: { types: [], steps: [], items: [], places: [], audit: false },
  cursorSeq: 0,
  createdBy: 'person:1',
  createdAtMs: Date.UTC(2026, 10, 23),
  pausedAtMs: null,
  ...more,
})

const deliveringOn = (
  db: Database,
  allowed: readonly string[],
  clock: { now: number },
  ledgerIds: readonly string[] = [],
): Delivering => ({
  db,
  now: () => clock.now,
  random: () => 0.5,
  lookUp: async () => [{ address: '127.0.0.1', family: 4 }],
  ledgerIds: async () => ledgerIds,
  hostsAllowed: async () => allowed,
})

describeDatabases('webhooks', (open) => {
  const begin = async (events: Parameters<typeof recordAll>[1]) => {
    const db = await open()
    const { ledger, recorder } = await beginLedger(db)
    await recordAll(recorder, events)
    const inLedger = <T>(work: Parameters<Database['transaction']>[0]) =>
      db.transaction(work, { ledger: ledger.ledgerId }) as Promise<T>
    const save = (webhook: Webhook) => inLedger((tx) => saveWebhook(tx, ledger.ledgerId, webhook))
    const log = (webhook: Webhook) =>
      db.transaction(
        (tx) => deliveriesOf(tx, ledger.ledgerId, webhook.webhookId, null, null, 100),
        { ledger: ledger.ledgerId },
      )
    return { db, ledger, recorder, save, log, clock: { now: Date.UTC(2026, 10, 24) } }
  }
  const two = [received('WHEAT-1', 6), milled('WHEAT-1', 'FLOUR-1', 8)]

  test('are sent each entry once, signed, in their order', async () => {
    const { db, ledger, save, log, clock } = await begin(two)
    const { got, url, host } = await receiver(() => 204)
    const webhook = webhookTo(url)
    await save(webhook)
    const delivering = deliveringOn(db, [host], clock)
    expect(await deliverOnce(delivering, ledger.ledgerId)).toBe(2)
    expect(await deliverOnce(delivering, ledger.ledgerId)).toBe(0)
    expect(got.map(({ id }) => id).sort()).toEqual(
      [1, 2].map((seq) => `${webhook.webhookId}.${seq}`),
    )
    for (const { body, headers } of got) {
      expect(() => new Signature(secret).verify(body, headers)).toThrow(/timestamp too old|new/)
      const signed = new Signature(secret).sign(
        headers['webhook-id'] ?? '',
        new Date(Number(headers['webhook-timestamp']) * 1000),
        body,
      )
      expect(headers['webhook-signature']).toBe(signed)
    }
    const bodies = got.map(({ body }) => JSON.parse(body))
    expect(bodies.map(({ type }) => type).sort()).toEqual([
      'entry.ObjectEvent',
      'entry.TransformationEvent',
    ])
    expect(bodies.every(({ data }) => data.event.eventTime !== undefined)).toBe(true)
    expect((await log(webhook)).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['delivered', 1],
      ['delivered', 1],
    ])
  })

  test('are sent only what their filter wants', async () => {
    const { db, ledger, save, clock } = await begin(two)
    const { got, url, host } = await receiver(() => 200)
    await save(
      webhookTo(url, {
        filter: { types: [], steps: ['receiving'], items: [], places: [], audit: false },
      }),
    )
    await deliverOnce(deliveringOn(db, [host], clock), ledger.ledgerId)
    expect(got.map(({ body }) => JSON.parse(body).data.event.bizStep)).toEqual(['receiving'])
  })

  test('that fail are tried again later and later, then dead, and can be replayed', async () => {
    const { db, ledger, save, log, clock } = await begin([received('WHEAT-1', 6)])
    let status = 500
    const { got, url, host } = await receiver(() => status)
    const webhook = webhookTo(url)
    await save(webhook)
    const delivering = deliveringOn(db, [host], clock)
    const waits: number[] = []
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      expect(await deliverOnce(delivering, ledger.ledgerId)).toBe(1)
      const [delivery] = await log(webhook)
      expect(delivery).toMatchObject({ attempts: attempt, lastStatus: 500 })
      expect(await deliverOnce(delivering, ledger.ledgerId)).toBe(0)
      waits.push((delivery?.nextAtMs ?? 0) - clock.now)
      clock.now = delivery?.nextAtMs ?? 0
    }
    expect(waits).toEqual(
      waits
        .slice(0, -1)
        .toSorted((a, b) => a - b)
        .concat(0),
    )
    expect((await log(webhook))[0]?.state).toBe('dead')
    expect(new Set(got.map(({ id }) => id)).size).toBe(1)
    status = 200
    const replayed = await db.transaction(
      (tx) => replay(tx, ledger.ledgerId, webhook.webhookId, null, clock.now),
      { ledger: ledger.ledgerId },
    )
    expect(replayed).toBe(1)
    await deliverOnce(delivering, ledger.ledgerId)
    expect((await log(webhook))[0]?.state).toBe('delivered')
  })

  test('are not led elsewhere: neither by a redirect nor to a network inside', async () => {
    const { db, ledger, save, log, clock } = await begin([received('WHEAT-1', 6)])
    const { got, url, host } = await receiver(() => 302)
    const redirected = webhookTo(url)
    const inside = webhookTo('https://rebound.example.com/')
    await save(redirected)
    await save(inside)
    await deliverOnce(deliveringOn(db, [host], clock), ledger.ledgerId)
    expect(got.length).toBe(1)
    expect(await log(redirected)).toMatchObject([{ state: 'waiting', lastStatus: 302 }])
    expect(await log(inside)).toMatchObject([
      {
        state: 'waiting',
        lastStatus: null,
        lastError: 'rebound.example.com is in a network nothing is sent to.',
      },
    ])
  })

  test('of a server that died are sent again when its lease has run out', async () => {
    const { db, ledger, save, clock } = await begin([received('WHEAT-1', 6)])
    const { got, url, host } = await receiver(() => 200)
    const webhook = webhookTo(url)
    await save(webhook)
    const inLedger = { ledger: ledger.ledgerId }
    await db.transaction(
      (tx) => fillOutbox(tx, ledger.ledgerId, webhook.webhookId, clock.now),
      inLedger,
    )
    const taken = await db.transaction(
      (tx) => takeDue(tx, ledger.ledgerId, clock.now, 30_000, 10),
      inLedger,
    )
    expect(taken.length).toBe(1)
    const delivering = deliveringOn(db, [host], clock)
    expect(await deliverOnce(delivering, ledger.ledgerId)).toBe(0)
    clock.now += 30_001
    expect(await deliverOnce(delivering, ledger.ledgerId)).toBe(1)
    expect(got.length).toBe(1)
  })

  test('go out by themselves, from several servers, each entry at least once', async () => {
    const { db, ledger, recorder, save, clock } = await begin([])
    const { got, url, host } = await receiver(() => 200)
    await save(webhookTo(url))
    const delivering = deliveringOn(db, [host], clock, [ledger.ledgerId])
    const troubles: unknown[] = []
    const workers = [1, 2].map(() =>
      startDelivery(delivering, 20, (trouble) => troubles.push(trouble)),
    )
    const events = Array.from({ length: 30 }, (_, i) => received(`W-${i}`, i % 24))
    await recordAll(recorder, events)
    for (const { nudge } of workers) nudge()
    while (new Set(got.map(({ id }) => id)).size < 30 && troubles.length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20))
    await Promise.all(workers.map(({ stop }) => stop()))
    expect(troubles).toEqual([])
    expect(got.length).toBe(30)
  })
})

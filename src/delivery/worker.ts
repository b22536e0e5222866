import { Webhook as Signature } from 'standardwebhooks'
import type { Database } from '../db/open.ts'
import { outageOf } from '../db/outage.ts'
import {
  type Attempt,
  type Due,
  entriesPerTurn,
  fillOutbox,
  noteAttempts,
  takeDue,
} from './outbox.ts'
import type { LookUp } from './reach.ts'
import { receiverTimeoutMs, type Sent, send } from './send.ts'
import { webhooksOf } from './webhook.ts'

/** How long a delivery stays in one server's hands: longer than a receiver may take. */
const leaseMs = receiverTimeoutMs * 3

/** How many deliveries are under way at once. */
const atOnce = 8

/**
 * How long is waited after each attempt that failed, in seconds; after the last one it is dead.
 * About a day in all.
 */
const waitsS = [5, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 28_800]

/** How many attempts are made before a delivery is dead. */
export const attemptsMax = waitsS.length + 1

/** What the worker stands on. `hostsAllowed`: hosts inside that the company allows. */
export interface Delivering {
  readonly db: Database
  readonly now: () => number
  /** Between 0 and 1: so that many receivers are not tried again at one moment. */
  readonly random: () => number
  readonly lookUp: LookUp
  readonly ledgerIds: () => Promise<readonly string[]>
  readonly hostsAllowed: (ledgerId: string) => Promise<readonly string[]>
}

/**
 * One turn for one company: notes what is new, then sends what is due.
 *
 * Shape    Answers how many were sent, or tried. Nothing of the database is held while sending.
 */
export const deliverOnce = async (delivering: Delivering, ledgerId: string): Promise<number> => {
  const { db, now } = delivering
  const inLedger = { ledger: ledgerId }
  const webhooks = await db.transaction((tx) => webhooksOf(tx, ledgerId), inLedger)
  for (const { webhookId, pausedAtMs } of webhooks) {
    let looked = pausedAtMs === null ? entriesPerTurn : 0
    while (looked === entriesPerTurn)
      looked = await db.transaction((tx) => fillOutbox(tx, ledgerId, webhookId, now()), inLedger)
  }
  if (webhooks.length === 0) return 0
  const due = await db.transaction((tx) => takeDue(tx, ledgerId, now(), leaseMs, atOnce), inLedger)
  if (due.length === 0) return 0
  const allowed = await delivering.hostsAllowed(ledgerId)
  const attempts = await Promise.all(
    due.map(async (one) => attemptOf(delivering, one, await sendDue(delivering, one, allowed))),
  )
  await db.transaction((tx) => noteAttempts(tx, ledgerId, now(), attempts), inLedger)
  return due.length
}

/**
 * Signs and sends one delivery.
 *
 * Source   Standard Webhooks 1.0: webhook-id is the same at each attempt of the same message.
 */
const sendDue = (
  { now, lookUp }: Delivering,
  { webhookId, seq, url, secret, eventId, type, recordTimeMs, body }: Due,
  allowed: readonly string[],
): Promise<Sent> => {
  const id = `${webhookId}.${seq}`
  const at = new Date(now())
  const timestamp = new Date(recordTimeMs).toISOString()
  // The event is put in as the text it is: what a receiver hashes is what was recorded.
  const text =
    `{"type":${JSON.stringify(`entry.${type}`)},"timestamp":"${timestamp}",` +
    `"data":{"seq":${seq},"eventId":${JSON.stringify(eventId)},"event":${body}}}`
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    // Two secrets count while one takes the other's place.
    'webhook-signature': secret
      .split(' ')
      .map((one) => new Signature(one).sign(id, at, text))
      .join(' '),
  }
  return send({ url, headers, body: text }, allowed, lookUp)
}

const attemptOf = (
  { now, random }: Delivering,
  { webhookId, seq, attempts }: Due,
  sent: Sent,
): Attempt => {
  const status = sent.kind === 'answered' ? sent.status : null
  if (status !== null && status >= 200 && status < 300)
    return { webhookId, seq, state: 'delivered', nextAtMs: now(), status, error: null }
  const error = sent.kind === 'failed' ? sent.why : `The receiver answered ${status}.`
  const waitS = waitsS[attempts - 1]
  // 410 Gone: the receiver says that it will never want it.
  if (waitS === undefined || status === 410)
    return { webhookId, seq, state: 'dead', nextAtMs: now(), status, error }
  const nextAtMs = Math.round(now() + waitS * 1000 * (0.8 + 0.4 * random()))
  return { webhookId, seq, state: 'waiting', nextAtMs, status, error }
}

/** A worker that runs until it is stopped. `nudge`: something was recorded, look at once. */
export interface Worker {
  readonly nudge: () => void
  readonly stop: () => Promise<void>
}

/**
 * Delivers by itself, for every company, until it is stopped.
 *
 * Shape    `onTrouble` hears of outages and defects; the worker goes on after either.
 */
export const startDelivery = (
  delivering: Delivering,
  everyMs: number,
  onTrouble: (error: unknown, isOutage: boolean) => void,
): Worker => {
  let isStopping = false
  let wake = (): void => undefined
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const turn = async (): Promise<number> => {
    let sent = 0
    for (const ledgerId of await delivering.ledgerIds()) {
      if (isStopping) break
      sent += await deliverOnce(delivering, ledgerId)
    }
    return sent
  }
  const run = async (): Promise<void> => {
    while (!isStopping) {
      let sent = 0
      try {
        sent = await turn()
      } catch (error) {
        onTrouble(error, outageOf(error) !== null)
      }
      if (sent === 0 && !isStopping) await sleep()
    }
  }
  const running = run()
  return {
    nudge: () => wake(),
    stop: async () => {
      isStopping = true
      wake()
      await running
    },
  }
}

import type { Tx } from '../db/open.ts'
import type { Filter, Webhook } from './webhook.ts'

/** How an entry's delivery stands. `dead`: it was tried to the end, and waits for a person. */
export type DeliveryState = 'waiting' | 'delivered' | 'dead'

/** One entry on its way to one webhook. */
export interface Delivery {
  readonly webhookId: string
  readonly seq: number
  readonly state: DeliveryState
  readonly attempts: number
  readonly nextAtMs: number
  readonly lastStatus: number | null
  readonly lastError: string | null
  readonly deliveredAtMs: number | null
}

/** How many entries are looked at in one go. */
export const entriesPerTurn = 500

/** What filters ask of an entry. */
interface Facts {
  readonly seq: number
  readonly type: string
  readonly steps: readonly string[]
  readonly items: readonly string[]
  readonly places: readonly string[]
}

/**
 * Notes what is to be sent of the entries after a webhook's cursor, and moves the cursor: in one
 * transaction, so that each entry is noted once, whichever server does it.
 *
 * Shape    Answers how many entries were looked at; fewer than `entriesPerTurn` means the end.
 */
export const fillOutbox = async (
  tx: Tx,
  ledgerId: string,
  webhookId: string,
  nowMs: number,
): Promise<number> => {
  const webhook = await lockWebhook(tx, ledgerId, webhookId)
  if (webhook === null) return 0
  const facts = await factsAfter(tx, ledgerId, webhook.cursorSeq)
  const last = facts.at(-1)
  if (!last) return 0
  const wanted = facts.filter((entry) => matches(webhook.filter, entry)).map(({ seq }) => seq)
  if (wanted.length > 0)
    await tx.query({
      name: 'fill_outbox',
      text: `insert into delivery (ledger_id, webhook_id, seq, state, attempts, next_at)
        select $1::uuid, $2::uuid, wanted, 'waiting', 0, to_timestamp($4::bigint / 1000.0)
        from unnest($3::bigint[]) as wanted
        on conflict (ledger_id, webhook_id, seq) do nothing`,
      values: [ledgerId, webhookId, wanted, nowMs],
    })
  await tx.query({
    name: 'move_cursor',
    text: 'update webhook set cursor_seq = $3 where ledger_id = $1 and webhook_id = $2',
    values: [ledgerId, webhookId, last.seq],
  })
  return facts.length
}

/** Takes a webhook for this turn; null where it is paused, gone, or in somebody else's hands. */
const lockWebhook = async (
  tx: Tx,
  ledgerId: string,
  webhookId: string,
): Promise<Pick<Webhook, 'filter' | 'cursorSeq'> | null> => {
  const { rows } = await tx.query<{ filter: string; cursorSeq: number }>({
    name: 'lock_webhook',
    text: `select filter::text as filter, cursor_seq as "cursorSeq" from webhook
      where ledger_id = $1 and webhook_id = $2 and paused_at is null
      for update skip locked`,
    values: [ledgerId, webhookId],
  })
  const [row] = rows
  return row ? { filter: JSON.parse(row.filter) as Filter, cursorSeq: row.cursorSeq } : null
}

const factsAfter = async (
  tx: Tx,
  ledgerId: string,
  afterSeq: number,
): Promise<readonly Facts[]> => {
  const { rows } = await tx.query<Facts>({
    name: 'facts_after',
    text: `select entry.seq, entry.type,
        coalesce(array_agg(distinct moved.step) filter (where moved.step is not null), '{}')
          as steps,
        coalesce(array_agg(distinct unit.item) filter (where unit.item is not null), '{}')
          as items,
        coalesce(array_agg(distinct place.uri) filter (where place.uri is not null), '{}')
          as places
      from (select seq, type from event where ledger_id = $1 and seq > $2
        order by seq limit $3) as entry
      left join movement as moved on moved.ledger_id = $1 and moved.seq = entry.seq
      left join unit on unit.ledger_id = $1 and unit.unit_no = moved.unit_no
      left join lateral unnest(array[moved.place, moved.from_place, moved.to_place])
        as place (uri) on true
      group by entry.seq, entry.type
      order by entry.seq`,
    values: [ledgerId, afterSeq, entriesPerTurn],
  })
  return rows
}

/** Whether a filter wants an entry. */
export const matches = (filter: Filter, { type, steps, items, places }: Omit<Facts, 'seq'>) => {
  if (type === 'AuditRecord') return filter.audit
  const some = (wanted: readonly string[], has: readonly string[]): boolean =>
    wanted.length === 0 || has.some((one) => wanted.includes(one))
  return (
    some(filter.types, [type]) &&
    some(filter.steps, steps) &&
    some(filter.items, items) &&
    some(filter.places, places)
  )
}

/** A delivery taken in hand, with what is to be sent. */
export interface Due {
  readonly webhookId: string
  readonly seq: number
  readonly attempts: number
  readonly url: string
  readonly secret: string
  readonly eventId: string
  readonly type: string
  readonly recordTimeMs: number
  readonly body: string
}

/**
 * Takes deliveries that are due in hand: until the lease ends, nobody else sends them.
 *
 * Shape    A server that dies leaves its leases to run out; then another sends again, under the
 *          same message id, and the receiver drops what it has.
 */
export const takeDue = async (
  tx: Tx,
  ledgerId: string,
  nowMs: number,
  leaseMs: number,
  limit: number,
): Promise<readonly Due[]> => {
  const { rows } = await tx.query<Due>({
    name: 'take_due',
    text: `with due as (
        select delivery.webhook_id, delivery.seq from delivery
        join webhook on webhook.ledger_id = $1 and webhook.webhook_id = delivery.webhook_id
          and webhook.paused_at is null
        where delivery.ledger_id = $1 and delivery.state = 'waiting'
          and delivery.next_at <= to_timestamp($2::bigint / 1000.0)
          and (delivery.leased_until is null
            or delivery.leased_until <= to_timestamp($2::bigint / 1000.0))
        order by delivery.next_at, delivery.seq limit $4
        for update of delivery skip locked
      ), taken as (
        update delivery set leased_until = to_timestamp($3::bigint / 1000.0),
          attempts = delivery.attempts + 1
        from due
        where delivery.ledger_id = $1 and delivery.webhook_id = due.webhook_id
          and delivery.seq = due.seq
        returning delivery.webhook_id, delivery.seq, delivery.attempts
      )
      select taken.webhook_id as "webhookId", taken.seq, taken.attempts, webhook.url,
        webhook.secret, event.event_id as "eventId", event.type,
        (extract(epoch from event.record_time) * 1000)::bigint as "recordTimeMs",
        event.body::text as body
      from taken
      join webhook on webhook.ledger_id = $1 and webhook.webhook_id = taken.webhook_id
      join event on event.ledger_id = $1 and event.seq = taken.seq
      order by taken.seq`,
    values: [ledgerId, nowMs, nowMs + leaseMs, limit],
  })
  return rows
}

/** How an attempt ended. */
export interface Attempt {
  readonly webhookId: string
  readonly seq: number
  readonly state: DeliveryState
  readonly nextAtMs: number
  readonly status: number | null
  readonly error: string | null
}

/** Notes how attempts ended. */
export const noteAttempts = async (
  tx: Tx,
  ledgerId: string,
  nowMs: number,
  attempts: readonly Attempt[],
): Promise<void> => {
  for (const { webhookId, seq, state, nextAtMs, status, error } of attempts)
    await tx.query({
      name: 'note_attempt',
      text: `update delivery set state = $4, next_at = to_timestamp($5::bigint / 1000.0),
          leased_until = null, last_status = $6, last_error = $7,
          delivered_at = case when $4 = 'delivered' then to_timestamp($8::bigint / 1000.0) end
        where ledger_id = $1 and webhook_id = $2 and seq = $3 and state = 'waiting'`,
      values: [ledgerId, webhookId, seq, state, nextAtMs, status, error, nowMs],
    })
}

/** Sends again what is dead: one delivery, or all of a webhook. Answers how many. */
export const replay = async (
  tx: Tx,
  ledgerId: string,
  webhookId: string,
  seq: number | null,
  nowMs: number,
): Promise<number> => {
  const { rows } = await tx.query({
    name: 'replay',
    text: `update delivery set state = 'waiting', attempts = 0, leased_until = null,
        next_at = to_timestamp($4::bigint / 1000.0)
      where ledger_id = $1 and webhook_id = $2 and state = 'dead'
        and ($3::bigint is null or seq = $3)
      returning seq`,
    values: [ledgerId, webhookId, seq, nowMs],
  })
  return rows.length
}

/**
 * The log of a webhook, latest first.
 *
 * Shape    `beforeSeq` null: from the latest on. `state` null: all.
 */
export const deliveriesOf = async (
  tx: Tx,
  ledgerId: string,
  webhookId: string,
  state: DeliveryState | null,
  beforeSeq: number | null,
  limit: number,
): Promise<readonly Delivery[]> => {
  const { rows } = await tx.query<Delivery>({
    name: 'deliveries',
    text: `select webhook_id as "webhookId", seq, state, attempts,
        (extract(epoch from next_at) * 1000)::bigint as "nextAtMs",
        last_status as "lastStatus", last_error as "lastError",
        (extract(epoch from delivered_at) * 1000)::bigint as "deliveredAtMs"
      from delivery
      where ledger_id = $1 and webhook_id = $2 and ($3::text is null or state = $3)
        and ($4::bigint is null or seq < $4)
      order by seq desc limit $5`,
    values: [ledgerId, webhookId, state, beforeSeq, limit],
  })
  return rows
}

import type { Tx } from '../db/open.ts'

/**
 * Which entries a webhook wants: all of a list that is empty.
 *
 * Shape    `types` are those of entries (`ObjectEvent` …, `VocabularyElement` for master data);
 *          `steps` as the record has them (`shipping`); `items` and `places` by URI. Entries of the
 *          audit trail are sent only where `audit` is set.
 */
export interface Filter {
  readonly types: readonly string[]
  readonly steps: readonly string[]
  readonly items: readonly string[]
  readonly places: readonly string[]
  readonly audit: boolean
}

/** Where events are sent, and how far it has come. */
export interface Webhook {
  readonly webhookId: string
  readonly name: string
  readonly url: string
  readonly secret: string
  readonly filter: Filter
  readonly cursorSeq: number
  readonly createdBy: string
  readonly createdAtMs: number
  readonly pausedAtMs: number | null
}

const columns = `webhook_id as "webhookId", name, url, secret, filter::text as filter,
  cursor_seq as "cursorSeq", created_by as "createdBy",
  (extract(epoch from created_at) * 1000)::bigint as "createdAtMs",
  (extract(epoch from paused_at) * 1000)::bigint as "pausedAtMs"`

type Row = Omit<Webhook, 'filter'> & { readonly filter: string }

const webhookOf = (row: Row): Webhook => ({ ...row, filter: JSON.parse(row.filter) as Filter })

/** The webhooks of a company, oldest first. */
export const webhooksOf = async (tx: Tx, ledgerId: string): Promise<readonly Webhook[]> => {
  const { rows } = await tx.query<Row>({
    name: 'webhooks',
    text: `select ${columns} from webhook where ledger_id = $1 order by created_at, webhook_id`,
    values: [ledgerId],
  })
  return rows.map(webhookOf)
}

/** Adds a webhook, or puts another in the place of one with the same id. */
export const saveWebhook = async (tx: Tx, ledgerId: string, webhook: Webhook): Promise<void> => {
  await tx.query({
    text: `insert into webhook (ledger_id, webhook_id, name, url, secret, filter, cursor_seq,
        created_by, created_at, paused_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::bigint / 1000.0),
        to_timestamp($10::bigint / 1000.0))
      on conflict (ledger_id, webhook_id) do update set name = excluded.name, url = excluded.url,
        secret = excluded.secret, filter = excluded.filter, paused_at = excluded.paused_at`,
    values: [
      ledgerId,
      webhook.webhookId,
      webhook.name,
      webhook.url,
      webhook.secret,
      JSON.stringify(webhook.filter),
      webhook.cursorSeq,
      webhook.createdBy,
      webhook.createdAtMs,
      webhook.pausedAtMs,
    ],
  })
}

/** Takes a webhook away, with what was still to be sent. */
export const removeWebhook = async (
  tx: Tx,
  ledgerId: string,
  webhookId: string,
): Promise<boolean> => {
  const { rows } = await tx.query({
    text: 'delete from webhook where ledger_id = $1 and webhook_id = $2 returning webhook_id',
    values: [ledgerId, webhookId],
  })
  return rows.length > 0
}

/** The company's setting that names hosts inside that may be sent to. */
export const hostsSetting = 'webhookHostsAllowed'

/** Hosts (`host` or `host:port`) that the company's administrator vouches for. */
export const hostsAllowedIn = async (tx: Tx, ledgerId: string): Promise<readonly string[]> => {
  const { rows } = await tx.query<{ value: string }>({
    name: 'hosts_allowed',
    text: 'select value::text as value from setting where ledger_id = $1 and name = $2',
    values: [ledgerId, hostsSetting],
  })
  const [row] = rows
  return row ? (JSON.parse(row.value) as readonly string[]).map((host) => host.toLowerCase()) : []
}

import type { Access, NotPermitted } from '../access/access.ts'
import { permitted } from '../access/access.ts'
import type { Tx } from '../db/open.ts'
import { type Delivery, type DeliveryState, deliveriesOf, replay } from '../delivery/outbox.ts'
import { readTarget, type UnreachableHost } from '../delivery/reach.ts'
import {
  type Filter,
  hostsAllowedIn,
  removeWebhook,
  saveWebhook,
  type Webhook,
  webhooksOf,
} from '../delivery/webhook.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { headSeq } from '../ledger/read.ts'
import { ask } from './ask.ts'
import { noteAudit } from './audit.ts'
import type { Recorder, Session } from './recorder.ts'
import type { Ledger } from './world.ts'

/** A webhook as it is told: without its secret. */
export type WebhookShown = Omit<Webhook, 'secret'>

/** What somebody says of a webhook. `afterSeq` undefined: from now on. */
export interface WebhookWanted {
  readonly name: string
  readonly url: string
  readonly filter: Filter
  readonly afterSeq?: number | undefined
}

export type WebhookRefusal =
  | NotPermitted
  | (UnreachableHost & { readonly field: 'url' })
  | { readonly kind: 'webhook-unknown'; readonly field: ''; readonly detail: string }
  | { readonly kind: 'owners-limited'; readonly field: ''; readonly detail: string }
  | {
      readonly kind: 'audit-not-permitted'
      readonly field: 'filter/audit'
      readonly detail: string
    }
  | { readonly kind: 'too-many'; readonly field: ''; readonly detail: string }

/** How many webhooks a company may have. */
export const webhooksMax = 50

type Answer<T> = Promise<Result<T, readonly WebhookRefusal[]>>

/** The webhooks of a company. */
export const webhooks = (ledger: Ledger): Promise<readonly WebhookShown[]> =>
  ask(ledger, 'manage-webhooks', async (tx) => (await webhooksOf(tx, ledger.ledgerId)).map(shown))

const shown = ({ secret: _, ...rest }: Webhook): WebhookShown => rest

/**
 * Begins to send what is recorded somewhere.
 *
 * Shape    Answers the webhook and its secret, which is told this once.
 * Refuses  not-permitted; url-malformed, url-not-allowed, host-not-allowed; owners-limited: whoever
 *          sees only some owners' stock cannot send all of it; audit-not-permitted; too-many.
 */
export const addWebhook = (
  recorder: Recorder,
  access: Access,
  wanted: WebhookWanted,
): Answer<{ readonly webhook: WebhookShown; readonly secret: string }> =>
  recorder.submit(async (session) => {
    const { tx, ledger, recordTimeMs } = session
    const known = await webhooksOf(tx, ledger.ledgerId)
    const refusals = [
      ...(await refuseWanted(session, access, wanted)),
      ...(known.length < webhooksMax
        ? []
        : [refusal('too-many', `A company may have ${webhooksMax} webhooks.`)]),
    ]
    if (refusals.length > 0) return no(refusals)
    const webhook: Webhook = {
      webhookId: ledger.world.newId(),
      name: wanted.name,
      url: wanted.url,
      secret: newSecret(ledger),
      filter: wanted.filter,
      cursorSeq: wanted.afterSeq ?? (await headSeq(tx, ledger.ledgerId)),
      createdBy: access.who.id,
      createdAtMs: recordTimeMs,
      pausedAtMs: null,
    }
    await saveWebhook(tx, ledger.ledgerId, webhook)
    await note(session, access, webhook.webhookId, null, webhook)
    return ok({ webhook: shown(webhook), secret: webhook.secret })
  })

/** What may be changed of a webhook. `isPaused`: nothing is sent until it goes on. */
export interface WebhookChange {
  readonly name?: string | undefined
  readonly url?: string | undefined
  readonly filter?: Filter | undefined
  readonly isPaused?: boolean | undefined
}

/** Changes a webhook, pauses it, or lets it go on. Refuses as `addWebhook`; webhook-unknown. */
export const changeWebhook = (
  recorder: Recorder,
  access: Access,
  webhookId: string,
  { name, url, filter, isPaused }: WebhookChange,
): Answer<WebhookShown> =>
  recorder.submit(async (session) => {
    const { tx, ledger, recordTimeMs } = session
    const before = await webhookNamed(tx, ledger, webhookId)
    if (before === null) return no([unknown(webhookId)])
    const pausedAtMs = isPaused ? (before.pausedAtMs ?? recordTimeMs) : null
    const after: Webhook = {
      ...before,
      name: name ?? before.name,
      url: url ?? before.url,
      filter: filter ?? before.filter,
      pausedAtMs: isPaused === undefined ? before.pausedAtMs : pausedAtMs,
    }
    const refusals = await refuseWanted(session, access, after)
    if (refusals.length > 0) return no(refusals)
    await saveWebhook(tx, ledger.ledgerId, after)
    await note(session, access, webhookId, before, after)
    return ok(shown(after))
  })

/**
 * Gives a webhook a new secret, told this once.
 *
 * Shape    Until the next one, messages are signed with the new and the old one, so that a receiver
 *          can change over when it likes.
 */
export const rotateSecret = (
  recorder: Recorder,
  access: Access,
  webhookId: string,
): Answer<{ readonly secret: string }> =>
  changed(recorder, access, webhookId, async (session, before) => {
    const secret = newSecret(session.ledger)
    const [old = ''] = before.secret.split(' ')
    await saveWebhook(session.tx, session.ledger.ledgerId, {
      ...before,
      secret: `${secret} ${old}`,
    })
    return { secret }
  })

/** Takes a webhook away, with all that was still to be sent. */
export const dropWebhook = (recorder: Recorder, access: Access, webhookId: string): Answer<null> =>
  changed(recorder, access, webhookId, async ({ tx, ledger }) => {
    await removeWebhook(tx, ledger.ledgerId, webhookId)
    return null
  })

/** Sends again what was given up: one entry, or (null) all of a webhook. Answers how many. */
export const replayDead = (
  recorder: Recorder,
  access: Access,
  webhookId: string,
  seq: number | null,
): Answer<{ readonly replayed: number }> =>
  changed(recorder, access, webhookId, async ({ tx, ledger, recordTimeMs }) => ({
    replayed: await replay(tx, ledger.ledgerId, webhookId, seq, recordTimeMs),
  }))

/** The log of a webhook's deliveries, latest first; null where there is no such webhook. */
export const deliveryLog = (
  ledger: Ledger,
  webhookId: string,
  state: DeliveryState | null,
  beforeSeq: number | null,
  limit: number,
): Promise<readonly Delivery[] | null> =>
  ask(ledger, 'manage-webhooks', async (tx) =>
    (await webhookNamed(tx, ledger, webhookId)) === null
      ? null
      : deliveriesOf(tx, ledger.ledgerId, webhookId, state, beforeSeq, limit),
  )

const changed = <T>(
  recorder: Recorder,
  access: Access,
  webhookId: string,
  change: (session: Session, before: Webhook) => Promise<T>,
): Answer<T> =>
  recorder.submit(async (session) => {
    const allowed = permitted(access, 'manage-webhooks')
    if (!allowed.ok) return no([allowed.error])
    const { tx, ledger } = session
    const before = await webhookNamed(tx, ledger, webhookId)
    if (before === null) return no([unknown(webhookId)])
    const answer = await change(session, before)
    await note(session, access, webhookId, before, await webhookNamed(tx, ledger, webhookId))
    return ok(answer)
  })

const webhookNamed = async (
  tx: Tx,
  { ledgerId }: Ledger,
  webhookId: string,
): Promise<Webhook | null> =>
  (await webhooksOf(tx, ledgerId)).find((one) => one.webhookId === webhookId) ?? null

const refuseWanted = async (
  { tx, ledger }: Session,
  access: Access,
  { url, filter }: Pick<WebhookWanted, 'url' | 'filter'>,
): Promise<readonly WebhookRefusal[]> => {
  const allowed = permitted(access, 'manage-webhooks')
  if (!allowed.ok) return [allowed.error]
  const target = readTarget(url, await hostsAllowedIn(tx, ledger.ledgerId))
  return [
    ...(target.ok ? [] : target.error.map((one) => ({ ...one, field: 'url' as const }))),
    ...(access.owners === null
      ? []
      : [refusal('owners-limited', 'A webhook sends the stock of every owner.')]),
    ...(filter.audit && !permitted(access, 'see-audit').ok
      ? [
          {
            kind: 'audit-not-permitted' as const,
            field: 'filter/audit' as const,
            detail: 'Whoever may not read the audit trail cannot have it sent.',
          },
        ]
      : []),
  ]
}

const refusal = (kind: 'owners-limited' | 'too-many', detail: string): WebhookRefusal => ({
  kind,
  field: '',
  detail,
})

const unknown = (webhookId: string): WebhookRefusal => ({
  kind: 'webhook-unknown',
  field: '',
  detail: `There is no webhook ${webhookId}.`,
})

/** A secret as receivers' libraries take it. Source: Standard Webhooks 1.0, signature scheme. */
const newSecret = ({ world }: Ledger): string =>
  `whsec_${Buffer.from(world.randomBytes(32)).toString('base64')}`

const note = (
  session: Session,
  access: Access,
  webhookId: string,
  before: Webhook | null,
  after: Webhook | null,
): Promise<void> =>
  noteAudit(session, access, {
    what: 'changed',
    subject: `webhook:${webhookId}`,
    detail: { old: before && told(before), new: after && told(after) },
  })

/** What the trail keeps of a webhook: not its secret, and of its address not the query. */
const told = ({ name, url, filter, pausedAtMs }: Webhook) => ({
  name,
  url: url.split('?', 1)[0] ?? '',
  filter: { ...filter },
  isPaused: pausedAtMs !== null,
})

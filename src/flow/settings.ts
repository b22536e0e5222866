import { type Access, type NotPermitted, permitted } from '../access/access.ts'
import type { Tx } from '../db/open.ts'
import { hostsSetting } from '../delivery/webhook.ts'
import type { Json } from '../epcis/json.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { ask } from './ask.ts'
import { noteAudit } from './audit.ts'
import { noteRefusal } from './note-refusal.ts'
import type { Recorder } from './recorder.ts'
import type { Ledger, World } from './world.ts'

/**
 * How a company wants things done.
 *
 * Shape    `fourEyes`: who received, declared or made a lot may not release it. `signedRelease`: a
 *          release needs an electronic signature of it. `webhookHostsAllowed`: hosts inside, as
 *          `host` or `host:port`, that webhooks may be sent to.
 */
export interface CompanySettings {
  readonly fourEyes: boolean
  readonly signedRelease: boolean
  readonly [hostsSetting]: readonly string[]
}

/** What a company begins with. */
const usual: CompanySettings = { fourEyes: false, signedRelease: false, [hostsSetting]: [] }

/** The settings with the tag of their version. */
export interface SettingsSeen {
  readonly settings: CompanySettings
  readonly tag: string
}

export type SettingsRefusal =
  | NotPermitted
  | {
      readonly kind: 'changed-since' | 'bad-host'
      readonly field: string
      readonly detail: string
    }

/** The settings of a ledger, in a transaction that is under way. */
export const settingsIn = async (tx: Tx, ledgerId: string): Promise<CompanySettings> => {
  const { rows } = await tx.query<{ name: string; value: string }>({
    name: 'settings',
    text: `select name, value::text as value from setting
      where ledger_id = $1 and name = any($2::text[])`,
    values: [ledgerId, Object.keys(usual)],
  })
  const said = rows.map(({ name, value }) => [name, JSON.parse(value) as Json] as const)
  return { ...usual, ...Object.fromEntries(said) }
}

/** How the company wants things done. */
export const companySettings = (ledger: Ledger): Promise<SettingsSeen> =>
  ask(ledger, 'see-people', async (tx) => seen(ledger.world, await settingsIn(tx, ledger.ledgerId)))

const seen = ({ sha256Hex }: World, settings: CompanySettings): SettingsSeen => ({
  settings,
  tag: sha256Hex(
    JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1))),
  ).slice(0, 16),
})

/**
 * Changes how the company wants things done; what is left out stays.
 *
 * Shape    `tag`: of the version that was seen; null: whatever it is. Old and new values stand in
 *          the audit trail.
 * Refuses  not-permitted; changed-since; bad-host, for each host that is none.
 */
export const changeSettings = (
  recorder: Recorder,
  access: Access,
  changes: Partial<CompanySettings>,
  tag: string | null,
): Promise<Result<SettingsSeen, readonly SettingsRefusal[]>> =>
  recorder.submit(async (session) => {
    const { tx, ledger } = session
    const refuse = async (
      refusals: readonly SettingsRefusal[],
    ): Promise<Result<never, readonly SettingsRefusal[]>> => {
      const kinds = refusals.map(({ kind }) => kind)
      await noteRefusal(session, access, 'company', { verb: 'change-settings', kinds })
      return no(refusals)
    }
    const allowed = permitted(access, 'manage-company')
    if (!allowed.ok) return refuse([allowed.error])
    const before = seen(ledger.world, await settingsIn(tx, ledger.ledgerId))
    const after = seen(ledger.world, { ...before.settings, ...changes })
    const refusals: SettingsRefusal[] = badHosts(after.settings)
    if (tag !== null && tag !== before.tag)
      refusals.unshift({
        kind: 'changed-since',
        field: '',
        detail: 'Somebody changed the settings since you saw them.',
      })
    if (refusals.length > 0) return refuse(refusals)
    if (after.tag === before.tag) return ok(before)
    const names = Object.keys(changes) as (keyof CompanySettings)[]
    for (const name of names)
      await tx.query({
        name: 'save_setting',
        text: `insert into setting (ledger_id, name, value) values ($1, $2, $3)
          on conflict (ledger_id, name) do update set value = excluded.value`,
        values: [ledger.ledgerId, name, JSON.stringify(after.settings[name])],
      })
    const told = ({ settings }: SettingsSeen) =>
      Object.fromEntries(names.map((name) => [name, settings[name]]))
    await noteAudit(session, access, {
      what: 'changed',
      subject: 'company',
      detail: { before: told(before), after: told(after) },
    })
    return ok(after)
  })

const badHosts = ({ [hostsSetting]: hosts }: CompanySettings): SettingsRefusal[] =>
  hosts.flatMap((host, i) =>
    /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i.test(host)
      ? []
      : [
          {
            kind: 'bad-host' as const,
            field: `${hostsSetting}/${i}`,
            detail: `${host} is not a host: write it as mill.local or mill.local:8080.`,
          },
        ],
  )

import { type Access, type NotPermitted, permitted } from '../access/access.ts'
import { isPermission, type Permission } from '../access/permission.ts'
import { type ApiKey, endKey, keysOf, saveKey } from '../accounts/api-keys.ts'
import { newToken } from '../accounts/token.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { ask } from './ask.ts'
import { noteAudit } from './audit.ts'
import { submitNoting } from './note-refusal.ts'
import type { Recorder } from './recorder.ts'
import type { Ledger } from './world.ts'

/** How long a key may count at most. */
export const keyMsMax = 366 * 24 * 3_600_000

/** What somebody wants of a new key. `sites` and `owners` null: as far as their own access goes. */
export interface KeyWanted {
  readonly name: string
  readonly permissions: readonly string[]
  readonly sites: readonly string[] | null
  readonly owners: readonly string[] | null
  readonly expiresAtMs: number
}

export type KeyRefusal =
  | NotPermitted
  | {
      readonly kind:
        | 'permission-unknown'
        | 'permission-not-yours'
        | 'sites-not-yours'
        | 'owners-not-yours'
        | 'expiry-too-far'
        | 'expiry-past'
      readonly field: string
      readonly detail: string
    }
  | { readonly kind: 'key-unknown'; readonly field: ''; readonly detail: string }

/** The keys of a company, latest first; their secrets are known to nobody here. */
export const apiKeys = (ledger: Ledger): Promise<readonly ApiKey[]> =>
  ask(ledger, 'manage-keys', (tx) => keysOf(tx, ledger.ledgerId))

/**
 * Makes a key for a program.
 *
 * Shape    Answers the key as it is sent, this once: only the hash of its secret is kept.
 * Refuses  not-permitted; permission-unknown; permission-not-yours, sites-not-yours,
 *          owners-not-yours: nobody gives what they do not have; expiry-past, expiry-too-far.
 */
export const addKey = (
  recorder: Recorder,
  access: Access,
  wanted: KeyWanted,
): Promise<Result<{ readonly key: ApiKey; readonly token: string }, readonly KeyRefusal[]>> =>
  submitNoting(recorder, access, 'add-key', async (session) => {
    const { tx, ledger, recordTimeMs } = session
    const refusals = refuseWanted(access, wanted, recordTimeMs)
    if (refusals.length > 0) return no(refusals)
    const key: ApiKey = {
      keyId: ledger.world.newId(),
      name: wanted.name,
      permissions: wanted.permissions.filter(isPermission),
      sites: wanted.sites ?? access.sites,
      owners: wanted.owners ?? access.owners,
      createdBy: access.who.id,
      createdAtMs: recordTimeMs,
      expiresAtMs: wanted.expiresAtMs,
      lastUsedAtMs: null,
      revokedAtMs: null,
    }
    const { token, secretHash } = newToken('key', ledger.world, ledger.ledgerId, key.keyId)
    await saveKey(tx, ledger.ledgerId, key, secretHash)
    await noteAudit(session, access, {
      what: 'granted',
      subject: `key:${key.keyId}`,
      detail: {
        name: key.name,
        permissions: key.permissions,
        sites: key.sites,
        owners: key.owners,
        expiresAt: new Date(key.expiresAtMs).toISOString(),
      },
    })
    return ok({ key, token })
  })

/**
 * Ends a key at once.
 *
 * Refuses  not-permitted; key-unknown: there is none, or it was ended before.
 */
export const revokeKey = (
  recorder: Recorder,
  access: Access,
  keyId: string,
): Promise<Result<null, readonly KeyRefusal[]>> =>
  submitNoting<null, KeyRefusal>(recorder, access, 'revoke-key', async (session) => {
    const allowed = permitted(access, 'manage-keys')
    if (!allowed.ok) return no([allowed.error])
    const { tx, ledger, recordTimeMs } = session
    if (!(await endKey(tx, ledger.ledgerId, keyId, recordTimeMs)))
      return no([{ kind: 'key-unknown', field: '', detail: `There is no key ${keyId} to end.` }])
    await noteAudit(session, access, {
      what: 'granted',
      subject: `key:${keyId}`,
      detail: { revoked: true },
    })
    return ok(null)
  })

const refuseWanted = (
  access: Access,
  { permissions, sites, owners, expiresAtMs }: KeyWanted,
  nowMs: number,
): readonly KeyRefusal[] => {
  const allowed = permitted(access, 'manage-keys')
  if (!allowed.ok) return [allowed.error]
  return [
    ...permissions.flatMap((permission, i) => refusePermission(access, permission, i)),
    ...refuseScope('sites', sites, access.sites),
    ...refuseScope('owners', owners, access.owners),
    ...(expiresAtMs <= nowMs
      ? [refusal('expiry-past', 'expiresAt', 'A key must still count for a while.')]
      : []),
    ...(expiresAtMs > nowMs + keyMsMax
      ? [refusal('expiry-too-far', 'expiresAt', 'A key counts for a year at most.')]
      : []),
  ]
}

const refusal = (
  kind: Exclude<KeyRefusal['kind'], 'not-permitted' | 'key-unknown'>,
  field: string,
  detail: string,
): KeyRefusal => ({ kind, field, detail })

const refusePermission = (access: Access, permission: string, i: number): readonly KeyRefusal[] => {
  const field = `permissions/${i}`
  if (!isPermission(permission))
    return [refusal('permission-unknown', field, `There is no permission ${permission}.`)]
  return access.permissions.has(permission satisfies Permission)
    ? []
    : [refusal('permission-not-yours', field, `You do not have the permission ${permission}.`)]
}

const refuseScope = (
  field: 'sites' | 'owners',
  wanted: readonly string[] | null,
  own: readonly string[] | null,
): readonly KeyRefusal[] => {
  const beyond = own === null ? [] : (wanted ?? []).filter((one) => !own.includes(one))
  return beyond.map((one) => refusal(`${field}-not-yours`, field, `${one} is not yours to give.`))
}

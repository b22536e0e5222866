import type { Access } from '../access/access.ts'
import { isPermission, type Permission } from '../access/permission.ts'
import type { Database, Tx } from '../db/open.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { CredentialProblem, Identity } from './identity.ts'
import { isSecretOf, readToken, type TokenWorld } from './token.ts'

/** A program's key, without its secret. */
export interface ApiKey {
  readonly keyId: string
  readonly name: string
  readonly permissions: readonly Permission[]
  readonly sites: readonly string[] | null
  readonly owners: readonly string[] | null
  readonly createdBy: string
  readonly createdAtMs: number
  readonly expiresAtMs: number
  readonly lastUsedAtMs: number | null
  readonly revokedAtMs: number | null
}

/** What keys need of the world: clocks, hashing and chance. */
export interface KeyWorld extends TokenWorld {
  readonly now: () => number
}

const columns = `key_id as "keyId", name, permissions::text as permissions, sites::text as sites,
  owners::text as owners, created_by as "createdBy",
  (extract(epoch from created_at) * 1000)::bigint as "createdAtMs",
  (extract(epoch from expires_at) * 1000)::bigint as "expiresAtMs",
  (extract(epoch from last_used_at) * 1000)::bigint as "lastUsedAtMs",
  (extract(epoch from revoked_at) * 1000)::bigint as "revokedAtMs"`

type Row = Omit<ApiKey, 'permissions' | 'sites' | 'owners'> &
  Readonly<Record<'permissions', string>> &
  Readonly<Record<'sites' | 'owners', string | null>>

const listOf = (json: string | null): readonly string[] | null =>
  json === null ? null : (JSON.parse(json) as readonly string[])

const keyOf = ({ permissions, sites, owners, ...rest }: Row): ApiKey => ({
  ...rest,
  // A permission that a later program took away allows nothing.
  permissions: (listOf(permissions) ?? []).filter(isPermission),
  sites: listOf(sites),
  owners: listOf(owners),
})

/** The keys of a company, latest first; revoked and expired ones too. */
export const keysOf = async (tx: Tx, ledgerId: string): Promise<readonly ApiKey[]> => {
  const { rows } = await tx.query<Row>({
    name: 'api_keys',
    text: `select ${columns} from api_key where ledger_id = $1 order by created_at desc, key_id`,
    values: [ledgerId],
  })
  return rows.map(keyOf)
}

/** Keeps a new key. */
export const saveKey = async (
  tx: Tx,
  ledgerId: string,
  key: ApiKey,
  secretHash: Uint8Array,
): Promise<void> => {
  await tx.query({
    text: `insert into api_key (ledger_id, key_id, name, secret_hash, permissions, sites, owners,
        created_by, created_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::bigint / 1000.0),
        to_timestamp($10::bigint / 1000.0))`,
    values: [
      ledgerId,
      key.keyId,
      key.name,
      Buffer.from(secretHash),
      JSON.stringify(key.permissions),
      key.sites === null ? null : JSON.stringify(key.sites),
      key.owners === null ? null : JSON.stringify(key.owners),
      key.createdBy,
      key.createdAtMs,
      key.expiresAtMs,
    ],
  })
}

/** Ends a key. Answers whether there was one that was not ended. */
export const endKey = async (
  tx: Tx,
  ledgerId: string,
  keyId: string,
  atMs: number,
): Promise<boolean> => {
  const { rows } = await tx.query({
    text: `update api_key set revoked_at = to_timestamp($3::bigint / 1000.0)
      where ledger_id = $1 and key_id = $2 and revoked_at is null returning key_id`,
    values: [ledgerId, keyId, atMs],
  })
  return rows.length > 0
}

/** How long after a use was noted the next one is noted. */
const notedEveryMs = 60_000

/**
 * Whose key a token is.
 *
 * Shape    Only whoever holds the right secret is told that it is expired or revoked; to everybody
 *          else it is unknown. Its use is noted, at most once a minute.
 * Refuses  key-unknown, key-expired, key-revoked.
 */
export const findKey = async (
  db: Database,
  world: KeyWorld,
  token: string,
): Promise<Result<Identity & { readonly kind: 'key' }, CredentialProblem>> => {
  const parts = readToken('key', token)
  if (parts === null) return no('key-unknown')
  const { ledgerId, id: keyId, secret } = parts
  return db.transaction(
    async (tx) => {
      const { rows } = await tx.query<Row & { secretHash: Uint8Array }>({
        name: 'api_key',
        text: `select ${columns}, secret_hash as "secretHash" from api_key
          where ledger_id = $1 and key_id = $2`,
        values: [ledgerId, keyId],
      })
      const [row] = rows
      if (!row || !isSecretOf(row.secretHash, secret, world)) return no('key-unknown')
      if (row.revokedAtMs !== null) return no('key-revoked')
      const now = world.now()
      if (row.expiresAtMs <= now) return no('key-expired')
      if (row.lastUsedAtMs === null || now - row.lastUsedAtMs >= notedEveryMs)
        await tx.query({
          name: 'api_key_used',
          text: `update api_key set last_used_at = to_timestamp($3::bigint / 1000.0)
            where ledger_id = $1 and key_id = $2`,
          values: [ledgerId, keyId, now],
        })
      return ok({ kind: 'key', keyId, name: row.name, ledgerId })
    },
    { ledger: ledgerId },
  )
}

/** What a key allows in its company; null where there is no such key there. */
export const accessOfKey = async (
  db: Database,
  ledgerId: string,
  keyId: string,
): Promise<Access | null> => {
  const keys = await db.transaction(
    async (tx) => {
      const { rows } = await tx.query<Row>({
        name: 'api_key_access',
        text: `select ${columns} from api_key
          where ledger_id = $1 and key_id = $2 and revoked_at is null`,
        values: [ledgerId, keyId],
      })
      return rows.map(keyOf)
    },
    { ledger: ledgerId, readOnly: true },
  )
  const [key] = keys
  if (!key) return null
  return {
    who: { id: `key:${key.keyId}`, name: key.name },
    permissions: new Set(key.permissions),
    sites: key.sites,
    owners: key.owners,
  }
}

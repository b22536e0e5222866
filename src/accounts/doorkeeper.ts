import type { Access } from '../access/access.ts'
import type { Database } from '../db/open.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { accessOfKey, findKey, type KeyWorld } from './api-keys.ts'
import type { CredentialProblem, Doorkeeper, Identity } from './identity.ts'

/**
 * How long an answer is remembered: what is ended at another server still counts here so long, and
 * scanning does not ask the database twice for each beep.
 */
export const rememberedMs = 2000

/** How many answers are remembered at once. */
const rememberedMax = 10_000

/** Remembers answers for a little while. Refusals are not remembered: they cost whoever guesses. */
const remembering = <T>(now: () => number) => {
  const held = new Map<string, { readonly until: number; readonly value: T }>()
  return async (key: string, ask: () => Promise<T>, isKept: (value: T) => boolean): Promise<T> => {
    const known = held.get(key)
    if (known && known.until > now()) return known.value
    const value = await ask()
    held.delete(key)
    if (isKept(value)) {
      if (held.size >= rememberedMax) held.delete(held.keys().next().value ?? '')
      held.set(key, { until: now() + rememberedMs, value })
    }
    return value
  }
}

/** The doorkeeper of an installation: programs come in by their keys. */
export const createDoorkeeper = (db: Database, world: KeyWorld): Doorkeeper => {
  const identities = remembering<Result<Identity, CredentialProblem>>(world.now)
  const accesses = remembering<Access | null>(world.now)
  return {
    identify: ({ headers }) => {
      const shown = headers.get('authorization')
      if (shown === null) return Promise.resolve(ok(null))
      const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(shown)?.[1]
      if (token === undefined) return Promise.resolve(no('key-unknown'))
      const hash = Buffer.from(world.sha256(Buffer.from(token))).toString('base64')
      return identities(
        hash,
        () => findKey(db, world, token),
        ({ ok: isFound }) => isFound,
      )
    },
    companies: async (identity) =>
      identity.kind === 'person' ? [] : [{ ledgerId: identity.ledgerId, name: '' }],
    accessIn: async (identity, ledgerId) => {
      if (identity.kind !== 'key' || identity.ledgerId !== ledgerId) return null
      return accesses(
        identity.keyId,
        () => accessOfKey(db, ledgerId, identity.keyId),
        (access) => access !== null,
      )
    },
  }
}

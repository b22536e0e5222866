import type { Access } from '../access/access.ts'
import type { Database } from '../db/open.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { accessOfKey, findKey, type KeyWorld } from './api-keys.ts'
import type { Auth } from './auth.ts'
import type { CredentialProblem, Doorkeeper, Identity } from './identity.ts'
import { accessOfPerson, companiesOf } from './members.ts'
import { accessAtStation, findOperator } from './stations.ts'
import { tokenPrefixes } from './token.ts'

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
  return {
    of: async (key: string, ask: () => Promise<T>, isKept: (value: T) => boolean): Promise<T> => {
      const known = held.get(key)
      if (known && known.until > now()) return known.value
      const value = await ask()
      held.delete(key)
      if (isKept(value)) {
        if (held.size >= rememberedMax) held.delete(held.keys().next().value ?? '')
        held.set(key, { until: now() + rememberedMs, value })
      }
      return value
    },
    forget: () => held.clear(),
  }
}

/** The doorkeeper of an installation: programs come in by their keys, people by their sessions. */
export const createDoorkeeper = (
  db: Database,
  world: KeyWorld,
  auth: Pick<Auth, 'api'>,
): Doorkeeper & { readonly forget: () => void } => {
  const identities = remembering<Result<Identity | null, CredentialProblem>>(world.now)
  const accesses = remembering<Access | null>(world.now)
  const digest = (text: string): string =>
    Buffer.from(world.sha256(Buffer.from(text))).toString('base64')
  const personIn = async (
    headers: Headers,
  ): Promise<Result<Identity | null, CredentialProblem>> => {
    const found = await auth.api.getSession({ headers })
    if (!found) return headers.has('authorization') ? no('session-unknown') : ok(null)
    const { user, session } = found
    return ok({
      kind: 'person',
      personId: user.id,
      name: user.name,
      email: user.email,
      sessionId: session.id,
      freshAtMs: new Date(session.createdAt).getTime(),
    })
  }
  const whoIs = (token: string | undefined, headers: Headers) => {
    if (token?.startsWith(`${tokenPrefixes.key}_`)) return findKey(db, world, token)
    if (token?.startsWith(`${tokenPrefixes.operator}_`)) return findOperator(db, world, token)
    return personIn(headers)
  }
  return {
    identify: ({ headers }) => {
      const shown = headers.get('authorization')
      const token = shown === null ? undefined : /^Bearer ([\x21-\x7e]{1,500})$/i.exec(shown)?.[1]
      if (shown !== null && token === undefined) return Promise.resolve(no('key-unknown'))
      const cookie = headers.get('cookie')
      if (token === undefined && !cookie?.includes('lotline')) return Promise.resolve(ok(null))
      return identities.of(
        digest(token ?? cookie ?? ''),
        () => whoIs(token, headers),
        (found) => found.ok && found.value !== null,
      )
    },
    companies: async (identity) =>
      identity.kind === 'person'
        ? companiesOf(db, identity.personId)
        : [{ ledgerId: identity.ledgerId, name: '' }],
    accessIn: async (identity, ledgerId) => {
      if (identity.kind !== 'person' && identity.ledgerId !== ledgerId) return null
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(ledgerId)) return null
      const who = identity.kind === 'key' ? identity.keyId : identity.personId
      const station = identity.kind === 'station' ? identity.stationId : ''
      return accesses.of(
        `${identity.kind} ${station} ${who} ${ledgerId}`,
        () => {
          if (identity.kind === 'key') return accessOfKey(db, ledgerId, who)
          return identity.kind === 'person'
            ? accessOfPerson(db, ledgerId, who)
            : accessAtStation(db, ledgerId, identity.stationId, who)
        },
        (access) => access !== null,
      )
    },
    forget: () => {
      identities.forget()
      accesses.forget()
    },
  }
}

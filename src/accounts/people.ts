import type { Database } from '../db/open.ts'
import type { Auth } from './auth.ts'

/** Somebody who may sign in. */
export interface Person {
  readonly personId: string
  readonly name: string
  readonly email: string
}

/** The person with a mail address; null where there is none. */
export const personWithEmail = async (auth: Auth, email: string): Promise<Person | null> => {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findUserByEmail(email.toLowerCase())
  return found ? { personId: found.user.id, name: found.user.name, email: found.user.email } : null
}

/** Makes a person who signs in with a password. Their mail address was proven by a link. */
export const addPerson = async (
  auth: Auth,
  { name, email }: Pick<Person, 'name' | 'email'>,
  password: string,
): Promise<Person> => {
  const { internalAdapter, password: passwords } = await auth.$context
  const user = await internalAdapter.createUser(
    { name, email: email.toLowerCase(), emailVerified: true },
    { method: 'email-password' },
  )
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: await passwords.hash(password),
  })
  return { personId: user.id, name: user.name, email: user.email }
}

/** Gives a person a new password; whoever is signed in with the old one is no longer. */
export const givePassword = async (
  auth: Auth,
  personId: string,
  password: string,
): Promise<void> => {
  const { internalAdapter, password: passwords } = await auth.$context
  await internalAdapter.updatePassword(personId, await passwords.hash(password))
  await endSessions(auth, personId, () => true)
}

/** A session of a person; its token is told to nobody. */
export interface SessionShown {
  readonly sessionId: string
  readonly createdAtMs: number
  readonly usedAtMs: number
  readonly expiresAtMs: number
  readonly address: string | null
  readonly agent: string | null
}

/** The sessions of a person that count, latest first. */
export const sessionsOf = async (
  auth: Auth,
  personId: string,
): Promise<readonly SessionShown[]> => {
  const { internalAdapter } = await auth.$context
  const sessions = await internalAdapter.listSessions(personId)
  return sessions
    .map(({ id, createdAt, updatedAt, expiresAt, ipAddress, userAgent }) => ({
      sessionId: id,
      createdAtMs: createdAt.getTime(),
      usedAtMs: updatedAt.getTime(),
      expiresAtMs: expiresAt.getTime(),
      address: ipAddress || null,
      agent: userAgent || null,
    }))
    .sort((a, b) => b.createdAtMs - a.createdAtMs)
}

/** Ends those sessions of a person that are meant; answers how many. */
export const endSessions = async (
  auth: Auth,
  personId: string,
  isMeant: (sessionId: string) => boolean,
): Promise<number> => {
  const { internalAdapter } = await auth.$context
  const sessions = await internalAdapter.listSessions(personId)
  const meant = sessions.filter(({ id }) => isMeant(id))
  for (const { token } of meant) await internalAdapter.deleteSession(token)
  return meant.length
}

const setUp = 'set-up'

/** Keeps the token of the set-up link, in place of an earlier one; of it only the hash. */
export const saveSetUpToken = (
  db: Database,
  id: string,
  hash: string,
  nowMs: number,
  untilMs: number,
): Promise<void> =>
  db.transaction(
    async (tx) => {
      await tx.query({
        text: 'delete from verification where identifier = $1',
        values: [setUp],
      })
      await tx.query({
        text: `insert into verification (id, identifier, value, expires_at, created_at, updated_at)
          values ($1, $2, $3, to_timestamp($5::bigint / 1000.0), to_timestamp($4::bigint / 1000.0),
            to_timestamp($4::bigint / 1000.0))`,
        values: [id, setUp, hash, nowMs, untilMs],
      })
    },
    { role: 'lotline_accounts' },
  )

/** Whether a set-up token counts; `isUsedUp`: it does not from now on. */
export const checkSetUpToken = (
  db: Database,
  hash: string,
  nowMs: number,
  isUsedUp: boolean,
): Promise<boolean> =>
  db.transaction(
    async (tx) => {
      const { rows } = await tx.query({
        text: isUsedUp
          ? `delete from verification where identifier = $1 and value = $2
              and expires_at > to_timestamp($3::bigint / 1000.0) returning id`
          : `select id from verification where identifier = $1 and value = $2
              and expires_at > to_timestamp($3::bigint / 1000.0)`,
        values: [setUp, hash, nowMs],
      })
      return rows.length > 0
    },
    { role: 'lotline_accounts' },
  )

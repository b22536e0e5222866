import type { Access } from '../access/access.ts'
import { builtInRoles } from '../access/role.ts'
import type { Database, Tx } from '../db/open.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { CredentialProblem, Identity } from './identity.ts'
import { accessOfPerson } from './members.ts'
import { isSecretOf, readToken, type TokenWorld } from './token.ts'

/** A place where several people work in turn, at one device. `site` null: anywhere. */
export interface Station {
  readonly stationId: string
  readonly name: string
  readonly site: string | null
  readonly createdAtMs: number
  readonly revokedAtMs: number | null
}

/** What somebody shows at a station: a badge to scan, or a PIN to type. */
export interface Badge {
  readonly badgeId: string
  readonly personId: string
  readonly kind: 'badge' | 'pin'
  readonly createdAtMs: number
  readonly revokedAtMs: number | null
}

/** How long an operator stays signed in without doing anything, and at most. */
export const operatorIdleMs = 15 * 60_000
export const operatorMsMax = 12 * 3_600_000

/** How often it is noted that an operator is still at work. */
const notedEveryMs = 60_000

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`

/** The stations of a company, latest first; ended ones too. */
export const stationsOf = async (tx: Tx, ledgerId: string): Promise<readonly Station[]> => {
  const { rows } = await tx.query<Station>({
    name: 'stations',
    text: `select station_id as "stationId", name, site, ${ms('created_at')} as "createdAtMs",
        ${ms('revoked_at')} as "revokedAtMs"
      from station where ledger_id = $1 order by created_at desc, station_id`,
    values: [ledgerId],
  })
  return rows
}

/** Keeps a new station. */
export const saveStation = async (
  tx: Tx,
  ledgerId: string,
  { stationId, name, site, createdAtMs }: Station,
  secretHash: Uint8Array,
): Promise<void> => {
  await tx.query({
    text: `insert into station (ledger_id, station_id, name, site, secret_hash, created_at)
      values ($1, $2, $3, $4, $5, to_timestamp($6::bigint / 1000.0))`,
    values: [ledgerId, stationId, name, site, Buffer.from(secretHash), createdAtMs],
  })
}

/** Ends a station; whoever is signed in there is no longer. Whether there was one to end. */
export const endStation = async (
  tx: Tx,
  ledgerId: string,
  stationId: string,
  atMs: number,
): Promise<boolean> => {
  const { rows } = await tx.query({
    text: `update station set revoked_at = to_timestamp($3::bigint / 1000.0)
      where ledger_id = $1 and station_id = $2 and revoked_at is null returning station_id`,
    values: [ledgerId, stationId, atMs],
  })
  return rows.length > 0
}

/** The badges and PINs of a company, latest first; ended ones too. */
export const badgesOf = async (tx: Tx, ledgerId: string): Promise<readonly Badge[]> => {
  const { rows } = await tx.query<Badge>({
    name: 'badges',
    text: `select badge_id as "badgeId", person_id as "personId", kind,
        ${ms('created_at')} as "createdAtMs", ${ms('revoked_at')} as "revokedAtMs"
      from badge where ledger_id = $1 order by created_at desc, badge_id`,
    values: [ledgerId],
  })
  return rows
}

/** Keeps a badge or a PIN, in place of an earlier one of the same kind. */
export const saveBadge = async (
  tx: Tx,
  ledgerId: string,
  { badgeId, personId, kind, createdAtMs }: Badge,
  secret: Uint8Array,
): Promise<void> => {
  await tx.query({
    text: `update badge set revoked_at = to_timestamp($4::bigint / 1000.0)
      where ledger_id = $1 and person_id = $2 and kind = $3 and revoked_at is null`,
    values: [ledgerId, personId, kind, createdAtMs],
  })
  await tx.query({
    text: `insert into badge (ledger_id, badge_id, person_id, kind, secret_hash, created_at)
      values ($1, $2, $3, $4, $5, to_timestamp($6::bigint / 1000.0))`,
    values: [ledgerId, badgeId, personId, kind, Buffer.from(secret), createdAtMs],
  })
}

/** Ends a badge or a PIN, and where its owner is signed in at stations; null: there was none. */
export const endBadge = async (
  tx: Tx,
  ledgerId: string,
  badgeId: string,
  atMs: number,
): Promise<{ readonly personId: string } | null> => {
  const { rows } = await tx.query<{ personId: string }>({
    text: `update badge set revoked_at = to_timestamp($3::bigint / 1000.0)
      where ledger_id = $1 and badge_id = $2 and revoked_at is null
      returning person_id as "personId"`,
    values: [ledgerId, badgeId, atMs],
  })
  const [ended] = rows
  if (!ended) return null
  await tx.query({
    text: `update station_session set ended_at = to_timestamp($3::bigint / 1000.0)
      where ledger_id = $1 and person_id = $2 and ended_at is null`,
    values: [ledgerId, ended.personId, atMs],
  })
  return ended
}

/** The station whose token this is, where it counts. */
export const findStation = async (
  tx: Tx,
  world: Pick<TokenWorld, 'sha256'>,
  token: string,
): Promise<Station | null> => {
  const parts = readToken('station', token)
  if (parts === null) return null
  const { rows } = await tx.query<Station & { readonly secretHash: Uint8Array }>({
    name: 'station',
    text: `select station_id as "stationId", name, site, ${ms('created_at')} as "createdAtMs",
        ${ms('revoked_at')} as "revokedAtMs", secret_hash as "secretHash"
      from station where ledger_id = $1 and station_id = $2 and revoked_at is null`,
    values: [parts.ledgerId, parts.id],
  })
  const [row] = rows
  if (!row || !isSecretOf(row.secretHash, parts.secret, world)) return null
  const { secretHash: _, ...station } = row
  return station
}

/** Whoever's badge this is, of those who work here; null where nobody's. */
export const personWithBadge = async (
  tx: Tx,
  ledgerId: string,
  secretHash: Uint8Array,
): Promise<{ readonly personId: string; readonly name: string } | null> => {
  const { rows } = await tx.query<{ personId: string; name: string }>({
    name: 'person_with_badge',
    text: `select badge.person_id as "personId", membership.name from badge
      join membership on membership.ledger_id = $1
        and membership.person_id = badge.person_id and membership.ended_at is null
      where badge.ledger_id = $1 and badge.kind = 'badge' and badge.secret_hash = $2
        and badge.revoked_at is null`,
    values: [ledgerId, Buffer.from(secretHash)],
  })
  return rows[0] ?? null
}

/** Those who work here and have a PIN, with what is kept of it. */
export const peopleWithPins = async (
  tx: Tx,
  ledgerId: string,
): Promise<
  readonly { readonly personId: string; readonly name: string; readonly hash: string }[]
> => {
  const { rows } = await tx.query<{ personId: string; name: string; secret: Uint8Array }>({
    name: 'people_with_pins',
    text: `select badge.person_id as "personId", membership.name, badge.secret_hash as secret
      from badge
      join membership on membership.ledger_id = $1
        and membership.person_id = badge.person_id and membership.ended_at is null
      where badge.ledger_id = $1 and badge.kind = 'pin' and badge.revoked_at is null
      order by membership.name, badge.person_id`,
    values: [ledgerId],
  })
  return rows.map(({ secret, ...row }) => ({ ...row, hash: Buffer.from(secret).toString() }))
}

/** Begins an operator's stay at a station; whoever was there before is signed out. */
export const beginOperatorSession = async (
  tx: Tx,
  ledgerId: string,
  session: {
    readonly sessionId: string
    readonly stationId: string
    readonly personId: string
    readonly secretHash: Uint8Array
    readonly atMs: number
  },
): Promise<void> => {
  const { sessionId, stationId, personId, secretHash, atMs } = session
  await tx.query({
    text: `update station_session set ended_at = to_timestamp($3::bigint / 1000.0)
      where ledger_id = $1 and station_id = $2 and ended_at is null`,
    values: [ledgerId, stationId, atMs],
  })
  await tx.query({
    text: `insert into station_session
        (ledger_id, session_id, station_id, person_id, token_hash, created_at, expires_at)
      values ($1, $2, $3, $4, $5, to_timestamp($6::bigint / 1000.0),
        to_timestamp($7::bigint / 1000.0))`,
    values: [
      ledgerId,
      sessionId,
      stationId,
      personId,
      Buffer.from(secretHash),
      atMs,
      atMs + operatorIdleMs,
    ],
  })
}

/** Ends an operator's stay. */
export const endOperatorSession = async (
  tx: Tx,
  ledgerId: string,
  sessionId: string,
  atMs: number,
): Promise<void> => {
  await tx.query({
    text: `update station_session set ended_at = to_timestamp($3::bigint / 1000.0)
      where ledger_id = $1 and session_id = $2 and ended_at is null`,
    values: [ledgerId, sessionId, atMs],
  })
}

interface SessionRow {
  readonly tokenHash: Uint8Array
  readonly stationId: string
  readonly personId: string
  readonly name: string
  readonly createdAtMs: number
  readonly expiresAtMs: number
}

/**
 * The operator whose token this is.
 *
 * Shape    A stay ends after `operatorIdleMs` without a request and `operatorMsMax` in all, when
 *          somebody else signs in there, with the station, and with the badge.
 * Refuses  session-unknown; session-expired, told to whoever holds the right secret.
 */
export const findOperator = (
  db: Database,
  world: Pick<TokenWorld, 'sha256'> & { readonly now: () => number },
  token: string,
): Promise<Result<Identity & { readonly kind: 'station' }, CredentialProblem>> => {
  const parts = readToken('operator', token)
  if (parts === null) return Promise.resolve(no('session-unknown'))
  const { ledgerId, id: sessionId } = parts
  return db.transaction(
    async (tx) => {
      const { rows } = await tx.query<SessionRow>({
        name: 'operator',
        text: `select stay.token_hash as "tokenHash", stay.station_id as "stationId",
            stay.person_id as "personId", membership.name,
            ${ms('stay.created_at')} as "createdAtMs", ${ms('stay.expires_at')} as "expiresAtMs"
          from station_session as stay
          join station on station.ledger_id = $1 and station.station_id = stay.station_id
            and station.revoked_at is null
          join membership on membership.ledger_id = $1
            and membership.person_id = stay.person_id and membership.ended_at is null
          where stay.ledger_id = $1 and stay.session_id = $2 and stay.ended_at is null`,
        values: [ledgerId, sessionId],
      })
      const [row] = rows
      if (!row || !isSecretOf(row.tokenHash, parts.secret, world)) return no('session-unknown')
      const now = world.now()
      if (now >= row.expiresAtMs || now >= row.createdAtMs + operatorMsMax)
        return no('session-expired')
      if (row.expiresAtMs - now < operatorIdleMs - notedEveryMs)
        await tx.query({
          name: 'operator_at_work',
          text: `update station_session set expires_at = to_timestamp($3::bigint / 1000.0)
            where ledger_id = $1 and session_id = $2`,
          values: [ledgerId, sessionId, now + operatorIdleMs],
        })
      const { stationId, personId, name } = row
      return ok({ kind: 'station', stationId, personId, name, ledgerId, sessionId })
    },
    { ledger: ledgerId },
  )
}

const shopFloor = new Set(builtInRoles.find(({ name }) => name === 'station')?.permissions)

/**
 * What an operator may do at a station: shop-floor work that they may do anywhere, at its site.
 *
 * Shape    null where they do not work here, or the station is no more.
 */
export const accessAtStation = async (
  db: Database,
  ledgerId: string,
  stationId: string,
  personId: string,
): Promise<Access | null> => {
  const own = await accessOfPerson(db, ledgerId, personId)
  const stations = await db.transaction((tx) => stationsOf(tx, ledgerId), {
    ledger: ledgerId,
    readOnly: true,
  })
  const station = stations.find((one) => one.stationId === stationId && one.revokedAtMs === null)
  if (!own || !station) return null
  return {
    ...own,
    permissions: new Set([...own.permissions].filter((permission) => shopFloor.has(permission))),
    sites: sitesAt(own.sites, station.site),
  }
}

const sitesAt = (own: readonly string[] | null, site: string | null): readonly string[] | null => {
  if (site === null) return own
  return own === null || own.includes(site) ? [site] : []
}

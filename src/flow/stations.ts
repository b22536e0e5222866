import { type Access, type NotPermitted, permitted } from '../access/access.ts'
import type { Auth } from '../accounts/auth.ts'
import { membersOf } from '../accounts/members.ts'
import {
  type Badge,
  badgesOf,
  beginOperatorSession,
  endBadge,
  endOperatorSession,
  endStation,
  findStation,
  peopleWithPins,
  personWithBadge,
  type Station,
  saveBadge,
  saveStation,
  stationsOf,
} from '../accounts/stations.ts'
import { newToken } from '../accounts/token.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { ask } from './ask.ts'
import { noteAudit } from './audit.ts'
import { submitNoting } from './note-refusal.ts'
import type { Recorder } from './recorder.ts'
import type { Ledger } from './world.ts'

export type StationRefusal =
  | NotPermitted
  | {
      readonly kind:
        | 'station-unknown'
        | 'badge-unknown'
        | 'member-unknown'
        | 'pin-needed'
        | 'pin-too-plain'
        | 'site-not-yours'
      readonly field: string
      readonly detail: string
    }

type Answer<T> = Promise<Result<T, readonly StationRefusal[]>>

const because = (
  kind: Exclude<StationRefusal, NotPermitted>['kind'],
  field: string,
  detail: string,
): StationRefusal => ({ kind, field, detail })

/** The shared stations of a company. */
export const stations = (ledger: Ledger): Promise<readonly Station[]> =>
  ask(ledger, 'manage-stations', (tx) => stationsOf(tx, ledger.ledgerId))

/** The badges and PINs that people have; what they are is known to nobody here. */
export const badges = (ledger: Ledger): Promise<readonly Badge[]> =>
  ask(ledger, 'manage-stations', (tx) => badgesOf(tx, ledger.ledgerId))

/**
 * Makes a shared station.
 *
 * Shape    Answers the token that the device keeps, this once: only its hash is kept.
 * Refuses  not-permitted; site-not-yours.
 */
export const addStation = (
  recorder: Recorder,
  access: Access,
  { name, site }: { readonly name: string; readonly site: string | null },
): Answer<{ readonly station: Station; readonly token: string }> =>
  submitNoting(recorder, access, 'add-station', async (session) => {
    const allowed = permitted(access, 'manage-stations')
    if (!allowed.ok) return no([allowed.error])
    if (access.sites !== null && (site === null || !access.sites.includes(site)))
      return no([because('site-not-yours', 'site', 'Say one of your own sites.')])
    const { tx, ledger, recordTimeMs } = session
    const stationId = ledger.world.newId()
    const station = { stationId, name, site, createdAtMs: recordTimeMs, revokedAtMs: null }
    const { token, secretHash } = newToken('station', ledger.world, ledger.ledgerId, stationId)
    await saveStation(tx, ledger.ledgerId, station, secretHash)
    const subject = `station:${stationId}`
    await noteAudit(session, access, { what: 'granted', subject, detail: { name, site } })
    return ok({ station, token })
  })

/** Ends a station and whoever is signed in there. Refuses not-permitted; station-unknown. */
export const removeStation = (
  recorder: Recorder,
  access: Access,
  stationId: string,
): Answer<null> =>
  submitNoting(recorder, access, 'remove-station', async (session) => {
    const allowed = permitted(access, 'manage-stations')
    if (!allowed.ok) return no([allowed.error])
    const { tx, ledger, recordTimeMs } = session
    if (!(await endStation(tx, ledger.ledgerId, stationId, recordTimeMs)))
      return no([because('station-unknown', '', 'There is no such station to end.')])
    const subject = `station:${stationId}`
    await noteAudit(session, access, { what: 'granted', subject, detail: { revoked: true } })
    return ok(null)
  })

/** What somebody is given: a badge to print, or a PIN of their choice. */
export type BadgeWanted =
  | { readonly kind: 'badge' }
  | { readonly kind: 'pin'; readonly pin: string }

/**
 * Gives somebody a badge or a PIN for stations, in place of an earlier one.
 *
 * Shape    Answers what is on the badge, to be printed as a barcode, this once; of a PIN, nothing.
 * Refuses  not-permitted; member-unknown; pin-needed: four to eight digits; pin-too-plain.
 */
export const giveBadge = async (
  recorder: Recorder,
  access: Access,
  auth: Auth,
  personId: string,
  wanted: BadgeWanted,
): Answer<{ readonly badge: Badge; readonly code: string | null }> => {
  const faults = wanted.kind === 'pin' ? pinFaults(wanted.pin) : []
  if (faults.length > 0) return no(faults)
  const { ledger } = recorder
  const code = wanted.kind === 'badge' ? badgeCode(ledger.world.randomBytes(15)) : null
  // Outside the transaction: it takes long on purpose, and others would wait.
  const kept =
    wanted.kind === 'pin'
      ? Buffer.from(await (await auth.$context).password.hash(wanted.pin))
      : ledger.world.sha256(Buffer.from(code ?? ''))
  return submitNoting(recorder, access, 'give-badge', async (session) => {
    const allowed = permitted(access, 'manage-stations')
    if (!allowed.ok) return no([allowed.error])
    const { tx, recordTimeMs } = session
    const all = await membersOf(tx, ledger.ledgerId)
    if (!all.some((one) => one.personId === personId && one.endedAtMs === null))
      return no([because('member-unknown', 'personId', 'Nobody of this id works here.')])
    const badge: Badge = {
      badgeId: ledger.world.newId(),
      personId,
      kind: wanted.kind,
      createdAtMs: recordTimeMs,
      revokedAtMs: null,
    }
    await saveBadge(tx, ledger.ledgerId, badge, kept)
    await noteAudit(session, access, {
      what: 'granted',
      subject: `person:${personId}`,
      detail: { [wanted.kind]: badge.badgeId },
    })
    return ok({ badge, code })
  })
}

/** Takes a badge or a PIN back, at once. Refuses not-permitted; badge-unknown. */
export const takeBadge = (recorder: Recorder, access: Access, badgeId: string): Answer<null> =>
  submitNoting(recorder, access, 'take-badge', async (session) => {
    const allowed = permitted(access, 'manage-stations')
    if (!allowed.ok) return no([allowed.error])
    const { tx, ledger, recordTimeMs } = session
    const ended = await endBadge(tx, ledger.ledgerId, badgeId, recordTimeMs)
    if (!ended) return no([because('badge-unknown', '', 'There is no such badge to take back.')])
    await noteAudit(session, access, {
      what: 'granted',
      subject: `person:${ended.personId}`,
      detail: { badge: badgeId, revoked: true },
    })
    return ok(null)
  })

const pinFaults = (pin: string): readonly StationRefusal[] => {
  if (!/^\d{4,8}$/.test(pin))
    return [because('pin-needed', 'pin', 'A PIN has four to eight digits.')]
  const steps = new Set(Array.from(pin.slice(1), (digit, i) => Number(digit) - Number(pin[i])))
  // 1111, 1234, 9876, 2468: what is tried first.
  return steps.size === 1
    ? [because('pin-too-plain', 'pin', 'A PIN is no run or repetition of digits.')]
    : []
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Letters and digits that no font confuses: every scanner reads them in Code 128. */
const badgeCode = (bytes: Uint8Array): string => {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return Array.from(bits.match(/.{5}/g) ?? [], (five) => letters[Number.parseInt(five, 2)]).join('')
}

/** A station as its own device sees it, with who may type a PIN there. */
export interface StationSeen {
  readonly station: Station
  readonly people: readonly { readonly personId: string; readonly name: string }[]
}

/** The station whose token this is; null: it does not count. */
export const stationOf = (recorder: Recorder, token: string): Promise<StationSeen | null> =>
  recorder.submit(async ({ tx, ledger }) => {
    const station = await findStation(tx, ledger.world, token)
    if (!station) return null
    const people = await peopleWithPins(tx, ledger.ledgerId)
    return { station, people: people.map(({ personId, name }) => ({ personId, name })) }
  })

/** What an operator shows. */
export type OperatorShown =
  | { readonly badge: string }
  | { readonly personId: string; readonly pin: string }

/**
 * Signs an operator in at a station; whoever was there before is signed out.
 *
 * Shape    Answers the token of their stay and their name; null where what they showed does not
 *          count. Either is in the audit trail.
 */
export const signInAtStation = async (
  recorder: Recorder,
  auth: Auth,
  { stationId, name: stationName }: Station,
  shown: OperatorShown,
): Promise<{ readonly token: string; readonly personId: string; readonly name: string } | null> => {
  const person = await operatorOf(recorder, auth, shown)
  const by = 'badge' in shown ? 'badge' : 'pin'
  return recorder.submit(async (session) => {
    const { tx, ledger, recordTimeMs } = session
    const detail = { by, station: stationId }
    if (!person) {
      await noteAudit(
        session,
        { who: { id: `station:${stationId}`, name: stationName } },
        { what: 'sign-in-failed', subject: `station:${stationId}`, detail },
      )
      return null
    }
    const { personId, name } = person
    const sessionId = ledger.world.newId()
    const { token, secretHash } = newToken('operator', ledger.world, ledger.ledgerId, sessionId)
    await beginOperatorSession(tx, ledger.ledgerId, {
      ...{ sessionId, stationId, personId, secretHash },
      atMs: recordTimeMs,
    })
    const who = { id: `person:${personId}`, name }
    await noteAudit(session, { who }, { what: 'signed-in', subject: who.id, detail })
    return { token, personId, name }
  })
}

const operatorOf = async (
  recorder: Recorder,
  auth: Auth,
  shown: OperatorShown,
): Promise<{ readonly personId: string; readonly name: string } | null> => {
  const { ledger } = recorder
  if ('badge' in shown) {
    const hash = ledger.world.sha256(Buffer.from(shown.badge.trim().toUpperCase()))
    return recorder.submit(({ tx }) => personWithBadge(tx, ledger.ledgerId, hash))
  }
  const people = await recorder.submit(({ tx }) => peopleWithPins(tx, ledger.ledgerId))
  const person = people.find(({ personId }) => personId === shown.personId)
  const { password } = await auth.$context
  // Who has no PIN costs as much as who has: how long it takes does not tell.
  const isRight = person
    ? await password.verify({ hash: person.hash, password: shown.pin })
    : (await password.hash(shown.pin)) === ''
  return person && isRight ? { personId: person.personId, name: person.name } : null
}

/** Signs an operator out. */
export const signOutAtStation = (
  recorder: Recorder,
  {
    personId,
    name,
    stationId,
    sessionId,
  }: Readonly<Record<'personId' | 'name' | 'stationId' | 'sessionId', string>>,
): Promise<void> =>
  recorder.submit(async (session) => {
    const { tx, ledger, recordTimeMs } = session
    await endOperatorSession(tx, ledger.ledgerId, sessionId, recordTimeMs)
    const who = { id: `person:${personId}`, name }
    const detail = { by: 'session', station: stationId }
    await noteAudit(session, { who }, { what: 'signed-out', subject: who.id, detail })
  })

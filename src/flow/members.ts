import { type Access, type NotPermitted, permitted } from '../access/access.ts'
import type { Auth } from '../accounts/auth.ts'
import {
  closeInvitation,
  type Invitation,
  invitationsOf,
  type Member,
  membersOf,
  openInvitation,
  permissionsOf,
  rolesOf,
  saveInvitation,
  saveMember,
} from '../accounts/members.ts'
import { addPerson, type Person, personWithEmail } from '../accounts/people.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { ask } from './ask.ts'
import { noteAudit } from './audit.ts'
import { submitNoting } from './note-refusal.ts'
import type { Recorder, Session } from './recorder.ts'
import { refusePassword, type SetUpRefusal } from './set-up.ts'
import type { Ledger } from './world.ts'

/** How long an invitation is good for. */
export const invitationMs = 7 * 24 * 3_600_000

/** What somebody is to be in a company. */
export interface Grant {
  readonly roles: readonly string[]
  readonly sites: readonly string[] | null
  readonly owners: readonly string[] | null
}

type OwnKind =
  | 'role-unknown'
  | 'role-not-yours'
  | 'sites-not-yours'
  | 'owners-not-yours'
  | 'owners-needed'
  | 'last-administrator'
  | 'member-unknown'
  | 'member-not-yours'
  | 'invitation-over'

export type MemberRefusal =
  | NotPermitted
  | { readonly kind: OwnKind; readonly field: string; readonly detail: string }
  | SetUpRefusal

type Answer<T> = Promise<Result<T, readonly MemberRefusal[]>>

/** Everybody who works here, and who did. */
export const members = (ledger: Ledger): Promise<readonly Member[]> =>
  ask(ledger, 'see-people', (tx) => membersOf(tx, ledger.ledgerId))

/** The invitations that were sent. */
export const invitations = (ledger: Ledger): Promise<readonly Invitation[]> =>
  ask(ledger, 'manage-people', (tx) => invitationsOf(tx, ledger.ledgerId))

/**
 * Invites somebody by mail address.
 *
 * Shape    Answers the invitation and the token for the link, which is told this once.
 * Refuses  not-permitted; role-unknown; role-not-yours, sites-not-yours, owners-not-yours: nobody
 *          gives what they do not have, but who may change roles may give any; owners-needed: a
 *          client sees the stock of named owners.
 */
export const invite = (
  recorder: Recorder,
  access: Access,
  email: string,
  grant: Grant,
): Answer<{ readonly invitation: Invitation; readonly token: string }> =>
  submitNoting(recorder, access, 'invite', async (session) => {
    const refusals = await refuseGrant(session, access, grant)
    if (refusals.length > 0) return no(refusals)
    const { tx, ledger, recordTimeMs } = session
    const { world, ledgerId } = ledger
    const secret = Buffer.from(world.randomBytes(32)).toString('base64url')
    const token = `${ledgerId.replaceAll('-', '')}_${secret}`
    const invitation: Invitation = {
      invitationId: world.newId(),
      email: email.toLowerCase(),
      ...grant,
      invitedBy: access.who.id,
      expiresAtMs: recordTimeMs + invitationMs,
      acceptedAtMs: null,
      revokedAtMs: null,
    }
    await saveInvitation(tx, ledgerId, invitation, hashOf(ledger, token), recordTimeMs)
    await noteAudit(session, access, {
      what: 'granted',
      subject: `invitation:${invitation.invitationId}`,
      detail: grantTold(grant),
      personal: { email: invitation.email },
    })
    return ok({ invitation, token })
  })

/** Takes an invitation back. Refuses not-permitted; invitation-over. */
export const revokeInvitation = (
  recorder: Recorder,
  access: Access,
  invitationId: string,
): Answer<null> =>
  submitNoting(recorder, access, 'revoke-invitation', async (session) => {
    const allowed = permitted(access, 'manage-people')
    if (!allowed.ok) return no([allowed.error])
    const { tx, ledger, recordTimeMs } = session
    if (!(await closeInvitation(tx, ledger.ledgerId, invitationId, 'revoked', recordTimeMs)))
      return no([invitationOver])
    await noteAudit(session, access, {
      what: 'granted',
      subject: `invitation:${invitationId}`,
      detail: { revoked: true },
    })
    return ok(null)
  })

/** The ledger an invitation's token is for; null for what is none. */
export const ledgerOfInvitation = (token: string): string | null => {
  const [, hex] = /^([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/.exec(token) ?? []
  return hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') ?? null
}

/** How somebody accepts: as the person they are signed in as, or as a new one with a password. */
export type Accepting =
  | { readonly person: Person }
  | { readonly name: string; readonly password: string }

/**
 * Accepts an invitation: makes the person, if need be, and makes them a member.
 *
 * Refuses  invitation-over; email-known: sign in first; what is wrong with the password; not
 *          somebody else's: the mail address must be the one invited.
 */
export const acceptInvitation = async (
  recorder: Recorder,
  auth: Auth,
  token: string,
  accepting: Accepting,
): Answer<{ readonly personId: string }> => {
  const { ledger } = recorder
  const open = await recorder.submit(({ tx, recordTimeMs }) =>
    openInvitation(tx, ledger.ledgerId, hashOf(ledger, token), recordTimeMs),
  )
  if (open === null) return no([invitationOver])
  const person = await personAccepting(auth, ledger, open, accepting)
  if (!person.ok) return person
  return recorder.submit(async (session) => {
    const { tx, recordTimeMs } = session
    const again = await openInvitation(tx, ledger.ledgerId, hashOf(ledger, token), recordTimeMs)
    if (again === null) return no([invitationOver])
    const { personId, name } = person.value
    await saveMember(tx, ledger.ledgerId, {
      personId,
      name,
      roles: again.roles,
      sites: again.sites,
      owners: again.owners,
      sinceMs: recordTimeMs,
      endedAtMs: null,
    })
    await closeInvitation(tx, ledger.ledgerId, again.invitationId, 'accepted', recordTimeMs)
    const who = { id: `person:${personId}`, name }
    await noteAudit(
      session,
      { who },
      {
        what: 'granted',
        subject: who.id,
        detail: { ...grantTold(again), invitation: again.invitationId },
      },
    )
    return ok({ personId })
  })
}

const personAccepting = async (
  auth: Auth,
  ledger: Ledger,
  { email }: Invitation,
  accepting: Accepting,
): Answer<Person> => {
  if ('person' in accepting)
    return accepting.person.email === email ? ok(accepting.person) : no([invitationOver])
  const { name, password } = accepting
  const refusals: SetUpRefusal[] = [...refusePassword(password, [name, email, ledger.name])]
  if (await personWithEmail(auth, email))
    refusals.unshift({
      kind: 'email-known',
      field: 'email',
      detail: 'You are here already: sign in first, then accept.',
    })
  return refusals.length > 0 ? no(refusals) : ok(await addPerson(auth, { name, email }, password))
}

/**
 * Changes what a member is, or (`grant` null) ends their membership.
 *
 * Refuses  as `invite`; member-unknown; member-not-yours: they may do what you may not, and you may
 *          not change roles; last-administrator: somebody must be able to let others in.
 */
export const changeMember = (
  recorder: Recorder,
  access: Access,
  personId: string,
  grant: Grant | null,
): Answer<Member> =>
  submitNoting(recorder, access, 'change-member', async (session) => {
    const { tx, ledger, recordTimeMs } = session
    const all = await membersOf(tx, ledger.ledgerId)
    const before = all.find((one) => one.personId === personId)
    const refusals =
      grant === null ? refuseManaging(access) : await refuseGrant(session, access, grant)
    if (refusals.length > 0) return no(refusals)
    if (!before) return no([refusal('member-unknown', '', `There is no member ${personId}.`)])
    if (await isAbove(session, before, access))
      return no([refusal('member-not-yours', '', 'They may do here what you may not.')])
    const after: Member =
      grant === null
        ? { ...before, endedAtMs: before.endedAtMs ?? recordTimeMs }
        : { ...before, ...grant, endedAtMs: null }
    const others = all.map((one) => (one.personId === personId ? after : one))
    if (!(await isManaged(session, others)))
      return no([refusal('last-administrator', '', 'Somebody must remain who may manage people.')])
    await saveMember(tx, ledger.ledgerId, after)
    await noteAudit(session, access, {
      what: 'granted',
      subject: `person:${personId}`,
      detail: {
        old: grantTold(before),
        new: after.endedAtMs === null ? grantTold(after) : null,
      },
    })
    return ok(after)
  })

/** Whether a member may do more than whoever wants to change what they may. */
const isAbove = async (
  { tx, ledger }: Session,
  { roles, endedAtMs }: Member,
  access: Access,
): Promise<boolean> => {
  if (endedAtMs !== null || permitted(access, 'manage-roles').ok) return false
  const theirs = permissionsOf(roles, await rolesOf(tx, ledger.ledgerId))
  return !theirs.isSubsetOf(access.permissions)
}

const isManaged = async ({ tx, ledger }: Session, all: readonly Member[]): Promise<boolean> => {
  const known = await rolesOf(tx, ledger.ledgerId)
  return all.some(
    ({ roles, endedAtMs }) =>
      endedAtMs === null && permissionsOf(roles, known).has('manage-people'),
  )
}

const refuseManaging = (access: Access): readonly MemberRefusal[] => {
  const allowed = permitted(access, 'manage-people')
  return allowed.ok ? [] : [allowed.error]
}

const refuseGrant = async (
  { tx, ledger }: Session,
  access: Access,
  { roles, sites, owners }: Grant,
): Promise<readonly MemberRefusal[]> => {
  const managing = refuseManaging(access)
  if (managing.length > 0) return managing
  const known = await rolesOf(tx, ledger.ledgerId)
  const refusals: MemberRefusal[] = []
  roles.forEach((name, i) => {
    const role = known.find((one) => one.name === name)
    const beyond = role?.permissions.filter((permission) => !access.permissions.has(permission))
    if (!role) refusals.push(refusal('role-unknown', `roles/${i}`, `There is no role ${name}.`))
    else if (beyond && beyond.length > 0 && !permitted(access, 'manage-roles').ok)
      refusals.push(
        refusal('role-not-yours', `roles/${i}`, `${name} may do what you may not: ${beyond[0]}.`),
      )
  })
  if (roles.includes('client') && (owners === null || owners.length === 0))
    refusals.push(
      refusal('owners-needed', 'owners', 'Say whose stock a client sees: the URIs of parties.'),
    )
  return [
    ...refusals,
    ...refuseScope('sites', sites, access.sites),
    ...refuseScope('owners', owners, access.owners),
  ]
}

const refuseScope = (
  field: 'sites' | 'owners',
  wanted: readonly string[] | null,
  own: readonly string[] | null,
): readonly MemberRefusal[] => {
  if (own === null) return []
  const beyond = wanted === null || wanted.some((one) => !own.includes(one))
  return beyond
    ? [refusal(`${field}-not-yours`, field, `These ${field} are not yours to give.`)]
    : []
}

const refusal = (kind: OwnKind, field: string, detail: string): MemberRefusal => ({
  kind,
  field,
  detail,
})

const invitationOver = refusal(
  'invitation-over',
  'token',
  'This invitation is not good, or no longer: ask for a new one.',
)

const grantTold = ({ roles, sites, owners }: Grant) => ({ roles, sites, owners })

const hashOf = ({ world }: Ledger, token: string): Uint8Array => world.sha256(Buffer.from(token))

import { type Access, type NotPermitted, permitted } from '../access/access.ts'
import { isPermission } from '../access/permission.ts'
import { builtInRoles, type Role } from '../access/role.ts'
import { invitationsOf, membersOf, permissionsOf, rolesOf } from '../accounts/members.ts'
import { dropRole, saveRole } from '../accounts/roles.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { ask } from './ask.ts'
import { noteAudit } from './audit.ts'
import { submitNoting } from './note-refusal.ts'
import type { Recorder, Session } from './recorder.ts'
import type { Ledger } from './world.ts'

/** What a role is to be. */
export interface RoleWanted {
  readonly name: string
  readonly help: string
  readonly permissions: readonly string[]
}

export type RoleRefusal =
  | NotPermitted
  | {
      readonly kind: 'permission-unknown' | 'role-unknown' | 'role-in-use' | 'last-administrator'
      readonly field: string
      readonly detail: string
    }

type Answer<T> = Promise<Result<T, readonly RoleRefusal[]>>

/** The roles of a company: its own, and those every company begins with. */
export const roles = (ledger: Ledger): Promise<readonly Role[]> =>
  ask(ledger, 'see-people', (tx) => rolesOf(tx, ledger.ledgerId))

/**
 * Makes a role, or changes what it allows; a role that every company begins with is changed for
 * this company alone.
 *
 * Refuses  not-permitted; permission-unknown: nobody is granted what is no permission;
 *          last-administrator: somebody must remain who may manage people.
 */
export const putRole = (
  recorder: Recorder,
  access: Access,
  { name, help, permissions }: RoleWanted,
): Answer<Role> =>
  submitNoting(recorder, access, 'change-role', async (session) => {
    const allowed = permitted(access, 'manage-roles')
    if (!allowed.ok) return no([allowed.error])
    const unknown = permissions.flatMap((one, i) =>
      isPermission(one)
        ? []
        : [refusal('permission-unknown', `permissions/${i}`, `There is no permission ${one}.`)],
    )
    if (unknown.length > 0) return no(unknown)
    const { tx, ledger } = session
    const role: Role = { name, help, permissions: [...new Set(permissions.filter(isPermission))] }
    const before = await rolesOf(tx, ledger.ledgerId)
    const after = [role, ...before.filter((one) => one.name !== name)]
    if (!(await isManagedBy(session, after))) return no([lastAdministrator])
    await saveRole(tx, ledger.ledgerId, role)
    await noteChange(session, access, before.find((one) => one.name === name) ?? null, role)
    return ok(role)
  })

/**
 * Takes a role of the company's own away; one that every company begins with is again as it was.
 *
 * Refuses  not-permitted; role-unknown; role-in-use: somebody works in it or is invited to, and
 *          would be left with less than anybody decided; last-administrator.
 */
export const removeRole = (recorder: Recorder, access: Access, name: string): Answer<null> =>
  submitNoting(recorder, access, 'remove-role', async (session) => {
    const allowed = permitted(access, 'manage-roles')
    if (!allowed.ok) return no([allowed.error])
    const { tx, ledger, recordTimeMs } = session
    const before = await rolesOf(tx, ledger.ledgerId)
    const role = before.find((one) => one.name === name)
    const again = builtInRoles.find((one) => one.name === name) ?? null
    const isOwn = role !== undefined && !builtInRoles.includes(role)
    if (!isOwn)
      return no([refusal('role-unknown', '', `The company has no role ${name} of its own.`)])
    const members = await membersOf(tx, ledger.ledgerId)
    const isInUse = members.some((one) => one.endedAtMs === null && one.roles.includes(name))
    if (again === null && isInUse)
      return no([refusal('role-in-use', '', `Somebody works as ${name}: give them another role.`)])
    const isOffered = (await invitationsOf(tx, ledger.ledgerId)).some(
      (one) =>
        one.roles.includes(name) &&
        one.acceptedAtMs === null &&
        one.revokedAtMs === null &&
        one.expiresAtMs > recordTimeMs,
    )
    if (again === null && isOffered)
      return no([refusal('role-in-use', '', `Somebody is invited as ${name}: revoke that first.`)])
    const after = [...(again ? [again] : []), ...before.filter((one) => one.name !== name)]
    if (!(await isManagedBy(session, after))) return no([lastAdministrator])
    await dropRole(tx, ledger.ledgerId, name)
    await noteChange(session, access, role, again)
    return ok(null)
  })

/** Whether somebody may manage people where roles are as said; nobody has to where nobody works. */
const isManagedBy = async ({ tx, ledger }: Session, known: readonly Role[]): Promise<boolean> => {
  const members = await membersOf(tx, ledger.ledgerId)
  const working = members.filter(({ endedAtMs }) => endedAtMs === null)
  return (
    working.length === 0 ||
    working.some((one) => permissionsOf(one.roles, known).has('manage-people'))
  )
}

const noteChange = (
  session: Session,
  access: Access,
  old: Role | null,
  now: Role | null,
): Promise<void> => {
  const toldOf = (role: Role | null) => role && { help: role.help, permissions: role.permissions }
  return noteAudit(session, access, {
    what: 'granted',
    subject: `role:${(now ?? old)?.name}`,
    detail: { old: toldOf(old), new: toldOf(now) },
  })
}

const refusal = (
  kind: Exclude<RoleRefusal['kind'], 'not-permitted'>,
  field: string,
  detail: string,
): RoleRefusal => ({ kind, field, detail })

const lastAdministrator = refusal(
  'last-administrator',
  'permissions',
  'Somebody must remain who may manage people.',
)

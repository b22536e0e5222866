import { no, ok, type Result } from '../gs1/result.ts'
import { type Permission, permissionHelp, permissions } from './permission.ts'
import { type Limit, limitAgainst } from './scope.ts'

/**
 * Who is acting, for the record.
 *
 * Shape    `id` is opaque and stays: `person:…`, `key:…`, or `owner` for whoever runs the program
 *          on the machine itself. `name` is what a person reads; it is personal data.
 */
export interface Who {
  readonly id: string
  readonly name: string | null
}

/**
 * What somebody may do in one company.
 *
 * Shape    What is not in `permissions` is denied. `sites`: the places, by URI, at which they may
 *          act; null: all. `owners`: the parties, by URI, whose stock they see; null: everything.
 */
export interface Access {
  readonly who: Who
  readonly permissions: ReadonlySet<Permission>
  readonly sites: readonly string[] | null
  readonly owners: readonly string[] | null
}

/** A refusal: this is not allowed to whoever asks. */
export interface NotPermitted {
  readonly kind: 'not-permitted'
  readonly field: ''
  readonly permission: Permission
  /** The permission is there, but for some owners or sites only. */
  readonly limit?: Limit
}

/** The access of whoever runs the program on the machine itself: they could open the files. */
export const wholeAccess = (name: string | null): Access => ({
  who: { id: 'owner', name },
  permissions: new Set(permissions),
  sites: null,
  owners: null,
})

/** Whether something is allowed; if not, the refusal. */
export const permitted = (access: Access, permission: Permission): Result<null, NotPermitted> => {
  if (!access.permissions.has(permission))
    return no({ kind: 'not-permitted', field: '', permission })
  const limit = limitAgainst(access, permission)
  return limit === null ? ok(null) : no({ kind: 'not-permitted', field: '', permission, limit })
}

/** A denial in one sentence. */
export const notPermittedSentence = ({ permission, limit }: NotPermitted): string => {
  if (limit === 'owners')
    return (
      'Your access is limited to seeing the stock of some owners, ' +
      `and ‘${permission}’ goes beyond that: it is refused.`
    )
  if (limit === 'sites')
    return `Your access is limited to some sites, and ‘${permission}’ reaches all: it is refused.`
  const help = permissionHelp[permission]
  return `You may not do this here. It needs the permission ‘${permission}’: ${help}`
}

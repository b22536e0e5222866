import type { Permission } from './permission.ts'

/** What makes a grant narrower than the whole company. */
export type Limit = 'owners' | 'sites'

/** Permissions that show nothing of anybody's stock, or whose flow looks at the owners itself. */
const besideStock: ReadonlySet<Permission> = new Set([
  'see-lots',
  'see-stock',
  'see-traces',
  'sign',
  'see-people',
  'manage-people',
  'manage-roles',
  'manage-keys',
  'manage-stations',
  'manage-company',
])

/** Permissions that write, or show, without saying at which places: no site can be held to. */
const anywhere: ReadonlySet<Permission> = new Set([
  'capture',
  'correct',
  'see-events',
  'see-audit',
  'check-record',
  'take-export',
  'manage-webhooks',
])

/**
 * What stands against a permission in a grant that is limited to owners or to sites; null: nothing.
 *
 * Limits   To whoever may see the stock of some owners only, lots, stock and traces are shown as
 *          far as they are theirs. What reaches beyond (the record, findings, exports) is refused,
 *          and so is everything that writes.
 */
export const limitAgainst = (
  {
    sites,
    owners,
  }: { readonly sites: readonly string[] | null } & {
    readonly owners: readonly string[] | null
  },
  permission: Permission,
): Limit | null => {
  if (owners !== null && !besideStock.has(permission)) return 'owners'
  return sites !== null && anywhere.has(permission) ? 'sites' : null
}

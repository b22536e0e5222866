import { type Access, type NotPermitted, permitted } from '../access/access.ts'
import type { Permission } from '../access/permission.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Ledger } from './world.ts'

/**
 * The handle of a ledger for somebody who may do what is asked.
 *
 * Shape    A door asks this first and translates the refusal. Every question asks again: a door
 *          that forgot is a defect, and answers nothing.
 * Refuses  not-permitted.
 */
export const permit = (
  ledger: Ledger,
  access: Access,
  permission: Permission,
): Result<Ledger, NotPermitted> => {
  const allowed = permitted(access, permission)
  return allowed.ok ? ok({ ...ledger, access }) : no(allowed.error)
}

/** Stops a question that whoever holds the handle may not ask. */
export const assertPermitted = (
  { access }: Pick<Ledger, 'access'>,
  permission: Permission,
): void => {
  if (!permitted(access, permission).ok)
    throw new Error(`A question was asked without the permission ${permission}`)
}

import type { Access, NotPermitted } from '../access/access.ts'
import { permitted } from '../access/access.ts'
import type { Permission } from '../access/permission.ts'
import type { Tx } from '../db/open.ts'
import type { Json } from '../epcis/json.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { noteAudit } from './audit.ts'
import { noteRefusal } from './note-refusal.ts'
import type { Recorder } from './recorder.ts'
import type { World } from './world.ts'

/**
 * One part of how a company wants things done that is read and replaced as a whole: its lot
 * formats, its capture rules, its printers.
 *
 * Shape    `usual` is what a company begins with. `permission` is needed to replace it.
 */
export interface Policy<T> {
  readonly name: string
  readonly usual: T
  readonly permission: Permission
}

/** A policy's value with the tag of its version. */
export interface PolicySeen<T> {
  readonly value: T
  readonly tag: string
}

export type PolicyRefusal =
  | NotPermitted
  | { readonly kind: 'changed-since'; readonly field: ''; readonly detail: string }

/** What a company's policy says, in a transaction that is under way. */
export const policyIn = async <T>(tx: Tx, ledgerId: string, policy: Policy<T>): Promise<T> => {
  const { rows } = await tx.query<{ value: string }>({
    name: 'policy',
    text: 'select value::text as value from setting where ledger_id = $1 and name = $2',
    values: [ledgerId, policy.name],
  })
  const [row] = rows
  // It was checked before it was written, by whoever owns the policy.
  return row ? (JSON.parse(row.value) as T) : policy.usual
}

/** A policy's value with its tag. */
export const policySeen = <T>({ sha256Hex }: World, value: T): PolicySeen<T> => ({
  value,
  tag: sha256Hex(JSON.stringify(value)).slice(0, 16),
})

/**
 * Replaces a policy.
 *
 * Shape    `value` is what is to hold from now on, checked by the caller. `tag`: of the version
 *          that was seen; null: whatever it is. Old and new stand in the audit trail.
 * Refuses  not-permitted; changed-since.
 */
export const replacePolicy = <T>(
  recorder: Recorder,
  access: Access,
  policy: Policy<T>,
  change: { readonly value: T; readonly tag: string | null },
): Promise<Result<PolicySeen<T>, readonly PolicyRefusal[]>> =>
  recorder.submit(async (session) => {
    const { tx, ledger } = session
    const refuse = async (refusal: PolicyRefusal) => {
      const detail = { verb: `change-${policy.name}`, kinds: [refusal.kind] }
      await noteRefusal(session, access, 'company', detail)
      return no([refusal])
    }
    const allowed = permitted(access, policy.permission)
    if (!allowed.ok) return refuse(allowed.error)
    const before = policySeen(ledger.world, await policyIn(tx, ledger.ledgerId, policy))
    if (change.tag !== null && change.tag !== before.tag)
      return refuse({
        kind: 'changed-since',
        field: '',
        detail: 'Somebody changed it since you saw it.',
      })
    const after = policySeen(ledger.world, change.value)
    if (after.tag === before.tag) return ok(before)
    await tx.query({
      name: 'save_policy',
      text: `insert into setting (ledger_id, name, value) values ($1, $2, $3)
        on conflict (ledger_id, name) do update set value = excluded.value`,
      values: [ledger.ledgerId, policy.name, JSON.stringify(change.value)],
    })
    await noteAudit(session, access, {
      what: 'changed',
      subject: `company:${policy.name}`,
      detail: { before: told(before), after: told(after) },
    })
    return ok(after)
  })

// A policy is what JSON can say: it is kept as that.
const told = ({ value }: PolicySeen<unknown>): Json => value as Json

import type { EventDraft } from '../epcis/write-event.ts'
import type { CommandOf } from './command.ts'
import { draftOf, type Head } from './decide-head.ts'
import { byOwner, listed, objectLists, readLines } from './decide-lines.ts'
import {
  type Outcome,
  refuseEmpty,
  refuseFull,
  refuseMissing,
  refuseTwice,
} from './decide-object.ts'
import { ownedBy, ownParty, resolveOwner } from './decide-owner.ts'
import { takeLines } from './decide-stock.ts'
import { ownerChange } from './effects.ts'
import type { Judgement } from './judgement.ts'

/**
 * Stock is held for another owner from now on.
 *
 * Shape    An event for the things of each owner they were: it names both as owning parties.
 * Refuses  missing-field; owner-needed; container-not-empty; nothing-to-do where it is the new
 *          owner's already.
 * Source   CBV 2.0, types of source and destination: `owning_party`.
 */
export const decideOwnerChange = (
  command: CommandOf<'change-owner'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const rules = { expected: 'known', quantity: 'required', mayBeAll: true } as const
  const read = readLines('lines', command.lines, { ...rules, owner: head.owner }, context)
  const taken = takeLines(read.found, { place: head.place, atMs: head.moment.ms })
  const to = resolveOwner('newOwner', command.newOwner, context)
  const already = taken.found.filter(({ owner }) => to.ok && owner === to.value)
  const drafts = byOwner(taken.found).map(
    ({ owner, portions }): EventDraft => ({
      ...draftOf(head, 'ObjectEvent'),
      ...ownedBy({}, { from: owner, to: (to.ok && to.value) || ownParty(context.base) }),
      ...objectLists(listed(portions)),
      action: 'OBSERVE',
      bizStep: ownerChange,
      bizLocation: head.place,
    }),
  )
  const refusals = [
    ...refuseEmpty('lines', command.lines),
    ...refuseMissing('newOwner', command.newOwner, 'whose it becomes'),
    ...(to.ok ? [] : [to.error]),
    ...read.refusals,
    ...refuseTwice(read.found),
    ...taken.refusals,
    // What is inside is other lots', and would stay whose it is.
    ...refuseFull(read.found),
    ...already.map(({ asked: { field, name } }) => {
      const message = `${name} is held for that owner already.`
      return { kind: 'nothing-to-do', field, message } as const
    }),
  ]
  return { drafts, refusals }
}

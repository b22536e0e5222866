import type { EventDraft } from '../epcis/write-event.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Command } from './command.ts'
import { decidePack, decideUnpack } from './decide-container.ts'
import { decideCount } from './decide-count.ts'
import { type Head, headOf } from './decide-head.ts'
import { decideEquipment, decideStatus, decideTest } from './decide-notice.ts'
import {
  decideDeclare,
  decideEnd,
  decideMove,
  decideReceive,
  decideShip,
  type Outcome,
} from './decide-object.ts'
import { decideOwnerChange } from './decide-owner-change.ts'
import { decideProcess } from './decide-process.ts'
import type { Judgement } from './judgement.ts'
import { inOrder, type Refusal } from './refusal.ts'

/**
 * Judges a command: the events it becomes, or every reason why it does not.
 *
 * Shape    Events in the order they are to be recorded, each with its id from `context.newId`.
 *          Refusals in the order of `refusalKinds`, then of the command's own fields.
 * Limits   Stock and statuses are those of the record now, also for a command that tells an earlier
 *          time. What the order of the world makes of it is a finding, as for any late event.
 */
export const decide = (
  command: Command,
  context: Judgement,
): Result<readonly EventDraft[], readonly Refusal[]> => {
  const head = headOf(command, context)
  const { drafts, refusals } = outcomeOf(command, head, context)
  const all = [...head.refusals, ...refusals]
  if (all.length > 0) return no(inOrder(all))
  return ok(drafts.map((draft) => ({ ...draft, eventID: context.newId() })))
}

const outcomeOf = (command: Command, head: Head, context: Judgement): Outcome => {
  switch (command.verb) {
    case 'declare':
      return decideDeclare(command, head, context)
    case 'receive':
    case 'return':
      return decideReceive(command, head, context)
    case 'move':
      return decideMove(command, head, context)
    case 'change-owner':
      return decideOwnerChange(command, head, context)
    case 'pick':
    case 'stage':
    case 'load':
    case 'ship':
      return decideShip(command, head, context)
    case 'sample':
    case 'scrap':
    case 'destroy':
      return decideEnd(command, head, context)
    case 'pack':
      return decidePack(command, head, context)
    case 'unpack':
      return decideUnpack(command, head, context)
    case 'count':
      return decideCount(command, head, context)
    case 'hold':
    case 'reject':
    case 'recall':
    case 'release':
      return decideStatus(command, head, context)
    case 'test':
      return decideTest(command, head, context)
    case 'clean':
    case 'use':
      return decideEquipment(command, head, context)
    default:
      return decideProcess(command, head, context)
  }
}

import { keysIn, withRecord } from '../lots/capture-known.ts'
import { type MissingField, missingFields } from '../lots/capture-rule.ts'
import { subjectOfCommand } from '../lots/capture-subject.ts'
import type { Command } from '../lots/command.ts'
import type { Judgement } from '../lots/judgement.ts'
import type { Refusal } from '../lots/refusal.ts'
import { captureFacts } from '../projections/capture-facts.ts'
import { captureRulesIn } from './capture-rules.ts'
import type { Session } from './recorder.ts'

/** What a command does not say: what refuses it, and what is only told beside its outcome. */
export interface Untold {
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly MissingField[]
}

/**
 * What the company's capture rules ask of a command and it does not say.
 *
 * Refuses  field-needed: of every rule that rejects, and of every lot it holds for.
 */
export const untoldIn = async (
  { tx, ledger }: Session,
  command: Command,
  judgement: Judgement,
): Promise<Untold> => {
  const rules = await captureRulesIn(tx, ledger.ledgerId)
  if (rules.length === 0) return { refusals: [], warnings: [] }
  const subject = subjectOfCommand(command, judgement)
  const facts = await captureFacts(tx, ledger.ledgerId, keysIn([subject]))
  const missing = onceEach(missingFields(rules, withRecord(subject, facts)))
  return {
    refusals: missing
      .filter(({ strictness }) => strictness === 'reject')
      .map(({ strictness: _, ...one }): Refusal => ({ kind: 'field-needed', ...one })),
    warnings: missing.filter(({ strictness }) => strictness === 'warn'),
  }
}

/** A profile used for two scopes that overlap asks twice: it is told once. */
export const onceEach = (missing: readonly MissingField[]): readonly MissingField[] =>
  [
    ...new Map(missing.toReversed().map((one) => [`${one.rule} ${one.field}`, one])).values(),
  ].toReversed()

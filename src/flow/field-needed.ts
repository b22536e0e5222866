import { keysIn, withRecord } from '../lots/capture-known.ts'
import { type MissingField, missingFields } from '../lots/capture-rule.ts'
import { subjectOfCommand } from '../lots/capture-subject.ts'
import type { Command } from '../lots/command.ts'
import type { Judgement } from '../lots/judgement.ts'
import type { Refusal } from '../lots/refusal.ts'
import { captureFacts } from '../projections/capture-facts.ts'
import { captureRulesIn } from './capture-rules.ts'
import type { Session } from './recorder.ts'

/**
 * What the company's capture rules ask of a command and it does not say.
 *
 * Shape    Rules that only warn refuse nothing: what they miss is found in the record.
 * Refuses  field-needed: of every rule, and of every lot it holds for.
 */
export const refuseUncaptured = async (
  { tx, ledger }: Session,
  command: Command,
  judgement: Judgement,
): Promise<readonly Refusal[]> => {
  const rules = await captureRulesIn(tx, ledger.ledgerId)
  const strict = rules.filter(({ strictness }) => strictness === 'reject')
  if (strict.length === 0) return []
  const subject = subjectOfCommand(command, judgement)
  const facts = await captureFacts(tx, ledger.ledgerId, keysIn([subject]))
  return onceEach(missingFields(strict, withRecord(subject, facts))).map(
    ({ strictness: _, ...missing }): Refusal => ({ kind: 'field-needed', ...missing }),
  )
}

/** A profile used for two scopes that overlap asks twice: it is told once. */
export const onceEach = (missing: readonly MissingField[]): readonly MissingField[] =>
  [
    ...new Map(missing.toReversed().map((one) => [`${one.rule} ${one.field}`, one])).values(),
  ].toReversed()

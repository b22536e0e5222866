import { isObject, type JsonObject } from '../epcis/json.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { momentAt } from './decide-when.ts'
import type { Judgement } from './judgement.ts'
import type { Refusal } from './refusal.ts'

/** Why an event is declared in error: it never was, or it was otherwise. */
export const correctionReasons = ['did_not_occur', 'incorrect_data'] as const
export type CorrectionReason = (typeof correctionReasons)[number]

/**
 * Declares an event to be in error.
 *
 * Shape    `original` is the event's body as recorded. The answer is the same event again with an
 *          error declaration: what it did is undone, and it stays to be seen. What happened instead
 *          is told by other events, named in `correctiveIds`.
 * Refuses  bad-value: an event without an id, or one that is itself an error declaration;
 *          missing-field: incorrect data without the event that has it right.
 * Source   GS1 EPCIS 2.0, 7.4.1.2 (ErrorDeclaration).
 */
export const decideCorrection = (
  original: JsonObject,
  reason: CorrectionReason,
  correctiveIds: readonly string[],
  { now, timeZone }: Pick<Judgement, 'now' | 'timeZone'>,
): Result<JsonObject, readonly Refusal[]> => {
  const refusals: Refusal[] = []
  const bad = (field: string, message: string): void => {
    refusals.push({ kind: 'bad-value', field, value: '', message })
  }
  const { eventID, recordTime: _, ...event } = original
  if (typeof eventID !== 'string') bad('event', 'The event has no id that could be referred to.')
  if (isObject(event.errorDeclaration))
    bad('event', 'The event is itself an error declaration: it cannot be declared in error.')
  if (reason === 'incorrect_data' && correctiveIds.length === 0)
    refusals.push({
      kind: 'missing-field',
      field: 'corrective',
      need: 'the event that has it right',
    })
  if (reason === 'did_not_occur' && correctiveIds.length > 0)
    bad('corrective', 'What did not occur has no event that has it right.')
  if (refusals.length > 0) return no(refusals)
  const errorDeclaration = {
    declarationTime: momentAt(now, timeZone).eventTime,
    reason,
    ...(correctiveIds.length > 0 ? { correctiveEventIDs: correctiveIds } : {}),
  }
  return ok({ ...event, eventID: eventID ?? null, errorDeclaration })
}

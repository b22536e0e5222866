import type { EventType } from './event.ts'
import { isArray, type JsonObject } from './json.ts'
import { type Problem, pointerTo } from './problem.ts'

/** Whether a list has something in it. What is no list is somebody else's problem: it counts. */
const hasSome = (event: JsonObject, key: string): boolean => {
  const list = event[key]
  return list !== undefined && !(isArray(list) && list.length === 0)
}

const hasAny = (event: JsonObject, ...keys: readonly string[]): boolean =>
  keys.some((key) => hasSome(event, key))

type Rule = (event: JsonObject, pointer: string) => readonly Problem[]

const met: readonly Problem[] = []
const broken = (pointer: string, message: string): readonly Problem[] => [{ pointer, message }]

/**
 * What an ObjectEvent is about: things, or readings of a sensor at a place. A list of things that
 * is there and empty is let through, as the standard's own schema does.
 */
const objectHasSubject: Rule = (event, pointer) => {
  if (event.epcList !== undefined || hasSome(event, 'quantityList')) return met
  if (hasSome(event, 'sensorElementList') && event.readPoint !== undefined) return met
  return broken(
    pointer,
    'An ObjectEvent needs an epcList or a quantityList, or sensor readings with a readPoint.',
  )
}

const transactionHasSubject: Rule = (event, pointer) =>
  event.action === 'DELETE' || event.epcList !== undefined || hasSome(event, 'quantityList')
    ? met
    : broken(pointer, 'A TransactionEvent needs an epcList or a quantityList unless it deletes.')

const transactionHasDocument: Rule = ({ bizTransactionList }, pointer) =>
  isArray(bizTransactionList) && bizTransactionList.length === 0
    ? broken(pointerTo(pointer, 'bizTransactionList'), 'At least one transaction must be named.')
    : met

const ilmdOnlyAtBirth: Rule = (event, pointer) =>
  event.ilmd !== undefined && (event.action === 'OBSERVE' || event.action === 'DELETE')
    ? broken(
        pointerTo(pointer, 'ilmd'),
        'ilmd describes what comes into being: it goes with the action ADD only.',
      )
    : met

/** Without its parent nothing is known to have been joined or parted. */
const parentJoined: Rule = (event, pointer) =>
  event.parentID === undefined && (event.action === 'ADD' || event.action === 'DELETE')
    ? broken(pointer, `parentID is missing: ${event.action} joins to a parent or parts from it.`)
    : met

/** DELETE without children parts all of them. */
const childrenNamed: Rule = (event, pointer) =>
  event.action === 'DELETE' || hasAny(event, 'childEPCs', 'childQuantityList')
    ? met
    : broken(pointer, 'childEPCs or childQuantityList must name at least one child.')

/** A transformationID joins events that each tell a part: such an event may have one side only. */
const transformationHasSides: Rule = (event, pointer) => {
  const hasInput = hasAny(event, 'inputEPCList', 'inputQuantityList')
  const hasOutput = hasAny(event, 'outputEPCList', 'outputQuantityList')
  if (event.transformationID !== undefined) {
    if (hasInput || hasOutput) return met
    return broken(pointer, 'A TransformationEvent needs at least one input or output.')
  }
  const missing = [...(hasInput ? [] : ['inputs']), ...(hasOutput ? [] : ['outputs'])]
  return missing.length === 0
    ? met
    : broken(
        pointer,
        `A TransformationEvent without a transformationID needs ${missing.join(' and ')}.`,
      )
}

const rulesByType: Readonly<Record<EventType, readonly Rule[]>> = {
  ObjectEvent: [objectHasSubject, ilmdOnlyAtBirth],
  AggregationEvent: [parentJoined, childrenNamed],
  TransactionEvent: [transactionHasSubject, transactionHasDocument],
  TransformationEvent: [transformationHasSides],
  // parentID is required of every AssociationEvent, so it is not asked for again here.
  AssociationEvent: [childrenNamed],
}

/**
 * What the parts of an event must be to one another, whatever each is in itself.
 *
 * Shape    `event` as received, at `pointer`. Every rule that is broken, in a fixed order.
 * Source   EPCIS 2.0, the constraints of each event type; the published JSON Schema.
 */
export const brokenRules = (
  type: EventType,
  event: JsonObject,
  pointer: string,
): readonly Problem[] => {
  const [first, second] = rulesByType[type]
  const one = first?.(event, pointer) ?? met
  const two = second?.(event, pointer) ?? met
  return two.length === 0 ? one : [...one, ...two]
}

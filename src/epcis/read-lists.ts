import type { BizTransaction, Destination, Named, QuantityElement, Source } from './event.ts'
import { isArray, type JsonObject, kindOf } from './json.ts'
import { numeralOf } from './numeral.ts'
import { pointerTo } from './problem.ts'
import {
  blame,
  listOf,
  memberOf,
  namedOf,
  objectOf,
  type Part,
  type Reading,
  requireKeys,
  termOf,
  textOf,
} from './reading.ts'

/** UN/ECE Recommendation 20: two or three characters. */
const UNIT = /^[A-Z0-9]{2,3}$/

/** Leaves a problem for every member that is not among `fields`: there is no room for others. */
const closed = (
  reading: Reading,
  object: JsonObject,
  pointer: string,
  fields: readonly string[],
): void => {
  for (const key of Object.keys(object))
    if (!fields.includes(key))
      reading.problems.push({
        pointer: pointerTo(pointer, key),
        message: `'${key}' has no place here; only ${fields.join(', ')} do.`,
      })
}

/** The exact decimal of a number; null where there is none, or none that can be used. */
export const decimalOf = (reading: Reading, part: Part): string | null => {
  const json = part.object[part.key]
  if (json === undefined) return null
  const numeral = numeralOf(json)
  if (numeral !== null) return numeral
  const kind = kindOf(json)
  return blame(
    reading,
    part,
    kind === 'a number'
      ? `${part.name} has more digits than can be kept.`
      : `${part.name} must be a number, not ${kind}.`,
  )
}

const quantityElement = (reading: Reading, part: Part): QuantityElement | null => {
  const object = objectOf(reading, part)
  if (object === null) return null
  const pointer = pointerTo(part.pointer, part.key)
  requireKeys(reading, object, pointer, ['epcClass'])
  closed(reading, object, pointer, ['epcClass', 'quantity', 'uom'])
  const epcClass = namedOf(reading, memberOf(object, 'epcClass', pointer))
  const quantityPart = memberOf(object, 'quantity', pointer)
  const quantity = decimalOf(reading, quantityPart)
  if (quantity?.startsWith('-')) blame(reading, quantityPart, 'A quantity cannot be negative.')
  if (quantity !== null && /^\d{25}/.test(quantity))
    blame(reading, quantityPart, 'A quantity has at most 24 digits before the point.')
  const uomPart = memberOf(object, 'uom', pointer)
  const uom = textOf(reading, uomPart)
  if (uom !== null && !UNIT.test(uom))
    blame(reading, uomPart, `'${uom}' is no unit code of UN/ECE Rec 20, like KGM or EA.`)
  if (object.uom !== undefined && object.quantity === undefined)
    blame(reading, uomPart, 'A unit is given without a quantity.')
  return epcClass && { epcClass, quantity, uom }
}

/** Quantities of classes: items, or lots of them. */
export const quantitiesOf = (reading: Reading, part: Part): readonly QuantityElement[] =>
  listOf(reading, part, quantityElement)

/** Names of things; one named twice is a problem where `isUnique`. */
export const namesOf = (reading: Reading, part: Part, isUnique: boolean): readonly Named[] => {
  const names = listOf(reading, part, namedOf)
  const json = part.object[part.key]
  if (!isUnique || !isArray(json) || new Set(json).size === json.length) return names
  const pointer = pointerTo(part.pointer, part.key)
  json.forEach((item, index) => {
    if (json.indexOf(item) < index && typeof item === 'string')
      reading.problems.push({
        pointer: pointerTo(pointer, index),
        message: `${item} is named twice.`,
      })
  })
  return names
}

const bizTransaction = (reading: Reading, part: Part): BizTransaction | null => {
  const object = objectOf(reading, part)
  if (object === null) return null
  const pointer = pointerTo(part.pointer, part.key)
  requireKeys(reading, object, pointer, ['bizTransaction'])
  closed(reading, object, pointer, ['type', 'bizTransaction'])
  const type = termOf(reading, memberOf(object, 'type', pointer), 'bizTransactionType')
  const named = namedOf(reading, memberOf(object, 'bizTransaction', pointer))
  return named && { type, bizTransaction: named }
}

/** Business documents the event belongs to. */
export const bizTransactionsOf = (reading: Reading, part: Part): readonly BizTransaction[] =>
  listOf(reading, part, bizTransaction)

const endOf = (
  reading: Reading,
  part: Part,
  key: 'source' | 'destination',
): { readonly type: string; readonly named: Named } | null => {
  const object = objectOf(reading, part)
  if (object === null) return null
  const pointer = pointerTo(part.pointer, part.key)
  requireKeys(reading, object, pointer, ['type', key])
  closed(reading, object, pointer, ['type', key])
  const type = termOf(reading, memberOf(object, 'type', pointer), 'sourceDestinationType')
  const named = namedOf(reading, memberOf(object, key, pointer))
  return type !== null && named !== null ? { type, named } : null
}

const source = (reading: Reading, part: Part): Source | null => {
  const end = endOf(reading, part, 'source')
  return end && { type: end.type, source: end.named }
}

const destination = (reading: Reading, part: Part): Destination | null => {
  const end = endOf(reading, part, 'destination')
  return end && { type: end.type, destination: end.named }
}

/** Where, or from whom, a transfer began. */
export const sourcesOf = (reading: Reading, part: Part): readonly Source[] =>
  listOf(reading, part, source)

/** Where, or with whom, a transfer is to end. */
export const destinationsOf = (reading: Reading, part: Part): readonly Destination[] =>
  listOf(reading, part, destination)

import { type Context, expandKey } from './context.ts'
import { isArray, isObject, type Json, type JsonObject } from './json.ts'
import { pointerTo } from './problem.ts'
import type { Reading } from './reading.ts'
import { isUri } from './uri.ts'
import { nearest } from './vocabulary.ts'

/** No members: what an event without extensions has, one for all. */
export const noMembers: JsonObject = Object.freeze({})

/** Something before a colon that reads like a prefix. */
const PREFIXED = /^[A-Za-z_][\w.-]*:/

/**
 * Whether a key that is no field of the standard may stand where it stands.
 *
 * Refuses  A key without a prefix, with the nearest field there is; a key whose prefix nobody
 *          declared; a key that is no URI once its prefix is written out.
 */
export const isExtension = (
  reading: Reading,
  key: string,
  pointer: string,
  place: string,
  fields: ReadonlySet<string>,
): boolean => {
  const fault = faultOf(reading.context, key, place, fields)
  if (fault === null) return true
  reading.problems.push({ pointer: pointerTo(pointer, key), message: fault })
  return false
}

const faultOf = (
  context: Context,
  key: string,
  place: string,
  fields: ReadonlySet<string>,
): string | null => {
  const colon = key.indexOf(':')
  if (colon < 1) {
    const near = nearest(key, fields)
    const hint = near === null || near === key ? '' : ` Did you mean '${near}'?`
    return `'${key}' is no field of ${place}; a field of your own needs a prefix.${hint}`
  }
  if (expandKey(context, key) === null)
    return `The prefix '${key.slice(0, colon)}' is not declared in @context.`
  return isUri(key) ? null : `'${key}' is not a URI.`
}

/**
 * Members of somebody's own under their whole IRIs, at every depth.
 *
 * Shape    Values are as received. A key without a prefix, inside of one's own member, stays.
 * Refuses  A prefix nobody declared, wherever it is.
 */
export const expanded = (
  reading: Reading,
  object: JsonObject,
  keys: readonly string[],
  pointer: string,
): JsonObject => {
  if (keys.length === 0) return noMembers
  const members = keys.map((key): [string, Json] => [
    expandKey(reading.context, key) ?? key,
    expandedInside(reading, object[key] ?? null, pointerTo(pointer, key)),
  ])
  return Object.fromEntries(members)
}

const expandedInside = (reading: Reading, json: Json, pointer: string): Json => {
  if (isArray(json))
    return json.map((item, index) => expandedInside(reading, item, pointerTo(pointer, index)))
  if (!isObject(json)) return json
  const keys = Object.keys(json)
  for (const key of keys) {
    if (!PREFIXED.test(key) || expandKey(reading.context, key) !== null) continue
    const prefix = key.slice(0, key.indexOf(':'))
    const message = `The prefix '${prefix}' is not declared in @context.`
    reading.problems.push({ pointer: pointerTo(pointer, key), message })
  }
  return expanded(reading, json, keys, pointer)
}

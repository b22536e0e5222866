import { canonicalUri, readIdentifier } from '../gs1/identifier.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { type Context, expandValue } from './context.ts'
import type { Named } from './event.ts'
import { isArray, isObject, type JsonObject, kindOf } from './json.ts'
import { type Problem, pointerTo } from './problem.ts'
import { readInstant } from './time.ts'
import { isUri } from './uri.ts'
import { readTerm, type VocabularyName } from './vocabulary.ts'

/** What a reader of parts is given: what prefixes mean, and where it leaves what is wrong. */
export interface Reading {
  readonly context: Context
  readonly problems: Problem[]
}

/** A part to be read: `object[key]`, addressed from where `object` is, called `name` to people. */
export interface Part {
  readonly object: JsonObject
  readonly key: string
  readonly pointer: string
  readonly name: string
}

/** The member `key` of an object as a part. */
export const memberOf = (object: JsonObject, key: string, pointer: string): Part => ({
  object,
  key,
  pointer,
  name: key,
})

/** Leaves a problem with a part. */
export const blame = (reading: Reading, part: Part, message: string): null => {
  reading.problems.push({ pointer: pointerTo(part.pointer, part.key), message })
  return null
}

/** A text, or null where there is none; whatever else is there is a problem. */
export const textOf = (reading: Reading, part: Part): string | null => {
  const json = part.object[part.key]
  if (json === undefined) return null
  return typeof json === 'string'
    ? json
    : blame(reading, part, `${part.name} must be text, not ${kindOf(json)}.`)
}

/** A URI as it was received; null where there is none, or none that can be used. */
export const uriOf = (reading: Reading, part: Part): string | null => {
  const text = textOf(reading, part)
  if (text === null || isUri(text)) return text
  return blame(reading, part, `'${shortened(text)}' is not a URI.`)
}

/** Long texts are named by their beginning; the pointer leads to the whole. */
export const shortened = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 80)}…` : text

/** Nobody who writes an address there can have meant anything but a GS1 key. */
const GS1_LINK = /^https?:\/\/id\.gs1\.org\/./

/**
 * Reads the name of a thing, place, party or document.
 *
 * Shape    The canonical key, and the spelling received. What is no GS1 key stays as it is.
 * Refuses  What is no URI; a Digital Link on id.gs1.org whose key is wrong in itself (its check
 *          digit, its length). EPC URNs of wrong lengths are in partners' files and name things all
 *          the same: they stay as they are, and `odditiesOf` names them.
 */
export const readNamed = (text: string, context: Context): Result<Named, string> => {
  // A prefix is somebody's own, so that only whole names are the same in every file.
  if (!text.startsWith('urn:') && !text.startsWith('http'))
    return isUri(text) ? readWhole(text, expandValue(context, text)) : notUri(text)
  const known = wholeNames.get(text)
  if (known) return known
  const read = isUri(text) ? readWhole(text, text) : notUri(text)
  if (wholeNames.size >= namesRememberedMax) wholeNames.clear()
  if (text.length <= rememberedLengthMax) wholeNames.set(text, read)
  return read
}

/** What whole names came to: places, parties and items are named again in event after event. */
const wholeNames = new Map<string, Result<Named, string>>()
const namesRememberedMax = 8_192
const rememberedLengthMax = 256

const notUri = (text: string): Result<Named, string> => no(`'${shortened(text)}' is not a URI.`)

const readWhole = (text: string, whole: string): Result<Named, string> => {
  const uri = canonicalUri(whole)
  if (uri === whole && GS1_LINK.test(whole)) {
    const read = readIdentifier(whole)
    if (!read.ok) return no(read.error.map(({ message }) => message).join(' '))
  }
  return ok({ uri, spelling: text })
}

/** The name of a thing; null where there is none, or none that can be used. */
export const namedOf = (reading: Reading, part: Part): Named | null => {
  const text = textOf(reading, part)
  if (text === null) return null
  const read = readNamed(text, reading.context)
  return read.ok ? read.value : blame(reading, part, read.error)
}

/** A word of a vocabulary; null where there is none, or none that can be used. */
export const termOf = (reading: Reading, part: Part, name: VocabularyName): string | null => {
  const text = textOf(reading, part)
  if (text === null) return null
  const read = readTerm(name, text, reading.context)
  return read.ok ? read.value : blame(reading, part, read.error)
}

/** A time as it was received; null where there is none, or none that can be used. */
export const timeOf = (reading: Reading, part: Part): string | null => {
  const text = textOf(reading, part)
  if (text === null || readInstant(text) !== null) return text
  return blame(
    reading,
    part,
    `'${shortened(text)}' is not a date and time with its offset, like 2026-07-22T06:45:00+02:00.`,
  )
}

const NOTHING: readonly never[] = []

/**
 * The items of a list, each read by `readItem`; what it answers null for is left out.
 *
 * Shape    Empty where there is no list; what is there and is no list is a problem.
 */
export const listOf = <T>(
  reading: Reading,
  part: Part,
  readItem: (reading: Reading, part: Part) => T | null,
): readonly T[] => {
  const json = part.object[part.key]
  if (json === undefined) return NOTHING
  if (!isArray(json)) {
    blame(reading, part, `${part.name} must be a list, not ${kindOf(json)}.`)
    return NOTHING
  }
  // Items are read like members: a list answers to its indexes as an object does to its keys.
  const object = json as unknown as JsonObject
  const pointer = pointerTo(part.pointer, part.key)
  const name = `An item of ${part.name}`
  const items: T[] = []
  for (let index = 0; index < json.length; index++) {
    const item = readItem(reading, { object, key: String(index), pointer, name })
    if (item !== null) items.push(item)
  }
  return items
}

/** An object among the parts; null where there is none, or something else is there. */
export const objectOf = (reading: Reading, part: Part): JsonObject | null => {
  const json = part.object[part.key]
  if (json === undefined) return null
  return isObject(json)
    ? json
    : blame(reading, part, `${part.name} must be an object, not ${kindOf(json)}.`)
}

/** Leaves a problem for each of `keys` that `object`, at `pointer`, does not have. */
export const requireKeys = (
  reading: Reading,
  object: JsonObject,
  pointer: string,
  keys: readonly string[],
): void => {
  for (const key of keys)
    if (object[key] === undefined)
      reading.problems.push({ pointer, message: `${key} is missing here.` })
}

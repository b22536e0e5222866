/**
 * A JSON value that keeps every numeral exactly. A numeral a double cannot hold is a `RawJSON`
 * (what `JSON.rawJSON` makes), which `JSON.stringify` prints as it was received.
 */
export type Json = null | boolean | number | string | RawJson | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json
}

export interface RawJson {
  readonly rawJSON: string
}

/** Parts of JSON's ECMAScript interface that the compiler's library does not know yet. */
interface ExactJson {
  readonly isRawJSON: (value: unknown) => boolean
  readonly rawJSON: (text: string) => RawJson
}
export const exactJson = JSON as unknown as ExactJson

/** Whether a value is a numeral kept as text. An object somebody sent with the same key is not. */
export const isRawJson = (json: Json): json is RawJson => exactJson.isRawJSON(json)

/** Whether a value is a JSON object. */
export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && !isRawJson(json)

/** Whether a value is a JSON array. */
export const isArray = (json: Json | undefined): json is readonly Json[] => Array.isArray(json)

/** What a value is, in a person's words, for a sentence that says it should be something else. */
export const kindOf = (json: Json): string => {
  if (json === null) return 'null'
  if (isArray(json)) return 'a list'
  if (typeof json === 'string') return 'text'
  if (typeof json === 'boolean') return json ? 'true' : 'false'
  return typeof json === 'number' || isRawJson(json) ? 'a number' : 'an object'
}

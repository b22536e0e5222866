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

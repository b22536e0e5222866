/**
 * Lists of values as PostgreSQL's own binary arrays, for `unnest`.
 *
 * The driver would write each list as one text, every element quoted, and the server would take it
 * apart again character by character: half of what recording an event costs both of them.
 */

/** The numbers by which PostgreSQL knows the types of elements, the same in every database. */
const oids = {
  boolean: 16,
  bytea: 17,
  bigint: 20,
  integer: 23,
  text: 25,
  json: 114,
  timestamptz: 1184,
} as const

const headerLength = 20
const nullLength = -1
const twoTo32 = 2 ** 32

/** One dimension, counted from 1; whether there are nulls is only a hint, and the server looks. */
const begin = (bytes: Buffer, oid: number, count: number): void => {
  bytes.writeInt32BE(count === 0 ? 0 : 1, 0)
  bytes.writeInt32BE(1, 4)
  bytes.writeInt32BE(oid, 8)
  if (count === 0) return
  bytes.writeInt32BE(count, 12)
  bytes.writeInt32BE(1, 16)
}

const lengthOf = (count: number): number => (count === 0 ? headerLength - 8 : headerLength)

/** Writes elements that are all of one size. */
const fixed = <T>(
  oid: number,
  size: number,
  values: readonly (T | null)[],
  write: (bytes: Buffer, value: T, at: number) => void,
): Buffer => {
  const bytes = Buffer.allocUnsafe(headerLength + values.length * (4 + size))
  begin(bytes, oid, values.length)
  let at = lengthOf(values.length)
  for (const value of values) {
    bytes.writeInt32BE(value === null ? nullLength : size, at)
    at += 4
    if (value === null) continue
    write(bytes, value, at)
    at += size
  }
  return bytes.subarray(0, at)
}

const writeWhole = (bytes: Buffer, value: number, at: number): void => {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is not an exact whole number`)
  bytes.writeInt32BE(Math.floor(value / twoTo32), at)
  bytes.writeUInt32BE(value >>> 0, at + 4)
}

/** A `bigint[]`, of whole numbers that a double holds exactly. */
export const bigints = (values: readonly (number | null)[]): Buffer =>
  fixed(oids.bigint, 8, values, writeWhole)

/** When PostgreSQL's time begins, in milliseconds since 1970 UTC. */
const epochMs = Date.UTC(2000, 0, 1)

/** A `timestamptz[]`, of milliseconds since 1970 UTC. */
export const timestamps = (valuesMs: readonly (number | null)[]): Buffer =>
  fixed(oids.timestamptz, 8, valuesMs, (bytes, ms, at) => {
    const micros = (ms - epochMs) * 1000
    // Some centuries from now a double no longer holds every microsecond.
    if (Number.isSafeInteger(micros)) writeWhole(bytes, micros, at)
    else bytes.writeBigInt64BE(BigInt(ms - epochMs) * 1000n, at)
  })

/** An `integer[]`. */
export const integers = (values: readonly (number | null)[]): Buffer =>
  fixed(oids.integer, 4, values, (bytes, value, at) => bytes.writeInt32BE(value, at))

/** A `boolean[]`. */
export const booleans = (values: readonly (boolean | null)[]): Buffer =>
  fixed(oids.boolean, 1, values, (bytes, value, at) => bytes.writeUInt8(value ? 1 : 0, at))

const strings = (oid: number, values: readonly (string | null)[]): Buffer => {
  // Three bytes are the most that UTF-8 needs for what is one character to JavaScript.
  let most = headerLength
  for (const value of values) most += 4 + 3 * (value?.length ?? 0)
  const bytes = Buffer.allocUnsafe(most)
  begin(bytes, oid, values.length)
  let at = lengthOf(values.length)
  for (const value of values) {
    const length = value === null ? nullLength : bytes.write(value, at + 4)
    bytes.writeInt32BE(length, at)
    at += 4 + Math.max(length, 0)
  }
  return bytes.subarray(0, at)
}

/** A `text[]`. */
export const texts = (values: readonly (string | null)[]): Buffer => strings(oids.text, values)

/** A `json[]`, of JSON texts. */
export const jsons = (values: readonly (string | null)[]): Buffer => strings(oids.json, values)

/** A `bytea[]`. */
export const byteas = (values: readonly (Uint8Array | null)[]): Buffer => {
  let length = lengthOf(values.length)
  for (const value of values) length += 4 + (value?.length ?? 0)
  const bytes = Buffer.allocUnsafe(Math.max(length, headerLength))
  begin(bytes, oids.bytea, values.length)
  let at = lengthOf(values.length)
  for (const value of values) {
    bytes.writeInt32BE(value?.length ?? nullLength, at)
    if (value !== null) bytes.set(value, at + 4)
    at += 4 + (value?.length ?? 0)
  }
  return bytes.subarray(0, at)
}

/** A type with its times as texts: what was `atMs` is `at`. */
export type Told<T> = T extends readonly (infer Each)[]
  ? readonly Told<Each>[]
  : T extends object
    ? { readonly [Key in keyof T as ToldKey<Key>]: ToldValue<Key, T[Key]> }
    : T

type ToldKey<Key> = Key extends 'elapsedMs' ? Key : Key extends `${infer Name}Ms` ? Name : Key

type ToldValue<Key, Value> = Key extends 'elapsedMs' | Opaque
  ? Value
  : Key extends `${string}Ms`
    ? Exclude<Value, number> | string
    : Told<Value>

/** Fields that hold what somebody else said: their names are not ours to read. */
const opaque = ['attributes', 'detail', 'envelope', 'body'] as const
type Opaque = (typeof opaque)[number]
const isOpaque: ReadonlySet<string> = new Set(opaque)

/** Data with moments as ISO 8601 texts in UTC, as answers tell them. */
export const told = <T>(value: T): Told<T> => toldAny(value) as Told<T>

const toldAny = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toldAny)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (isOpaque.has(key)) return [key, one]
      if (!key.endsWith('Ms') || key === 'elapsedMs') return [key, toldAny(one)]
      return [key.slice(0, -2), typeof one === 'number' ? new Date(one).toISOString() : one]
    }),
  )
}

import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv } from 'ajv'
import * as formats from 'ajv-formats'
import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/epcis/json.ts'
import { readDocument } from '../../src/epcis/read-document.ts'

const folder = join(
  process.env.LOTLINE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  'epcis',
)
const isHere = existsSync(folder)
if (!isHere) console.log(`Comparison with the schema skipped: there is no folder ${folder}`)

const compiled = () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  const addFormats = formats.default as unknown as (ajv: Ajv) => void
  addFormats(ajv)
  return ajv.compile(
    JSON.parse(readFileSync(join(folder, 'schema/EPCIS-JSON-Schema.json'), 'utf8')),
  )
}

const accepts = (json: Json): boolean => {
  const document = readDocument(json)
  return (
    document.ok &&
    document.value.problems.length === 0 &&
    document.value.events.every(({ event }) => event.ok)
  )
}

interface Place {
  readonly path: readonly (string | number)[]
  readonly json: Json
}

const placesIn = (json: Json, path: Place['path'] = []): readonly Place[] => {
  if (typeof json !== 'object' || json === null) return [{ path, json }]
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(json)
    ? json.map((item: Json, index) => [index, item] as const)
    : Object.entries(json as JsonObject)
  return [{ path, json }, ...entries.flatMap(([key, each]) => placesIn(each, [...path, key]))]
}

/** The document with what is at `path` replaced, or taken away where `put` is undefined. */
const changed = (json: Json, path: Place['path'], put: Json | undefined): Json => {
  const [key, ...rest] = path
  if (key === undefined) return put ?? null
  if (Array.isArray(json)) {
    const index = Number(key)
    if (rest.length === 0 && put === undefined) return json.toSpliced(index, 1)
    return json.with(index, changed(json[index], rest, put))
  }
  const object = json as JsonObject
  const { [String(key)]: old, ...others } = object
  if (rest.length === 0 && put === undefined) return others
  return { ...object, [String(key)]: changed(old ?? null, rest, put) }
}

type Mutation = (json: Json, place: Place) => Json

const mutations: Readonly<Record<string, Mutation>> = {
  remove: (json, { path }) => changed(json, path, undefined),
  number: (json, { path }) => changed(json, path, 7),
  text: (json, { path }) => changed(json, path, 'some words'),
  nothing: (json, { path }) => changed(json, path, null),
  boolean: (json, { path }) => changed(json, path, true),
  object: (json, { path }) => changed(json, path, {}),
  list: (json, { path }) => changed(json, path, []),
  wrapped: (json, { path, json: old }) => changed(json, path, [old]),
  unknown: (json, { path }) => changed(json, [...path, 'unknownField'], 'x'),
  undeclared: (json, { path }) => changed(json, [...path, 'nobody has: this'], 'x'),
  shouted: (json, { path, json: old }) =>
    changed(json, path, typeof old === 'string' ? old.toUpperCase() : old),
  broken: (json, { path, json: old }) =>
    changed(json, path, typeof old === 'string' ? `${old} ${old}` : old),
  localTime: (json, { path, json: old }) =>
    changed(json, path, typeof old === 'string' ? old.replace(/(Z|[+-]\d\d:\d\d)$/, '') : old),
}

/**
 * Where the schema accepts and we do not, and why:
 * - a @context declares prefixes, and every prefix in use must be declared;
 * - a unit without a quantity measures nothing;
 * - an aggregation that joins or parts does so to a parent;
 * - a key with a colon in a place is an extension like any other;
 * - in the standard's own namespace only the standard's words are words, in its spelling.
 */
const isOurs = (name: string, { path }: Place): boolean =>
  path.includes('@context') ||
  (name === 'remove' && (path.at(-1) === 'quantity' || path.at(-1) === 'parentID')) ||
  (name === 'undeclared' && (path.at(-1) === 'readPoint' || path.at(-1) === 'bizLocation')) ||
  (name === 'shouted' && path.at(-1) === 'bizStep')

const isObjectPlace = ({ json }: Place): boolean =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const applies = (name: string, place: Place): boolean =>
  place.path.length > 0 &&
  (name !== 'unknown' && name !== 'undeclared' ? true : isObjectPlace(place))

test.skipIf(!isHere)(
  'what the published schema refuses is refused, and little else is',
  () => {
    const isValid = compiled()
    const paths = globSync(join(folder, '{examples,pairs}/*.{json,jsonld}'))
    const missed: string[] = []
    const unreasoned: string[] = []
    let refused = 0
    for (const path of paths) {
      const json: Json = JSON.parse(readFileSync(path, 'utf8'))
      expect(isValid(json), path).toBe(true)
      for (const place of placesIn(json))
        for (const [name, mutate] of Object.entries(mutations)) {
          if (!applies(name, place)) continue
          const mutant = mutate(json, place)
          const isAccepted = accepts(mutant)
          const label = `${name} at /${place.path.join('/')} of ${basename(path)}`
          if (isValid(mutant)) {
            if (!isAccepted && !isOurs(name, place)) unreasoned.push(label)
          } else if (isAccepted) missed.push(label)
          else refused++
        }
    }
    console.log(
      `Comparison with the schema: ${refused} mutants of ${paths.length} documents refused`,
    )
    expect(refused).toBeGreaterThan(1000)
    expect(missed).toEqual([])
    expect(unreasoned).toEqual([])
  },
  60_000,
)

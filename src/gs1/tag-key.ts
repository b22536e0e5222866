import type { Identifier } from './identifier.ts'
import { canonicalOf, keyOf, levelOf, type Pair, schemeOf } from './key.ts'
import { no, ok, type Result } from './result.ts'
import type { TagProblem } from './tag-bits.ts'
import type { Values } from './tag-data.ts'
import type { TagScheme } from './tag-scheme.ts'

const listed = (ais: readonly string[]): string => ais.map((ai) => `(${ai})`).join(' and ')

/**
 * The thing that these values name, if a tag of this scheme can be on it.
 *
 * Shape    Of the values those of the scheme count; a GLN needs no extension.
 * Refuses  missing, serial where a class is named and no thing, and whatever `keyOf` refuses.
 */
export const taggedOf = (
  tag: TagScheme,
  ais: readonly string[],
  values: Values,
  prefixLength: number | null,
): Result<Identifier, readonly TagProblem[]> => {
  const pairs = ais.flatMap((ai): readonly Pair[] => {
    const value = values[ai]
    return value === undefined ? [] : [[ai, value]]
  })
  const missing = ais.filter((ai) => ai !== '254' && values[ai] === undefined)
  const [first, ...others] = pairs
  if (!first || missing.length > 0) {
    const message = `${tag} is for ${listed(ais)}; ${listed(missing)} is missing.`
    return no([{ code: 'missing', message, where: `(${missing[0]})` }])
  }
  const key = keyOf([first, ...others], prefixLength)
  if (!key.ok) return no(key.error.map((problem) => ({ ...problem, where: listed(ais) })))
  if (levelOf(key.value) !== 'instance') {
    const message = `(${first[0]}) ${first[1]} has no serial number: it names a kind, and no thing.`
    return no([{ code: 'serial', message, where: `(${first[0]})` }])
  }
  return ok({
    scheme: schemeOf(key.value),
    level: 'instance',
    canonical: canonicalOf(key.value),
    values: Object.fromEntries(key.value.pairs),
    prefixLength,
    attributes: {},
  })
}

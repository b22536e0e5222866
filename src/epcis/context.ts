import { no, ok, type Result } from '../gs1/result.ts'
import { isArray, isObject, type Json, type JsonObject, kindOf } from './json.ts'
import { type Problem, pointerTo } from './problem.ts'
import { isUri } from './uri.ts'

/** The address under which the standard publishes its JSON-LD context, without a version. */
export const EPCIS_CONTEXT = 'https://ref.gs1.org/standards/epcis/epcis-context.jsonld'

/** The namespace of the trade item master data attributes of CBV 2.0. */
export const MASTER_DATA_NAMESPACE = 'urn:epcglobal:cbv:mda:'

/**
 * The prefixes every event may use without declaring them.
 *
 * Source   CBV 2.0 §8.9 (gs1, cbv, epcis), the examples of EPCIS 2.0 (cbvmda), W3C (the rest).
 */
const STANDARD_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['epcis', 'https://ref.gs1.org/epcis/'],
  ['cbv', 'https://ref.gs1.org/cbv/'],
  ['cbvmda', MASTER_DATA_NAMESPACE],
  ['gs1', 'https://gs1.org/voc/'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ['owl', 'http://www.w3.org/2002/07/owl#'],
  ['xsd', 'http://www.w3.org/2001/XMLSchema#'],
  ['dcterms', 'http://purl.org/dc/terms/'],
])

/** ref.gs1.org and gs1.github.io publish the same contexts, with and without a version. */
const KNOWN_CONTEXT =
  /^https?:\/\/(?:ref\.gs1\.org\/standards\/epcis|gs1\.github\.io\/EPCIS)\/(?:\d+(?:\.\d+)*\/)?epcis-(?:context|query-context)\.jsonld$/i

/** Schemes after which a key is a whole IRI, never a prefix that somebody forgot to declare. */
const IRI_START = /^(?:urn|tag|ni|did|doi|info|geo|data|mailto):|^[a-z][a-z0-9+.-]*:\/\//i

/** Words of the standard's context that no document may give another meaning. */
const PROTECTED = new Set([
  'id',
  'type',
  'eventTime',
  'eventList',
  'epcisBody',
  'epcList',
  'action',
])

/**
 * What the prefixes in a document or event stand for.
 *
 * Shape    `json` is the context as received, so that an event can carry it on its own.
 *          `unknown` lists the remote contexts that were passed over: nothing is ever fetched, so
 *          whatever they declare is not known here.
 */
export interface Context {
  readonly prefixes: ReadonlyMap<string, string>
  readonly json: Json
  readonly unknown: readonly string[]
}

/** What an event without any context of its own is read with. */
export const standardContext: Context = {
  prefixes: STANDARD_PREFIXES,
  json: EPCIS_CONTEXT,
  unknown: [],
}

/**
 * Reads a JSON-LD context from what this house knows of the standard's own, without the internet.
 *
 * Shape    `outer` is the context that is already in force: the document's, for an event's own.
 * Refuses  What is no URI, object, or list of them; the same entry twice; a prefix that stands for
 *          something else than text; an attempt to give a word of the standard another meaning.
 * Source   JSON-LD 1.1 §3.1.
 */
export const readContext = (
  json: Json,
  pointer: string,
  outer: Context = standardContext,
): Result<Context, readonly Problem[]> => {
  if (typeof json === 'string' && outer === standardContext && KNOWN_CONTEXT.test(json))
    return ok({ ...standardContext, json })
  const problems: Problem[] = []
  const prefixes = new Map(outer.prefixes)
  const unknown = [...outer.unknown]
  const entries = isArray(json) ? json : [json]
  if (entries.length === 0) problems.push({ pointer, message: 'The @context is empty.' })
  const seen = new Set<string>()
  entries.forEach((entry, index) => {
    const at = isArray(json) ? pointerTo(pointer, index) : pointer
    const text = JSON.stringify(entry)
    if (seen.has(text)) problems.push({ pointer: at, message: 'The same context is here twice.' })
    seen.add(text)
    if (isObject(entry)) declare(entry, at, prefixes, problems)
    else if (typeof entry === 'string' && isUri(entry)) {
      if (!KNOWN_CONTEXT.test(entry)) unknown.push(entry)
    } else
      problems.push({
        pointer: at,
        message: `A context is a URI or an object that declares prefixes, not ${kindOf(entry)}.`,
      })
  })
  if (problems.length > 0) return no(problems)
  return ok({ prefixes, json: outer === standardContext ? json : merged(outer, entries), unknown })
}

/** Both contexts as one. Of two that are the same the later one decides, so that one stays. */
const merged = (outer: Context, entries: readonly Json[]): Json => {
  const all = [...listOf(outer.json), ...entries]
  const texts = all.map((entry) => JSON.stringify(entry))
  return all.filter((_, index) => texts.lastIndexOf(texts[index] ?? '') === index)
}

const listOf = (json: Json): readonly Json[] => (isArray(json) ? json : [json])

const declare = (
  declarations: JsonObject,
  pointer: string,
  prefixes: Map<string, string>,
  problems: Problem[],
): void => {
  for (const [prefix, meaning] of Object.entries(declarations)) {
    if (prefix.startsWith('@')) continue
    const at = pointerTo(pointer, prefix)
    const namespace = isObject(meaning) ? meaning['@id'] : meaning
    if (PROTECTED.has(prefix))
      problems.push({ pointer: at, message: `'${prefix}' is a word of the standard.` })
    else if (namespace === null) prefixes.delete(prefix)
    else if (typeof namespace === 'string') prefixes.set(prefix, expandWith(prefixes, namespace))
    else problems.push({ pointer: at, message: `The prefix '${prefix}' stands for no URI.` })
  }
}

const expandWith = (prefixes: ReadonlyMap<string, string>, text: string): string => {
  const colon = text.indexOf(':')
  const namespace = colon > 0 ? prefixes.get(text.slice(0, colon)) : undefined
  return namespace === undefined || text.startsWith('//', colon + 1)
    ? text
    : namespace + text.slice(colon + 1)
}

/**
 * The context an event or document carries, or the standard one where it carries none.
 *
 * Shape    Meant for what was read before; a context that cannot be read counts as none.
 */
export const contextOf = (json: Json): Context => {
  const own = isObject(json) ? json['@context'] : undefined
  if (own === undefined) return standardContext
  const read = readContext(own, '/@context')
  return read.ok ? read.value : standardContext
}

/** A value with its prefix written out, where the prefix is declared; else as it is. */
export const expandValue = (context: Context, text: string): string =>
  expandWith(context.prefixes, text)

/**
 * A key as its namespace and local name; null where it has no prefix, or one nobody declared.
 *
 * Shape    A key that is a whole IRI is split after the declared namespace that begins it, else
 *          after its last `/`, `#` or `:`. Master data attributes are sent with `#` and with `:`
 *          after `mda`; they meet at the second.
 */
export const splitKey = (
  context: Context,
  key: string,
): { readonly namespace: string; readonly name: string } | null => {
  const colon = key.indexOf(':')
  if (colon < 1) return null
  const namespace = context.prefixes.get(key.slice(0, colon))
  if (namespace !== undefined && !key.startsWith('//', colon + 1))
    return { namespace, name: key.slice(colon + 1) }
  return IRI_START.test(key) && isUri(key) ? splitIri(context, key) : null
}

const splitIri = (context: Context, iri: string) => {
  const mda = iri.startsWith('urn:epcglobal:cbv:mda#')
  if (mda)
    return { namespace: MASTER_DATA_NAMESPACE, name: iri.slice(MASTER_DATA_NAMESPACE.length) }
  let namespace = ''
  for (const declared of context.prefixes.values())
    if (iri.startsWith(declared) && declared.length > namespace.length) namespace = declared
  if (namespace === '' || namespace.length === iri.length) {
    const end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'), iri.lastIndexOf(':')) + 1
    namespace = iri.slice(0, end)
  }
  return { namespace, name: iri.slice(namespace.length) }
}

/** A key as one IRI; null where it has no prefix, or one nobody declared. */
export const expandKey = (context: Context, key: string): string | null => {
  const split = splitKey(context, key)
  return split && split.namespace + split.name
}

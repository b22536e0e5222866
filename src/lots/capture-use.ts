import { isArray, isObject, type Json, type JsonObject } from '../epcis/json.ts'
import { nearest } from '../epcis/vocabulary.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { captureProfiles, profileOf, rulesOf } from './capture-catalog.ts'
import { fieldFault } from './capture-fields.ts'
import type { CaptureProfile } from './capture-profile.ts'
import { type CaptureRule, type RuleScope, strictnesses } from './capture-rule.ts'
import type { Verb } from './command.ts'
import { commandFields } from './command-fields.ts'

/** A profile that a company goes by: from a day on, and for what. Without `parts`: the usual. */
export interface ProfileUse extends RuleScope {
  readonly profile: string
  readonly version: string
  readonly parts?: readonly string[]
  readonly from: string
  readonly until?: string
}

/** A rule, or all rules whose ids begin with it, that only warn; and why. */
export interface Warned {
  readonly rule: string
  readonly reason: string
}

/** What a company wants captured: profiles, rules of its own, and what is only told. */
export interface CaptureRules {
  readonly profiles: readonly ProfileUse[]
  readonly own: readonly CaptureRule[]
  readonly warned: readonly Warned[]
}

/** What a company begins with: nothing is asked for beyond what a command needs. */
export const noCaptureRules: CaptureRules = { profiles: [], own: [], warned: [] }

/** Whether an id is that of a rule, or begins it: `fsma-204`, `fsma-204/shipping`. */
const covers = (prefix: string, id: string): boolean => id === prefix || id.startsWith(`${prefix}/`)

/**
 * Every rule a company goes by, each with its days and its scope.
 *
 * Shape    A profile that is used twice gives its rules twice, each in its own scope.
 */
export const rulesInUse = ({ profiles, own, warned }: CaptureRules): readonly CaptureRule[] =>
  [...profiles.flatMap(rulesUsed), ...own].map((rule) =>
    warned.some((one) => covers(one.rule, rule.id)) ? { ...rule, strictness: 'warn' } : rule,
  )

const rulesUsed = (use: ProfileUse): readonly CaptureRule[] => {
  const { profile: name, version, parts, ...holds } = use
  return rulesOf(assertProfile(name, version), parts ?? null).map((rule) => ({ ...rule, ...holds }))
}

// A profile stays under its version for as long as the program lives.
const assertProfile = (name: string, version: string): CaptureProfile => {
  const profile = profileOf(name, version)
  if (!profile) throw new Error(`The profile ${name} ${version} is in use and not known`)
  return profile
}

/** What is wrong with rules somebody wants, and where. */
export interface CaptureRulesFault {
  readonly kind: 'bad-rules'
  readonly field: string
  readonly detail: string
}

/** How many profiles, rules, and entries of one list there may be. */
export const captureRulesMax = 500
const textMax = 500

type Faults = (field: string, detail: string) => undefined

/**
 * Reads what a company wants captured, as a file or a request has it.
 *
 * Shape    Lists may be left out. A use without a version is of the latest.
 * Refuses  bad-rules: every fault, with its address.
 * Limits   `captureRulesMax` of each list, and texts of 500 characters.
 */
export const readCaptureRules = (
  json: Json,
): Result<CaptureRules, readonly CaptureRulesFault[]> => {
  const faults: CaptureRulesFault[] = []
  const bad: Faults = (field, detail) => {
    faults.push({ kind: 'bad-rules', field, detail })
  }
  if (!isObject(json)) {
    bad('', 'This is an object with profiles, own and warned.')
    return no(faults)
  }
  refuseOthers(json, ['profiles', 'own', 'warned'], '', bad)
  const rules: CaptureRules = {
    profiles: listOf(json, 'profiles', '', bad).flatMap((one, i) =>
      useIn(one, `profiles/${i}`, bad),
    ),
    own: listOf(json, 'own', '', bad).flatMap((one, i) => ownIn(one, `own/${i}`, bad)),
    warned: listOf(json, 'warned', '', bad).flatMap((one, i) => warnedIn(one, `warned/${i}`, bad)),
  }
  refuseTwice(rules, bad)
  return faults.length > 0 ? no(faults) : ok(rules)
}

const refuseTwice = ({ own }: CaptureRules, bad: Faults): void => {
  for (const [i, { id }] of own.entries())
    if (own.findIndex((one) => one.id === id) !== i)
      bad(`own/${i}/id`, `There is another rule ${id}.`)
}

const refuseOthers = (
  said: JsonObject,
  names: readonly string[],
  at: string,
  bad: Faults,
): void => {
  for (const name of Object.keys(said).filter((one) => !names.includes(one))) {
    const near = nearest(name, names)
    bad(
      at + name,
      `There is no field ${name} here.${near === null ? '' : ` Did you mean ${near}?`}`,
    )
  }
}

const listOf = (said: JsonObject, name: string, at: string, bad: Faults): readonly Json[] => {
  const list = said[name] ?? []
  if (!isArray(list)) {
    bad(at + name, 'This is a list.')
    return []
  }
  if (list.length > captureRulesMax) bad(at + name, `At most ${captureRulesMax} may stand here.`)
  return list.slice(0, captureRulesMax)
}

const textIn = (said: JsonObject, name: string, at: string, bad: Faults): string | undefined => {
  const text = said[name]
  if (typeof text === 'string' && text.trim() !== '' && text.length <= textMax) return text.trim()
  return bad(`${at}/${name}`, `Say ${name}: a text of at most ${textMax} characters.`)
}

const textsIn = (
  said: JsonObject,
  name: string,
  at: string,
  bad: Faults,
): readonly string[] | undefined => {
  if (said[name] === undefined) return undefined
  const list = listOf(said, name, `${at}/`, bad)
  if (list.length === 0) return bad(`${at}/${name}`, 'Name at least one, or leave it out.')
  return list.flatMap((_, i) => {
    const texts = Object.fromEntries(list.entries()) as JsonObject
    return textIn(texts, String(i), `${at}/${name}`, bad) ?? []
  })
}

const dayIn = (said: JsonObject, name: string, at: string, bad: Faults): string | undefined => {
  const day = said[name]
  const isDay =
    typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
  return isDay ? day : bad(`${at}/${name}`, 'This is a day such as 2026-11-23.')
}

/** The fields that are there; what was left out stays out. */
const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>

const scopeFields = ['sites', 'items', 'groups', 'from', 'until']

const holdsIn = (said: JsonObject, at: string, bad: Faults) => {
  const from = said.from === undefined ? undefined : dayIn(said, 'from', at, bad)
  const until = said.until === undefined ? undefined : dayIn(said, 'until', at, bad)
  if (from !== undefined && until !== undefined && until < from)
    bad(`${at}/until`, `${until} is before ${from}.`)
  return given({
    sites: textsIn(said, 'sites', at, bad),
    items: textsIn(said, 'items', at, bad),
    groups: textsIn(said, 'groups', at, bad),
    ...{ from, until },
  }) as RuleScope & Pick<CaptureRule, 'from' | 'until'>
}

const objectIn = (json: Json, at: string, bad: Faults): JsonObject | undefined =>
  isObject(json) ? json : bad(at, 'This is an object.')

const useIn = (json: Json, at: string, bad: Faults): readonly ProfileUse[] => {
  const said = objectIn(json, at, bad)
  if (said === undefined) return []
  refuseOthers(said, ['profile', 'version', 'parts', ...scopeFields], `${at}/`, bad)
  if (said.from === undefined) bad(`${at}/from`, 'Say from which day on it holds.')
  const { from = '', ...holds } = holdsIn(said, at, bad)
  const name = textIn(said, 'profile', at, bad)
  const version = said.version === undefined ? null : textIn(said, 'version', at, bad)
  const parts = textsIn(said, 'parts', at, bad)
  if (name === undefined || version === undefined) return []
  const profile = profileOf(name, version)
  if (!profile) {
    const known = captureProfiles.map((one) => `${one.name} ${one.version}`).join(', ')
    const wanted = version === null ? name : `${name} ${version}`
    bad(`${at}/profile`, `There is no profile ${wanted}. There are: ${known}.`)
    return []
  }
  const names = profile.parts.map((one) => one.name)
  for (const [i, part] of (parts ?? []).entries())
    if (!names.includes(part))
      bad(`${at}/parts/${i}`, `${name} has no part ${part}. It has: ${names.join(', ')}.`)
  const chosen = parts === undefined ? {} : { parts }
  return [{ profile: name, version: profile.version, ...chosen, from, ...holds }]
}

const ownFields = ['id', 'steps', 'of', 'needs', 'need', 'citation', 'strictness', ...scopeFields]

const ownIn = (json: Json, at: string, bad: Faults): readonly CaptureRule[] => {
  const said = objectIn(json, at, bad)
  if (said === undefined) return []
  refuseOthers(said, ownFields, `${at}/`, bad)
  const id = textIn(said, 'id', at, bad)
  if (id !== undefined && !/^own\/[\w./-]+$/.test(id))
    bad(`${at}/id`, 'The id of a rule of your own is own/ and a name: own/supplier-lot.')
  const steps = wordsIn(said, 'steps', at, bad, Object.keys(commandFields)) as readonly Verb[]
  const needs = textsIn({ needs: [], ...said }, 'needs', at, bad) ?? []
  for (const [i, field] of needs.entries())
    for (const fault of new Set(steps.flatMap((step) => fieldFault(step, field) ?? [])))
      bad(`${at}/needs/${i}`, fault)
  const of = choiceIn(said, 'of', at, bad, ['inputs', 'outputs'] as const)
  const strictness = choiceIn(said, 'strictness', at, bad, strictnesses) ?? 'reject'
  const words = given({
    need: textIn(said, 'need', at, bad),
    citation: textIn(said, 'citation', at, bad),
  })
  const { need = '', citation = '' } = words
  const holds = holdsIn(said, at, bad)
  const side = of === undefined ? {} : { of }
  return [{ id: id ?? '', steps, ...side, needs, need, citation, strictness, ...holds }]
}

const wordsIn = (
  said: JsonObject,
  name: string,
  at: string,
  bad: Faults,
  choices: readonly string[],
): readonly string[] =>
  (textsIn({ [name]: [], ...said }, name, at, bad) ?? []).filter((word, i) => {
    if (choices.includes(word)) return true
    bad(`${at}/${name}/${i}`, `${word} is none of ${choices.join(', ')}.`)
    return false
  })

const choiceIn = <T extends string>(
  said: JsonObject,
  name: string,
  at: string,
  bad: Faults,
  choices: readonly T[],
): T | undefined => {
  const word = said[name]
  if (word === undefined) return undefined
  const choice = choices.find((one) => one === word)
  return choice ?? bad(`${at}/${name}`, `This is one of ${choices.join(', ')}.`)
}

const warnedIn = (json: Json, at: string, bad: Faults): readonly Warned[] => {
  const said = objectIn(json, at, bad)
  if (said === undefined) return []
  refuseOthers(said, ['rule', 'reason'], `${at}/`, bad)
  const rule = textIn(said, 'rule', at, bad)
  const reason = textIn(said, 'reason', at, bad)
  return rule === undefined || reason === undefined ? [] : [{ rule, reason }]
}

import type { Access } from '../access/access.ts'
import type { Tx } from '../db/open.ts'
import type { Json } from '../epcis/json.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { captureProfiles, profileOf, rulesOf } from '../lots/capture-catalog.ts'
import type { CaptureProfile } from '../lots/capture-profile.ts'
import type { CaptureRule, RuleScope } from '../lots/capture-rule.ts'
import {
  type CaptureRules,
  type CaptureRulesFault,
  noCaptureRules,
  readCaptureRules,
  rulesInUse,
} from '../lots/capture-use.ts'
import { resolveItem, resolvePlace } from '../lots/decide-names.ts'
import type { Judgement } from '../lots/judgement.ts'
import { type Refusal, refusalSentence } from '../lots/refusal.ts'
import { ask } from './ask.ts'
import { masterDataNamed } from './gather.ts'
import {
  type Policy,
  type PolicyRefusal,
  type PolicySeen,
  policyIn,
  policySeen,
  replacePolicy,
} from './policy.ts'
import type { Recorder } from './recorder.ts'
import type { Ledger } from './world.ts'

const captureRulesPolicy: Policy<CaptureRules> = {
  name: 'captureRules',
  usual: noCaptureRules,
  permission: 'manage-company',
}

/** What a company wants captured, and every rule that follows from it. */
export interface CaptureRulesSeen extends PolicySeen<CaptureRules> {
  readonly rules: readonly CaptureRule[]
}

const withRules = (policy: PolicySeen<CaptureRules>): CaptureRulesSeen => ({
  ...policy,
  rules: rulesInUse(policy.value),
})

/** Every rule a company goes by, in a transaction that is under way. */
export const captureRulesIn = async (tx: Tx, ledgerId: string): Promise<readonly CaptureRule[]> =>
  rulesInUse(await policyIn(tx, ledgerId, captureRulesPolicy))

/** What a company wants captured; whoever records may see it. */
export const captureRules = (ledger: Ledger): Promise<CaptureRulesSeen> =>
  ask(ledger, 'see-lots', (tx) => seenIn(tx, ledger))

const seenIn = async (tx: Tx, { world, ledgerId }: Ledger): Promise<CaptureRulesSeen> =>
  withRules(policySeen(world, await policyIn(tx, ledgerId, captureRulesPolicy)))

/** Every profile that there is, in every version. */
export const profilesThereAre = (): readonly CaptureProfile[] => captureProfiles

/**
 * The rules of a profile that need not be in use: without days, so that they hold for the whole
 * record.
 *
 * Refuses  The name of a profile or part that there is none of, in a sentence.
 */
export const rulesToTry = (
  name: string,
  parts: readonly string[] | null,
): Result<readonly CaptureRule[], string> => {
  const profile = profileOf(name)
  if (!profile) {
    const known = [...new Set(captureProfiles.map((one) => one.name))].join(', ')
    return no(`There is no profile ${name}. There are: ${known}.`)
  }
  const names = profile.parts.map((part) => part.name)
  const odd = (parts ?? []).find((part) => !names.includes(part))
  if (odd !== undefined) return no(`${name} has no part ${odd}. It has: ${names.join(', ')}.`)
  return ok(rulesOf(profile, parts))
}

export type CaptureRulesRefusal = PolicyRefusal | CaptureRulesFault

type Answer = Promise<Result<CaptureRulesSeen, readonly CaptureRulesRefusal[]>>

/**
 * Replaces what a company wants captured.
 *
 * Shape    `json` as `readCaptureRules` reads it; sites and items by any of their names. Old and
 *          new stand in the audit trail.
 * Refuses  not-permitted; changed-since; bad-rules: every fault, with its address.
 */
export const setCaptureRules = async (
  recorder: Recorder,
  access: Access,
  json: Json,
  tag: string | null,
): Answer => {
  const read = readCaptureRules(json)
  if (!read.ok) return read
  const value = await recorder.submit(({ tx, ledger }) => withKeys(tx, ledger, read.value))
  if (!value.ok) return value
  const kept = await replacePolicy(recorder, access, captureRulesPolicy, {
    value: value.value,
    tag,
  })
  return kept.ok ? ok(withRules(kept.value)) : kept
}

/**
 * Changes what a company wants captured: as it is now goes in, as it is to be comes out.
 *
 * Refuses  As `setCaptureRules`; changed-since where somebody else was quicker.
 */
export const changeCaptureRules = async (
  recorder: Recorder,
  access: Access,
  change: (now: CaptureRules) => unknown,
): Answer => {
  const { value, tag } = await recorder.submit(({ tx, ledger }) => seenIn(tx, ledger))
  return setCaptureRules(recorder, access, change(value) as Json, tag)
}

/** The rules with the keys of the sites and items they name. */
const withKeys = async (
  tx: Tx,
  ledger: Ledger,
  rules: CaptureRules,
): Promise<Result<CaptureRules, readonly CaptureRulesFault[]>> => {
  const faults: CaptureRulesFault[] = []
  const kept = (field: string, key: Result<string, Refusal>): readonly string[] => {
    if (key.ok) return [key.value]
    faults.push({ kind: 'bad-rules', field, detail: refusalSentence(key.error) })
    return []
  }
  const keyed = async <T extends RuleScope>(rule: T, at: string): Promise<T> => {
    const sites: string[] = []
    for (const [i, name] of (rule.sites ?? []).entries())
      sites.push(...kept(`${at}/sites/${i}`, await placeKey(tx, ledger, name)))
    const items: string[] = []
    for (const [i, name] of (rule.items ?? []).entries())
      items.push(...kept(`${at}/items/${i}`, await itemKey(tx, ledger, name)))
    return {
      ...rule,
      ...(rule.sites === undefined ? {} : { sites }),
      ...(rule.items === undefined ? {} : { items }),
    }
  }
  const profiles: CaptureRules['profiles'][number][] = []
  for (const [i, use] of rules.profiles.entries()) profiles.push(await keyed(use, `profiles/${i}`))
  const own: CaptureRule[] = []
  for (const [i, rule] of rules.own.entries()) own.push(await keyed(rule, `own/${i}`))
  return faults.length > 0 ? no(faults) : ok({ ...rules, profiles, own })
}

type Named = Pick<Judgement, 'placesByName' | 'itemsByName'>

const judgementOf = ({ base, timeZone, world }: Ledger, named: Partial<Named>): Judgement => ({
  ...{ now: world.now(), timeZone, base, newId: world.newId },
  ...{ unitsByName: new Map(), itemsByName: new Map(), placesByName: new Map() },
  ...{ partiesByName: new Map() },
  ...named,
})

const placeKey = async (tx: Tx, ledger: Ledger, name: string): Promise<Result<string, Refusal>> => {
  const placesByName = new Map([[name, await masterDataNamed({ tx, ledger }, 'Location', name)]])
  return resolvePlace('', name, 'place', judgementOf(ledger, { placesByName }))
}

const itemKey = async (tx: Tx, ledger: Ledger, name: string): Promise<Result<string, Refusal>> => {
  const itemsByName = new Map([[name, await masterDataNamed({ tx, ledger }, 'EPCClass', name)]])
  const item = resolveItem('', name, judgementOf(ledger, { itemsByName }))
  return item.ok ? ok(item.value.uri) : item
}

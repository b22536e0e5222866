import { type Access, type NotPermitted, permitted } from '../access/access.ts'
import type { Tx } from '../db/open.ts'
import { isPrefixLength } from '../gs1/company-prefix.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { placeOfSscc, ssccAt, ssccsOf } from '../gs1/sscc.ts'
import type { Command } from '../lots/command.ts'
import type { Refusal } from '../lots/refusal.ts'
import { unitByUri } from '../projections/names.ts'
import { everything } from '../projections/scope.ts'
import { ask } from './ask.ts'
import { submitNoting } from './note-refusal.ts'
import { type Policy, type PolicyRefusal, policyIn, replacePolicy } from './policy.ts'
import type { Recorder, Session } from './recorder.ts'
import type { Ledger } from './world.ts'

/** Of which company prefix logistic units are numbered; null: of none. */
export interface SsccPolicy {
  readonly companyPrefix: string | null
}

const ssccPolicy: Policy<SsccPolicy> = {
  name: 'sscc',
  usual: { companyPrefix: null },
  permission: 'manage-company',
}

/** What is written for a container that is to be given an SSCC. */
export const newContainer = 'new'

/** An SSCC that is being given out. */
export interface GivenSscc {
  readonly prefix: string
  readonly place: bigint
  readonly sscc: string
}

const keyOf = (sscc: string): string => `https://id.gs1.org/00/${sscc}`

/**
 * The next SSCC that was never given out, nor is in the record; or why there is none.
 *
 * Shape    `after`: those given out in the same transaction.
 */
const nextSscc = async (
  { tx, ledger }: Session,
  after: readonly GivenSscc[],
): Promise<Result<GivenSscc, string>> => {
  const { companyPrefix: prefix } = await policyIn(tx, ledger.ledgerId, ssccPolicy)
  if (prefix === null)
    return no('The company has no prefix for SSCCs: set one (lotline sscc --prefix 9521234).')
  const last = after.at(-1)?.place ?? (await lastPlace(tx, ledger.ledgerId, prefix))
  for (let place = last + 1n; ; place += 1n) {
    const sscc = ssccAt(prefix, place)
    if (sscc === null) return no(`Every SSCC of the company prefix ${prefix} is given out.`)
    // One that came in from elsewhere, or was recorded before, is somebody's.
    if (await unitByUri(tx, ledger.ledgerId, keyOf(sscc), everything)) continue
    return ok({ prefix, place, sscc })
  }
}

const lastPlace = async (tx: Tx, ledgerId: string, prefix: string): Promise<bigint> => {
  const { rows } = await tx.query<{ place: string }>({
    name: 'sscc_last',
    text: `select coalesce(max(place), -1)::text as place from sscc
      where ledger_id = $1 and prefix = $2`,
    values: [ledgerId, prefix],
  })
  return BigInt(rows[0]?.place ?? '-1')
}

/** Notes that these are given out: never again. */
export const useSsccs = async (
  { tx, ledger, recordTimeMs }: Session,
  given: readonly GivenSscc[],
  who: string,
): Promise<void> => {
  if (given.length === 0) return
  await tx.query({
    name: 'sscc_give',
    text: `insert into sscc (ledger_id, prefix, place, sscc, who, at_ms)
      select $1, *, $5, $6 from unnest($2::text[], $3::bigint[], $4::text[])`,
    values: [
      ledger.ledgerId,
      given.map(({ prefix }) => prefix),
      given.map(({ place }) => place.toString()),
      given.map(({ sscc }) => sscc),
      ...[who, recordTimeMs],
    ],
  })
}

/** A command whose new container has a number, and what is wrong with it. */
export interface Contained {
  readonly command: Command
  readonly given: readonly GivenSscc[]
  readonly refusals: readonly Refusal[]
}

/**
 * Gives an SSCC to the container of a command that packs into a new one. It is used up when the
 * command is carried out.
 *
 * Refuses  bad-value: the company has no prefix for SSCCs, or all of it are given out.
 */
export const numberContainer = async (session: Session, command: Command): Promise<Contained> => {
  if (command.verb !== 'pack' || command.container !== newContainer)
    return { command, given: [], refusals: [] }
  const next = await nextSscc(session, [])
  if (next.ok)
    return {
      command: { ...command, container: next.value.sscc },
      given: [next.value],
      refusals: [],
    }
  const about = { kind: 'bad-value', field: 'container', value: newContainer } as const
  return { command, given: [], refusals: [{ ...about, message: next.error }] }
}

export type SsccRefusal =
  | NotPermitted
  | PolicyRefusal
  | { readonly kind: 'bad-value'; readonly field: 'count' | 'prefix'; readonly detail: string }

/** How many SSCCs may be taken at once. */
export const ssccsMost = 1_000

/**
 * Gives out SSCCs for labels that are printed ahead.
 *
 * Refuses  not-permitted; bad-value: more than are allowed at once, or than there are.
 */
export const takeSsccs = (
  recorder: Recorder,
  access: Access,
  count: number,
): Promise<Result<readonly string[], readonly SsccRefusal[]>> =>
  submitNoting<readonly string[], SsccRefusal>(recorder, access, 'take-ssccs', async (session) => {
    const allowed = permitted(access, 'pack')
    if (!allowed.ok) return no([allowed.error])
    const bad = (detail: string) => no([{ kind: 'bad-value', field: 'count', detail } as const])
    if (!Number.isInteger(count) || count < 1 || count > ssccsMost)
      return bad(`Take from 1 to ${ssccsMost} at once.`)
    const given: GivenSscc[] = []
    while (given.length < count) {
      const next = await nextSscc(session, given)
      if (!next.ok) return bad(next.error)
      given.push(next.value)
    }
    await useSsccs(session, given, access.who.id)
    return ok(given.map(({ sscc }) => sscc))
  })

/** The company's numbers for logistic units: how far they are used up. */
export interface SsccsLeft {
  readonly companyPrefix: string | null
  readonly last: string | null
  /** As text: there may be more than JSON tells exactly. */
  readonly left: string | null
}

/** How far the company's SSCCs are used up. */
export const ssccsLeft = (ledger: Ledger): Promise<SsccsLeft> =>
  ask(ledger, 'see-lots', async (tx) => {
    const { companyPrefix } = await policyIn(tx, ledger.ledgerId, ssccPolicy)
    if (companyPrefix === null) return { companyPrefix, last: null, left: null }
    const place = await lastPlace(tx, ledger.ledgerId, companyPrefix)
    return {
      companyPrefix,
      last: ssccAt(companyPrefix, place),
      left: (ssccsOf(companyPrefix) - place - 1n).toString(),
    }
  })

/**
 * Says of which company prefix logistic units are numbered from now on.
 *
 * Shape    `lastUsed`: an SSCC of it that another system gave out last; numbers go on after it.
 * Refuses  not-permitted; bad-value: a prefix of other than 6 to 12 digits, a last one not of it.
 */
export const setSsccPrefix = async (
  recorder: Recorder,
  access: Access,
  prefix: string,
  lastUsed: string | null,
): Promise<Result<SsccPolicy, readonly SsccRefusal[]>> => {
  const bad = (detail: string) => no([{ kind: 'bad-value', field: 'prefix', detail } as const])
  if (!/^\d+$/.test(prefix) || !isPrefixLength(prefix.length))
    return bad(`${prefix} is no company prefix: 6 to 12 digits.`)
  const place = lastUsed === null ? null : placeOfSscc(prefix, lastUsed)
  if (lastUsed !== null && (place === null || ssccAt(prefix, place) !== lastUsed))
    return bad(`${lastUsed} is no SSCC of the company prefix ${prefix}.`)
  const value = { companyPrefix: prefix }
  const replaced = await replacePolicy(recorder, access, ssccPolicy, { value, tag: null })
  if (!replaced.ok) return replaced
  if (place !== null && lastUsed !== null)
    await recorder.submit(async (session) => {
      const last = await lastPlace(session.tx, session.ledger.ledgerId, prefix)
      if (place > last) await useSsccs(session, [{ prefix, place, sscc: lastUsed }], access.who.id)
    })
  return ok(value)
}

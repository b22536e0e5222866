import type { Verb } from './command.ts'
import type { UnitKind } from './effect.ts'

/** Where a rule holds: at some sites, for some items or groups of items; left out: everywhere. */
export interface RuleScope {
  /** Places, by their keys. */
  readonly sites?: readonly string[]
  /** Items, by their keys. */
  readonly items?: readonly string[]
  /** Groups, as the master data of items names them. */
  readonly groups?: readonly string[]
}

/** Whether a command without it is refused, or only told. */
export const strictnesses = ['reject', 'warn'] as const
export type Strictness = (typeof strictnesses)[number]

/**
 * One thing that a step has to tell.
 *
 * Shape    `needs` are fields as a command calls them, and any one of them does. `of` leaves the
 *          other side of a process alone. `from` and `until` are days, both of them included.
 */
export interface CaptureRule extends RuleScope {
  readonly id: string
  readonly steps: readonly Verb[]
  readonly of?: 'inputs' | 'outputs'
  readonly needs: readonly string[]
  /** What is needed, in the words of whoever asks for it. */
  readonly need: string
  readonly citation: string
  readonly strictness: Strictness
  readonly from?: string
  readonly until?: string
}

/** A lot, thing or container of a step, and the fields that are told of it. */
export interface CaptureThing {
  readonly list: 'lines' | 'inputs' | 'outputs'
  /** Its address: `lines/0`. */
  readonly at: string
  readonly name: string
  readonly uri: string | null
  readonly kind: UnitKind
  readonly item: string | null
  readonly groups: readonly string[]
  readonly said: ReadonlySet<string>
}

/**
 * A command or an event as far as rules look at it.
 *
 * Shape    `day` is the local day it happened on. `places` are those it names as its own. `said`
 *          are the fields that are told of the whole.
 */
export interface CaptureSubject {
  readonly step: Verb
  readonly day: string
  readonly places: readonly string[]
  readonly said: ReadonlySet<string>
  readonly things: readonly CaptureThing[]
}

/** What a rule asks for and is not told. */
export interface MissingField {
  readonly rule: string
  readonly strictness: Strictness
  readonly citation: string
  readonly need: string
  readonly anyOf: readonly string[]
  /** The address of the field in the command, or of the thing in the event. */
  readonly field: string
  /** The lot or thing it is missing of; null: of the whole. */
  readonly thing: string | null
}

const ofThings = new Set([
  ...['lot', 'item', 'serial', 'quantity', 'role', 'supplierLot', 'attributes', 'captured'],
  ...['productionDate', 'packagingDate', 'expiry', 'bestBefore', 'sellBy'],
  ...['itemName', 'gtin', 'madeAt'],
])

/** Whether a field is told of single lots and things, not of a whole step. */
export const isOfThings = (field: string): boolean => ofThings.has(field.split('/')[0] ?? '')

/**
 * Every field that rules ask for and nobody tells, in the order of the rules, then of the things.
 *
 * Shape    A rule holds on its days, for its steps and in its scope. One about items holds for the
 *          things that are such; one about a whole step holds where any thing is.
 * Limits   What a container holds was judged when it went in: of a container no lot or quantity is
 *          asked. What tells no place is at no site.
 */
export const missingFields = (
  rules: readonly CaptureRule[],
  subject: CaptureSubject,
): readonly MissingField[] =>
  rules.filter((rule) => holdsFor(rule, subject)).flatMap((rule) => missingFor(rule, subject))

const holdsFor = (rule: CaptureRule, { step, day, places, things }: CaptureSubject): boolean =>
  rule.steps.includes(step) &&
  isOnDay(rule, day) &&
  (rule.sites === undefined || places.some((place) => isAt(rule.sites ?? [], place))) &&
  (isForAnything(rule) || things.some((thing) => isAbout(rule, thing)))

/** Whether a day is one of those a rule holds on. */
export const isOnDay = ({ from, until }: Pick<CaptureRule, 'from' | 'until'>, day: string) =>
  (from === undefined || from <= day) && (until === undefined || day <= until)

// A GLN with an extension lies in the place of the GLN.
const isAt = (sites: readonly string[], place: string): boolean =>
  sites.some((site) => place === site || place.startsWith(`${site}/254/`))

const isForAnything = ({ items, groups }: CaptureRule): boolean =>
  items === undefined && groups === undefined

const isAbout = (rule: CaptureRule, { item, groups }: CaptureThing): boolean =>
  isForAnything(rule) ||
  (item !== null && (rule.items ?? []).includes(item)) ||
  groups.some((group) => (rule.groups ?? []).includes(group))

const missingFor = (rule: CaptureRule, subject: CaptureSubject): readonly MissingField[] => {
  const { id, strictness, citation, need, needs } = rule
  const missing = (field: string, thing: string | null): MissingField => ({
    ...{ rule: id, strictness, citation, need, anyOf: needs },
    ...{ field, thing },
  })
  if (needs.some((field) => subject.said.has(field))) return []
  if (!needs.some(isOfThings)) return [missing(addressOf(needs[0] ?? ''), null)]
  return subject.things
    .filter(
      ({ kind, list }) => kind !== 'container' && (list === 'lines' || (rule.of ?? list) === list),
    )
    .filter((thing) => isAbout(rule, thing))
    .filter(({ said }) => !needs.some((field) => said.has(field)))
    .map(({ at, name }) => missing(`${at}/${addressOf(needs.find(isOfThings) ?? '')}`, name))
}

// What stands for a field that nobody types is the field it is known by.
const addressOf = (field: string): string => {
  const [root = '', ...rest] = field.split('/')
  if (root === 'itemName' || root === 'gtin') return 'item'
  if (root === 'madeAt') return 'lot'
  if (root === 'captured') return rest.join('/')
  return root === 'attributes' ? field : root
}

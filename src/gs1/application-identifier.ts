import type { Charset } from './charset.ts'
import { syntaxOf } from './syntax.ts'

/**
 * What the value of one application identifier looks like: `lead` digits, of which the first
 * `checked` end in their check digit, then `least` to `most` characters of a set.
 */
export interface ValueRule {
  readonly ai: string
  readonly title: string
  readonly lead: number
  readonly checked: number
  readonly charset: Charset
  readonly least: number
  readonly most: number
  /** What lengths and sets cannot say. */
  readonly also?:
    | 'company-prefix'
    | 'leading-zero'
    | 'no-leading-zero'
    | 'piece-of-total'
    | 'importer'
}

const digits = (ai: string, title: string, lead: number, checked = lead): ValueRule => ({
  ...{ ai, title, lead, checked },
  ...{ charset: 'N', least: 0, most: 0 },
})
const digitsThen = (rule: ValueRule, charset: Charset, most: number): ValueRule => ({
  ...rule,
  charset,
  most,
})
const text = (ai: string, title: string, charset: Charset, most: number): ValueRule => ({
  ...{ ai, title, lead: 0, checked: 0 },
  ...{ charset, least: 1, most },
})

const rules: readonly ValueRule[] = [
  digits('00', 'SSCC', 18),
  digits('01', 'GTIN', 14),
  text('10', 'Lot', 'X', 20),
  text('21', 'Serial number', 'X', 20),
  text('22', 'Consumer product variant', 'X', 20),
  text('235', 'Third-party serial number', 'X', 28),
  digitsThen(digits('253', 'GDTI', 13), 'X', 17),
  text('254', 'GLN extension', 'X', 20),
  digitsThen(digits('255', 'GCN', 13), 'N', 12),
  { ...text('401', 'GINC', 'X', 30), also: 'company-prefix' },
  digits('402', 'GSIN', 17),
  digits('414', 'GLN', 13),
  digits('417', 'Party GLN', 13),
  { ...digits('7040', 'UIC', 1, 0), charset: 'X', least: 3, most: 3, also: 'importer' },
  { ...digitsThen(digits('8003', 'GRAI', 14), 'X', 16), also: 'leading-zero' },
  { ...text('8004', 'GIAI', 'X', 30), also: 'company-prefix' },
  { ...digits('8006', 'ITIP', 18, 14), also: 'piece-of-total' },
  { ...text('8010', 'CPID', 'Y', 30), also: 'company-prefix' },
  { ...text('8011', 'CPID serial number', 'N', 12), also: 'no-leading-zero' },
  digits('8017', 'Provider GSRN', 18),
  digits('8018', 'Recipient GSRN', 18),
  text('8019', 'Service relation instance number', 'N', 10),
]

/**
 * The rules of the keys, and of what qualifies them, by application identifier.
 *
 * Limits   Data that only accompanies a key (dates, weights, counts) is not here.
 * Source   GS1 General Specifications 3; GS1 Syntax Dictionary.
 */
export const ruleByAi: ReadonlyMap<string, ValueRule> = new Map(
  rules.map((rule) => [rule.ai, rule]),
)

// Qualifiers of each key in the only order the standard allows them in.
// 235 stands where 22, 10 and 21 would: a key has the one or the others.
const qualifiersByKey: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['00', [[]]],
  ['01', [['22', '10', '21'], ['235']]],
  ['253', [[]]],
  ['255', [[]]],
  ['401', [[]]],
  ['402', [[]]],
  ['414', [['254'], ['7040']]],
  ['417', [['7040']]],
  ['8003', [[]]],
  ['8004', [['7040']]],
  ['8006', [['22', '10', '21']]],
  ['8010', [['8011']]],
  ['8017', [['8019']]],
  ['8018', [['8019']]],
])

/** Whether the application identifier names a thing by itself. */
export const isKey = (ai: string): boolean => qualifiersByKey.has(ai)

/** Whether the application identifier may narrow what this key names. */
export const isQualifierOf = (key: string, ai: string): boolean =>
  qualifiersByKey.get(key)?.some((sequence) => sequence.includes(ai)) ?? false

/** The order in which these qualifiers follow the key, or null where they do not go together. */
export const sequenceFor = (key: string, ais: readonly string[]): readonly string[] | null =>
  qualifiersByKey.get(key)?.find((sequence) => ais.every((ai) => sequence.includes(ai))) ?? null

/**
 * Whether the application identifier may stand in the query of a Digital Link.
 *
 * Source   GS1 Syntax Dictionary, the AIs flagged as Digital Link data attributes.
 */
export const isAttribute = (ai: string): boolean => syntaxOf(ai)?.isAttribute ?? false

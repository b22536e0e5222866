import type { Field } from './tag-field.ts'
import { guardedField, integerField, numberField } from './tag-number.ts'
import { digitsPartition, numberPartition, partPartition, textPartition } from './tag-partition.ts'
import { filledField } from './tag-text.ts'

/**
 * A scheme of before 2022: the parts of an EPC tag URI, each in its field.
 *
 * Shape    `name` is what its pure identity is called. `zeros` so many bits stay unused at the end.
 */
export interface UrnScheme {
  readonly header: number
  readonly name: string
  readonly ais: readonly string[]
  readonly fields: readonly Field[]
  readonly zeros?: number
}

/**
 * A scheme with a plus: application identifiers, and room for more of them behind.
 *
 * Shape    `dated`: a date stands in front. `hosted`: the host name of a web address follows.
 */
export interface PlusScheme {
  readonly header: number
  readonly ais: readonly string[]
  readonly dated: boolean
  readonly hosted: boolean
}

const sgtin = { name: 'sgtin', ais: ['01', '21'] } as const
const sgln = { name: 'sgln', ais: ['414', '254'] } as const
const grai = { name: 'grai', ais: ['8003'] } as const
const giai = { name: 'giai', ais: ['8004'] } as const
const gdti = { name: 'gdti', ais: ['253'] } as const
const cpi = { name: 'cpi', ais: ['8010', '8011'] } as const
const itip = { name: 'itip', ais: ['8006', '21'] } as const

const gtin = digitsPartition(13, 44)
const sscc = digitsPartition(17, 58)
const gln = digitsPartition(12, 41)
const asset = digitsPartition(12, 44)
const piece = numberField(2)

/** Source: EPC Tag Data Standard 14.2 and 14.6. GDTI-113 is no longer given out. */
export const urnSchemes = {
  'SGTIN-96': { ...sgtin, header: 0x30, fields: [gtin, integerField(38)] },
  'SGTIN-198': { ...sgtin, header: 0x36, fields: [gtin, filledField(140)] },
  'SSCC-96': { name: 'sscc', ais: ['00'], header: 0x31, fields: [sscc], zeros: 24 },
  'SGLN-96': { ...sgln, header: 0x32, fields: [gln, integerField(41)] },
  'SGLN-195': { ...sgln, header: 0x39, fields: [gln, filledField(140)] },
  'GRAI-96': { ...grai, header: 0x33, fields: [asset, integerField(38)] },
  'GRAI-170': { ...grai, header: 0x37, fields: [asset, filledField(112)] },
  'GIAI-96': { ...giai, header: 0x34, fields: [numberPartition(25, 82)] },
  'GIAI-202': { ...giai, header: 0x38, fields: [textPartition(188)] },
  'GSRN-96': { name: 'gsrn', ais: ['8018'], header: 0x2d, fields: [sscc], zeros: 24 },
  'GSRNP-96': { name: 'gsrnp', ais: ['8017'], header: 0x2e, fields: [sscc], zeros: 24 },
  'GDTI-96': { ...gdti, header: 0x2c, fields: [gln, integerField(41)] },
  'GDTI-113': { ...gdti, header: 0x3a, fields: [gln, guardedField(58, 17)] },
  'GDTI-174': { ...gdti, header: 0x3e, fields: [gln, filledField(119)] },
  'CPI-96': { ...cpi, header: 0x3c, fields: [numberPartition(15, 51), integerField(31)] },
  'CPI-var': { ...cpi, header: 0x3d, fields: [partPartition, integerField(40)] },
  'SGCN-96': { name: 'sgcn', ais: ['255'], header: 0x3f, fields: [gln, guardedField(41, 12)] },
  'ITIP-110': { ...itip, header: 0x40, fields: [gtin, piece, piece, integerField(38)] },
  'ITIP-212': { ...itip, header: 0x41, fields: [gtin, piece, piece, filledField(140)] },
} as const satisfies Readonly<Record<string, UrnScheme>>

const plus = (
  ais: readonly string[],
  header: number,
  form: 'hosted' | null = null,
): PlusScheme => ({
  ...{ header, ais, dated: false, hosted: form === 'hosted' },
})

/** Source: EPC Tag Data Standard 14.2 and 14.6; the schemes with two plus signs are of 2.3. */
export const plusSchemes = {
  'SGTIN+': plus(sgtin.ais, 0xf7),
  'DSGTIN+': { ...plus(sgtin.ais, 0xfb), dated: true },
  'SSCC+': plus(['00'], 0xf9),
  'SGLN+': plus(sgln.ais, 0xf2),
  'GRAI+': plus(grai.ais, 0xf1),
  'GIAI+': plus(giai.ais, 0xfa),
  'GSRN+': plus(['8018'], 0xf4),
  'GSRNP+': plus(['8017'], 0xf5),
  'GDTI+': plus(gdti.ais, 0xf6),
  'CPI+': plus(cpi.ais, 0xf0),
  'SGCN+': plus(['255'], 0xf8),
  'ITIP+': plus(itip.ais, 0xf3),
  'SGTIN++': plus(sgtin.ais, 0xfd, 'hosted'),
  'DSGTIN++': { ...plus(sgtin.ais, 0xfc, 'hosted'), dated: true },
  'SSCC++': plus(['00'], 0xef, 'hosted'),
  'SGLN++': plus(sgln.ais, 0xe9, 'hosted'),
  'GRAI++': plus(grai.ais, 0xeb, 'hosted'),
  'GIAI++': plus(giai.ais, 0xee, 'hosted'),
  'GSRN++': plus(['8018'], 0xe7, 'hosted'),
  'GSRNP++': plus(['8017'], 0xe8, 'hosted'),
  'GDTI++': plus(gdti.ais, 0xea, 'hosted'),
  'CPI++': plus(cpi.ais, 0xe6, 'hosted'),
  'SGCN++': plus(['255'], 0xec, 'hosted'),
  'ITIP++': plus(itip.ais, 0xed, 'hosted'),
} as const satisfies Readonly<Record<string, PlusScheme>>

export type UrnSchemeName = keyof typeof urnSchemes
export type PlusSchemeName = keyof typeof plusSchemes

/** How a tag says what it is on. */
export type TagScheme = UrnSchemeName | PlusSchemeName

/** A scheme with its name and its kind. */
export type NamedScheme =
  | { readonly kind: 'urn'; readonly tag: UrnSchemeName; readonly scheme: UrnScheme }
  | { readonly kind: 'plus'; readonly tag: PlusSchemeName; readonly scheme: PlusScheme }

const named: readonly NamedScheme[] = [
  ...(Object.keys(urnSchemes) as UrnSchemeName[]).map(
    (tag): NamedScheme => ({ kind: 'urn', tag, scheme: urnSchemes[tag] }),
  ),
  ...(Object.keys(plusSchemes) as PlusSchemeName[]).map(
    (tag): NamedScheme => ({ kind: 'plus', tag, scheme: plusSchemes[tag] }),
  ),
]

/** The name of every scheme. */
export const tagSchemes: readonly TagScheme[] = named.map(({ tag }) => tag)

/** The scheme that a tag's first eight bits name, or null. */
export const schemeByHeader = (header: number): NamedScheme | null =>
  named.find(({ scheme }) => scheme.header === header) ?? null

/** The scheme of this name, or null. */
export const schemeByName = (name: string): NamedScheme | null =>
  named.find(({ tag }) => tag === name) ?? null

// The date in front of a DSGTIN+: which application identifier, by its four bits.
// Source: EPC Tag Data Standard 14.5.3.
export const dateAis = ['11', '13', '15', '16', '17', '7006', '7007'] as const

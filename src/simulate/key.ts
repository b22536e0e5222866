import { checkDigit } from '../gs1/check-digit.ts'

/**
 * One GS1 key in both spellings that EPCIS 2.0 allows.
 *
 * Shape    `link` is the canonical Digital Link, and what the simulator knows a thing by.
 */
export interface Key {
  readonly link: string
  readonly urn: string
}

/** Ours is Digital Link; partners send EPC URNs. */
export type Spelling = 'link' | 'urn'

/** An item's own number, from which the keys of its lots and serials are made. */
export interface ItemKey extends Key {
  readonly prefix: string
  readonly reference: string
  readonly gtin: string
}

const linkBase = 'https://id.gs1.org'

// Both spellings escape alike here: the codes that we make hold only letters, digits, '-' and,
// from some suppliers, '/'.
const escaped = (code: string): string => code.replaceAll('/', '%2F')

/** A GTIN-14 of a company; `reference` is the indicator digit, then the item reference. */
export const itemKey = (prefix: string, reference: string): ItemKey => {
  const data = `${reference.slice(0, 1)}${prefix}${reference.slice(1)}`
  const gtin = `${data}${checkDigit(data)}`
  return {
    prefix,
    reference,
    gtin,
    link: `${linkBase}/01/${gtin}`,
    urn: `urn:epc:idpat:sgtin:${prefix}.${reference}.*`,
  }
}

/** A lot of an item. */
export const lotKey = (item: ItemKey, code: string): Key => ({
  link: `${item.link}/10/${escaped(code)}`,
  urn: `urn:epc:class:lgtin:${item.prefix}.${item.reference}.${escaped(code)}`,
})

/** One serialised piece of an item. */
export const serialKey = (item: ItemKey, serial: string): Key => ({
  link: `${item.link}/21/${escaped(serial)}`,
  urn: `urn:epc:id:sgtin:${item.prefix}.${item.reference}.${escaped(serial)}`,
})

const glnOf = (prefix: string, reference: string): string =>
  `${prefix}${reference}${checkDigit(`${prefix}${reference}`)}`

/** A place. */
export const placeKey = (prefix: string, reference: string): Key => ({
  link: `${linkBase}/414/${glnOf(prefix, reference)}`,
  urn: `urn:epc:id:sgln:${prefix}.${reference}.0`,
})

/** A party. */
export const partyKey = (prefix: string, reference: string): Key => ({
  link: `${linkBase}/417/${glnOf(prefix, reference)}`,
  urn: `urn:epc:id:pgln:${prefix}.${reference}`,
})

/** A logistic unit; `serial` must fit in what the prefix leaves of 17 digits. */
export const logisticUnitKey = (prefix: string, serial: number): Key => {
  const padded = `${serial}`.padStart(16 - prefix.length, '0')
  const data = `3${prefix}${padded}`
  return {
    link: `${linkBase}/00/${data}${checkDigit(data)}`,
    urn: `urn:epc:id:sscc:${prefix}.3${padded}`,
  }
}

/** The GLN inside a place's or a party's key. */
export const glnIn = (key: Key): string => key.link.slice(-13)

import { escapeForLink, isWithin } from '../gs1/charset.ts'

/** What a key of a house without GS1 numbers says. */
export interface HouseKey {
  readonly kind: 'item' | 'lot' | 'instance' | 'container'
  /** The item's own key; null for containers. */
  readonly item: string | null
  readonly code: string
}

const gtinLink = 'https://id.gs1.org/01/'
const lotCodeMax = 20

/** The key of an item that has no GTIN. */
export const itemKey = (base: string, code: string): string => joined(base, 'item', [code])

/**
 * The key of a lot of an item.
 *
 * Shape    `item` is the item's key, or its bare code. A GTIN's lot gets the GS1 key that everyone
 *          else would give it; a code GS1 does not allow gets a house key, naming the GTIN.
 * Source   GS1 General Specifications, AI (10): up to 20 characters of set 82.
 */
export const lotKey = (base: string, item: string, code: string): string =>
  isPlainGtin(item) && code.length <= lotCodeMax && isWithin(code, 'X')
    ? `${item}/10/${escapeForLink(code)}`
    : joined(base, 'lot', [itemPart(base, item), code])

/** The key of one serialised thing of an item; as for lots, a GTIN's gets a GS1 key. */
export const serialKey = (base: string, item: string, serial: string): string =>
  isPlainGtin(item) && serial.length <= lotCodeMax && isWithin(serial, 'X')
    ? `${item}/21/${escapeForLink(serial)}`
    : joined(base, 'serial', [itemPart(base, item), serial])

/** The key of a container (pallet, crate, tank) that has no SSCC. */
export const containerKey = (base: string, code: string): string => joined(base, 'unit', [code])

/** The key of what else a house names by itself: a place, a party, a document, a process. */
export const houseKey = (
  base: string,
  word: 'place' | 'party' | 'document' | 'process' | 'measure',
  ...parts: readonly string[]
): string => joined(base, word, parts)

/** The key of the lot that a serialised thing's own key stands beside; null where there is none. */
export const lotKeyBeside = (serial: string, item: string, code: string): string | null => {
  if (isPlainGtin(item)) {
    const key = lotKey('', item, code)
    return key.startsWith(gtinLink) ? key : null
  }
  if (readHouseKey(serial)?.kind !== 'instance') return null
  const separator = separatorOf(serial)
  return lotKey(serial.split(separator).slice(0, -3).join(separator), item, code)
}

const isPlainGtin = (item: string): boolean => /^https:\/\/id\.gs1\.org\/01\/\d{14}$/.test(item)

// An item of this house is named by its code; any other keeps its whole key, so that none is lost.
const itemPart = (base: string, item: string): string => {
  const prefix = `${base}${separatorOf(base)}item${separatorOf(base)}`
  if (!item.startsWith(prefix)) return item
  const code = decoded(item.slice(prefix.length))
  return code === null || looksLikeUri(code) ? item : code
}

const separatorOf = (uri: string): '/' | ':' => (uri.startsWith('urn:') ? ':' : '/')

const joined = (base: string, word: string, parts: readonly string[]): string =>
  [base, word, ...parts.map(encoded)].join(separatorOf(base))

// Half a surrogate pair has no UTF-8 to be encoded as; dots alone would be resolved away in a URL.
const encoded = (part: string): string =>
  encodeURIComponent(part.toWellFormed()).replace(/^\.{1,2}$/, (dots) => '%2E'.repeat(dots.length))

// decodeURIComponent has no way to ask first; what it cannot read is no key of ours.
const decoded = (part: string): string | null => {
  if (!part.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

const looksLikeUri = (text: string): boolean => /^(?:https?:\/\/|urn:)/.test(text)

/**
 * Reads a key that this or another house made under its own base; null for any other URI.
 *
 * Shape    `<base>/item/<code>`, `<base>/lot/<item>/<code>`, `<base>/serial/<item>/<serial>`,
 *          `<base>/unit/<code>` under an http or https URL, or the same with colons under
 *          `urn:lotline:<id>`. Segments are percent-encoded.
 */
export const readHouseKey = (uri: string): HouseKey | null => {
  const separator = uri.startsWith('urn:lotline:') ? ':' : /^https?:\/\//.test(uri) ? '/' : null
  if (separator === null || uri.includes('?') || uri.includes('#')) return null
  const parts = uri.split(separator)
  // The base is at least "urn:lotline:<id>" or "https://<host>": three parts either way.
  const word = parts.at(-3)
  if (parts.length >= 6 && (word === 'lot' || word === 'serial'))
    return readOfItem(parts, separator)
  if (parts.length < 5) return null
  const code = decoded(parts.at(-1) ?? '')
  if (code === null || code === '') return null
  if (parts.at(-2) === 'item') return { kind: 'item', item: uri, code }
  return parts.at(-2) === 'unit' ? { kind: 'container', item: null, code } : null
}

const readOfItem = (parts: readonly string[], separator: string): HouseKey | null => {
  const named = decoded(parts.at(-2) ?? '')
  const code = decoded(parts.at(-1) ?? '')
  if (named === null || named === '' || code === null || code === '') return null
  const base = parts.slice(0, -3).join(separator)
  const item = looksLikeUri(named) ? named : itemKey(base, named)
  return { kind: parts.at(-3) === 'lot' ? 'lot' : 'instance', item, code }
}

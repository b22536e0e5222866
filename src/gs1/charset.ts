/**
 * The characters a value may hold, by the letter the standard gives the set: N digits,
 * X the 82 characters of CSET 82, Y the 39 of CSET 39, Z the 64 of base64url and its padding.
 *
 * Source   GS1 General Specifications 7.11.
 */
export type Charset = 'N' | 'X' | 'Y' | 'Z'

const digits = '0123456789'
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const lower = 'abcdefghijklmnopqrstuvwxyz'

/** A set of ASCII characters as a table: reading an event asks it once a character. */
const tableOf = (characters: string): Uint8Array => {
  const table = new Uint8Array(128)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}

const tables = {
  N: tableOf(digits),
  X: tableOf(`!"%&'()*+,-./:;<=>?_${digits}${upper}${lower}`),
  Y: tableOf(`#-/${digits}${upper}`),
  Z: tableOf(`-_=${digits}${upper}${lower}`),
} as const

// EPC Tag Data Standard, grammar of pure identity URIs: these stand for themselves, the rest of
// CSET 82 and the # of CSET 39 are written as %XX.
const plainInUrn = tableOf(`!'()*+,-.:;=_${digits}${upper}${lower}`)

// GS1 Digital Link asks for ! # % & ( ) * + , / : to be escaped, and RFC 3986 for " < > ?. The
// apostrophe, semicolon and equals sign stay as they are: event hashes depend on it.
const plainInLink = tableOf(`'-.;=_${digits}${upper}${lower}`)

const holdsOnly = (text: string, table: Uint8Array, from = 0): boolean => {
  for (let at = from; at < text.length; at++) if (table[text.charCodeAt(at)] !== 1) return false
  return true
}

/** Whether every character from position `from` on is in the set. */
export const isWithin = (text: string, charset: Charset, from = 0): boolean =>
  holdsOnly(text, tables[charset], from)

/** Whether any GS1 value could hold this text, whatever it means. */
export const isAttributeText = (text: string): boolean => isWithin(text, 'X') || isWithin(text, 'Y')

/** The characters that are not in the set, each once, in order. */
export const strangersTo = (text: string, charset: Charset): readonly string[] => [
  ...new Set([...text].filter((character) => tables[charset][character.charCodeAt(0)] !== 1)),
]

const escapeBut = (text: string, plain: Uint8Array): string => {
  if (holdsOnly(text, plain)) return text
  let escaped = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    escaped += plain[code] === 1 ? text[at] : `%${code.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return escaped
}

/** A value as it is written in an EPC URN. The value is within CSET 82 or 39. */
export const escapeForUrn = (value: string): string => escapeBut(value, plainInUrn)

/** A value as it is written in a canonical Digital Link. The value is within CSET 82 or 39. */
export const escapeForLink = (value: string): string => escapeBut(value, plainInLink)

/** Whether a part of an EPC URN, once its %XX are set aside, has only what may stand as it is. */
export const isUrnText = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (plainInUrn[code] !== 1 && code !== 37) return false
  }
  return true
}

const hexAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/**
 * The value behind a percent-encoded text, or null where a % begins no ASCII character.
 *
 * Limits   No GS1 key holds a character beyond ASCII, so none is decoded.
 */
export const percentDecoded = (text: string): string | null => {
  let at = text.indexOf('%')
  if (at < 0) return text
  let value = text.slice(0, at)
  while (at < text.length) {
    if (text.charCodeAt(at) !== 37) {
      value += text[at]
      at += 1
      continue
    }
    const high = hexAt(text, at + 1)
    const low = hexAt(text, at + 2)
    if (high < 0 || high > 7 || low < 0) return null
    value += String.fromCharCode(high * 16 + low)
    at += 3
  }
  return value
}

/** 1: may stand in a URI as it is. Source: RFC 3986 §2.2, §2.3. */
const PLAIN = new Uint8Array(128)
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
for (const char of `${UPPER}${UPPER.toLowerCase()}0123456789-._~:/?@!$&'()*+,;=`)
  PLAIN[char.charCodeAt(0)] = 1

const AUTHORITY = /^\/\/(?:[^/?#@[\]]*@)?(?:\[[0-9A-Za-z:.]+\]|[^/?#@:[\]]*)(?::\d*)?(?:[/?#]|$)/

const isHex = (char: number): boolean =>
  (char >= 0x30 && char <= 0x39) || ((char | 0x20) >= 0x61 && (char | 0x20) <= 0x66)

/** Where the scheme's colon is; -1 where there is no scheme. Source: RFC 3986 §3.1. */
const schemeEnd = (text: string): number => {
  const first = text.charCodeAt(0) | 0x20
  if (!(first >= 0x61 && first <= 0x7a)) return -1
  for (let at = 1; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 0x3a) return at
    const isLetter = (char | 0x20) >= 0x61 && (char | 0x20) <= 0x7a
    if (!isLetter && !(char >= 0x30 && char <= 0x39) && !'+-.'.includes(text.charAt(at))) return -1
  }
  return -1
}

/**
 * Whether a text is an absolute URI: a scheme, something after it, and only characters a URI has.
 *
 * Limits   Runs once over the text; nothing is looked up. A port number is not bounded.
 * Source   RFC 3986 §3. What is outside ASCII must be percent-encoded.
 */
export const isUri = (text: string): boolean => {
  const colon = schemeEnd(text)
  if (colon < 1 || colon === text.length - 1) return false
  let hashes = 0
  let hasBracket = false
  for (let at = colon + 1; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char < 128 && PLAIN[char] === 1) continue
    if (char === 0x25) {
      if (!isHex(text.charCodeAt(at + 1)) || !isHex(text.charCodeAt(at + 2))) return false
    } else if (char === 0x23) {
      if (++hashes > 1) return false
    } else if (char === 0x5b || char === 0x5d) hasBracket = true
    else return false
  }
  const rest = text.slice(colon + 1)
  if (!rest.startsWith('//')) return !hasBracket
  return (
    AUTHORITY.test(rest) && (!hasBracket || !/[[\]]/.test(rest.slice(2).replace(/^[^/?#]*/, '')))
  )
}

import { checkPairOf } from '../gs1/check-pair.ts'

/** The ways in which a number may end in characters that catch a typing error. */
export const checkAlgorithms = ['mod37', 'luhn', 'gs1pair'] as const
export type CheckAlgorithm = (typeof checkAlgorithms)[number]

const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const alphanumeric = `${digits}${letters}`

/** The characters that nobody mistakes for another: no 0, 1, I and O. */
export const clearCharacters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * The check character of digits and capital letters by ISO 7064 MOD 37,36: it finds every single
 * wrong character, and nearly all neighbours that changed places.
 *
 * Shape    One of `0-9A-Z`; null where the text is empty or holds anything else.
 * Source   ISO/IEC 7064, hybrid systems: P starts at 36; for each character P is doubled modulo
 *          37 after it was added modulo 36, 0 standing for 36.
 */
export const mod37Of = (text: string): string | null => {
  let product = 36
  for (const character of text) {
    const value = alphanumeric.indexOf(character)
    if (value < 0) return null
    product = (((product + value) % 36 || 36) * 2) % 37
  }
  return text === '' ? null : (alphanumeric[(37 - product) % 36] ?? null)
}

/**
 * The check character of a text by the Luhn algorithm, over an alphabet of any even size.
 *
 * Shape    One of `alphabet`; null where the text is empty or holds anything else.
 */
export const luhnOf = (text: string, alphabet: string): string | null => {
  const size = alphabet.length
  let sum = 0
  let isDoubled = true
  for (const character of [...text].reverse()) {
    const value = alphabet.indexOf(character)
    if (value < 0) return null
    const addend = isDoubled ? value * 2 : value
    sum += Math.floor(addend / size) + (addend % size)
    isDoubled = !isDoubled
  }
  return text === '' ? null : (alphabet[(size - (sum % size)) % size] ?? null)
}

/** How many characters an algorithm adds. */
export const checkLength = (algorithm: CheckAlgorithm): number => (algorithm === 'gs1pair' ? 2 : 1)

/**
 * The check characters of a number, over its letters and digits alone: what separates them may be
 * left out by whoever types it.
 *
 * Shape    `luhn` is over all 36 digits and capital letters. null where nothing can be checked.
 */
export const checkOf = (algorithm: CheckAlgorithm, text: string): string | null => {
  const kept = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (algorithm === 'mod37') return mod37Of(kept)
  return algorithm === 'luhn' ? luhnOf(kept, alphanumeric) : checkPairOf(kept)
}

/**
 * The four digits by which a case is told over a headset: of its GTIN, lot and date.
 *
 * Shape    `date` is `YYMMDD`, or '' where the label has none. The lot's case counts.
 * Source   Produce Traceability Initiative, VoiceCode: CRC-16 (polynomial 0x8005, reflected,
 *          beginning with 0) of the three without anything between, modulo 10000.
 */
export const voiceCodeOf = (gtin14: string, lot: string, date: string): string => {
  let crc = 0
  for (const character of `${gtin14}${lot}${date}`) {
    crc ^= character.charCodeAt(0)
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1
  }
  return String(crc % 10_000).padStart(4, '0')
}

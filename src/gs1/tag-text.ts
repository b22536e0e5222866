import { type Charset, isWithin, strangersTo } from './charset.ts'
import { quoted } from './quote.ts'
import { no, ok, type Result } from './result.ts'
import { bitsOf, numberOf, widthOfDigits } from './tag-bits.ts'
import { type Fault, type Field, fixedField, tooShort } from './tag-field.ts'
import { wrongCount } from './tag-number.ts'

/** How a text of some characters is packed: null where it is not made of these. */
interface Packing {
  readonly sizeOf: (length: number) => number
  readonly pack: (text: string) => string | null
  readonly unpack: (bits: string, length: number) => string | null
}

const digits = '0123456789'
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const perCharacter = (alphabet: readonly string[], width: number): Packing => {
  const codes = new Map(alphabet.map((character, code) => [character, code] as const))
  return {
    sizeOf: (length) => length * width,
    pack: (text) => {
      const found = [...text].map((character) => codes.get(character))
      return found.includes(undefined)
        ? null
        : found.map((code) => bitsOf(code ?? 0, width)).join('')
    },
    unpack: (bits) => {
      let text = ''
      for (let at = 0; at < bits.length; at += width) {
        const character = alphabet[Number(numberOf(bits.slice(at, at + width)))]
        if (!character) return null
        text += character
      }
      return text
    },
  }
}

const asNumber: Packing = {
  sizeOf: widthOfDigits,
  pack: (text) =>
    isWithin(text, 'N') ? bitsOf(BigInt(`0${text}`), widthOfDigits(text.length)) : null,
  unpack: (bits, length) => {
    if (length === 0) return ''
    const text = numberOf(bits).toString()
    return text.length > length ? null : text.padStart(length, '0')
  },
}

const upperHex = perCharacter([...`${digits}ABCDEF`], 4)
const lowerHex = perCharacter([...`${digits}abcdef`], 4)
const base64 = perCharacter([...`${upper}${upper.toLowerCase()}${digits}-_`], 6)

const isAscii = (character: string): boolean => isWithin(character, 'X') || character === '#'

/** ASCII by its code, of which only the characters of GS1 values are known. */
export const asciiAlphabet: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return isAscii(character) ? character : ''
})
const ascii = perCharacter(asciiAlphabet, 7)

const code40Alphabet = `\0${upper}-.:${digits}`

/**
 * Three characters in 16 bits.
 *
 * Source   EPC Tag Data Standard 14.5.6.5.
 */
export const code40: Packing = {
  sizeOf: (length) => Math.ceil(length / 3) * 16,
  pack: (text) => {
    let bits = ''
    for (let at = 0; at < text.length; at += 3) {
      const codes = [0, 1, 2].map((n) => code40Alphabet.indexOf(text[at + n] ?? '\0'))
      if (codes.includes(-1)) return null
      bits += bitsOf(codes.reduce((sum, code) => sum * 40 + code, 0) + 1, 16)
    }
    return bits
  },
  unpack: (bits, length) => {
    let text = ''
    for (let at = 0; at < bits.length; at += 16) {
      const three = Number(numberOf(bits.slice(at, at + 16))) - 1
      if (three < 0 || three >= 64_000) return null
      for (const code of [Math.floor(three / 1600), Math.floor(three / 40) % 40, three % 40])
        text += code40Alphabet[code]
    }
    const found = text.slice(0, length)
    return found.includes('\0') || /[^\0]/.test(text.slice(length)) ? null : found
  },
}

// In the order of their indicators. The last two of eight are reserved.
// Source: EPC Tag Data Standard, Table E.
const packings: readonly Packing[] = [asNumber, upperHex, lowerHex, base64, ascii, code40]

const shortestOf = (text: string): string | null => {
  let shortest: string | null = null
  const length = (bits: string | null): number => bits?.length ?? Number.POSITIVE_INFINITY
  packings.forEach((packing, indicator) => {
    const packed = packing.pack(text)
    if (packed === null || length(shortest) <= packing.sizeOf(text.length) + 3) return
    shortest = bitsOf(indicator, 3) + packed
  })
  return shortest
}

/** What a text may be: of which characters, how many, and of how many at least. */
export interface TextRule {
  readonly most: number
  readonly least?: number
  readonly charset?: Charset
}

const strange = (text: string, charset: Charset, at: number): Fault => ({
  code: 'character',
  message: `${quoted(text)} holds ${strangersTo(text, charset).map(quoted).join(' ')}.`,
  at,
})

/**
 * A text with its packing and its length in front, packed as short as it can be.
 *
 * Limits   Any packing that fits is read, not the shortest alone.
 * Source   EPC Tag Data Standard 14.5.6.
 */
export const textField = ({ most, least = 1, charset = 'X' }: TextRule): Field => {
  const prefix = most.toString(2).length
  return {
    read: (bits, at) => {
      const start = at + 3 + prefix
      if (start > bits.length) return tooShort(bits, at, 3 + prefix)
      const packing = packings[Number(numberOf(bits.slice(at, at + 3)))]
      if (!packing)
        return no({ code: 'packing', message: `The packing at bit ${at} is reserved.`, at })
      const length = Number(numberOf(bits.slice(at + 3, start)))
      if (length < least || length > most) return no(wrongCount(length, least, most, at + 3))
      const end = start + packing.sizeOf(length)
      if (end > bits.length) return tooShort(bits, start, end - start)
      const text = packing.unpack(bits.slice(start, end), length)
      if (text === null) {
        const message = `Bits ${start} to ${end - 1} are not ${length} characters.`
        return no({ code: 'character', message, at: start })
      }
      return isWithin(text, charset) ? ok({ text, end }) : no(strange(text, charset, start))
    },
    write: (text) => {
      if (text.length < least || text.length > most)
        return no({
          ...wrongCount(text.length, least, most, 0),
          message: lengthOf(text, least, most),
        })
      const packed = isWithin(text, charset) ? shortestOf(text) : null
      if (packed === null) return no(strange(text, charset, 0))
      return ok(packed.slice(0, 3) + bitsOf(text.length, prefix) + packed.slice(3))
    },
  }
}

const lengthOf = (text: string, least: number, most: number): string =>
  `${quoted(text)} has ${text.length} characters; it should have ${least} to ${most}.`

/**
 * Digits of four bits each, and then, where a letter begins, the rest as a text.
 *
 * Source   EPC Tag Data Standard 14.5.5.
 */
export const delimitedField = (most: number, charset: Charset = 'X'): Field => {
  const rest = textField({ most, charset })
  return {
    read: (bits, start) => {
      let text = ''
      for (let at = start; ; at += 4) {
        if (at + 4 > bits.length) return tooShort(bits, at, 4)
        const four = Number(numberOf(bits.slice(at, at + 4)))
        if (four > 9 && four < 14)
          return no({ code: 'digits', message: `A digit of ${four} stands at bit ${at}.`, at })
        if (four === 15) return whole({ text, end: at + 4 }, most, start)
        if (four < 14) {
          text += four
          continue
        }
        const tail = rest.read(bits, at + 4)
        return tail.ok ? whole({ ...tail.value, text: text + tail.value.text }, most, start) : tail
      }
    },
    write: (text) => {
      const count = text.search(/\D|$/)
      if (count === 0 || text.length > most)
        return no({
          code: 'length',
          message: `${quoted(text)} is not a digit and then up to ${most - 1} characters.`,
          at: 0,
        })
      const head = [...text.slice(0, count)].map((digit) => bitsOf(Number(digit), 4)).join('')
      if (count === text.length) return ok(`${head}1111`)
      const tail = rest.write(text.slice(count))
      return tail.ok ? ok(`${head}1110${tail.value}`) : tail
    },
  }
}

const whole = <T extends { readonly text: string }>(
  reading: T,
  most: number,
  at: number,
): Result<T, Fault> =>
  /^\d/.test(reading.text) && reading.text.length <= most
    ? ok(reading)
    : no({ code: 'length', message: lengthOf(reading.text, 1, most), at })

/**
 * A text of seven bits a character, filled up with zeros.
 *
 * Source   EPC Tag Data Standard 14.3.2, 14.3.5.
 */
export const filledField = (width: number, most = Math.floor(width / 7)): Field =>
  fixedField(
    width,
    'character',
    (bits) => {
      const length = Math.ceil((bits.lastIndexOf('1') + 1) / 7)
      const text = ascii.unpack(bits.slice(0, length * 7), length)
      if (length === 0 || length > most)
        return no(`${length} characters stand where 1 to ${most} should.`)
      return text !== null && isWithin(text, 'X')
        ? ok(text)
        : no('Not every seven bits are a character.')
    },
    (text) =>
      text !== '' && text.length <= most && isWithin(text, 'X')
        ? ok((ascii.pack(text) ?? '').padEnd(width, '0'))
        : no(`${quoted(text)} is not 1 to ${most} characters of a GS1 value.`),
  )

/**
 * A text of six bits a character, of the letters A-Z, digits, and # - /, ended by six zeros.
 *
 * Source   EPC Tag Data Standard 14.3.9.
 */
export const terminatedField = (most: number): Field => ({
  read: (bits, start) => {
    let text = ''
    for (let at = start; ; at += 6) {
      if (at + 6 > bits.length) return tooShort(bits, at, 6)
      const code = Number(numberOf(bits.slice(at, at + 6)))
      if (code === 0 && text !== '' && text.length <= most) return ok({ text, end: at + 6 })
      const character = String.fromCharCode(code < 32 ? code + 64 : code)
      if (code === 0 || text.length >= most || !isWithin(character, 'Y')) {
        const message = `Six bits at bit ${at} are no character after ${quoted(text)}.`
        return no({ code: 'character', message, at })
      }
      text += character
    }
  },
  write: (text) =>
    text !== '' && text.length <= most && isWithin(text, 'Y')
      ? ok(`${[...text].map((one) => bitsOf(one.charCodeAt(0) % 64, 6)).join('')}000000`)
      : no({
          code: 'character',
          message: `${quoted(text)} is not 1 to ${most} of letters A-Z, digits, and # - /.`,
          at: 0,
        }),
})

/**
 * Two letters that name a country.
 *
 * Source   EPC Tag Data Standard 14.5.12.
 */
export const countryField: Field = fixedField(
  12,
  'country',
  (bits) => {
    const text = base64.unpack(bits, 2) ?? ''
    return /^[A-Z]{2}$/.test(text) ? ok(text) : no(`${quoted(text)} is not two letters.`)
  },
  (text) =>
    /^[A-Z]{2}$/.test(text)
      ? ok(base64.pack(text) ?? '')
      : no(`${quoted(text)} is not two letters A-Z.`),
)

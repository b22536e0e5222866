import { isWithin } from './charset.ts'
import { quoted } from './quote.ts'
import { no, ok, type Result } from './result.ts'
import { bitsOf, numberOf, widthOfDigits } from './tag-bits.ts'
import { type Field, fixedField, tooShort } from './tag-field.ts'

const needsDigits = (text: string, digits: number): string =>
  `${quoted(text)} is not ${digits} ${digits === 1 ? 'digit' : 'digits'}.`

const isDigits = (text: string, length: number): boolean =>
  text.length === length && isWithin(text, 'N')

/**
 * So many digits, four bits each.
 *
 * Source   EPC Tag Data Standard 14.5.4.
 */
export const digitsField = (digits: number): Field =>
  fixedField(
    digits * 4,
    'digits',
    (bits) => {
      const found = bits.match(/.{4}/g)?.map((four) => Number.parseInt(four, 2)) ?? []
      return found.some((digit) => digit > 9)
        ? no(`Among ${digits} digits stands ${found.find((digit) => digit > 9)}.`)
        : ok(found.join(''))
    },
    (text) =>
      isDigits(text, digits)
        ? ok([...text].map((digit) => bitsOf(Number(digit), 4)).join(''))
        : no(needsDigits(text, digits)),
  )

const decodeNumber = (bits: string, digits: number): Result<string, string> => {
  const text = numberOf(bits).toString()
  if (digits === 0) return text === '0' ? ok('') : no(`${text} stands where nothing should.`)
  return text.length > digits
    ? no(`${text} has ${text.length} digits; there should be ${digits} at most.`)
    : ok(text.padStart(digits, '0'))
}

/**
 * A number that keeps its leading zeros, having so many digits.
 *
 * Source   EPC Tag Data Standard 14.5.2, 14.3.10, and 14.3.3 for the width that is given there.
 */
export const numberField = (digits: number, width = widthOfDigits(digits)): Field =>
  fixedField(
    width,
    'digits',
    (bits) => decodeNumber(bits, digits),
    (text) =>
      isDigits(text, digits)
        ? ok(bitsOf(BigInt(`0${text}`), width))
        : no(needsDigits(text, digits)),
  )

/**
 * A number without leading zeros that fits in so many bits, and in so many digits.
 *
 * Source   EPC Tag Data Standard 14.3.1.
 */
export const integerField = (width: number, digits = width): Field => {
  const whole = 2n ** BigInt(width)
  const decimal = 10n ** BigInt(digits)
  const most = (whole < decimal ? whole : decimal) - 1n
  const faultOf = (text: string) =>
    no(`${quoted(text)} is not a number from 0 to ${most} without leading zeros.`)
  return fixedField(
    width,
    'number',
    (bits) => (numberOf(bits) <= most ? ok : faultOf)(numberOf(bits).toString()),
    (text) =>
      /^(0|[1-9]\d*)$/.test(text) && BigInt(text) <= most
        ? ok(bitsOf(BigInt(text), width))
        : faultOf(text),
  )
}

/**
 * Digits behind a 1 that keeps their leading zeros, as a number.
 *
 * Source   EPC Tag Data Standard 14.3.6.
 */
export const guardedField = (width: number, most: number): Field =>
  fixedField(
    width,
    'digits',
    (bits) => {
      const text = numberOf(bits).toString()
      return text[0] === '1' && text.length > 1 && text.length <= most + 1
        ? ok(text.slice(1))
        : no(`${text} does not begin with a 1 that 1 to ${most} digits follow.`)
    },
    (text) =>
      text !== '' && text.length <= most && isWithin(text, 'N')
        ? ok(bitsOf(BigInt(`1${text}`), width))
        : no(`${quoted(text)} is not 1 to ${most} digits.`),
  )

/**
 * Up to so many digits, with how many there are in front.
 *
 * Source   EPC Tag Data Standard 14.5.13.
 */
export const countedField = (most: number, least = 1): Field => {
  const prefix = most.toString(2).length
  return {
    read: (bits, at) => {
      if (at + prefix > bits.length) return tooShort(bits, at, prefix)
      const count = Number(numberOf(bits.slice(at, at + prefix)))
      if (count < least || count > most) return no(wrongCount(count, least, most, at))
      return numberField(count).read(bits, at + prefix)
    },
    write: (text) =>
      text.length >= least && text.length <= most && isWithin(text, 'N')
        ? ok(bitsOf(text.length, prefix) + bitsOf(BigInt(`0${text}`), widthOfDigits(text.length)))
        : no({
            code: 'digits',
            message: `${quoted(text)} is not ${least} to ${most} digits.`,
            at: 0,
          }),
  }
}

/** The refusal of a value whose announced length cannot be. */
export const wrongCount = (count: number, least: number, most: number, at: number) => ({
  code: 'length',
  message: `${count} characters are announced; there should be ${least} to ${most}.`,
  at,
})

const choice = (width: number, name: string, texts: readonly string[]): Field =>
  fixedField(
    width,
    'choice',
    (bits) => ok(texts[Number(numberOf(bits))] ?? ''),
    (text) => {
      const found = texts.indexOf(text)
      return found < 0 ? no(`${quoted(text)} is not ${name}.`) : ok(bitsOf(found, width))
    },
  )

/** Source: EPC Tag Data Standard 14.5.7. */
export const flagField: Field = choice(1, '0 or 1', ['0', '1'])

/** Source: EPC Tag Data Standard 14.5.14. */
export const minusField: Field = choice(1, 'a minus sign or nothing', ['', '-'])

/**
 * Which of how many, such as 1/3.
 *
 * Source   EPC Tag Data Standard 14.5.15.
 */
export const sequenceField: Field = fixedField(
  8,
  'sequence',
  (bits) => {
    const text = `${numberOf(bits.slice(0, 4))}/${numberOf(bits.slice(4))}`
    return /^[1-9]\/[1-9]$/.test(text) ? ok(text) : no(`${text} is not 1/1 to 9/9.`)
  },
  (text) =>
    /^[1-9]\/[1-9]$/.test(text)
      ? ok(bitsOf(Number(text[0]), 4) + bitsOf(Number(text[2]), 4))
      : no(`${quoted(text)} is not 1/1 to 9/9.`),
)

import { no, ok } from './result.ts'
import { bitsOf, numberOf } from './tag-bits.ts'
import { type Field, tooShort } from './tag-field.ts'
import { integerField, numberField } from './tag-number.ts'
import { filledField, terminatedField } from './tag-text.ts'

// How many bits a company prefix of 6 to 12 digits takes.
// Source: EPC Tag Data Standard, partition tables.
const prefixWidths = [20, 24, 27, 30, 34, 37, 40] as const

/** What follows a company prefix of so many digits, which takes so many bits. */
type RestOf = (prefixLength: number, prefixWidth: number) => Field

/**
 * A company prefix and a reference with a dot between them: three bits say how long the first is.
 *
 * Source   EPC Tag Data Standard 14.3.3 to 14.3.5, 14.3.9.
 */
const partition = (restOf: RestOf): Field => ({
  read: (bits, at) => {
    if (at + 3 > bits.length) return tooShort(bits, at, 3)
    const value = Number(numberOf(bits.slice(at, at + 3)))
    const length = 12 - value
    const width = prefixWidths[length - 6]
    if (width === undefined) {
      const message = `The partition at bit ${at} is ${value}; it should be 0 to 6.`
      return no({ code: 'partition', message, at })
    }
    const start = at + 3
    if (start + width > bits.length) return tooShort(bits, start, width)
    const prefix = numberOf(bits.slice(start, start + width)).toString()
    if (prefix.length > length) {
      const message = `${prefix} stands for a company prefix of ${length} digits.`
      return no({ code: 'prefix', message, at: start })
    }
    const rest = restOf(length, width).read(bits, start + width)
    if (!rest.ok) return rest
    return ok({ ...rest.value, text: `${prefix.padStart(length, '0')}.${rest.value.text}` })
  },
  write: (text) => {
    const length = text.indexOf('.')
    const width = prefixWidths[length - 6]
    if (width === undefined) {
      const message = `A company prefix has 6 to 12 digits in a tag, not ${length}.`
      return no({ code: 'prefix', message, at: 0 })
    }
    const rest = restOf(length, width).write(text.slice(length + 1))
    if (!rest.ok) return rest
    const prefix = bitsOf(BigInt(text.slice(0, length)), width)
    return ok(bitsOf(12 - length, 3) + prefix + rest.value)
  },
})

/** Prefix and reference have so many digits and so many bits together. */
export const digitsPartition = (digits: number, bits: number): Field =>
  partition((length, width) => numberField(digits - length, bits - width))

/** The reference is a number without leading zeros. Both have so many digits at most. */
export const numberPartition = (digits: number, bits: number): Field =>
  partition((length, width) => integerField(bits - width, digits - length))

/** The reference is a text of seven bits a character. Both have 30 characters at most. */
export const textPartition = (bits: number): Field =>
  partition((length, width) => filledField(bits - width, 30 - length))

/** The reference is a text of six bits a character. Both have 30 characters at most. */
export const partPartition: Field = partition((length) => terminatedField(30 - length))

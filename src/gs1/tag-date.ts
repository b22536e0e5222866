import { isWithin } from './charset.ts'
import { quoted } from './quote.ts'
import { no, ok, type Result } from './result.ts'
import { bitsOf, numberOf } from './tag-bits.ts'
import { type Field, fixedField, inRow, tooShort } from './tag-field.ts'

// Year, month, day, hour, minute, second: two digits each, in so many bits.
const widths = [7, 4, 5, 5, 6, 6] as const
const widthOf = (pairs: number): number =>
  widths.slice(0, pairs).reduce<number>((sum, width) => sum + width, 0)

const pairsOf = (text: string): readonly number[] => text.match(/\d\d/g)?.map(Number) ?? []

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * Whether these digits can be a day, or a day and a time of it.
 *
 * Shape    YYMMDD, and as much of hhmmss as there is. Day 00 is the whole month, 24:00 its end.
 * Limits   A year divides by four where its two digits do: so from 1901 to 2099.
 * Source   EPC Tag Data Standard 14.5.8, 14.5.9, 14.5.11.
 */
export const isMoment = (digits: string): boolean => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = pairsOf(digits)
  if (year > 99 || month < 1 || month > 12 || day > daysIn(year, month)) return false
  if (hour === 24) return minute === 0 && second === 0
  return hour < 24 && minute < 60 && second < 60
}

const encode = (text: string, length: number): Result<string, string> =>
  text.length === length && isWithin(text, 'N') && isMoment(text)
    ? ok(
        pairsOf(text)
          .map((pair, at) => bitsOf(pair, widths[at] ?? 0))
          .join(''),
      )
    : no(`${quoted(text)} is not a date${length > 6 ? ' and time' : ' YYMMDD'}.`)

const decode = (bits: string, pairs: number): Result<string, string> => {
  const found = widths
    .slice(0, pairs)
    .map((width, at) => Number(numberOf(bits.slice(widthOf(at), widthOf(at) + width))))
  const text = found.map((pair) => String(pair).padStart(2, '0')).join('')
  // A year of seven bits may have three digits.
  return text.length === pairs * 2 && isMoment(text) ? ok(text) : no(`${text} is not a date.`)
}

const momentField = (pairs: number): Field =>
  fixedField(
    widthOf(pairs),
    'date',
    (bits) => decode(bits, pairs),
    (text) => encode(text, pairs * 2),
  )

/** Source: EPC Tag Data Standard 14.5.8. */
export const dateField: Field = momentField(3)

/** Source: EPC Tag Data Standard 14.5.9. */
export const dateTimeField: Field = momentField(5)

/** Several forms of a value: the first bits say which, the length of the value as well. */
const formsOf = (
  width: number,
  forms: readonly { readonly length: number; readonly field: Field }[],
): Field => ({
  read: (bits, at) => {
    if (at + width > bits.length) return tooShort(bits, at, width)
    const form = forms[Number(numberOf(bits.slice(at, at + width)))]
    if (!form) return no({ code: 'date', message: `At bit ${at} stands no form of a date.`, at })
    return form.field.read(bits, at + width)
  },
  write: (text) => {
    const which = forms.findIndex(({ length }) => length === text.length)
    const written = forms[which]?.field.write(text)
    if (!written) {
      const message = `${quoted(text)} is not a date in any form that fits here.`
      return no({ code: 'date', message, at: 0 })
    }
    return written.ok ? ok(bitsOf(which, width) + written.value) : written
  },
})

const rangeField: Field = inRow(dateField, 6, dateField)

/**
 * A day, or the first and the last of several.
 *
 * Source   EPC Tag Data Standard 14.5.10.
 */
export const datesField: Field = formsOf(1, [
  { length: 6, field: dateField },
  { length: 12, field: rangeField },
])

/**
 * A day and as much of a time as is known: hours, minutes, seconds, or none of them.
 *
 * Source   EPC Tag Data Standard 14.5.11.
 */
export const momentsField: Field = formsOf(2, [
  { length: 8, field: momentField(4) },
  { length: 10, field: momentField(5) },
  { length: 12, field: momentField(6) },
  { length: 6, field: dateField },
])

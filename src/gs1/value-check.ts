import { checkDigitOfFirst, hasValidCheckDigit } from './check-digit.ts'
import { checkPairOf } from './check-pair.ts'
import {
  countryLetters,
  countryNumbers,
  currencyNumbers,
  mediaTypes,
  packageTypes,
} from './code-lists.ts'
import { daysIn, readShortDate } from './short-date.ts'

/** What is wrong with a part of a value, from which character of it on. */
export interface CheckFault {
  readonly code: string
  readonly at: number
  readonly message: string
}

type Check = (part: string, thisYear: number) => CheckFault | null

const fault = (code: string, message: string, at = 0): CheckFault => ({ code, at, message })

const unless = (holds: boolean, code: string, message: string, at = 0): CheckFault | null =>
  holds ? null : fault(code, message, at)

const oneOf =
  (codes: ReadonlySet<string>, what: string): Check =>
  (part) =>
    unless(codes.has(part), 'code-unknown', `${part} is not ${what}.`)

const matching =
  (pattern: RegExp, code: string, what: string): Check =>
  (part) =>
    unless(pattern.test(part), code, `${part} is not ${what}.`)

/** A check of a number's size: from zero to the most there can be. */
const upTo =
  (most: number, code: string, what: string): Check =>
  (part) =>
    unless(Number(part) <= most, code, `${part} is not ${what}.`)

const monthAndDay = (
  [year, month, day]: readonly [number, number, number],
  at: number,
  mayLackDay: boolean,
): CheckFault | null => {
  const shown = String(month).padStart(2, '0')
  if (month < 1 || month > 12) return fault('month', `There is no month ${shown}.`, at)
  if (day === 0 && mayLackDay) return null
  const most = daysIn(year, month)
  const date = `${year}-${shown}`
  if (day === 0) return fault('day', 'The day is 00, where a day must be told.', at + 2)
  return unless(day <= most, 'day', `${date} has ${most} days, and no day ${day}.`, at + 2)
}

const shortDate =
  (mayLackDay: boolean): Check =>
  (part, thisYear) => {
    const { year, month, day } = readShortDate(part, thisYear)
    return monthAndDay([year, month, day ?? 0], 2, mayLackDay)
  }

const longDate: Check = (part) =>
  monthAndDay(
    [Number(part.slice(0, 4)), Number(part.slice(4, 6)), Number(part.slice(6, 8))],
    4,
    false,
  )

const hour = upTo(23, 'hour', 'an hour from 00 to 23')
const minute = upTo(59, 'minute', 'a minute or second from 00 to 59')

const hourAndMinute: Check = (part) => {
  const late = minute(part.slice(2), 0)
  return hour(part.slice(0, 2), 0) ?? (late && { ...late, at: 2 })
}

const checkDigit: Check = (part) => {
  const right = checkDigitOfFirst(part, part.length - 1)
  const found = part[part.length - 1]
  const message = `The check digit is ${found}; it should be ${right}.`
  return unless(hasValidCheckDigit(part), 'check-digit', message, part.length - 1)
}

const checkPair: Check = (part) => {
  const right = checkPairOf(part.slice(0, -2))
  const message = `The check characters are ${part.slice(-2)}; they should be ${right}.`
  if (right === null) return fault('length', 'It is too short to end with check characters.')
  return unless(right === part.slice(-2), 'check-digit', message, part.length - 2)
}

const percentEscapes: Check = (part) => {
  const at = part.search(/%(?![0-9A-Fa-f]{2})/)
  return unless(at < 0, 'percent', 'Two digits from 0 to F must follow each %.', at)
}

const pieceOfTotal: Check = (part) => {
  const [piece, total] = [part.slice(0, part.length / 2), part.slice(part.length / 2)]
  if (Number(piece) === 0) return fault('piece-of-total', 'No piece is the piece 00.')
  if (Number(total) === 0) return fault('piece-of-total', 'There is no total of 00.', piece.length)
  return unless(piece <= total, 'piece-of-total', `It says piece ${piece} of ${total}.`)
}

const position: Check = (part) => {
  const [, one = '', all = ''] = /^(\d)\/(\d)$/.exec(part) ?? []
  const is = `${part} is not a place in a row, such as 1/2.`
  return unless(one !== '' && one !== '0' && one <= all, 'piece-of-total', is)
}

/** Letters count from 10, and the first four characters move to the end: the rest must be 1. */
const iban: Check = (part) => {
  const at = part.search(/[^0-9A-Z]/)
  if (at >= 0) return fault('character', 'An IBAN has capital letters and digits only.', at)
  let rest = 0
  for (const one of part.slice(4) + part.slice(0, 4)) {
    const value = /\d/.test(one) ? Number(one) : one.charCodeAt(0) - 55
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return unless(part.length > 4 && rest === 1, 'check-digit', 'Its check digits are wrong.', 2)
}

const prefix =
  (from: number): Check =>
  (part) =>
    unless(
      /^\d\d/.test(part.slice(from)),
      'company-prefix',
      'It does not begin with a company prefix.',
      Math.min(from, part.length - 1),
    )

/**
 * The checks of values by the names that the standard's table gives them.
 *
 * Limits   The inner build of coupon codes, AI (8110) and (8112), is not looked into.
 * Source   GS1 Barcode Syntax Dictionary; GS1 General Specifications 3.
 */
export const checkByName: Readonly<Record<string, Check>> = {
  csum: checkDigit,
  csumalpha: checkPair,
  gcppos1: prefix(0),
  gcppos2: prefix(1),
  iso3166: oneOf(countryNumbers, 'a country by its ISO number'),
  iso3166999: oneOf(new Set([...countryNumbers, '999']), 'a country by its ISO number, or 999'),
  iso3166alpha2: oneOf(countryLetters, 'a country by its two ISO letters'),
  iso4217: oneOf(currencyNumbers, 'a currency by its ISO number'),
  iso5218: matching(/^[0129]$/, 'code-unknown', 'a sex by its ISO number: 0, 1, 2 or 9'),
  mediatype: oneOf(mediaTypes, 'a medium that GS1 knows'),
  packagetype: oneOf(packageTypes, 'a kind of package'),
  iban,
  yymmdd: shortDate(false),
  yymmd0: shortDate(true),
  yyyymmdd: longDate,
  hh: hour,
  mi: minute,
  ss: minute,
  hhmi: hourAndMinute,
  latitude: upTo(1_800_000_000, 'latitude', 'a latitude'),
  longitude: upTo(3_600_000_000, 'longitude', 'a longitude'),
  pieceoftotal: pieceOfTotal,
  posinseqslash: position,
  pcenc: percentEscapes,
  importeridx: matching(/^[\w-]$/, 'importer', 'a letter, a digit, - or _'),
  hasnondigit: matching(/\D/, 'character', 'a text with anything but digits'),
  hyphen: matching(/^-$/, 'character', 'a minus sign'),
  nonzero: matching(/[^0]/, 'zero', 'more than zero'),
  nozeroprefix: matching(/^(?:0$|[^0])/, 'no-leading-zero', 'without a 0 in front'),
  winding: matching(/^[019]$/, 'code-unknown', 'a direction of winding: 0, 1 or 9'),
  yesno: matching(/^[01]$/, 'code-unknown', 'a yes or no: 1 or 0'),
  zero: matching(/^0$/, 'leading-zero', 'a 0'),
}

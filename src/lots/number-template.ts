import { isWithin, strangersTo } from '../gs1/charset.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import {
  type CheckAlgorithm,
  checkAlgorithms,
  checkLength,
  clearCharacters,
} from './check-character.ts'

/** What a sequence begins anew with. */
export const resets = ['day', 'week', 'month', 'year', 'never'] as const
export type Reset = (typeof resets)[number]

/** The facts that a number may name as they are. */
export const nameParts = ['SITE', 'LINE', 'SHIFT', 'PRODUCT', 'SUPPLIERLOT'] as const
export type NamePart = (typeof nameParts)[number]

/** The parts of a number that come from its production day, and how long each is. */
export const dayParts = {
  Y: 1,
  YY: 2,
  YYYY: 4,
  DDD: 3,
  MM: 2,
  M: 1,
  DD: 2,
  GG: 2,
  GGGG: 4,
  WW: 2,
  D: 1,
} as const
export type DayPart = keyof typeof dayParts

/** The parts of a number that come from the time of day. */
export const timeParts = { HH: 2, H: 1, MI: 2, SLICE: 2 } as const
export type TimePart = keyof typeof timeParts

/** How an expiry may be written in a number. */
export const expiryForms = ['YYMMDD', 'YYYYMMDD', 'YYMM', 'YYDDD', 'DDMMYY'] as const
export type ExpiryForm = (typeof expiryForms)[number]

/** One part of a template, with the column at which it stands (the first is 1). */
export type Part = { readonly column: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly name: DayPart; readonly skipsI: boolean }
  | { readonly kind: 'time'; readonly name: TimePart; readonly minutes: number }
  | { readonly kind: 'name'; readonly name: NamePart; readonly width: number | null }
  | {
      readonly kind: 'sequence'
      readonly width: number
      readonly reset: Reset
      readonly alphabet: string
    }
  | { readonly kind: 'expiry'; readonly form: ExpiryForm }
  | { readonly kind: 'check'; readonly algorithm: CheckAlgorithm }
)

/**
 * How lot numbers are made: parts in their order.
 *
 * Shape    `perpetual`: ordinal days count as if no year were a leap year, and 29 February is 366.
 */
export interface Template {
  readonly text: string
  readonly parts: readonly Part[]
  readonly perpetual: boolean
}

/** What is wrong with a template or a number, at a column; the first is 1. */
export interface NumberProblem {
  readonly kind: string
  readonly column: number
  readonly message: string
}

/** The longest a lot code may be. */
export const numberMost = 20

const alphabets: Readonly<Record<string, string>> = {
  '10': '0123456789',
  '32': clearCharacters,
  '36': '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
}

/**
 * Reads a template of lot numbers.
 *
 * Shape    Text stands for itself; `{…}` for what is put in:
 *          `Y YY YYYY` year, `DDD` day of the year, `MM` month, `M` month as a letter A to L
 *          (`M:noI`: A to H, J to M), `DD` day; `GG GGGG` year of the ISO week, `WW` week, `D` day
 *          of the week; `HH` hour, `H` hour as a letter A to X, `MI` minute, `SLICE:15` which
 *          quarter of an hour of the day (any whole part of an hour); `SITE LINE SHIFT PRODUCT
 *          SUPPLIERLOT`, `SITE:2` of exactly two characters; `SEQ3:day` a sequence of three
 *          digits that begins anew each day (`week`, `month`, `year`, `never`), `SEQ3:day:32` of
 *          the 32 characters nobody mistakes; `EXP:YYMMDD`; `CHK:mod37` (`luhn`, `gs1pair`) last.
 * Refuses  Each fault with its column: unknown-part, bad-argument, text-not-allowed, too-long,
 *          no-sequence-twice, check-not-last, ambiguous (a name of any length with nothing that
 *          ends it), repeats (a sequence that begins anew without the number telling the period).
 * Limits   `numberMost` characters, so far as the template says how many there will be.
 * Source   GS1 General Specifications, AI (10): up to 20 characters of set 82.
 */
export const readTemplate = (
  text: string,
  { perpetual = false }: { readonly perpetual?: boolean } = {},
): Result<Template, readonly NumberProblem[]> => {
  const problems: NumberProblem[] = []
  const parts: Part[] = []
  for (const found of text.matchAll(/\{([^{}]*)\}|([^{}]+)|[{}]/g)) {
    const column = found.index + 1
    const [whole, inside, plain] = found
    if (plain !== undefined) parts.push({ kind: 'text', column, text: plain })
    else if (inside === undefined)
      problems.push({ kind: 'unknown-part', column, message: `${whole} has no counterpart.` })
    else {
      const part = readPart(inside, column)
      if ('message' in part) problems.push(part)
      else parts.push(part)
    }
  }
  if (text === '')
    problems.push({ kind: 'bad-argument', column: 1, message: 'The template is empty.' })
  problems.push(...faultsOf(parts))
  problems.sort((a, b) => a.column - b.column)
  return problems.length > 0 ? no(problems) : ok({ text, parts, perpetual })
}

const readPart = (inside: string, column: number): Part | NumberProblem => {
  const [name = '', ...said] = inside.split(':')
  const bad = (message: string): NumberProblem => ({ kind: 'bad-argument', column, message })
  if (name in dayParts) return dayPart(name as DayPart, said, column, bad)
  if (name in timeParts) return timePart(name as TimePart, said, column, bad)
  if ((nameParts as readonly string[]).includes(name))
    return namePart(name as NamePart, said, column, bad)
  const width = /^SEQ(\d{1,2})$/.exec(name)?.[1]
  if (width !== undefined) return sequencePart(Number(width), said, column, bad)
  const [first, ...more] = said
  if (name === 'EXP') {
    const form = expiryForms.find((one) => one === first)
    return form === undefined || more.length > 0
      ? bad(`EXP is one of ${expiryForms.map((one) => `{EXP:${one}}`).join(', ')}.`)
      : { kind: 'expiry', column, form }
  }
  if (name === 'CHK') {
    const algorithm = checkAlgorithms.find((one) => one === first)
    return algorithm === undefined || more.length > 0
      ? bad(`CHK is one of ${checkAlgorithms.map((one) => `{CHK:${one}}`).join(', ')}.`)
      : { kind: 'check', column, algorithm }
  }
  return {
    kind: 'unknown-part',
    column,
    message: `{${inside}} is no part of a number: see the list of parts.`,
  }
}

type Bad = (message: string) => NumberProblem

const dayPart = (name: DayPart, said: readonly string[], column: number, bad: Bad) => {
  if (said.length === 0) return { kind: 'day', column, name, skipsI: false } as const
  return name === 'M' && said.length === 1 && said[0] === 'noI'
    ? ({ kind: 'day', column, name, skipsI: true } as const)
    : bad(`{${name}} takes nothing after it${name === 'M' ? ' but :noI' : ''}.`)
}

const timePart = (name: TimePart, said: readonly string[], column: number, bad: Bad) => {
  if (name !== 'SLICE')
    return said.length === 0
      ? ({ kind: 'time', column, name, minutes: 1 } as const)
      : bad(`{${name}} takes nothing after it.`)
  const minutes = Number(said[0])
  // Two digits hold 96 quarters of an hour, and no finer part.
  return said.length === 1 && [15, 20, 30, 60].includes(minutes)
    ? ({ kind: 'time', column, name, minutes } as const)
    : bad('SLICE is {SLICE:15}, {SLICE:20}, {SLICE:30} or {SLICE:60}.')
}

const namePart = (name: NamePart, said: readonly string[], column: number, bad: Bad) => {
  if (said.length === 0) return { kind: 'name', column, name, width: null } as const
  const width = Number(said[0])
  return said.length === 1 && /^\d{1,2}$/.test(said[0] ?? '') && width >= 1 && width <= numberMost
    ? ({ kind: 'name', column, name, width } as const)
    : bad(`{${name}:2} says how many characters it has, from 1 to ${numberMost}.`)
}

const sequencePart = (width: number, said: readonly string[], column: number, bad: Bad) => {
  const [reset = 'never', alphabet = '10', ...more] = said
  const known = resets.find((one) => one === reset)
  const characters = alphabets[alphabet]
  if (width < 1 || width > 12) return bad('A sequence has 1 to 12 characters.')
  if (known === undefined) return bad(`A sequence begins anew each ${resets.join(', ')}.`)
  if (characters === undefined || more.length > 0)
    return bad('A sequence is written in 10 digits, or in 32 or 36 digits and letters.')
  return { kind: 'sequence', column, width, reset: known, alphabet: characters } as const
}

/** How many characters a part has; null where that depends on what is put in. */
export const widthOf = (part: Part): number | null => {
  switch (part.kind) {
    case 'text':
      return part.text.length
    case 'day':
      return dayParts[part.name]
    case 'time':
      return timeParts[part.name]
    case 'name':
    case 'sequence':
      return part.width
    case 'expiry':
      return part.form.length
    case 'check':
      return checkLength(part.algorithm)
  }
}

const faultsOf = (parts: readonly Part[]): readonly NumberProblem[] => [
  ...textFaults(parts),
  ...lengthFaults(parts),
  ...orderFaults(parts),
  ...endlessFaults(parts),
  ...repeatFaults(parts),
]

const textFaults = (parts: readonly Part[]): readonly NumberProblem[] =>
  parts.flatMap((part) =>
    part.kind === 'text' && !isWithin(part.text, 'X')
      ? {
          kind: 'text-not-allowed',
          column: part.column,
          message: `A lot code may not hold ${strangersTo(part.text, 'X').join(' ')}`,
        }
      : [],
  )

const lengthFaults = (parts: readonly Part[]): readonly NumberProblem[] => {
  const length = parts.reduce((sum, part) => sum + (widthOf(part) ?? 1), 0)
  if (length <= numberMost) return []
  const message = `It makes ${length} characters, and a lot code has ${numberMost} at most.`
  return [{ kind: 'too-long', column: 1, message }]
}

const orderFaults = (parts: readonly Part[]): readonly NumberProblem[] => {
  const [, ...more] = parts.filter(({ kind }) => kind === 'sequence')
  const again = more.map(({ column }) => ({
    kind: 'no-sequence-twice',
    column,
    message: 'A number has one sequence.',
  }))
  const early = parts
    .slice(0, -1)
    .flatMap(({ kind, column }) =>
      kind === 'check'
        ? { kind: 'check-not-last', column, message: 'The check stands at the end.' }
        : [],
    )
  return [...again, ...early]
}

const endlessFaults = (parts: readonly Part[]): readonly NumberProblem[] =>
  parts.flatMap((part, at) => {
    if (part.kind !== 'name' || part.width !== null) return []
    const next = parts[at + 1]
    // What ends it must be nothing that a name is made of.
    const isEnded = next === undefined || (next.kind === 'text' && /^[^0-9A-Za-z]/.test(next.text))
    if (isEnded) return []
    return {
      kind: 'ambiguous',
      column: part.column,
      message: `Nothing tells where ${part.name} ends: write {${part.name}:2}, or a - after it.`,
    }
  })

const toldBy: Readonly<Record<Reset, readonly (readonly DayPart[])[]>> = {
  day: [['DDD'], ['MM', 'DD'], ['M', 'DD'], ['WW', 'D']],
  week: [['WW'], ['DDD'], ['MM', 'DD'], ['M', 'DD']],
  month: [['MM'], ['M'], ['DDD']],
  year: [[]],
  never: [[]],
}

const repeatFaults = (parts: readonly Part[]): readonly NumberProblem[] => {
  const said = new Set(parts.flatMap((part) => (part.kind === 'day' ? part.name : [])))
  const has = (...names: readonly DayPart[]): boolean => names.some((name) => said.has(name))
  return parts.flatMap((part) => {
    if (part.kind !== 'sequence' || part.reset === 'never') return []
    const isPeriodTold = toldBy[part.reset].some((names) => names.every((name) => said.has(name)))
    const isYearTold =
      said.has('WW') && !has('DDD', 'MM', 'M') ? has('GG', 'GGGG') : has('Y', 'YY', 'YYYY')
    if (isPeriodTold && isYearTold) return []
    return {
      kind: 'repeats',
      column: part.column,
      message:
        `The sequence begins anew each ${part.reset}, and the number does not tell which of ` +
        'which year it is: the same number would come again.',
    }
  })
}

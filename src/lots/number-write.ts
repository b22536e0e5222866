import { strangersTo } from '../gs1/charset.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { checkOf } from './check-character.ts'
import { dayPartOf, expiryOf, periodOf, readDay } from './number-day.ts'
import {
  type NamePart,
  type NumberProblem,
  numberMost,
  type Part,
  type Template,
} from './number-template.ts'

/**
 * What a number may tell of what it is given to.
 *
 * Shape    `date` is the production day, which is the business day of the shift; `time` the local
 *          time, `HH:MM`; `names` what is put in for SITE, LINE and the others.
 */
export interface NumberFacts {
  readonly date: string
  readonly time?: string
  readonly expiry?: string
  readonly names?: Readonly<Partial<Record<NamePart, string>>>
}

/** The highest number a sequence has room for. */
export const lastOf = ({ width, alphabet }: { width: number; alphabet: string }): bigint =>
  BigInt(alphabet.length) ** BigInt(width) - 1n

/**
 * The number of a lot: what the template says, with these facts and this place in the sequence.
 *
 * Shape    Sequences begin with 1.
 * Refuses  fact-missing, fact-not-allowed, sequence-used-up, too-long: each with the column of the
 *          part of the template that asks for it.
 */
export const numberOf = (
  template: Template,
  facts: NumberFacts,
  sequence: bigint,
): Result<string, readonly NumberProblem[]> => {
  const problems: NumberProblem[] = []
  let text = ''
  for (const part of template.parts) {
    const said = partOf(part, template, facts, sequence, text)
    if (typeof said === 'string') text += said
    else problems.push(said)
  }
  if (problems.length === 0 && text.length > numberMost)
    problems.push({
      kind: 'too-long',
      column: 1,
      message: `${text} has ${text.length} characters, and a lot code has ${numberMost} at most.`,
    })
  return problems.length > 0 ? no(problems) : ok(text)
}

const partOf = (
  part: Part,
  { perpetual }: Template,
  facts: NumberFacts,
  sequence: bigint,
  before: string,
): string | NumberProblem => {
  const missing = (what: string): NumberProblem => ({
    kind: 'fact-missing',
    column: part.column,
    message: `The number tells ${what}, and none was said.`,
  })
  switch (part.kind) {
    case 'text':
      return part.text
    case 'day': {
      const day = readDay(facts.date)
      return day === null
        ? missing('the production day')
        : dayPartOf(part.name, day, { ...part, perpetual })
    }
    case 'time':
      return timeOf(part, facts.time) ?? missing('the time')
    case 'expiry': {
      const day = facts.expiry === undefined ? null : readDay(facts.expiry)
      return day === null ? missing('the expiry') : expiryOf(part.form, day)
    }
    case 'name': {
      const name = facts.names?.[part.name]
      return name === undefined || name === '' ? missing(part.name) : named(part, name)
    }
    case 'sequence':
      return sequence < 1n || sequence > lastOf(part)
        ? {
            kind: 'sequence-used-up',
            column: part.column,
            message: `There is no ${sequence} in the sequence: it ends with ${lastOf(part)}.`,
          }
        : written(sequence, part)
    case 'check':
      return (
        checkOf(part.algorithm, before) ?? {
          kind: 'fact-not-allowed',
          column: part.column,
          message: 'There is nothing before it that could be checked.',
        }
      )
  }
}

/** The time of day as a part of a number tells it; null where the time is none. */
export const timeOf = (
  { name, minutes }: Extract<Part, { readonly kind: 'time' }>,
  time: string | undefined,
): string | null => {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time ?? '') ?? []
  if (hour === undefined || minute === undefined) return null
  if (name === 'HH') return hour
  if (name === 'MI') return minute
  if (name === 'H') return String.fromCharCode(65 + Number(hour))
  return String(Math.floor((Number(hour) * 60 + Number(minute)) / minutes)).padStart(2, '0')
}

const named = (
  { name, width, column }: Extract<Part, { readonly kind: 'name' }>,
  text: string,
): string | NumberProblem => {
  const bad = (message: string): NumberProblem => ({ kind: 'fact-not-allowed', column, message })
  if (!/^[0-9A-Za-z]+$/.test(text))
    return bad(`${name} is ${text}: only letters and digits may stand for it.`)
  if (width !== null && text.length !== width)
    return bad(`${name} is ${text}, and the template has ${width} characters for it.`)
  return strangersTo(text, 'X').length === 0 ? text : bad(`${text} may not be in a lot code.`)
}

const written = (
  sequence: bigint,
  { width, alphabet }: { readonly width: number; readonly alphabet: string },
): string => {
  const size = BigInt(alphabet.length)
  let text = ''
  for (let rest = sequence; rest > 0n; rest /= size)
    text = `${alphabet[Number(rest % size)]}${text}`
  return text.padStart(width, alphabet[0])
}

/** A sequence as it is counted: which characters it is written in, read back. */
export const sequenceIn = (text: string, alphabet: string): bigint =>
  [...text].reduce(
    (sum, character) => sum * BigInt(alphabet.length) + BigInt(alphabet.indexOf(character)),
    0n,
  )

/**
 * The name of the counter that a number's place in the sequence is taken from.
 *
 * Shape    Numbers with the same counter differ by their sequence; those of different ones differ
 *          by the period or by a name that stands in them.
 */
export const counterOf = (template: Template, facts: NumberFacts): string => {
  const sequence = template.parts.find(({ kind }) => kind === 'sequence')
  const reset = sequence?.kind === 'sequence' ? sequence.reset : 'never'
  const day = readDay(facts.date)
  const period = day === null ? '' : periodOf(reset, day)
  const names = template.parts.flatMap((part) =>
    part.kind === 'name' ? `${part.name}=${facts.names?.[part.name] ?? ''}` : [],
  )
  return [template.text, period, ...names].join(' ')
}

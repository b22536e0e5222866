import { strangersTo } from '../gs1/charset.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { checkOf } from './check-character.ts'
import { assertDay, daysByParts } from './number-day.ts'
import {
  type NamePart,
  type NumberProblem,
  numberMost,
  type Part,
  type Template,
} from './number-template.ts'
import { sequenceIn } from './number-write.ts'

/**
 * What a number is judged against.
 *
 * Shape    `around` is today's day. `daysAhead` and `yearsBack`: how far a production day may lie
 *          from it. `known`: the values that a name may have; one that is not there may have any.
 */
export interface Around {
  readonly around: string
  readonly daysAhead?: number
  readonly yearsBack?: number
  readonly known?: Readonly<Partial<Record<NamePart, readonly string[]>>>
}

/** What a number tells. */
export interface NumberRead {
  /** Each part as it stands in the number, in order. */
  readonly parts: readonly {
    readonly name: string
    readonly text: string
    readonly column: number
  }[]
  readonly sequence: bigint | null
  /** The production day; null where the number tells none, or several. */
  readonly productionDate: string | null
  /** Every day it may tell, the latest first: none is picked. */
  readonly days: readonly string[]
}

/**
 * Reads a lot number by a template, from its first character to its last.
 *
 * Refuses  With the column in the number: not-allowed characters, too-long, not-of-this-form (where
 *          it leaves the template), check-wrong, unknown-name, day-impossible (none such, or not
 *          within the time asked about).
 * Limits   Without `daysAhead` and `yearsBack`: 2 days, and 10 years.
 */
export const readNumber = (
  template: Template,
  text: string,
  around: Around,
): Result<NumberRead, readonly NumberProblem[]> => numberReader(template, around)(text)

/** Reads many numbers by one template: see `readNumber`. */
export const numberReader = (
  template: Template,
  around: Around,
): ((text: string) => Result<NumberRead, readonly NumberProblem[]>) => {
  const daysBy = daysOf(template, around)
  return (text) => {
    const problems = [...characterFaults(text)]
    const parts = partsIn(template, text)
    if ('message' in parts) return no([...problems, parts])
    const told = parts.flatMap(({ part, said }) => (part.kind === 'day' ? said : [])).join(' ')
    const days = daysBy === null ? null : (daysBy.get(told) ?? [])
    problems.push(...checkFaults(parts, text), ...nameFaults(parts, around))
    problems.push(...dayFaults(parts, days))
    if (problems.length > 0) return no(problems)
    const sequence = parts.flatMap(({ part, said }) =>
      part.kind === 'sequence' ? sequenceIn(said, part.alphabet) : [],
    )
    return ok({
      parts: parts.map(({ part, said, column }) => ({ name: nameOf(part), text: said, column })),
      sequence: sequence[0] ?? null,
      productionDate: days !== null && days.length === 1 ? (days[0] ?? null) : null,
      days: days ?? [],
    })
  }
}

const characterFaults = (text: string): readonly NumberProblem[] => {
  const [stranger] = strangersTo(text, 'X')
  const strange =
    stranger === undefined
      ? []
      : [
          {
            kind: 'not-allowed',
            column: text.indexOf(stranger) + 1,
            message: `A lot code may not hold ${JSON.stringify(stranger)}.`,
          },
        ]
  if (text.length <= numberMost) return strange
  const message = `It has ${text.length} characters, and a lot code has ${numberMost} at most.`
  return [...strange, { kind: 'too-long', column: numberMost + 1, message }]
}

interface Found {
  readonly part: Part
  readonly said: string
  readonly column: number
}

const partsIn = (template: Template, text: string): readonly Found[] | NumberProblem => {
  const found: Found[] = []
  let at = 0
  for (const part of template.parts) {
    const said = new RegExp(`^(?:${patternOf(part)})`).exec(text.slice(at))?.[0]
    if (said === undefined)
      return {
        kind: 'not-of-this-form',
        column: at + 1,
        message: `${wantedOf(part)} belongs here, not ${JSON.stringify(text.slice(at, at + 4))}.`,
      }
    found.push({ part, said, column: at + 1 })
    at += said.length
  }
  if (at === text.length) return found
  const message = `The number ends before ${JSON.stringify(text.slice(at))}.`
  return { kind: 'not-of-this-form', column: at + 1, message }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)

/** The regular expression of one part; every part ends where its expression does. */
const patternOf = (part: Part): string => {
  switch (part.kind) {
    case 'text':
      return escaped(part.text)
    case 'day':
      return part.name === 'M' ? (part.skipsI ? '[A-HJ-M]' : '[A-L]') : `\\d{${part.name.length}}`
    case 'time':
      if (part.name === 'H') return '[A-X]'
      if (part.name === 'HH') return '[01]\\d|2[0-3]'
      return part.name === 'MI' ? '[0-5]\\d' : '\\d\\d'
    case 'name':
      return `[0-9A-Za-z]${part.width === null ? '+' : `{${part.width}}`}`
    case 'sequence':
      return `[${part.alphabet}]{${part.width}}`
    case 'expiry':
      return `\\d{${part.form.length}}`
    case 'check':
      return part.algorithm === 'gs1pair' ? '[2-9A-HJ-NP-Z]{2}' : '[0-9A-Z]'
  }
}

const nameOf = (part: Part): string => {
  if (part.kind === 'text') return 'text'
  if (part.kind === 'sequence') return 'SEQ'
  if (part.kind === 'check') return 'CHK'
  return part.kind === 'expiry' ? 'EXP' : part.name
}

const wantedOf = (part: Part): string => {
  if (part.kind === 'text') return JSON.stringify(part.text)
  if (part.kind === 'sequence') return `a sequence of ${part.width}`
  if (part.kind === 'check') return 'the check'
  return part.kind === 'expiry' ? `the expiry, ${part.form}` : part.name
}

const checkFaults = (parts: readonly Found[], text: string): readonly NumberProblem[] =>
  parts.flatMap(({ part, said, column }) => {
    if (part.kind !== 'check') return []
    const wanted = checkOf(part.algorithm, text.slice(0, column - 1))
    if (wanted === said) return []
    // Which character is wrong nobody knows: it may as well be the check itself.
    const message =
      `The check is ${said}, and ${wanted ?? 'none'} is that of what stands before it: ` +
      'something is mistyped.'
    return { kind: 'check-wrong', column, message }
  })

const nameFaults = (parts: readonly Found[], { known = {} }: Around): readonly NumberProblem[] =>
  parts.flatMap(({ part, said, column }) => {
    if (part.kind !== 'name') return []
    const values = known[part.name]
    if (values === undefined || values.includes(said)) return []
    return { kind: 'unknown-name', column, message: `There is no ${part.name} ${said}.` }
  })

/** The days a number may tell within the time asked about; null where it tells none at all. */
const daysOf = (
  { parts, perpetual }: Template,
  { around, daysAhead = 2, yearsBack = 10 }: Around,
): ReadonlyMap<string, readonly string[]> | null => {
  const today = assertDay(around)
  const dayParts = parts.flatMap((part) => (part.kind === 'day' ? part : []))
  const span = [today.subtract({ years: yearsBack }), today.add({ days: daysAhead })] as const
  return daysByParts(dayParts, perpetual, span)
}

const dayFaults = (
  parts: readonly Found[],
  days: readonly string[] | null,
): readonly NumberProblem[] => {
  if (days === null || days.length > 0) return []
  const column = parts.find(({ part }) => part.kind === 'day')?.column ?? 1
  const message = 'The day it tells does not exist, has not come yet, or is too long ago.'
  return [{ kind: 'day-impossible', column, message }]
}

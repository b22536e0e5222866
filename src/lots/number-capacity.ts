import { no, ok, type Result } from '../gs1/result.ts'
import { readDay } from './number-day.ts'
import { type Around, numberReader } from './number-read.ts'
import type { NumberProblem, Reset, Template } from './number-template.ts'
import { lastOf, type NumberFacts, numberOf } from './number-write.ts'

/**
 * How many numbers a template has.
 *
 * Shape    `perPeriod`: of one sequence, before it begins anew; null where there is none, and all
 *          numbers of the same facts are the same. `repeatsAfterYears`: when the year in it comes
 *          again; null where it does not.
 */
export interface Capacity {
  readonly perPeriod: bigint | null
  readonly reset: Reset | null
  readonly repeatsAfterYears: number | null
}

/** How many numbers a template has, and when they come again. */
export const capacityOf = ({ parts }: Template): Capacity => {
  const sequence = parts.find(({ kind }) => kind === 'sequence')
  const years = parts.flatMap((part) =>
    part.kind !== 'day' ? [] : part.name === 'Y' ? 10 : /^(?:YY|GG)$/.test(part.name) ? 100 : [],
  )
  const isWhole = parts.some((part) => part.kind === 'day' && /^(?:YYYY|GGGG)$/.test(part.name))
  return {
    perPeriod: sequence?.kind === 'sequence' ? lastOf(sequence) : null,
    reset: sequence?.kind === 'sequence' ? sequence.reset : null,
    repeatsAfterYears: isWhole || years.length === 0 ? null : Math.max(...years),
  }
}

const daysIn: Readonly<Record<Exclude<Reset, 'never'>, number>> = {
  day: 1,
  week: 7,
  month: 28,
  year: 365,
}

/**
 * For how many days a sequence lasts at so many numbers a day.
 *
 * Shape    `enough`: it begins anew before it is used up, in the shortest period there is. `days`:
 *          how many whole days it lasts from its beginning.
 */
export const lasts = (
  { perPeriod, reset }: Capacity,
  perDay: number,
): { readonly enough: boolean; readonly days: bigint } | null => {
  if (perPeriod === null || reset === null || perDay < 1) return null
  const days = perPeriod / BigInt(Math.ceil(perDay))
  return { enough: reset !== 'never' && days >= BigInt(daysIn[reset]), days }
}

/** What a template makes: the next ten numbers, tomorrow's first, and how many there are. */
export interface Preview {
  readonly next: readonly string[]
  readonly tomorrow: string
  readonly capacity: Capacity
}

/**
 * Shows what a template makes, beginning at a place in its sequence.
 *
 * Refuses  As `numberOf`, for the first number that cannot be made; what the sequence has no more
 *          room for is left out of the ten.
 */
export const previewOf = (
  template: Template,
  facts: NumberFacts,
  first: bigint,
): Result<Preview, readonly NumberProblem[]> => {
  const capacity = capacityOf(template)
  const one = numberOf(template, facts, first)
  if (!one.ok) return one
  const next = [one.value]
  while (capacity.perPeriod !== null && next.length < 10) {
    const sequence = first + BigInt(next.length)
    if (sequence > capacity.perPeriod) break
    const another = numberOf(template, facts, sequence)
    if (!another.ok) return another
    next.push(another.value)
  }
  const date = readDay(facts.date)?.add({ days: 1 })
  if (!date) return no([{ kind: 'fact-missing', column: 1, message: `${facts.date} is no day.` }])
  const begins = capacity.reset === 'day' ? 1n : first + BigInt(next.length)
  const sequence = capacity.perPeriod !== null && begins > capacity.perPeriod ? 1n : begins
  const tomorrow = numberOf(template, { ...facts, date: date.toString() }, sequence)
  return tomorrow.ok ? ok({ next, tomorrow: tomorrow.value, capacity }) : tomorrow
}

/** What a new template would make of numbers that are there already. */
export interface Existing {
  readonly fit: readonly string[]
  readonly others: readonly {
    readonly number: string
    readonly problems: readonly NumberProblem[]
  }[]
  /** Numbers that fit, and are there more than once. */
  readonly twice: readonly string[]
}

/** Checks which existing numbers a template would have made, and why not the others. */
export const checkExisting = (
  template: Template,
  numbers: readonly string[],
  around: Around,
): Existing => {
  const read = numberReader(template, around)
  const fit = new Map<string, number>()
  const others: { number: string; problems: readonly NumberProblem[] }[] = []
  for (const number of numbers) {
    const answer = read(number)
    if (answer.ok) fit.set(number, (fit.get(number) ?? 0) + 1)
    else others.push({ number, problems: answer.error })
  }
  return {
    fit: [...fit.keys()],
    others,
    twice: [...fit].flatMap(([number, times]) => (times > 1 ? number : [])),
  }
}

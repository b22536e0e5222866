import { ruleByAi } from './application-identifier.ts'
import { missingBeside, pairFaults } from './element.ts'
import { quoted } from './quote.ts'
import { no, ok, type Result } from './result.ts'
import { bitsOf, type TagProblem } from './tag-bits.ts'
import { digitsField } from './tag-number.ts'
import { aiLengthOf, fieldOf } from './tag-table.ts'
import { problemsOfValue } from './value.ts'

/** Values by application identifier. */
export type Values = Readonly<Record<string, string>>

/** What stands behind an EPC, and what of it could not be read. */
export interface TagData {
  readonly values: Values
  readonly doubts: readonly TagProblem[]
}

const rest = (bits: string, at: number, code: string, message: string): TagProblem => ({
  code,
  message: `${message} What follows, ${bits.length - at} bits, was not read.`,
  where: `bit ${at}`,
})

/** The application identifier that begins at this bit, and the bit after it. */
const aiAt = (bits: string, at: number): Result<readonly [ai: string, end: number], TagProblem> => {
  const start = digitsField(2).read(bits, at)
  if (!start.ok) {
    const code = start.error.code === 'short' ? 'short' : 'data-header'
    return no(rest(bits, at, code, `No application identifier stands at bit ${at}.`))
  }
  const length = aiLengthOf(start.value.text)
  const whole = length === null ? null : digitsField(length).read(bits, at)
  if (whole?.ok && fieldOf(whole.value.text)) return ok([whole.value.text, whole.value.end])
  const found = whole?.ok ? whole.value.text : `${start.value.text}…`
  return no(rest(bits, at, 'unknown-ai', `(${found}) is no application identifier known here.`))
}

/** Whether an EPC is followed by nothing but zeros, which only fill up. */
export const isFiller = (bits: string, at: number): boolean => !bits.includes('1', at)

/**
 * Reads the values that stand behind an EPC, until nothing but zeros is left.
 *
 * Shape    `taken` are the application identifiers of the EPC itself.
 * Limits   Reading ends where it cannot go on: an application identifier that is not known does not
 *          say how long its value is. Values read before it are kept.
 * Source   EPC Tag Data Standard 15.3.
 */
export const readTagData = (bits: string, start: number, taken: Values): TagData => {
  const values: Record<string, string> = {}
  const doubts: TagProblem[] = []
  let at = start
  while (!isFiller(bits, at)) {
    const found = aiAt(bits, at)
    if (!found.ok) return { values, doubts: [...doubts, found.error] }
    const [ai, begin] = found.value
    const read = fieldOf(ai)?.read(bits, begin)
    if (!read?.ok) {
      const { code = 'unknown-ai', message = '' } = read?.error ?? {}
      return { values, doubts: [...doubts, rest(bits, at, code, `(${ai}): ${message}`)] }
    }
    const problems = problemsOf(ai, read.value.text, { ...taken, ...values })
    doubts.push(...problems.map((problem) => ({ ...problem, where: `bit ${at}` })))
    if (problems.length === 0) values[ai] = read.value.text
    at = read.value.end
  }
  return { values, doubts }
}

const problemsOf = (ai: string, value: string, before: Values): readonly TagProblem[] => {
  const where = `(${ai})`
  if (before[ai] !== undefined) {
    const message = `(${ai}) is ${quoted(before[ai])} before, and ${quoted(value)} here.`
    return [{ code: 'twice', message, where }]
  }
  const rule = ruleByAi.get(ai)
  return rule ? problemsOfValue(rule, value).map((problem) => ({ ...problem, where })) : []
}

/**
 * Writes values to stand behind an EPC.
 *
 * Shape    In the order of their application identifiers.
 * Refuses  unknown-ai (no tag can hold it), twice, and what is wrong with a value, of each.
 * Limits   Whether values may stand beside each other is another question (see `mismatchesOf`).
 * Source   EPC Tag Data Standard 15.3.
 */
export const writeTagData = (
  values: Values,
  taken: Values,
): Result<string, readonly TagProblem[]> => {
  const problems: TagProblem[] = []
  let bits = ''
  for (const [ai, value] of Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const where = `(${ai})`
    const field = fieldOf(ai)
    if (!field) {
      problems.push({ code: 'unknown-ai', message: `No tag can hold ${where}.`, where })
      continue
    }
    const written = field.write(value)
    const wrong = problemsOf(ai, value, taken)
    if (written.ok)
      bits += [...ai].map((digit) => bitsOf(Number(digit), 4)).join('') + written.value
    else if (wrong.length === 0)
      problems.push({
        code: written.error.code,
        message: `${where}: ${written.error.message}`,
        where,
      })
    problems.push(...wrong)
  }
  return problems.length > 0 ? no(problems) : ok(bits)
}

/**
 * Values that must not stand in one tag, and those that say nothing without another beside them.
 *
 * Shape    `values` are those of the EPC and the data beside it.
 * Source   EPC Tag Data Standard 15.3; GS1 General Specifications 4.13.
 */
export const mismatchesOf = (values: Values): readonly TagProblem[] => {
  const elements = Object.entries(values).map(([ai, value]) => ({ ai, value, at: 0 }))
  const excluded = pairFaults(elements).map(({ code, message }) => ({
    code,
    message,
    where: 'aidc',
  }))
  const alone = missingBeside(elements).map(({ ai, anyOf }) => {
    const wanted = anyOf.map((group) => group.map((one) => `(${one})`).join(' and ')).join(' or ')
    const message = `(${ai}) says nothing without ${wanted} beside it.`
    return { code: 'alone', message, where: `(${ai})` }
  })
  return [...excluded, ...alone]
}

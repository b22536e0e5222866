import type { ValueRule } from './application-identifier.ts'
import { type Charset, isWithin, strangersTo } from './charset.ts'
import { checkDigitOfFirst } from './check-digit.ts'
import type { IdentifierProblem } from './identifier.ts'
import { quoted } from './quote.ts'

/** Everything that is wrong with a value, by the rule of its application identifier. */
export const problemsOfValue = (rule: ValueRule, value: string): readonly IdentifierProblem[] => {
  const problems: IdentifierProblem[] = []
  const { lead, least, most } = rule
  if (value.length < lead + least || value.length > lead + most)
    problems.push({ code: 'length', message: lengthMessage(rule, value) })
  const head = value.length > lead ? value.slice(0, lead) : value
  if (!isWithin(head, 'N')) problems.push(strangers(rule, value, head, 'N'))
  else if (rule.checked > 0 && value.length >= lead) problems.push(...wrongCheckDigit(rule, value))
  if (!isWithin(value, rule.charset, lead))
    problems.push(strangers(rule, value, value.slice(lead), rule.charset))
  if (problems.length === 0 && rule.also && !alsoHolds[rule.also](value))
    problems.push({ code: rule.also, message: alsoMessage(rule, rule.also, value) })
  return problems
}

const wrongCheckDigit = ({ title, checked }: ValueRule, value: string) => {
  const right = checkDigitOfFirst(value, checked - 1)
  const found = value[checked - 1]
  if (right === found) return []
  const message = `${title} ${quoted(value)} has check digit ${found}; it should be ${right}.`
  return [{ code: 'check-digit', message }]
}

const lengthMessage = ({ title, charset, lead, least, most }: ValueRule, value: string): string => {
  const unit = charset === 'N' ? 'digits' : 'characters'
  const range = least === most ? `${lead + most}` : `${lead + least} to ${lead + most}`
  return `${title} ${quoted(value)} has ${value.length} ${unit}; it should have ${range}.`
}

/** The characters of each set, as a person reads them. */
export const charsetNames: Readonly<Record<Charset, string>> = {
  N: 'digits only',
  X: 'letters A-Z and a-z, digits, and ! " % & \' ( ) * + , - . / : ; < = > ? _',
  Y: 'letters A-Z, digits, and # - /',
  Z: 'letters A-Z and a-z, digits, - _ and = at the end',
}

const strangers = (
  { title }: ValueRule,
  value: string,
  part: string,
  charset: Charset,
): IdentifierProblem => {
  const found = strangersTo(part, charset).map(quoted).join(' ')
  const where = part.length < value.length ? ` in ${quoted(part)}` : ''
  return {
    code: 'character',
    message:
      `${title} ${quoted(value)} holds ${found}${where}; ` +
      `allowed are ${charsetNames[charset]}.`,
  }
}

type Also = NonNullable<ValueRule['also']>

const alsoHolds: Readonly<Record<Also, (value: string) => boolean>> = {
  // No company prefix is shorter than four digits, and these keys begin with it. That also keeps
  // private addresses such as /8004/pump-7 what they are.
  'company-prefix': (value) => value.length > 4 && isWithin(value.slice(0, 4), 'N'),
  'leading-zero': (value) => value[0] === '0',
  'no-leading-zero': (value) => value[0] !== '0' || value.length === 1,
  'piece-of-total': (value) => {
    const [piece, total] = [value.slice(14, 16), value.slice(16, 18)]
    return piece !== '00' && piece <= total
  },
  importer: (value) => /^[\w-]{4}$/.test(value),
}

const alsoMessage = ({ title }: ValueRule, also: Also, value: string): string => {
  const name = `${title} ${quoted(value)}`
  if (also === 'company-prefix')
    return `${name} does not begin with a company prefix (at least 4 digits, then a reference).`
  if (also === 'leading-zero') return `${name} does not begin with 0.`
  if (also === 'no-leading-zero') return `${name} begins with 0.`
  if (also === 'importer') return `${name} is not a digit and three letters, digits, - or _.`
  return `${name} says piece ${value.slice(14, 16)} of ${value.slice(16, 18)}.`
}

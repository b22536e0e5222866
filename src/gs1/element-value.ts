import { isWithin, strangersTo } from './charset.ts'
import { quoted } from './quote.ts'
import type { Component, Syntax } from './syntax.ts'
import { charsetNames } from './value.ts'
import { type CheckFault, checkByName } from './value-check.ts'

/** What is wrong in a text, where, and for how many characters: none where some are missing. */
export interface TextFault extends CheckFault {
  readonly length: number
}

/** The parts a value falls into, each with its place, and what is left over at the end. */
const partsOf = (components: readonly Component[], value: string) => {
  const parts: { readonly component: Component; readonly part: string; readonly at: number }[] = []
  let at = 0
  for (const component of components) {
    if (component.isOptional && at >= value.length) break
    const part = value.slice(at, at + component.most)
    parts.push({ component, part, at })
    at += part.length
  }
  return { parts, end: at }
}

/** How many characters a value has at least and at most. */
export const lengthsOf = ({ components }: Syntax): readonly [least: number, most: number] => [
  components.reduce((sum, { isOptional, least }) => sum + (isOptional ? 0 : least), 0),
  components.reduce((sum, { most }) => sum + most, 0),
]

/**
 * Everything that is wrong with the value of an application identifier, each with its place in it.
 *
 * Shape    Empty where the value is right. Lengths first: what is cut off or too long is looked at
 *          no further.
 * Limits   What must stand beside it is another question (see `pairFaults`).
 */
export const valueFaults = (
  syntax: Syntax,
  value: string,
  thisYear: number,
): readonly TextFault[] => {
  const { parts, end } = partsOf(syntax.components, value)
  const short = parts.find(({ component, part }) => part.length < component.least)
  if (short || end < value.length) return [lengthFault(syntax, value, end)]
  return parts.flatMap(({ component, part, at }) =>
    partFaults(component, part, thisYear).map((one) => ({
      ...one,
      at: one.at + at,
      message: `${name(syntax)} ${quoted(value)}: ${one.message}`,
    })),
  )
}

const name = ({ ai, title }: Syntax): string => `(${ai})${title && ` ${title}`}`

const lengthFault = (syntax: Syntax, value: string, end: number): TextFault => {
  const [least, most] = lengthsOf(syntax)
  const unit = syntax.components.every(({ charset }) => charset === 'N') ? 'digits' : 'characters'
  const range = least === most ? `${most}` : `${least} to ${most}`
  const message =
    `${name(syntax)} ${quoted(value)} has ${value.length} ${unit}; ` + `it should have ${range}.`
  const isLong = end < value.length
  return {
    code: 'length',
    at: isLong ? end : 0,
    length: value.length - (isLong ? end : 0),
    message,
  }
}

const partFaults = (
  { charset, checks }: Component,
  part: string,
  thisYear: number,
): readonly TextFault[] => {
  if (!isWithin(part, charset)) {
    const [first = ''] = strangersTo(part, charset)
    const message = `${quoted(first)} cannot stand here; allowed are ${charsetNames[charset]}.`
    return [{ code: 'character', at: part.indexOf(first), length: first.length, message }]
  }
  for (const check of checks) {
    const found = checkByName[check]?.(part, thisYear)
    if (found) return [{ ...found, length: Math.max(1, part.length - found.at) }]
  }
  if (charset === 'Z' && !/^[^=]*={0,2}$/.test(part))
    return [
      { code: 'character', at: part.indexOf('='), length: 1, message: '= ends a value only.' },
    ]
  return []
}

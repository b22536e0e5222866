import type { TextFault } from './element-value.ts'
import { isLike, syntaxOf } from './syntax.ts'

/** An application identifier with its value, and where the value begins in the text it is from. */
export interface Element {
  readonly ai: string
  readonly value: string
  readonly at: number
}

/** What a value needs beside it, by the standard: one of these groups, whole. */
export interface Missing {
  readonly ai: string
  readonly anyOf: readonly (readonly string[])[]
}

const faultOf = ({ value, at }: Element, code: string, message: string): TextFault => ({
  ...{ code, at, length: value.length, message },
})

/** Values that must not stand on one thing, and values told twice that differ. */
export const pairFaults = (elements: readonly Element[]): readonly TextFault[] =>
  elements.flatMap((element, at) => {
    const before = elements.slice(0, at)
    const other = before.find(({ ai, value }) => ai === element.ai && value !== element.value)
    if (other) {
      const message = `(${element.ai}) was ${other.value} before, and is ${element.value} here.`
      return [faultOf(element, 'twice', message)]
    }
    const enemy = before.find((one) => excludes(element.ai, one.ai) || excludes(one.ai, element.ai))
    if (!enemy) return []
    const message = `(${element.ai}) must not stand beside (${enemy.ai}).`
    return [faultOf(element, 'excluded', message)]
  })

const excludes = (ai: string, other: string): boolean =>
  ai !== other && (syntaxOf(ai)?.excludes.some((pattern) => isLike(other, pattern)) ?? false)

/**
 * What the standard wants beside these values and is not among them.
 *
 * Limits   It may stand in another symbol of the same label: that is for whoever has them all.
 */
export const missingBeside = (elements: readonly Element[]): readonly Missing[] => {
  const isThere = (pattern: string) => elements.some(({ ai }) => isLike(ai, pattern))
  return elements.flatMap(({ ai }) =>
    (syntaxOf(ai)?.requires ?? [])
      .filter((groups) => !groups.some((group) => group.every(isThere)))
      .map((anyOf) => ({ ai, anyOf })),
  )
}
